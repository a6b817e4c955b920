from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.doubt.chance import compare_with_chance
from pipeline.stages.themes.doubt.stability import NAMED
from pipeline.stages.themes.profiles import learn_profiles
from tests.stages.themes.corpora import BUREAUX, ENTRAIDE, METHOD, VELO, draw, tables

RICH = {"solidarité": ENTRAIDE[:5], "subordination": ["subordination"], "coworking": BUREAUX[:5]}
CORPUS = gather_corpus(*tables(draw([ENTRAIDE, BUREAUX, VELO], documents=20), RICH))


def test_stability_lies_between_nothing_and_one():
    def model(corpus):
        return {NAMED: learn_profiles(corpus, rounds=1).profiles}

    resistance = compare_with_chance(CORPUS, model, METHOD)[NAMED]
    assert ((resistance.stability >= 0) & (resistance.stability <= 1)).all()
    assert resistance.null.shape == (20, 3)
    assert resistance.resists.tolist()[1] is False  # a theme that nothing mentions
