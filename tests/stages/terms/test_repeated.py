"""Candidates that come back are known before any is counted, and none of them is missed."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.terms.candidates import Occurrence
from pipeline.stages.terms.repeated import RepeatedKeys

KEYS = st.lists(st.tuples(st.sampled_from(["lien", "été", "vie"]), st.sampled_from(["social", "privé"])), max_size=12)


def occurrences(keys):
    fields = dict.fromkeys(Occurrence._fields)
    return [Occurrence(**(fields | {"key": key})) for key in keys]


@given(KEYS, st.integers(1, 4))
def test_the_keys_met_so_many_times_are_in_and_the_occurrences_go_by(keys, least):
    repeated, met = RepeatedKeys(least), occurrences(keys)
    assert list(repeated.watch(met)) == met
    counts = Counter(keys)
    assert {key for key in counts if key in repeated} == {key for key in counts if counts[key] >= least}


def test_a_key_that_shares_its_hash_is_let_in_and_none_is_lost(monkeypatch):
    monkeypatch.setattr("pipeline.stages.terms.repeated.hash", lambda _: 7, raising=False)
    repeated = RepeatedKeys(2)
    list(repeated.watch(occurrences([("lien", "social"), ("vie", "privé")])))
    assert ("lien", "social") in repeated
