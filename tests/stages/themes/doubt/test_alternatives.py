"""Nine other settings, each on texts whose words are counted by hand."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from pipeline import schema
from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.doubt.alternatives import other_settings, own_setting
from pipeline.stages.themes.doubt.wording import gather_wording
from pipeline.weighting import inverse_frequency, weigh_counts
from tests.stages.themes.corpora import METHOD

# form -> lemma; 'Nantes' is a name and stays out of the vocabulary
LEMMAS = {"coursiers": "coursier", "livraient": "livrer", "livrent": "livrer", "grèves": "grève"}
TEXTS = (
    ("d1", "coursiers livraient Nantes"),
    ("d1", "coursier livrent grève"),
    ("d1", "grèves coursiers rare"),
    ("d2", "grève livrer Nantes"),
    ("d2", "Nantes"),
)


def prepare(texts=TEXTS, *, power=2.0, min_segments=2):
    """The corpus and the wording of these texts, as the line would count and weigh them."""
    words = [text.split() for _, text in texts]
    found = sorted({(form.lower(), LEMMAS.get(form, form.lower()), form == "Nantes") for own in words for form in own})
    forms = schema.FORMS.frame([{"form": f, "lemma": lemma, "kept": not p, "proper": p} for f, lemma, p in found])
    form_counts = np.array([[[word.lower() for word in own].count(f) for f, *_ in found] for own in words])
    lemmas = sorted(set(forms.loc[forms["kept"], "lemma"]))
    counts = np.column_stack([form_counts[:, np.flatnonzero(forms["lemma"] == lemma)].sum(axis=1) for lemma in lemmas])
    held = (counts > 0).sum(axis=0)
    chosen = held >= min_segments
    idf = inverse_frequency(held[chosen], len(texts))
    counts = csr_matrix(counts[:, chosen])
    vocabulary = schema.VOCABULARY.frame(
        [
            {"lemma": lemma, "segments": n, "idf": value, "weight": value**power}
            for lemma, n, value in zip(np.array(lemmas)[chosen], held[chosen], idf, strict=True)
        ]
    )
    rows = schema.ROWS.frame(
        [
            {"segment": f"{document}.s{rank}", "document": document, "terms": counts[[rank]].nnz}
            for rank, (document, _) in enumerate(texts)
        ]
    )
    documents = schema.DOCUMENTS.frame([{"id": document, "source": document} for document in ("d1", "d2")])
    coverage = schema.SEED_COVERAGE.frame([{"theme": "livraison", "seed": "livrer", "term": "livrer", "weight": 1.0}])
    tfidf = weigh_counts(counts, idf**power)
    corpus = gather_corpus(documents, rows, vocabulary, tfidf, coverage, schema.SEED_HITS.frame())
    return corpus, gather_wording(vocabulary, forms, csr_matrix(form_counts), corpus.locked)


def settings(corpus, wording):
    own = own_setting(corpus, replace(METHOD, quantile=0.99))
    return {setting.code: setting for setting in other_settings(own, wording)}


@pytest.mark.parametrize("power", [1.0, 2.0, 1.5])
def test_what_the_analysis_did_is_read_back_from_its_tables(power):
    corpus, wording = prepare(power=power)
    assert wording.power == pytest.approx(power)
    assert wording.fewest == 3  # coursier and grève; livrer is a seed
    counts = (wording.counts @ wording.lemmas)[corpus.segments["row"].to_numpy()]
    again = weigh_counts(counts, inverse_frequency(np.array([3, 3, 3]), 5) ** power)
    assert abs(again - corpus.weights).max() < 1e-12


def test_every_setting_changes_one_thing():
    corpus, wording = prepare()
    by_code = settings(corpus, wording)
    assert list(by_code) == [
        "formes", "noms_propres", "segments", "rares", "idf", "tours", "seuil", "tirage", "nombre",
    ]  # fmt: skip
    assert corpus.weights.shape == (4, 3)
    shapes = {code: setting.corpus.weights.shape for code, setting in by_code.items()}
    # forms: coursiers, coursier... each held by fewer than three segments, seeds apart: livraient, livrent, livrer
    assert shapes["formes"] == (3, 3)
    assert shapes["noms_propres"] == (5 - 1, 4)
    assert shapes["segments"] == (3, 3)
    assert shapes["rares"] == (3, 1)
    assert by_code["seuil"].method.quantile == pytest.approx(0.98)
    assert by_code["tours"].method.rounds == 2
    assert by_code["nombre"].more == 1


def test_forms_stand_for_their_lemmas_and_keep_the_seeds():
    corpus, wording = prepare(min_segments=1)
    setting = settings(corpus, wording)["formes"]
    terms = np.array(corpus.terms)
    stands_for = [terms[row.nonzero()[0]].tolist() for row in setting.lemmas.toarray()]
    assert stands_for == [["coursier"], ["coursier"], ["grève"], ["grève"], *[["livrer"]] * 3, ["rare"]]
    assert setting.corpus.seeds == ((4, 5, 6),)
    assert setting.corpus.seed_weights == ((1.0, 1.0, 1.0),)


def test_words_near_in_meaning_stay_near_whatever_the_words_are():
    corpus, wording = prepare(min_segments=1)
    brought = np.zeros((4, 4))
    brought[corpus.terms.index("grève"), corpus.terms.index("livrer")] = 0.3
    found = settings(replace(corpus, affinities=csr_matrix(brought)), wording)["formes"]
    # the two forms of grève bring in the three of livrer, and nothing else
    expected = np.zeros((8, 8))
    expected[2:4, 4:7] = 0.1
    assert found.corpus.affinities.toarray() == pytest.approx(expected)
    assert settings(corpus, wording)["formes"].corpus.affinities is None


def test_neighbours_are_joined_inside_a_document():
    corpus, wording = prepare()
    setting = settings(corpus, wording)["segments"]
    assert setting.units.tolist() == [0, 0, 1, 2]
    assert setting.corpus.segments["document"].tolist() == ["d1", "d1", "d2"]
    assert setting.corpus.mentions[:, 0].tolist() == [True, False, True]
