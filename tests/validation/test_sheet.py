"""The sheet that coders receive, and what comes back of it."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import schema
from pipeline.errors import TrameError
from pipeline.validation.answers import read_answers
from pipeline.validation.draw import HELD, STRATA, digest_of, draw_questions
from pipeline.validation.sheet import write_csv, write_html


def results(held=12, near=7, far=30):
    """One theme with that many segments that hold it, that have a lower score, that have none."""
    size = held + near + far
    ids = [f"d{n:010d}.s0000" for n in range(size)]
    texts = [f"Passage n° {n} : l’œuvre commune, d’après « l’été »." for n in range(size)]
    texts[0] = "= la caisse de grève, Ελλάδα, Tōkyō"
    scored = [
        {"segment": ids[n], "theme": "solidarité", "score": 1 - n / 100, "present": n < held} for n in range(size - far)
    ]
    return (
        schema.THEMES.frame(
            [
                {"theme": "solidarité", "label": "solidarité", "segments": held},
                {"theme": "absent", "label": "absent"},
            ]
        ),
        schema.ROWS.frame([{"segment": key, "terms": 3} for key in ids] + [{"segment": "unread", "terms": 0}]),
        schema.SEGMENTS.frame(
            [{"id": key, "text": text} for key, text in zip([*ids, "unread"], [*texts, ""], strict=True)]
        ),
        schema.SEGMENT_THEMES.frame(scored),
    )


QUESTIONS = draw_questions(*results(), seed=0)


def filled(change=lambda rows: rows, *, encoding="utf-8-sig", delimiter=";"):
    rows = list(csv.reader(io.StringIO(write_csv(QUESTIONS).decode("utf-8-sig")), delimiter=";"))
    for row in rows[1:]:
        row[3] = "oui"
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter).writerows(change(rows))
    return target.getvalue().encode(encoding, "replace")


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


@pytest.mark.parametrize(
    ("encoding", "delimiter"),
    [("utf-8-sig", ";"), ("cp1252", ";"), ("utf-8", ","), ("utf-16", "\t"), ("mac_roman", ";")],
)
def test_a_copy_is_read_whatever_the_spreadsheet_did_to_it(encoding, delimiter):
    read = read_answers(filled(encoding=encoding, delimiter=delimiter), "codeur-1.csv", QUESTIONS)
    assert read.problems == ()
    assert read.by_number == dict.fromkeys(range(1, 33), 1)


def altered(column, value, row=4):
    def change(rows):
        rows[row][column] = value(rows[row][column])
        return rows

    return change


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (altered(0, lambda _: "99"), "le numéro « 99 » n’est pas dans la feuille"),
        (altered(0, lambda _: "1"), "le numéro 1 revient deux fois"),
        (altered(1, lambda _: "coworking"), "le thème a été modifié"),
        (altered(2, lambda text: f"{text} Ajout."), "le passage a été modifié"),
        (altered(3, lambda _: "peut-être"), "la réponse « peut-être » n’est ni oui ni non"),
        (altered(5, lambda mark: mark.replace("#", "#0")), "le repère a été modifié"),
    ],
)
def test_a_line_that_was_tampered_with_is_named_and_not_counted(change, problem):
    read = read_answers(filled(change), "codeur-2.csv", QUESTIONS)
    assert [line.replace("\u00a0", " ").replace("\u202f", " ") for line in read.problems] == [
        f"codeur-2.csv, ligne 5 : {problem} ; elle n’est pas comptée."
    ]
    assert len(read.by_number) == 31


@pytest.mark.parametrize(
    ("answer", "said"), [("oui", 1), ("OUI", 1), ("x", 1), ("1", 1), ("non", 0), ("Non", 0), ("0", 0), ("", None)]
)
def test_an_answer_may_be_written_in_several_ways(answer, said):
    read = read_answers(filled(altered(3, lambda _: answer)), "codeur-1.csv", QUESTIONS)
    assert read.by_number.get(4) == said
    assert read.problems == ()


def test_lines_may_be_sorted_and_left_out():
    read = read_answers(filled(lambda rows: [rows[0], *rows[:0:-1][:10]]), "codeur-1.csv", QUESTIONS)
    assert sorted(read.by_number) == list(range(23, 33))


@pytest.mark.parametrize("content", [b"", "numéro;thème\n1;solidarité\n".encode()])
def test_a_copy_without_its_columns_is_refused(content):
    with pytest.raises(TrameError, match=r"codeur-1\.csv : il manque la colonne"):
        read_answers(content, "codeur-1.csv", QUESTIONS)


def test_a_digest_tells_texts_apart():
    assert digest_of("l’été") == digest_of("l’été") != digest_of("l'été")
