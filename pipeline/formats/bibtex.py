"""BibTeX: the abstract of each reference is a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pipeline.formats.decode import decode
from pipeline.formats.item import Item
from pipeline.formats.metadata import one_line
from pipeline.formats.references import Field, reference_item

_START = re.compile(r"(?m)^[ \t]*@[a-zA-Z]+\s*\{\s*[^\s,{}=]+\s*,\s*[\w-]+\s*=")
_ENTRY = re.compile(r"(?m)^[ \t]*@(?P<type>[a-zA-Z]+)\s*[{(]")
_NO_ENTRY = ("comment", "preamble", "string")
_FIELD = re.compile(r"(?<![\w-])(?P<name>[a-zA-Z][\w-]*)\s*=\s*(?=[{\"\w])")
_BARE = re.compile(r"[^\s,}]*")
_MARK = re.compile(r"(?<!\\)[{}\"]")
_BRACES = re.compile(r"(?<!\\)[{}]")
# A command before braces; the oldest ones stand inside them, {\em so}; then signs that are meant as themselves.
_COMMAND = re.compile(r"\\[a-zA-Z]+\s*(?=\{)|\\(?:em|it|bf|sc|tt|emph|text\w+)\b\s*|\\(?=[&%$#_{}])")
_ACCENT = re.compile(r"\\(?P<mark>[`'^\"~]|c(?=[ {]))\s*\{?\\?(?P<letter>[a-zA-Z])\}?")
_LETTER = re.compile(r"\\(?P<name>oe|OE|ae|AE|og|fg|guillemotleft|guillemotright)(?![a-zA-Z])(?:\{\}|[ \t\r\n]*)")
_LETTERS = {
    "oe": "œ", "OE": "Œ", "ae": "æ", "AE": "Æ",
    "og": "« ", "fg": " »", "guillemotleft": "«", "guillemotright": "»",
}  # fmt: skip
_TIE = re.compile(r"(?<![\s/\\])~(?=\S)")  # a no-break space; after / it is part of an address
_COMBINING = {"`": "\u0300", "'": "\u0301", "^": "\u0302", '"': "\u0308", "~": "\u0303", "c": "\u0327"}


def is_bibtex(text: str) -> bool:
    """Whether a text is a BibTeX file."""
    return text.lstrip()[:1] in ("@", "%") and _START.search(text) is not None


def read_bibtex(content: bytes) -> list[Item]:
    """The references of a BibTeX file, one item each: the title is its heading, the abstract its text.

    raw is the value without braces and LaTeX marks; start and end span its source.
    """
    text = decode(content)
    entries = [entry for entry in _ENTRY.finditer(text) if entry["type"].lower() not in _NO_ENTRY]
    ends = [*(entry.start() for entry in entries[1:]), len(text)]
    spans = zip(entries, ends, strict=False)  # no entry, no reference
    return [reference_item(list(_bibtex_fields(text, entry.end(), end))) for entry, end in spans]


def _bibtex_fields(text: str, start: int, end: int) -> Iterator[Field]:
    position = start
    while match := _FIELD.search(text, position, end):
        first, last = _value_span(text, match.end(), end)
        yield Field(match["name"].lower(), _without_latex(text[first:last]), first, last)
        position = last + 1


def _value_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the value that opens at start stands: between its braces or quotation marks, or a bare word."""
    opening = text[start]
    if opening not in '{"':
        bare = _BARE.match(text, start, end)
        return start, bare.end() if bare else start
    depth = 0
    for brace in _MARK.finditer(text, start + (opening == '"'), end):
        if brace[0] == '"':
            if opening == '"' and depth == 0:
                return start + 1, brace.start()
            continue
        depth += 1 if brace[0] == "{" else -1
        if depth == 0 and opening == "{":
            return start + 1, brace.start()
    return start + 1, end


def _without_latex(value: str) -> str:
    r"""The text of a value: «{L'\'economie} \& l'{\oe}uvre de M.~Le~Goff» -> «L'économie & l'œuvre de M. Le Goff»."""
    value = _ACCENT.sub(lambda match: match["letter"] + _COMBINING[match["mark"]], value)
    value = _TIE.sub(" ", _LETTER.sub(lambda match: _LETTERS[match["name"]], value))
    return unicodedata.normalize("NFC", one_line(_BRACES.sub("", _COMMAND.sub("", value))))
