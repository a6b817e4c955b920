"""Fragment: a piece of a report -> HTML to stand inside somebody else's page, such as a notebook."""

from __future__ import annotations

from importlib.resources import files

from pipeline.outline import Block, Cards, Passage, Passages, Section, ThemeCard
from pipeline.renderers.markup import markup_environment, theme_classes, trusted

_STYLE = files("pipeline.renderers") / "templates" / "style" / "fragment.css"


def render_fragment(piece: Block | Section | Passage | ThemeCard) -> str:
    """Write a piece of a report as one element, `<div class="trame">`, with its style, which reaches nothing else.

    Strings are escaped as in the report. Links into the report are left out: they lead nowhere outside of it. Ink and
    ground are those of the page around, light or dark.
    """
    style = f".trame.trame {{\n{_STYLE.read_text('utf-8')}{theme_classes()}}}\n"
    template = markup_environment(linked=False).get_template("fragment.html.j2")
    return template.render(part=_grouped(piece), style=trusted(style))


def _grouped(piece: Block | Section | Passage | ThemeCard) -> Block | Section:
    """What a report only holds in groups, in a group of one."""
    if isinstance(piece, Passage):
        return Passages("", (piece,))
    return Cards((piece,)) if isinstance(piece, ThemeCard) else piece
