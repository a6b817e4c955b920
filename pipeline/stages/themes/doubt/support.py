"""Support: which segments, documents and sources carry a theme."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from pipeline.stages.themes.corpus import Booleans, Corpus


@dataclass(frozen=True)
class Support:
    """Who carries a theme; names are '' and shares 0 when nobody does."""

    segments: int = 0
    documents: int = 0
    sources: int = 0
    by_document: tuple[int, ...] = ()
    """Its segments in each document that carries it, the most first."""
    main_source: str = ""
    main_source_share: float = 0.0
    """Part of the theme's segments in that source."""
    corpus_share: float = 0.0
    """Part of all classified segments in that source."""
    main_file: str = ""
    """The file that holds most of its segments."""
    main_file_documents: int = 0
    """Documents of that file that carry it."""
    main_file_share: float = 0.0
    """Part of the theme's segments in that file."""
    main_file_corpus_share: float = 0.0
    """Part of all classified segments in it."""


def measure_support(corpus: Corpus, present: Booleans) -> Support:
    """The support of a theme that the segments marked in `present` (n) hold; of equal sources or files, the first."""
    held = corpus.segments[present]
    if held.empty:
        return Support()
    source, file = _main(held["source"]), _main(held["file"])
    in_file = held["file"] == file
    return Support(
        segments=len(held),
        documents=held["document"].nunique(),
        sources=held["source"].nunique(),
        by_document=tuple(held["document"].value_counts().tolist()),
        main_source=source,
        main_source_share=float((held["source"] == source).mean()),
        corpus_share=float((corpus.segments["source"] == source).mean()),
        main_file=file,
        main_file_documents=held.loc[in_file, "document"].nunique(),
        main_file_share=float(in_file.mean()),
        main_file_corpus_share=float((corpus.segments["file"] == file).mean()),
    )


def _main(names: pd.Series[str]) -> str:
    counts = names.value_counts()
    return str(min(counts.index[counts == counts.max()]))
