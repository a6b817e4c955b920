"""Association: how much more often two words stand in the same segments than if they ignored each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import xlogy

Floats = NDArray[np.float64]


def log_likelihood(together: ArrayLike, first: ArrayLike, second: ArrayLike, total: ArrayLike) -> Floats:
    """G2 of the 2 x 2 table of two words: 2 sum O ln(O / E) (Dunning 1993).

    Of `total` segments `first` hold one word, `second` the other, `together` both. Zero when they ignore each other;
    it grows with the number of segments as much as with the strength of the tie.
    """
    both, a, b, n = np.broadcast_arrays(
        *(np.asarray(value, dtype=np.float64) for value in (together, first, second, total))
    )
    observed = np.stack([both, a - both, b - both, n - a - b + both])
    expected = np.stack([a * b, a * (n - b), (n - a) * b, (n - a) * (n - b)]) / n
    ratio = np.divide(observed, expected, out=np.ones_like(observed), where=observed > 0)
    likelihood: Floats = 2 * xlogy(observed, ratio).sum(axis=0)
    return np.maximum(likelihood, 0.0)


def npmi(together: ArrayLike, first: ArrayLike, second: ArrayLike, total: ArrayLike) -> Floats:
    """Normalised pointwise mutual information of two words that meet, from -1 to 1 (Bouma 2009).

    Of `total` segments `first` hold one word, `second` the other, `together` both; or probabilities, with a total of 1.
    ln(p(a, b) / (p(a) p(b))) / -ln p(a, b): 0 when they ignore each other, 1 when neither goes without the other.
    """
    both, a, b, n = (np.asarray(value, dtype=np.float64) for value in (together, first, second, total))
    information = -np.log(both / n)
    tie: Floats = np.divide(
        np.log(both * n / (a * b)), information, out=np.ones_like(information), where=information > 0
    )
    return tie
