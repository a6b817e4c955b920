import re
import tomllib
from pathlib import Path

import pytest

from pipeline.errors import TrameError
from pipeline.settings import read_settings


@pytest.fixture
def settings(tmp_path):
    def write(text):
        path = tmp_path / "settings.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_what_is_not_set_keeps_the_default_of_the_signature(settings):
    options = read_settings(settings("[segment]\nwords = 60\n"))
    assert options["segment"]["words"] == 60
    assert options["vectorise"]["min_segments"] == 2


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[decoupage]\nmots = 40", ["decoupage", "segment"]),
        ("[segment]\nword = 40", ["segment", "word", "words"]),
        ("[segment]\nwords = 'quarante'", ["segment", "words", "quarante", "un nombre entier"]),
        ("[segment]\nwords = 40.5", ["segment", "words", "un nombre entier"]),
        ("[segment]\nwords = true", ["segment", "words", "un nombre entier"]),
        ("[vectorise]\nseeds = ['solidarité']", ["vectorise", "seeds", "une section"]),
        ("[vectorise.seeds]\ncoworking = 'coworking'", ["vectorise", "seeds"]),
        ("[vectorise.senses]\nsolidaire = ['châssis']", ["vectorise.senses", "solidaire", "vectorise.seeds"]),
        ("[vectorise.seeds]\na = ['solidarité']\n[vectorise.senses]\nsolidaire = ['châssis']", ["« solidaire »"]),
        ("[lemmatise]\ncorrections = ['télétravaillait']", ["[lemmatise]", "forme;lemme"]),
        ("segment = 40", ["segment", "section"]),
        ("[segment\nwords = 40", ["illisible"]),
    ],
)
def test_a_wrong_option_is_named_with_its_file_and_what_is_allowed(settings, text, named):
    with pytest.raises(TrameError) as error:
        read_settings(settings(text))
    assert all(word in str(error.value) for word in ["settings.toml", *named])


@pytest.mark.parametrize("seed", ["solidaire", "solidaire : 2", "Solidaire"])
def test_a_sense_rule_is_about_a_seed_however_it_is_written(settings, seed):
    text = f"[vectorise.seeds]\n'solidarité' = ['{seed}']\n[vectorise.senses]\nsolidaire = ['châssis']"
    assert read_settings(settings(text))["vectorise"]["senses"]


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(TrameError, match="n'existe pas"):
        read_settings(tmp_path / "absent.toml")


def test_the_settings_that_ship_are_valid():
    options = read_settings(Path(__file__).parent.parent / "settings.toml")
    assert list(options["vectorise"]["seeds"]) == ["solidarité", "subordination", "coworking"]


def test_the_settings_that_ship_show_every_option_with_its_default(tmp_path):
    """Without its comment marks, the file sets each option of each room to the default of the signature."""
    shipped = (Path(__file__).parent.parent / "settings.toml").read_text(encoding="utf-8")
    uncommented = re.sub(r"^# (?=[a-z_]+ = )", "", shipped, flags=re.MULTILINE)
    path = tmp_path / "settings.toml"
    path.write_text(uncommented, encoding="utf-8")
    shown, defaults = tomllib.loads(uncommented), read_settings(_empty(tmp_path))
    for room, options in defaults.items():
        assert shown[room].keys() == options.keys(), room
        for name, default in options.items():
            assert default is None or shown[room][name] == default, (room, name)
    assert read_settings(path).keys() == defaults.keys()


def _empty(folder):
    path = folder / "empty.toml"
    path.write_text("", encoding="utf-8")
    return path
