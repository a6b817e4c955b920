import pytest

from pipeline.formats import detect_format
from pipeline.formats.item import Unreadable

CODE = ("#!/bin/sh\necho bonjour\n", "<?php echo 'bonjour';\n", "<?xml version='1.0'?>\n<a>\n")
PROSE = "La caisse d’entraide du quartier a tenu trois semaines.\n"


@pytest.mark.parametrize("text", CODE)
def test_what_is_written_for_a_machine_is_no_text(text):
    with pytest.raises(Unreadable) as refused:
        detect_format("notes.txt", text.encode())
    assert refused.value.reason == "unknown_format"


@pytest.mark.parametrize("suffix", ["py", "js", "css", "sql"])
def test_a_file_of_code_is_known_by_its_name(suffix):
    with pytest.raises(Unreadable):
        detect_format(f"notes.{suffix}", PROSE.encode())


@pytest.mark.parametrize("text", CODE)
def test_code_quoted_below_prose_leaves_a_text(text):
    assert detect_format("notes.txt", (PROSE + text).encode()) == "text"
