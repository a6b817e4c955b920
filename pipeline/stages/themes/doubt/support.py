"""Support: which segments, documents and sources carry a theme."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.stages.themes.corpus import Booleans, Corpus


@dataclass(frozen=True)
class Support:
    """Who carries a theme; `main_source` is '' and its shares 0 when nobody does."""

    segments: int = 0
    documents: int = 0
    sources: int = 0
    main_source: str = ""
    main_source_share: float = 0.0
    """Part of the theme's segments in that source."""
    corpus_share: float = 0.0
    """Part of all classified segments in that source."""


def measure_support(corpus: Corpus, present: Booleans) -> Support:
    """The support of a theme that the segments marked in `present` (n) hold; of equal sources, the first by name."""
    held = corpus.segments[present]
    if held.empty:
        return Support()
    counts = held["source"].value_counts()
    main = min(counts.index[counts == counts.max()])
    return Support(
        segments=len(held),
        documents=held["document"].nunique(),
        sources=len(counts),
        main_source=main,
        main_source_share=float(counts.max() / len(held)),
        corpus_share=float((corpus.segments["source"] == main).mean()),
    )
