import time
import unicodedata

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import TrameError
from pipeline.schema import BLOCKS, DOCUMENTS, REASONS
from pipeline.stages.clean import clean_blocks
from pipeline.stages.clean.boilerplate import read_boilerplate
from pipeline.stages.clean.formulas import compile_formulas, match_family
from pipeline.stages.clean.language import recognise_language
from pipeline.stages.clean.normalise import normalise_text
from tests.stages.clean_lines import FURNITURE, PROSE

PARAGRAPH = (
    "Les livreurs ont fondé leur coopérative après six mois de discussions. Ils décident ensemble des tarifs, "
    "des tournées et de la part qui revient à la caisse de secours, sans qu'aucune application ne leur dicte le rythme."
)
ENGLISH = (
    "The freelancers who met every Thursday in the shared office wanted nothing more than a decent contract, and they "
    "soon found out that nobody would write it for them."
)
SPANISH = (
    "Los repartidores de la ciudad se reúnen cada semana para hablar de sus contratos y de los accidentes que la "
    "empresa no quiere reconocer."
)


def clean(*blocks, title="", **options):
    """Clean one document made of (kind, raw) pairs, or of paragraphs."""
    pairs = [("paragraph", block) if isinstance(block, str) else block for block in blocks]
    documents = DOCUMENTS.frame([{"id": "d0", "file": "note.txt", "source": "note", "title": title}])
    rows = [
        {"id": f"d0.b{i:04d}", "document": "d0", "position": i, "kind": kind, "voice": "source", "raw": raw}
        for i, (kind, raw) in enumerate(pairs)
    ]
    return clean_blocks(documents, BLOCKS.frame(rows), **options)


def reasons(*blocks, **options):
    return clean(*blocks, **options).blocks["left_out"].tolist()


def raw_index(anchors, i):
    """The raw index of text[i], as the schema defines anchors."""
    shift = 0
    for anchor in anchors:
        if anchor["text"] <= i:
            shift = anchor["raw"] - anchor["text"]
    return i + shift


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("l’emploi, l‘atelier, l´usine et aujourdʼhui", "l'emploi, l'atelier, l'usine et aujourd'hui"),
        ("un su\ufb03sant e\ufb00ort con\ufb01rmé", "un suffisant effort confirmé"),
        ("l’œuvre et le cæcum", "l'œuvre et le cæcum"),
        ("«\u00a0nous\u00a0» gagnons 2\u202f000\u2009€", "« nous » gagnons 2 000 €"),
        ("te\u0301le\u0301travail", "télétravail"),
        ("la soli\u00addari\u00ad\nté", "la solidarité"),
        ("cowork\u200bing\ufeff", "coworking"),
        ("e\u200b\u0301cole", "école"),
        ("  hard-wrapped\n   à soixante-douze\tcolonnes \n", "hard-wrapped à soixante-douze colonnes"),
        ("peut-\non encore dire", "peut-on encore dire"),
        ("la ville -\nou la campagne", "la ville - ou la campagne"),
        ("“entre guillemets” et « français »", "“entre guillemets” et « français »"),
        ("salarié·e·s, travailleurs(ses)", "salarié·e·s, travailleurs(ses)"),
        ("nul\x00caract\x07ère", "nulcaractère"),
        ("", ""),
        (" \u200b\n", ""),
    ],
)
def test_normalise_text(raw, text):
    assert normalise_text(raw).text == text


def test_anchors_lead_back_to_the_raw_text():
    raw = "  L’of\ufb01ce\u00a0 est\u200b ouvert"
    text, anchors = normalise_text(raw)
    assert text == "L'office est ouvert"
    assert [raw[raw_index(anchors, text.index(word))] for word in ("L", "c", "est", "ouvert")] == list("Lceo")
    assert normalise_text("déjà normal").anchors == []


