import pytest

from pipeline.errors import TrameError
from pipeline.validation.answers import read_answers
from tests.validation.drawn import QUESTIONS, filled


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
