"""What trafilatura makes of a page: its main text, and what the page says of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lxml.etree import LxmlError

from pipeline.formats.dates import find_date
from pipeline.formats.item import Metadata
from pipeline.formats.metadata import one_line
from pipeline.formats.titles import split_title
from pipeline.formats.webpage.scholar import read_scholar_tags

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What comes through trafilatura on broken pages; a page that it cannot read is still read by its blocks.
_FAILURES = (LxmlError, ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Dates are taken from where pages declare them, not guessed from the text, and a fixed bound replaces the clock.
_DATES = {"extensive_search": False, "original_date": True, "min_date": "1990-01-01", "max_date": "2100-12-31"}
_TAG_SEPARATOR = re.compile(r"[,;]")
# hAtom, the microformat of blogs: the title of a post, whatever the heading of the page.
_POST_TITLE = "//*[contains(concat(' ', normalize-space(@class), ' '), ' entry-title ')]"
_BEFORE_AUTHOR = re.compile(r"(?:(?:texte|propos|message|publié|posté|écrit|rédigé) )*(?:par|by)\b[ :]*", re.IGNORECASE)
_AFTER_AUTHOR = re.compile(r"\s[»|•·].*")
_INITIAL = re.compile(r"\s[A-ZÀ-Ý](?=$|; )")
# Where pages name their author, when what trafilatura takes for one is a whole presentation.
_OF_A_COMMENT = "ancestor::*[contains(@class, 'comment') or contains(@id, 'comment')]"
_AUTHOR_PLACES = (
    f"//a[@rel='author'][not({_OF_A_COMMENT})]",
    f"//a[contains(@href, '/author/') or contains(@href, '/auteur/')][not({_OF_A_COMMENT})]",
    f"//*[contains(concat(' ', normalize-space(@class), ' '), ' vcard ')][not({_OF_A_COMMENT})]",
)
_NAME_WORDS = 6
_NO_NAME = re.compile(r"|author|auteure?s?|autrices?|admin|administrat(?:eur|or)|webmaster", re.IGNORECASE)
# The title of a text that a word processor saved as a page (Word, Google Docs).
_DOCUMENT_TITLE = (
    "//p[@class='MsoTitle']"
    "|//body[contains(@class, 'doc-content')]//p[contains(concat(' ', normalize-space(@class), ' '), ' title ')]"
)
_SENTENCE_END = (".", "!", "?", "…")


class Extracted(NamedTuple):
    """The main text, one line for each block, and the metadata; both are empty when the page yields none."""

    main_text: str
    metadata: Metadata


def extract_page(page: str) -> Extracted:
    """The main text and the metadata of a page, as trafilatura judges them; never raises, never fetches."""
    from trafilatura import load_html

    page = _NOT_XML.sub(" ", page)
    try:
        tree = load_html(page)
    except _FAILURES:
        tree = None
    if tree is None:
        return Extracted("", Metadata())
    return Extracted(_main_text(tree), _metadata(tree))


def _main_text(tree: HtmlElement) -> str:
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(tree, include_comments=False, include_tables=True)
    except _FAILURES:
        return ""
    return str(getattr(document, "text", None) or "")


def _metadata(tree: HtmlElement) -> Metadata:
    from trafilatura import extract_metadata

    article = read_scholar_tags(tree)
    try:
        found = extract_metadata(tree, date_config=_DATES)
    except _FAILURES:
        return article
    site = one_line(found.sitename or "")
    if found.hostname and site.lower().endswith(found.hostname.lower()):  # a last resort, which the window says better
        site = ""
    title, site = _title_and_site(one_line(found.title or ""), site, tree)
    tags = [tag.strip() for part in found.tags or () for tag in _TAG_SEPARATOR.split(part)]
    return article.completed_by(
        Metadata(
            title=title,
            author=_author(found.author or "", tree),
            date=find_date(found.date or "").iso,
            site=site,
            url=one_line(found.url or ""),
            tags=tuple(dict.fromkeys(one_line(tag) for tag in tags if tag)),
        )
    )


def _author(found: str, tree: HtmlElement) -> str:
    """The names that were found, unless they are too long to be names: then those that the page links or marks."""
    places = (node.text_content() for path in _AUTHOR_PLACES for node in tree.xpath(path))
    for said in (found, *places):
        author = _AFTER_AUTHOR.sub("", _BEFORE_AUTHOR.sub("", one_line(said), count=1))
        names = author.split("; ")
        if all(len(name.split()) <= _NAME_WORDS and not _NO_NAME.fullmatch(name) for name in names):
            return _dotted(author, tree)
    return ""


def _dotted(author: str, tree: HtmlElement) -> str:
    """The authors with the dot after a last initial, which trafilatura drops, where the page has it: «Nadège R.»."""
    if not _INITIAL.search(author):
        return author
    shown = " ".join([*map(str, tree.itertext()), *(meta.get("content", "") for meta in tree.iter("meta"))])
    names = author.split("; ")
    return "; ".join(f"{name}." if _INITIAL.search(name) and f"{name}." in shown else name for name in names)


def _title_and_site(title: str, site: str, tree: HtmlElement) -> tuple[str, str]:
    """The title and the site that were found, put right by the window's title, the post's and the headings.

    A site that is a sentence, or begins with the title, is none. Of the two parts of a window's title, «Quel statut ? -
    Le forum» or «Le Relais - Une caisse», the title is the one that stands as a heading.
    """
    window = one_line(tree.findtext(".//title") or "")
    own, owner = split_title(window)
    documents = [one_line(node.text_content()) for node in tree.xpath(_DOCUMENT_TITLE)]
    if documents and documents[0]:
        return documents[0], site
    headings = {one_line(heading.text_content()) for heading in tree.iter("h1", "h2")}
    posts = [one_line(post.text_content()) for post in tree.xpath(_POST_TITLE)]
    if site.endswith(_SENTENCE_END) or (title and site.startswith(title)):
        site = ""
    if len(posts) == 1 and posts[0] != title and posts[0] in window and title in window:
        return posts[0], site or title
    if title and title == owner:
        return (own, owner) if own in headings else (title, site or own)
    if not site:
        title, site = split_title(title)
    site = site or (owner if title and own.startswith(title) else "")
    return (site, title) if site in headings and title not in headings else (title, site)
