"""A part is walked again only where its raw files changed; the room never knows."""

import pytest

from pipeline import parts
from pipeline.parts import PartJob, walk_part
from pipeline.schema import SEGMENTS, TAGS
from pipeline.store import read_tables, table_bytes, to_arrow, write_bytes


@pytest.fixture
def seen(monkeypatch):
    """Stand in for the tagging room: one word per segment; remembers what it was shown."""
    shown = []

    def tag_segments(segments, *, upper=False):
        shown.extend(segments["text"])
        return TAGS.frame(
            [{"segment": row.id, "spelling": row.text.upper() if upper else row.text} for row in segments.itertuples()]
        )

    monkeypatch.setattr(parts, "door_of", lambda _room: tag_segments)
    return shown


@pytest.fixture
def walk(tmp_path):
    """Write segments as a part, walk the tagging room over it, give back what was done."""

    def run(segments, key, former=(), words=0, **options):
        frame = SEGMENTS.frame(
            [{"id": f"{unit}.s0000", "document": unit, "text": text, "words": words} for unit, text in segments]
        )
        source = tmp_path / "in.parquet"
        write_bytes(source, table_bytes(to_arrow("segments", frame)))
        job = PartJob("tag", options, key, tmp_path / "out", {"segments": source}, former=tuple(former))
        return walk_part(job)

    return run


CORPUS = [("d1", "Le lien de subordination."), ("d2", "L’entraide des livreurs."), ("d3", "Un tiers-lieu.")]


def test_only_what_is_new_is_shown_to_the_room_and_the_bytes_are_those_of_a_fresh_run(walk, seen, tmp_path):
    first = walk(CORPUS[:1] + CORPUS[2:], "a")
    seen.clear()
    second = walk(CORPUS, "b", former=[first.part])
    assert (seen, second.redone) == (["L’entraide des livreurs."], 1)
    fresh = walk(CORPUS, "c")
    assert fresh.redone == 3
    assert fresh.part.hashes == second.part.hashes
    tags = read_tables([tmp_path / "out" / second.part.files["tags"]], "tags")
    assert tags["segment"].to_pylist() == ["d1.s0000", "d2.s0000", "d3.s0000"]


def test_a_changed_text_is_done_again_and_a_removed_one_leaves_no_trace(walk, seen):
    first = walk(CORPUS, "a")
    seen.clear()
    changed = walk([("d1", "Le lien de subordination, encore."), CORPUS[1]], "b", former=[first.part])
    assert seen == ["Le lien de subordination, encore."]
    assert set(changed.part.units) == {"d1", "d2"}


@pytest.mark.usefixtures("seen")
def test_a_damaged_former_part_is_not_trusted(walk, tmp_path):
    first = walk(CORPUS, "a")
    path = tmp_path / "out" / first.part.files["tags"]
    path.write_bytes(path.read_bytes()[:-1])
    assert walk(CORPUS, "b", former=[first.part]).redone == 3


@pytest.mark.usefixtures("seen")
def test_a_part_without_rows_is_written_empty(walk, tmp_path):
    done = walk([], "a")
    assert read_tables([tmp_path / "out" / done.part.files["tags"]], "tags").num_rows == 0


@pytest.mark.usefixtures("seen")
def test_a_raw_file_has_the_same_fingerprint_whatever_stands_beside_it(walk):
    together, alone = walk(CORPUS, "a").part.units, [walk([segment], "b").part.units for segment in CORPUS]
    assert list(together.items()) == [unit for units in alone for unit in units.items()]
    assert len(set(together.values())) == len(CORPUS)


def test_a_change_in_a_column_that_the_room_does_not_read_costs_nothing(walk, seen):
    first = walk(CORPUS, "a")
    seen.clear()
    assert walk(CORPUS, "b", former=[first.part], words=7).redone == 0
    assert seen == []
