"""Labels: names for the themes that nobody named."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from pipeline.stages.themes.corpus import Floats
from pipeline.stages.themes.distinctive import distinctiveness

_TERMS = 3
_SEPARATOR = " · "


def label_themes(profiles: Floats, terms: Sequence[str]) -> list[str]:
    """For each of K profiles over m terms, its three most telling terms: 'vélo · livreur · course'.

    Telling is weight x distinctiveness: a term that other themes share says little about this one, however heavy it
    is. Both criteria are those of FREX (Bischof & Airoldi 2012), here multiplied.
    """
    telling = profiles * distinctiveness(profiles)
    first = np.argsort(-telling, axis=1, kind="stable")[:, :_TERMS]
    return [_SEPARATOR.join(terms[j] for j in best if row[j] > 0) for row, best in zip(telling, first, strict=True)]
