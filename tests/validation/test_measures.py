import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.validation.answers import Answers
from pipeline.validation.draw import STRATA
from pipeline.validation.measures import Stratum, measure_theme
from pipeline.validation.results import tell_results


def strata(**parts):
    return {name.replace("sur", "sûr"): Stratum(size, tuple(answers)) for name, (size, answers) in parts.items()}


def test_strata_weigh_what_they_hold():
    """60 segments held of which 45 speak of the theme; of the 100 others, 20 x 1/2 + 80 x 0 = 10 do."""
    precision, recall = measure_theme(
        strata(sur=(30, [1, 1]), limite=(30, [1, 0]), proche=(20, [1, 0]), loin=(80, [0] * 10)), seed=0
    )
    assert precision.value == pytest.approx(45 / 60)
    assert recall.value == pytest.approx(45 / 55)
    assert precision.low < precision.value < precision.high
    assert recall.low < 0.6 < recall.value <= recall.high


def test_a_shared_answer_counts_for_half():
    assert measure_theme(strata(sur=(10, [1, 0.5])), seed=0)[0].value == pytest.approx(0.75)


def test_what_nobody_read_is_unknown():
    precision, recall = measure_theme(strata(sur=(10, [1, 1]), loin=(90, [])), seed=0)
    assert precision.value == 1
    assert math.isnan(recall.value)
    assert math.isnan(measure_theme(strata(sur=(10, []), limite=(9, [1])), seed=0)[0].value)


def test_the_interval_covers_the_truth_as_often_as_it_says():
    """400 draws of ten from each stratum of a theme whose parts are known: 90 % intervals, give or take 5 points."""
    generator = np.random.default_rng(3)
    sizes, parts = (60, 60, 120, 400), (0.9, 0.6, 0.15, 0.02)
    truth = (60 * 0.9 + 60 * 0.6) / 120
    covered = 0
    for _ in range(400):
        drawn = [(size, (generator.random(10) < part).astype(float)) for size, part in zip(sizes, parts, strict=True)]
        precision, _ = measure_theme(dict(zip(STRATA, (Stratum(s, tuple(a)) for s, a in drawn), strict=True)), seed=0)
        covered += precision.low <= truth <= precision.high
    assert 0.85 <= covered / 400 <= 0.97


@given(st.lists(st.sampled_from([0.0, 0.5, 1.0]), min_size=1, max_size=12), st.integers(1, 500))
def test_estimates_stay_between_zero_and_one(answers, size):
    for estimate in measure_theme(strata(sur=(size, answers), loin=(size, answers)), seed=0):
        if not math.isnan(estimate.value):
            assert 0 <= estimate.low <= estimate.value <= estimate.high <= 1


def question(number, stratum, theme="d1", label="vélo · livreur"):
    return {
        "number": number, "theme": theme, "label": label, "segment": "d1.s1", "digest": "0", "text": "",
        "stratum": stratum, "size": 20,
    }  # fmt: skip


def test_results_are_told_by_theme():
    questions = [question(n, "sûr" if n < 5 else "loin") for n in range(1, 9)]
    coders = [
        Answers({n: int(n < 5) for n in range(1, 9)}, ()),
        Answers({n: int(n < 6) for n in range(1, 9)}, ("Oups.",)),
    ]
    told = "\n".join(tell_results(questions, coders, seed=0)).replace("\u00a0", " ").replace("\u202f", " ")
    assert "- Codeur 2 : 8 réponses sur 8." in told
    assert "- « vélo · livreur » : précision 100 % (de " in told
    assert "accord 0,76 (de " in told
    assert "8 passages lus." in told
    assert told.endswith("Lignes à revoir :\n- Oups.")


def test_one_coder_gives_no_agreement():
    told = "\n".join(tell_results([question(1, "sûr")], [Answers({1: 1}, ())], seed=0))
    assert "accord" not in told.split("\n\n")[1]
