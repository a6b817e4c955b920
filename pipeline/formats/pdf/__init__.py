"""PDF: its text in reading order, without running heads, page numbers and contents.

lines.py (what PDFium sees) -> columns.py (reading order) -> furniture.py (what is no text) -> paragraphs.py and
hyphens.py (what was cut by the page is whole again).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.formats.item import Block, Item, Unreadable
from pipeline.formats.office import office_item
from pipeline.formats.pdf.columns import order_lines
from pipeline.formats.pdf.furniture import find_furniture
from pipeline.formats.pdf.hyphens import join_lines, known_words
from pipeline.formats.pdf.lines import Line, read_pages
from pipeline.formats.pdf.paragraphs import BULLET, Paragraph, build_paragraphs

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_BEFORE = b"\xef\xbb\xbf \t\r\n\x00"  # bytes that some servers put before the signature
_PASSWORD = 4  # PDFium's FPDF_ERR_PASSWORD
_HEADING_LENGTH = 200
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def is_pdf(content: bytes) -> bool:
    """Whether these bytes begin as a PDF does."""
    return content[:1024].lstrip(_BEFORE).startswith(b"%PDF-")


def read_pdf(content: bytes) -> list[Item]:
    """The document of a PDF file; offsets are -1, for there is no text in the file to point at.

    Words cut at line ends are whole in `raw`, and the numbers of footnotes are dropped from it. Raises Unreadable
    when the file is damaged, asks for a password, or holds pictures of pages and no text.
    """
    document = _open(content)
    try:
        pages = [order_lines(lines) for lines in read_pages(document)]
        properties = document.get_metadata_dict()
    finally:
        document.close()
    lines = [line for page in pages for line in page]
    if not lines:
        raise Unreadable(
            "no_text",
            "Ce PDF ne contient pas de texte, seulement des images de pages : passez-le à la reconnaissance de "
            "caractères (OCR), puis déposez le résultat.",
        )
    created = _DATE.match(properties["CreationDate"])
    item = office_item(
        _blocks(lines, find_furniture(pages)),
        title=properties["Title"],
        author=properties["Author"],
        date="-".join(created.groups()) if created else "",
        tags=properties["Keywords"],
    )
    return [item]


def _open(content: bytes) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        return PdfDocument(content)
    except PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise Unreadable(
                "unreadable", "Ce PDF demande un mot de passe : enregistrez-en une copie sans protection."
            ) from error
        raise Unreadable(
            "unreadable", "Ce PDF est endommagé ou incomplet : téléchargez-le ou exportez-le de nouveau."
        ) from error


def _blocks(lines: Sequence[Line], furniture: frozenset[Line]) -> Iterator[Block]:
    """Paragraphs and furniture as blocks, in reading order."""
    words = known_words(line.text for line in lines)
    text = [line for line in lines if line not in furniture]
    body = _body_size(text)
    opened = {paragraph[0]: paragraph for paragraph in build_paragraphs(text)}
    for line in lines:
        if line in furniture:
            yield Block(line.text, -1, -1, "chrome")
        elif paragraph := opened.get(line):
            yield _block(paragraph, words, body)


def _body_size(lines: Sequence[Line]) -> float:
    """The size in which most of the text is set, in points."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=0)


def _block(paragraph: Paragraph, words: frozenset[str], body: float) -> Block:
    raw = join_lines((line.text for line in paragraph), words)
    if BULLET.match(raw):
        return Block(BULLET.sub("", raw, count=1), -1, -1, "list_item")
    is_large = paragraph[0].size > 1.05 * body
    is_bold = all(line.is_bold for line in paragraph)
    is_title = len(raw) <= _HEADING_LENGTH and not raw.endswith((".", ";", ","))
    return Block(raw, -1, -1, "heading" if is_title and (is_large or is_bold) else "paragraph")
