"""lemmes.csv, the analyst's own lemmas."""

import pytest

from pipeline.errors import TrameError
from pipeline.own_lemmas import read_own_lemmas


@pytest.fixture
def read(tmp_path):
    def of(content):
        (tmp_path / "lemmes.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_own_lemmas(tmp_path / "settings.toml")

    return of


def test_without_the_file_there_is_no_correction(tmp_path):
    assert read_own_lemmas(tmp_path / "settings.toml") == []


@pytest.mark.parametrize(
    "content",
    [
        "scrollaient;scroller\ncoworkeuses;coworkeur\n",
        "forme;lemme\nscrollaient;scroller\ncoworkeuses;coworkeur",
        "# mes lemmes : deux, pas plus\n\nForme ; Lemme\nScrollaient ; scroller\n# fin\ncoworkeuses;coworkeur\n;;\n",
        "forme;lemme;;\nscrollaient;scroller;;\ncoworkeuses;coworkeur;;\nscrollaient;scroller;;\n",
        "\ufeffforme,lemme\r\nscrollaient,scroller\r\ncoworkeuses,coworkeur\r\n",
        "forme\tlemme\nscrollaient\tscroller\ncoworkeuses\tcoworkeur\n".encode("utf-16"),
        '"scrollaient";"scroller"\n"coworkeuses";"coworkeur"\n',
    ],
)
def test_rows_are_read_however_the_spreadsheet_was_saved(read, content):
    assert read(content) == ["scrollaient;scroller", "coworkeuses;coworkeur"]


def test_an_old_encoding_keeps_its_accents(read):
    assert read("télétravaillions;télétravailler\n".encode("cp1252")) == ["télétravaillions;télétravailler"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a;b\nscrollaient\n", "lemmes.csv, ligne 2 : « scrollaient » doit s'écrire « forme;lemme »"),
        ("a;b\nscrollaient;\n", "ligne 2 : .*doit s'écrire"),
        ("a;b\nscrollaient;VERB;scroller\n", "ligne 2 : « scrollaient;VERB;scroller » doit s'écrire"),
        ("scrolle;scroller\n\nscrolle;défiler\n", "ligne 3 : « scrolle » a déjà un autre lemme, « scroller »"),
    ],
)
def test_a_row_that_is_no_pair_is_named(read, content, said):
    with pytest.raises(TrameError, match=said):
        read(content)
