import pytest

from pipeline.stages.clean.labels import recognise_label
from pipeline.stages.clean.shape import measure_shape


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (".share { display: none; margin: 0 auto; } .share a { color: #333; }", "code"),
        ("var piwik = window._paq || []; piwik.push(['trackPageView']);", "code"),
        ("x" * 1_000_000, "code"),
        ("Clé : " + "TWFpcyBsZSB0cmF2YWls/+" * 60 + "== (fin)", "code"),
        ("https://exemple.fr/article?id=12", "reference"),
        ("contact@exemple.fr", "reference"),
        ("MARTIN A. (2014), Le bureau sans murs, Paris, Éditions du Canal, p. 12-31.", "reference"),
        ("La grande salle un soir de mai. © Atelier du port", "caption"),
        ("Par Claire M.", "caption"),
        ("— Atelier du port (@atelierduport) 3 mai 2017", "caption"),
        ("Mercredi 1er juin 2016", "structure"),
        ("* * *", "structure"),
        ("Introduction ........ 3", "structure"),
        ("#coworking #teletravail", "structure"),
        ("Emploi | Travail | Numérique", "structure"),
        ("Le texte complet sur https://exemple.fr pour tous nos adhérents", ""),
        (f"https://exemple.fr/{'a' * 600}", ""),
    ],
)
def test_what_labels_a_text_is_told_from_it(line, reason):
    assert recognise_label(line, measure_shape(line)) == reason
