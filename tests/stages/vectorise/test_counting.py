"""Words as they are written, counted beside their lemmas."""

import numpy as np
import pytest

from pipeline.schema import FORMS
from pipeline.stages.vectorise import vectorise_segments
from pipeline.stages.vectorise.counting import count_pairs
from tests.stages.vectorise.corpora import corpus


def test_forms_are_counted_in_lower_case_with_their_lemmas_and_names_beside():
    documents, segments, tokens = corpus("Coursiers coursiers coursier", "la grève de Nantes", "Nantes livraient")
    tokens.loc[tokens["form"] == "Nantes", ["pos", "kept"]] = ["PROPN", False]
    done = vectorise_segments(documents, segments, tokens, min_segments=1)
    assert list(done.forms) == list(FORMS)
    assert done.forms.to_numpy().tolist() == [
        ["coursier", "coursier", True, False],
        ["coursiers", "coursier", True, False],
        ["grève", "grève", True, False],
        ["livraient", "livrer", True, False],
        ["nantes", "nantes", False, True],
    ]
    assert done.form_counts.toarray().tolist() == [[1, 2, 0, 0, 0], [0, 0, 1, 0, 1], [0, 0, 0, 1, 1]]


def test_a_form_of_two_lemmas_is_two_columns():
    documents, segments, tokens = corpus("vis vis", "vis")
    tokens["lemma"] = ["vivre", "vis", "vivre"]
    done = vectorise_segments(documents, segments, tokens, min_segments=1)
    assert done.forms[["form", "lemma"]].to_numpy().tolist() == [["vis", "vis"], ["vis", "vivre"]]
    assert done.form_counts.toarray().tolist() == [[1, 1], [0, 1]]


def test_a_function_word_counts_as_it_is_written_only_when_it_is_a_seed():
    tables = corpus("la grève", "le local")
    assert "la" not in set(vectorise_segments(*tables, min_segments=1).forms["form"])
    assert "la" in set(vectorise_segments(*tables, min_segments=1, seeds={"t": ["la"]}).forms["form"])


@pytest.mark.parametrize(("rows", "columns"), [([], []), ([0, 1, 0, 0], [1, 0, 1, 0])])
def test_pairs_are_counted(rows, columns):
    counts = count_pairs(rows, columns, shape=(2, 3))
    expected = np.zeros((2, 3), dtype=np.int32)
    np.add.at(expected, (np.array(rows, dtype=int), np.array(columns, dtype=int)), 1)
    assert counts.toarray().tolist() == expected.tolist()
    assert counts.dtype == np.int32
