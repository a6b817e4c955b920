import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.schema import SEGMENTS, TERM_HITS, TERMS, TOKENS
from pipeline.stages.terms import extract_terms
from pipeline.stages.terms.expressions import listed_expressions
from tests.stages.terms.corpora import corpus


def rows(*marked, **options):
    """Form -> row, for the terms that occur."""
    terms = extract_terms(*corpus(*marked), **options).terms
    return {row.form: row for row in terms[terms["count"] > 0].itertuples()}


@pytest.mark.parametrize(
    ("marked", "form", "pattern"),
    [
        ("la vie/N privée/A", "vie privée", "NA"),
        ("un contrat/N de travail/N", "contrat de travail", "NPN"),
        ("le droit/N du travail/N", "droit du travail", "NPN"),
        ("le droit/N à la vie/N privée/A", "droit à la vie privée", "NPDNA"),
        ("l’économie/N sociale/A et solidaire/A", "économie sociale et solidaire", "NACA"),
        ("une assurance/N chômage/N", "assurance chômage", "NN"),
        ("le Code/P du travail/N", "Code du travail", "NPN"),
        ("la Commission/P européenne/A", "Commission européenne", "NA"),
        ("une caisse/N d'entraide/N", "caisse d'entraide", "NPN"),
        ("le greffe/N du tribunal/N de commerce/N", "greffe du tribunal de commerce", "NPNPN"),
    ],
)
def test_a_term_is_found_by_its_grammar(marked, form, pattern):
    found = rows(marked, marked)
    assert (found[form].pattern, found[form].count, found[form].segments) == (pattern, 2, 2)


@pytest.mark.parametrize(
    ("marked", "form"),
    [
        ("la vie/N, privée/A de sens", "vie, privée"),
        ("la protection/N (sociale/A)", "protection (sociale"),
        ("une autre/A chose/N", "autre chose"),
        ("les travaux/N de Ferrand/P", "travaux de Ferrand"),
        ("Odile/P Ferrand/P", "Odile Ferrand"),
        ("le travail/N avec méthode/N", "travail avec méthode"),
        ("il livre/V des repas/N", "livre des repas"),
    ],
)
def test_what_punctuation_parts_or_names_complete_is_no_term(marked, form):
    assert form not in rows(marked, marked)


def test_a_heading_and_the_paragraph_below_make_no_term():
    text = "Le travail du clic et la suite"
    cut = len("Le travail")
    pieces = [{"block": "b1", "start": 0, "end": cut}, {"block": "b2", "start": 0, "end": len(text) - cut - 1}]
    marked = "Le travail/N du clic/N et la suite"
    segments, tokens = corpus(marked, marked)
    assert "travail du clic" in set(extract_terms(segments, tokens).terms.query("count > 0")["form"])
    parted = segments.assign(pieces=[pieces, pieces])
    assert "travail du clic" not in set(extract_terms(parted, tokens).terms.query("count > 0")["form"])


def test_plural_article_and_spelling_variants_are_one_term():
    found = rows(
        "la protection/N des données/N", "une protection/N de données/N", "les protections/N des données/N",
        "l'espace/N de co-working/N", "des espaces/N de coworking/N",
    )  # fmt: skip
    counts = {row.term: row.count for row in found.values()}
    assert counts == {"protection de donnée": 3, "espace de coworking": 2}


@pytest.mark.parametrize(
    ("options", "kept"),
    [({}, False), ({"min_count": 1, "min_segments": 1}, True), ({"expected": ["grève du clic"]}, True)],
)
def test_a_rare_term_needs_a_reason(options, kept):
    assert ("grève du clic" in rows("une grève/N du clic/N", **options)) is kept


def test_a_group_that_always_goes_on_by_the_same_word_is_cut_short_and_no_term():
    whole = "la chambre/N sociale/A de la cour/N"
    found = rows(f"{whole} de cassation/N", f"{whole} de cassation/N")
    assert set(found) == {"cour de cassation"}
    assert "chambre sociale de la cour" in rows(f"{whole} de cassation/N", f"{whole} d'appel/N")
    assert "chambre sociale de la cour" in rows(f"{whole} de Rouvres/P", f"{whole} de Rouvres/P")


def test_twice_in_one_segment_is_not_enough():
    once = "le secret/N des notes/N et le secret/N des notes/N"
    assert "secret des notes" not in rows(once)
    assert rows(once, min_segments=1)["secret des notes"].count == 2


