"""Tables of the findings: themes, and who holds them."""

from __future__ import annotations

from pipeline.schema.table import Table, real, text, whole, yes_no

THEMES = Table(
    "themes",
    "a theme, the named ones first, in the order of the settings",
    (
        text("theme", "identifier: the name of a named theme, 'd1', 'd2'... for discovered ones"),
        text("kind", "named | discovered"),
        text("label", "what a reader sees: the name, or the three most distinctive terms"),
        whole("color", "rank of its colour in the palette, from 0"),
        real("threshold", "score from which a segment counts as holding the theme"),
        whole("segments", "segments that hold it"),
        whole("documents", "documents that hold it"),
        whole("sources", "sources that hold it"),
        real("share", "segments that hold it / classified segments"),
        real("low", "lower bound of the 90 % interval on the share; NaN below 8 documents"),
        real("high", "upper bound, likewise"),
        text("main_source", "the source that carries most of its segments"),
        real("main_source_share", "part of its segments in that source"),
        real("stability", "agreement of its top terms under resampling, 0 to 1; NaN when not measured"),
        real("null_stability", "the same on a corpus without co-occurrences, 95th percentile; NaN likewise"),
        text("verdict", "établi | fragile | non soutenu"),
        text("verdict_why", "the reasons in French sentences"),
    ),
)

THEME_TERMS = Table(
    "theme_terms",
    "a term of a theme",
    (
        text("theme", "identifier of the theme"),
        whole("rank", "from 1, by weight"),
        text("lemma", "the term"),
        real("weight", "weight in the theme's profile; the squares of a theme's weights sum to 1"),
        real("distinctiveness", "part of the term's total weight over all themes that falls to this one"),
        whole("segments", "segments holding both the term and the theme"),
        yes_no("seed", "a seed of this theme"),
    ),
)

SEGMENT_THEMES = Table(
    "segment_themes",
    "a segment and a theme with a positive score",
    (
        text("segment", "id of the segment"),
        text("document", "id of its document"),
        text("theme", "identifier of the theme"),
        real("score", "cosine between the segment and the theme's profile: ranks passages"),
        real("weight", "part of the segment that the decomposition gives to the theme; sums to at most 1"),
        yes_no("present", "score at or above the theme's threshold: the segment holds the theme"),
    ),
)

DOCUMENT_THEMES = Table(
    "document_themes",
    "a document and a theme, zero included",
    (
        text("document", "id of the document"),
        text("theme", "identifier of the theme"),
        whole("present", "its segments that hold the theme"),
        whole("segments", "its classified segments"),
        real("share", "present / segments"),
    ),
)
