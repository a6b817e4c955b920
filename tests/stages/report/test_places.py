"""Where a segment stands, as a reader counts."""

import pytest

from pipeline.stages.report.places import written_place

POSITIONS = {"b0": 0, "b1": 1, "b4": 4}


@pytest.mark.parametrize(
    ("pieces", "voice", "where"),
    [
        ([("b1", 0, 160)], "source", "carnet.md, paragraphe 2, caractères 1 à 160"),
        ([("b1", 20, 60), ("b1", 61, 90)], "source", "carnet.md, paragraphe 2, caractères 21 à 90"),
        ([("b0", 5, 60), ("b4", 0, 9)], "reader", "carnet.md, paragraphes 1 à 5, commentaire de lecteur"),
        ([("b4", 0, 9)], "annotator", "carnet.md, paragraphe 5, caractères 1 à 9, voix d’un annotateur"),
    ],
)
def test_everything_counts_from_one(pieces: list[tuple[str, int, int]], voice: str, where: str) -> None:
    named = [{"block": block, "start": start, "end": end} for block, start, end in pieces]
    assert written_place("carnet.md", named, voice, POSITIONS) == where
