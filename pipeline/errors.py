"""The one error that is meant for an analyst: what is wrong and what to do, in French."""

from __future__ import annotations


class TrameError(Exception):
    """A message in French, one or two lines, that a run may end with; shown without a traceback."""
