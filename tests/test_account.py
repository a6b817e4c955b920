"""What is said at the end of a run."""

import pytest

from pipeline import account as corridor
from pipeline.account import account
from pipeline.schema import BLOCKS, DOCUMENTS, MARKS, ROWS, SEGMENTS


class Places:
    """Where a run without any text lies: only the listing of the raw files is asked for."""

    processed = None

    def __init__(self, *files):
        self.files = files

    def stamp(self, name):
        assert name == "raw"
        return [{"file": file} for file in self.files]


@pytest.fixture
def run(monkeypatch):
    def write(reasons):
        """A run over files with these reasons, '' for those that were kept."""
        documents = DOCUMENTS.frame(
            [{"id": f"d{i:010d}", "file": file, "left_out": why} for i, (file, why) in enumerate(reasons.items())]
        )
        empty = {table.name: table.frame() for table in (BLOCKS, MARKS, SEGMENTS, ROWS)}
        monkeypatch.setattr(corridor, "load", lambda _, name: {"documents": documents, **empty}[name])
        return account(Places(*reasons))

    return write


def test_the_ledger_closes_and_says_nothing_more(run):
    said = run({"a.txt": "", "b.txt": "empty"})
    assert said.splitlines()[:3] == [
        "        2  fichiers reçus",
        "        1    fichiers dont un document au moins est gardé",
        "        1    vide",
    ]
    assert "Attention" not in said


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (["a.txt"], "1\xa0fichier n’a pas été lu à cause d’un défaut de Trame, à signaler\xa0: «\xa0a.txt\xa0»."),
        (["a", "b", "c", "d"], "4\xa0fichiers n’ont pas été lus à cause d’un défaut de Trame"),
    ],
)
def test_a_defect_of_the_program_is_said_apart(run, files, expected):
    said = run(dict.fromkeys(files, "defect") | {"z.txt": ""})
    assert f"        {len(files)}    défaut de Trame, à signaler" in said
    assert expected in said.splitlines()[-1]
    assert ("…" in said) is (len(files) > 3)
