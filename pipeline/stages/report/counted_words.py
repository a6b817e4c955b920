"""The words of which the report says how many segments hold them, and the very segments that were counted."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from pipeline.stages.report.expressions import SHOWN
from pipeline.stages.report.results import Results
from pipeline.stages.report.wording import counted_seed, quoted

_PLACE = ["segment", "start", "end"]


class CountedWords(NamedTuple):
    """`names`, in alphabetical order, and for each segment the ranks of those that it holds."""

    names: tuple[str, ...]
    held: dict[str, tuple[int, ...]]


def count_words(results: Results) -> CountedWords:
    """The lemmas and the expressions of which the report gives a number of segments.

    An expression stands in quotation marks, with an asterisk when it is a seed (see `counted_seed`).

    Segments are held to account as the analysis read them: lemma by lemma, where a search only knows forms.
    """
    parts = [_lemmas(results), _expressions(results), _seeds(results)]
    pairs = pd.concat(parts, ignore_index=True).drop_duplicates()
    pairs = pairs[pairs["segment"].isin(results.units["segment"])].sort_values(["segment", "name"])
    names = sorted(set(pairs["name"]))
    pairs["rank"] = pairs["name"].map({name: rank for rank, name in enumerate(names)})
    held = {str(segment): tuple(ranks) for segment, ranks in pairs.groupby("segment")["rank"]}
    return CountedWords(tuple(names), held)


def _lemmas(results: Results) -> pd.DataFrame:
    """Segment and name of every lemma of a theme, of its neighbours, of its seeds, and of those that were proposed.

    As in the document-term matrix: the words that are kept and the seeds, less the seeds that a rule refuses.
    """
    specific = results.specificities
    named = {
        *results.theme_terms["lemma"],
        *results.neighbours["lemma"],
        *results.neighbours["neighbour"],
        *results.proposals["lemma"],
        *results.seed_coverage["term"],
        *specific.loc[specific["kind"] == "lemma", "item"],
    }
    tokens = results.tokens[results.tokens["lemma"].isin(named)]
    places = pd.MultiIndex.from_frame(tokens[_PLACE])
    found, refused = (
        places.isin(pd.MultiIndex.from_frame(seeds[_PLACE])) for seeds in (results.seed_hits, results.seed_refusals)
    )
    return tokens.loc[(tokens["kept"] | found) & ~refused, ["segment", "lemma"]].rename(columns={"lemma": "name"})


def _expressions(results: Results) -> pd.DataFrame:
    """Segment and name of every expression that is specific to a theme, or among the first of the corpus."""
    specific, terms = results.specificities, results.terms
    named = {*specific.loc[specific["kind"] == "term", "item"], *terms.loc[terms["count"] > 0, "term"].head(SHOWN)}
    hits = results.term_hits[results.term_hits["term"].isin(named)]
    forms = terms.set_index("term")["form"].map(quoted)
    return pd.DataFrame({"segment": hits["segment"], "name": hits["term"].map(forms)}, dtype="str")


def _seeds(results: Results) -> pd.DataFrame:
    """Segment and name of every seed that is an expression."""
    hits = results.seed_hits[results.seed_hits["seed"].str.contains(" ")]
    return pd.DataFrame({"segment": hits["segment"], "name": hits["seed"].map(counted_seed)}, dtype="str")
