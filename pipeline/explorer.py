"""What a reader can search: every passage, in its document, as plain data and nothing about how it looks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SearchedTheme:
    """A theme to filter by: its section in the report, its colour, and the words (lemmas) that make one see it."""

    theme: str
    label: str
    anchor: str
    color: int
    words: tuple[str, ...]


@dataclass(frozen=True)
class SearchedPassage:
    """A segment: who speaks, where it stands in its file, and (theme, score) of the themes it holds, highest first.

    `words` are the ranks, in `Explorer.words`, of those that it holds; one that holds no word of the vocabulary is not
    `classified`.
    """

    id: str
    voice: str
    where: str
    themes: tuple[tuple[str, float], ...]
    words: tuple[int, ...] = ()
    classified: bool = True


@dataclass(frozen=True)
class Stretch:
    """A run of text inside a block: that of a passage (`passage` is its rank in the document) or of none (-1)."""

    text: str
    passage: int


@dataclass(frozen=True)
class Part:
    """A block of a document, cut into stretches; `reason` and `why` say in French why it was left out, '' when kept.

    The text of a passage is its stretches joined by a space.
    """

    kind: str
    reason: str
    why: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True)
class SearchedDocument:
    """A kept document, whole, with what a citation and a filter need; `written` is its date in French."""

    id: str
    title: str
    author: str
    date: str
    written: str
    year: str
    source: str
    url: str
    place: str
    variables: dict[str, str]
    passages: tuple[SearchedPassage, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Explorer:
    """Everything that can be searched.

    `families` are words counted together, the lemma first: ('solidaire', 'solidaires'); words in lower case. `words`
    are the lemmas and expressions of which the report says how many passages hold them: a search by forms may find a
    few more or less, because a form can have two lemmas.
    """

    themes: tuple[SearchedTheme, ...] = ()
    documents: tuple[SearchedDocument, ...] = ()
    families: tuple[tuple[str, ...], ...] = ()
    words: tuple[str, ...] = ()
