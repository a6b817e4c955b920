"""A raw file's words are held until all are known: then names it also writes in lower case are common words."""

import pytest

from pipeline.french.tables import load_tables
from pipeline.stages.lemmatise.held import HeldWords
from pipeline.stages.lemmatise.names import restore_common_words
from pipeline.stages.lemmatise.words import Reading, Token

NAME = Reading("Solidarité", "solidarité", "PROPN", "")
COMMON = Reading("solidarité", "solidarité", "NOUN", "")


@pytest.mark.parametrize(
    ("readings", "becomes"),
    [
        ([NAME, COMMON], ("solidarité", "NOUN", "common")),
        ([COMMON, NAME], ("solidarité", "NOUN", "common")),
        ([NAME], ("solidarité", "PROPN", "")),
        ([NAME, Reading("solidarités", "solidarité", "NOUN", "")], ("solidarité", "PROPN", "")),
        ([NAME, Reading("solidarité", "solidariter", "VERB", "")], ("solidarité", "PROPN", "")),
        (
            [
                Reading("Livreurs", "livreurs", "PROPN", "capitals"),
                Reading("livreurs", "livreur", "ADJ", ""),
                Reading("livreurs", "livreur", "NOUN", ""),
            ],
            ("livreur", "ADJ", "common"),
        ),
        (
            [Reading("Uberesque", "uberesque", "PROPN", ""), Reading("uberesque", "uberesque", "ADJ", "unknown")],
            ("uberesque", "PROPN", ""),
        ),
    ],
    ids=["before", "after", "alone", "another form", "a verb", "the first reading", "in no dictionary"],
)
def test_a_name_is_restored_by_the_lower_case_of_its_file(readings, becomes):
    restored = restore_common_words(readings, load_tables())
    [name] = [new for old, new in zip(readings, restored, strict=True) if old.spelling[0].isupper()]
    assert name[1:] == becomes
    assert [new for old, new in zip(readings, restored, strict=True) if old.spelling.islower()] == [
        reading for reading in readings if reading.spelling.islower()
    ]


def test_tokens_come_back_by_segment_in_order():
    held = HeldWords()
    held.add("d1.s0000", [Token(0, 10, NAME), Token(14, 300_000, COMMON)])
    held.add("d1.s0001", [])
    held.add("d1.s0002", [Token(3, 13, NAME)])
    restored = NAME._replace(pos="NOUN", rule="common")
    assert list(held.restored(load_tables())) == [
        ("d1.s0000", [Token(0, 10, restored), Token(14, 300_000, COMMON)]),
        ("d1.s0001", []),
        ("d1.s0002", [Token(3, 13, restored)]),
    ]
