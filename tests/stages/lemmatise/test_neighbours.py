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
    # Forms that only a conjugated verb has.
    ("elle/PRON sécurise/ADJ", "sécurise/VERB"),
    ("la/DET caisse/NOUN réglait/NOUN tout/PRON", "réglait/VERB"),
    ("et/CCONJ concurrencent/NOUN les/DET taxis/NOUN", "concurrencent/VERB"),
    ("dépôts/NOUN de/ADP minerais/NOUN", ""),
    ("à/ADP Cala/NOUN", ""),
    ("les/DET cantons/NOUN", ""),
    ("On/PRON ubérise/PROPN tout/ADV", "ubérise/VERB"),
    ("les/DET représentantes/VERB votent/VERB", "représentantes/NOUN"),
    ("je/PRON le/DET soutiens/NOUN", "soutiens/VERB"),
    ("un/DET matin/NOUN le/DET soutien/NOUN manque/VERB", ""),
    # Tenses with their auxiliary.
    ("elle/PRON l'/PRON avait/AUX élevée/ADJ", "élevée/VERB"),
    ("il/PRON n'/ADV a/AUX pas/ADV compris/ADJ", "compris/VERB"),
    ("ils/PRON se/PRON sont/AUX greffés/ADJ", "greffés/VERB"),
    ("il/PRON est/AUX salarié/ADJ", ""),
    ("l'/DET atelier/NOUN a/AUX vue/NOUN sur/ADP cour/NOUN", ""),
    # Gerunds, and participles that have an object.
    ("en/ADP délibérant/NOUN ,/PUNCT", "délibérant/VERB"),
    ("association/NOUN représentant/NOUN les/DET coursiers/NOUN", "représentant/VERB"),
    ("le/DET représentant/NOUN les/PRON reçoit/VERB", ""),
    ("un/DET service/NOUN innovant/ADJ que/SCONJ", ""),
    # Presents that stand alone after their subject.
    ("La/DET commune/NOUN compte/NOUN vingt/NUM ateliers/NOUN ./PUNCT", "compte/VERB"),
    ("ce/DET lieu/NOUN aide/NOUN à/ADP dormir/VERB", "aide/VERB"),
    ("la/DET mise/NOUN en/ADP compte/NOUN date/NOUN de/ADP mai/NOUN", "date/VERB"),
    ("la/DET date/NOUN limite/NOUN de/ADP dépôt/NOUN", ""),
    ("leurs/DET demandes/NOUN face/NOUN à/ADP la/DET diversité/NOUN", ""),
    ("les/DET bandes/NOUN annonces/NOUN de/ADP mai/NOUN", ""),
    ("la/DET prise/NOUN compte/NOUN de/ADP tout/PRON est/AUX faite/VERB", ""),
    ("quotidien/NOUN Taille/NOUN du/ADP groupe/NOUN", ""),
    ("Lucie/PROPN explora/PROPN la/DET côte/NOUN", "explora/VERB"),
    ('collection/NOUN "/PUNCT data/PROPN "/PUNCT', ""),
    # Where no conjugated verb can stand.
    ("personne/PRON n'/ADV est/AUX content/VERB", "content/ADJ"),
    ("elle/PRON n'/ADV est/AUX pas/ADV contente/VERB", "contente/ADJ"),
    ("elles/PRON furent/AUX victimes/VERB de/ADP fraude/NOUN", "victimes/ADJ"),
    ("elles/PRON furent/AUX remises/VERB", ""),
    ("les/DET personnes/NOUN présentes/VERB", "présentes/ADJ"),
    ("tu/PRON présentes/VERB", ""),
    ("le/DET tarif/NOUN fixe/VERB est/AUX élevé/ADJ", "fixe/ADJ"),
    ("de/DET nouveaux/ADJ concepts/NOUN émergent/VERB là/ADV est/AUX", ""),
    ("le/DET tarif/NOUN fixe/VERB le/DET prix/NOUN qui/PRON est/AUX élevé/ADJ", ""),
    ("un/DET vent/NOUN dominant/VERB qui/PRON", "dominant/ADJ"),
    ("l'/DET aile/NOUN restante/VERB", "restante/ADJ"),
    ("elle/PRON chante/VERB", ""),
    ("les/DET cafés/NOUN désirant/VERB ouvrir/VERB", ""),
    ("de/ADP sévères/ADJ reproches/VERB", "reproches/NOUN"),
    ("comme/ADP remise/VERB agricole/ADJ", "remise/NOUN"),
    ("sous/ADP scellés/VERB", "scellés/NOUN"),
    ("de/ADP passer/VERB", ""),
    ("le/DET présent/ADJ traité/VERB", "traité/NOUN"),
    ("Le/DET présent/NOUN traité/VERB entre/VERB", "traité/NOUN"),
    ("La/DET deuxième/ADJ écrit/VERB", ""),
    ("à/ADP l'/DET est/AUX de/ADP Lyon/PROPN", "est/NOUN"),
    ("résidence/NOUN d'/ADP été/AUX", "été/NOUN"),
    ("aide/NOUN apportée/VERB l'/DET est/AUX à/ADP titre/NOUN", ""),
    # Adjectives taken for nouns.
    ("de/ADP coûteuses/NOUN armures/NOUN", "coûteuses/ADJ"),
    ("l'/DET actuelle/NOUN commune/NOUN", "actuelle/ADJ"),
    ("l'/DET exacte/NOUN mesure/NOUN des/ADP choses/NOUN", "exacte/ADJ"),
    ("la/DET plus/ADV adaptée/NOUN", "adaptée/ADJ"),
    ("normal/ADJ ou/CCONJ subventionné/NOUN", "subventionné/ADJ"),
    ("social/ADJ ou/CCONJ copie/NOUN", ""),
]


@pytest.mark.parametrize(("sentence", "changed"), CASES)
def test_a_part_of_speech_that_its_neighbours_exclude_is_mended(sentence, changed):
    forms, tags = zip(*(word.rsplit("/", 1) for word in sentence.split()), strict=True)
    mended = mend_sentence(forms, tags, load_tables())
    found = [f"{form}/{new}" for form, tag, new in zip(forms, tags, mended, strict=True) if new != tag]
    assert " ".join(found) == changed
