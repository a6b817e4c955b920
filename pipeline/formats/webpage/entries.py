"""Web pages that hold several texts: annotated bookmarks, or the whole posts of a blog."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple
from urllib.parse import urlsplit

from pipeline.formats.webpage.blocks import PageBlock
from pipeline.formats.webpage.elements import Element, find_elements
from pipeline.formats.webpage.entry import Entry, read_entry

_FEWEST = 4  # entries of a page that is split
_SHARE = 0.7  # of the words of the page that must stand in its entries
_WHOLE = 0.8  # of the words of the entries that must stand in those that are texts of their own
_DISTINCT = 0.8  # of the titles: the messages of a thread share one
_FEWEST_HOSTS = 3  # to which bookmarks lead; teasers lead to one site
_TRIED = 8  # groups, the largest first
_POST_WORDS = 100  # an excerpt has fifty-five, as WordPress cuts it
_NOTED_WORDS, _PLAIN_WORDS = 5, 15  # of a bookmark with a quotation or a note, with mere keywords
_REPLY = re.compile(r"(?:re ?: ?)+", re.IGNORECASE)


class Entries(NamedTuple):
    """The texts of a page, none when it is one text; bookmarks speak of pages of others."""

    found: tuple[Entry, ...] = ()
    are_bookmarks: bool = False


def find_entries(page: str, blocks: Sequence[PageBlock], address: str) -> Entries:
    """The texts that the page at this address holds, none when it is one text or there is any doubt.

    They are four elements or more at one depth and of one class, which hold most words of the page, each with a title
    that links elsewhere. Either these lead to several other sites, and most entries have a quotation, a note, or
    keywords beside more than a line (bookmarks); or most are dated texts of a hundred words that are not cut short
    (posts). Comments, threads, results of a search, teasers, agendas and glossaries are neither.

        <div class="link hot"><h2><a href="https://relais.example/caisse">Une caisse</a></h2><blockquote>…
        <div class="link"><h2><a href="https://contrepied.example/cle">La clé</a></h2><p class="note">…
    """
    elements = find_elements(page)
    starts = [element.start for element in elements]
    block_starts = [block.start for block in blocks]
    for group in _groups(elements, blocks):
        entries = []
        for element in group:
            inside = elements[bisect_left(starts, element.start) + 1 : bisect_left(starts, element.end)]
            own = blocks[bisect_left(block_starts, element.start) : bisect_left(block_starts, element.end)]
            entry = read_entry(page, element, inside, own)
            if entry is None:
                break
            entries.append(entry)
        if len(entries) == len(group) and (texts := _texts_of_their_own(entries, address)):
            return texts
    return Entries()


def _texts_of_their_own(entries: Sequence[Entry], address: str) -> Entries | None:
    """The entries as bookmarks or as posts, None when they are neither."""
    if not _are_titled_apart(entries):
        return None
    if _are_most([entry for entry in _lead_away(entries, address) if _is_annotated(entry)], entries):
        return Entries(tuple(entries), are_bookmarks=True)
    return Entries(tuple(entries)) if _are_most([entry for entry in entries if _is_post(entry)], entries) else None


def _groups(elements: Sequence[Element], blocks: Sequence[PageBlock]) -> Iterator[list[Element]]:
    """The elements of one depth and class that together hold most words of the page, the largest groups first."""
    starts = [block.start for block in blocks]
    sums = list(accumulate((len(block.raw.split()) if block.is_content else 0 for block in blocks), initial=0))
    groups: dict[tuple[int, str], list[Element]] = {}
    for element in elements:
        for name in {*element.classes.split(), *(["article"] if element.name == "article" else [])}:
            groups.setdefault((element.path, name), []).append(element)
    sizes: dict[tuple[int, ...], tuple[int, list[Element]]] = {}
    for group in groups.values():
        if len(group) >= _FEWEST:
            words = sum(sums[bisect_left(starts, one.end)] - sums[bisect_left(starts, one.start)] for one in group)
            sizes[tuple(one.start for one in group)] = (words, group)
    large = [(-words, where) for where, (words, _) in sizes.items() if words >= _SHARE * sums[-1] > 0]
    return (sizes[where][1] for _, where in sorted(large)[:_TRIED])


def _are_titled_apart(entries: Sequence[Entry]) -> bool:
    """Whether the entries are about different things, unlike the messages of one thread."""
    titles = {_REPLY.sub("", entry.known.title.lower()) for entry in entries}
    addresses = {entry.known.url for entry in entries}
    return min(len(titles), len(addresses)) >= _DISTINCT * len(entries)


def _are_most(whole: Sequence[Entry], entries: Sequence[Entry]) -> bool:
    """Whether texts of their own are enough and hold most words of all entries."""
    words = sum(entry.words for entry in entries)
    return len(whole) >= _FEWEST and sum(entry.words for entry in whole) >= _WHOLE * words


def _lead_away(entries: Sequence[Entry], address: str) -> list[Entry]:
    """The entries that lead to other sites, none when these are few."""
    hosts = [_host(entry.known.url) for entry in entries]
    away = {host for host in hosts if host not in ("", _host(address))}
    return [entry for entry, host in zip(entries, hosts, strict=True) if host in away and len(away) >= _FEWEST_HOSTS]


def _is_annotated(entry: Entry) -> bool:
    is_kept = bool(entry.known.tags) and not entry.is_cut
    return entry.noted_words >= _NOTED_WORDS or (is_kept and entry.words >= _PLAIN_WORDS)


def _is_post(entry: Entry) -> bool:
    return bool(entry.known.date) and entry.own_words >= _POST_WORDS and not entry.is_cut


def _host(address: str) -> str:
    """The host of an address, '' of a path inside the site."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
