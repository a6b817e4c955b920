"""Factiva in HTML: a page of articles, each as it was printed or as a table of indexed fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.formats.dates import find_date
from pipeline.formats.press import Part, find_elements, split_article

_SIGN = re.compile(r"class=[\"']article [a-z]{2}Article\b")
_ARTICLE = {"article": re.compile(r"^div\.article [a-z]{2}Article\b")}
_ROLES = {
    "title": re.compile(r"\b[a-z]{2}Headline\b"),
    "author": re.compile(r"^div\.author\b"),
    "text": re.compile(r"^p\.articleParagraph\b"),
    "code": re.compile(r"^td\.index\b"),
}
# Codes of the indexed form -> role; the other codes (companies, regions, subjects...) are chrome.
_CODES = {"HD": "title", "BY": "author", "PD": "date", "SN": "site", "SE": "section", "LP": "text", "TD": "text"}
_COUNT = re.compile(r"[\d\s.,]+ [^\W\d]+")
_TIME = re.compile(r"\d\d?[:h]\d\d\b.*")


def is_factiva_page(text: str) -> bool:
    """Whether a page is an export of Factiva."""
    return _SIGN.search(text) is not None


def split_page_articles(page: str) -> Iterator[list[Part]]:
    """The parts of each article, their roles: title, author, date, site, section, text, chrome, or '' (unknown)."""
    for element in find_elements(page, _ARTICLE):
        parts = split_article(page, element.start, element.end, _ROLES)
        yield _indexed(parts) if any(part.role == "code" for part in parts) else _printed(parts)


def _indexed(parts: Sequence[Part]) -> list[Part]:
    """The parts of a table, each with the role of the code before it."""
    role, known = "chrome", []
    for part in parts:
        if part.role == "code":
            role = _CODES.get(part.raw, "chrome")
        known.append(part._replace(role="chrome" if part.role == "code" else role))
    return known


def _printed(parts: Sequence[Part]) -> list[Part]:
    """The parts of a printed article, where the section and what follows the number of words have no class.

    <div>Social</div>... <div>456 mots</div><div>5 mars 2012</div><div>08:15</div><div>Le Relais</div>
    -> section           ''                 date                  ''               site
    """
    plain = [i for i, part in enumerate(parts) if part.role == ""]
    counts = [n for n, i in enumerate(plain) if _COUNT.fullmatch(parts[i].raw)]
    after = plain[counts[0] + 1 :] if counts else plain
    dated = next((n for n, i in enumerate(after) if find_date(parts[i].raw).iso), len(after))
    named = [i for i in after[dated + 1 :] if not _TIME.fullmatch(parts[i].raw)]
    roles = dict.fromkeys(named[:1], "site") | dict.fromkeys(after[dated : dated + 1], "date")
    if counts and plain[: counts[0]] and parts[0].role == "":
        roles[0] = "section"
    return [part._replace(role=roles.get(i, part.role)) for i, part in enumerate(parts)]
