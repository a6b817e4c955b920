import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import TrameError
from pipeline.schema import TOKENS, table
from pipeline.store import to_arrow
from tests.stages.lemmatise.words import lemmatise, segments


def lemmas(*texts, column="lemma", kept=True, **options):
    tokens = lemmatise(segments(*texts), **options)
    return tokens.loc[tokens["kept"] | (not kept), column].tolist()


def test_every_word_is_a_row_and_punctuation_is_none():
    tokens = lemmatise(segments("« Le travail, c’est la santé ! »", "…"))
    assert list(tokens) == list(TOKENS)
    assert tokens["form"].tolist() == ["Le", "travail", "c’", "est", "la", "santé"]
    assert tokens["position"].tolist() == [0, 1, 2, 3, 4, 5]
    assert tokens.loc[tokens["kept"], "lemma"].tolist() == ["travail", "santé"]


@pytest.mark.parametrize(
    ("text", "form", "pos", "rule"),
    [
        ("Les salarié·e·s votent.", "salarié·e·s", "NOUN", "inclusive"),
        ("Une vie privée préservée.", "privée", "ADJ", "participle"),
        ("Elle donne son avis.", "donne", "VERB", "infinitive"),
        ("Deux tiers lieux ouvrent.", "tiers lieux", "NOUN", "variant"),
        ("L'Economie sociale recrute.", "Economie", "NOUN", "accent"),
        ("Les agents télétravaillaient.", "télétravaillaient", "VERB", "first group"),
        ("Les enjeux socio-économiques restent.", "socio-économiques", "ADJ", ""),
        ("Le syndicat négocie.", "syndicat", "NOUN", ""),
    ],
)
def test_what_changed_the_lemma_is_said(text, form, pos, rule):
    tokens = lemmatise(segments(text)).set_index("form")
    assert (tokens.loc[form, "pos"], tokens.loc[form, "rule"]) == (pos, rule)


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("Bienvenue au tiers-lieu !", "Bienvenue", "bienvenu"),
        ("Nous prônons le partage.", "prônons", "prôner"),
        ("Candidatez avant mardi.", "Candidatez", "candidater"),
        ("Combien gagne-t-on par course ?", "gagne", "gagner"),
        ("Mobilisons-nous contre la précarité.", "Mobilisons", "mobiliser"),
        ("Cela convient aux équipes.", "convient", "convenir"),
        ("Elle fonde une coopérative.", "fonde", "fonder"),
        ("Quand je rentrais du bureau.", "rentrais", "rentrer"),
        ("Les salariés taiwanais protestent.", "taiwanais", "taïwanais"),
        ("Les designers·euses s'organisent.", "designers·euses", "designer"),
        ("le probleme des reseaux", "probleme", "problème"),
    ],
)
def test_the_lemma_of_a_word(text, form, lemma):
    assert lemmatise(segments(text)).set_index("form").loc[form, "lemma"] == lemma


@pytest.mark.parametrize("text", ["auxquels", "celles", "desquelles", "iels", "lesdits"])
def test_pronouns_never_enter_the_vocabulary(text):
    assert not lemmatise(segments(f"Les outils {text} ils servent.")).set_index("form").loc[text, "kept"]


@pytest.mark.parametrize(
    ("text", "form", "rule"),
    [
        ("La gouvernementalité surveille.", "gouvernementalité", "unknown"),
        ("Ce libérakisme revient.", "libérakisme", "unknown"),
        ("La main-d’œuvre manque.", "main-d’œuvre", ""),
        ("Le télétravail progresse.", "télétravail", ""),
        ("La CAE accueille.", "CAE", ""),
        ("En 2016 ou vers 14h30 ?", "14h30", ""),
    ],
)
def test_a_word_that_no_lexicon_has_is_said(text, form, rule):
    assert lemmatise(segments(text)).set_index("form").loc[form, "rule"] == rule


def test_the_analyst_has_the_last_word():
    text = "Les coworkeuses scrollent l’infoduction."
    tokens = lemmatise(segments(text), corrections=["Coworkeuses ; coworkeur", "infoduction;information"])
    corrected = tokens[tokens["rule"] == "analyst"]
    assert corrected[["form", "lemma"]].to_numpy().tolist() == [
        ["coworkeuses", "coworkeur"],
        ["infoduction", "information"],
    ]


def test_a_name_that_the_analyst_corrects_is_a_noun_and_a_verb_stays_a_verb():
    tokens = lemmatise(
        segments("Claire Martin a livré des repas pour Deliveroo."),
        corrections=["deliveroo;plateforme", "livré;apporter"],
    ).set_index("form")
    assert tokens.loc[["livré", "Deliveroo"], "lemma"].tolist() == ["apporter", "plateforme"]
    assert tokens.loc[["livré", "Deliveroo"], "pos"].tolist() == ["VERB", "NOUN"]


@pytest.mark.parametrize("row", ["scrollaient scroller", "scrollaient;", ";scroller", "a;b;c", ""])
def test_a_malformed_correction_is_said_in_french(row):
    with pytest.raises(TrameError, match="doit s'écrire « forme;lemme »"):
        lemmatise(segments("Peu importe."), corrections=[row])


