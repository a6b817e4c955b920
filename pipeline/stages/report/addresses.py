"""Where the number of the classified segments of a group leads."""

from __future__ import annotations

from pipeline.links import passages_address
from pipeline.stages.report.results import Results


def classified_address(results: Results, /, **filters: str) -> str:
    """The classified passages that meet the filters: all that meet them when every segment is classified."""
    some_are_not = len(results.units) < len(results.segments)
    return passages_address(**filters | ({"classified": "oui"} if some_are_not else {}))
