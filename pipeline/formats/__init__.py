"""One reader per input format: bytes in, items out, and `Unreadable` as the only error.

To add a format: a file here with one public function, a line in FORMATS that says how it is recognised, a test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.formats.bibtex import is_bibtex, read_bibtex
from pipeline.formats.bookmarks import read_bookmarks
from pipeline.formats.docx import is_docx, read_docx
from pipeline.formats.eml import is_eml, read_eml
from pipeline.formats.epub import is_epub, read_epub
from pipeline.formats.europresse import is_europresse, read_europresse
from pipeline.formats.factiva import is_factiva, read_factiva
from pipeline.formats.feed import is_feed, read_feed
from pipeline.formats.iramuteq import read_starred
from pipeline.formats.item import Item, Unreadable
from pipeline.formats.json import is_json, read_json
from pipeline.formats.left_out import refuse_left_out
from pipeline.formats.limits import DEFAULT_LIMITS, Limits
from pipeline.formats.markdown import read_markdown
from pipeline.formats.mbox import is_mbox, read_mbox
from pipeline.formats.mediawiki import is_mediawiki, read_mediawiki
from pipeline.formats.mhtml import is_mhtml, read_mhtml
from pipeline.formats.odt import is_odt, read_odt
from pipeline.formats.pdf import is_pdf, read_pdf
from pipeline.formats.ris import is_ris, read_ris
from pipeline.formats.rtf import is_rtf, read_rtf
from pipeline.formats.sample import Sample
from pipeline.formats.subtitles import is_subtitles, read_subtitles
from pipeline.formats.tabular import read_table
from pipeline.formats.tei import is_tei, read_tei
from pipeline.formats.text import read_text
from pipeline.formats.unread import known_refusal
from pipeline.formats.webpage import read_webpage
from pipeline.formats.xlsx import is_xlsx, read_xlsx
from pipeline.formats.zip import is_zip, read_zip


@dataclass(frozen=True)
class Reading:
    """What settings.toml says of the reading of files: the text column of tables, paths to leave aside, limits."""

    text_column: str = ""
    leave_out: tuple[str, ...] = ()
    limits: Limits = DEFAULT_LIMITS


_AS_SHIPPED = Reading()


class Format(NamedTuple):
    """How a format is recognised, its reader, and what it takes besides bytes: text_column, limits, file, reading."""

    recognises: Callable[[Sample], bool]
    read: Callable[..., list[Item]]
    takes: tuple[str, ...] = ()


def _read_archive(content: bytes, *, file: str, reading: Reading) -> list[Item]:
    """The documents of an archive, each member read as a file in a folder that bears the name of the archive."""
    return read_zip(
        content,
        lambda name, member: read_file(f"{file}/{name}", member, reading)[1],
        check_member=lambda name: refuse_left_out(f"{file}/{name}", reading.leave_out),
        limits=reading.limits,
    )


FORMATS: dict[str, Format] = {
    "pdf": Format(lambda sample: is_pdf(sample.content), read_pdf),
    "docx": Format(lambda sample: is_docx(sample.content), read_docx, ("limits",)),
    "odt": Format(lambda sample: is_odt(sample.content), read_odt, ("limits",)),
    "xlsx": Format(lambda sample: is_xlsx(sample.content), read_xlsx, ("text_column", "limits")),
    "epub": Format(lambda sample: is_epub(sample.content), read_epub, ("limits",)),
    "zip": Format(lambda sample: is_zip(sample.content), _read_archive, ("file", "reading")),
    "rtf": Format(lambda sample: is_rtf(sample.content), read_rtf),
    "mhtml": Format(lambda sample: is_mhtml(sample.content), read_mhtml),
    "mbox": Format(lambda sample: is_mbox(sample.content), read_mbox),
    "eml": Format(lambda sample: is_eml(sample.content), read_eml),
    "tei": Format(lambda sample: is_tei(sample.text), read_tei),
    "feed": Format(lambda sample: is_feed(sample.text), read_feed),
    "mediawiki": Format(lambda sample: is_mediawiki(sample.text), read_mediawiki),
    "europresse": Format(lambda sample: sample.is_html and is_europresse(sample.text), read_europresse),
    "factiva": Format(lambda sample: is_factiva(sample.text), read_factiva),
    "json": Format(lambda sample: is_json(sample.text), read_json, ("text_column",)),
    "ris": Format(lambda sample: is_ris(sample.text), read_ris),
    "bibtex": Format(lambda sample: is_bibtex(sample.text), read_bibtex),
    "html": Format(lambda sample: sample.is_html, read_webpage),
    "iramuteq": Format(lambda sample: sample.is_starred, read_starred),
    "bookmarks": Format(lambda sample: sample.is_bookmark_page, read_bookmarks),
    "subtitles": Format(lambda sample: is_subtitles(sample.text), read_subtitles),
    "csv": Format(lambda sample: sample.is_table, read_table, ("text_column",)),
    "markdown": Format(lambda sample: sample.is_markdown, read_markdown),
    "text": Format(lambda sample: sample.is_text, read_text),
}
"""Name of a format, as `documents.format` shows it -> how to know it and read it. The first that recognises wins."""

_DEFECT = (
    "Trame n’a pas su lire ce fichier, par un défaut du programme ({error}) et non de vos textes : signalez-le, avec "
    "le fichier si vous le pouvez."
)
_SELF_CONTAINED = ("pdf", "docx", "odt", "xlsx", "epub", "rtf", "zip", "mht", "mhtml")
_NOT_WHAT_IT_IS_CALLED = (
    "Ce fichier s’appelle .{suffix} mais n’en a pas le contenu : il est endommagé, ou son téléchargement a échoué. "
    "Téléchargez-le de nouveau."
)
_ADVICE = "Enregistrez le document au format texte (.txt), Word (.docx), PDF ou page web (.html)."


def read_file(file: str, content: bytes, reading: Reading = _AS_SHIPPED) -> tuple[str, list[Item]]:
    """The format of a file and its items, at least one; Unreadable when it cannot be read, and nothing else.

    A reader that fails otherwise has a defect: the file, or the member of an archive, is refused as such.
    """
    name = detect_format(file, content)
    given = {"text_column": reading.text_column, "limits": reading.limits, "file": file, "reading": reading}
    try:
        items = FORMATS[name].read(content, **{option: given[option] for option in FORMATS[name].takes})
    except (Unreadable, MemoryError):
        raise
    except Exception as error:  # whatever it is, it is a defect
        raise Unreadable("defect", _DEFECT.format(error=type(error).__name__)) from error
    if not items:
        raise Unreadable("no_text", "Le fichier ne contient aucun texte.")
    return name, items


def detect_format(file: str, content: bytes) -> str:
    """The name of the format of a file, a key of FORMATS, judged by its content; Unreadable when it has none.

    A page saved as .txt is a page, a note with a header is Markdown, and a .pdf that holds no PDF is refused.
    """
    suffix = file.rpartition("/")[2].rpartition(".")[2].lower()
    sample = Sample(suffix, content)
    for name, format_ in FORMATS.items():
        if format_.recognises(sample):
            return name
    if not content.strip(b"\x00\xef\xbb\xbf\xff\xfe \t\r\n\f"):
        raise Unreadable("empty", "Le fichier est vide, ou ne contient que des espaces.")
    if refusal := known_refusal(content):
        raise refusal
    if suffix in _SELF_CONTAINED:
        raise Unreadable("unreadable", _NOT_WHAT_IT_IS_CALLED.format(suffix=suffix))
    if sample.text:
        raise Unreadable("unknown_format", f"Ce fichier contient du code ou des données, pas un texte. {_ADVICE}")
    raise Unreadable("unknown_format", f"Ce fichier n’est pas du texte que Trame sache lire. {_ADVICE}")
