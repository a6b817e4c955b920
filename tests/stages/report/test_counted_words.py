"""Words are counted for the page as the analysis counts them."""

from __future__ import annotations

from dataclasses import replace

from pipeline.schema import SEED_REFUSALS
from pipeline.stages.report.counted_words import count_words


def held(counted, word):
    """The segments in which a word is counted."""
    return {segment for segment, ranks in counted.held.items() if word in [counted.names[rank] for rank in ranks]}


def test_words_are_counted_as_the_matrix_counts_them(results):
    counted = count_words(results)
    vocabulary = results.vocabulary.set_index("lemma")["segments"]
    lemmas = [name for name in counted.names if not name.startswith("«")]
    assert lemmas
    assert {name: len(held(counted, name)) for name in lemmas} == vocabulary[lemmas].to_dict()
    terms = results.terms.set_index("form")["segments"]
    assert len(held(counted, "« espace de coworking »")) == terms["espace de coworking"]


def test_a_seed_that_a_rule_refuses_is_not_counted_and_one_that_is_kept_by_right_is(results):
    hit = results.seed_hits.iloc[0]
    place = (results.tokens[["segment", "start", "end"]] == hit[["segment", "start", "end"]]).all(axis=1)
    word = results.tokens.loc[place, "lemma"].item()
    before = held(count_words(results), word)
    tokens = results.tokens.assign(kept=results.tokens["kept"] & ~place)
    assert held(count_words(replace(results, tokens=tokens)), word) == before
    refused = SEED_REFUSALS.frame([hit[["theme", "seed", "segment", "start", "end"]].to_dict()])
    assert held(count_words(replace(results, seed_refusals=refused)), word) == before - {hit["segment"]}
