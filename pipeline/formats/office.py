"""What paginated and office files (pdf, docx, odt, epub) have in common: properties and opening lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.formats.bylines import read_byline
from pipeline.formats.dates import find_date
from pipeline.formats.item import Block, Item, Metadata
from pipeline.formats.metadata import one_line

# What programs write when nobody chose a title or an author.
_NO_TITLE = re.compile(
    r"(?:untitled|sans titre|sans nom|document ?\d*|pr[ée]sentation(?: powerpoint)?|powerpoint presentation|titre"
    r"|microsoft (?:word|powerpoint) - .*|mise en page \d.*|.*\.(?:docx?|odt|pdf|indd|pptx?|xlsx?|tex|dvi|qxd|html?)"
    r"|[\w-]*\d[\w-]*|[\W\d_]*)",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"(?:utilisateur|user|admin|administrat(?:eur|or)|auteur|author|unknown|inconnu|owner|propri[ée]taire|invit[ée]"
    r"|microsoft.*|windows.*|hp|dell|acer|asus|lenovo|pc|poste ?\d*|\S*\d\S*|\S+@\S+|.?)",
    re.IGNORECASE,
)

_TITLE_LENGTH = 160
_LABEL_LENGTH = 120  # characters: a longer bold paragraph is emphasis, not a heading
# A date of publication stands alone on a cover, or almost: among how many blocks, and how many words of a line.
_COVER = 12
_COVER_LINE_WORDS = 10
_DATES_ELSE = re.compile(r"\b(?:loi|décret|arrêté?|ordonnance|entre|depuis|avant|après|à partir)\b", re.IGNORECASE)
# Names of paragraph styles, in the languages of Word and LibreOffice, and the kind of block they announce.
_STYLES = (
    (re.compile(r"toc\b|tm ?\d|table des|table of|contents|index|header|footer|en-t[êe]te|pied"), "chrome"),
    (re.compile(r"heading|titre|title|subtitle|sous-titre"), "heading"),
    (re.compile(r"(?:intense )?quot|citation"), "quotation"),
    (re.compile(r"list|puce|num[ée]rot"), "list_item"),
)


def kind_of_style(name: str) -> str:
    """The kind of block that the name of a style announces: «Heading 1» -> heading, «Texte» -> ''."""
    name = name.casefold().replace("_20_", " ")
    return next((kind for pattern, kind in _STYLES if pattern.match(name)), "")


def is_label(raw: str) -> bool:
    """Whether a paragraph set in bold is a heading: it is short and ends no sentence."""
    return len(raw) <= _LABEL_LENGTH and not raw.endswith((".", ";", ",", "…"))


def office_item(blocks: Iterable[Block], *, title: str = "", author: str = "", date: str = "", tags: str = "") -> Item:
    """The document made of these blocks, described by its first lines, else by the properties of the file.

    A short first line is a heading. A line such as «Publié le 9 octobre 2014», or «Paris, mars 2014» on the cover, is
    trusted before the date of the file, which may be that of a copy. Properties that a program filled in («Microsoft
    Word - lettre.doc», «Utilisateur») are left aside; the first heading then gives the title.
    """
    described = []
    known = Metadata()
    for block in _with_title(list(blocks)):
        byline = read_byline(block.raw) if block.kind == "paragraph" else None
        known = known.completed_by(byline or Metadata())
        described.append(replace(block, kind="metadata") if byline else block)
    properties = Metadata(
        title="" if _NO_TITLE.fullmatch(one_line(title)) else one_line(title),
        author="" if _NO_AUTHOR.fullmatch(one_line(author)) else one_line(author),
        date=find_date(date).iso,
        tags=tuple(dict.fromkeys(tag for part in re.split(r"[,;]", tags) if (tag := one_line(part)))),
    )
    heading = next((block.raw for block in described if block.kind == "heading"), "")
    known = known.completed_by(Metadata(date=_cover_date(described)))
    known = known.completed_by(properties).completed_by(Metadata(title=one_line(heading)))
    return Item(tuple(described), known)


def _cover_date(blocks: Sequence[Block]) -> str:
    """The date, at least a month, of the first short line that gives one before the text begins; '' without one."""
    for block in blocks[:_COVER]:
        words = len(block.raw.split())
        if words > _COVER_LINE_WORDS and block.raw.endswith((".", "!", "?", "…")):
            return ""
        date = find_date(block.raw)
        if len(date.iso) > len("2014") and words <= _COVER_LINE_WORDS and not _DATES_ELSE.search(block.raw):
            return date.iso
    return ""


def _with_title(blocks: list[Block]) -> list[Block]:
    """The blocks, the first of the text being a heading when it is short, ends no sentence and opens the rest."""
    first = next((i for i, block in enumerate(blocks) if block.kind != "chrome"), None)
    if first is not None and len(blocks) > first + 1:
        raw = blocks[first].raw
        is_title = len(raw) <= _TITLE_LENGTH and not raw.endswith((".", ",", ";", ":")) and not read_byline(raw)
        if is_title and blocks[first].kind == "paragraph":
            blocks[first] = replace(blocks[first], kind="heading")
    return blocks
