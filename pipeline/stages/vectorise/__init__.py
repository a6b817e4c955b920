"""Vectorise: words -> the segments x vocabulary matrix, counted and weighted, and where the seed words stand."""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple

import numpy as np
import pandas as pd
from annotated_types import Ge, Gt, Le
from numpy.typing import NDArray

from pipeline.schema import ROWS
from pipeline.stages.vectorise.affinities import relate_terms
from pipeline.stages.vectorise.counting import count_forms, count_pairs, describe_vocabulary, rank_segments
from pipeline.stages.vectorise.finder import Finder
from pipeline.stages.vectorise.proposals import propose_words
from pipeline.stages.vectorise.refusals import list_rules
from pipeline.stages.vectorise.seed_tables import tabulate_coverage, tabulate_hits, tabulate_refusals, tabulate_rules
from pipeline.stages.vectorise.seeds import Match, find_seeds
from pipeline.weighting import inverse_frequency, weigh_counts


class Vectorised(NamedTuple):
    """The tables and matrices of this room (see pipeline/schema/); the matrices are CSR."""

    vocabulary: pd.DataFrame
    rows: pd.DataFrame
    counts: Any
    tfidf: Any
    seed_coverage: pd.DataFrame
    seed_hits: pd.DataFrame
    seed_rules: pd.DataFrame
    seed_refusals: pd.DataFrame
    proposals: pd.DataFrame
    forms: pd.DataFrame
    form_counts: Any
    affinities: Any


def vectorise_segments(
    documents: pd.DataFrame,
    segments: pd.DataFrame,
    tokens: pd.DataFrame,
    *,
    seeds: dict[str, list[str]] | None = None,
    exclusions: list[str] | None = None,
    senses: dict[str, list[str]] | None = None,
    sense_window: Annotated[int, Ge(0)] = 8,
    proposed: Annotated[int, Ge(0)] = 10,
    min_segments: Annotated[int, Ge(1)] = 2,
    max_segment_share: Annotated[float, Gt(0), Le(1)] = 0.5,
    idf_power: Annotated[float, Ge(0)] = 2.0,
    short_segments: Annotated[int, Ge(0)] = 12,
) -> Vectorised:
    """Count the kept lemmas of each segment, weigh them, and find the seeds of the named themes.

    A seed stands where a word's lemma or form equals it, whatever the case, apostrophes and hyphens; an expression,
    where its words follow one another in a segment. A seed word is counted even where lemmatising did not keep it.
    An occurrence that a rule refuses is no hit, and is not counted as that word either: a rule takes occurrences away,
    never points from a segment.

    `counts` is int32; `tfidf` is float32, (1 + ln tf) x idf ** `idf_power` in rows of unit length (see
    pipeline/weighting.py). The square separates themes better than the plain idf on short segments. `forms` and
    `form_counts` keep the words as they are written, so that the themes can be found again without the lemmas.

    Parameters
    ----------
    seeds : theme -> words or expressions, each with a weight if it is not 1: 'salariat : 2'
    exclusions : expressions inside which no seed counts
    senses : seed -> words near which it does not count
    sense_window : how many words at most stand between a seed and a word that is near it
    proposed : words at most that are proposed for a theme
    min_segments, max_segment_share : a term held by fewer segments, or by a larger part of them, is left out, unless it
        is a seed
    idf_power : how much more a rare term weighs than a common one
    short_segments : median number of terms in a segment below which words near in meaning help more to find themes;
        0 for no help at all
    """
    rules = list_rules(exclusions or [], senses or {})
    matches = find_seeds(Finder(tokens), seeds or {}, rules, sense_window)
    lemmas = pd.Categorical(tokens["lemma"])
    terms = {match.seed: _term_of(match, lemmas) for match in matches}
    kept = _counted(tokens, matches)
    segment_of = rank_segments(segments, tokens)
    counts = count_pairs(segment_of[kept], lemmas.codes[kept], shape=(len(segments), len(lemmas.categories)))
    held = counts.getnnz(axis=0)
    most = max(max_segment_share * len(segments), min_segments)
    is_seed = lemmas.categories.isin(list(terms.values()))
    chosen = np.flatnonzero((held > 0) & (is_seed | ((held >= min_segments) & (held <= most))))
    counts = counts[:, chosen]
    idf = inverse_frequency(held[chosen], len(segments))
    weights = idf**idf_power
    vocabulary = describe_vocabulary(lemmas.categories[chosen], counts, segments["document"], idf=idf, weight=weights)
    rows = ROWS.column_frame(
        segment=segments["id"], document=segments["document"], voice=segments["voice"], terms=counts.getnnz(axis=1)
    )
    coverage = tabulate_coverage(matches, terms, tokens["segment"], segments, documents)
    hits = tabulate_hits(matches, tokens)
    forms, form_counts = count_forms(segment_of, tokens, kept, size=len(segments))
    return Vectorised(
        vocabulary=vocabulary,
        rows=rows,
        counts=counts,
        tfidf=weigh_counts(counts, weights).astype(np.float32),
        seed_coverage=coverage,
        seed_hits=hits,
        seed_rules=tabulate_rules(matches, rules, tokens["segment"]),
        seed_refusals=tabulate_refusals(matches, rules, tokens),
        proposals=propose_words(vocabulary, rows, counts, coverage, hits, most=proposed),
        forms=forms,
        form_counts=form_counts,
        affinities=relate_terms(list(vocabulary["lemma"]), rows["terms"].to_numpy(), short=short_segments),
    )


def _counted(tokens: pd.DataFrame, matches: list[Match]) -> NDArray[np.bool_]:
    """Which tokens count as words: those that lemmatising kept and the seeds, less those that a rule refuses."""
    counted = tokens["kept"].to_numpy(dtype=bool, copy=True)
    for refused in (False, True):
        for match in matches:
            counted[match.words(refused=refused)] = not refused
    return counted


def _term_of(match: Match, lemmas: pd.Categorical) -> str:
    """The lemma that a seed stands for: the seed itself, else the commonest it was found as; '' if none."""
    found = pd.Series(lemmas[match.words(refused=False)]).astype(str).value_counts()
    if match.seed in found.index:
        return match.seed
    return min(found.index, key=lambda lemma: (-found[lemma], lemma), default="")
