"""themes.csv: read, kept, and never overwritten."""

import pytest

from pipeline import keep_themes as module
from pipeline.errors import TrameError
from pipeline.keep_themes import keep_themes
from pipeline.own_themes import read_own_themes, write_words
from pipeline.places import Places
from pipeline.schema import IDENTITIES

FULL = {
    "theme": "d2",
    "name": "La course",
    "merge_into": "d1",
    "left_out": False,
    "words": ["livreur", "pomme de terre"],
    "weights": [0.61, 0.4],
}


@pytest.fixture
def places(tmp_path):
    return Places(tmp_path / "raw", tmp_path / "out", tmp_path / "rep", tmp_path / "settings.toml", "local")


@pytest.fixture
def read(places):
    def of(content):
        (places.settings.parent / "themes.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_own_themes(places.settings)

    return of


@pytest.fixture
def keep(places, monkeypatch):
    """`make keep-themes` after a run that found these themes; gives what it says and the file."""

    def of(*themes):
        monkeypatch.setattr(module, "load", lambda *_: IDENTITIES.frame(themes))
        said = keep_themes(places)
        path = places.settings.parent / "themes.csv"
        return said.replace("\u00a0", " "), path.read_text(encoding="utf-8-sig") if path.exists() else ""

    return of


def theme(name, *words, outcome="new"):
    return {"theme": name, "outcome": outcome, "words": list(words), "weights": [0.5] * len(words)}


def test_without_the_file_nothing_was_decided(places):
    assert read_own_themes(places.settings) == []


@pytest.mark.parametrize(
    "content",
    [
        "theme;nom;fusionner_avec;ecarter;mots\nd2;La course;d1;;0,61 livreur | 0,4 pomme de terre\n",
        "\ufefftheme;nom;fusionner_avec;ecarter;mots\r\n\r\nd2;La course;d1;non;0.61 livreur|0.4  pomme de terre\r\n;;",
        'Mots,Theme,Note,Nom,fusionner_avec\n"0,61 livreur | 0,4 pomme de terre",d2,à voir,La course,d1\n',
    ],
)  # fmt: skip
def test_a_row_is_read_however_it_was_saved(read, content):
    assert read(content) == [FULL]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("course;;;;0,5 vélo", "ligne 2 : « course » n'est pas le numéro d'un thème"),
        ("d1;;;peut-être;0,5 vélo", "« peut-être » doit être « oui » ou rien"),
        ("d1;;;;vélo", "ne se lit plus"),
        ("d1;;;;", "ne se lit plus"),
        ("d1;;;;0,0 vélo", "ne se lit plus"),
        ("d1;;;;0,5 vélo\nd1;;;;0,5 vélo", "ligne 3 : le thème « d1 » a déjà une ligne"),
    ],
)
def test_a_row_that_means_nothing_is_named(read, row, said):
    with pytest.raises(TrameError, match=r"themes\.csv") as error:
        read(f"theme;nom;fusionner_avec;ecarter;mots\n{row}\n")
    assert said in str(error.value)


@pytest.mark.parametrize("content", ["", "d1;La course\n", "theme;nom\nd1;La course\n"])
def test_a_file_without_its_columns_is_refused(read, content):
    with pytest.raises(TrameError, match="theme;nom;fusionner_avec;ecarter;mots"):
        read(content)


def test_words_come_back_as_they_were_written(read):
    words, weights = ["tiers-lieu", "aujourd'hui", "3d"], [0.7312, 0.5, 0.0001]
    [row] = read(f"theme;mots\nd1;{write_words(words, weights)}\n")
    assert (row["words"], row["weights"]) == (words, weights)


def test_new_themes_get_a_row(keep, places):
    said, file = keep(theme("d1", "vélo", "livreur"), theme("d2", "école"))
    assert file.splitlines() == [
        "theme;nom;fusionner_avec;ecarter;mots",
        "d1;;;;0,5000 vélo | 0,5000 livreur",
        "d2;;;;0,5000 école",
    ]
    assert said.startswith("themes.csv : 2 thèmes ajoutés, 0 thème déjà connu.")
    assert [row["theme"] for row in read_own_themes(places.settings)] == ["d1", "d2"]


def test_an_analyst_s_cells_are_never_overwritten(keep, read):
    read('note;theme;nom;ecarter;mots\nma note;d2;"La course; en ville";oui;0,9 vélo\nrien;d4;Perdu;;0,9 bail\n')
    said, file = keep(theme("d2", "livreur", outcome="left_out"), theme("d5", "école"), theme("d4", outcome="lost"))
    assert file.splitlines() == [
        "note;theme;nom;ecarter;mots",
        'ma note;d2;"La course; en ville";oui;0,5000 livreur',
        "rien;d4;Perdu;;0,9 bail",
        ";d5;;;0,5000 école",
    ]
    assert "1 thème ajouté, 1 thème déjà connu, 1 thème introuvable" in said


def test_keeping_twice_changes_nothing(keep):
    themes = theme("d1", "vélo"), theme("d2", "école")
    assert keep(*themes)[1] == keep(*(row | {"outcome": "kept"} for row in themes))[1]


def test_a_corpus_without_discovered_themes_writes_no_file(keep):
    said, file = keep()
    assert "Aucun thème découvert" in said
    assert file == ""
