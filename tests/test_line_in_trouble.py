"""The whole line, through make: nothing trusted after a kill or damage, what is wrong told in a sentence."""

import os
import random
import signal
import subprocess
import time

import pytest

from pipeline.store import load
from tests.line import FEW, Run


def test_damaged_results_are_noticed_and_mended(copy, run):
    """Damage that nothing shows comes first: a room that runs again for another reason would mend it."""
    flipped, halved, lost = (next((copy.out / room).rglob("*.parquet")) for room in ("2-clean", "4-segment", "7-terms"))
    content, stat = flipped.read_bytes(), flipped.stat()
    flipped.write_bytes(bytes([content[0] ^ 1]) + content[1:])
    os.utime(flipped, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    halved.write_bytes(halved.read_bytes()[: halved.stat().st_size // 2])
    lost.unlink()
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
        subprocess.Popen(copy.command("segment"), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)
    ]
    assert [process.wait() for process in both] == [0, 0]
    assert len(load(copy.out, "segments"))
    assert copy.hashes().items() <= run.hashes().items()
