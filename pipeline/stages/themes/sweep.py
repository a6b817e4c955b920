"""Sweep: the one step that every least-squares problem of this room is made of."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from pipeline.stages.themes.corpus import Booleans, Floats


def sweep_rows(
    factor: Floats, gram: Floats, target: Floats, *, rows: Iterable[int], allowed: Booleans | None = None
) -> None:
    """Set each of these rows of `factor` in turn, in place, to its best non-negative value given the others.

    The problem is min tr(F' G F) - 2 tr(F' P) over F >= 0, with F `factor` (K x n), G `gram` (K x K) and P `target`
    (K x n); one row has the closed form max(0, f_k + (p_k - g_k F) / g_kk), zero outside `allowed` (K x n).
    A row without curvature (g_kk = 0) stays as it is.
    """
    for k in rows:
        if gram[k, k] <= 0:
            continue
        row = factor[k]
        row += (target[k] - gram[k] @ factor) / gram[k, k]
        np.maximum(row, 0, out=row)
        if allowed is not None:
            row *= allowed[k]
