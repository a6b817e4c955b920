"""The settings as analysts write and save them."""

import pytest

from pipeline.errors import TrameError
from pipeline.toml_file import read_toml

TEXT = '# réglages de l’été\n[collect]\nleave_out = ["été/*"]\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_encoding_and_any_line_end_are_read(tmp_path, encoding, end):
    path = tmp_path / "réglages.toml"
    path.write_bytes(TEXT.replace("\n", end).encode(encoding))
    assert read_toml(path) == {"collect": {"leave_out": ["été/*"]}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[vectorise.seeds]\nsolidarité = ["entraide"]', 'ligne 2 (« solidarité = ["entraide"] ») : un nom qui porte'),
        ('[vectorise.seeds]\ntiers lieux = ["atelier"]', "ligne 2 (« tiers lieux = "),
        ('[collect]\nleave_out = ["a"\n', "vers la fin : il manque un crochet « ] »"),
        ("[collect\nmax_megabytes = 50", "ligne 1 (« [collect ») : il manque un crochet"),
        ("[collect]\nmax_megabytes 50", "ligne 2 (« max_megabytes 50 ») : une ligne s'écrit « nom = valeur »"),
        (
            "[collect]\nleave_out = [«exemple/*»]",
            "ligne 2 (« leave_out = [«exemple/*»] ») : la valeur n'est pas écrite",
        ),
        ("[segment]\nwords = 40,5", "ligne 2 (« words = 40,5 ») : il y a quelque chose de trop"),
        ("[segment]\nwords = 40\nwords = 50\n", "une option ou une section est donnée deux fois"),
        ("[segment]\n[segment]\n", "une option ou une section est donnée deux fois"),
        ('[clean]\nlanguage = "fr\n', 'ligne 2 (« language = "fr ») : il manque un guillemet'),
        ("[clean]\nlanguage = 'fr\n", "il manque un guillemet"),
        ("# l’été\u2028ou l’hiver\n[segment]\nwords = oui\n", "ligne 3 (« words = oui »)"),
        ('[clean]\nlanguage = "C:\\d"\n', "s'écrit deux fois"),
    ],
)
def test_what_is_wrong_is_said_in_french_with_its_line(tmp_path, text, expected):
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TrameError) as error:
        read_toml(path)
    assert expected in str(error.value)


def test_a_folder_is_no_settings(tmp_path):
    with pytest.raises(TrameError, match="est un dossier"):
        read_toml(tmp_path)
