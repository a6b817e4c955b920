"""Decisions about discovered themes survive what changes around them."""

import numpy as np
import pandas as pd
import pytest

from pipeline.schema import OWN_THEMES
from pipeline.stages.themes import extract_themes
from tests.stages.themes.corpora import BUREAUX, ENTRAIDE, FORMATION, VELO, draw, tables, worded

SEEDS = {"solidarité": ENTRAIDE[:3], "coworking": BUREAUX[:3]}
DRAWN = draw([ENTRAIDE, BUREAUX, FORMATION, VELO], documents=16)


def extract(own=(), *, drawn=DRAWN, discovered=2):
    given = worded(tables(drawn, SEEDS))
    own = own if isinstance(own, pd.DataFrame) else OWN_THEMES.frame(own)
    return extract_themes(*given[:8], own, *given[9:], discovered=discovered, most_discovered=2)


@pytest.fixture(scope="module")
def first():
    return extract()


@pytest.fixture(scope="module")
def ids(first):
    """The two free themes: word list -> identifier."""
    words = dict(zip(first.identities["theme"], first.identities["words"], strict=True))
    return {
        name: next(theme for theme, own in words.items() if set(own[:4]) <= set(topic))
        for name, topic in (("formation", FORMATION), ("vélo", VELO))
    }


def known(first, **said):
    """The themes of a first run as rows of themes.csv, with what an analyst says of them."""
    columns = first.identities[["theme", "words", "weights"]].to_dict("records")
    return [row | said.get(row["theme"], {}) for row in columns]


def of(result, theme):
    return result.themes.set_index("theme").loc[theme]


def test_without_decisions_themes_are_new_and_numbered_by_size(first):
    assert first.identities["theme"].tolist() == first.themes["theme"].tolist()[2:] == ["d1", "d2"]
    assert set(first.identities["outcome"]) == {"new"}
    assert first.identities["segments"].is_monotonic_decreasing


def test_rows_without_decisions_change_nothing(first):
    again = extract(known(first))
    for name in ("themes", "theme_terms", "segment_themes", "document_themes"):
        pd.testing.assert_frame_equal(getattr(again, name), getattr(first, name))
    assert set(again.identities["outcome"]) == {"kept"}
    assert again.identities["likeness"].to_numpy() == pytest.approx(1)


def test_a_name_and_a_number_are_kept(first, ids):
    rows = known(first, **{ids["vélo"]: {"name": "La course", "theme": "d7"}})
    result = extract(rows)
    course = of(result, "d7")
    assert (course["label"], course["color"]) == ("La course", 2 + 6)
    assert course["segments"] == of(first, ids["vélo"])["segments"]
    assert "d7" in set(result.segment_themes["theme"]) & set(result.theme_terms["theme"])


@pytest.mark.parametrize("change", ["one document more", "another number", "another order"])
def test_identity_survives(first, ids, change):
    rows = known(first, **{ids["vélo"]: {"name": "La course", "theme": "d8"}})
    drawn, discovered = DRAWN, 2
    if change == "one document more":
        drawn = [*DRAWN, *(("dffffffffff", "source 9", words) for *_, words in draw([VELO], documents=1, seed=5))]
    elif change == "another number":
        discovered = 3
    else:
        rows = rows[::-1]
    result = extract(rows, drawn=drawn, discovered=discovered)
    assert of(result, "d8")["label"] == "La course"
    terms = result.theme_terms
    assert set(terms.loc[(terms["theme"] == "d8") & (terms["rank"] <= 4), "lemma"]) <= set(VELO)
    assert result.themes["theme"].is_unique
    new = result.identities.loc[result.identities["outcome"] == "new", "theme"].tolist()
    assert new == (["d9"] if discovered == 3 else [])


def test_a_theme_left_out_is_in_the_account_only(first, ids):
    result = extract(known(first, **{ids["vélo"]: {"left_out": True}}))
    assert ids["vélo"] not in set(result.themes["theme"])
    for table in (result.theme_terms, result.segment_themes, result.document_themes, result.theme_shares):
        assert ids["vélo"] not in set(table["theme"])
    told = result.identities.set_index("theme").loc[ids["vélo"]]
    assert told["outcome"] == "left_out"
    assert told["segments"] == of(first, ids["vélo"])["segments"]
    assert of(result, ids["formation"])["segments"] == of(first, ids["formation"])["segments"]


@pytest.mark.parametrize("into", ["formation", "coworking"])
def test_merged_themes_are_counted_together(first, ids, into):
    target = ids.get(into, into)
    result = extract(known(first, **{ids["vélo"]: {"merge_into": target}}))
    assert ids["vélo"] not in set(result.themes["theme"])

    def segments(done, theme):
        scores = done.segment_themes
        return set(scores.loc[(scores["theme"] == theme) & scores["present"], "segment"])

    assert segments(result, target) == segments(first, target) | segments(first, ids["vélo"])
    assert of(result, target)["segments"] == len(segments(result, target)) > of(first, target)["segments"]
    carried = result.theme_sources[result.theme_sources["theme"] == target]
    rest = carried["without_segments"] + carried["segments"]
    if target != "coworking":  # a discovered theme keeps its profiles: what is not in the source is outside it
        assert (rest == of(result, target)["segments"]).all()
    weights = result.segment_themes.groupby("segment")["weight"].sum()
    assert weights.max() <= 1 + 1e-9
    squares = result.theme_terms.groupby("theme")["weight"].apply(lambda own: (own**2).sum())
    assert squares.max() <= 1 + 1e-9
    assert set(result.theme_terms.loc[result.theme_terms["theme"] == target, "lemma"]) & set(VELO[:4])


def test_a_row_that_finds_no_theme_is_said(first):
    lost = {"theme": "d5", "name": "Le logement", "words": ["loyer", "bail"], "weights": [0.9, 0.4]}
    result = extract([*known(first), lost])
    told = result.identities.set_index("theme").loc["d5"]
    assert (told["outcome"], told["label"], told["segments"]) == ("lost", "Le logement", 0)
    assert "0,00 sur 1" in told["why"]
    assert "d5" not in set(result.themes["theme"])


def test_of_two_rows_for_one_theme_the_second_is_said_to_be_lost(first, ids):
    row = next(row for row in known(first) if row["theme"] == ids["vélo"])
    result = extract([*known(first), row | {"theme": "d6", "name": "Encore la course"}])
    told = result.identities.set_index("theme").loc["d6"]
    assert told["outcome"] == "lost"
    assert "celui d’une autre ligne" in told["why"]


def test_a_corpus_without_segments_loses_every_row(first):
    result = extract(known(first), drawn=[])
    assert set(result.identities["outcome"]) == {"lost"}
    assert np.isnan(result.themes["threshold"]).all()
