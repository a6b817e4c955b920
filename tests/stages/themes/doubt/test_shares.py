"""Shares of a theme by year, source, author, voice and free variable."""

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from pipeline import schema
from pipeline.stages.themes.doubt.prevalence import prevalence_interval
from pipeline.stages.themes.doubt.shares import share_by_group

DATES = ("2015", "2016-03-02", "2016-11-30", "")


def shares(documents, present):
    """One segment a document, with a theme in those of `present`; documents are dictionaries."""
    rows = [{"id": f"d{n}", "source": "La Gazette"} | document for n, document in enumerate(documents)]
    segments = pd.DataFrame({
        "document": [row["id"] for row in rows], "source": [row["source"] for row in rows], "voice": "source",
    })  # fmt: skip
    findings = SimpleNamespace(ids=("solidarité",), present=np.array(present, dtype=bool)[:, None])
    told = share_by_group(schema.DOCUMENTS.frame(rows), SimpleNamespace(segments=segments), findings)
    return told.set_index(["variable", "value"])


def test_every_variable_parts_the_segments():
    told = shares([{"date": date, "author": "A. Morel"} for date in DATES], [1, 1, 0, 0])
    assert told.index.tolist() == [
        ("year", ""), ("year", "2015"), ("year", "2016"), ("source", "La Gazette"), ("author", "A. Morel"),
        ("voice", "source"),
    ]  # fmt: skip
    sizes = told.groupby("variable")[["present", "segments", "documents"]].sum()
    assert sizes.to_numpy().tolist() == [[2, 4, 4]] * 4
    assert told.loc[("year", "2016"), ["present", "segments", "share"]].tolist() == [1, 2, 0.5]


def test_what_is_known_of_nobody_is_left_out():
    assert set(shares([{}, {}], [1, 0]).index.get_level_values("variable")) == {"source", "voice"}


@pytest.mark.parametrize(
    ("dates", "unfinished"),
    [
        (["2015-12-31", "2016-11-30"], "2016"),
        (["2016-03", "2016-12"], ""),
        (["2016", "2016-05"], "2016"),
        (["2015-03", "2016"], ""),  # the months of 2016 are unknown: nothing can be said
        (["", ""], ""),
        (["", "2016-12-05"], ""),  # texts without a date are no unfinished year
    ],
)
def test_the_last_year_is_incomplete_before_december(dates, unfinished):
    told = shares([{"date": date} for date in dates], [1] * len(dates))
    marked = told.index[told["incomplete"]].tolist()
    assert marked == ([("year", unfinished)] if unfinished else [])


def test_free_variables_are_groups_and_keep_their_names_apart():
    documents = [{"variables": {"métier": "coursier", "year": "1"}, "date": "2016"}, {"variables": {"métier": "aide"}}]
    told = shares(documents, [1, 0])
    assert told.loc["métier", "share"].to_dict() == {"aide": 0.0, "coursier": 1.0}
    assert told.loc["year (variable)", "segments"].to_dict() == {"": 1, "1": 1}


def test_an_interval_needs_eight_documents():
    few, enough = (shares([{}] * size, [n % 2 for n in range(size)]).loc[("source", "La Gazette")] for size in (7, 8))
    assert np.isnan([few["low"], few["high"]]).all()
    assert (enough["low"], enough["high"]) == prevalence_interval(np.arange(8) % 2 == 1, np.arange(8))
    assert enough["low"] < enough["share"] < enough["high"]


def test_no_segment_no_share():
    assert shares([], []).empty
