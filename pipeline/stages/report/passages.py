"""Which passages to quote for a theme: the most typical, and those that were counted or left out by a hair."""

from __future__ import annotations

import pandas as pd

from pipeline.links import passages_address
from pipeline.outline import Passage, Passages
from pipeline.stages.report.places import written_place
from pipeline.stages.report.results import Results, Theme
from pipeline.typography import french, number

_PER_DOCUMENT = 2  # so that one talkative document does not fill the page
_TOP_TERMS = 10
_AT_THE_BORDER = 3  # on either side; a handout keeps the nearest
_IN_A_HANDOUT = 2  # typical ones, so that a theme fills two pages


def theme_passages(results: Results, theme: Theme, *, typical: int) -> tuple[Passages, ...]:
    """The quotations of a theme, in up to three groups: typical, counted by a hair, left out by a hair.

    A typical passage has a high score; a document gives two at most while others have some to offer, and a text that
    stands twice in the corpus is quoted once. The other two groups hold the passages just above the threshold and
    those just below, the nearest first, to judge the border by: the latter are its counter-examples.
    """
    scores = results.segment_themes
    scores = scores[scores["theme"] == theme["theme"]].sort_values(
        ["score", "segment"], ascending=[False, True], kind="stable"
    )
    texts = scores["segment"].map(results.segments_by_id["text"])
    scores = scores[~texts.duplicated()]
    present = scores[scores["present"]]
    spare = present.groupby("document").cumcount() >= _PER_DOCUMENT
    chosen = pd.concat([present[~spare], present[spare]]).head(typical)
    last = present[~present["segment"].isin(chosen["segment"])].tail(_AT_THE_BORDER)[::-1]
    missed = scores[~scores["present"]].head(_AT_THE_BORDER)
    border = number(theme["threshold"], 3)
    groups = {
        "Les passages les plus typiques": chosen,
        f"Compté de justesse (seuil : {border})": last,
        f"Écarté de justesse (seuil : {border})": missed,
    }
    return tuple(
        Passages(
            french(caption),
            tuple(_passage(results, theme["theme"], row) for _, row in rows.iterrows()),
            handout=_IN_A_HANDOUT if rows is chosen else 1,
            address=passages_address(theme=theme["theme"]) if rows is chosen else "",
        )
        for caption, rows in groups.items()
        if len(rows)
    )


def _passage(results: Results, theme: str, row: pd.Series) -> Passage:
    segment = results.segments_by_id.loc[row["segment"]]
    document = results.named_documents.loc[row["document"]]
    return Passage(
        segment=row["segment"],
        text=segment["text"],
        hits=_hits(results, theme, row["segment"]),
        title=document["title"],
        author=document["author"],
        date=document["date"],
        source=document["publication"],
        url=document["url"],
        where=written_place(document["place"], segment["pieces"], segment["voice"], results.block_positions),
        score=float(row["score"]),
    )


def _hits(results: Results, theme: str, segment: str) -> tuple[tuple[int, int], ...]:
    """Where the seeds and the heaviest terms of the theme stand in a segment; overlaps are merged."""
    terms = results.theme_terms
    top = terms.loc[(terms["theme"] == theme) & (terms["rank"] <= _TOP_TERMS), "lemma"]
    tokens = results.tokens.iloc[results.token_rows[segment]]
    seeds = results.seed_hits[(results.seed_hits["segment"] == segment) & (results.seed_hits["theme"] == theme)]
    heavy = tokens[tokens["kept"] & tokens["lemma"].isin(top)]
    found = pd.concat([heavy[["start", "end"]], seeds[["start", "end"]]])
    merged: list[tuple[int, int]] = []
    for start, end in sorted((int(start), int(end)) for start, end in found.to_numpy()):
        if merged and start < merged[-1][1]:
            first, last = merged.pop()
            merged.append((first, max(end, last)))
        else:
            merged.append((start, end))
    return tuple(merged)
