"""What a format is recognised by: the content of a file, and its suffix where contents look alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from pipeline.formats.decode import decode
from pipeline.formats.front_matter import read_front_matter
from pipeline.formats.iramuteq import is_starred
from pipeline.formats.page_kinds import find_page_kind
from pipeline.formats.paragraphs import Line, split_lines
from pipeline.formats.tabular import guess_delimiter

_HEAD = 4_000
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!--[^<>]*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
)
_BOOKMARKS_START = re.compile(r"\s*<!DOCTYPE NETSCAPE-Bookmark-file", re.IGNORECASE)
_HTML_TAG = re.compile(r"</?(?:p|div|span|br|h[1-6]|ul|li|a|table|article|section)\b[^<>]*>", re.IGNORECASE)
_HTML_SUFFIXES = ("html", "htm", "xhtml", "shtml", "php", "aspx")
_MARKDOWN_SUFFIXES = ("md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd")
_MARKDOWN_MARKS = re.compile(
    r"(?m)^#{1,6} \S|\]\(https?://|^\[[^\[\]]+\]: https?://|\*\*\S[^*\n]*\S\*\*|\[\[[^\[\]\n]+\]\]"
)
_TABLE_SUFFIXES = ("csv", "tsv", "tab")
# Text to a machine, noise to a reader.
_CODE_SUFFIXES = (
    "css", "js", "ts", "json", "jsonl", "xml", "xsl", "svg", "py", "r", "sh", "bat", "c", "java", "sql", "toml", "yml",
    "yaml", "ini", "cfg", "bib", "ris", "log", "ipynb", "tex", "conllu",
)  # fmt: skip
_CODE_START = re.compile(r"\s*(?:<\?xml|<!doctype|\{\\rtf|\{\s*\"|\[\s*\{|<\?php|#!)", re.IGNORECASE)
_BINARY_STARTS = (
    *(b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"),  # PDF; zip, office documents; older office documents
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"7z\xbc"),  # images; compressed files
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_VISIBLE = re.compile(r"[^\s\x00\ufeff]")
_MOST_CONTROLS = 0.05  # of the characters; a few NULs do not make a text unreadable


@dataclass(frozen=True)
class Sample:
    """A file to recognise: its suffix, lower case and without the dot, and its bytes."""

    suffix: str
    content: bytes

    @cached_property
    def text(self) -> str:
        """The decoded text, '' when the bytes are no text or show nothing."""
        if self.content.startswith(_BINARY_STARTS):
            return ""
        text = decode(self.content)
        if _VISIBLE.search(text) is None:
            return ""
        return "" if len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text) else text

    @cached_property
    def lines(self) -> list[Line]:
        """The lines of the text that are not empty."""
        return [line for line in split_lines(self.text) if line.text]

    @property
    def is_html(self) -> bool:
        """A web page, whatever it is called; or loose tags in a file that is called one, or more tags than lines.

        A file of bookmarks is called one too, and is none: its tags are not closed, and it holds no text but notes.
        """
        if _BOOKMARKS_START.match(self.text):
            return False
        if _HTML_START.match(self.text[:_HEAD]):
            return True
        if self.suffix in _HTML_SUFFIXES:
            return _HTML_TAG.search(self.text) is not None
        is_plain = self.suffix not in (*_MARKDOWN_SUFFIXES, *_TABLE_SUFFIXES, *_CODE_SUFFIXES)
        return is_plain and len(_HTML_TAG.findall(self.text[:_HEAD])) > 2 * len(self.lines[:100])

    @property
    def is_code(self) -> bool:
        """Code, settings or data: text, but not for a reader."""
        return self.suffix in _CODE_SUFFIXES or _CODE_START.match(self.text[:_HEAD]) is not None

    @property
    def is_starred(self) -> bool:
        """A corpus in the format of IRaMuTeQ."""
        return is_starred(self.text)

    @property
    def is_bookmark_page(self) -> bool:
        """A page of a kind that lexicon/pages.toml describes."""
        return find_page_kind(self.lines) is not None

    @property
    def is_table(self) -> bool:
        """A table called so, or a text of which most lines have as many tabulations."""
        if self.suffix in _TABLE_SUFFIXES:
            return bool(self.text)
        head = "\n".join(line.text for line in self.lines[:100])  # without the tabulations that indent paragraphs
        return len(self.lines) > 2 and guess_delimiter(head[:_HEAD]) == "\t"

    @property
    def is_markdown(self) -> bool:
        """A text called so, or one with a header or two Markdown marks."""
        if self.suffix in _MARKDOWN_SUFFIXES or read_front_matter(self.text).end:
            return bool(self.text)
        return len(_MARKDOWN_MARKS.findall(self.text)) > 1

    @property
    def is_text(self) -> bool:
        """Any other text."""
        return bool(self.lines) and not self.is_code
