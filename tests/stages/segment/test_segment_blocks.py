import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.schema import BLOCKS, DOCUMENTS, MARKS, SEGMENTS
from pipeline.stages.segment import segment_blocks
from tests.work import little_work


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
    with little_work():
        segments = segment_blocks(*corpus(("d0", "source", piece * (50_000 // len(piece)))))
    assert len(segments)
