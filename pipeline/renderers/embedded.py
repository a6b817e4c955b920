"""What the page embeds: its script and its style in one piece each, and the corpus that it searches, packed."""

from __future__ import annotations

import base64
import json
import re
import zlib
from dataclasses import replace
from importlib.resources import files

from pipeline.explorer import Explorer
from pipeline.renderers.addresses import web_address

_TEMPLATES = files("pipeline.renderers") / "templates"
# Each module after those it imports, as if the browser had loaded them.
_MODULES = (
    "dom", "words", "corpus", "index", "search", "facets", "filters", "address", "citation", "passages", "concordance",
    "order", "explorer", "reading", "views", "keys", "tables", "page",
)  # fmt: skip
_STYLES = ("page", "explorer", "print")
_IMPORT = re.compile(r"^import .*\n", re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


def page_script() -> str:
    """The modules of the page as one: a page that stands alone has no file to import from."""
    modules = [(_TEMPLATES / "script" / f"{name}.js").read_text("utf-8") for name in _MODULES]
    return "\n".join(_EXPORT.sub("", _IMPORT.sub("", module)) for module in modules)


def page_style() -> str:
    """The style sheets of the page, in the order in which they apply."""
    return "\n".join((_TEMPLATES / "style" / f"{name}.css").read_text("utf-8") for name in _STYLES)


def packed_corpus(explorer: Explorer) -> str:
    """What the explorer searches as JSON, deflated (RFC 1950) and in base64: letters that no markup can hide in.

    An address that does not lead to the web is left out. The same explorer gives the same text.
    """
    documents = [replace(document, url=web_address(document.url)) for document in explorer.documents]
    plain = json.dumps(replace(explorer, documents=tuple(documents)), default=vars, separators=(",", ":"))
    return base64.b64encode(zlib.compress(plain.encode("ascii"), 9)).decode()
