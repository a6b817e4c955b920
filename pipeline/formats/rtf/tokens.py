"""The source of an RTF document -> its braces, control words and texts, whatever encodes them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z'])"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|.",
    re.DOTALL,
)
_CODE_PAGES = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}
_SIGNS = {
    "tab": " ", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "bullet": "•",
    "ldblquote": "“", "rdblquote": "”", "~": "\u00a0", "_": "\u2011", "\n": "\n", "\r": "\n",
    "\\": "\\", "{": "{", "}": "}",
}  # fmt: skip


class Token(NamedTuple):
    """A text; or a control word, a brace included, with its number, None without one."""

    text: str
    word: str = ""
    number: int | None = None


def split_tokens(content: bytes) -> Iterator[Token]:
    r"""The tokens of a document, in one pass.

    v\'e9lo, v\u233?lo  ->  «v», «é», «lo»; gone is what follows \u for programs that do not know it
    """
    encoding, position, passed_over = "cp1252", 0, 0
    stand_in, around = 1, list[int]()  # the length of what follows \u, here and in the pairs of braces around
    while match := _TOKEN.match(content, position):
        position = match.end()
        word = (match["word"] or match["sign"] or match["brace"] or b"").decode("latin-1")
        number = int(match["number"]) if match["number"] else None
        if match["text"] or match["hex"]:
            text = (match["text"] or bytes.fromhex(match["hex"].decode())).decode(encoding, "replace")
            yield Token(text[passed_over:])
            passed_over = max(0, passed_over - len(text))
        elif match["brace"]:
            stand_in = _at_brace(word, stand_in, around)
            yield Token("", word)
        elif word == "u" and number is not None:
            yield Token(chr(number % 65536))
            passed_over = stand_in
        elif word == "uc":
            stand_in = max(0, number or 0)
        elif word in _SIGNS:
            yield Token(_SIGNS[word])
        elif word == "bin":
            position += max(0, number or 0)
        elif word in _CODE_PAGES or word == "ansicpg":
            encoding = _known_encoding(_CODE_PAGES.get(word) or f"cp{number}")
        elif word:
            yield Token("", word, number)


def _at_brace(brace: str, stand_in: int, around: list[int]) -> int:
    r"""The length of what follows a \u after a brace; `around` keeps those to come back to."""
    if brace == "{":
        around.append(stand_in)
        return stand_in
    return around.pop() if around else 1


def _known_encoding(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