# A lone surrogate is no character: no table holds one.
MESSY = st.text(
    st.one_of(
        st.sampled_from("aeét .,;'-\n\t’‘`\u00a0\u202f\u00ad\u200b\ufeff\ufb01\ufb03œ\u0301\u0327\x00«»"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


@given(MESSY)
def test_every_character_comes_from_the_raw_one_it_is_mapped_to(raw):
    text, anchors = normalise_text(raw)
    origins = [raw_index(anchors, i) for i in range(len(text))]
    assert origins == sorted(origins)
    for character, origin in zip(text, origins, strict=True):
        assert 0 <= origin < len(raw)
        source = raw[origin]
        known = {
            source,
            " " if source.isspace() else source,
            "'" if source in "’‘‛ʼ＇`´\u1fef\u1ffd" else source,
        }
        decomposed = unicodedata.normalize("NFD", character)[0]
        assert (
            character in known
            or character in unicodedata.normalize("NFKC", source)
            or decomposed in (unicodedata.normalize("NFD", source))
        )


@given(MESSY)
def test_normalising_twice_changes_nothing_more(raw):
    text = normalise_text(raw).text
    assert unicodedata.is_normalized("NFC", text)
    assert text == text.strip()
    assert "  " not in text
    assert normalise_text(text) == (text, [])


@pytest.mark.parametrize("prose", PROSE)
def test_prose_is_kept(prose):
    assert reasons(PARAGRAPH, prose, PARAGRAPH) == ["", "", ""]


@pytest.mark.parametrize("line", FURNITURE)
def test_what_sites_write_around_a_text_is_left_out(line):
    before, found, after = reasons(PARAGRAPH, line, PARAGRAPH)
    assert found
    assert not before + after


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("", "empty"),
        ("Accueil", "navigation"),
        ("Accueil > Actualités > Travail", "navigation"),
        ("Aller au contenu principal", "navigation"),
        ("Article précédent : la fin du bureau", "navigation"),
        ("Tout accepter", "cookies"),
        ("Ce site utilise des cookies. En poursuivant votre navigation, vous acceptez leur dépôt.", "cookies"),
        ("Partager sur Facebook", "sharing"),
        ("Partagez cet article", "sharing"),
        ("Facebook | Twitter | Imprimer", "sharing"),
        ("Se connecter", "form"),
        ("Laisser un commentaire", "form"),
        ("3 commentaires", "form"),
        ("Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *", "form"),
        ("3/12", "gallery"),
        ("Page 2 sur 7", "gallery"),
        ("Lire aussi : Les coursiers réclament un salaire", "related"),
        ("Lire la suite", "related"),
        ("Mentions légales – Plan du site – Contact", "legal"),
        ("© 2019 La Gazette du pixel. Tous droits réservés.", "legal"),
        ("Recevez notre newsletter chaque vendredi : inscrivez-vous avec votre adresse e-mail.", "advertisement"),
        ("Abonnez-vous", "advertisement"),
        (".share { display: none; margin: 0 auto; } .share a { color: #333; }", "code"),
        ("var piwik = window._paq || []; piwik.push(['trackPageView']);", "code"),
        ("https://exemple.fr/article?id=12", "reference"),
        ("contact@exemple.fr", "reference"),
        ("Source : Le carnet des communs", "reference"),
        ("MARTIN A. (2014), Le bureau sans murs, Paris, Éditions du Canal, p. 12-31.", "reference"),
        ("Crédit photo : A. Martin", "caption"),
        ("La grande salle un soir de mai. © Atelier du port", "caption"),
        ("Par Claire M.", "caption"),
        ("Publié le jeudi 9 octobre 2014", "caption"),
        ("— Atelier du port (@atelierduport) 3 mai 2017", "caption"),
        ("Mercredi 1er juin 2016", "structure"),
        ("* * *", "structure"),
        ("Introduction ........ 3", "structure"),
        ("#coworking #teletravail", "structure"),
        ("Management / Encadrement / Mobilité", "too_short"),
        ("Le coworking en région", "too_short"),
        (ENGLISH, "other_language"),
        (SPANISH, "other_language"),
    ],
)
def test_what_is_not_text_is_left_out(line, reason):
    assert reasons(PARAGRAPH, line, PARAGRAPH) == ["", reason, ""]


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


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        ("Conclusion", "too_short"),
        ("Vers une économie de la coopération", "too_short"),
        ("Pourquoi les livreurs ne veulent-ils plus être leurs propres patrons ?", ""),
    ],
)
def test_a_heading_is_kept_when_it_reads_as_a_sentence(heading, reason):
    assert reasons(("heading", heading), PARAGRAPH) == [reason, ""]


