"""What can be searched is the corpus: every segment, every block of a kept document, every theme that is held."""

from __future__ import annotations

import pandas as pd
import pytest

from pipeline import schema
from pipeline.explorer import Explorer
from pipeline.stages.report.explorer import _families, _stretches, compose_explorer
from pipeline.stages.report.results import Results
from tests.hostile import hostile_documents
from tests.sample import sample_tables
from tests.sample_texts import DOCUMENTS


@pytest.fixture(scope="module", params=["sample", "hostile", "one"])
def tables(request) -> dict[str, pd.DataFrame]:
    return sample_tables({"sample": DOCUMENTS, "hostile": hostile_documents(), "one": DOCUMENTS[:1]}[request.param])


@pytest.fixture(scope="module")
def explorer(tables: dict[str, pd.DataFrame]) -> Explorer:
    return compose_explorer(Results(**tables))


def passages_of(explorer: Explorer) -> dict[str, str]:
    """Segment id -> its text, joined as a page does."""
    texts: dict[str, list[str]] = {}
    for document in explorer.documents:
        for part in document.parts:
            for stretch in part.stretches:
                if stretch.passage >= 0:
                    texts.setdefault(document.passages[stretch.passage].id, []).append(stretch.text)
    return {segment: " ".join(pieces) for segment, pieces in texts.items()}


def test_every_segment_is_there_word_for_word(explorer: Explorer, tables: dict[str, pd.DataFrame]) -> None:
    assert passages_of(explorer) == dict(zip(tables["segments"]["id"], tables["segments"]["text"], strict=True))


def test_a_passage_holds_the_themes_of_its_segment(explorer: Explorer, tables: dict[str, pd.DataFrame]) -> None:
    held = tables["segment_themes"][tables["segment_themes"]["present"]]
    shown = [
        (passage.id, theme, score)
        for document in explorer.documents
        for passage in document.passages
        for theme, score in passage.themes
    ]
    assert sorted(shown) == sorted(
        (row["segment"], row["theme"], round(row["score"], 3)) for row in held.to_dict("records")
    )
    assert {theme for _, theme, _ in shown} <= {theme.theme for theme in explorer.themes}
    for document in explorer.documents:
        for passage in document.passages:
            assert [score for _, score in passage.themes] == sorted((s for _, s in passage.themes), reverse=True)


def test_the_words_of_a_theme_come_in_their_rank_whatever_the_order_of_the_table() -> None:
    tables = sample_tables()
    turned = tables | {"theme_terms": tables["theme_terms"].iloc[::-1].reset_index(drop=True)}
    assert compose_explorer(Results(**turned)).themes == compose_explorer(Results(**tables)).themes


def test_a_document_is_whole_and_says_what_was_left_out(explorer: Explorer, tables: dict[str, pd.DataFrame]) -> None:
    blocks = tables["blocks"]
    for document in explorer.documents:
        own = blocks[blocks["document"] == document.id].sort_values("position")
        assert ["".join(stretch.text for stretch in part.stretches) for part in document.parts] == list(own["text"])
        assert [part.reason != "" for part in document.parts] == list(own["left_out"] != "")
    first = explorer.documents[0].parts[0]
    assert (first.reason, first.why) == ("navigation du site", "Menu du site.")


def test_documents_left_out_are_not_searched() -> None:
    explorer = compose_explorer(Results(**sample_tables()))
    assert len(explorer.documents) == 10
    order = [(document.source, document.date, document.title) for document in explorer.documents]
    assert order == sorted(order)


def test_marked_blocks_say_why() -> None:
    tables = sample_tables()
    block = tables["blocks"].iloc[1]
    row = {
        "document": block["document"],
        "block": block["id"],
        "left_out": "repeated_line",
        "left_out_why": "Vu.",
    }
    tables["marks"] = pd.concat([tables["marks"], schema.MARKS.frame([row])])
    [document] = [text for text in compose_explorer(Results(**tables)).documents if text.id == block["document"]]
    assert (document.parts[1].reason, document.parts[1].why) == ("ligne répétée", "Vu.")


@pytest.mark.parametrize("emptied", [("segments",), ("blocks", "segments"), tuple(schema.TABLES)])
def test_an_empty_corpus_gives_an_empty_explorer(emptied: tuple[str, ...]) -> None:
    tables = sample_tables()
    tables |= {name: schema.TABLES[name].frame() for name in emptied if name in tables}
    explorer = compose_explorer(Results(**tables))
    assert passages_of(explorer) == {}


@pytest.mark.parametrize(
    ("pieces", "stretches"),
    [
        ([], [("Un. Deux. Trois.", -1)]),
        ([(0, 16, 0)], [("Un. Deux. Trois.", 0)]),
        ([(4, 9, 1), (0, 3, 0)], [("Un.", 0), (" ", -1), ("Deux.", 1), (" Trois.", -1)]),
    ],
)
def test_a_block_is_cut_where_its_passages_are(pieces: list, stretches: list) -> None:
    assert [(stretch.text, stretch.passage) for stretch in _stretches("Un. Deux. Trois.", pieces)] == stretches


def test_words_are_grouped_by_the_lemma_they_have_most_often() -> None:
    words = [
        ("Solidaires", "solidaire"), ("solidaires", "solidaire"), ("solidaires", "solidaires"),
        ("solidaire", "solidaire"), ("travaillait", "travailler"), ("clic", "clic"),
    ]  # fmt: skip
    tokens = schema.TOKENS.frame([{"form": form, "lemma": lemma} for form, lemma in words])
    assert _families(tokens) == (("solidaire", "solidaires"), ("travailler", "travaillait"))
