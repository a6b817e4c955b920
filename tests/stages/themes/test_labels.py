import numpy as np
import pytest

from pipeline.stages.themes.distinctive import distinctiveness
from pipeline.stages.themes.labels import label_themes

TERMS = ["travail", "vélo", "livreur", "course", "école"]


@pytest.mark.parametrize(
    ("profiles", "labels"),
    [
        ([[0.9, 0.8, 0.7, 0.1, 0], [0.9, 0, 0, 0, 0.5]], ["vélo · livreur · travail", "école · travail"]),
        ([[0, 0, 0, 0, 1.0]], ["école"]),
        ([[0, 0, 0, 0, 0]], [""]),
        (np.empty((0, 5)), []),
    ],
)
def test_a_label_is_what_tells_the_theme_apart(profiles, labels):
    assert label_themes(np.asarray(profiles, dtype=float), TERMS) == labels


def test_distinctiveness_shares_each_term_among_the_themes():
    parts = distinctiveness(np.array([[0.2, 0.6, 0.0], [0.6, 0.0, 0.0]]))
    assert parts == pytest.approx(np.array([[0.25, 1.0, 0.0], [0.75, 0.0, 0.0]]))
