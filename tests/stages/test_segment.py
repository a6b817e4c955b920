import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.schema import BLOCKS, DOCUMENTS, MARKS, SEGMENTS
from pipeline.stages.segment import segment_blocks
from pipeline.stages.segment.long_sentences import cut_long_sentence
from pipeline.stages.segment.packing import Unit, pack_units
from pipeline.stages.segment.sentences import split_sentences


def corpus(*blocks, marks=()):
    """One document per name in blocks given as (document, voice, text), and marks as (document, block)."""
    names = sorted({document for document, _, _ in blocks})
    positions = dict.fromkeys(names, -1)
    rows = []
    for document, voice, text in blocks:
        positions[document] += 1
        position = positions[document]
        rows.append(
            {
                "id": f"{document}.b{position:04d}",
                "document": document,
                "position": position,
                "voice": voice,
                "text": text,
            }
        )
    return (
        DOCUMENTS.frame([{"id": name} for name in names]),
        BLOCKS.frame(rows),
        MARKS.frame([{"document": document, "block": block} for document, block in marks]),
    )


def texts(segments):
    return segments["text"].tolist()


@pytest.mark.parametrize(
    "sentences",
    [
        ["Le bail est signé.", "Personne n'y croyait."],
        ["M. Martin et Mme. Diallo ont plaidé.", "Le Dr. Petit n'est pas venu."],
        ["L'art. L. 8221-6 pose une présomption.", "Elle est simple."],
        ["Voir p. 12 et suiv. Annexe 3, fig. 4.", "Le reste suit."],
        ["Certains, p. ex. Les Coursiers réunis, refusent.", "D'autres signent."],
        ["Le n° 3 coûte 2.50 euros, etc.", "Il est épuisé."],
        ["On y trouve des bureaux, etc. et du café."],
        ["Il lit A. Gorz et J.-P. Durand le soir.", "Elle préfère S. Weil."],
        ["La plainte est allée à l'O.N.U.", "Elle y dort."],
        ["Pourquoi partir ?", "Parce qu'on n'est pas payé !", "Voilà tout…", "Fin."],
        ["« Pourquoi partir ? » demande-t-elle.", "« Nous restons. »", "Il se tait."],
        ["Il a dit : « On arrête. »", "Puis il est sorti."],
        ["Mais… ce sont des entreprises privées !", "Rien d'autre."],
        ["1. Les statuts sont votés.", "2. Le bureau est élu."],
        ["II. La subordination vient des ordres.", "Elle se prouve."],
        ["En 2016, tout change.", "3 livreurs portent plainte."],
        ["La note tombe à 4.2 sur 5.", "Le compte est fermé."],
        ["Une loi (voir l'encadré.)", "Elle date de 1975.[2]", "Une autre suit."],
        ["Salarié.e.s et bénévoles ont voté.", "Tou.te.s sont restés."],
        ["— Tu restes ?", "— Oui, je reste."],
        ["Une phrase sans point"],
    ],
)
def test_split_sentences(sentences):
    text = " ".join(sentences)
    found = [text[start:end] for start, end in split_sentences(text)]
    assert found == sentences


@given(st.text(alphabet="aB1 .?!…«»\"'();:-–", max_size=80))
def test_sentences_cover_the_text_without_overlap(text):
    spans = split_sentences(text)
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert text[last:start].strip() == ""
        last = end
    assert text[last:].strip() == ""


def test_a_long_sentence_is_cut_at_its_pauses():
    text = "un deux trois quatre ; cinq six, sept huit neuf dix onze douze treize quatorze"
    parts = [text[start:end] for start, end in cut_long_sentence(text, 0, len(text), words=4)]
    assert parts == ["un deux trois quatre ;", "cinq six,", "sept huit neuf dix onze douze treize quatorze"]
    assert cut_long_sentence(text, 0, 20, words=4) == [(0, 20)]


@pytest.mark.parametrize(
    ("lengths", "runs"),
    [
        ([("a", 12), ("a", 30), ("b", 8), ("b", 25), ("b", 17)], [2, 3]),
        ([("a", 40), ("b", 5)], [2]),
        ([("a", 5)], [1]),
        ([("a", 20), ("a", 20), ("a", 20), ("a", 20)], [2, 2]),
        ([("a", 60), ("b", 60)], [1, 1]),
        ([("a", 3), ("b", 80)], [2]),
        ([], []),
    ],
)
def test_pack_units(lengths, runs):
    units = [Unit(block, i, i + 1, words) for i, (block, words) in enumerate(lengths)]
    packed = pack_units(units, words=40, shortest=8, longest=80)
    assert [len(run) for run in packed] == runs
    assert [unit for run in packed for unit in run] == units


