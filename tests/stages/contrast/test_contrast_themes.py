"""The room: what it lists can be counted by hand, and little or nothing gives little or nothing."""

import numpy as np
import pandas as pd
import pytest
from scipy.sparse import csr_array

from pipeline import schema
from pipeline.stages.contrast import Contrasts, contrast_themes
from tests.sample import sample_tables
from tests.sample_doubt import sample_counts
from tests.sample_texts import DOCUMENTS

NAMES = (
    "documents", "rows", "vocabulary", "counts", "terms", "term_hits", "themes", "theme_terms", "segment_themes",
)  # fmt: skip


def tables_of(texts=DOCUMENTS) -> dict:
    """The sample as this room receives it, with the matrix counted from the tokens."""
    tables = sample_tables(texts)
    tables["counts"] = sample_counts(tables)
    return {name: tables[name] for name in NAMES}


@pytest.fixture(scope="module")
def contrasts() -> Contrasts:
    return contrast_themes(**tables_of(), least_score=0.5, map_min_segments=2)


def holding(lemma: str) -> set[str]:
    tokens = sample_tables()["tokens"]
    return set(tokens.loc[tokens["kept"] & (tokens["lemma"] == lemma), "segment"])


def held(theme: str) -> set[str]:
    scores = sample_tables()["segment_themes"]
    return set(scores.loc[(scores["theme"] == theme) & scores["present"], "segment"])


def test_a_specificity_counts_segments(contrasts: Contrasts) -> None:
    found = contrasts.specificities.set_index(["theme", "kind", "item"])
    row = found.loc[("solidarité", "lemma", "caisse")]
    words, theme, total = holding("caisse"), held("solidarité"), len(sample_tables()["segments"])
    assert (row["present"], row["segments"]) == (len(words & theme), len(words))
    assert row["expected"] == pytest.approx(len(words) * len(theme) / total)
    assert row["score"] > 0


def test_a_multiword_term_is_counted_like_a_word(contrasts: Contrasts) -> None:
    terms = contrasts.specificities.query("kind == 'term'")
    hits = sample_tables()["term_hits"]
    assert len(terms)
    for row in terms.to_dict("records"):
        segments = set(hits.loc[hits["term"] == row["item"], "segment"])
        assert row["present"] == len(segments & held(row["theme"]))


def test_neighbours_are_the_words_met_in_the_same_segments(contrasts: Contrasts) -> None:
    assert len(contrasts.neighbours)
    for row in contrasts.neighbours.to_dict("records"):
        assert row["together"] == len(holding(row["lemma"]) & holding(row["neighbour"])) > row["expected"]
        assert row["lemma"] != row["neighbour"]


def test_the_map_holds_each_theme_each_source_and_each_document(contrasts: Contrasts) -> None:
    points = contrasts.map_points
    kinds = points.groupby("kind").size()
    tables = sample_tables()
    assert kinds["theme"] == (tables["themes"]["segments"] > 0).sum()
    assert kinds["document"] == tables["rows"]["document"].nunique()
    assert set(points.loc[points["kind"] == "source", "id"]) <= set(tables["documents"]["source"])
    assert points.loc[points["kind"] == "word", "mass"].sum() == pytest.approx(1)
    assert points["quality"].between(0, 1 + 1e-9).all()
    assert contrasts.map_axes["share"].sum() == pytest.approx(1)


def test_a_document_without_any_word_of_the_map_has_no_place_on_it() -> None:
    tables = tables_of()
    silent = tables["rows"]["document"].iloc[0]
    counts = tables["counts"].toarray()
    counts[tables["rows"]["document"] == silent] = 0
    points = contrast_themes(**tables | {"counts": csr_array(counts)}, map_min_segments=2).map_points
    documents = set(points.loc[points["kind"] == "document", "id"])
    assert documents == set(tables["rows"]["document"]) - {silent}
    assert points[["x", "y"]].notna().all(axis=None)


def test_an_association_shows_on_the_map_and_its_absence_does_not() -> None:
    """Forty segments of one theme each: first each theme with words of its own, two axes; then words at random."""
    generator = np.random.default_rng(7)
    readable = []
    for own in (True, False):
        themes = np.arange(240) % 4
        pairs = themes // 2 * 4 if own else np.zeros(240, dtype=int)  # two pairs of themes share their words
        words = [generator.choice(8, size=3, replace=False) for _ in range(240)]
        counts = np.zeros((240, 12), dtype=np.int32)
        for line, (start, chosen) in enumerate(zip(pairs, words, strict=True)):
            counts[line, start + chosen % 8 if own else chosen] = 1
        ids = [f"d{n // 10}.s{n}" for n in range(240)]
        frame = {name: schema.TABLES[name].frame() for name in NAMES if name != "counts"}
        frame["documents"] = schema.DOCUMENTS.frame([{"id": f"d{n}", "source": "Gazette"} for n in range(24)])
        frame["rows"] = schema.ROWS.frame([{"segment": i, "document": i.split(".")[0], "terms": 3} for i in ids])
        frame["vocabulary"] = schema.VOCABULARY.frame([{"lemma": f"mot{n:02d}"} for n in range(12)])
        frame["themes"] = schema.THEMES.frame([{"theme": f"t{n}", "segments": 60} for n in range(4)])
        frame["segment_themes"] = schema.SEGMENT_THEMES.frame(
            [{"segment": i, "theme": f"t{t}", "present": True} for i, t in zip(ids, themes, strict=True)]
        )
        axes = contrast_themes(**frame, counts=csr_array(counts)).map_axes
        readable.append(bool(axes["readable"].iloc[0]))
    assert readable == [True, False]


@pytest.mark.parametrize("texts", [(), DOCUMENTS[:1], DOCUMENTS[-1:]])
def test_little_or_nothing_gives_little_or_nothing(texts: tuple) -> None:
    for name, table in contrast_themes(**tables_of(texts))._asdict().items():
        assert list(table.columns) == list(schema.TABLES[name])


def test_the_room_leaves_its_inputs_alone_and_repeats_itself() -> None:
    tables, again = tables_of(), tables_of()
    first, second = contrast_themes(**tables), contrast_themes(**tables)
    for name in NAMES:
        if name != "counts":
            pd.testing.assert_frame_equal(tables[name], again[name])
    for name in Contrasts._fields:
        pd.testing.assert_frame_equal(getattr(first, name), getattr(second, name))
