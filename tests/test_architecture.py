"""The rules of the house that a machine can check."""

import ast
import inspect
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

from pipeline.settings import door_of
from pipeline.stages import LINE
from pipeline.stamps import data_of

PACKAGE = Path(__file__).parent.parent / "pipeline"
MODULES = sorted(PACKAGE.rglob("*.py"))

# module pattern -> what of the pipeline it may import
ALLOWED = {
    "schema*": ["schema*"],
    "errors": [],
    "typography": [],
    "weighting": [],
    "recognition": [],
    "links": [],
    "outline*": ["explorer", "interchange", "links", "outline*"],
    "changes*": ["schema*", "errors", "places", "recognition", "stages", "store", "typography", "changes*"],
    "validation*": ["schema*", "errors", "places", "renderers*", "spreadsheet", "store", "typography", "validation*"],
    "interchange": [],
    "lexicon_files": [],
    "explorer": [],
    "ledger": ["schema*"],
    "french*": ["french*", "errors"],
    "formats*": ["schema*", "formats*", "errors", "lexicon_files", "typography"],
    "charts*": ["schema*", "charts*", "typography"],
    "renderers*": [
        "schema*",
        "outline",
        "links",
        "explorer",
        "interchange",
        "renderers*",
        "charts*",
        "typography",
        "errors",
    ],
    "stages": [],
    "stages.collect*": ["schema*", "errors", "formats*", "typography", "stages.collect*"],
    "stages.clean*": ["schema*", "errors", "lexicon_files", "stages.clean*"],
    "stages.compare*": ["schema*", "stages.compare*"],
    "stages.segment*": ["schema*", "lexicon_files", "stages.segment*"],
    "stages.tag*": ["schema*", "french*", "stages.tag*"],
    "stages.lemmatise*": ["schema*", "errors", "french*", "lexicon_files", "stages.lemmatise*"],
    "stages.terms*": ["schema*", "french.fold", "lexicon_files", "stages.terms*"],
    "stages.vectorise*": ["schema*", "errors", "french*", "association", "weighting", "stages.vectorise*"],
    "stages.themes*": ["schema*", "association", "recognition", "weighting", "stages.themes*", "typography"],
    "stages.contrast*": ["schema*", "association", "stages.contrast*"],
    "stages.report*": [
        "schema*",
        "french.fold",
        "outline",
        "links",
        "explorer",
        "interchange",
        "charts*",
        "typography",
        "ledger",
        "stages.report*",
    ],
}
FORBIDDEN_CALLS = {"open", "print", "input", "eval", "exec", "__import__", "breakpoint"}
FORBIDDEN_METHODS = {"read_csv", "read_parquet", "to_csv", "to_parquet", "savefig", "write_text", "write_bytes", "now"}
HEAVY = {"spacy", "sklearn", "matplotlib", "trafilatura", "typst"}


def _name(path):
    dotted = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    return dotted.removesuffix(".__init__")


def _imports(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "pipeline":
            yield node.module.removeprefix("pipeline").lstrip(".") or "__init__"
        elif isinstance(node, ast.Import):
            yield from (a.name.removeprefix("pipeline.") for a in node.names if a.name.startswith("pipeline."))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_who_may_import_whom(path):
    name = _name(path)
    allowed = next((allowed for pattern, allowed in ALLOWED.items() if fnmatch(name, pattern)), None)
    if allowed is None:  # the corridor may import everything
        assert "." not in name
        return
    for imported in _imports(ast.parse(path.read_bytes())):
        assert any(fnmatch(imported, pattern) for pattern in allowed), f"{name} imports {imported}"


@pytest.mark.parametrize("path", [p for p in MODULES if _name(p).startswith("stages.")], ids=_name)
def test_rooms_are_pure(path):
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", "")
            assert called not in FORBIDDEN_CALLS, f"line {node.lineno}: {called}"
            method = getattr(node.func, "attr", "")
            assert method not in FORBIDDEN_METHODS, f"line {node.lineno}: {method}"
        assert not isinstance(node, ast.Global | ast.Nonlocal)


def test_the_corridor_starts_without_heavy_libraries():
    code = "import sys; from pipeline.__main__ import main; from pipeline.settings import door_of; "
    code += "from pipeline.stages import LINE; [door_of(room) for room in LINE]; "
    code += f"print(*{HEAVY!r} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize("room", LINE, ids=lambda room: room.name)
def test_a_room_takes_the_tables_that_the_line_gives_it(room):
    parameters = inspect.signature(door_of(room)).parameters.values()
    tables = [p.name for p in parameters if p.kind is not inspect.Parameter.KEYWORD_ONLY]
    assert tables == [*room.parts, *room.whole]
    assert all(p.default is not inspect.Parameter.empty for p in parameters if p.name not in tables)


@pytest.mark.parametrize("path", [*PACKAGE.glob("lexicon/*"), *PACKAGE.glob("renderers/templates/**/*.*")], ids=str)
def test_every_data_file_makes_some_room_rerun(path):
    assert any(path in data_of(room) for room in LINE)


@pytest.mark.parametrize("path", sorted(PACKAGE.glob("[!_]*")), ids=lambda path: path.name)
def test_the_architecture_names_every_module(path):
    written = f"{path.name}/" if path.is_dir() else path.name
    assert f"`{written}`" in (PACKAGE.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