def test_short_blocks_are_joined_and_pieces_say_where_they_stand():
    items = ["des espaces ouverts à toutes et à tous ;", "une mutuelle choisie ensemble."]
    segments = segment_blocks(*corpus(*[("d0", "source", text) for text in items]))
    assert texts(segments) == [" ".join(items)]
    assert list(segments["pieces"].item()) == [
        {"block": "d0.b0000", "start": 0, "end": len(items[0])},
        {"block": "d0.b0001", "start": 0, "end": len(items[1])},
    ]
    assert segments["words"].item() == 12


def test_voices_and_documents_are_never_mixed():
    segments = segment_blocks(
        *corpus(
            ("d0", "source", "La plateforme décide."),
            ("d0", "annotator", "Très juste !"),
            ("d1", "source", "Autre texte."),
        )
    )
    assert segments[["id", "voice", "text"]].to_numpy().tolist() == [
        ["d0.s0000", "source", "La plateforme décide."],
        ["d0.s0001", "annotator", "Très juste !"],
        ["d1.s0000", "source", "Autre texte."],
    ]


def test_what_is_left_out_or_marked_is_not_cut():
    documents, blocks, marks = corpus(
        ("d0", "source", "Gardé."),
        ("d0", "source", "Répété."),
        ("d0", "source", "Écarté."),
        ("d1", "source", "Copie."),
        ("d2", "source", "Anglais."),
        marks=[("d0", "d0.b0001"), ("d1", "")],
    )
    blocks.loc[blocks["text"] == "Écarté.", "left_out"] = "legal"
    documents.loc[documents["id"] == "d2", "left_out"] = "other_language"
    assert texts(segment_blocks(documents, blocks, marks)) == ["Gardé."]


def test_an_empty_corpus_has_no_segments():
    segments = segment_blocks(*corpus())
    assert segments.empty
    assert list(segments) == list(SEGMENTS)


WORDS = [
    "la",
    "plateforme",
    "décide,",
    "ordonne",
    ";",
    "les",
    "coursiers",
    "n'obéissent",
    "plus,",
    "ou",
    "si",
    "peu",
    ":",
]
SENTENCE = st.integers(1, 120).map(lambda n: " ".join(WORDS[i % len(WORDS)] for i in range(n)) + ". Et")
BLOCK = st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join)


@given(st.lists(st.tuples(st.sampled_from(["d0", "d1"]), st.sampled_from(["source", "reader"]), BLOCK), max_size=8))
def test_every_word_of_a_kept_block_is_in_exactly_one_segment(said):
    documents, blocks, marks = corpus(*said)
    segments = segment_blocks(documents, blocks, marks)
    text_of = dict(zip(blocks["id"], blocks["text"], strict=True))
    voice_of = dict(zip(blocks["id"], blocks["voice"], strict=True))
    covered = {block: [] for block in text_of}
    for segment in segments.itertuples():
        pieces = list(segment.pieces)
        assert segment.text == " ".join(text_of[p["block"]][p["start"] : p["end"]] for p in pieces)
        assert segment.words == sum(any(map(str.isalnum, token)) for token in segment.text.split())
        assert {p["block"].partition(".")[0] for p in pieces} == {segment.document}
        assert {voice_of[p["block"]] for p in pieces} == {segment.voice}
        for p in pieces:
            covered[p["block"]].append((p["start"], p["end"]))
    for block, text in text_of.items():
        assert " ".join(text[start:end] for start, end in sorted(covered[block])) == text
    counts = segments.groupby(["document", "voice"])["words"].transform("size")
    assert (segments.loc[counts > 1, "words"] >= 8).all()
    assert (segments["words"] <= 88).all()


def test_segments_are_numbered_from_zero_in_each_document():
    sentence = "Les coursiers de la ville ont voté la grève hier soir à la Bourse du travail, sans un mot de trop."
    segments = segment_blocks(*corpus(*[(name, "source", sentence) for name in ("d0", "d0", "d0", "d1", "d0")]))
    assert segments["id"].tolist() == ["d0.s0000", "d0.s0001", "d1.s0000"]
    assert segments["position"].tolist() == [0, 1, 0]


@pytest.mark.parametrize("piece", [".", "A. ", "M. ", "a ", "a; ", "!»", "? ", "(", "« "])
def test_a_hostile_text_takes_no_longer_than_an_honest_one(piece):
    started = time.process_time()
    segments = segment_blocks(*corpus(("d0", "source", piece * (50_000 // len(piece)))))
    assert time.process_time() - started < 5
    assert len(segments)
