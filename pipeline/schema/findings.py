"""Tables of the findings: themes, and who holds them."""

from __future__ import annotations

import pyarrow as pa

from pipeline.schema.table import Column, Table, real, text, whole, yes_no

ENOUGH_DOCUMENTS = 8
"""Below, a share has no interval (`low` and `high` are NaN) and says more about chance than about the corpus: measured
coverage falls under 80 % however the interval is computed."""

THEMES = Table(
    "themes",
    "a theme, the named ones first, in the order of the settings",
    (
        text("theme", "identifier: the name of a named theme, 'd1', 'd2'... for discovered ones"),
        text("kind", "named | discovered"),
        text("label", "what a reader sees: the name, or a central expression and the most telling terms"),
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
        real("best_null_stability", "that of the stablest of as many discovered themes there; NaN for a named one"),
        text("verdict", "établi | fragile | non soutenu"),
        text("verdict_why", "the reasons in French sentences"),
        text("would_change", "what would change the verdict, in French sentences"),
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
        real(
            "score",
            "cosine with the theme's profile, read with the segments beside it, held down where the segment's own "
            "document taught it: ranks passages",
        ),
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

THEME_NUMBERS = Table(
    "theme_numbers",
    "a number of discovered themes that was tried, beside the named ones; 0 is tried too",
    (
        whole("number", "discovered themes"),
        real("stability", "mean agreement of their top terms under resampling, 0 to 1; NaN for none or not measured"),
        real("null_stability", "the same on a corpus without co-occurrences, 95th percentile; NaN likewise"),
        whole("beating", "those of them that are more stable than chance"),
        whole("firm", "those more stable than the stablest of as many by chance"),
        real("coherence", "NPMI of their top terms in the corpus, -1 to 1; NaN for none"),
        real("coherence_held_out", "the same, learnt from one half of the documents, measured in the other"),
        whole("smallest", "segments of the smallest of them"),
        real("explained", "part of the squared weights that all themes explain, named ones included, 0 to 1"),
        real("redundancy", "largest cosine between two of all the themes, 0 to 1; NaN for fewer than two"),
        yes_no("chosen", "the number of this analysis"),
        yes_no("recommended", "chance does not explain so many"),
    ),
)

MULTIVERSE = Table(
    "multiverse",
    "a theme under another defensible setting of the analysis",
    (
        text("theme", "identifier of the theme"),
        text("setting", "code of the setting"),
        text("label", "the setting in French"),
        whole("segments", "segments that hold the theme there"),
        real("share", "segments that hold it there / classified segments there"),
        real("words", "agreement of its top terms with those of the analysis, 0 to 1"),
        real("passages", "Jaccard index of its segments with those of the analysis, 0 to 1"),
    ),
)

THEME_SOURCES = Table(
    "theme_sources",
    "a theme and one of the sources that hold it, the first ones by segments",
    (
        text("theme", "identifier of the theme"),
        text("source", "the source"),
        whole("segments", "segments of the source that hold the theme"),
        whole("documents", "documents of the source that hold it"),
        whole("classified", "classified segments of the source"),
        whole("without_segments", "its other segments that still hold it when it is learnt without the source"),
        whole("without_documents", "documents, likewise"),
        real("without_share", "without_segments / classified segments outside the source; NaN when there are none"),
    ),
)

THEME_SHARES = Table(
    "theme_shares",
    "a theme in a group of the corpus, zero included",
    (
        text("theme", "identifier of the theme"),
        text("variable", "what the groups are made by: year, source, author, voice, or the name of a free variable"),
        text("value", "the group, '' for the documents or segments of which it is not known"),
        whole("present", "classified segments of the group that hold the theme"),
        whole("segments", "classified segments of the group"),
        whole("documents", "documents of the group with a classified segment"),
        real("share", "present / segments"),
        real("low", "lower bound of the 90 % interval on the share; NaN below 8 documents"),
        real("high", "upper bound, likewise"),
        yes_no("incomplete", "the last year of the corpus, when its last document is from before December"),
    ),
)

IDENTITIES = Table(
    "identities",
    "a discovered theme, or a row of themes.csv that finds none, and what became of it",
    (
        text("theme", "identifier of the theme"),
        text("label", "what a reader sees"),
        text("outcome", "new | kept | merged | left_out | lost"),
        text("why", "what became of it in one French sentence, '' for a new theme"),
        text("into", "identifier of the theme it is counted with, '' for itself or none"),
        real("likeness", "cosine with its row of themes.csv over their heaviest terms, 0 to 1; NaN for a new theme"),
        whole("segments", "segments that hold it, before it is merged or left out"),
        whole("documents", "documents, likewise"),
        Column("words", pa.list_(pa.string()), "its heaviest terms, by which it is recognised next time"),
        Column("weights", pa.list_(pa.float64()), "their weights"),
    ),
)

PROPOSALS = Table(
    "proposals",
    "a word that might be a seed of a named theme, for the analyst to judge: it counts for nothing",
    (
        text("theme", "name of the theme"),
        text("lemma", "the word"),
        text("by", "how it was found: voisin de sens | cooccurrence"),
        real("score", "cosine of the word vectors, or log-likelihood ratio"),
        whole("segments", "segments that hold it"),
        whole("documents", "documents that hold it"),
        text("example", "id of a segment that holds it, beside a seed if there is one"),
    ),
)
