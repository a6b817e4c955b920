import subprocess
import sys

import pandas as pd
import pytest

from pipeline.french.model import ModelMissingError
from pipeline.schema import TAGS
from pipeline.stages.tag import tag_segments
from pipeline.stages.tag.tagger import load_tagger
from pipeline.store import to_arrow
from tests.stages.lemmatise.words import segments


def test_words_and_punctuation_marks_stand_at_their_place():
    tags = tag_segments(segments("« Le travail, c’est la santé ! »", "…"))
    assert list(tags) == list(TAGS)
    assert tags["spelling"].tolist() == ['"', "Le", "travail", ",", "c'", "est", "la", "santé", "!", '"', "…"]
    assert tags["position"].tolist() == [*range(10), 0]
    assert tags[["start", "end"]].iloc[2].tolist() == [5, 12]


@pytest.mark.parametrize(
    ("text", "spelling", "rule", "pos"),
    [
        ("Les salarié·e·s votent.", "salariés", "inclusive", "NOUN"),
        ("L'Economie sociale recrute.", "Économie", "accent", "NOUN"),
        ("LES SOLIDARITES LOCALES", "solidarités", "capitals", "NOUN"),
        ("Elle négocie.", "négocie", "", "VERB"),
    ],
)
def test_the_model_reads_the_spelling_of_a_dictionary(text, spelling, rule, pos):
    tags = tag_segments(segments(text)).set_index("spelling")
    assert tags.loc[spelling, ["rule", "pos"]].tolist() == [rule, pos]


@pytest.mark.parametrize("run", ["a" * 1_000_000, "l'" * 500_000, "é·e." * 250_000, "mot(e)" * 150_000])
def test_what_has_no_end_is_no_word(run):
    tags = tag_segments(segments(f"Avant {run} après."))
    assert tags["spelling"].tolist() == ["Avant", "après", "."]


def test_another_file_changes_nothing():
    one = segments(*(f"La coopérative numéro {n} recrute." for n in range(40)), unit="d0000000001")
    other = segments("Ensuite Pierre Larose prend la parole.", unit="d0000000002")
    alone = tag_segments(one)
    both = tag_segments(pd.concat([other, one], ignore_index=True))
    assert both.iloc[-len(alone) :].to_numpy().tolist() == alone.to_numpy().tolist()


def test_a_text_seen_again_reads_the_same_at_each_place():
    said = ("Le droit du travail.", "Autre chose.", "Le droit du travail.", "", "Le droit du travail.", "")
    tags = tag_segments(segments(*said))
    read = [tags[tags["segment"] == segment]["pos"].tolist() for segment in segments(*said)["id"]]
    assert [len(pos) for pos in read] == [5, 3, 5, 0, 5, 0]
    assert read[0] == read[2] == read[4]


def test_no_segment_gives_an_empty_well_formed_table():
    tags = tag_segments(segments().astype({"id": str, "text": str}))
    assert to_arrow("tags", tags).equals(to_arrow("tags", TAGS.frame()))


def test_a_missing_model_is_said_in_french(monkeypatch):
    import spacy

    def absent(*_, **__):
        raise OSError("[E050] Can't find model")

    monkeypatch.setattr(spacy, "load", absent)
    with pytest.raises(ModelMissingError, match="make env"):
        load_tagger.__wrapped__()  # the tagger of the other tests stays loaded


def test_importing_the_rooms_loads_no_model():
    code = "import sys, pipeline.stages.tag, pipeline.stages.lemmatise; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
