import pytest

from pipeline.french.fold import fold_typography


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
