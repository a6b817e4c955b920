"""The explorer: the kept documents whole, the passages they are made of, and the words that are searched together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from typing import Any, NamedTuple

import pandas as pd

from pipeline.explorer import Explorer, Part, SearchedDocument, SearchedPassage, SearchedTheme, Stretch
from pipeline.ledger import block_outcomes, label_of
from pipeline.stages.report.counted_words import count_words
from pipeline.stages.report.places import written_place
from pipeline.stages.report.results import Results
from pipeline.stages.report.wording import shortened
from pipeline.typography import date_in_french

_WORDS_OF_A_THEME = 10
_LONGEST_LEFT_OUT = 600  # characters of a paragraph left out; the table `ecartes` has it whole

_Piece = tuple[int, int, int]
"""Start and end in a block, and the rank of the passage that stands there."""


class _Block(NamedTuple):
    """A block in its place, with the French label of the reason why it is left out, and that reason in a sentence."""

    id: str
    kind: str
    text: str
    reason: str
    why: str


def compose_explorer(results: Results) -> Explorer:
    """The kept documents by source, date and title, as in the index of sources; all their segments are passages."""
    kept = results.kept.sort_values(["source", "date", "name"], kind="stable")
    segments: dict[str, list[dict[Hashable, Any]]] = defaultdict(list)
    for segment in results.segments.to_dict("records"):
        segments[segment["document"]].append(segment)
    blocks, themes, words = _blocks(results), _themes_held(results), count_words(results)
    classified, documents = set(results.units["segment"]), []
    for document in kept.reset_index(names="id").to_dict("records"):
        held = segments[document["id"]]
        passages = tuple(
            SearchedPassage(
                id=segment["id"],
                voice=segment["voice"],
                where=written_place(document["place"], segment["pieces"], segment["voice"], results.block_positions),
                themes=themes.get(segment["id"], ()),
                words=words.held.get(segment["id"], ()),
                classified=segment["id"] in classified,
            )
            for segment in held
        )
        pieces = _pieces(held)
        parts = tuple(_part(block, pieces.get(block.id, [])) for block in blocks.get(document["id"], []))
        documents.append(_document(document, passages, parts))
    return Explorer(_themes(results), tuple(documents), _families(results.tokens), words.names)


def _document(
    row: dict[Hashable, Any], passages: tuple[SearchedPassage, ...], parts: tuple[Part, ...]
) -> SearchedDocument:
    return SearchedDocument(
        id=row["id"],
        title=row["name"],
        author=row["author"],
        date=row["date"],
        written=date_in_french(row["date"]),
        year=row["year"],
        source=row["source"],
        url=row["url"],
        place=row["place"],
        variables=dict(row["variables"]),
        passages=passages,
        parts=parts,
    )


def _themes(results: Results) -> tuple[SearchedTheme, ...]:
    """The themes that a passage holds, each with its seeds that were found and its heaviest words."""
    terms = results.theme_terms[results.theme_terms["rank"] <= _WORDS_OF_A_THEME].sort_values("rank")
    heaviest = terms.groupby("theme")["lemma"].agg(list)
    seeds = results.seed_coverage[results.seed_coverage["segments"] > 0].groupby("theme")["seed"].agg(list)
    return tuple(
        SearchedTheme(
            theme=theme["theme"],
            label=theme["label"],
            anchor=theme["anchor"],
            color=int(theme["color"]),
            words=tuple(dict.fromkeys([*heaviest.get(theme["theme"], []), *seeds.get(theme["theme"], [])])),
        )
        for theme in results.all_themes
        if theme["segments"]
    )


def _themes_held(results: Results) -> dict[str, tuple[tuple[str, float], ...]]:
    """Segment id -> (theme, score) of the themes it holds, the highest score first."""
    present = results.segment_themes[results.segment_themes["present"]]
    present = present.sort_values(["segment", "score", "theme"], ascending=[True, False, True])
    held: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for segment, theme, score in present[["segment", "theme", "score"]].itertuples(index=False):
        held[segment].append((theme, round(score, 3)))
    return {segment: tuple(themes) for segment, themes in held.items()}


def _blocks(results: Results) -> dict[str, list[_Block]]:
    """Document id -> its blocks in order."""
    marked = results.marks[results.marks["block"] != ""].drop_duplicates("block").set_index("block")["left_out_why"]
    blocks = results.blocks.assign(
        outcome=block_outcomes(results.documents, results.blocks, results.marks).to_numpy(),
        why=results.blocks["left_out_why"].mask(results.blocks["left_out"] == "", results.blocks["id"].map(marked)),
    ).fillna({"why": ""})
    blocks = blocks[blocks["document"].isin(results.kept.index)].sort_values(["document", "position"], kind="stable")
    placed: dict[str, list[_Block]] = defaultdict(list)
    columns = ["document", "id", "kind", "text", "raw", "outcome", "why"]
    for document, identifier, kind, text, raw, outcome, why in blocks[columns].itertuples(index=False):
        reason, shown = (label_of(outcome), shortened(raw, _LONGEST_LEFT_OUT)) if outcome else ("", text)
        placed[document].append(_Block(identifier, kind, shown, reason, why))
    return placed


def _pieces(segments: list[dict[Hashable, Any]]) -> dict[str, list[_Piece]]:
    """Block id -> the pieces of the segments of a document that stand in it."""
    pieces: dict[str, list[_Piece]] = defaultdict(list)
    for rank, segment in enumerate(segments):
        for piece in segment["pieces"]:
            pieces[piece["block"]].append((piece["start"], piece["end"], rank))
    return pieces


def _part(block: _Block, pieces: list[_Piece]) -> Part:
    return Part(block.kind, block.reason, block.why, tuple(_stretches(block.text, pieces)))


def _stretches(text: str, pieces: list[_Piece]) -> Iterator[Stretch]:
    """A block's text, cut where passages begin and end; together the stretches are the text."""
    done = 0
    for start, end, passage in sorted(pieces):
        if start > done:
            yield Stretch(text[done:start], -1)
        yield Stretch(text[start:end], passage)
        done = end
    if done < len(text):
        yield Stretch(text[done:], -1)


def _families(tokens: pd.DataFrame) -> tuple[tuple[str, ...], ...]:
    """Words in lower case that share a lemma, the lemma first; a word has the lemma it is most often given.

    | form       | lemma     | times |
    | solidaires | solidaire |     8 |  ->  ('solidaire', 'solidaires')
    | solidaires | solidaires|     1 |
    """
    counts = tokens.assign(form=tokens["form"].str.lower()).groupby(["form", "lemma"], as_index=False).size()
    usual = counts.sort_values(["size", "lemma"], ascending=[False, True], kind="stable").drop_duplicates("form")
    families: dict[Any, list[str]] = defaultdict(list)
    for form, lemma in usual.sort_values("form")[["form", "lemma"]].itertuples(index=False):
        families[lemma].append(form)
    named = (tuple(dict.fromkeys([lemma, *forms])) for lemma, forms in sorted(families.items()))
    return tuple(family for family in named if len(family) > 1)
