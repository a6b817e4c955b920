"""Tables: the findings in the words of the house."""

from __future__ import annotations

import numpy as np
import pandas as pd

from pipeline.schema import DOCUMENT_THEMES, SEGMENT_THEMES, THEME_TERMS, THEMES
from pipeline.stages.themes.corpus import Corpus
from pipeline.stages.themes.distinctive import distinctiveness
from pipeline.stages.themes.doubt.evidence import Limits, gather_evidence
from pipeline.stages.themes.doubt.prevalence import prevalence_interval
from pipeline.stages.themes.doubt.shares import share_by_group
from pipeline.stages.themes.doubt.sources import leave_sources_out
from pipeline.stages.themes.doubt.verdict import judge_theme
from pipeline.stages.themes.findings import Findings


def tabulate_findings(
    documents: pd.DataFrame,
    corpus: Corpus,
    findings: Findings,
    multiverse: pd.DataFrame,
    identities: pd.DataFrame,
    *,
    rounds: int,
    limits: Limits,
    terms: int,
    floor: float,
) -> dict[str, pd.DataFrame]:
    """The tables of the room by their names: at most `terms` terms per theme, and scores from `floor` on."""
    theme_sources = leave_sources_out(corpus, findings, rounds=rounds)
    return {
        "themes": _themes(corpus, findings, theme_sources, multiverse, limits),
        "theme_terms": _theme_terms(corpus, findings, terms),
        "segment_themes": _segment_themes(corpus, findings, floor),
        "document_themes": _document_themes(documents, corpus, findings),
        "theme_numbers": findings.numbers,
        "multiverse": multiverse,
        "theme_sources": theme_sources,
        "theme_shares": share_by_group(documents, corpus, findings),
        "identities": identities,
    }


def _themes(
    corpus: Corpus, findings: Findings, theme_sources: pd.DataFrame, multiverse: pd.DataFrame, limits: Limits
) -> pd.DataFrame:
    documents = np.unique(corpus.segments["document"].to_numpy(dtype=str), return_inverse=True)[1]
    rows = []
    for k, theme in enumerate(findings.ids):
        evidence = gather_evidence(corpus, findings, theme_sources, multiverse, k)
        support, judged = evidence.support, judge_theme(evidence, limits)
        searched = not np.isnan(findings.thresholds[k])
        low, high = prevalence_interval(findings.present[:, k], documents) if searched else (np.nan, np.nan)
        rows.append(
            {
                "theme": theme,
                "kind": "named" if evidence.named else "discovered",
                "label": findings.labels[k],
                "color": k if evidence.named else len(corpus.names) + int(theme[1:]) - 1,
                "threshold": findings.thresholds[k],
                "segments": support.segments,
                "documents": support.documents,
                "sources": support.sources,
                "share": support.segments / evidence.classified if evidence.classified else np.nan,
                "low": low,
                "high": high,
                "main_source": support.main_source,
                "main_source_share": support.main_source_share,
                "stability": evidence.stability,
                "null_stability": evidence.null_stability,
                "best_null_stability": np.nan if evidence.named else evidence.best_by_chance,
                "verdict": judged.verdict,
                "verdict_why": judged.why,
                "would_change": judged.would_change,
            }
        )
    return THEMES.frame(rows)


def _theme_terms(corpus: Corpus, findings: Findings, terms: int) -> pd.DataFrame:
    exclusive = distinctiveness(findings.words)
    together = (corpus.weights > 0).astype(np.int64).T @ findings.present
    rows = []
    for k, theme in enumerate(findings.ids):
        weights = findings.words[k]
        seeds = set(corpus.seeds[k]) if k < len(corpus.names) else set()
        heaviest = [j for j in np.argsort(-weights, kind="stable")[:terms] if weights[j] > 0]
        rows += [
            {
                "theme": theme,
                "rank": rank,
                "lemma": corpus.terms[j],
                "weight": weights[j],
                "distinctiveness": exclusive[k, j],
                "segments": int(together[j, k]),
                "seed": j in seeds,
            }
            for rank, j in enumerate(heaviest, start=1)
        ]
    return THEME_TERMS.frame(rows)


def _segment_themes(corpus: Corpus, findings: Findings, floor: float) -> pd.DataFrame:
    rows, columns = np.nonzero((findings.scores > 0) & (findings.scores >= floor))
    return SEGMENT_THEMES.column_frame(
        segment=corpus.segments["segment"].to_numpy(dtype=object)[rows],
        document=corpus.segments["document"].to_numpy(dtype=object)[rows],
        theme=np.array(findings.ids, dtype=object)[columns],
        score=findings.scores[rows, columns],
        weight=findings.parts[rows, columns],
        present=findings.present[rows, columns],
    )


def _document_themes(documents: pd.DataFrame, corpus: Corpus, findings: Findings) -> pd.DataFrame:
    """Every kept document and theme; the share of a document without classified segments is unknown (NaN)."""
    kept = documents.loc[documents["left_out"] == "", "id"].to_numpy(dtype=object)
    of_segment = corpus.segments["document"].to_numpy(dtype=object)
    held = pd.DataFrame(findings.present.astype(np.int64)).groupby(of_segment).sum().reindex(kept, fill_value=0)
    sizes = pd.Series(of_segment).value_counts().reindex(kept, fill_value=0).to_numpy(dtype=np.int64)
    present, segments = held.to_numpy(dtype=np.int64).ravel(), np.repeat(sizes, len(findings.ids))
    return DOCUMENT_THEMES.column_frame(
        document=np.repeat(kept, len(findings.ids)),
        theme=np.tile(np.array(findings.ids, dtype=object), len(kept)),
        present=present,
        segments=segments,
        share=np.divide(present, segments, out=np.full(len(present), np.nan), where=segments > 0),
    )
