"""What the sections of the report share: the tables of the line, and the few joins that all of them need."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

import pandas as pd

from pipeline.ledger import document_outcomes
from pipeline.stages.report.slug import slug

_DATE = r"(?:1\d|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"

Theme = dict[str, Any]
"""A row of THEMES, with `anchor`: the address of its section in the report."""


@dataclass(frozen=True)
class Results:
    """Every table that the report reads, named as in the schema."""

    documents: pd.DataFrame
    blocks: pd.DataFrame
    marks: pd.DataFrame
    segments: pd.DataFrame
    tokens: pd.DataFrame
    terms: pd.DataFrame
    term_hits: pd.DataFrame
    vocabulary: pd.DataFrame
    rows: pd.DataFrame
    seed_coverage: pd.DataFrame
    seed_hits: pd.DataFrame
    seed_rules: pd.DataFrame
    seed_refusals: pd.DataFrame
    proposals: pd.DataFrame
    themes: pd.DataFrame
    theme_terms: pd.DataFrame
    segment_themes: pd.DataFrame
    document_themes: pd.DataFrame
    theme_numbers: pd.DataFrame
    multiverse: pd.DataFrame
    theme_sources: pd.DataFrame
    theme_shares: pd.DataFrame
    identities: pd.DataFrame
    specificities: pd.DataFrame
    map_points: pd.DataFrame
    map_axes: pd.DataFrame
    neighbours: pd.DataFrame
    provenance: pd.DataFrame

    @cached_property
    def all_themes(self) -> list[Theme]:
        """The themes in order, named ones first, each with its address."""
        return [
            {"anchor": f"theme-{rank}-{slug(record['label'])}"}
            | {str(column): value for column, value in record.items()}
            for rank, record in enumerate(self.themes.to_dict("records"), start=1)
        ]

    @cached_property
    def labels(self) -> pd.Series[str]:
        """Theme -> its label."""
        return self.themes.set_index("theme")["label"]

    def labelled(self, table: pd.DataFrame) -> pd.DataFrame:
        """The table with the label of each row's theme in the place of its identifier."""
        return table.assign(theme=table["theme"].map(self.labels))

    @cached_property
    def outcomes(self) -> pd.Series[str]:
        """Document id -> reason code, '' when kept."""
        return document_outcomes(self.documents, self.marks)

    @cached_property
    def named_documents(self) -> pd.DataFrame:
        """DOCUMENTS by id, with `name` (title, else file), `place`, `year`, `publication` and `outcome`.

        `publication` is the source, blank where the name of the file stands in for an unknown one. A date that is not
        one, or not of this millennium or the last, is left blank, and so is its year.
        """
        files = zip(self.documents["file"], self.documents["item"], strict=True)
        place = pd.Series([f"{file} (n° {item})" if item else file for file, item in files], dtype="str")
        titles = self.documents["title"].str.strip()
        stems = self.documents["file"].map(lambda file: PurePosixPath(file).stem)
        dates = self.documents["date"].where(self.documents["date"].str.fullmatch(_DATE), "")
        return self.documents.assign(
            name=titles.mask(titles == "", place),
            place=place,
            date=dates,
            year=dates.str[:4],
            publication=self.documents["source"].mask(self.documents["source"] == stems, ""),
        ).set_index("id").assign(outcome=self.outcomes)  # fmt: skip

    @cached_property
    def segments_by_id(self) -> pd.DataFrame:
        """SEGMENTS by id."""
        return self.segments.set_index("id")

    @cached_property
    def token_rows(self) -> dict[Any, Any]:
        """Segment id -> positions in TOKENS of its words."""
        return self.tokens.groupby("segment", sort=False).indices

    @cached_property
    def block_positions(self) -> dict[str, int]:
        """Block id -> rank in its document, from 0."""
        return dict(zip(self.blocks["id"], self.blocks["position"], strict=True))

    @cached_property
    def kept(self) -> pd.DataFrame:
        """The documents that are analysed, by id, with `segments`: their classified segments."""
        named = self.named_documents
        kept = named[named["outcome"] == ""]
        return kept.assign(segments=self.units.groupby("document").size().reindex(kept.index).fillna(0).astype(int))

    @cached_property
    def units(self) -> pd.DataFrame:
        """The classified segments: segment, document, source, year."""
        classified = self.rows.loc[self.rows["terms"] > 0, ["segment", "document"]]
        documents = self.named_documents
        return classified.assign(
            source=classified["document"].map(documents["source"]),
            year=classified["document"].map(documents["year"]),
        )

    @cached_property
    def years(self) -> list[str]:
        """The years of the classified segments, in order, unknown ones aside."""
        return sorted(set(self.units["year"]) - {""})

    def holding(self, theme: str) -> pd.DataFrame:
        """The classified segments that hold a theme, like `units`."""
        scores = self.segment_themes
        present = scores.loc[(scores["theme"] == theme) & scores["present"], "segment"]
        return self.units[self.units["segment"].isin(present)]

    def shares(self, theme: str) -> pd.DataFrame:
        """The rows of THEME_SHARES about a theme, variable by variable."""
        return self.theme_shares[self.theme_shares["theme"] == theme]

    def carriers(self, theme: str, by: str) -> pd.DataFrame:
        """Who holds a theme: one row per group of `by` ('source', 'document' or 'year').

        Index: the group. Columns: present (its segments that hold the theme), segments (its classified segments) and
        documents; the most segments first, then by name. Groups without the theme are there, with zero.
        """
        groups = self.units.groupby(by)
        counts = pd.DataFrame({"segments": groups.size(), "documents": groups["document"].nunique()})
        present = self.holding(theme).groupby(by).size().reindex(counts.index).fillna(0).astype(int)
        return counts.assign(present=present).sort_index().sort_values("present", ascending=False, kind="stable")
