"""Decisions: what themes.csv asks for each discovered theme, and what can be done of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Known(NamedTuple):
    """A discovered theme of this run, and what the analyst wants of it; all but `theme` and `label` may be empty."""

    theme: str
    label: str
    name: str = ""
    merge_into: str = ""
    left_out: bool = False


class Decision(NamedTuple):
    """What becomes of a theme: its outcome (see schema.IDENTITIES), the theme it is counted with, a reason."""

    outcome: str
    into: str
    why: str


def decide(themes: Sequence[Known], named: Sequence[str]) -> dict[str, Decision]:
    """What becomes of each discovered theme, by its identifier; `named` are the themes of the settings.

    A theme may be merged into a theme that is itself merged: both are counted with the last one. A merge that leads
    to no theme of this run, or round in a circle, is not done, and said.
    """
    asked = {theme.theme: theme for theme in themes}
    address = {**{_key(theme.label): theme.theme for theme in themes}, **{_key(name): name for name in named}}
    address |= {theme.theme: theme.theme for theme in themes}
    return {theme.theme: _decide(theme, asked, address) for theme in themes}


def _decide(theme: Known, asked: Mapping[str, Known], address: Mapping[str, str]) -> Decision:
    if theme.left_out:
        return Decision("left_out", "", "Écarté par vous : il ne figure pas dans les résultats.")
    passed, at = [theme.theme], theme
    while at.merge_into:
        target = address.get(_key(at.merge_into))
        if target is None or target in passed:
            why = "elle tourne en rond" if target else f"aucun thème présent ne s'appelle « {at.merge_into} »"
            return Decision("kept", "", f"Reconnu ; la fusion n'est pas faite : {why}.")
        passed.append(target)
        at = asked.get(target, Known(target, target))
    if at is theme:
        return Decision("kept", "", "Reconnu.")
    if at.left_out:
        return Decision("left_out", "", f"Écarté par vous, comme « {at.label} » avec lequel il devait être compté.")
    return Decision("merged", at.theme, f"Compté avec « {at.label} », comme vous l'avez demandé.")


def _key(name: str) -> str:
    return " ".join(name.replace("’", "'").split()).casefold()
