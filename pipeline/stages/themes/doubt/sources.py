"""Sources: what is left of each theme when one of the sources that carry it is taken out of the corpus."""

from __future__ import annotations

import numpy as np
import pandas as pd

from pipeline.schema import THEME_SOURCES
from pipeline.stages.themes.corpus import Corpus
from pipeline.stages.themes.findings import Findings
from pipeline.stages.themes.profiles import learn_profiles
from pipeline.stages.themes.scores import score_themes

_MOST = 10
"""Sources that are looked at for each theme, the first ones by segments; each costs one more learning."""


def leave_sources_out(corpus: Corpus, findings: Findings, *, rounds: int) -> pd.DataFrame:
    """Each theme and its main sources, with what is left of its support outside each of them (schema.THEME_SOURCES).

    A named theme is learnt again without the source, so that a source which alone taught it its words takes them away;
    a discovered theme keeps its profile. Thresholds stay. What is left are the theme's other segments that still hold
    it: segments that a theme learnt otherwise would win are no part of it. Of equal sources, the first by name comes
    first.
    """
    held = _support(corpus, findings)
    main = held.sort_values(["rank", "segments", "source"], ascending=[True, False, True]).groupby("rank").head(_MOST)
    if main.empty:
        return THEME_SOURCES.frame()
    left = pd.concat([_without(source, corpus, findings, rounds) for source in sorted(set(main["source"]))])
    told = main.merge(left, on=["rank", "source"])
    told["theme"] = np.array(findings.ids, dtype=object)[told["rank"]]
    return THEME_SOURCES.frame(
        [
            {name: getattr(row, name) for name in list(THEME_SOURCES)[1:]} | {"theme": row.theme}
            for row in told.itertuples(index=False)
        ]
    )


def _support(corpus: Corpus, findings: Findings) -> pd.DataFrame:
    """Segments and documents that hold each theme (`rank`) in each source that holds it at all."""
    rows, ranks = np.nonzero(findings.present)
    held = corpus.segments.iloc[rows].assign(rank=ranks).groupby(["rank", "source"])
    return held.agg(segments=("segment", "size"), documents=("document", "nunique")).reset_index()


def _without(source: str, corpus: Corpus, findings: Findings, rounds: int) -> pd.DataFrame:
    """What is left of every theme outside a source."""
    outside = np.flatnonzero((corpus.segments["source"] != source).to_numpy())
    rest = corpus.take(outside)
    named, examples = learn_profiles(rest, rounds=rounds)
    profiles = np.vstack([named, findings.profiles[len(named) :]])
    scores = findings.with_members(rest, score_themes(rest, profiles, examples))
    present = findings.present[outside] & (scores > 0) & (scores >= findings.thresholds)
    segments = present.sum(axis=0)
    return pd.DataFrame(
        {
            "rank": range(len(findings.ids)),
            "source": source,
            "classified": len(corpus.segments) - len(outside),
            "without_segments": segments,
            "without_documents": [rest.segments.loc[held, "document"].nunique() for held in present.T],
            "without_share": segments / len(outside) if len(outside) else np.nan,
        }
    )
