"""A file that hangs, crashes or eats the memory costs itself, never its neighbours."""

import os

import pytest
from pyarrow import compute

from pipeline.guard import _child, walk_part_guarded
from pipeline.parts import PartJob
from pipeline.raw import list_raw
from pipeline.store import read_tables
from tests.line import ROOT

OPTIONS = {"max_seconds": 2, "max_memory_megabytes": 1000}
TRAPS = {
    "hang": "import time; time.sleep(999)",
    "crash": "import os; os.abort()",
    "memory": "bytearray(3_000_000_000)",
}


@pytest.fixture
def trapped(monkeypatch, tmp_path):
    """In the child, collecting a file whose content names a trap springs it."""
    (tmp_path / "sitecustomize.py").write_text(
        "import pipeline.stages.collect as room\n"
        "collect = room.collect_documents\n"
        f"TRAPS = {TRAPS!r}\n"
        "def collect_documents(files, **options):\n"
        "    for content in files['content'].dropna():\n"
        "        exec(TRAPS.get(content.decode(errors='replace'), ''))\n"
        "    return collect(files, **options)\n"
        "room.collect_documents = collect_documents\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{ROOT}")
    _child.cache_clear()
    yield
    _child.cache_clear()


@pytest.mark.usefixtures("trapped")
@pytest.mark.parametrize(("trap", "reason"), [("hang", "too_slow"), ("crash", "crash"), ("memory", "crash")])
def test_the_file_at_fault_is_refused_and_its_neighbours_are_read(tmp_path, trap, reason):
    raw = tmp_path / "raw"
    raw.mkdir()
    for name in ("a.txt", "c.txt"):
        (raw / name).write_text("Un titre\n\nL’entraide des livreurs tient à peu de chose.\n", encoding="utf-8")
    entries = list_raw(raw)
    alone = walk_part_guarded(PartJob("collect", OPTIONS, "k1", tmp_path / "out", raw=raw, entries=tuple(entries)))
    (raw / "b.txt").write_text(trap, encoding="utf-8")
    job = PartJob("collect", OPTIONS, "k2", tmp_path / "out", raw=raw, entries=tuple(list_raw(raw)))
    done = walk_part_guarded(job)
    documents = read_tables([tmp_path / "out" / done.part.files["documents"]], "documents")
    outcome = dict(zip(documents["file"].to_pylist(), documents["left_out"].to_pylist(), strict=True))
    assert outcome == {"a.txt": "", "b.txt": reason, "c.txt": ""}
    trap_row = documents.filter(compute.field("file") == "b.txt")
    assert {"too_slow": "max_seconds", "crash": "max_memory_megabytes"}[reason] in trap_row["left_out_why"].to_pylist()[
        0
    ]
    before = read_tables([tmp_path / "out" / alone.part.files["documents"]], "documents")
    after = documents.filter(compute.field("file") != "b.txt")
    for name in before.column_names:
        assert after[name].to_pylist() == before[name].to_pylist(), name
