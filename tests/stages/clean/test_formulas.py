import pytest

from pipeline.errors import TrameError
from pipeline.stages.clean.formulas import compile_formulas, match_family


@pytest.mark.parametrize(
    ("formula", "line", "matches"),
    [
        ("partager", "→ Partager !", True),
        ("partager", "Partager le travail", False),
        ("à lire [:]", "À LIRE :", True),
        ("(voir|lire) l'offre", "Voir l’offre", True),
        ("partager [cette page] [sur …]", "Partager sur deux réseaux", True),
        ("partager [cette page] [sur …]", "Partager cette page", True),
        ("partager [cette page] [sur …]", "Partager sur", False),
        ("page # sur #", "Page 2 sur 12", True),
        ("source : …", "Source : un carnet", True),
        ("source : …", "Source vive", False),
        ("lire …", "Lire un deux trois quatre cinq six sept huit", True),
        ("lire …", "Lire un deux trois quatre cinq six sept huit neuf", False),
    ],
)
def test_formulas(formula, line, matches):
    pattern = compile_formulas({"related": ["autre chose"], "sharing": [formula]})
    assert match_family(pattern, line) == ("sharing" if matches else "")


def test_a_formula_with_a_missing_bracket_is_named():
    with pytest.raises(TrameError, match="partager \\(cette page"):
        compile_formulas({"sharing": ["partager (cette page"]})
