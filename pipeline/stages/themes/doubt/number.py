"""Number: how many free themes a corpus carries, none being an answer."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from pipeline.stages.themes.corpus import Floats
from pipeline.stages.themes.doubt.chance import Resistance


def supported_numbers(resistances: Mapping[int, Resistance]) -> list[int]:
    """The numbers of free themes that chance does not explain, in order; none when it explains them all.

    A number is supported when (1) its mean stability lies more standard deviations above its null mean than that of
    any null corpus at any number, and (2) at least half of its themes resist on their own. Measuring (1) against the
    maximum over all numbers keeps many looks from making a find: the max-T procedure of Westfall & Young (1993).
    """
    if not resistances:
        return []
    excess = {number: _excess(resistance.stability.mean(), resistance) for number, resistance in resistances.items()}
    null = [_excess(resistance.null.mean(axis=1), resistance) for resistance in resistances.values()]
    highest = float(np.concatenate(null).max())
    return [
        number
        for number, resistance in sorted(resistances.items())
        if excess[number] > highest and 2 * resistance.resists.sum() >= number
    ]


def choose_number(resistances: Mapping[int, Resistance]) -> int:
    """The supported number with the most firm themes, the smallest of equals; 0 when chance explains them all.

    A firm theme is one that the verdicts do not doubt for its stability (`Resistance.firm`). More themes than that
    split what was whole, or add what another sample of the documents would not give again.
    """
    supported = supported_numbers(resistances)
    return max(supported, key=lambda number: int(resistances[number].firm.sum()), default=0)


def _excess(stability: Floats | float, resistance: Resistance) -> Floats:
    """Standard deviations between mean stabilities and their mean under the null."""
    means = resistance.null.mean(axis=1)
    spread = max(float(means.std(ddof=1)), np.finfo(float).eps)
    return np.asarray((stability - means.mean()) / spread)
