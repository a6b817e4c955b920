"""Directives in Markdown (MyST, pandoc, Quarto, VuePress, MkDocs, Obsidian): fences that hold prose, not code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.formats.paragraphs import Line

# What a fence with a name in braces holds when it is not prose: code, formulas, pictures, addresses, settings.
_NOT_PROSE = (
    r"(?:code|code-block|code-cell|code-tab|sourcecode|highlight|literalinclude|include|eval-rst|raw|doctest|output"
    r"|math|amsmath|latex|figure|figure-md|image|iframe|youtube|vimeo|video|audio|mermaid|graphviz|dot|plantuml|tikz"
    r"|chart|toctree|contents|tableofcontents|bibliography|index|glue:\w+|program-output|embed"
    r"|r|python|py|julia|ojs|observable|js|javascript|bash|sh|shell|sql|css|scss|html|yaml|json|stan|cpp|c|rcpp)"
)
CODE_DIRECTIVE = re.compile(rf"(:{{3,}})[ \t]*\{{?{_NOT_PROSE}(?![\w-])", re.IGNORECASE)
"""A fence of colons that holds no prose: «:::{figure} plan.png»; fences of ` and ~ hold code unless they say not."""

_TITLE = r"(?:\[(?P<bracketed>[^\[\]]*)\]|(?P<title>[^{}\s].*))?"
_FENCE = re.compile(r"(?P<mark>`{3,}|~{3,}|:{3,})(?P<rest>.*)")
_NAMED = re.compile(rf"[ \t]*(?:\{{(?!{_NOT_PROSE}[ ,}}])[a-z][\w:-]*\}}|ad-\w+)[ \t]*{_TITLE}", re.IGNORECASE)
_COLONS = re.compile(rf"[ \t]*(?:\{{[^{{}}]*\}}|[\w-]+)?[ \t]*(?:\{{[^{{}}]*\}})?[ \t]*{_TITLE}")
# MkDocs: «!!! note "À lire"», «??? tip», and the tabs of Material, «=== "Sous Linux"».
_MARKED = re.compile(
    r"(?:(?:!!!|\?\?\?\+?)[ \t]+[a-z][\w -]*|===[!+]?[ \t]+(?=\"))(?:\"(?P<title>[^\"]*)\")?", re.IGNORECASE
)
_OPTION = re.compile(r":[\w-]+:(?:[ \t].*)?")


class _Open(NamedTuple):
    """A fence that is not closed yet."""

    mark: str
    holds_prose: bool


def find_directives(lines: Sequence[Line]) -> dict[int, str]:
    """The lines that open, set or close a directive of prose: where they start -> the title they carry, else ''.

    ````{admonition} Se syndiquer     ->  its title
    :class: tip                       ->  ''
    Un texte ordinaire.               (not there: it is prose)
    ````                              ->  ''
    """
    found: dict[int, str] = {}
    open_: list[_Open] = []
    opened_above = False
    for line in lines:
        title = None
        if fence := _FENCE.fullmatch(line.text):
            title = _fence(fence["mark"], fence["rest"], open_)
        elif _is_code(open_):
            pass
        elif marked := _MARKED.fullmatch(line.text):
            title = marked["title"] or ""
        elif opened_above and _OPTION.fullmatch(line.text):
            title = ""
        opened_above = title is not None
        if title is not None:
            found[line.start] = title
    return found


def _fence(mark: str, rest: str, open_: list[_Open]) -> str | None:
    """The title on the fence of a directive of prose, None on any other; keeps the account of what is open."""
    if open_ and not rest.strip() and mark.startswith(open_[-1].mark):
        return "" if open_.pop().holds_prose else None
    if _is_code(open_):
        return None
    is_colons = mark.startswith(":") and not CODE_DIRECTIVE.match(mark + rest)
    named = (_COLONS if is_colons else _NAMED).fullmatch(rest)
    if named or not is_colons:
        open_.append(_Open(mark, holds_prose=named is not None))
    return (named["bracketed"] or named["title"] or "").strip() if named else None


def _is_code(open_: Sequence[_Open]) -> bool:
    return bool(open_) and not open_[-1].holds_prose