def test_the_title_is_no_passage_but_a_sentence_may_begin_with_its_words():
    title = "Pourquoi les livreurs ne veulent plus être leurs propres patrons"
    repeated = [
        ("heading", title),
        ("list_item", f"{title} - La Gazette du pixel"),
        f"{title} ? Ils l'ont dit au juge.",
    ]
    assert reasons(*repeated, PARAGRAPH, title=title) == ["structure", "structure", "", ""]


def test_items_belong_to_the_colon_that_announces_them():
    items = [("list_item", "des espaces ouverts"), ("list_item", "une mutuelle choisie ensemble")]
    assert reasons("Le collectif demande en tout trois choses :", *items) == ["", "", ""]
    assert reasons("Il demande à la mairie trois choses :", "- des espaces ouverts", "● une mutuelle à nous") == [
        "",
        "",
        "",
    ]
    assert reasons(PARAGRAPH, ("list_item", "Nos espaces ouverts"), ("list_item", "Notre mutuelle")) == [
        "",
        "too_short",
        "too_short",
    ]


@pytest.mark.parametrize(
    ("items", "kept"),
    [
        (
            ["une cotisation mensuelle, votée chaque année en assemblée", "un tour de ménage", "Café"],
            [True, True, False],
        ),
        (
            ["une cotisation mensuelle, votée chaque année", "Le lieu et ses métiers", "Nos prochaines dates"],
            [False] * 3,
        ),
        (["Le loyer", "Personne n'est joignable après 18 h", "un budget chaise pour tous"], [True, True, True]),
        (["un conseil élu pour deux ans", "des salaires égaux", "une réserve impartageable"], [True] * 3),
        (["la réparation des vélos ;", "les amendes ;", "prêts."], [True] * 3),
        (["Un conseil élu", "Des salaires égaux", "La réserve"], [False] * 3),
        (["le mot de la maire"], [False]),
        (["entraide", "coworking", "travail indépendant"], [False] * 3),
        (["Facebook", "Personne n'est joignable après 18 h"], [False, True]),
    ],
)
def test_a_list_that_is_mostly_kept_keeps_its_short_items(items, kept):
    found = reasons(PARAGRAPH, *[("list_item", item) for item in items])[1:]
    assert [not reason for reason in found] == kept


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Cette caisse finance :", True),
        ("Sont éligibles :", True),
        ("Au programme :", True),
        ("Étiquettes :", False),
        ("Partager cette page :", False),
        ("Cette caisse finance", False),
    ],
)
def test_the_short_line_that_announces_a_list_is_read_with_it(line, kept):
    found = reasons(
        PARAGRAPH, line, ("list_item", "la réparation des vélos ;"), ("list_item", "les arrêts de travail.")
    )
    assert (found[1] == "") is kept
    assert reasons(line, ("list_item", "Accueil"), ("list_item", "Agenda"))[0]


def test_headlines_at_the_end_are_related_links():
    headlines = ["Les coursiers perdent en appel", "Le maire inaugure un tiers-lieu, sans café", "Elle code la nuit."]
    assert reasons(PARAGRAPH, "Sur le même sujet", *headlines) == ["", *["related"] * 4]


def test_the_text_goes_on_after_a_related_link():
    short = "Le juge a donné raison aux coursiers, et la plateforme a fait appel dès le lendemain."
    assert reasons(PARAGRAPH, "Lire aussi", "Les coursiers en appel", short, PARAGRAPH) == [
        "",
        "related",
        "related",
        "",
        "",
    ]


def test_a_list_of_references_ends_with_the_next_heading():
    assert reasons(
        PARAGRAPH,
        ("heading", "Bibliographie"),
        ("list_item", "Un essai sur les tiers-lieux de la Creuse, paru à Guéret"),
        ("heading", "Épilogue"),
        "Personne ne savait alors que le lieu fermerait.",
    ) == ["", "reference", "reference", "too_short", ""]


