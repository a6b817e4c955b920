"""Specificity: how unlikely it is, by chance alone, that a part of a corpus holds a word so often, or so seldom."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import gammaln

Floats = NDArray[np.float64]
_NEGLIGIBLE = 1e-17


def specificity(present: ArrayLike, held: ArrayLike, part: ArrayLike, total: ArrayLike) -> Floats:
    """Signed log10 of the hypergeometric probability of `present` or more, or of `present` or fewer (Lafon 1980).

    Of `total` units `part` are drawn; `held` of all units hold the word, `present` of those drawn. The score is
    -log10 P(X >= present) from the expected number held * part / total on, and log10 P(X <= present), negative, below
    it, as in TXM and its R package textometry. Computed in logarithms: a score of 6000 is as exact as one of 2.
    """
    f, F, t, T = np.broadcast_arrays(  # noqa: N806 - the letters of the literature
        *(np.asarray(value, dtype=np.float64) for value in (present, held, part, total))
    )
    over = f * T >= F * t
    # The units left out are a draw too: P(X <= f) among the drawn is P(X >= F - f) among the others.
    tail = _log_upper_tail(np.where(over, f, F - f), F, np.where(over, t, T - t), T) / np.log(10)
    signed: Floats = np.where(over, -tail, tail)
    return signed + 0.0  # no negative zero


def _log_upper_tail(f: Floats, F: Floats, t: Floats, T: Floats) -> Floats:  # noqa: N803 - the same letters
    """Give ln P(X >= f) for f at or above the mean: the first term, then the sum of the others relative to it."""
    k, ratio, following = f.copy(), np.ones_like(f), np.ones_like(f)
    while (ratio > _NEGLIGIBLE * following).any():
        ratio = ratio * (F - k) * (t - k) / ((k + 1) * (T - F - t + k + 1))
        following += ratio
        k += 1
    first = _log_choose(F, f) + _log_choose(T - F, t - f) - _log_choose(T, t)
    return np.minimum(first + np.log(following), 0.0)


def _log_choose(n: Floats, k: Floats) -> Floats:
    chosen: Floats = gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)
    return chosen
