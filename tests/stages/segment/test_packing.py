import pytest

from pipeline.stages.segment.packing import Unit, pack_units


@pytest.mark.parametrize(
    ("lengths", "runs"),
    [
        ([("a", 12), ("a", 30), ("b", 8), ("b", 25), ("b", 17)], [2, 3]),
        ([("a", 40), ("b", 5)], [2]),
        ([("a", 5)], [1]),
        ([("a", 20), ("a", 20), ("a", 20), ("a", 20)], [2, 2]),
        ([("a", 60), ("b", 60)], [1, 1]),
        ([("a", 3), ("b", 80)], [2]),
        ([], []),
    ],
)
def test_pack_units(lengths, runs):
    units = [Unit(block, i, i + 1, words) for i, (block, words) in enumerate(lengths)]
    packed = pack_units(units, words=40, shortest=8, longest=80)
    assert [len(run) for run in packed] == runs
    assert [unit for run in packed for unit in run] == units
