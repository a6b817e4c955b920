"""Web pages saved as one file by a browser (.mhtml, .mht): a message whose first part is the page."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace

from pipeline.formats.eml import FAILURES
from pipeline.formats.item import Item, Metadata, Unreadable
from pipeline.formats.metadata import one_line
from pipeline.formats.webpage import read_webpage

_HEAD = 2_000  # bytes
# Chrome names the address; Internet Explorer says who saved it, in the language of the computer.
_SIGN = re.compile(
    rb"\s*(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?(?:snapshot-content-location:"
    rb"|from: *\"?<?(?:saved by |(?:=\?[\w-]+\?q\?)?enregistr[^\r\n]{1,6}[ _]par[ _]))",
    re.IGNORECASE,
)


def is_mhtml(content: bytes) -> bool:
    """Whether these bytes begin with the header that browsers write before a page."""
    return _SIGN.match(content[:_HEAD]) is not None


def read_mhtml(content: bytes) -> list[Item]:
    """The documents of the page, as `read_webpage` reads it; offsets are -1, for its text is encoded in the file.

    Its address is that of the header, whose date is only that of the saving. Raises Unreadable when there is no page.
    """
    try:
        message = email.message_from_bytes(content.lstrip(), policy=email.policy.default)
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        content = bytes(page.get_payload(decode=True)) if page else b""
        address = message.get("Snapshot-Content-Location") or (page and page.get("Content-Location")) or ""
    except FAILURES as error:
        raise _unreadable() from error
    if not content.strip():
        raise _unreadable()
    known = Metadata(url=one_line(str(address)))
    return [
        Item(tuple(replace(block, start=-1, end=-1) for block in item.blocks), item.metadata.completed_by(known))
        for item in read_webpage(content)
    ]


def _unreadable() -> Unreadable:
    return Unreadable("unreadable", "Cette page est incomplète : enregistrez-la de nouveau, au format HTML.")
