"""What the tests of the report share: the tables of the sample, as its sections receive them."""

import pytest

from pipeline.stages.report.results import Results
from tests.sample import sample_tables


@pytest.fixture
def results() -> Results:
    return Results(**sample_tables())