def test_what_the_analyst_ignores_is_read_and_not_counted():
    text = "Les enquêteurs relancent l’enquêtée : l’Entretien porte sur l’usine."
    assert lemmas(text, ignored=["Enquêteur ", "entretien"]) == [
        lemma for lemma in lemmas(text) if lemma not in {"enquêteur", "entretien"}
    ]
    assert lemmas(text, ignored=["entretien"], kept=False) == lemmas(text, kept=False)


def test_names_of_persons_and_firms_are_no_vocabulary():
    text = "Claire Martin a livré des repas à Lyon pour Deliveroo."
    assert lemmas(text) == ["livrer", "repas"]
    assert set(lemmas(text, proper_names=True)) >= {"claire", "martin", "lyon", "deliveroo"}


@pytest.mark.parametrize(
    "text", ["Ils cherchent avec Qwant sur leur poste.", "Le service AlphaFold attire.", "YouTube paie."]
)
def test_an_unknown_word_with_a_capital_inside_is_a_name(text):
    assert not {"qwant", "alphafold", "youtube"} & set(lemmas(text))


@pytest.mark.parametrize("text", ["Géolocalisation des salariés", "La géolocalisation. Géolocalisation ?"])
def test_an_unknown_word_that_only_opens_a_sentence_is_none(text):
    assert "géolocalisation" in lemmas(text)


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("Cette étude suggère une autre voie.", "suggère", "suggérer"),
        ("Le code libère les auteurs.", "libère", "libérer"),
        ("Parmi les règles, celles utiles restent.", "celles", "celui"),
    ],
)
def test_a_verb_or_a_pronoun_is_no_adjective(text, form, lemma):
    tokens = lemmatise(segments(text)).set_index("form")
    assert tokens.loc[form, "lemma"] == lemma


def test_a_word_that_a_file_also_writes_in_lower_case_is_no_name():
    texts = ["La caisse finance l'entraide des coursiers.", "Réunion de la Caisse d'Entraide des Coursiers"]
    assert lemmas(*texts).count("entraide") == lemmas(*texts).count("coursier") == 2


def test_another_file_says_nothing_about_names():
    named = segments("Ensuite Pierre Larose prend la parole.", unit="d0000000001")
    common = segments("La pierre et la rose ornent la façade.", unit="d0000000002")
    alone = lemmatise(named)
    both = lemmatise(pd.concat([named, common], ignore_index=True))
    assert both.iloc[: len(alone)].to_numpy().tolist() == alone.to_numpy().tolist()


@pytest.mark.parametrize("sigle", ["CAE", "QVT", "CDI", "ESS", "IA", "PME"])
def test_acronyms_enter_the_vocabulary(sigle):
    assert sigle.lower() in lemmas(f"Le rapport parle de la {sigle} en détail.")


@pytest.mark.parametrize("text", ["Au XIXe siècle", "le 3 mai 2016", "un an", "il y en a 12", "page 4"])
def test_numbers_and_empty_words_do_not(text):
    assert set(lemmas(text)) <= {"siècle"}


def test_a_text_seen_twice_reads_the_same_twice():
    tokens = lemmatise(segments("Le droit du travail.", "Autre chose.", "Le droit du travail."))
    first, last = (tokens[tokens["segment"].str.endswith(end)].drop(columns="segment") for end in ("0", "2"))
    pd.testing.assert_frame_equal(first.reset_index(drop=True), last.reset_index(drop=True))


def test_the_order_and_company_of_segments_change_nothing():
    texts = ["Les coursiers s'organisent.", "La plateforme fixe les prix.", "Le juge requalifie le contrat."] * 15
    texts = [f"{text} Cas numéro {n}." for n, text in enumerate(texts)]
    forward = lemmatise(segments(*texts))
    frame = segments(*texts)
    backward = lemmatise(frame.iloc[::-1])
    order = ["segment", "position"]
    pd.testing.assert_frame_equal(backward.sort_values(order, ignore_index=True), forward)


@pytest.mark.parametrize("at_a_time", [1, 4, 7])
def test_nothing_depends_on_how_many_words_are_read_at_a_time(monkeypatch, at_a_time):
    frame = segments("Voici Entraide Numérique, qui vit de ses dons.", "", "L'entraide entre livreurs dure encore.")
    whole = lemmatise(frame)
    monkeypatch.setattr(table, "_AT_A_TIME", at_a_time)
    assert lemmatise(frame).to_numpy().tolist() == whole.to_numpy().tolist()
    assert "common" in set(whole["rule"])


def test_no_segment_gives_an_empty_well_formed_table():
    tokens = lemmatise(segments().astype({"id": str, "text": str}))
    assert to_arrow("tokens", tokens).equals(to_arrow("tokens", TOKENS.frame()))


letters = st.text(alphabet="aeéèilnorstuvALÉ'’-·.,;()/« »1 \n", max_size=60)


@settings(max_examples=60, deadline=None)
@given(letters)
def test_forms_stand_at_their_offsets_in_order(text):
    tokens = lemmatise(segments(text))
    end = 0
    for token in tokens.itertuples():
        assert token.start >= end
        assert token.form == text[token.start : token.end]
        assert token.form.strip()
        assert token.lemma == token.lemma.lower()
        end = token.end
    visible = {i for i, letter in enumerate(text) if letter.isalnum()}
    covered = {i for token in tokens.itertuples() for i in range(token.start, token.end)}
    assert visible <= covered
