"""The interchange: what the exports to other tools receive of the results, before it has a format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Interchange:
    """Documents, themes and what ties them; each row is a dict, in the order of the corpus.

    `documents`: id, name, title, author, date, year, source, url, language, tags, variables, place (its file), texts.
    `themes`: theme, label, color. `theme_terms`: theme, lemma, weight. `document_themes`: document, theme, present,
    share.
    """

    documents: tuple[dict[str, Any], ...] = ()
    themes: tuple[dict[str, Any], ...] = ()
    theme_terms: tuple[dict[str, Any], ...] = ()
    document_themes: tuple[dict[str, Any], ...] = ()
