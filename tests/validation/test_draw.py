from hypothesis import given
from hypothesis import strategies as st

from pipeline.validation.draw import HELD, STRATA, digest_of, draw_questions
from tests.validation.drawn import QUESTIONS, results


def test_each_stratum_is_drawn_from_and_says_how_large_it_is():
    sizes = {question["stratum"]: question["size"] for question in QUESTIONS}
    assert sizes == {"sûr": 6, "limite": 6, "proche": 12, "loin": 25}
    drawn = [question["stratum"] for question in QUESTIONS]
    assert {name: drawn.count(name) for name in STRATA} == {"sûr": 6, "limite": 6, "proche": 10, "loin": 10}
    assert {question["theme"] for question in QUESTIONS} == {"solidarité"}


@given(st.integers(1, 40), st.integers(0, 30), st.integers(0, 40))
def test_strata_part_the_classified_segments(held, near, far):
    questions = draw_questions(*results(held, near, far), seed=0)
    sizes = {question["stratum"]: question["size"] for question in questions}
    assert sum(sizes.values()) == held + near + far
    assert sum(sizes.get(name, 0) for name in HELD) == held
    assert [question["number"] for question in questions] == list(range(1, len(questions) + 1))


def test_a_digest_tells_texts_apart():
    assert digest_of("l’été") == digest_of("l’été") != digest_of("l'été")
