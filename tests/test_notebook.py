"""What notebooks import: the results as the report reads them, and their rich display."""

from dataclasses import fields
from pathlib import Path

import ipywidgets as widgets
import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from pipeline.errors import TrameError
from pipeline.notebook import bar_chart, open_results, show_live, show_richly
from pipeline.outline import Paragraph, TableView
from pipeline.stages.report.results import Results
from pipeline.store import load

TABLE = TableView("t", "Légende", ("Mot",), (("l'été",),))


@pytest.fixture
def shell():
    """A shell that a notebook could run in, forgotten afterwards."""
    yield InteractiveShell.instance()
    InteractiveShell.clear_instance()


def test_the_results_are_those_of_the_line(processed: Path) -> None:
    results = open_results(processed)
    assert {field.name for field in fields(Results)} == set(vars(results))
    assert results.themes.equals(load(processed, "themes"))
    assert {"lemmatise", "versions", "corpus"} <= set(results.provenance["room"])


def test_results_that_are_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(TrameError, match="documents"):
        open_results(tmp_path)


def test_pieces_of_the_report_are_shown_richly(shell) -> None:
    plain, _ = shell.display_formatter.format(TABLE)
    assert "text/html" not in plain
    show_richly()
    rich, _ = shell.display_formatter.format(TABLE)
    assert "<td" in rich["text/html"]
    assert rich["text/plain"] == "<TableView>"


def test_an_error_of_the_analyst_is_a_sentence(shell) -> None:
    show_richly()
    with capture_output() as captured:
        done = shell.run_cell("from pipeline.errors import TrameError\nraise TrameError('Lancez « make ».')")
    assert isinstance(done.error_in_exec, TrameError)
    assert "Lancez « make »." in captured.outputs[0].data["text/html"]
    assert "Traceback" not in captured.stdout + captured.stderr


@pytest.mark.usefixtures("shell")
def test_a_change_of_a_control_shows_the_new_state() -> None:
    word, seen = widgets.Text("réseau"), []
    with capture_output() as captured:
        show_live(lambda word: seen.append(word) or Paragraph(word), word=word)
        word.value = "atelier"
    assert seen == ["réseau", "atelier"]
    assert "Text(value='réseau'" in str(captured.outputs[0].data)
    assert len(captured.outputs) == 3, "the control, the first state, its update"


@pytest.mark.usefixtures("shell")
def test_a_list_without_any_choice_shows_a_sentence() -> None:
    with capture_output() as captured:
        show_live(pytest.fail, reason=widgets.Dropdown(options=[]))
    assert "rien à choisir" in captured.outputs[1].data["text/plain"]


def test_numbers_in_order_become_a_figure_with_its_table() -> None:
    chart = bar_chart(pd.Series({"2015": 3, "2016": 1200}), title="Textes gardés", across="année", up="textes")
    assert chart.alternative == "Textes gardés\u00a0: 1\u202f203 textes, la plus haute barre à 2016."
    assert chart.table.header == ("Année", "Textes")
    assert chart.table.rows == (("2015", 3), ("2016", 1200))


def test_nothing_to_count_is_a_figure_without_bars() -> None:
    chart = bar_chart(pd.Series([], dtype="int64"), title="Textes gardés", across="année CNRS", up="textes")
    assert chart.alternative == "Textes gardés\u00a0: 0 textes."
    assert chart.table.header == ("Année CNRS", "Textes")
    assert chart.table.rows == ()
    assert [len(axes.patches) for axes in chart.drawing.axes] == [0]
