"""What trafilatura makes of a page: its main text, and what the page says of itself."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml.etree import LxmlError

from pipeline.formats.dates import find_date
from pipeline.formats.item import Metadata
from pipeline.formats.metadata import one_line
from pipeline.formats.titles import split_title

# What comes through trafilatura on broken pages; a page that it cannot read is still read by its blocks.
_FAILURES = (LxmlError, ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Dates are taken from where pages declare them, not guessed from the text, and a fixed bound replaces the clock.
_DATES = {"extensive_search": False, "original_date": True, "min_date": "1990-01-01", "max_date": "2100-12-31"}
_TAG_SEPARATOR = re.compile(r"[,;]")


class Extracted(NamedTuple):
    """The main text, one line for each block, and the metadata; both are empty when the page yields none."""

    main_text: str
    metadata: Metadata


def extract_page(page: str) -> Extracted:
    """The main text and the metadata of a page, as trafilatura judges them; never raises, never fetches."""
    page = _NOT_XML.sub(" ", page)
    return Extracted(_main_text(page), _metadata(page))


def _main_text(page: str) -> str:
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(page, include_comments=False, include_tables=True)
    except _FAILURES:
        return ""
    return str(getattr(document, "text", None) or "")


def _metadata(page: str) -> Metadata:
    from trafilatura import extract_metadata

    try:
        found = extract_metadata(page, date_config=_DATES)
    except _FAILURES:
        return Metadata()
    title, site = split_title(found.title or "") if not found.sitename else (found.title or "", found.sitename)
    tags = [tag.strip() for part in found.tags or () for tag in _TAG_SEPARATOR.split(part)]
    return Metadata(
        title=one_line(title),
        author=one_line(found.author or ""),
        date=find_date(found.date or "").iso,
        site=one_line(site),
        url=one_line(found.url or ""),
        tags=tuple(dict.fromkeys(one_line(tag) for tag in tags if tag)),
    )
