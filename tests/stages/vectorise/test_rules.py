import pytest

from pipeline.schema import SEED_REFUSALS, SEED_RULES
from pipeline.stages.vectorise import vectorise_segments
from tests.stages.vectorise.corpora import corpus

SEEDS = {"solidarité": ["solidarité", "solidarités", "solidaire", "caisse solidaire"]}


def find(text, *, seeds=SEEDS, **rules):
    """What of the text counts as a seed, and what is refused and why."""
    done = vectorise_segments(*corpus(text), seeds=seeds, **rules)
    counted = [text[hit.start : hit.end] for hit in done.seed_hits.itertuples()]
    refused = [(text[hit.start : hit.end], hit.kind, hit.rule) for hit in done.seed_refusals.itertuples()]
    return counted, refused


@pytest.mark.parametrize(
    ("text", "exclusions", "counted", "refused"),
    [
        ("le ministère des Solidarités", ["ministère des Solidarités"], [], ["Solidarités"]),
        ("le Ministère des solidarités", ["ministère des Solidarités"], [], ["solidarités"]),
        ("solidarités du ministère des solidarités", ["ministère des solidarités"], ["solidarités"], ["solidarités"]),
        ("une caisse solidaire", ["caisse solidaire de Lille"], ["solidaire", "caisse solidaire"], []),
        ("la caisse solidaire d' Arras", ["solidaire d'Arras"], ["caisse solidaire"], ["solidaire"]),
        ("la caisse solidaire d' Arras", ["caisse solidaire d'Arras"], [], ["solidaire", "caisse solidaire"]),
        ("la solidarité", ["ministère des Solidarités"], ["solidarité"], []),
        ("la solidarité", [], ["solidarité"], []),
    ],
)  # fmt: skip
def test_a_seed_inside_an_excluded_expression_does_not_count(text, exclusions, counted, refused):
    found = find(text, exclusions=exclusions)
    assert found == (counted, [(form, "exclusion", exclusions[0]) for form in refused])


@pytest.mark.parametrize(
    ("text", "window", "counts"),
    [
        ("le rail est solidaire du châssis", 1, False),
        ("le rail est solidaire du châssis", 0, True),
        ("un châssis solidaire", 0, False),
        ("le châssis du vélo reste bien solidaire", 4, False),
        ("le châssis du vélo reste bien solidaire", 3, True),
        ("les coursiers restent solidaires", 8, True),
    ],
)
def test_a_seed_near_a_word_that_changes_its_sense_does_not_count(text, window, counts):
    seeds = {"solidarité": ["solidaire", "solidaires"]}
    counted, refused = find(text, seeds=seeds, senses={"Solidaire": ["bielle", "châssis"]}, sense_window=window)
    assert bool(counted) == counts
    assert [(kind, rule) for _, kind, rule in refused] == ([] if counts else [("sense", "châssis")])


def test_a_word_of_another_segment_changes_no_sense():
    tables = corpus("le châssis", "solidaire du rail")
    done = vectorise_segments(*tables, seeds=SEEDS, senses={"solidaire": ["châssis"]})
    assert done.seed_refusals.empty
    assert len(done.seed_hits) == 1


def test_a_sense_speaks_of_its_seed_only():
    counted, refused = find("la solidarité du châssis solidaire", senses={"solidaire": ["châssis"]})
    assert (counted, [form for form, *_ in refused]) == (["solidarité"], ["solidaire"])


def test_what_is_refused_is_not_counted_as_the_word_either():
    tables = corpus("ministère des solidarités", "vive les solidarités", "vive le local")
    done = vectorise_segments(*tables, seeds=SEEDS, exclusions=["ministère des solidarités"], min_segments=1)
    column = done.vocabulary["lemma"].tolist().index("solidarités")
    assert done.counts[:, [column]].toarray().ravel().tolist() == [0, 1, 0]
    assert done.seed_coverage.set_index("seed").loc["solidarités", "segments"] == 1


def test_every_rule_says_what_it_did_zero_included():
    tables = corpus("le ministère des solidarités du ministère des solidarités", "un rail solidaire du châssis", "rien")
    seeds = SEEDS | {"métal": ["solidaire"]}
    rules = {"exclusions": ["ministère des solidarités", "impôt de solidarité"]}
    rules |= {"senses": {"solidaire": ["bielle", "châssis"], "absent": ["rien"]}}
    done = vectorise_segments(*tables, seeds=seeds, **rules)
    assert done.seed_rules.to_numpy().tolist() == [
        ["exclusion", "", "ministère des solidarités", 2, 1, "d0000000000.s0000"],
        ["exclusion", "", "impôt de solidarité", 0, 0, ""],
        ["sense", "solidaire", "bielle", 0, 0, ""],
        ["sense", "solidaire", "châssis", 1, 1, "d0000000001.s0001"],
        ["sense", "absent", "rien", 0, 0, ""],
    ]
    assert list(done.seed_refusals) == list(SEED_REFUSALS)
    assert list(done.seed_rules) == list(SEED_RULES)


@pytest.mark.parametrize(
    ("entry", "seed", "weight"),
    [
        ("entraide", "entraide", 1),
        ("salariat : 2", "salariat", 2),
        ("salariat:2", "salariat", 2),
        ("salariat\u00a0: 0,5", "salariat", 0.5),
        ("lien de subordination : 1.5", "lien de subordination", 1.5),
        ("salariat : fort", "salariat : fort", 1),
        (": 2", ": 2", 1),
        ("12 : 30 : 2", "12 : 30", 2),
    ],
)
def test_a_seed_may_have_a_weight(entry, seed, weight):
    coverage = vectorise_segments(*corpus("le salariat"), seeds={"t": [entry]}).seed_coverage
    assert coverage[["seed", "weight"]].to_numpy().tolist() == [[seed, weight]]
