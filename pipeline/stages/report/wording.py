"""Turns of phrase that several sections need."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.links import Links
from pipeline.outline import Paragraph
from pipeline.typography import count, french, percent

_LONGEST_QUOTED = 90


def say(text: str, tone: str = "plain", links: Links = ()) -> Paragraph:
    """A paragraph of ours, set in French typography, as are the words of its links."""
    return Paragraph(french(text), tone, tuple((french(words), address) for words, address in links))


def listing(items: Sequence[str]) -> str:
    """['a', 'b', 'c'] -> 'a, b et c'."""
    return " et ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def shortened(text: str, longest: int) -> str:
    """The text, cut between two words when it has more than `longest` characters: 'Le travail…'.

    A word that fills half of them is cut itself.
    """
    if len(text) <= longest:
        return text
    words = text[: longest + 1].rpartition(" ")[0]
    return (words if len(words) > longest // 2 else text[:longest]).rstrip() + "…"


def capitalised(text: str) -> str:
    """A name as a title: 'travail à Paris' -> 'Travail à Paris'; the other letters stay, as in 'CSP'."""
    return text[:1].upper() + text[1:]


def quoted(text: str) -> str:
    """A title or a label inside French quotation marks, shortened when it would fill the sentence."""
    return f"« {shortened(text, _LONGEST_QUOTED)} »"


def counted_seed(seed: str) -> str:
    """A seed as the page counts it: a word by its lemma, an expression in quotation marks, marked as a seed."""
    return f"{quoted(seed)} *" if " " in seed else seed


def segments(n: int) -> str:
    """A number of segments: '1 segment', '12 segments'."""
    return count(n, "segment", "segments")


def documents(n: int) -> str:
    """A number of documents."""
    return count(n, "document", "documents")


def sources(n: int) -> str:
    """A number of sources."""
    return count(n, "source", "sources")


def from_sources(n: int) -> str:
    """How many sources texts come from: 'd'une seule source', 'de 12 sources'."""
    return "d'une seule source" if n == 1 else f"de {sources(n)}"


def between(low: float, high: float) -> str:
    """An interval of shares: 'entre 12 % et 30 %'."""
    return f"entre {percent(low)} et {percent(high)}"


def period(years: Sequence[str]) -> str:
    """Years in order -> 'de 2016 à 2021', 'en 2016', '' without any."""
    if not years:
        return ""
    return f"en {years[0]}" if len(years) == 1 else f"de {years[0]} à {years[-1]}"
