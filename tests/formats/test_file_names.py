import pytest

from pipeline.formats.file_names import is_system_name, printable_name


@pytest.mark.parametrize("name", [".DS_Store", "~$note.docx", "Thumbs.db", "desktop.ini", "__MACOSX"])
def test_what_a_system_makes_for_itself_is_known_by_its_name(name):
    assert is_system_name(name)


@pytest.mark.parametrize("name", ["note.docx", "été.txt", "macosx.txt", "~note.txt", "thumbs.db.txt", ""])
def test_what_somebody_wrote_is_not_a_system_s(name):
    assert not is_system_name(name)


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("l’été à vélo 🚲.txt", "l’été à vélo 🚲.txt"),
        ("deux\nlignes.txt", r"deux\nlignes.txt"),
        ("note\u202etxt.exe", r"note\u202etxt.exe"),
        ("sans\u200blargeur\x07.txt", r"sans\u200blargeur\x07.txt"),
        ("a\u2028b", r"a\u2028b"),
    ],
)
def test_a_name_is_printed_on_one_line_as_it_is(name, printed):
    assert printable_name(name) == printed
