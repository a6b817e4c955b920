"""The bytes of a text file -> its characters: the one place that fixes what every offset refers to."""

from __future__ import annotations

import codecs
import re

_MARKS = (  # byte order marks; UTF-32 first, since its mark starts with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LATIN9 = re.compile(rb"(?i)\b(?:charset|encoding)\s*=\s*[\"']?\s*(?:iso-8859-15|latin-?9)\b")
# What French prose is made of beyond ASCII. An 8-bit text is read by the table that yields more of it.
_FRENCH = frozenset("àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ’«»–—…\u00a0€°")
# A table that is not the right one shows capitals inside words: «ÇtÇ» for «été».
_CAPITAL_INSIDE = re.compile("(?<=[a-zà-ÿ])[À-ÝŒŸ]")
_STRAY = re.compile("[\udc80-\udcff]")
_SAMPLE = 100_000
_MOJIBAKE = re.compile(r"[ÃÂâÅ][\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def decode(content: bytes) -> str:
    """The characters of a text file, the same for the same bytes, whatever they are; never raises.

    In order: a byte order mark; UTF-16 without a mark (a NUL in most pairs of bytes); UTF-8; UTF-8 with some
    stray bytes, each read as Windows-1252; else the 8-bit table (ISO 8859-15 when declared, Windows-1252,
    Mac Roman, cp850 of DOS) that yields more French letters. Lines that show UTF-8 once read as Windows-1252
    ("prÃ©caritÃ©") are repaired by ftfy. Line ends stay as they are.
    """
    text = _decode(content)
    if _MOJIBAKE.search(text) is None:
        return text
    return _LINE.sub(lambda line: _repair(line[0]), text)


def _decode(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    if encoding := _utf16_without_mark(content):
        return content.decode(encoding, "replace")
    text = content.decode("utf-8", "surrogateescape")
    stray = len(_STRAY.findall(text))
    if stray == 0:
        return text
    letters = sum(not character.isascii() for character in text) - stray
    if letters > stray:  # a UTF-8 file with a few bytes from elsewhere: a cut end, a pasted quotation mark
        return _STRAY.sub(lambda byte: _one_byte(byte[0]), text)
    return content.decode(_eight_bit_encoding(content), "replace")


def _utf16_without_mark(content: bytes) -> str:
    """'utf-16-le' or 'utf-16-be' when every second byte is mostly NUL and the others hardly ever, else ''."""
    sample = content[:_SAMPLE]
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if half and odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if half and even > 0.7 * half and odd < 0.1 * half else ""


def _one_byte(surrogate: str) -> str:
    return surrogate.encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def _eight_bit_encoding(content: bytes) -> str:
    latin = "iso8859-15" if _LATIN9.search(content[:1024]) else "cp1252"
    sample = content[:_SAMPLE]
    # max keeps the first of equals: the older tables must do strictly better.
    return max(latin, "mac-roman", "cp850", key=lambda table: _french_letters(sample.decode(table, "replace")))


def _french_letters(text: str) -> int:
    return sum(character in _FRENCH for character in _CAPITAL_INSIDE.sub("", text))


def _repair(line: str) -> str:
    """The line with its mojibake undone; quotation marks, ligatures and line ends stay as they are."""
    if _MOJIBAKE.search(line) is None:
        return line
    from ftfy import fix_encoding

    return fix_encoding(line)
