"""Themes: which themes are in this corpus, how surely, carried by whom, in which words."""

from __future__ import annotations

import math
from typing import Annotated, Any, NamedTuple

import pandas as pd
from annotated_types import Ge, Le

Share = Annotated[float, Ge(0), Le(1)]


class Themes(NamedTuple):
    """The tables of this room (see pipeline/schema/)."""

    themes: pd.DataFrame
    theme_terms: pd.DataFrame
    segment_themes: pd.DataFrame
    document_themes: pd.DataFrame
    theme_numbers: pd.DataFrame
    multiverse: pd.DataFrame
    theme_sources: pd.DataFrame
    theme_shares: pd.DataFrame
    identities: pd.DataFrame


def extract_themes(
    documents: pd.DataFrame,
    rows: pd.DataFrame,
    vocabulary: pd.DataFrame,
    tfidf: Any,
    seed_coverage: pd.DataFrame,
    seed_hits: pd.DataFrame,
    forms: pd.DataFrame,
    form_counts: Any,
    own_themes: pd.DataFrame,
    terms: pd.DataFrame,
    term_hits: pd.DataFrame,
    affinities: Any = None,
    *,
    discovered: Annotated[int, Ge(-1)] = -1,
    most_discovered: Annotated[int, Ge(1)] = 8,
    words: Annotated[int, Ge(1)] = 30,
    presence_quantile: Share = 0.995,
    permutations: Annotated[int, Ge(1)] = 5,
    feedback_segments: int = 5000,
    pull: Annotated[float, Ge(0)] = math.inf,
    stability_segments: Annotated[int, Ge(1)] = 2000,
    stability_samples: Annotated[int, Ge(2)] = 8,
    mixed_corpora: Annotated[int, Ge(2)] = 20,
    min_score: Share = 0.01,
    fewest_segments: int = 3,
    min_segments: int = 10,
    min_documents: int = 3,
    max_main_source_share: Share = 0.5,
    max_overlap: Share = 0.5,
    min_agreement: Share = 0.5,
    max_changing_settings: Share = 0.3,
    same_theme: Share = 0.4,
    random_seed: Annotated[int, Ge(0)] = 0,
) -> Themes:
    """Named themes from their seed words, discovered themes from what these leave, and a verdict on each.

    A named theme is a profile of words learnt from the segments that hold its seeds and from those beside them
    (Rocchio 1971); a segment holds it when its score, a cosine read with those of its neighbours, exceeds what a corpus
    without co-occurrences reaches. Discovered themes are the free rows of a non-negative factorisation in which the
    profiles are given (see `GuidedNMF`). A named theme whose seeds never occur stays empty. What an analyst decided
    about discovered themes in `own_themes` is done before anything is counted; without it nothing depends on an
    earlier run.

    Parameters
    ----------
    tfidf : CSR, segments x vocabulary, rows of unit length or empty
    forms, form_counts : the words as they are written, from which other settings are counted
    affinities : CSR, vocabulary x vocabulary: what each term brings in before themes are discovered; None for nothing
    discovered : number of discovered themes; -1 lets the corpus choose, and it may choose none
    most_discovered : every number of them from 1 to this one is tried and told
    words : terms listed for a theme
    presence_quantile : quantile of the scores of chance from which a segment holds a theme
    permutations : corpora without co-occurrences, at least, that this quantile is taken from
    feedback_segments : classified segments from which profiles learn a second time, from the best-scoring segments
    pull : how firmly the factorisation keeps to the profiles, 0 to infinity
    stability_segments : segments at most on which stability is measured and other settings are tried
    stability_samples : draws of four fifths of the documents that stability is the mean of
    mixed_corpora : corpora without co-occurrences that it is compared with
    min_score : score below which a segment is not listed for a theme
    fewest_segments : below, a theme is 'non soutenu'
    min_segments, min_documents : below, it is 'fragile'
    max_main_source_share : 'fragile' when one source carries a larger part of its segments
    max_overlap : 'fragile' when another theme has nearly the same segments (Jaccard index)
    same_theme : likeness from which a discovered theme is the one of a row of `own_themes`, 0 to 1
    min_agreement, max_changing_settings : 'fragile' when a larger part of the other settings finds less of its segments
    random_seed : seed of all that is drawn
    """
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # has no types

    from pipeline.stages.themes.corpus import gather_corpus
    from pipeline.stages.themes.doubt.evidence import Limits
    from pipeline.stages.themes.doubt.multiverse import cross_settings
    from pipeline.stages.themes.doubt.wording import gather_wording
    from pipeline.stages.themes.findings import find_themes
    from pipeline.stages.themes.identity.adopt import adopt_identities
    from pipeline.stages.themes.labels import label_themes
    from pipeline.stages.themes.method import Method
    from pipeline.stages.themes.tables import tabulate_findings

    corpus = gather_corpus(documents, rows, vocabulary, tfidf, seed_coverage, seed_hits, affinities)
    method = Method(
        rounds=2 if len(corpus.segments) >= feedback_segments else 1,
        pull=pull,
        quantile=presence_quantile,
        permutations=permutations,
        segments=stability_segments,
        samples=stability_samples,
        mixed=mixed_corpora,
        seed=random_seed,
    )
    limits = Limits(
        fewest_segments=fewest_segments,
        min_segments=min_segments,
        min_documents=min_documents,
        max_main_source_share=max_main_source_share,
        max_overlap=max_overlap,
        min_agreement=min_agreement,
        max_changing_settings=max_changing_settings,
    )
    with threadpool_limits(limits=1):  # sums in the same order on any number of cores
        findings = find_themes(corpus, method, discovered=discovered, most_discovered=most_discovered)
        findings = label_themes(corpus, findings, terms, term_hits, fewest=fewest_segments)
        findings, identities = adopt_identities(corpus, findings, own_themes, floor=same_theme)
        wording = gather_wording(vocabulary, forms, form_counts, corpus.locked)
        multiverse = cross_settings(corpus, findings, wording, method)
        tables = tabulate_findings(
            documents,
            corpus,
            findings,
            multiverse,
            identities,
            rounds=method.rounds,
            limits=limits,
            terms=words,
            floor=min_score,
        )
    return Themes(**tables)
