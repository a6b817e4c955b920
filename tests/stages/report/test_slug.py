"""A label as part of an address."""

import pytest

from pipeline.stages.report.slug import slug


@pytest.mark.parametrize(
    ("label", "address"),
    [
        ("Économie sociale", "economie-sociale"),
        ("télétravail · salariés", "teletravail-salaries"),
        ("  l'atelier & <b> ", "l-atelier-b"),
        ("労働", ""),
        ("", ""),
        ("coopérative-" * 5, "cooperative-cooperative-cooperative-coop"),
    ],
)
def test_a_label_becomes_an_address(label: str, address: str) -> None:
    assert slug(label) == address
