"""Lexicon files: what an analyst writes in a list, and what is read of it."""

import pytest

from pipeline import lexicon_files
from pipeline.lexicon_files import lexicon_lines, lexicon_sections


@pytest.fixture
def lexicon(tmp_path, monkeypatch):
    """Writes a file where those of the package are looked for."""
    monkeypatch.setattr(lexicon_files, "files", lambda _: tmp_path)
    (tmp_path / "lexicon").mkdir()
    return lambda name, content: (tmp_path / "lexicon" / name).write_bytes(content)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "with a byte order mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["unix", "windows"])
def test_a_list_is_read_without_its_comments_however_it_was_saved(lexicon, mark, end):
    lines = ["# les métiers", "livreuse  # à vélo", "", "  l'éboueur ", "#", "chef·fe"]
    lexicon("metiers.txt", mark + end.join(line.encode() for line in lines))
    assert lexicon_lines("metiers.txt") == ["livreuse", "l'éboueur", "chef·fe"]


def test_sections_are_read_with_their_accents(lexicon):
    lexicon("pages.toml", '[thèse]\nmots = ["mémoire"]\n'.replace("thèse", '"thèse"').encode())
    assert lexicon_sections("pages.toml") == {"thèse": {"mots": ["mémoire"]}}
