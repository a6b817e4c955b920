"""What the tests of the report share: the report on the sample, and the tables that it is composed from."""

import pytest

from pipeline.outline import Report
from pipeline.stages.report import compose_report
from pipeline.stages.report.results import Results
from tests.sample import sample_tables


@pytest.fixture(scope="session")
def report() -> Report:
    return compose_report(**sample_tables())


@pytest.fixture
def results() -> Results:
    return Results(**sample_tables())
