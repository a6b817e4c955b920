import unicodedata

import pytest
from hypothesis import given

from pipeline.stages.clean.normalise import normalise_text
from tests.stages.clean.documents import MESSY


def raw_index(anchors, i):
    """The raw index of text[i], as the schema defines anchors."""
    shift = 0
    for anchor in anchors:
        if anchor["text"] <= i:
            shift = anchor["raw"] - anchor["text"]
    return i + shift


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("l’emploi, l‘atelier, l´usine et aujourdʼhui", "l'emploi, l'atelier, l'usine et aujourd'hui"),
        ("un su\ufb03sant e\ufb00ort con\ufb01rmé", "un suffisant effort confirmé"),
        ("l’œuvre et le cæcum", "l'œuvre et le cæcum"),
        ("«\u00a0nous\u00a0» gagnons 2\u202f000\u2009€", "« nous » gagnons 2 000 €"),
        ("te\u0301le\u0301travail", "télétravail"),
        ("la soli\u00addari\u00ad\nté", "la solidarité"),
        ("cowork\u200bing\ufeff", "coworking"),
        ("e\u200b\u0301cole", "école"),
        ("  hard-wrapped\n   à soixante-douze\tcolonnes \n", "hard-wrapped à soixante-douze colonnes"),
        ("peut-\non encore dire", "peut-on encore dire"),
        ("la ville -\nou la campagne", "la ville - ou la campagne"),
        ("“entre guillemets” et « français »", "“entre guillemets” et « français »"),
        ("salarié·e·s, travailleurs(ses)", "salarié·e·s, travailleurs(ses)"),
        ("nul\x00caract\x07ère", "nulcaractère"),
        ("", ""),
        (" \u200b\n", ""),
    ],
)
def test_normalise_text(raw, text):
    assert normalise_text(raw).text == text


def test_anchors_lead_back_to_the_raw_text():
    raw = "  L’of\ufb01ce\u00a0 est\u200b ouvert"
    text, anchors = normalise_text(raw)
    assert text == "L'office est ouvert"
    assert [raw[raw_index(anchors, text.index(word))] for word in ("L", "c", "est", "ouvert")] == list("Lceo")
    assert normalise_text("déjà normal").anchors == []


@given(MESSY)
def test_every_character_comes_from_the_raw_one_it_is_mapped_to(raw):
    text, anchors = normalise_text(raw)
    origins = [raw_index(anchors, i) for i in range(len(text))]
    assert origins == sorted(origins)
    for character, origin in zip(text, origins, strict=True):
        assert 0 <= origin < len(raw)
        source = raw[origin]
        known = {
            source,
            " " if source.isspace() else source,
            "'" if source in "’‘‛ʼ＇`´\u1fef\u1ffd" else source,
        }
        decomposed = unicodedata.normalize("NFD", character)[0]
        assert (
            character in known
            or character in unicodedata.normalize("NFKC", source)
            or decomposed in (unicodedata.normalize("NFD", source))
        )


@given(MESSY)
def test_every_letter_of_the_raw_text_leads_to_the_text(raw):
    text, anchors = normalise_text(raw)
    read = {raw_index(anchors, i) for i in range(len(text))}
    plain = {i for i, letter in enumerate(raw) if "a" <= letter <= "z"}
    assert plain <= read


@given(MESSY)
def test_normalising_twice_changes_nothing_more(raw):
    text = normalise_text(raw).text
    assert unicodedata.is_normalized("NFC", text)
    assert text == text.strip()
    assert "  " not in text
    assert normalise_text(text) == (text, [])
