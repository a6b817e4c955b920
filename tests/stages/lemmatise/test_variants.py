import pytest

from pipeline.stages.lemmatise.variants import merge_variants
from pipeline.stages.lemmatise.words import Tagged
from tests.stages.lemmatise.words import lemmatise, segments

VARIANTS = {
    "tiers": [(("tiers", "lieu"), "tiers-lieu"), (("tiers",), "troisième")],
    "co-working": [(("co-working",), "coworking")],
}


@pytest.mark.parametrize(
    ("words", "merged"),
    [
        ("un/DET tiers/ADJ lieu/NOUN rural/ADJ", "un/DET tiers-lieu/NOUN rural/ADJ"),
        ("un/DET Tiers/ADJ lieu/NOUN de/ADP Co-working/VERB", "un/DET tiers-lieu/NOUN de/ADP coworking/VERB"),
        ("un/DET tiers/NOUN ,/PUNCT lieu/NOUN", "un/DET troisième/NOUN ,/PUNCT lieu/NOUN"),
        ("tiers/NOUN", "troisième/NOUN"),
        ("", ""),
    ],
)
def test_the_words_of_a_variant_become_one(words, merged):
    tagged = [
        Tagged(start, start + 1, form, form, "", pos)
        for start, (form, pos) in enumerate(word.split("/") for word in words.split())
    ]
    found = merge_variants(tagged, VARIANTS)
    assert " ".join(f"{word.spelling}/{word.pos}" for word in found) == merged
    assert all(word.rule == "variant" for word in found if word.spelling not in words)


def test_a_variant_of_two_words_keeps_their_place():
    tokens = lemmatise(segments("Dans un tiers  lieu rural."))
    merged = tokens[tokens["lemma"] == "tiers-lieu"]
    assert merged[["form", "start", "end", "pos", "rule"]].to_numpy().tolist() == [
        ["tiers  lieu", 8, 19, "NOUN", "variant"]
    ]


@pytest.mark.parametrize("text", ["Un espace de co-working ouvre.", "Ils co-workent dans un espace de Co-Working."])
def test_a_variant_of_a_reviewed_noun_is_a_noun(text):
    tokens = lemmatise(segments(text))
    assert tokens.loc[tokens["lemma"] == "coworking", "pos"].tolist() == ["NOUN"]
