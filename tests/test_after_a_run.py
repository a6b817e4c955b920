"""What is done with a finished run: following its changes, having it validated by people."""

import shutil
from dataclasses import replace

import pytest

from pipeline.__main__ import main
from pipeline.changes import CHANGES, follow_changes
from pipeline.places import Places
from pipeline.store import write_json
from pipeline.validation import FOLDER, validate_themes


@pytest.fixture
def places(run, tmp_path):
    """A copy of the results, with a folder for reports that is still empty."""
    shutil.copytree(run.out, tmp_path / "résultats")
    return Places(run.raw, tmp_path / "résultats", tmp_path / "rapport", run.settings, "local")


def test_a_run_is_compared_with_the_one_before(places):
    first, second = follow_changes(places), follow_changes(places)
    assert first.startswith("Première exécution")
    assert second == "Rien n’a changé depuis la dernière exécution."
    assert (places.reports / CHANGES).read_text(encoding="utf-8").endswith(f"- {second}\n")


def test_a_memory_that_cannot_be_read_is_a_first_run(places):
    follow_changes(places)
    places.stamp_path("last_run").write_text("{", encoding="utf-8")
    assert follow_changes(places).startswith("Première exécution")


@pytest.mark.parametrize("command", ["account", "changes"])
def test_half_a_run_is_neither_counted_nor_compared(places, command, capsys):
    paths = {"raw": places.raw, "out": places.processed, "reports": places.reports, "settings": places.settings}
    arguments = [command, "--engine=local", *(f"--{name}={path}" for name, path in paths.items())]
    assert main(arguments) == 0
    write_json(places.stamp_path("raw"), places.stamp("raw")[1:])
    assert main(arguments) == 1
    assert "« Collecte » n'a pas encore vu les derniers changements" in capsys.readouterr().err


def test_a_sheet_is_drawn_kept_and_read_back(places):
    folder = places.reports / FOLDER
    assert validate_themes(places).startswith("Feuille de ")
    sheet = (folder / "feuille.csv").read_bytes()
    assert validate_themes(places).startswith("Feuille prête")
    assert (folder / "feuille.csv").read_bytes() == sheet
    for name in ("codeur-1.csv", "codeur-2.csv"):
        lines = sheet.decode("utf-8-sig").splitlines()
        filled = [lines[0], *(line.replace(";;;", ";oui;;") for line in lines[1:])]
        (folder / name).write_bytes("\r\n".join(filled).encode("cp1252", "replace"))
    told = validate_themes(places)
    assert "précision 100" in told
    assert "indéfini (une seule réponse partout)" in told
    assert "Lignes à revoir" not in told
    assert "Depuis le tirage" not in told
    assert (folder / "resultats.md").read_text(encoding="utf-8").startswith("# Résultats de la validation")


def test_the_same_results_give_the_same_sheet(places, tmp_path):
    other = replace(places, reports=tmp_path / "autre")
    validate_themes(places)
    validate_themes(other)
    one, two = ((where.reports / FOLDER / "feuille.csv").read_bytes() for where in (places, other))
    assert one == two
