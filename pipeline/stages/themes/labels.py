"""Labels: names for the themes that nobody named."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
from scipy.sparse import csr_array
from scipy.stats import hypergeom

from pipeline.stages.themes.corpus import Booleans, Corpus
from pipeline.stages.themes.distinctive import distinctiveness
from pipeline.stages.themes.findings import Findings
from pipeline.typography import french

_ITEMS = 3
_SEPARATOR = " · "
_TELLING = 10
"""First terms of a theme; its central expression holds one of them."""
_CENTRAL_SHARE = 0.1
"""Part of a theme's segments that its central expression stands in."""
_CHANCE = 0.01
"""Probability that an expression would stand in so many of them by accident."""


@dataclass(frozen=True)
class _Expressions:
    """E multiword terms, the best first, and the n segments that hold them."""

    words: tuple[tuple[str, ...], ...]
    """The lemmas of each."""
    forms: tuple[str, ...]
    """How each is written."""
    held: Any
    """n x E CSR, 0 or 1."""


def label_themes(
    corpus: Corpus, findings: Findings, terms: pd.DataFrame, term_hits: pd.DataFrame, *, fewest: int
) -> Findings:
    """The findings with a label for each discovered theme: 'plateforme numérique · livreur · course'.

    A label is the theme's central expression, where it has one, then its most telling terms, three items in all.
    Telling is weight x distinctiveness: a term that other themes share says little about this one, however heavy it
    is. Both criteria are those of FREX (Bischof & Airoldi 2012), here multiplied. The central expression is the
    multiword term most specific to the theme's segments (Lafon 1980), among those that at least `fewest` and a tenth
    of them hold, and that contain one of its ten most telling terms.
    """
    telling = findings.words * distinctiveness(findings.words)
    expressions = _gather(corpus, terms, term_hits)
    labels = list(findings.labels)
    for k in range(len(corpus.names), len(labels)):
        first = np.argsort(-telling[k], kind="stable")[:_TELLING]
        words = [corpus.terms[j] for j in first if telling[k, j] > 0]
        central = _central(expressions, findings.present[:, k], set(words), fewest)
        inside = {word for e in central for word in expressions.words[e]}
        items = [*(expressions.forms[e] for e in central), *(word for word in words if word not in inside)]
        labels[k] = french(_SEPARATOR.join(items[:_ITEMS]))
    return replace(findings, labels=tuple(labels))


def _gather(corpus: Corpus, terms: pd.DataFrame, term_hits: pd.DataFrame) -> _Expressions:
    said = term_hits[["segment", "term"]].drop_duplicates()
    rows = pd.Index(corpus.segments["segment"]).get_indexer(said["segment"])
    columns = pd.Index(terms["term"]).get_indexer(said["term"])
    classified = rows >= 0
    places = (rows[classified], columns[classified])
    held = csr_array((np.ones(len(places[0]), dtype=np.int64), places), shape=(len(corpus.segments), len(terms)))
    return _Expressions(tuple(tuple(term.split()) for term in terms["term"]), tuple(terms["form"]), held)


def _central(expressions: _Expressions, present: Booleans, telling: set[str], fewest: int) -> list[int]:
    """The rank of the expression most specific to the segments marked in `present`, if one is central to them."""
    inside = expressions.held[present].sum(axis=0)
    everywhere = expressions.held.sum(axis=0)
    chance = hypergeom.sf(inside - 1, len(present), everywhere, present.sum())
    enough = max(fewest, _CENTRAL_SHARE * present.sum())
    central = [
        e
        for e in np.flatnonzero((inside >= enough) & (chance < _CHANCE)).tolist()
        if telling.intersection(expressions.words[e])
    ]
    return sorted(central, key=lambda e: float(chance[e]))[:1]
