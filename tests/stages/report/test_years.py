"""A theme year by year: shares where documents are enough, and a caption that says what is missing."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest

from pipeline.outline import Chart, Paragraph
from pipeline.schema import THEME_SHARES
from pipeline.stages.report.results import Results
from pipeline.stages.report.years import theme_years

MEASURED = {"documents": 9, "share": 0.2, "low": 0.1, "high": 0.3}
SPARSE = {"documents": 2, "share": 0.2, "low": math.nan, "high": math.nan}


def by_year(results: Results, years: dict[str, dict[str, Any]]) -> Chart | Paragraph:
    """What is shown of a theme that one segment in five holds, each year."""
    theme = results.all_themes[0]
    common = {"theme": theme["theme"], "variable": "year", "present": 1, "segments": 5, "incomplete": False}
    rows = [common | {"value": year} | numbers for year, numbers in years.items()]
    return theme_years(replace(results, theme_shares=THEME_SHARES.frame(rows)), theme)


def test_one_known_year_is_no_evolution(results: Results) -> None:
    said = by_year(results, {"2019": MEASURED, "": MEASURED})
    assert isinstance(said, Paragraph)
    assert "il n’a pas deux années connues" in said.text


@pytest.mark.parametrize(
    ("years", "said", "unsaid"),
    [
        ({"2018": MEASURED, "2019": MEASURED}, "Trait", "En gris"),
        ({"2018": MEASURED, "2019": SPARSE}, "En gris, les années de moins de 8 documents", "omises"),
        ({"2018": SPARSE, "2019": SPARSE}, "En gris", "Trait"),
        ({"2017": MEASURED, "2019": MEASURED}, "Les années sans document sont omises.", "incomplète"),
        ({"2018": MEASURED, "2019": MEASURED | {"incomplete": True}}, "* : année incomplète", "omises"),
    ],
    ids=["measured", "one sparse", "all sparse", "hole", "incomplete"],
)
def test_the_caption_says_what_the_figure_holds(
    results: Results, years: dict[str, dict[str, Any]], said: str, unsaid: str
) -> None:
    chart = by_year(results, years)
    caption = chart.caption.replace("\u00a0", " ")
    assert said in caption
    assert unsaid not in caption
    assert [row[0].rstrip("*") for row in chart.table.rows] == list(years)
    shares = dict(zip(years, (row[4] for row in chart.table.rows), strict=True))
    assert [year for year, share in shares.items() if not math.isnan(share)] == [
        year for year, numbers in years.items() if not math.isnan(numbers["low"])
    ]
