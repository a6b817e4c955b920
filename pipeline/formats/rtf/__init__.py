"""Rich Text Format (.rtf), which press databases and old text processors write (RTF specification 1.9.1)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pipeline.formats.item import Block, Item
from pipeline.formats.office import is_label, kind_of_style, office_item
from pipeline.formats.rtf.tokens import Token, split_tokens

_ENDS = frozenset({"par", "sect", "page", "cell", "nestcell", "row", "nestrow"})
# Groups and where their text goes, '' for nowhere; another one, marked as one that may be overlooked, goes nowhere.
_DESTINATIONS = {
    **dict.fromkeys(
        ("fonttbl", "colortbl", "pict", "object", "info", "listtext", "pntext", "shprslt", "nonshppict", "fldinst"), ""
    ),
    **dict.fromkeys(("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"), "chrome"),
    "footnote": "note",
    "shptxt": "text",
    "stylesheet": "style",
    **{name: name for name in ("title", "author", "keywords", "creatim")},
}
_BULLETS = ("listtext", "pntext")
_DATE = ("yr", "mo", "dy")


@dataclass(frozen=True)
class _Group:
    """What holds inside a pair of braces: where its text goes, whether it is hidden or bold."""

    goes_to: str = "text"
    is_hidden: bool = False
    is_bold: bool = False


@dataclass
class _Paragraph:
    r"""What was said of the paragraphs since the last \pard."""

    style: int = -1
    is_outlined: bool = False
    is_listed: bool = False
    in_table: bool = False


def is_rtf(content: bytes) -> bool:
    """Whether these bytes begin as an RTF document does."""
    return content[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(rb"{\rtf")


def read_rtf(content: bytes) -> list[Item]:
    r"""The document of an RTF file; offsets are -1, for its text is encoded in the file.

    Footnotes follow the text, then heads and feet of pages (chrome). Pictures, hidden and deleted text and reviewers'
    comments are not read.

    {\rtf1\ansi\b Tenir\b0\par On partage un v\'e9lo.\par}  ->  heading «Tenir», paragraph «On partage un vélo.»
    """
    document = _Document()
    for token in split_tokens(content):
        document.take(token)
    document.end_paragraph("text")
    blocks, said = document.blocks, document.said
    furniture = dict.fromkeys(block.raw for block in blocks["chrome"])
    item = office_item(
        [*blocks["text"], *blocks["note"], *(Block(raw, -1, -1, "chrome") for raw in furniture)],
        title=said.get("title", ""),
        author=said.get("author", ""),
        date="-".join(f"{document.created[part]:02d}" for part in _DATE if part in document.created),
        tags=said.get("keywords", ""),
    )
    return [item]


@dataclass
class _Document:
    """What has been read so far: paragraphs and properties that are whole, and the pieces of those at hand."""

    blocks: dict[str, list[Block]] = field(default_factory=lambda: {"text": [], "note": [], "chrome": []})
    said: dict[str, str] = field(default_factory=dict)
    created: dict[str, int] = field(default_factory=dict)
    _styles: dict[int, str] = field(default_factory=dict)
    _groups: list[_Group] = field(default_factory=lambda: [_Group()])
    _pieces: dict[str, list[tuple[str, bool]]] = field(default_factory=dict)
    _paragraph: _Paragraph = field(default_factory=_Paragraph)
    _has_bullet: bool = False

    def take(self, token: Token) -> None:
        """Read one token."""
        group = self._groups[-1]
        if token.word == "{":
            self._groups.append(group)
        elif token.word == "}":
            self._end_group()
        elif token.word:
            self._groups[-1] = self._obey(token, group)
        elif group.goes_to and not group.is_hidden:
            self._pieces.setdefault(group.goes_to, []).append((token.text, group.is_bold))

    def end_paragraph(self, goes_to: str) -> None:
        """Make a block of the pieces at hand, if there are any."""
        pieces = self._pieces.pop(goes_to, [])
        if raw := _joined(pieces):
            kind = self._kind(raw, pieces) if goes_to == "text" else "paragraph"
            self.blocks[goes_to].append(Block(raw, -1, -1, kind))
        self._has_bullet = self._has_bullet and goes_to != "text"

    def _obey(self, token: Token, group: _Group) -> _Group:
        """The group after a control word, which may speak of the paragraph at hand as well."""
        word, number = token.word, token.number
        if word in _DESTINATIONS:
            self._has_bullet = self._has_bullet or word in _BULLETS
            return replace(group, goes_to=_DESTINATIONS[word])
        if word == "*":
            return replace(group, goes_to="")
        if word in ("b", "plain"):
            return replace(group, is_bold=word == "b" and number != 0)
        if word in ("v", "deleted"):
            return replace(group, is_hidden=number != 0)
        if word in _DATE and group.goes_to == "creatim":
            self.created[word] = number or 0
        elif word in _ENDS and group.goes_to in self.blocks:
            self.end_paragraph(group.goes_to)
        elif group.goes_to:
            self._describe(word, number)
        return group

    def _describe(self, word: str, number: int | None) -> None:
        if word == "pard":
            self._paragraph = _Paragraph()
        elif word == "s" and number is not None:
            self._paragraph.style = number
        elif word == "outlinelevel":
            self._paragraph.is_outlined = True
        elif word == "ls":
            self._paragraph.is_listed = True
        elif word == "intbl":
            self._paragraph.in_table = True

    def _end_group(self) -> None:
        """Leave a pair of braces: what it gathered apart is whole."""
        goes_to = self._groups[-1].goes_to
        if len(self._groups) > 1:
            self._groups.pop()
        if goes_to == "style":
            self._styles[self._paragraph.style] = _joined(self._pieces.pop(goes_to, [])).rstrip(";")
            self._paragraph = _Paragraph()
        elif goes_to and goes_to != self._groups[-1].goes_to:
            if goes_to in self.blocks:
                self.end_paragraph(goes_to)
            else:
                self.said[goes_to] = _joined(self._pieces.pop(goes_to, []))

    def _kind(self, raw: str, pieces: list[tuple[str, bool]]) -> str:
        said = self._paragraph
        styled = kind_of_style(self._styles.get(said.style, ""))
        if styled in ("heading", "chrome") or said.is_outlined:
            return styled or "heading"
        if said.in_table:
            return "table"
        if styled or said.is_listed or self._has_bullet:
            return styled or "list_item"
        is_bold = all(is_bold for text, is_bold in pieces if text.strip())
        return "heading" if is_bold and is_label(raw) else "paragraph"


def _joined(pieces: list[tuple[str, bool]]) -> str:
    """The text of pieces; letters beyond 16 bits are written in two halves."""
    text = "".join(text for text, _ in pieces)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()
