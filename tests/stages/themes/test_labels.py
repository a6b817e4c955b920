from dataclasses import replace

import numpy as np
import pytest
from scipy.sparse import csr_array

from pipeline import schema
from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.findings import find_themes
from pipeline.stages.themes.labels import label_themes
from tests.stages.themes.corpora import METHOD, tables

TERMS = ("travail", "vélo", "livreur", "course", "école")
NOTHING = gather_corpus(*tables([(f"d{n:010d}", "a", []) for n in range(20)], {}))
CORPUS = replace(
    NOTHING,
    segments=schema.ROWS.frame([{"segment": f"s{n:02d}"} for n in range(20)]),
    weights=csr_array((20, 5)),
    terms=TERMS,
)
SPOKEN_OF = np.arange(20) < 10
"""The first ten of twenty segments hold the theme."""


def label(profiles, expressions=(), fewest=3):
    """The labels of themes that all hold the first ten segments; expressions are (lemmas, form, segment ranks)."""
    findings = replace(
        find_themes(NOTHING, METHOD, discovered=0, most_discovered=1),
        labels=tuple(f"d{rank}" for rank in range(1, len(profiles) + 1)),
        profiles=np.asarray(profiles, dtype=float),
        thresholds=np.full(len(profiles), 0.5),
        scores=np.repeat(SPOKEN_OF[:, None], len(profiles), axis=1).astype(float),
    )
    terms = schema.TERMS.frame([{"term": term, "form": form} for term, form, _ in expressions])
    hits = [{"term": term, "segment": f"s{n:02d}"} for term, _, held in expressions for n in held]
    return list(label_themes(CORPUS, findings, terms, schema.TERM_HITS.frame(hits), fewest=fewest).labels)


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
    assert label(profiles) == labels


COURSES = [[0.1, 0.4, 0.8, 0.5, 0]]
OFTEN, ELSEWHERE = ("livreur à vélo", "livreurs à vélo", range(6)), ("livreur à vélo", "livreurs à vélo", range(6, 14))


@pytest.mark.parametrize(
    ("expressions", "expected"),
    [
        ([OFTEN], "livreurs à vélo · course · travail"),
        ([("course de nuit", "course de nuit", range(4)), OFTEN], "livreurs à vélo · course · travail"),
        ([("livreur à vélo", "livreurs à vélo", [0, 1, 2, 3, 3, 3])], "livreur · course · vélo"),
        ([("chef de course", "chef d'une course", range(6))], "chef d’une course · livreur · vélo"),
        ([ELSEWHERE], "livreur · course · vélo"),
        ([("repas chaud", "repas chauds", range(6))], "livreur · course · vélo"),
        ([("livreur à vélo", "livreurs à vélo", [])], "livreur · course · vélo"),
    ],
    ids=[
        "most specific",
        "more specific",
        "too few",
        "set as French",
        "not its own",
        "without its words",
        "never said",
    ],
)
def test_a_central_expression_comes_first_and_its_words_are_not_repeated(expressions, expected):
    assert label(COURSES, expressions, fewest=5) == [expected]
