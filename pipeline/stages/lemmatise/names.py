"""Proper names: common words that a capital makes look like one."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.french.tables import Tables
from pipeline.stages.lemmatise.words import Reading

_COMMON = ("NOUN", "ADJ")


def restore_common_words(readings: Sequence[Reading], tables: Tables) -> list[Reading]:
    """The readings of a file, where names that it also writes in lower case are read as common words.

    They come in the order in which they first occur: a form's first reading stands for it. A common word is a noun or
    an adjective of the dictionary.

    | La Solidarité des Livreurs ... la solidarité entre livreurs -> solidarité NOUN, livreur NOUN
    """
    common: dict[str, Reading] = {}
    for reading in readings:
        if reading.pos in _COMMON and reading.spelling.islower() and tables.knows(reading.spelling):
            common.setdefault(reading.spelling, reading)
    twins = (common.get(reading.spelling.lower()) if reading.pos == "PROPN" else None for reading in readings)
    return [
        reading if twin is None else reading._replace(lemma=twin.lemma, pos=twin.pos, rule="common")
        for reading, twin in zip(readings, twins, strict=True)
    ]
