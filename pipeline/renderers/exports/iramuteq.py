"""IRaMuTeQ: every analysed document under its line of starred variables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.interchange import Interchange
from pipeline.renderers.exports.variables import plain_word, variables_of

_NO_TEXT = re.compile(r"[*\x00-\x1f\x7f]")


def render_iramuteq(interchange: Interchange) -> bytes:
    """The corpus in the format of IRaMuTeQ and rainette, UTF-8.

    **** *doc_d0123456789 *source_leMonde *annee_2016
    Le texte du document...

    The four faults that IRaMuTeQ's own checker names cannot occur: no space and no hyphen in a variable, no space in a
    «thématique» (there is none), no star inside a text (it becomes a space).
    """
    return "\n".join(_lines(interchange)).encode()


def _lines(interchange: Interchange) -> Iterator[str]:
    for document in interchange.documents:
        variables = {"doc": document["id"]} | variables_of(document)
        stars = [f"*{name}_{word}" for name, value in variables.items() if (word := plain_word(value))]
        yield " ".join(["****", *stars])
        yield from (line for paragraph in document["texts"] if (line := _text(paragraph)))
        yield ""


def _text(paragraph: str) -> str:
    """One line, without a star: «**** *a_b» inside a text would begin another document."""
    return " ".join(_NO_TEXT.sub(" ", paragraph).split())
