"""The notebooks run from top to bottom on a real folder of results, and are kept without outputs."""

import ast
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_runs(path: Path, processed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRAME_PROCESSED", str(processed))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()
    for cell in notebook.cells:
        outputs = cell.get("outputs", ())
        assert not any(output.get("name") == "stderr" for output in outputs)
        if "show_live(" in cell.source:  # a reader without live controls sees their first state
            assert "application/vnd.jupyter.widget-view+json" in outputs[0].data
            assert "text/html" in outputs[1].data
    shown = [output.data for cell in notebook.cells for output in cell.get("outputs", ()) if "data" in output]
    assert any("image/png" in data or "<svg" in data.get("text/html", "") for data in shown)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_is_stored_clean(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None
    assert "## Pour aller plus loin" in notebook.cells[-1].source


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_cells_are_short_enough_to_be_read(path: Path) -> None:
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code":
            functions = [node for node in ast.walk(ast.parse(cell.source)) if isinstance(node, ast.FunctionDef)]
            assert all(node.end_lineno - node.lineno < 10 for node in functions)
            assert len(cell.source.splitlines()) <= 25


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_texts_of_documents_are_never_markup(path: Path) -> None:
    """A DataFrame escapes its cells, a styled one does not unless told to."""
    for cell in nbformat.read(path, as_version=4).cells:
        assert cell.source.count(".style.") == cell.source.count('.style.format(escape="html")')
        assert "HTML(" not in cell.source


def test_there_are_three_notebooks() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["1-explorer-le-corpus", "2-choisir-les-themes", "3-lire-les-themes"]
