"""For notebooks: the results of the line as the report reads them, shown as the report shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from pipeline.charts.bars import draw_bars
from pipeline.errors import TrameError
from pipeline.outline import Block, Chart, Paragraph, Passage, Section, TableView, ThemeCard
from pipeline.provenance import read_provenance
from pipeline.renderers.fragment import render_fragment
from pipeline.stages.report.results import Results
from pipeline.stages.report.slug import slug
from pipeline.stages.report.wording import capitalised
from pipeline.store import load
from pipeline.typography import french, number

if TYPE_CHECKING:
    import pandas as pd

_SHOWN = (*get_args(Block), Section, Passage, ThemeCard)


def open_results(processed: Path) -> Results:
    """Every table that the report reads; TrameError says which one is not computed yet."""
    stored = [field.name for field in fields(Results) if field.name != "provenance"]
    return Results(**{name: load(processed, name) for name in stored}, provenance=read_provenance(processed))


def show_richly() -> None:
    """Let the running notebook show the pieces of a report as the report does; as plain text, only what they are.

    A TrameError, which is the analyst's to mend, is shown as its sentence instead of a traceback.
    """
    from IPython.core.interactiveshell import InteractiveShell

    shell: Any = InteractiveShell.instance()
    formatters = shell.display_formatter.formatters
    for kind in _SHOWN:
        formatters["text/html"].for_type(kind, render_fragment)
        formatters["text/plain"].for_type(kind, lambda piece, text, _cycle: text.text(f"<{type(piece).__name__}>"))
    shell.set_custom_exc((TrameError,), _show_error)


def show_live(show: Callable[..., Any], **controls: Any) -> None:
    """Display controls (ipywidgets) and, below, what `show` makes of their values: at once, then at each change.

    A list without any choice has the value None: then there is nothing to show, and that is said.

    show_live(concordance, word=widgets.Text("réseau"))
    """
    from IPython.display import display
    from ipywidgets import VBox

    def shown() -> Any:
        values = {name: control.value for name, control in controls.items()}
        return Paragraph("Il n’y a rien à choisir ici.") if None in values.values() else show(**values)

    display(VBox(list(controls.values())))  # type: ignore[no-untyped-call]  # has no types
    handle: Any = display(shown(), display_id=True)  # type: ignore[no-untyped-call]  # has no types
    for control in controls.values():
        control.observe(lambda _change: handle.update(shown()), names="value")


def bar_chart(counts: pd.Series[int], *, title: str, across: str, up: str) -> Chart:
    """Numbers in order, drawn in the style of the report: a bar per row, named by its index.

    `across` says what the names are, `up` what is counted.
    """
    name = slug(title)
    rows = tuple((str(row), int(count)) for row, count in counts.items())
    table = TableView(name, title, (capitalised(across), capitalised(up)), rows)
    highest = f", la plus haute barre à {counts.idxmax()}" if len(counts) else ""
    alternative = french(f"{title} : {number(int(counts.sum()))} {up}{highest}.")
    return Chart(name, title, "", alternative, draw_bars(counts, across=across, up=up), table)


def _show_error(_shell: Any, _kind: type, error: TrameError, _trace: Any, tb_offset: int | None = None) -> None:  # noqa: ARG001 - IPython names it
    from IPython.display import display

    display(Paragraph(str(error), "warning"))  # type: ignore[no-untyped-call]  # has no types
