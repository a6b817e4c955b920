import pytest

from tests.stages.clean.documents import PARAGRAPH, clean, reasons

SENTENCES = (
    "La flexibilité compte à Ancy, la proximité à Vaubrun, et la liberté nulle part où la clé est gardée.",
    "Le salarié déclare que l’employeur a fermé l’atelier à midi, malgré l’accord signé l’été dernier.",
    PARAGRAPH + " Dès l’été, la fédération a réclamé des congés payés pour tous.",
)


def spoiled(sentence, sign):
    """What is left when each accented letter, and each apostrophe, has become a sign for each of its bytes."""
    return "".join(letter if letter.isascii() else sign * len(letter.encode()) for letter in sentence)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("sign", ["?", "\ufffd"])
def test_a_passage_without_its_accented_letters_is_left_out_with_a_reason(sentence, sign):
    cleaned = clean(PARAGRAPH, spoiled(sentence, sign))
    assert cleaned.blocks["left_out"].tolist() == ["", "lost_letters"]
    assert "accentuées" in cleaned.blocks["left_out_why"].iloc[1]
    alone = clean(spoiled(sentence, sign)).documents.iloc[0]
    assert (alone["left_out"], "accentuées" in alone["left_out_why"]) == ("lost_letters", True)


@pytest.mark.parametrize(
    "sentence",
    [
        *SENTENCES,
        "Tu viens ?? Je ne sais plus quoi penser de cette réunion, et toi ???",
        "Où est passée la clé de l\ufffdatelier, que la gardienne avait laissée sous la pierre avant les vacances ?",
        "Il répond « hein??quoi » et retourne à son établi sans se soucier de ce que la machine lui demande de faire.",
    ],
)
def test_a_question_asked_twice_or_one_lost_letter_is_no_damage(sentence):
    assert reasons(PARAGRAPH, sentence) == ["", ""]
