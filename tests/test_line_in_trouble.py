"""The whole line, through make: nothing trusted after a kill or damage, a poor corpus told as it is."""

import os
import random
import signal
import subprocess
import time

import pytest

from tests.line import FEW, Run


@pytest.mark.parametrize("damage", ["delete", "halve", "flip"])
def test_a_damaged_result_is_noticed_and_mended(copy, run, damage):
    target = random.Random(damage).choice(sorted(p for p in copy.out.rglob("*.parquet")))
    content, stat = target.read_bytes(), target.stat()
    if damage == "delete":
        target.unlink()
    else:
        half = content[: len(content) // 2]
        target.write_bytes(half if damage == "halve" else bytes([content[0] ^ 1]) + content[1:])
        os.utime(target, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    (copy.reports / "rapport.pdf").write_bytes(b"")
    made = copy.make("report")
    assert made.returncode == 0, made.stderr
    assert copy.hashes() == run.hashes()


def test_killed_at_random_moments_the_next_run_heals(run, tmp_path):
    other = Run(tmp_path / "tué").fill(*FEW)
    draw = random.Random(7)
    for _ in range(4):
        process = subprocess.Popen(
            other.command("report"), start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(draw.uniform(1, 9))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    made = other.make("report")
    assert made.returncode == 0, made.stderr
    assert other.hashes() == run.hashes()


POOR = {
    "no file": {},
    "an empty file": {"vide.txt": ""},
    "a single document": {
        "seul.txt": "Un seul texte\n\nLe coworking attire des indépendants qui cherchent un bureau et du café.\n"
    },
    "none of the seeds": {
        f"{n}.txt": f"La pluie tombe sur le jardin numéro {n} et les tomates mûrissent lentement.\n" for n in range(3)
    },
    "hostile text": {
        "attaque.txt": '<script>alert(1)</script>, {{7*7}}, #read("x"), 🚲 et \ufffe\u0007 dans un texte ordinaire.\n'
    },
}


@pytest.mark.parametrize("files", POOR.values(), ids=POOR)
def test_a_poor_corpus_ends_with_an_honest_report(tmp_path, files):
    study = Run(tmp_path).fill()
    for name, text in files.items():
        (study.raw / name).write_text(text, encoding="utf-8")
    made = study.make()
    assert made.returncode == 0, made.stdout + made.stderr
    assert "Traceback" not in made.stdout + made.stderr
    html = (study.reports / "rapport.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in html
    assert (study.reports / "rapport.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["RAW=absent"], "n'existe pas"),
        (["SETTINGS=absent.toml"], "n'existe pas"),
        (["ENGINE=nuage"], "Moteurs : auto, local, processes, dask"),
    ],
)
def test_a_wrong_command_ends_with_one_french_message(tmp_path, arguments, said):
    failed = Run(tmp_path).fill().make("report", *arguments)
    assert failed.returncode != 0
    assert said in failed.stderr
    assert "Traceback" not in failed.stderr


def test_reset_wipes_what_trame_wrote_and_nothing_else(copy):
    (copy.reports / "mes notes.txt").write_text("à garder", encoding="utf-8")
    raw = sorted(path.name for path in copy.raw.iterdir())
    assert copy.make("reset").returncode == 0
    assert [path.name for path in copy.reports.rglob("*")] == ["mes notes.txt"]
    assert not list(copy.out.rglob("*.parquet"))
    assert sorted(path.name for path in copy.raw.iterdir()) == raw


def test_two_runs_at_once_do_not_harm_each_other(copy, run):
    copy.make("reset")
    both = [
        subprocess.Popen(copy.command("report"), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)
    ]
    assert [process.wait() for process in both] == [0, 0]
    assert copy.hashes() == run.hashes()