def test_references_that_read_as_sentences_stay_in_their_list():
    assert reasons(
        PARAGRAPH,
        ("heading", "Bibliographie"),
        "Lenoir M. (2015), Faire le métier, Paris, Le Quai.",
        "Robin, Nadia J. 2020. « Qui tient la caisse ? » Cahiers du port, août.",
        "Personne ne savait alors que le lieu fermerait.",
    ) == ["", "reference", "reference", "reference", ""]


def test_readers_comments_are_kept_after_related_links():
    comment = ("comment", "Je travaille dans un lieu de ce genre depuis deux ans et rien de tout cela n'est vrai.")
    assert reasons(PARAGRAPH, "Articles similaires", "Le bureau de demain", comment) == ["", "related", "related", ""]


def test_outside_the_main_text_only_long_plain_prose_is_read():
    menu = ("chrome", "Nos coopératives, nos métiers et toutes les actualités du réseau")
    long_prose = ("chrome", f"{PARAGRAPH} {PARAGRAPH.replace('livreurs', 'coursiers')}")
    notice = ("chrome", f"{PARAGRAPH} {PARAGRAPH} Vous acceptez la mesure d'audience.")
    assert reasons(PARAGRAPH, menu, long_prose, notice) == ["", "outside_main", "", "cookies"]


def test_a_section_opened_outside_the_main_text_does_not_reach_into_it():
    line = "Le tribunal a tranché en mars, sans surprise pour personne."
    assert reasons(("chrome", "Articles similaires"), ("chrome", "Un titre"), line) == ["related", "related", ""]


def test_a_document_in_another_language_is_left_out_whole():
    cleaned = clean(ENGLISH, ENGLISH.replace("Thursday", "Friday"), "Un mot de la traductrice, qui salue ses lecteurs.")
    document = cleaned.documents.iloc[0]
    assert (document["language"], document["left_out"]) == ("en", "other_language")
    assert "en anglais" in document["left_out_why"]
    assert cleaned.blocks["left_out"].tolist() == ["other_language", "other_language", "document_left_out"]
    assert clean(ENGLISH, ENGLISH, language="en").documents["left_out"].tolist() == [""]


def test_short_blocks_tell_the_language_together():
    short = ["We are not robots, we are riders.", "They never paid us for the rain.", "Nobody asked what we wanted."]
    assert clean(*short).documents["left_out"].tolist() == ["other_language"]


@pytest.mark.parametrize(
    ("passage", "language"),
    [
        (PARAGRAPH, "fr"),
        (ENGLISH, "en"),
        (SPANISH, "es"),
        ("De renners hebben samen besloten dat zij vanaf morgen niet meer voor minder dan tien euro rijden.", "nl"),
        ("I fattorini hanno deciso insieme che da domani non lavoreranno più per meno di dieci euro.", "it"),
        ("Le mot « freelance » vient de l'anglais, dit-on : nobody knows what it really means for the riders.", "fr"),
        ("Trop court.", ""),
        ("Ancy Mornelle Bouzy Tressan Lurcy Vézac Orlu Passy Gennes Arcis", ""),
    ],
)
def test_recognise_language(passage, language):
    assert recognise_language(passage) == language


def test_a_document_of_menus_is_left_out():
    document = clean("Accueil", "Contact").documents.iloc[0]
    assert (document["language"], document["left_out"]) == ("", "no_text")
    assert document["left_out_why"].startswith("Ce document n’a que des menus")
    assert clean().documents["left_out"].tolist() == ["no_text"]


def test_what_was_left_out_before_stays_so():
    documents = DOCUMENTS.frame([{"id": "d0", "left_out": "unreadable", "left_out_why": "Fichier abîmé."}])
    row = {"id": "d0.b0000", "document": "d0", "kind": "paragraph", "raw": PARAGRAPH}
    other = {
        "id": "d0.b0001",
        "document": "d0",
        "position": 1,
        "raw": PARAGRAPH,
        "left_out": "code",
        "left_out_why": "X.",
    }
    cleaned = clean_blocks(documents, BLOCKS.frame([row, other]))
    assert cleaned.documents[["left_out", "left_out_why"]].to_numpy().tolist() == [["unreadable", "Fichier abîmé."]]
    assert cleaned.blocks["left_out"].tolist() == ["document_left_out", "code"]
    assert cleaned.blocks["left_out_why"].tolist() == ["Le document entier est écarté.", "X."]


