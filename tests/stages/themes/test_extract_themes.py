import numpy as np
import pandas as pd
import pytest

from pipeline import schema
from pipeline.stages import themes as room
from tests.stages.themes.corpora import (
    BUREAUX,
    COMMUN,
    ENTRAIDE,
    FORMATION,
    ORDRES,
    SEEDS,
    VELO,
    by_key,
    draw,
    shuffled,
    tables,
    worded,
)

FULL = draw([ENTRAIDE, ORDRES, BUREAUX, FORMATION], documents=24)
NAMED = {"solidarité": ENTRAIDE[:3], "subordination": ORDRES[:3], "coworking": BUREAUX[:3]}


def extract_themes(*given, **options):
    """The room on tables of words that are written in one way; what it does by default would cost hundreds of fits."""
    few = {"most_discovered": 3, "stability_samples": 3, "mixed_corpora": 5}
    return room.extract_themes(*worded(given), **few | options)


def verdicts(result):
    return dict(zip(result.themes["theme"], result.themes["verdict"], strict=True))


def theme(result, name):
    return result.themes.set_index("theme").loc[name]


def check_form(result, given):
    """What holds for any corpus: columns and types, weights that are parts of a segment, tables that agree."""
    documents, rows = given[0], given[1]
    for name, table in result._asdict().items():
        expected = schema.TABLES[name].frame()
        assert list(table.columns) == list(expected.columns)
        assert [str(kind) for kind in table.dtypes] == [str(kind) for kind in expected.dtypes]
    themes, held = result.themes, result.segment_themes
    assert held["weight"].between(0, 1).all()
    assert held["score"].between(0, 1 + 1e-9).all()
    assert (held.groupby("segment")["weight"].sum() <= 1 + 1e-9).all()
    assert set(held["segment"]) <= set(rows.loc[rows["terms"] > 0, "segment"])
    present = held[held["present"]].groupby("theme").size().reindex(themes["theme"], fill_value=0)
    assert present.tolist() == themes["segments"].tolist()
    assert len(result.document_themes) == len(documents) * len(themes)
    by_document = result.document_themes.groupby("theme", sort=False)["present"].sum()
    assert by_document.reindex(themes["theme"], fill_value=0).tolist() == themes["segments"].tolist()
    squares = (result.theme_terms["weight"] ** 2).groupby(result.theme_terms["theme"]).sum()
    assert (squares <= 1 + 1e-9).all()
    assert themes["color"].tolist() == list(range(len(themes)))
    assert themes["verdict"].isin(["établi", "fragile", "non soutenu"]).all()
    assert (themes["verdict_why"] != "").all()


def test_three_named_themes_and_one_discovered():
    given = tables(FULL, NAMED)
    result = extract_themes(*given, discovered=1)
    check_form(result, given)
    assert result.themes["theme"].tolist() == ["solidarité", "subordination", "coworking", "d1"]
    assert set(verdicts(result).values()) == {"établi"}
    assert set(theme(result, "d1")["label"].split(" · ")) <= set(FORMATION)
    assert (result.themes["low"] < result.themes["share"]).all()
    assert (result.themes["share"] < result.themes["high"]).all()
    terms = result.theme_terms
    assert terms.groupby("theme").size().max() == 30
    assert set(terms.loc[terms["seed"] & (terms["theme"] == "coworking"), "lemma"]) == set(BUREAUX[:3])
    assert not terms.loc[terms["theme"] == "d1", "seed"].any()


def test_a_theme_that_is_absent_stays_empty():
    given = tables(draw([ENTRAIDE, BUREAUX], documents=24), NAMED)
    result = extract_themes(*given, discovered=0)
    check_form(result, given)
    absent = theme(result, "subordination")
    assert absent["verdict"] == "non soutenu"
    assert absent[["segments", "documents", "sources", "share", "main_source_share"]].tolist() == [0, 0, 0, 0, 0]
    assert np.isnan([absent["threshold"], absent["low"], absent["high"]]).all()
    assert "«\u00a0contrat\u00a0»" in absent["verdict_why"]
    assert "subordination" not in set(result.theme_terms["theme"]) | set(result.segment_themes["theme"])
    assert verdicts(result)["solidarité"] == "établi"


def test_a_theme_of_one_source_is_fragile():
    """Ten documents of one paper speak of orders; no other does."""
    others = draw([ENTRAIDE, BUREAUX], documents=20)
    alone = [(f"e{d[1:]}", "Le Crieur", words) for d, _, words in draw([ORDRES, ENTRAIDE], documents=10, seed=1)]
    result = extract_themes(*tables(others + alone, NAMED), discovered=0)
    carried = theme(result, "subordination")
    assert carried["main_source"] == "Le Crieur"
    assert carried["main_source_share"] > 0.9
    assert carried["verdict"] == "fragile"
    assert "Le Crieur" in carried["verdict_why"]
    assert "aucune autre n’en parle" in carried["verdict_why"]
    assert verdicts(result)["solidarité"] == "établi"


