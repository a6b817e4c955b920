import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.schema import BLOCKS, DOCUMENTS, REASONS
from pipeline.stages.clean import clean_blocks
from tests.stages.clean.documents import MESSY, PARAGRAPH, SPANISH, clean
from tests.work import little_work


def test_what_was_left_out_before_stays_so():
    documents = DOCUMENTS.frame([{"id": "d0", "left_out": "unreadable", "left_out_why": "Fichier abîmé."}])
    row = {"id": "d0.b0000", "document": "d0", "kind": "paragraph", "raw": PARAGRAPH}
    other = {
        "id": "d0.b0001",
        "document": "d0",
        "position": 1,
        "raw": PARAGRAPH,
        "left_out": "code",
        "left_out_why": "X.",
    }
    cleaned = clean_blocks(documents, BLOCKS.frame([row, other]))
    assert cleaned.documents[["left_out", "left_out_why"]].to_numpy().tolist() == [["unreadable", "Fichier abîmé."]]
    assert cleaned.blocks["left_out"].tolist() == ["document_left_out", "code"]
    assert cleaned.blocks["left_out_why"].tolist() == ["Le document entier est écarté.", "X."]


def test_a_document_does_not_depend_on_its_neighbours():
    documents = DOCUMENTS.frame([{"id": name} for name in ("d0", "d1")])
    rows = [
        {"id": f"{name}.b{i:04d}", "document": name, "position": i, "kind": "paragraph", "raw": raw}
        for name, raws in (("d0", [PARAGRAPH, "Sur le même sujet"]), ("d1", ["Un titre", PARAGRAPH, SPANISH]))
        for i, raw in enumerate(raws)
    ]
    blocks = BLOCKS.frame(rows)
    together = clean_blocks(documents, blocks)
    apart = [
        clean_blocks(documents[documents["id"] == name], blocks[blocks["document"] == name]) for name in ("d0", "d1")
    ]
    for table in ("documents", "blocks"):
        parts = pd.concat([getattr(part, table) for part in apart], ignore_index=True)
        pd.testing.assert_frame_equal(getattr(together, table), parts)


def test_inputs_are_left_as_they_were_and_outputs_follow_the_schema():
    documents = DOCUMENTS.frame([{"id": "d0"}])
    blocks = BLOCKS.frame([{"id": "d0.b0000", "document": "d0", "kind": "paragraph", "raw": f"L’{PARAGRAPH}"}])
    before = documents.copy(), blocks.copy()
    cleaned = clean_blocks(documents, blocks)
    pd.testing.assert_frame_equal(documents, before[0])
    pd.testing.assert_frame_equal(blocks, before[1])
    assert BLOCKS.frame(cleaned.blocks.to_dict("records"))["text"].tolist() == cleaned.blocks["text"].tolist()
    assert list(cleaned.blocks) == list(BLOCKS)
    assert list(cleaned.documents) == list(DOCUMENTS)


def test_empty_tables_stay_well_formed():
    cleaned = clean_blocks(DOCUMENTS.frame(), BLOCKS.frame())
    assert cleaned.documents.empty
    assert list(cleaned.blocks) == list(BLOCKS)


@given(st.lists(st.tuples(st.sampled_from(["paragraph", "heading", "list_item", "chrome"]), MESSY), max_size=6))
def test_any_text_gets_a_known_reason_and_a_sentence(pairs):
    blocks = clean(*pairs).blocks
    assert set(blocks["left_out"]) <= {"", *REASONS}
    assert ((blocks["left_out"] == "") == (blocks["left_out_why"] == "")).all()
    assert list(zip(blocks["kind"], blocks["raw"], strict=True)) == pairs
    left_out, kept = (blocks[(blocks["left_out"] == "") == state] for state in (False, True))
    assert sorted([*left_out["id"], *kept["id"]]) == [f"d0.b{i:04d}" for i in range(len(pairs))]
    assert (kept["text"] != "").all()


@pytest.mark.parametrize(
    "piece",
    [
        ".",
        "A",
        "é",
        "a@",
        "!»",
        "« ",
        "Par A",
        "e\u0301",
        "\u00ad ",
        "x-\n",
        "1 ",
        "{",
        "Nous ",
        "| ",
        "https://",
        "\u1100\u1161",
    ],
)
def test_a_hostile_text_takes_no_longer_than_an_honest_one(piece):
    with little_work():
        clean(f"Par {piece * (200_000 // len(piece))}!?x", title="A")
