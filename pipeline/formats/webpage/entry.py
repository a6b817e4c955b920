"""One of the texts of a page that holds several: what its elements say of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from html import unescape
from typing import NamedTuple

from pipeline.formats.bylines import read_byline
from pipeline.formats.dates import find_date
from pipeline.formats.item import Metadata
from pipeline.formats.metadata import one_line
from pipeline.formats.webpage.blocks import PageBlock, split_page
from pipeline.formats.webpage.elements import Element

_LONGEST_FACT = 1_000  # characters of the source of a date, a name or a keyword
_LONGEST_LINE = 160  # characters of a line that says by whom and when
_NAME_WORDS = 4
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SENTENCE_END = re.compile(r"[.!?…][»”\")\]\s]*$")
_CUT_SHORT = re.compile(r"(?:\.\.\.|…)[\s\])»”]*$")
_READ_ON = re.compile(r"(?:lire (?:la suite|plus|l.article)|(?:la )?suite\W*$|continuer|read more)", re.IGNORECASE)
_BEFORE_AUTHOR = re.compile(r"(?:(?:publié|posté|écrit|partagé) )?(?:par|by)\b[ :]*", re.IGNORECASE)


def _named(names: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{names})(?![a-z])")


# What blogs (hAtom, h-entry) and sites of bookmarks (Hypothesis, Pinboard, Scoop.it, Shaarli) call these parts.
_TITLE = _named("(?:link)?title|titre|p-name")
_DATE = _named("date|linkdate|datetime|time|timestamp|when|published|posted")
_AUTHOR = _named("author|auteure?|autrice|byline|vcard|username|contributor")
_TAG = _named("(?:link)?tag|p-category")
_QUOTATION = _named("highlight|quote|quotation|citation")
_NOTE = _named("notes?|comments?|commentaires?|insights?|sticky|card__text")
# Theirs too, but results of a search have the like: it shows that someone speaks, not that the page holds bookmarks.
_DESCRIPTION = re.compile(r"(?:^|\s)(?:linklist-item-|link)?description(?:\s|$)")
_EVENT = _named("v?events?|[ée]v[èée]nements?|agenda")


class Entry(NamedTuple):
    """A text of a page: where it stands, what it says of itself, `url` as its title links it.

    `words` are those of its text without its title, `own_words` those outside comments, `noted_words` those of
    quotations and notes. `titled`, `facts`, `quoted` and `noted` are the starts of the blocks with its title, with
    its date, author or keywords, with what is quoted of it, and with what someone says of it.
    """

    start: int
    end: int
    known: Metadata
    words: int
    own_words: int
    noted_words: int
    is_cut: bool
    titled: int
    facts: frozenset[int]
    quoted: frozenset[int]
    noted: frozenset[int]


def read_entry(page: str, whole: Element, inside: Sequence[Element], blocks: Sequence[PageBlock]) -> Entry | None:
    """The text in an element, given the elements and blocks inside; None without a title that leads elsewhere.

    What stands among comments or furniture is none, nor is an event.
    """
    link = _title_link(inside)
    titled = next((block for block in blocks if link and block.end > link.start), None)
    if link is None or titled is None or titled.place.is_comment or titled.place.is_furniture:
        return None
    if any(_EVENT.search(f"{one.classes} {one.said.get('itemtype', '').lower()}") for one in (whole, *inside)):
        return None
    short = [one for one in inside if one.end - one.start <= _LONGEST_FACT]
    dated = [one for one in short if one.name == "time" or _DATE.search(one.classes)]
    signed = [one for one in short if one.said.get("rel") == "author" or _AUTHOR.search(one.classes)]
    tagged = [one for one in short if "tag" in one.said.get("rel", "").split() or _TAG.search(one.classes)]
    lines = [line for block in blocks if len(block.raw) <= _LONGEST_LINE and (line := read_byline(block.raw))]
    dates = [*(_date(page, one) for one in dated), *(line.date for line in lines)]
    authors = [*(_author(page, one) for one in signed), *(line.author for line in lines)]
    content = [block for block in blocks if block is not titled and block.is_content]
    quoted = _inside([one for one in inside if one.name == "blockquote" or _QUOTATION.search(one.classes)], content)
    noted = _inside([one for one in inside if _NOTE.search(one.classes)], content)
    described = _inside([one for one in inside if _DESCRIPTION.search(one.classes)], content)
    own = [block for block in content if not block.place.is_comment]
    reads_on = any(block.linked and _READ_ON.match(block.raw) for block in blocks)
    return Entry(
        whole.start,
        whole.end,
        Metadata(
            title=_text(page, link),
            author=next(filter(None, authors), ""),
            date=next(filter(None, dates), ""),
            url=unescape(link.said["href"]).strip(),
            tags=tuple(dict.fromkeys(tag for one in tagged if (tag := _text(page, one).lstrip("#")))),
        ),
        words=_count_words(content),
        own_words=_count_words(own),
        noted_words=_count_words(block for block in content if block.start in quoted | noted),
        is_cut=reads_on or (bool(own) and own[-1].place.kind != "quotation" and bool(_CUT_SHORT.search(own[-1].raw))),
        titled=titled.start,
        facts=_around([*dated, *signed, *tagged], blocks),
        quoted=quoted,
        noted=noted | described,
    )


def _title_link(inside: Sequence[Element]) -> Element | None:
    """The link in the first heading, or around it, else in what a class calls the title; None when it is here.

    Not <h3><a href="#p12">: that leads to the page itself.
    """
    titles = [one for one in inside if one.name in _HEADINGS] or [one for one in inside if _TITLE.search(one.classes)]
    if not titles:
        return None
    links = (one for one in inside if one.name == "a" and "href" in one.said)
    near = [one for one in links if titles[0].holds(one.start) or one.holds(titles[0].start)]
    return next((one for one in near if not one.said["href"].lstrip().startswith(("#", "javascript:"))), None)


def _text(page: str, element: Element) -> str:
    return one_line(" ".join(block.raw for block in split_page(page[element.start : element.end])))


def _date(page: str, element: Element) -> str:
    """The most precise date that an element gives: 2015-03-12 in <abbr title="2015-03-12T10:12">mars 2015</abbr>."""
    said = (element.said.get("datetime", ""), _text(page, element), element.said.get("title", ""))
    return max((find_date(text).iso for text in said), key=len)


def _author(page: str, element: Element) -> str:
    text = _text(page, element)
    if line := read_byline(text):
        return line.author
    name = _BEFORE_AUTHOR.sub("", text, count=1)
    return name if len(name.split()) <= _NAME_WORDS else ""


def _count_words(blocks: Iterable[PageBlock]) -> int:
    return sum(len(block.raw.split()) for block in blocks)


def _inside(elements: Iterable[Element], blocks: Sequence[PageBlock]) -> frozenset[int]:
    """The starts of the blocks that begin in one of these elements, which come in order."""
    starts = [block.start for block in blocks]
    found: set[int] = set()
    reached = 0
    for element in elements:
        if element.end > reached:
            found.update(starts[bisect_left(starts, element.start) : bisect_left(starts, element.end)])
            reached = element.end
    return frozenset(found)


def _around(elements: Iterable[Element], blocks: Sequence[PageBlock]) -> frozenset[int]:
    """The starts of the blocks that say nothing but what one of these elements does: short, and no sentence."""
    ends = [block.end for block in blocks]
    near = ((one, blocks[i]) for one in elements if (i := bisect_right(ends, one.start)) < len(blocks))
    held = [block for one, block in near if block.start < one.end]
    return frozenset(b.start for b in held if len(b.raw) <= _LONGEST_LINE and not _SENTENCE_END.search(b.raw))
