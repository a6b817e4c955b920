"""Markdown marks inside a paragraph -> the text as it is read."""

from __future__ import annotations

import re
from html import unescape

# In order: what holds other marks is undone before what stands inside it. No pattern can run past the next
# mark of its kind, so that reading stays linear on any text.
_RULES = tuple(
    (re.compile(pattern), reading)
    for pattern, reading in (
        (r"<!--[^<>]*-->|%%[^%\n]*%%", ""),  # comments, Obsidian's too
        (r"\{%[^{}]*%\}|\{\{[^{}]*\}\}", ""),  # templates: Liquid, Hugo, Jinja
        (r"\[!\w+\][+-]?", ""),  # the kind of a call-out
        (r"^[ \t]*\[[ xX]\][ \t]", ""),  # the box of a task
        (r"!\[\[[^\[\]]*\]\]", ""),  # embedded notes and images
        (r"\[\[@[^\[\]]*\]\]", ""),  # citation keys
        (r"\[\[(?:[^\[\]|]*\|)?([^\[\]|#]*)(?:#[^\[\]|]*)?\]\]", r"\1"),  # wikilinks: [[page#part|words]]
        (r"\[\^[^\[\]\s]+\]:?", ""),  # marks of footnotes
        (r"\[(?:[^@\[\]]{0,40} )?-?@[\w:.#$%&+?<>~/-]+[^\[\]]*\]", ""),  # pandoc citations: [voir @key, p. 3]
        (r"!\[[^\[\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)?\)|\[[^\[\]]*\])?", ""),  # images
        (r"\[([^\[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)", r"\1"),  # links
        (r"\[([^\[\]]+)\]\[[^\[\]]*\]", r"\1"),  # links by reference
        (r"\{[.#:][^{}]*\}", ""),  # attributes
        (r"<((?:https?://|mailto:)[^<>\s]+)>", r"\1"),  # bare addresses
        (r"<br\s*/?>|</br\s*>", "\n"),
        (r"</?[a-zA-Z][^<>]*>|<!--[^<>]*|-->", ""),  # tags, and half comments
        (r"(?<!\\)`+", ""),
        (r"(?<!\\)\*+(?=[^\s*])|(?<=[^\s*\\])\*+", ""),  # emphasis
        (r"(?<![\w\\])_{1,3}(?=[^\s_])|(?<=[^\s_\\])_{1,3}(?!\w)", ""),
        (r"~~|==(?=\S)|(?<=\S)==|(?<!\+)\+\+(?!\+)", ""),  # struck, highlighted, inserted
        (r"[ \t]+\^[\w-]+[ \t]*$", ""),  # marks of blocks
        (r"\\([\\`*_{}\[\]()#+.!'\"<>~|-])", r"\1"),  # a mark meant as itself
        (r"\\ (?=\S)", "\u00a0"),  # pandoc's no-break space
        (r"\\[ \t]*$", ""),  # a forced line end
    )
)
_SPACES = re.compile(r"[ \t]+")


def read_inline(source: str) -> str:
    """The words of a Markdown paragraph, its line ends kept.

    «le **télétravail** [massif](https://a.fr)[^1] du [[Capitalisme|capitalisme]] [[@Illouz2020]]»
    -> «le télétravail massif du capitalisme »
    """
    text = source
    for pattern, reading in _RULES:
        text = pattern.sub(reading, text)
    return _SPACES.sub(" ", unescape(text)).strip()
