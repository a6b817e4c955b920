import numpy as np
import pytest
from sklearn.metrics import mutual_info_score

from pipeline.schema import PROPOSALS
from pipeline.stages.vectorise import vectorise_segments
from tests.stages.vectorise.corpora import corpus

TEXTS = (
    "solidarité caisse grève",
    "solidarité caisse vélo",
    "solidarité caisse fraternité local",
    "caisse local vélo",
    "vélo local fraternité",
    "lien de subordination contrat",
    "lien de subordination patron",
    "vélo lien grève",
    "local grève vélo",
    "vélo local grève",
)
SEEDS = {"solidarité": ["solidarité"], "subordination": ["lien de subordination"]}


def propose(texts=TEXTS, seeds=SEEDS, **options):
    return vectorise_segments(*corpus(*texts), seeds=seeds, max_segment_share=1.0, **options)


def test_words_are_proposed_by_meaning_and_by_company():
    found = propose().proposals
    own = found[found["theme"] == "solidarité"].set_index("lemma")
    assert own.index[0] == "fraternité"
    assert own.loc["fraternité", "by"] == "voisin de sens"
    assert own.loc["caisse", "by"] == "cooccurrence"
    assert own.loc["caisse", ["segments", "documents"]].tolist() == [4, 4]
    assert list(found) == list(PROPOSALS)


def test_the_score_of_company_is_the_log_likelihood_ratio():
    """G2 is 2 n times the mutual information of the two presences."""
    found = propose().proposals.set_index(["theme", "lemma"])
    seed = [text.startswith("solidarité") for text in TEXTS]
    word = ["caisse" in text for text in TEXTS]
    expected = 2 * len(TEXTS) * mutual_info_score(seed, word)
    assert found.loc[("solidarité", "caisse"), "score"] == pytest.approx(expected)


def test_an_example_holds_the_word_and_a_seed_if_one_does():
    tables = corpus(*TEXTS)
    text = tables[1].set_index("id")["text"]
    for row in propose().proposals.itertuples():
        assert row.lemma in text[row.example].split()
    examples = propose().proposals.set_index(["theme", "lemma"])["example"]
    assert "solidarité" in text[examples["solidarité", "fraternité"]]


def test_no_word_of_a_seed_is_proposed_nor_is_anything_applied():
    with_them, without = propose(), propose(proposed=0)
    assert {"solidarité", "lien", "subordination", "de"}.isdisjoint(with_them.proposals["lemma"])
    assert without.proposals.empty
    assert (with_them.tfidf != without.tfidf).nnz == 0
    assert with_them.seed_hits.equals(without.seed_hits)


@pytest.mark.parametrize("most", [1, 2, 3, 10])
def test_there_are_never_more_than_asked_and_each_word_comes_once(most):
    found = propose(proposed=most).proposals
    assert found.groupby("theme").size().max() <= most
    assert not found.duplicated(["theme", "lemma"]).any()


def test_the_best_of_each_list_comes_in_turn():
    found = propose().proposals
    own = found[found["theme"] == "solidarité"]
    assert own["by"].tolist()[:2] == ["voisin de sens", "cooccurrence"]
    for _, scores in own.groupby("by")["score"]:
        assert scores.is_monotonic_decreasing


@pytest.mark.parametrize(("texts", "seeds"), [((), SEEDS), (("zzzq zzzr",), {"t": ["zzzs"]}), (TEXTS, {})])
def test_a_corpus_without_anything_to_propose(texts, seeds):
    found = propose(texts, seeds, min_segments=1).proposals
    assert found.empty
    assert list(found) == list(PROPOSALS)


def test_words_that_share_a_vector_are_proposed_once():
    """The model has one vector for contremaître and travailleur: the commoner stands for both."""
    texts = ("salariat contremaître", "salariat travailleur", "travailleur vélo", "lune pomme", "montagne tambour", "")
    found = propose(texts, {"t": ["salariat"]}, min_segments=1).proposals
    near = found[found["by"] == "voisin de sens"]
    assert "travailleur" in set(near["lemma"])
    assert np.unique(near["score"]).size == len(near)
