"""What exports of press databases have in common: articles one after the other, their parts named by elements."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.formats.webpage.blocks import split_page
from pipeline.formats.webpage.tokens import split_tags

BREAK = "break"
"""The role of an element that only parts texts: what stands in it has the role of what is around it."""

_DEEPEST = 200  # open elements in which the one to close is looked for


class Part(NamedTuple):
    """A block of an article, and the role of the innermost element around it that has one ('' when none has).

    `around` are the roles of the elements around that one, the outermost first.
    """

    role: str
    raw: str
    start: int
    end: int
    around: tuple[str, ...] = ()


class _Element(NamedTuple):
    role: str
    start: int
    end: int


def find_elements(page: str, roles: Mapping[str, re.Pattern[str]]) -> list[_Element]:
    """The elements whose `name.class class` matches the pattern of a role, and where they stand, in page order.

    Names of elements are in lower case.
    """
    found: list[_Element] = []
    opened: list[tuple[str, str, int]] = []
    for token in split_tags(page):
        if not token.name or token.name in ("br", "hr", "img", "input", "meta", "link"):
            continue
        if not token.closes:
            said = f"{token.name}.{token.attributes().get('class', '')}"
            role = next((role for role, pattern in roles.items() if pattern.search(said)), "")
            opened.append((token.name, role, token.start))
        elif any(name == token.name for name, _, _ in opened[-_DEEPEST:]):
            name = ""
            while name != token.name:
                name, role, start = opened.pop()
                if role:
                    found.append(_Element(role, start, token.end))
    found += [_Element(role, start, len(page)) for _, role, start in opened if role]
    return sorted(found, key=lambda element: (element.start, -element.end))


def split_article(page: str, start: int, end: int, roles: Mapping[str, re.Pattern[str]]) -> list[Part]:
    """The blocks of page[start:end] with their roles; offsets count from the start of the page.

    Elements with a role are cut out even when nothing but their class parts them from the text beside them.
    """
    elements = deque(find_elements(page[start:end], roles))
    cuts = sorted({0, end - start, *(cut for element in elements for cut in (element.start, element.end))})
    parts = []
    open_: list[_Element] = []
    for first, last in pairwise(cuts):
        while elements and elements[0].start <= first:
            open_.append(elements.popleft())
        open_ = [element for element in open_ if element.end > first]
        *around, role = [element.role for element in open_ if element.role != BREAK] or [""]
        offset = start + first
        blocks = split_page(page[offset : start + last])
        parts += [Part(role, b.raw, offset + b.start, offset + b.end, tuple(around)) for b in blocks]
    return parts


def first_with(parts: Sequence[Part], role: str) -> str:
    """The text of the first block with this role, '' when none has it."""
    return next((part.raw for part in parts if part.role == role), "")
