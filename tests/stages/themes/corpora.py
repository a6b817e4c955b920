"""Small corpora built word by word, whose themes are known because they were put there."""

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from pipeline import schema
from pipeline.stages.themes.method import Method

ENTRAIDE = ["entraide", "caisse", "secours", "mutuelle", "adhérent", "cotisation", "partage", "soutien"]
ORDRES = ["subordination", "employeur", "contrat", "ordre", "contrôle", "sanction", "horaire", "consigne"]
BUREAUX = ["coworking", "bureau", "tiers-lieu", "abonnement", "café", "imprimante", "voisin", "quartier"]
VELO = ["vélo", "livreur", "course", "repas", "pédale", "casque", "client", "adresse"]
FORMATION = ["formation", "stage", "diplôme", "école", "cours", "apprenti", "examen", "maître"]
COMMUN = ["travail", "entreprise", "année", "personne", "projet", "temps", "ville", "réseau", "métier", "semaine"]
COMMUN += [f"divers{rank}" for rank in range(40)]

METHOD = Method(rounds=1, pull=np.inf, quantile=0.995, permutations=5, segments=2000, samples=8, mixed=20, seed=0)
"""What the room does by default with a corpus of this size."""

SEEDS = {"solidarité": ["entraide", "secours"], "subordination": ["subordination"], "coworking": ["coworking"]}


def tables(segments, seeds, expressions=()):
    """The six tables that the room receives, from (document, source, words) and theme -> seeds.

    `expressions` are (theme, expression, segment numbers): seeds without a term.
    """
    documents = {document: source for document, source, _ in segments}
    rank, ids = dict.fromkeys(documents, 0), []
    for document, _, _ in segments:
        ids.append(f"{document}.s{rank[document]:04d}")
        rank[document] += 1
    vectoriser = TfidfVectorizer(analyzer=list, sublinear_tf=True)
    words = [words for *_, words in segments]
    tfidf, lemmas = csr_matrix((len(segments), 0), dtype=np.float32), []
    if any(words):
        tfidf = vectoriser.fit_transform(words).astype(np.float32).tocsr()
        lemmas = list(vectoriser.get_feature_names_out())
    coverage, hits = [], []
    for theme, own in seeds.items():
        for seed in own:
            found = [i for i, (*_, words) in enumerate(segments) if seed in words]
            coverage.append({"theme": theme, "seed": seed, "term": seed if found else "", "weight": 1.0})
            hits += [{"theme": theme, "seed": seed, "segment": ids[i]} for i in found]
    for theme, expression, found in expressions:
        coverage.append({"theme": theme, "seed": expression, "weight": 1.0})
        hits += [{"theme": theme, "seed": expression, "segment": ids[i]} for i in found]
    return (
        schema.DOCUMENTS.frame([{"id": key, "source": source} for key, source in documents.items()]),
        schema.ROWS.frame(
            [
                {"segment": key, "document": document, "terms": len(set(words))}
                for key, (document, _, words) in zip(ids, segments, strict=True)
            ]
        ),
        _vocabulary(lemmas, words),
        tfidf,
        schema.SEED_COVERAGE.frame(coverage),
        schema.SEED_HITS.frame(hits),
    )


def _vocabulary(lemmas, words):
    held = [sum(lemma in own for own in words) for lemma in lemmas]
    idf = [1 + np.log((1 + len(words)) / (1 + n)) for n in held]
    return schema.VOCABULARY.frame(
        [
            {"lemma": lemma, "segments": n, "idf": value, "weight": value}
            for lemma, n, value in zip(lemmas, held, idf, strict=True)
        ]
    )


def worded(given):
    """The tables of the room, without expressions or decisions of an analyst: each word is written in one way."""
    vocabulary, tfidf = given[2], given[3]
    forms = [{"form": lemma, "lemma": lemma, "kept": True} for lemma in vocabulary["lemma"]]
    return (
        *given,
        schema.FORMS.frame(forms),
        (tfidf > 0).astype(np.int32),
        schema.OWN_THEMES.frame(),
        schema.TERMS.frame(),
        schema.TERM_HITS.frame(),
    )


def draw(topics, *, documents=12, segments=6, sources=4, seed=0):
    """Segments that speak of one of these word lists, two in a row as texts do, among common words."""
    generator = np.random.default_rng(seed)
    drawn = []
    for number in range(documents):
        for turn in range(segments):
            topic = topics[(number + turn // 2) % len(topics)]
            words = [*generator.choice(topic, 4, replace=False), *generator.choice(COMMUN, 4, replace=False)]
            drawn.append((f"d{number:010x}", f"source {number % sources}", [str(word) for word in words]))
    return drawn


def shuffled(given, order):
    """The same tables with their segments, documents and hits in another order."""
    documents, rows, vocabulary, tfidf, coverage, hits = given
    return (
        documents.iloc[::-1].reset_index(drop=True),
        rows.iloc[order].reset_index(drop=True),
        vocabulary,
        tfidf[order],
        coverage,
        hits.iloc[::-1].reset_index(drop=True),
    )


def by_key(table: pd.DataFrame, *keys: str) -> pd.DataFrame:
    """The table in the order of some columns."""
    return table.sort_values(list(keys)).reset_index(drop=True)
