"""What a room's result depends on besides its input: options, code, word lists, versions.

A stamp is a small JSON file, rewritten only when it says something new; make reruns a room that is older than its
stamp. The code of a room is its module and every module of the pipeline that it imports, found by reading
the import lines, so that no dependency can be forgotten.
"""

from __future__ import annotations

import ast
import hashlib
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from pipeline.stages import Room

ROOT = Path(__file__).parent
"""The folder of the package."""

_DISTRIBUTIONS = {"sklearn": "scikit-learn", "yaml": "pyyaml", "fontTools": "fonttools"}


def stamp_of(room: Room, options: dict[str, Any]) -> dict[str, Any]:
    """Everything that makes a room's result what it is, as plain values ready for JSON."""
    modules = code_of(room)
    packages = {name for module in modules for name in _imports(module) if name.split(".")[0] != "pipeline"}
    return {
        "room": room.name,
        "options": options,
        "code": {str(path.relative_to(ROOT)): _hash(path) for path in [*modules, *data_of(room)]},
        "versions": {"python": f"{sys.version_info.major}.{sys.version_info.minor}"}
        | {name: found for package in sorted(packages) if (found := _version(name := _distribution(package)))}
        | {name: _version(name) or "absent" for name in room.models},
    }


def code_of(room: Room) -> list[Path]:
    """The source files behind a room: its own, and all of the pipeline's that they import, sorted."""
    folder = ROOT / "stages" / room.name
    todo = sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]
    found: set[Path] = set()
    while todo:
        path = todo.pop()
        if path not in found:
            found.add(path)
            todo.extend(_module_files(name) for name in _imports(path) if name.startswith("pipeline."))
    return sorted(found)


def data_of(room: Room) -> list[Path]:
    """The word lists and templates that a room declares, sorted."""
    return sorted({path for pattern in room.data for path in ROOT.glob(pattern) if path.is_file()})


@cache
def _imports(path: Path) -> frozenset[str]:
    """Names of the modules that a file imports, wherever the line stands: 'pandas', 'pipeline.schema'.

    Read once a run: rooms share many files.
    """
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(_existing(name) if name.startswith("pipeline.") else name.split(".")[0] for name in names)


def _existing(name: str) -> str:
    """The longest prefix of a dotted name that is a module: pipeline.schema.TABLES -> pipeline.schema."""
    while name != "pipeline" and not _module_files(name).exists():
        name = name.rpartition(".")[0]
    return name


def _module_files(name: str) -> Path:
    path = ROOT.joinpath(*name.split(".")[1:])
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _distribution(package: str) -> str:
    return _DISTRIBUTIONS.get(package, package)


def _version(distribution: str) -> str:
    """The installed version, '' for the standard library and whatever is not installed."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
