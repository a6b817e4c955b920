"""Tables of the contrasts: the words that tell themes apart, the map of themes, the company that words keep."""

from __future__ import annotations

from pipeline.schema.table import Table, real, text, whole, yes_no

SPECIFICITIES = Table(
    "specificities",
    "a lemma or multiword term that the segments of a theme hold unusually often, or unusually seldom",
    (
        text("theme", "identifier of the theme"),
        text("kind", "lemma | term"),
        text("item", "the lemma as in `vocabulary`, the term as in `terms`"),
        text("form", "how it is written: the lemma, or the usual form of the term"),
        whole("present", "segments that hold both it and the theme"),
        whole("segments", "classified segments that hold it"),
        real("expected", "segments of the theme that would hold it by chance"),
        real("score", "log10 of the probability of so extreme a number; positive when over-used (Lafon 1980)"),
    ),
)

MAP_POINTS = Table(
    "map_points",
    "a point of the map of themes (correspondence analysis of words x themes)",
    (
        text("kind", "theme | word | source | document; the last two are placed afterwards and weigh nothing"),
        text("id", "identifier of the theme or document, the lemma, the name of the source"),
        real("mass", "part of the table's occurrences, 0 to 1; NaN for what is placed afterwards"),
        real("x", "principal coordinate on the first axis"),
        real("y", "principal coordinate on the second axis"),
        real("contribution_x", "part of the first axis' inertia that it makes, 0 to 1; NaN likewise"),
        real("contribution_y", "part of the second axis' inertia, likewise"),
        real("quality", "part of its distance to the centre that the two axes show (cos2), 0 to 1"),
    ),
)

MAP_AXES = Table(
    "map_axes",
    "an axis of the map",
    (
        whole("axis", "from 1"),
        real("inertia", "inertia along the axis"),
        real("share", "part of the whole inertia"),
        real("cumulated", "part of it that this axis and those before it show"),
        real("chance", "what they show of a table of the same margins without any association, 95th percentile"),
        yes_no("readable", "the axes up to this one show more than chance"),
    ),
)

NEIGHBOURS = Table(
    "neighbours",
    "a word that stands beside a heavy word of a theme more often than chance has it, in the whole corpus",
    (
        text("theme", "identifier of the theme"),
        text("lemma", "a heavy word of the theme"),
        whole("rank", "rank of the neighbour for this lemma, from 1, by log-likelihood"),
        text("neighbour", "another lemma"),
        whole("together", "classified segments that hold both"),
        real("expected", "segments that would hold both by chance"),
        real("log_likelihood", "G2 of their 2 x 2 table (Dunning 1993)"),
        real("npmi", "normalised pointwise mutual information, -1 to 1 (Bouma 2009)"),
    ),
)
