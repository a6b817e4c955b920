"""A web page -> its elements, and where each stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from pipeline.formats.webpage.places import BLOCK_TAGS, VOID_TAGS
from pipeline.formats.webpage.tokens import split_tags


class Element(NamedTuple):
    """An element: its name, its attributes, the span of its source, and a number for the names of those around it.

    Elements with the same `path` stand at the same depth, so that none of them is inside another.
    """

    name: str
    said: Mapping[str, str]
    start: int
    end: int
    path: int

    @property
    def classes(self) -> str:
        """The names of its classes, in lower case."""
        return self.said.get("class", "").lower()

    def holds(self, position: int) -> bool:
        """Whether a position of the page stands in this element."""
        return self.start <= position < self.end


def find_elements(page: str) -> list[Element]:
    """The elements of a page in the order in which they begin; one that is never closed ends with the page."""
    found: list[Element] = []
    paths: dict[tuple[int, str], int] = {}
    opened: list[int] = []
    count: Counter[str] = Counter()

    def close(end: int) -> str:
        index = opened.pop()
        found[index] = found[index]._replace(end=end)
        count[found[index].name] -= 1
        return found[index].name

    for token in split_tags(page):
        if not token.name or token.name in VOID_TAGS:
            continue
        if token.closes:
            while count[token.name] and close(token.end) != token.name:
                pass
            continue
        if token.name in BLOCK_TAGS and opened and found[opened[-1]].name == "p":
            close(token.start)  # a paragraph ends where the next block begins
        around = found[opened[-1]].path if opened else 0
        path = paths.setdefault((around, token.name), len(paths) + 1)
        opened.append(len(found))
        found.append(Element(token.name, token.attributes(), token.start, len(page), path))
        count[token.name] += 1
    return found
