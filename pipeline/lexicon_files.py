"""Lexicon files: the lists of `pipeline/lexicon/`, which an analyst may edit with any program."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def lexicon_lines(name: str) -> list[str]:
    """The lines of a list that say something, in their order; '#' opens a comment.

    | # les plateformes |
    | livreur  # vélo   |  ->  ["livreur"]
    """
    lines = (line.partition("#")[0].strip() for line in _text(name).splitlines())
    return [line for line in lines if line]


def lexicon_sections(name: str) -> dict[str, Any]:
    """The sections of a TOML file; TOMLDecodeError when it is none."""
    return tomllib.loads(_text(name))


def _text(name: str) -> str:
    """The text of a file, less the mark that some programs write before it."""
    return files("pipeline").joinpath("lexicon", name).read_text("utf-8-sig")
