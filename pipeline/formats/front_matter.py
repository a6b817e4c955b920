"""The header of a Markdown file, between two lines --- (YAML) or +++ (TOML)."""

from __future__ import annotations

import re
import tomllib
from typing import NamedTuple

from pipeline.formats.item import Metadata
from pipeline.formats.metadata import field_of, read_metadata

_FENCE = re.compile(r"\s*(?P<mark>---|\+\+\+)[ \t]*\r?\n")
_PAIR = re.compile(r"(?m)^(?P<name>[^\W\d][\w -]{0,40}?)[ \t]*[:=][ \t]*(?P<value>\S.*?)[ \t]*\r?$")
# Settings of site builders and editors, which say nothing of the text.
_TECHNICAL = (
    "layout", "draft", "published", "publish", "comments", "slug", "weight", "toc", "math", "mermaid", "sidebar",
    "nav_order", "menu", "template", "output", "bibliography", "csl", "link-citations", "link_citations", "aliases",
    "biblio-style", "biblio_style", "redirect_from", "image", "cover", "thumbnail", "featured", "lang", "language",
)  # fmt: skip
_LONGEST = 64_000  # characters; a longer header is not read as one: it would cost seconds and hold no metadata
_DEEPEST = 12  # levels of nesting


class FrontMatter(NamedTuple):
    """Where a header stands in the text (0, 0 when there is none), and what it says."""

    start: int
    end: int
    metadata: Metadata


def read_front_matter(text: str) -> FrontMatter:
    """The header of a text. Nothing in it is built but texts and lists: no dates, no aliases, no objects.

    A header that is not valid YAML or TOML is read line by line (`title: Foo: bar` is a common mistake).
    """
    opening = _FENCE.match(text)
    if opening is None:
        return FrontMatter(0, 0, Metadata())
    closing = re.compile(rf"(?m)^{re.escape(opening['mark'])}[ \t]*\r?$").search(text, opening.end(), _LONGEST)
    body = text[opening.end() : closing.start()] if closing else ""
    if closing is None or (body.strip() and not _PAIR.search(body)):  # a rule between two paragraphs
        return FrontMatter(0, 0, Metadata())
    values = (_read_yaml if opening["mark"] == "---" else _read_toml)(body)
    if values is None:
        values = {pair["name"]: pair["value"].strip("\"'[]") for pair in _PAIR.finditer(body)}
    said = {name: value for name, value in values.items() if name.lower() not in _TECHNICAL}
    return FrontMatter(opening.start("mark"), closing.end(), read_metadata(said))


def read_properties(raw: str) -> Metadata | None:
    """What the lines under the title of a page say of it, as Notion exports them; None when they are no such lines.

    «Created: May 6, 2022 9:00 AM» and «Tags: terrain, café»  ->  2022-05-06, terrain and café
    """
    pairs = [_PAIR.fullmatch(line) for line in raw.splitlines()]
    said = {pair["name"]: pair["value"] for pair in pairs if pair}
    known = read_metadata(said)
    is_told = any(map(field_of, said)) and len(said) == len(pairs) > 1 and not known.doubtful
    return known if is_told else None


def _read_yaml(body: str) -> dict[str, object] | None:
    import yaml

    try:
        depth = 0
        # The events come one by one, so that a hostile header is refused before anything is built from it.
        for event in yaml.parse(body, Loader=yaml.BaseLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST or isinstance(event, yaml.AliasEvent):
                return None
        values = yaml.load(body, Loader=yaml.BaseLoader)  # noqa: S506 - builds texts, lists and dicts only
    except (yaml.YAMLError, ValueError):
        return None
    return {str(name): value for name, value in values.items()} if isinstance(values, dict) else None


def _read_toml(body: str) -> dict[str, object] | None:
    try:
        return tomllib.loads(body)
    except (ValueError, RecursionError):
        return None
