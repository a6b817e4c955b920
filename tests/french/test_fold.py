import pytest

from pipeline.french.fold import fold_term, fold_typography, folded_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’élève‑ingénieur", "L'élève-ingénieur"),
        ("l‘ami, l´ami, l`ami, lʼami", "l'ami, l'ami, l'ami, l'ami"),
        ("«\u00a0oui\u202f» “non” „si‟", '" oui " "non" "si"'),
        ("adhérent•es, élu∙e, élu⋅e", "adhérent·es, élu·e, élu·e"),
        ("10\u202f000\u2009km", "10 000 km"),
        ("où ça — œuvre… naïf", "où ça — œuvre… naïf"),
        ("", ""),
    ],
)
def test_what_means_the_same_is_written_the_same_at_the_same_place(text, folded):
    assert fold_typography(text) == folded
    assert len(folded) == len(text)


@pytest.mark.parametrize(
    ("term", "folded", "words"),
    [
        ("Co-working", "coworking", ["coworking"]),
        ("l’Espace de co-working", "l'espace de coworking", ["l'", "espace", "de", "coworking"]),
        ("lien d'emploi", "lien d'emploi", ["lien", "d'", "emploi"]),
        ("Tiers‑lieu", "tierslieu", ["tierslieu"]),
    ],
)
def test_terms_are_compared_whatever_their_case_apostrophes_and_hyphens(term, folded, words):
    assert fold_term(term) == folded
    assert folded_words(term) == words