def test_an_expected_expression_that_never_occurs_has_a_row_with_zero():
    terms = extract_terms(*corpus("la vie/N privée/A"), expected=["impôt sur les robots"]).terms
    zero = terms[terms["form"] == "impôt sur les robots"].iloc[0]
    assert (zero["count"], zero["segments"], zero["documents"], zero["c_value"], zero["fixed"]) == (0, 0, 0, 0, True)
    assert set(listed_expressions()) <= set(terms["form"]) | {"vie privée"}


@pytest.mark.parametrize(
    ("expected", "marked", "form"),
    [
        ("donnée personnelle", "les données/N personnelles/A", "données personnelles"),
        ("liens sociaux", "le lien/N social/A", "lien social"),
        ("tiers lieu", "des tiers-lieux/N ouverts", "tiers-lieux"),
        ("droit d'usage", "le droit/N d’usage/N", "droit d’usage"),
        ("bureau partagé", "un bureau/N partagé/V=partager", "bureau partagé"),
        ("Espace de co-working", "un espace/N de coworking/N", "espace de coworking"),
    ],
)
def test_an_expected_expression_is_found_in_any_number_and_spelling(expected, marked, form):
    row = rows(marked, expected=[expected])[form]
    assert (row.count, row.fixed) == (1, True)


def test_an_expression_that_the_model_reads_in_two_ways_is_one_term():
    found = rows("la vie/N privée/A", "la vie/N privée/A", "une vie/N privée/V=priver")
    assert found["vie privée"].count == 3
    assert len(found) == 1


def test_an_acronym_is_tied_to_the_term_it_abridges():
    spelled = "une coopérative/N d'activité/N et d'emploi/N"
    row = rows(f"{spelled} (CAE/N) puis {spelled}")["coopérative d'activité et d'emploi"]
    assert (row.acronym, row.count, row.pattern) == ("CAE", 2, "NPNCPN")


def test_the_best_come_first_and_the_widest_spread_before_its_equals():
    terms = extract_terms(
        *corpus(
            "un tri/N manuel/A et un choix/N social/A", "un tri/N manuel/A et un choix/N social/A",
            "le prix/N juste/A", "le prix/N juste/A", "le prix/N juste/A",
            documents=["d1", "d1", "d2", "d2", "d3"],
        )
    ).terms.query("count > 0")  # fmt: skip
    assert terms["form"].tolist() == ["prix juste", "choix social", "tri manuel"]


def test_top_keeps_the_best_and_every_expected_one():
    marked = "un tri/N manuel/A et une caisse/N de grève/N"
    terms = extract_terms(*corpus(marked, marked), top=1).terms
    assert set(terms["form"]) == {*listed_expressions()}


def test_hits_lead_back_to_the_text():
    segments, tokens = corpus("le droit/N du travail/N salarié/A", "ce droit/N du travail/N salarié/A", "un droit/N")
    found = extract_terms(segments, tokens)
    texts = segments.set_index("id")["text"]
    forms = [texts[hit.segment][hit.start : hit.end] for hit in found.term_hits.itertuples()]
    assert sorted(set(forms)) == ["droit du travail", "droit du travail salarié", "travail salarié"]
    assert found.term_hits.groupby("term").size().to_dict() == (
        found.terms[found.terms["count"] > 0].set_index("term")["count"].to_dict()
    )


def test_no_text_gives_the_expected_expressions_with_their_zeros():
    found = extract_terms(SEGMENTS.frame(), TOKENS.frame())
    assert list(found.terms) == list(TERMS)
    assert found.terms["form"].tolist() == sorted(listed_expressions())
    pd.testing.assert_frame_equal(found.term_hits, TERM_HITS.frame())


words = st.sampled_from(["travail/N", "social/A", "de", "la", "et", "vie/N", "privé/A", "Ferrand/P", ",", "donne/V"])


@given(st.lists(st.lists(words, max_size=9).map(" ".join), max_size=6))
def test_counts_agree_with_hits_whatever_the_text(marked):
    segments, tokens = corpus(*marked)
    found = extract_terms(segments, tokens)
    assert found.terms["term"].is_unique
    hits = found.term_hits
    assert not hits.duplicated().any()
    assert hits.groupby("term").size().to_dict() == {
        row.term: row.count for row in found.terms.itertuples() if row.count
    }
    pd.testing.assert_frame_equal(extract_terms(segments, tokens).terms, found.terms)
