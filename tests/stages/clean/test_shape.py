import pytest

from pipeline.stages.clean.shape import measure_shape
from tests.stages.clean.documents import ENGLISH, PARAGRAPH

LONG_SENTENCE = "Les livreuses " + "de la ville et de ses faubourgs " * 6 + "ont voté la grève."


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Il a lu ce dossier.", True),
        ("A lire dans ce dossier", False),
        ("DOSSIER A RENDRE EN MAI", False),
        ("Nous tenons la caisse", True),
        ("vous ne tenez rien", True),
        ("Le bureau de la caisse", False),
    ],
)
def test_a_verb_is_told_by_the_words_that_announce_it(text, verb):
    assert measure_shape(text).verb is verb


@pytest.mark.parametrize(
    ("text", "closed", "sentences"),
    [
        ("Il est parti.", True, 1),
        ("« Il est parti. »", True, 1),
        ("Il est parti.[2]", True, 0),
        ("Il est parti…", False, 1),
        ("Il est parti. Elle reste.", True, 2),
        ("Il est parti", False, 0),
        ("", False, 0),
    ],
)
def test_the_end_of_a_sentence(text, closed, sentences):
    shape = measure_shape(text)
    assert (shape.closed, shape.sentences) == (closed, sentences)


@pytest.mark.parametrize(
    ("text", "is_paragraph"),
    [
        (PARAGRAPH, True),
        (PARAGRAPH.rstrip("."), False),
        (LONG_SENTENCE, True),
        (" ".join(LONG_SENTENCE.split()[:30]) + ".", False),
        (ENGLISH, False),
        ("Elle reste. Il part.", False),
    ],
)
def test_a_developed_paragraph_is_two_sentences_or_a_long_one(text, is_paragraph):
    assert measure_shape(text).is_paragraph is is_paragraph
