"""Partition: how raw files are grouped, and what one file more changes."""

import pytest

from pipeline.partition import cut_parts
from pipeline.raw import RawFile, list_raw


def test_one_file_more_changes_one_part_only(tmp_path):
    for number in range(300):
        (tmp_path / f"texte {number:03}.txt").write_text(f"Texte {number}.")
    before = [{entry.file for entry in part} for part in cut_parts(list_raw(tmp_path))]
    (tmp_path / "texte 150 bis.txt").write_text("Encore un.")
    after = [{entry.file for entry in part} for part in cut_parts(list_raw(tmp_path))]
    assert len(before) > 5
    assert sum(part not in before for part in after) <= 2
    assert set().union(*after) - set().union(*before) == {"texte 150 bis.txt"}


@pytest.mark.parametrize(
    ("size", "largest"), [(100, 64), (8_000_000, 2), (20_000_000, 1)], ids=["many small", "large", "larger than a part"]
)
def test_a_part_is_bounded(size, largest):
    files = [RawFile(f"{n}.txt", f"{n}.txt", "", size, "") for n in range(2000)]
    files = [file for file in files if int(file.unit[1:], 16) % 16]  # none of which ends a part by its name
    parts = cut_parts(files)
    assert {len(part) for part in parts[:-1]} == {largest}
    assert [file for part in parts for file in part] == files