def test_a_document_does_not_depend_on_its_neighbours():
    documents = DOCUMENTS.frame([{"id": name} for name in ("d0", "d1")])
    rows = [
        {"id": f"{name}.b{i:04d}", "document": name, "position": i, "kind": "paragraph", "raw": raw}
        for name, raws in (("d0", [PARAGRAPH, "Sur le même sujet"]), ("d1", ["Un titre", PARAGRAPH, SPANISH]))
        for i, raw in enumerate(raws)
    ]
    blocks = BLOCKS.frame(rows)
    together = clean_blocks(documents, blocks)
    apart = [
        clean_blocks(documents[documents["id"] == name], blocks[blocks["document"] == name]) for name in ("d0", "d1")
    ]
    for table in ("documents", "blocks"):
        parts = pd.concat([getattr(part, table) for part in apart], ignore_index=True)
        pd.testing.assert_frame_equal(getattr(together, table), parts)


def test_inputs_are_left_as_they_were_and_outputs_follow_the_schema():
    documents = DOCUMENTS.frame([{"id": "d0"}])
    blocks = BLOCKS.frame([{"id": "d0.b0000", "document": "d0", "kind": "paragraph", "raw": f"L’{PARAGRAPH}"}])
    before = documents.copy(), blocks.copy()
    cleaned = clean_blocks(documents, blocks)
    pd.testing.assert_frame_equal(documents, before[0])
    pd.testing.assert_frame_equal(blocks, before[1])
    assert BLOCKS.frame(cleaned.blocks.to_dict("records"))["text"].tolist() == cleaned.blocks["text"].tolist()
    assert list(cleaned.blocks) == list(BLOCKS)
    assert list(cleaned.documents) == list(DOCUMENTS)


def test_empty_tables_stay_well_formed():
    cleaned = clean_blocks(DOCUMENTS.frame(), BLOCKS.frame())
    assert cleaned.documents.empty
    assert list(cleaned.blocks) == list(BLOCKS)


def test_a_family_that_is_no_reason_is_named(monkeypatch, tmp_path):
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "boilerplate.toml").write_text('[bandeaux]\nwhy = "Bandeau."\n', encoding="utf-8")
    monkeypatch.setattr("pipeline.stages.clean.boilerplate.resources.files", lambda _: tmp_path)
    with pytest.raises(TrameError, match="bandeaux"):
        read_boilerplate.__wrapped__()


def test_every_family_of_boilerplate_is_a_reason():
    assert set(read_boilerplate().why) <= set(REASONS)


@given(st.lists(st.tuples(st.sampled_from(["paragraph", "heading", "list_item", "chrome"]), MESSY), max_size=6))
def test_any_text_gets_a_known_reason_and_a_sentence(pairs):
    blocks = clean(*pairs).blocks
    assert set(blocks["left_out"]) <= {"", *REASONS}
    assert ((blocks["left_out"] == "") == (blocks["left_out_why"] == "")).all()
    assert list(zip(blocks["kind"], blocks["raw"], strict=True)) == pairs
    left_out, kept = (blocks[(blocks["left_out"] == "") == state] for state in (False, True))
    assert sorted([*left_out["id"], *kept["id"]]) == [f"d0.b{i:04d}" for i in range(len(pairs))]
    assert (kept["text"] != "").all()


@given(MESSY)
def test_every_letter_of_the_raw_text_leads_to_the_text(raw):
    text, anchors = normalise_text(raw)
    read = {raw_index(anchors, i) for i in range(len(text))}
    plain = {i for i, letter in enumerate(raw) if "a" <= letter <= "z"}
    assert plain <= read


@pytest.mark.parametrize(
    "piece",
    [
        ".",
        "A",
        "é",
        "a@",
        "!»",
        "« ",
        "Par A",
        "e\u0301",
        "\u00ad ",
        "x-\n",
        "1 ",
        "{",
        "Nous ",
        "| ",
        "https://",
        "\u1100\u1161",
    ],
)
def test_a_hostile_text_takes_no_longer_than_an_honest_one(piece):
    started = time.process_time()
    clean(f"Par {piece * (200_000 // len(piece))}!?x", title="A")
    assert time.process_time() - started < 3
