import pytest

from pipeline.french.tables import load_tables
from pipeline.stages.lemmatise.neighbours import mend_sentence

# Words with the part of speech that the model gives, and what they become where it changes.
CASES = [
    ("Il/PRON impulse/PROPN un/DET projet/NOUN", "impulse/VERB"),
    ("elle/PRON se/PRON solidarise/NOUN", "solidarise/VERB"),
    ("ce/PRON qui/PRON contrôle/NOUN tout/PRON", "contrôle/VERB"),
    ("Elle/PRON lutte/NOUN pour/ADP eux/PRON", "lutte/VERB"),
    ("avec/ADP elle/PRON lutte/NOUN", ""),
    ("la/PRON réveille/NOUN", "réveille/VERB"),
    ("la/DET lutte/NOUN", ""),
    ("Télétravaille/PROPN -t/PRON -on/PRON", ""),
    ("Travaille/PROPN -t/PRON -il/PRON", "Travaille/VERB"),
    ("Tournons/PROPN la/DET page/NOUN", "Tournons/VERB"),
    ("chez/ADP Tournons/PROPN", ""),
    ("en/ADP forgeant/NOUN un/DET outil/NOUN", "forgeant/VERB"),
    ("les/DET apprenants/NOUN", ""),
    ("tâches/NOUN ,/PUNCT rémunérées/NOUN ./PUNCT", "rémunérées/VERB"),
    ("les/DET enquêtés/NOUN", ""),
    ("chiffres/NOUN fatigue/NOUN les/DET équipes/NOUN", "fatigue/VERB"),
    ("la/DET rive/NOUN droite/NOUN", "droite/ADJ"),
    ("des/DET formations/NOUN nuageuses/NOUN", "nuageuses/ADJ"),
    ("un/DET parti/NOUN politique/NOUN", ""),
    ("de/ADP Qwant/ADJ et/CCONJ YouTube/NOUN", "Qwant/PROPN YouTube/PROPN"),
    ("Scrollons/NOUN ensemble/ADV", ""),
]


@pytest.mark.parametrize(("sentence", "changed"), CASES)
def test_a_part_of_speech_that_its_neighbours_exclude_is_mended(sentence, changed):
    forms, tags = zip(*(word.rsplit("/", 1) for word in sentence.split()), strict=True)
    mended = mend_sentence(forms, tags, load_tables())
    found = [f"{form}/{new}" for form, tag, new in zip(forms, tags, mended, strict=True) if new != tag]
    assert " ".join(found) == changed
