"""Pages set by hand for the tests of each file of the reader."""

from pipeline.formats.pdf import read_pdf
from tests.formats.build import build_pdf

LEFT = (
    "La solidarité entre les livreurs se",
    "construit dans la rue et sur les",
    "messageries, où ils échangent des",
    "conseils, des alertes et des coups",
    "de main pour réparer les vélos.",
)

RIGHT = (
    "Les espaces de coworking offrent",
    "aux indépendants un lieu de travail",
    "partagé, mais aussi une équipe",
    "qui rompt l’isolement de chacun et",
    "crée des occasions de travailler.",
)


def column(lines, x=60, y=700, size=11):
    return [(x, y - 14 * i, size, line) for i, line in enumerate(lines)]


def texts(content, *kinds):
    [item] = read_pdf(content)
    return [block.raw for block in item.blocks if not kinds or block.kind in kinds]


GOOD = build_pdf(column(LEFT))
