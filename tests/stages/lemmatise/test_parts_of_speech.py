import pytest

from pipeline.french.tables import load_tables
from pipeline.stages.lemmatise.lexicons import corrections
from pipeline.stages.lemmatise.parts_of_speech import mend_part_of_speech


@pytest.mark.parametrize(
    ("form", "pos", "respelled", "mended"),
    [
        ("travail", "PROPN", "", "NOUN"),
        ("numérique", "PROPN", "", "ADJ"),
        ("Coworking", "PROPN", "", "NOUN"),
        ("Lyon", "PROPN", "", "PROPN"),
        ("coworking", "VERB", "variant", "NOUN"),
        ("associé", "VERB", "inclusive", "NOUN"),
        ("associé", "VERB", "", "VERB"),
        ("scrollaient", "NOUN", "", "VERB"),
        ("télétravaille", "NOUN", "", "VERB"),
        ("zadistes", "VERB", "", "ADJ"),
        ("exécutive", "VERB", "", "ADJ"),
        ("perdreaux", "VERB", "", "VERB"),
        ("habité", "VERB", "", "VERB"),
        ("plateformisation", "VERB", "", "NOUN"),
        ("scroller", "VERB", "", "VERB"),
    ],
)
def test_a_part_of_speech_that_the_word_excludes_is_mended(form, pos, respelled, mended):
    assert mend_part_of_speech(form, pos, load_tables(), corrections(), respelled=respelled) == mended
