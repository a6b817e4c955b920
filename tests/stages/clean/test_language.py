import pytest

from pipeline.stages.clean.language import recognise_language
from tests.stages.clean.documents import ENGLISH, PARAGRAPH, SPANISH


@pytest.mark.parametrize(
    ("passage", "language"),
    [
        (PARAGRAPH, "fr"),
        (ENGLISH, "en"),
        (SPANISH, "es"),
        ("De renners hebben samen besloten dat zij vanaf morgen niet meer voor minder dan tien euro rijden.", "nl"),
        ("I fattorini hanno deciso insieme che da domani non lavoreranno più per meno di dieci euro.", "it"),
        ("Le mot « freelance » vient de l'anglais, dit-on : nobody knows what it really means for the riders.", "fr"),
        ("Deliveroo, Uber Eats, Just Eat, Stuart, Frichti, Getir, Gorillas, Flink : où sont-ils, qu'en est-il ?", "fr"),
        ("Trop court.", ""),
        ("Ancy Mornelle Bouzy Tressan Lurcy Vézac Orlu Passy Gennes Arcis", ""),
    ],
)
def test_recognise_language(passage, language):
    assert recognise_language(passage) == language