@pytest.mark.parametrize(
    ("seeds", "expected"),
    [
        (
            {"solidarité": ["entraide", "caisse", "secours", "partage"], "coworking": [*BUREAUX[:4], "partage"]},
            "établi",
        ),
        ({"solidarité": ["entraide", "secours"], "mutualité": ["secours", "entraide"]}, "fragile"),
    ],
)
def test_two_themes_that_share_a_seed(seeds, expected):
    """Sharing a word is no fault; having the same segments is."""
    result = extract_themes(*tables(draw([ENTRAIDE, BUREAUX, FORMATION], documents=24), seeds), discovered=0)
    assert set(verdicts(result).values()) == {expected}
    confounded = result.themes["verdict_why"].str.contains("Il se confond").tolist()
    assert confounded == [expected == "fragile"] * 2


def test_an_expression_is_enough_for_a_theme():
    found = [i for i, (*_, words) in enumerate(FULL) if "employeur" in words]
    seeds, expressions = {"solidarité": ["entraide"]}, [("subordination", "lien de subordination", found)]
    result = extract_themes(*tables(FULL, seeds, expressions), discovered=0)
    assert verdicts(result)["subordination"] == "établi"
    assert not result.theme_terms.loc[result.theme_terms["theme"] == "subordination", "seed"].any()


TINY = [("d0000000001", "a", ["coworking", "bureau"]), ("d0000000002", "b", ["entraide", "caisse"])]


@pytest.mark.parametrize("discovered", [-1, 0, 2])
@pytest.mark.parametrize(
    ("segments", "seeds"),
    [
        ([], SEEDS),
        ([("d0000000001", "a", [])], SEEDS),
        (TINY[:1], SEEDS),
        (TINY[:1] * 4, SEEDS),
        (TINY, SEEDS),
        ([*TINY, ("d0000000003", "c", ["vélo"]), ("d0000000003", "c", [])], SEEDS),
        (draw([VELO, FORMATION], documents=4, segments=3), SEEDS),
        (draw([VELO, ENTRAIDE], documents=1, segments=12), SEEDS),
        (draw([VELO, FORMATION], documents=4, segments=3), {}),
        ([], {}),
    ],
    ids=["nothing", "empty segment", "one", "one repeated", "two", "unclassified", "no seed", "one document",
         "no theme", "neither"],
)  # fmt: skip
def test_poor_corpora_give_honest_tables(segments, seeds, discovered):
    given = tables(segments, seeds)
    result = extract_themes(*given, discovered=discovered)
    check_form(result, given)
    assert result.themes.loc[result.themes["kind"] == "named", "theme"].tolist() == list(seeds)
    assert "établi" not in verdicts(result).values()
    assert result.themes["low"].isna().all()


def test_a_document_left_out_is_not_listed():
    given = list(tables(TINY, SEEDS))
    extra = schema.DOCUMENTS.frame([{"id": "d0000000009", "source": "c", "left_out": "duplicate"}])
    given[0] = pd.concat([given[0], extra], ignore_index=True)
    assert "d0000000009" not in set(extract_themes(*given).document_themes["document"])


def test_the_order_of_the_corpus_changes_nothing_but_order():
    given = tables(draw([ENTRAIDE, BUREAUX, FORMATION], documents=10, segments=4), NAMED)
    order = np.random.default_rng(2).permutation(len(given[1]))
    first, second = (extract_themes(*tables_, discovered=2) for tables_ in (given, shuffled(given, order)))
    pd.testing.assert_frame_equal(first.themes, second.themes, check_exact=True)
    pd.testing.assert_frame_equal(first.theme_terms, second.theme_terms, check_exact=True)
    pd.testing.assert_frame_equal(first.segment_themes, second.segment_themes, check_exact=True)
    keys = ("document", "theme")
    pd.testing.assert_frame_equal(by_key(first.document_themes, *keys), by_key(second.document_themes, *keys))


def test_the_same_corpus_twice_has_the_same_shares():
    once = draw([ENTRAIDE, ORDRES, BUREAUX, FORMATION], documents=16)
    twice = once + [(f"e{document[1:]}", source, words) for document, source, words in once]
    options = {"discovered": 1, "permutations": 20}  # so few segments need more draws to find so extreme a quantile
    first, second = (extract_themes(*tables(segments, NAMED), **options).themes for segments in (once, twice))
    assert second["share"].to_numpy() == pytest.approx(first["share"].to_numpy(), abs=0.03)
    assert second["label"].iloc[3] == first["label"].iloc[3]


def test_inputs_are_left_as_they_were():
    given = tables(FULL[:20], NAMED)
    before = [table.copy() for table in given]
    extract_themes(*given, discovered=1)
    for table, copy in zip(given, before, strict=True):
        assert (table != copy).nnz == 0 if hasattr(table, "nnz") else table.equals(copy)


@pytest.mark.parametrize(
    ("options", "verdict"),
    [
        ({}, "établi"),
        ({"min_segments": 1000}, "fragile"),
        ({"min_documents": 25}, "fragile"),
        ({"max_main_source_share": 0.1}, "fragile"),
        ({"fewest_segments": 1000}, "non soutenu"),
    ],
)
def test_the_thresholds_of_a_verdict_are_options(options, verdict):
    assert set(verdicts(extract_themes(*tables(FULL, NAMED), discovered=0, **options)).values()) == {verdict}


def test_common_words_alone_hold_no_theme():
    drawn = draw([COMMUN], documents=20)
    drawn[0] = (*drawn[0][:2], ["coworking", *drawn[0][2]])
    result = extract_themes(*tables(drawn, SEEDS), discovered=0)
    assert verdicts(result) == dict.fromkeys(SEEDS, "non soutenu")
