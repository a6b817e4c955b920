"""The text that was left out is shown document by document, the greatest loss first."""

from __future__ import annotations

from pipeline.outline import Report
from tests.stages.report.reading import sections_of, views_of


def test_the_left_out_text_of_each_document_is_one_link_away(report: Report) -> None:
    view = views_of(report)["parts-ecartees"]
    shares = [row[-1] for row in view.rows]
    assert shares == sorted(shares, reverse=True)
    assert all(0 < share < 1 for share in shares)
    first = sections_of(report)[view.links["Document"][0]]
    assert first.blocks[0].rows == (("navigation du site", "Accueil | Rubriques | Abonnez-vous | Contact"),)
