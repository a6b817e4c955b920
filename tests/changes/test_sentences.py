"""What changed between two runs, in sentences."""

import copy
from math import nan

import pytest

from pipeline.changes.sentences import tell_changes


def theme(**changes):
    return {
        "kind": "named", "label": "solidarité", "verdict": "établi", "segments": 40, "share": 0.2, "low": 0.15,
        "high": 0.27, "passages": ["p1", "p2", "p3"],
    } | changes  # fmt: skip


def discovered(label, **changes):
    return theme(kind="discovered", label=label, passages=[], **changes)


def found(label, *words, outcome="new", into=""):
    weights = {word: 1 / rank for rank, word in enumerate(words, start=1)}
    return {"label": label, "outcome": outcome, "into": into, "words": weights}


def document(name, sha256="a", why=""):
    return {"name": name, "sha256": sha256, "left_out_why": why}


BEFORE = {
    "documents": {"d1": document("entretien n° 1.txt"), "d2": document("l’été.html")},
    "themes": {
        "solidarité": theme(),
        "d1": discovered("vélo · livreur"),
        "d2": discovered("stage · école"),
    },
    "found": {
        "d1": found("vélo · livreur", "vélo", "livreur", "course"),
        "d2": found("stage · école", "stage", "école", "diplôme"),
    },
    "options": {"segment": {"words": 40}, "themes": {"same_theme": 0.4}},
    "versions": {"numpy": "2.4"},
}


def told(change):
    after = copy.deepcopy(BEFORE)
    change(after)
    return [line.replace("\u00a0", " ").replace("\u202f", " ") for line in tell_changes(BEFORE, after)]


def test_the_first_run_has_nothing_to_compare_with():
    assert tell_changes(None, BEFORE) == ["Première exécution\u00a0: rien à comparer."]


def test_no_change_is_one_line():
    assert told(lambda _: None) == ["Rien n’a changé depuis la dernière exécution."]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            lambda run: run["documents"].update(d3=document("note.md")),
            "1 document ajouté : « note.md ».",
        ),
        (
            lambda run: run["documents"].update(
                d3=document("vide.txt", why="Le fichier est vide."), d4=document("photo.jpg", why="C’est une image.")
            ),
            "2 documents d’emblée écartés : « vide.txt », « photo.jpg ».",
        ),
        (
            lambda run: run["documents"].update({f"e{n}": document(f"{n}.md") for n in range(7)}),
            "7 documents ajoutés : « 0.md », « 1.md », « 2.md », « 3.md », « 4.md », et 2 autres.",
        ),
        (lambda run: run["documents"].pop("d2"), "1 document retiré : « l’été.html »."),
        (
            lambda run: run["documents"].update(d2=document("l’été.html", "b")),
            "1 document modifié : « l’été.html ».",
        ),
        (
            lambda run: run["documents"].update(d2=document("l’été.html", why="Doublon.")),
            "1 document désormais écarté : « l’été.html ».",
        ),
        (lambda run: run["options"].update(segment={"words": 60}), "Réglages modifiés : [segment] words."),
        (lambda run: run["versions"].update(numpy="2.5"), "Logiciels mis à jour : numpy."),
        (
            lambda run: run["themes"].update(coworking=theme(label="coworking", verdict="fragile")),
            "Thème apparu : « coworking » (fragile).",
        ),
        (lambda run: (run["themes"].pop("d2"), run["found"].pop("d2")), "Thème disparu : « stage · école »."),
        (lambda run: run["themes"].pop("solidarité"), "Thème disparu : « solidarité »."),
        (
            lambda run: (run["themes"].pop("d2"), run["found"]["d2"].update(outcome="left_out")),
            "Thème écarté, comme vous l’avez demandé : « stage · école ».",
        ),
        (
            lambda run: (run["themes"].pop("d2"), run["found"]["d2"].update(outcome="merged", into="solidarité")),
            "Thème fusionné, comme vous l’avez demandé : « stage · école » est compté avec « solidarité ».",
        ),
        (
            lambda run: run["themes"]["d1"].update(label="livreur · course"),
            "Le thème « vélo · livreur » s’appelle désormais « livreur · course ».",
        ),
        (
            lambda run: run["themes"]["solidarité"].update(verdict="fragile"),
            "« solidarité » est désormais fragile ; il était établi.",
        ),
        (
            lambda run: run["themes"]["solidarité"].update(segments=41, share=0.204, low=0.15, high=0.27),
            "« solidarité » : 41 segments au lieu de 40, toujours 20 % (de 15 % à 27 %) des segments.",
        ),
        (
            lambda run: run["themes"]["solidarité"].update(segments=44, share=0.22, low=0.16, high=0.3),
            ("« solidarité » : 22 % (de 16 % à 30 %) des segments au lieu de 20 % (de 15 % à 27 %) ; "
            "les intervalles se recouvrent, l’écart peut tenir au choix des textes."),
        ),
        (
            lambda run: run["themes"]["solidarité"].update(segments=80, share=0.4, low=0.31, high=0.5),
            ("« solidarité » : 40 % (de 31 % à 50 %) des segments au lieu de 20 % (de 15 % à 27 %) ; "
            "les intervalles ne se recouvrent pas."),
        ),
        (
            lambda run: run["themes"]["solidarité"].update(segments=1, share=0.1, low=nan, high=nan),
            "« solidarité » : 1 segment au lieu de 40, trop peu de documents pour en juger.",
        ),
        (
            lambda run: run["themes"]["solidarité"].update(passages=["p1", "p9", "p2"]),
            "« solidarité » : 1 passage remplacé parmi ses 3 premiers.",
        ),
    ],
)  # fmt: skip
def test_a_change_is_told(change, expected):
    assert told(change) == [expected]


def test_discovered_themes_are_recognised_by_their_words():
    def renumber(run):
        for table in (run["themes"], run["found"]):
            table["d1"], table["d2"] = table["d2"], table["d1"]

    assert told(renumber) == ["Rien n’a changé depuis la dernière exécution."]


def test_a_theme_that_shares_few_words_is_another_one():
    def replace(run):
        run["themes"]["d2"] = discovered("forge · métal")
        run["found"]["d2"] = found("forge · métal", "forge", "métal", "diplôme")

    assert told(replace) == ["Thème apparu : « forge · métal » (établi).", "Thème disparu : « stage · école »."]


def test_a_theme_that_was_left_out_is_shown_again():
    before = copy.deepcopy(BEFORE)
    before["themes"].pop("d2")
    before["found"]["d2"].update(outcome="left_out")
    said = tell_changes(before, BEFORE)
    assert said == ["Thème de nouveau montré\u00a0: «\u00a0stage · école\u00a0» (établi)."]
