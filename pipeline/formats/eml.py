"""Electronic mail (.eml): one message, its readable part, who wrote it and when."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from typing import NamedTuple

from pipeline.formats.item import Block, Item, Metadata, Unreadable
from pipeline.formats.metadata import one_line
from pipeline.formats.text import read_text
from pipeline.formats.webpage.blocks import split_page

_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}")
_SIGNS = re.compile(rb"(?im)^(?:message-id|mime-version|received|return-path|delivered-to):")
_HEAD = 20_000  # bytes in which the header is looked for
_QUOTED = re.compile(r"(?:>|le .{4,80} a écrit ?:|on .{4,80} wrote:|-{3,} ?(?:message|forwarded))", re.IGNORECASE)
_MARKS = re.compile(r"(?m)^[> ]+")
_SIGNATURE = re.compile(r"-- ?$", re.MULTILINE)
FAILURES = (
    MessageError,
    LookupError,
    ArithmeticError,
    ValueError,
    TypeError,
    AttributeError,
    AssertionError,
    RecursionError,
)
"""What the parser of the standard library lets through on broken headers and unknown encodings."""


def is_eml(content: bytes) -> bool:
    """Whether these bytes begin with the header of a message."""
    header = _HEADER.match(content[:_HEAD].lstrip())
    return header is not None and _SIGNS.search(header[0]) is not None


class _Mail(NamedTuple):
    """What the standard library makes of a message: its headers, and the kind and text of its readable part."""

    headers: dict[str, str]
    subtype: str
    text: str


def read_eml(content: bytes) -> list[Item]:
    """The message as one document; offsets are -1, for its text is encoded in the file. Attachments are not read.

    What the message quotes of another has the kind quotation; its signature is chrome.
    """
    mail = _parse(content)
    return [Item(tuple(_blocks(mail)), _metadata(mail.headers))]


def _parse(content: bytes) -> _Mail:
    """The message in these bytes, its readable part empty when it has none; Unreadable when it is malformed."""
    try:
        message = email.message_from_bytes(content.lstrip(), policy=email.policy.default)
        headers = {name: _header(message, name) for name in ("From", "Date", "Subject")}
        part = message.get_body(("plain", "html"))
        if part is None:
            return _Mail(headers, "plain", "")
        return _Mail(headers, part.get_content_subtype(), str(part.get_content()))
    except FAILURES as error:
        raise Unreadable("unreadable", "Ce message est mal formé : enregistrez-le au format texte.") from error


def _header(message: EmailMessage, name: str) -> str:
    """The words of a header, '' when it is missing or so malformed that the standard library stumbles over it."""
    try:
        return str(message.get(name, ""))
    except FAILURES:
        return ""


def _metadata(headers: dict[str, str]) -> Metadata:
    name, address = parseaddr(headers["From"])
    try:
        iso = parsedate_to_datetime(headers["Date"]).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        iso = ""
    return Metadata(title=one_line(headers["Subject"]), author=one_line(name or address), date=iso)


def _blocks(mail: _Mail) -> list[Block]:
    if mail.subtype == "html":
        return [Block(block.raw, -1, -1, block.place.kind) for block in split_page(mail.text)]
    signature = _SIGNATURE.search(mail.text)
    end = signature.start() if signature else len(mail.text)
    body, rest = _text_blocks(mail.text[:end]), _text_blocks(mail.text[end:])
    return [_quoted(block) for block in body] + [replace(block, kind="chrome") for block in rest]


def _text_blocks(text: str) -> list[Block]:
    [item] = read_text(text.encode("utf-8-sig", "replace"))
    return [replace(block, start=-1, end=-1) for block in item.blocks]


def _quoted(block: Block) -> Block:
    if not _QUOTED.match(block.raw):
        return block
    raw = _MARKS.sub("", block.raw) if block.raw.startswith(">") else ""
    return replace(block, raw=raw or block.raw, kind="quotation" if raw else "chrome")
