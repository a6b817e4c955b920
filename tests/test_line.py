"""The whole line, through make: same bytes everywhere, nothing done twice."""

import shutil
import sys

import pytest

from pipeline.__main__ import ROOMS
from pipeline.store import load
from tests.line import FEW, ROOT, Run


def done(output):
    """Room -> what it said, from the lines of a run."""
    lines = [line for line in output.splitlines() if line[:2].rstrip("/").isdigit()]
    return {line.split(":")[0].split(" ", 1)[1].strip(): line.split(":", 1)[1].strip() for line in lines}


def test_the_report_and_its_companions_are_there(run):
    assert (run.reports / "rapport.html").stat().st_size > 10_000
    assert (run.reports / "rapport.pdf").read_bytes().startswith(b"%PDF")
    assert list((run.reports / "figures").glob("*.svg"))
    assert list((run.reports / "tables").glob("*.csv"))


def test_every_raw_file_has_a_row(run):
    assert set(load(run.out, "documents")["file"]) == {path.name for path in run.raw.iterdir()}


def test_a_second_make_does_nothing(copy):
    before = copy.hashes()
    again = copy.make("report")
    assert again.returncode == 0, again.stderr
    assert done(again.stdout) == {}
    assert copy.hashes() == before


def test_another_folder_locale_hash_seed_and_engine_give_the_same_bytes(run, tmp_path):
    other = Run(tmp_path / "ailleurs").fill(*FEW)
    made = other.make("report", "ENGINE=processes", LC_ALL="C", PYTHONHASHSEED="42", TZ="Pacific/Noumea")
    assert made.returncode == 0, made.stderr
    assert other.hashes() == run.hashes()


@pytest.mark.parametrize("engine", ["local", "dask"])
def test_every_engine_gives_the_same_bytes_in_the_rooms_it_runs(run, tmp_path, engine):
    other = Run(tmp_path / engine).fill(*FEW)
    made = other.make("lemmatise", f"ENGINE={engine}")
    assert made.returncode == 0, made.stderr
    assert len(load(other.out, "tokens"))
    assert other.hashes().items() <= run.hashes().items()


def test_a_seed_word_reruns_vectorise_and_after_only(copy):
    text = copy.settings.read_text(encoding="utf-8")
    copy.settings.write_text(text.replace('"coworker",', '"coworker", "cantine numérique",'), encoding="utf-8")
    made = copy.make("report")
    assert made.returncode == 0, made.stderr
    assert list(done(made.stdout)) == ["Vectorisation", "Thèmes", "Contrastes", "Rapport"]


def test_a_name_in_themes_csv_stays_and_reruns_the_themes_and_after_only(copy):
    settings = copy.settings.read_text(encoding="utf-8")
    copy.settings.write_text(settings.replace("# discovered = -1", "discovered = 1"), encoding="utf-8")
    kept = copy.make("keep-themes")
    assert kept.returncode == 0, kept.stderr
    assert "1 thème ajouté" in kept.stdout.replace("\u00a0", " ")
    path = copy.settings.parent / "themes.csv"
    path.write_bytes(path.read_bytes().replace(b"d1;;;;", b"d1;Le quotidien;;;"))
    made = copy.make("report")
    assert made.returncode == 0, made.stderr
    assert list(done(made.stdout)) == ["Thèmes", "Contrastes", "Rapport"]
    assert load(copy.out, "themes").set_index("theme").loc["d1", "label"] == "Le quotidien"
    assert "Le quotidien" in (copy.reports / "rapport.html").read_text(encoding="utf-8")
    before = path.read_bytes()
    assert copy.make("keep-themes").returncode == 0
    assert path.read_bytes() == before


def test_a_correction_decides_lemmas_again_and_leaves_the_model_alone(copy):
    written = (copy.out / "5-tag" / "_record.json").stat().st_mtime_ns
    (copy.folder / "lemmes.csv").write_text("# les miens\nlivreurs;coursier\n", encoding="utf-8")
    made = copy.make("lemmatise")
    assert made.returncode == 0, made.stderr
    assert list(done(made.stdout)) == ["Lemmatisation"]
    assert (copy.out / "5-tag" / "_record.json").stat().st_mtime_ns == written
    tokens = load(copy.out, "tokens")
    assert set(tokens.loc[tokens["form"].str.lower() == "livreurs", "lemma"]) == {"coursier"}


def test_one_file_more_costs_one_file_and_its_removal_gives_the_bytes_of_before(copy, run, capsys):
    (copy.raw / "l'été à vélo.txt").write_text(
        "La tournée du soir\n\nLes livreuses du quartier se sont donné un fonds d’entraide : chacune verse "
        "deux euros par semaine et celle qui tombe malade garde une partie de ses gains.\n",
        encoding="utf-8",
    )
    copy.walk("prepare", *ROOMS)
    rooms = done(capsys.readouterr().out)
    for room in ("Collecte", "Nettoyage", "Découpage", "Étiquetage", "Lemmatisation"):
        assert rooms[room].startswith("fichiers traités : 1,"), rooms
    (copy.raw / "l'été à vélo.txt").unlink()
    copy.walk("prepare", *ROOMS)
    assert copy.hashes() == run.hashes()


def test_editing_the_code_of_a_room_reruns_it_and_what_follows(copy, tmp_path):
    copy.project = tmp_path / "projet modifié"
    ignored = shutil.ignore_patterns(".git", ".venv", ".uv", "data", "reports", "__pycache__", ".*_cache")
    shutil.copytree(ROOT, copy.project, ignore=ignored)
    (copy.project / ".venv").symlink_to(sys.prefix)
    assert done(copy.make("report").stdout) == {}
    code = copy.project / "pipeline" / "stages" / "vectorise" / "__init__.py"
    code.write_text(code.read_text(encoding="utf-8") + "\n# A comment.\n", encoding="utf-8")
    assert list(done(copy.make("report").stdout)) == ["Vectorisation", "Thèmes", "Contrastes", "Rapport"]
