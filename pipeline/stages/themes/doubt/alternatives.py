"""Alternatives: the same corpus under other settings that an analyst might have chosen with as good reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
from scipy.sparse import csr_array, eye_array

from pipeline.stages.themes.corpus import Booleans, Corpus, Floats, Integers
from pipeline.stages.themes.doubt.wording import Wording, group_forms
from pipeline.stages.themes.method import Method
from pipeline.weighting import inverse_frequency, weigh_counts


@dataclass(frozen=True)
class Setting:
    """The n segments and m terms of the analysis, as n' segments and m' terms under another setting."""

    code: str
    label: str
    """The setting in French."""
    corpus: Corpus
    """N' segments over m' terms."""
    units: Integers
    """n: the row of `corpus` in which each segment of the analysis stands, -1 for none."""
    lemmas: Any
    """m' x m CSR: 1 where a term stands for a term of the analysis."""
    method: Method
    more: int = 0
    """Free themes more than in the analysis."""


def own_setting(corpus: Corpus, method: Method) -> Setting:
    """The setting of the analysis itself."""
    segments, terms = corpus.weights.shape
    same = eye_array(terms, format="csr", dtype=np.int32)
    return Setting("analyse", "l'analyse elle-même", corpus, np.arange(segments), same, method)


def other_settings(own: Setting, wording: Wording) -> Iterator[Setting]:
    """Nine other settings, each with one thing changed; eight where no word could be less rare than the rarest."""
    method, forms, proper = own.method, wording.forms, wording.forms["proper"].to_numpy(dtype=bool)
    counted = wording.lemmas.sum(axis=1) > 0
    lemma, form = (pd.factorize(forms[name])[0] for name in ("lemma", "form"))
    left = proper & ~forms["kept"].to_numpy(dtype=bool)
    rarer, plain = wording.fewest + 1, wording.power > 1

    def recount(code: str, label: str, columns: Integers, chosen: Booleans, **changed: Any) -> Setting:
        return _recount(replace(own, code=code, label=label), wording, np.where(chosen, columns, -1), **changed)

    def change(code: str, label: str, **changed: Any) -> Setting:
        return replace(own, code=code, label=label, method=replace(method, **changed))

    yield recount("formes", "avec les mots tels quels, sans lemmes", form, counted)
    if left.any():
        yield recount("noms_propres", "avec les noms propres", lemma, counted | left)
    else:
        yield recount("noms_propres", "sans les noms propres", lemma, counted & ~proper)
    yield recount("segments", "avec des segments deux fois plus longs", lemma, counted, joined=True, fewest=1)
    if rarer <= wording.counts.shape[0]:
        yield recount("rares", f"sans les mots de moins de {rarer} segments", lemma, counted, fewest=rarer)
    weight = "moins" if plain else "plus"
    yield recount("idf", f"en donnant {weight} de poids aux mots rares", lemma, counted, power=1.0 if plain else 2.0)
    once, twice = "en apprenant les mots du thème en une fois", "en apprenant les mots du thème en deux fois"
    yield change("tours", twice if method.rounds == 1 else once, rounds=2 if method.rounds == 1 else 1)
    looser = max(1 - 2 * (1 - method.quantile), 0.0)
    yield change("seuil", "avec un seuil de présence moins exigeant", quantile=looser)
    yield change("tirage", "avec un autre tirage au sort", seed=method.seed + 1)
    yield replace(own, code="nombre", label="avec un thème découvert de plus", more=1)


def _recount(
    setting: Setting,
    wording: Wording,
    columns: Integers,
    *,
    joined: bool = False,
    fewest: int | None = None,
    power: float | None = None,
) -> Setting:
    """The setting with its matrix counted again: `columns` gives the new term of each form, -1 for none."""
    corpus, group = setting.corpus, group_forms(columns, int(columns.max(initial=-1)) + 1)
    everywhere = wording.counts @ group
    counts, whole, units = everywhere[corpus.segments["row"].to_numpy()], everywhere, np.arange(len(corpus.segments))
    if joined:
        units = _pairs(corpus)
        counts = whole = group_forms(units, int(units.max(initial=-1)) + 1).T.tocsr() @ counts
    held = np.bincount(whole.indices, minlength=whole.shape[1])
    lemmas = csr_array(((group.T @ wording.lemmas) > 0).astype(np.int32))
    emphasis = np.column_stack([np.empty((len(held), 0)), *_seed_weights(corpus, lemmas)])
    enough = held >= (wording.fewest if fewest is None else fewest)
    kept = np.flatnonzero((held > 0) & (enough | emphasis.any(axis=1)))
    idf = inverse_frequency(held[kept], whole.shape[0])
    weights = weigh_counts(csr_array(counts[:, kept]), idf ** (wording.power if power is None else power))
    classified = np.diff(weights.indptr) > 0
    return replace(
        setting,
        corpus=_reshape(corpus, units, weights, emphasis[kept], lemmas[kept]).take(np.flatnonzero(classified)),
        units=np.where(classified, np.cumsum(classified) - 1, -1)[units],
        lemmas=lemmas[kept],
    )


def _pairs(corpus: Corpus) -> Integers:
    """For each segment, the rank of the unit it makes with its neighbour: 0 0 1 1 2 | 3 3 4 in two documents."""
    document = corpus.segments["document"].to_numpy()
    first = np.flatnonzero(np.append(True, document[1:] != document[:-1])[: len(document)])
    rank = np.arange(len(document)) - np.repeat(first, np.diff(np.append(first, len(document))))
    units: Integers = np.cumsum(rank % 2 == 0) - 1
    return units


def _seed_weights(corpus: Corpus, lemmas: Any) -> Iterator[Floats]:
    """For each named theme, what each new term weighs as one of its seeds; 0 for the others."""
    for seeds, weights in zip(corpus.seeds, corpus.seed_weights, strict=True):
        yield (lemmas[:, list(seeds)].toarray() * np.array(weights)).max(axis=1, initial=0.0)


def _reshape(corpus: Corpus, units: Integers, weights: Any, seed_weights: Floats, lemmas: Any) -> Corpus:
    """The corpus over other units and terms; `seed_weights` (m' x T) says which terms are seeds."""
    first = np.unique(units, return_index=True)[1]
    emphasis = np.zeros((len(first), len(corpus.names)))
    np.maximum.at(emphasis, units, corpus.emphasis)
    seeds = [np.flatnonzero(column) for column in seed_weights.T]
    return replace(
        corpus,
        segments=corpus.segments.iloc[first].assign(position=np.arange(len(first))),
        weights=weights,
        affinities=_affinities(corpus, lemmas),
        terms=tuple(str(rank) for rank in range(weights.shape[1])),
        seeds=tuple(tuple(own.tolist()) for own in seeds),
        seed_weights=tuple(tuple(column[own]) for own, column in zip(seeds, seed_weights.T, strict=True)),
        emphasis=emphasis,
    )


def _affinities(corpus: Corpus, lemmas: Any) -> Any:
    """The affinities between new terms (m' x m'): the mean of those of the terms (m' x m) that each of them stands for.

    A term that several new ones stand for, as forms do for a lemma, is brought in through all of them in equal parts.
    """
    if corpus.affinities is None:
        return None
    means = lemmas.multiply(1 / np.maximum(lemmas.sum(axis=1), 1)[:, None])
    parts = lemmas.multiply(1 / np.maximum(lemmas.sum(axis=0), 1))
    return csr_array(means @ corpus.affinities @ parts.T)
