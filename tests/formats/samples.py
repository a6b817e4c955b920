"""One small whole file of each format, for the tests that damage them."""

from tests.formats import (
    test_docx,
    test_eml,
    test_epub,
    test_europresse,
    test_factiva,
    test_feed,
    test_iramuteq,
    test_json,
    test_mbox,
    test_mediawiki,
    test_mhtml,
    test_odt,
    test_references,
    test_rtf,
    test_subtitles,
    test_tei,
    test_text,
    test_xlsx,
    test_zip,
)
from tests.formats.pdf import pages as pdf
from tests.formats.several_texts import GROUP
from tests.formats.webpage.pages import PAGE

SAMPLES = {
    "pdf": pdf.GOOD,
    "docx": test_docx.GOOD,
    "odt": test_odt.GOOD,
    "xlsx": test_xlsx.GOOD,
    "epub": test_epub.GOOD,
    "zip": test_zip.GOOD,
    "rtf": test_rtf.GOOD,
    "mhtml": test_mhtml.GOOD,
    "eml": test_eml.GOOD,
    "mbox": test_mbox.GOOD,
    "tei": test_tei.GOOD,
    "europresse": test_europresse.GOOD,
    "factiva": test_factiva.GOOD,
    "feed": test_feed.GOOD.encode(),
    "mediawiki": test_mediawiki.GOOD.encode(),
    "json": test_json.GOOD,
    "ris": test_references.RIS.encode(),
    "bibtex": test_references.BIBTEX.encode(),
    "html": PAGE.encode(),
    "iramuteq": test_iramuteq.CORPUS.encode(),
    "subtitles": test_subtitles.GOOD.encode(),
    "bookmarks": GROUP.encode(),
    "csv": test_zip.TABLE.encode(),
    "markdown": (
        '---\ntitle: Une caisse\ndate: 2016-05-12\n---\n\n# Tenir\n\n!!! note "À lire"\n    On partage.\n\n'
        "> Une citation.\n\n- un atelier\n\n| a | b |\n|---|---|\n| c | d |\n\n"
        "```\ncode\n```\n\n:::{tip} Se grouper\nTenir.\n:::\n"
    ).encode(),
    "text": test_text.PAGE.encode(),
}
"""Name of a format, as in FORMATS -> a file of it."""

SUFFIXES = {
    **dict.fromkeys(("europresse", "factiva"), "html"),
    **dict.fromkeys(("iramuteq", "bookmarks", "text"), "txt"),
    "tei": "xml",
    "feed": "xml",
    "mediawiki": "xml",
    "subtitles": "srt",
    "bibtex": "bib",
    "markdown": "md",
}
"""Name of a format -> the usual suffix of its files, where it is not the name itself."""
