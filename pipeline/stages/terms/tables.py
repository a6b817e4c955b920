"""Tables of the terms: what each is, and where each stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

import pandas as pd

from pipeline.schema import TERM_HITS, TERMS
from pipeline.stages.terms.candidates import Key, Occurrence


def tabulate_terms(
    segments: pd.DataFrame,
    occurrences: Mapping[Key, Sequence[Occurrence]],
    *,
    c_values: Mapping[Key, float],
    fixed: Collection[Key],
    acronyms: Mapping[Key, str],
) -> pd.DataFrame:
    """A row for each term (TERMS), in the order of `occurrences`, under the form in which it is most often written."""
    cited = {one.segment for found in occurrences.values() for one in found}
    quoted = segments.loc[segments["id"].isin(cited), ["id", "text"]]
    texts = dict(zip(quoted["id"], quoted["text"], strict=True))
    return TERMS.frame(
        [
            {
                "term": " ".join(key),
                "form": _commonest(texts[one.segment][one.start : one.end] for one in found) or " ".join(key),
                "pattern": _commonest(one.pattern for one in found),
                "count": len(found),
                "segments": len({one.segment for one in found}),
                "documents": len({one.document for one in found}),
                "c_value": c_values[key],
                "fixed": key in fixed,
                "acronym": acronyms.get(key, ""),
            }
            for key, found in occurrences.items()
        ]
    )


def tabulate_hits(occurrences: Mapping[Key, Sequence[Occurrence]]) -> pd.DataFrame:
    """A row for each occurrence (TERM_HITS), term by term."""
    return TERM_HITS.frame(
        [
            {"term": " ".join(key), "segment": one.segment, "start": one.start, "end": one.end}
            for key, found in occurrences.items()
            for one in found
        ]
    )


def _commonest(values: Iterable[str]) -> str:
    """The commonest of some spellings, the one in lower case where two are equally common; '' without any."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value.swapcase()), default="")
