"""Draw: the passages that two people read, by theme and by how sure the program is of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TypedDict

import numpy as np
import pandas as pd

_PER_STRATUM = 10
STRATA = {
    "sûr": "retenus, au score le plus haut",
    "limite": "retenus, au score le plus bas",
    "proche": "écartés, au score le plus proche du seuil",
    "loin": "écartés, les autres",
}
"""The layers of a theme's segments, with what they are in French; the first two hold the theme."""
HELD = ("sûr", "limite")


class Question(TypedDict):
    """Does this passage speak of this theme? The stratum and its size stay out of the sheet."""

    number: int
    theme: str
    label: str
    segment: str
    digest: str
    text: str
    stratum: str
    size: int
    """Segments of the stratum, from which this one was drawn."""


def draw_questions(
    themes: pd.DataFrame, rows: pd.DataFrame, segments: pd.DataFrame, segment_themes: pd.DataFrame, *, seed: int
) -> list[Question]:
    """Up to ten segments of each stratum of each theme that has segments, in an order that gives nothing away.

    | stratum | sûr                    | limite    | proche                              | loin      |
    | of      | held, the higher half  | the lower | not held, as many, the next by score | the rest |

    Drawn with `seed`, and the same for the same results.
    """
    generator = np.random.default_rng(seed)
    texts = segments.set_index("id")["text"]
    classified = np.sort(rows.loc[rows["terms"] > 0, "segment"].to_numpy(dtype=str))
    drawn = []
    for theme in themes[themes["segments"] > 0].itertuples(index=False):
        own = segment_themes[segment_themes["theme"] == theme.theme].set_index("segment")
        for stratum, members in _strata(classified, own):
            chosen = generator.choice(members, min(_PER_STRATUM, len(members)), replace=False)
            drawn += [(theme, stratum, len(members), segment) for segment in np.sort(chosen)]
    return [
        Question(
            number=number,
            theme=theme.theme,
            label=theme.label,
            segment=segment,
            digest=digest_of(texts[segment]),
            text=texts[segment],
            stratum=stratum,
            size=size,
        )
        for number, (theme, stratum, size, segment) in enumerate(
            (drawn[i] for i in generator.permutation(len(drawn))), start=1
        )
    ]


def digest_of(text: str) -> str:
    """What tells a text from another: twelve hexadecimal digits of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _strata(classified: np.ndarray, own: pd.DataFrame) -> Iterator[tuple[str, np.ndarray]]:
    """The layers of a theme's classified segments (`own`: their scores), empty ones left out."""
    scores = own["score"].reindex(classified, fill_value=0.0).to_numpy()
    present = own["present"].reindex(classified, fill_value=False).to_numpy(dtype=bool)
    order = np.lexsort((classified, -scores, ~present))
    held = int(present.sum())
    cuts = np.clip([0, (held + 1) // 2, held, 2 * held, len(order)], 0, len(order))
    for stratum, start, end in zip(STRATA, cuts[:-1], cuts[1:], strict=True):
        if end > start:
            yield stratum, classified[order[start:end]]
