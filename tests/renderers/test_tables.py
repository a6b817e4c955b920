"""The spreadsheets open in French and hold nothing that would run."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.outline import Report
from pipeline.renderers.tables import render_tables
from tests.hostile import CORPORA
from tests.sample import sample_tables

FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def report_of(table: pd.DataFrame) -> Report:
    return Report("Titre", "", "", (), (), {"essai": table})


def written(value: object) -> bytes:
    return render_tables(report_of(pd.DataFrame({"colonne": [value]})))["essai.csv"]


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+33 6", "'+33 6"),
        ("-cmd", "'-cmd"),
        ("@SOMME(A1)", "'@SOMME(A1)"),
        ("\t=1", "'\t=1"),
        (" =1", "' =1"),
        ("\u00a0=1", "'\u00a0=1"),
        ("\r\n=1", "'\r\n=1"),
        ("＝1+1", "'＝1+1"),
        ("l'été = chaud", "l'été = chaud"),
        ("", ""),
        (-0.5, "-0,5"),
        (-3, "-3"),
        (0.1234567, "0,123457"),
        (-1e-9, "0"),
        (1200.0, "1200"),
        (float("nan"), ""),
        (float("inf"), ""),
        (True, "oui"),
        (False, "non"),
    ],
)
def test_a_cell_is_what_a_spreadsheet_set_in_french_should_read(value: object, cell: str) -> None:
    assert read(written(value)) == [["colonne"], [cell]]


def test_the_file_has_a_mark_semicolons_and_windows_line_ends() -> None:
    table = pd.DataFrame({"thème": ["solidarité; oui", 'dite "large"'], "part": [0.5, 0.25]})
    assert render_tables(report_of(table))["essai.csv"] == (
        '\ufeffthème;part\r\n"solidarité; oui";0,5\r\n"dite ""large""";0,25\r\n'.encode()
    )


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_and_starts_no_formula(text: str) -> None:
    [_, *rows] = read(written(text))
    cell = rows[0][0] if rows and rows[0] else ""
    assert cell in (text, f"'{text}")
    assert not cell.lstrip(" ").startswith(FORMULA)


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_export_of_a_report_is_safe(report_on, corpus: str) -> None:
    tables = sample_tables(CORPORA[corpus])
    files = render_tables(report_on(corpus))
    assert list(files) == sorted(files)
    for content in (content for name, content in files.items() if name.endswith(".csv")):
        rows = read(content)
        assert {len(row) for row in rows} == {len(rows[0])}
        texts_only = [cell for row in rows for cell in row if not cell.lstrip("-").replace(",", "").isdigit()]
        assert not any(cell.startswith(FORMULA) for cell in texts_only)
    assert len(read(files["documents.csv"])) == 1 + len(tables["documents"])
    assert len(read(files["segments.csv"])) == 1 + len(tables["segment_themes"])


def test_decimals_may_be_written_with_a_point() -> None:
    report = Report("Titre", "", "", (), (), {"essai": pd.DataFrame({"part": [0.5]})}, decimal_mark=".")
    assert read(render_tables(report)["essai.csv"]) == [["part"], ["0.5"]]


def test_parquet_holds_what_the_report_holds_unrounded_and_undefused() -> None:
    table = pd.DataFrame({"formule": ["=1+1"], "part": [1 / 3], "présent": [True]})
    content = render_tables(report_of(table))["essai.parquet"]
    pd.testing.assert_frame_equal(pd.read_parquet(io.BytesIO(content)), table)


def test_headers_are_in_french(report: Report) -> None:
    files = render_tables(report)
    assert read(files["registre.csv"])[0] == ["étape", "devenir", "nombre"]
    assert read(files["themes.csv"])[1][:3] == ["solidarité", "cherché", "établi"]


def test_the_dictionary_explains_every_column_of_every_table(report: Report) -> None:
    exports = report.exports
    explained = exports["dictionnaire"]
    assert list(zip(explained["table"], explained["colonne"], strict=True)) == [
        (stem, column) for stem, table in exports.items() for column in table.columns
    ]
    assert (explained["sens"] != "").all()
    kinds = explained.set_index(["table", "colonne"])["type"]
    assert kinds["themes", "part"] == "nombre décimal"
    assert kinds["mots", "mot de départ"] == "oui / non"
