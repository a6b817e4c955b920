"""What an analyst reads when the system, or the place of a folder, stops a run."""

import errno

import pytest

from pipeline.__main__ import main
from pipeline.errors import TrameError, explain_os_error
from pipeline.places import Places
from pipeline.prepare import prepare


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "a.parquet"), "(a.parquet) : le disque est plein"),
        (OSError(errno.ENOSPC, "No space left on device"), "impossible : le disque est plein"),
        (PermissionError(errno.EACCES, "Permission denied", "rapport.pdf"), "vérifiez les droits"),
        (IsADirectoryError(errno.EISDIR, "Is a directory", "lemmes.csv"), "c'est un dossier"),
        (OSError(errno.EXDEV, "Cross-device link", "a"), "Cross-device link"),
        (OSError("sans numéro"), "sans numéro"),
    ],
)
def test_what_the_system_refused_is_said_in_french(error, sentence):
    assert sentence in explain_os_error(error)


@pytest.mark.parametrize("place", ["processed", "reports"])
def test_results_are_not_written_among_the_texts(tmp_path, place):
    (tmp_path / "textes").mkdir()
    folders = {"processed": tmp_path / "résultats", "reports": tmp_path / "rapport", place: tmp_path / "textes" / "là"}
    places = Places(tmp_path / "textes", folders["processed"], folders["reports"], tmp_path / "settings.toml", "local")
    with pytest.raises(TrameError, match="est dans celui des textes"):
        prepare(places)
    assert not any((tmp_path / "textes").iterdir())


def test_an_interruption_is_no_traceback(monkeypatch, capsys):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("pipeline.__main__._run", interrupt)
    assert main(["account"]) == 130
    assert capsys.readouterr().err == "Trame : interrompu. Relancez « make » pour reprendre où vous en étiez.\n"
