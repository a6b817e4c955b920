from pipeline.validation.draw import STRATA, draw_questions
from pipeline.validation.sheet import write_csv, write_html
from tests.validation.drawn import QUESTIONS, results


def test_the_sheet_is_blind_and_the_same_for_the_same_results():
    content = write_csv(QUESTIONS).decode("utf-8-sig")
    assert not any(name in content for name in ("sûr", "limite", "proche", "loin", "score"))
    assert write_csv(draw_questions(*results(), seed=0)) == write_csv(QUESTIONS)
    strata = [question["stratum"] for question in QUESTIONS]
    assert strata != sorted(strata, key=list(STRATA).index)
    assert "'= la caisse" in content


def test_the_printed_sheet_shows_texts_and_nothing_else():
    question = QUESTIONS[0] | {"text": "<script>alert(1)</script> & co"}
    page = write_html([question]).decode()
    assert "&lt;script&gt;" in page
    assert "<script" not in page
