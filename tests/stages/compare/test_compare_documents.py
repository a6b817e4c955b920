import pandas as pd
import pytest

from pipeline.schema import BLOCKS, DOCUMENTS, MARKS
from pipeline.stages.compare import compare_documents

STRIKE = (
    "La caisse de grève des livreurs a tenu tout l'hiver grâce aux dons du quartier, aux concerts du samedi et à une "
    "règle simple : chacun reçoit la même somme, quel que soit le nombre de courses perdues."
)

OFFICE = (
    "Dans la salle du fond, une graphiste, deux traducteurs et un comptable partagent une imprimante, un bail et la "
    "peur du mois creux ; ils appellent cela un espace de coworking, faute d'un mot plus juste."
)

COURT = (
    "La cour d'appel a vu dans la géolocalisation et dans le pouvoir de sanction les marques d'un lien de "
    "subordination, et le contrat de prestation est devenu un contrat de travail."
)


def corpus(*documents):
    """Tables of documents given as (id, source, date, texts of its blocks)."""
    rows = [{"id": name, "source": source, "date": date} for name, source, date, _ in documents]
    blocks = [
        {"id": f"{name}.b{i:04d}", "document": name, "position": i, "kind": "paragraph", "text": text}
        for name, _, _, texts in documents
        for i, text in enumerate(texts)
    ]
    return DOCUMENTS.frame(rows), BLOCKS.frame(blocks)


def marked(tables, **options):
    """What is marked: (block, or document for a whole one) -> (reason, twin)."""
    marks = compare_documents(*tables, **options)
    return {mark.block or mark.document: (mark.left_out, mark.twin) for mark in marks.itertuples()}


def test_of_exact_copies_the_oldest_document_is_kept():
    tables = corpus(
        ("d1", "blog", "", [STRIKE, OFFICE]),
        ("d2", "blog", "2019", [STRIKE, OFFICE]),
        ("d3", "revue", "2018", [STRIKE, OFFICE]),
    )
    assert marked(tables) == {"d1": ("duplicate", "d3"), "d2": ("duplicate", "d3")}


def test_an_article_republished_with_a_few_words_changed_is_a_near_duplicate():
    changed = STRIKE.replace("tout l'hiver", "deux hivers")
    tables = corpus(("d1", "blog", "2015", [changed, OFFICE]), ("d2", "revue", "2018", [STRIKE, OFFICE, COURT]))
    assert marked(tables) == {"d1": ("near_duplicate", "d2")}
    similarity = compare_documents(*tables)["similarity"].item()
    assert 0.4 < similarity < 0.8
    assert marked(tables, near_duplicate=1.0) == {"d2.b0001": ("duplicate", "d1.b0001")}


def test_of_copies_about_as_long_the_oldest_is_kept():
    later = ("d1", "revue", "2018", [f"{STRIKE} Lire ailleurs.", OFFICE])
    assert marked(corpus(later, ("d2", "blog", "2015", [STRIKE, OFFICE]))) == {"d1": ("near_duplicate", "d2")}


def test_a_long_passage_quoted_elsewhere_counts_once():
    tables = corpus(("d1", "blog", "2015", [STRIKE, COURT]), ("d2", "revue", "2018", [OFFICE, COURT]))
    assert marked(tables) == {"d2.b0001": ("duplicate", "d1.b0001")}


def test_two_texts_on_the_same_subject_are_no_copies():
    other = (
        "La caisse de grève des livreurs a fermé au printemps, faute de dons : personne ne voulait plus en parler ici."
    )
    assert marked(corpus(("d1", "blog", "", [STRIKE]), ("d2", "blog", "", [other]))) == {}


def test_a_line_repeated_from_page_to_page_of_a_source_is_kept_nowhere():
    line = "Notre lettre paraît chaque mois."
    pages = [(f"d{i}", "blog", "", [text, line]) for i, text in enumerate([STRIKE, OFFICE, COURT])]
    assert marked(corpus(*pages)) == {f"d{i}.b0001": ("repeated_line", "") for i in range(3)}
    elsewhere = [(name, f"site {name}", date, texts) for name, _, date, texts in pages]
    assert marked(corpus(*elsewhere)) == {}


def test_a_line_repeated_in_one_document_is_kept_the_first_time():
    refrain = "Nous ne sommes pas des robots."
    tables = corpus(("d1", "tract", "", [refrain, STRIKE, refrain, refrain]))
    assert marked(tables) == {f"d1.b000{i}": ("repeated_line", "d1.b0000") for i in (2, 3)}
    assert marked(tables, repeated=4) == {}


def test_copies_of_a_document_do_not_make_its_lines_repeated():
    line = "Notre lettre paraît chaque mois."
    tables = corpus(*[(f"d{i}", "blog", "", [STRIKE, line]) for i in range(4)])
    assert marked(tables) == {f"d{i}": ("duplicate", "d0") for i in (1, 2, 3)}


def test_what_cleaning_left_out_is_not_compared():
    documents, blocks = corpus(("d1", "blog", "", [STRIKE]), ("d2", "blog", "", [STRIKE]), ("d3", "blog", "", [STRIKE]))
    documents.loc[documents["id"] == "d1", "left_out"] = "other_language"
    blocks.loc[blocks["document"] == "d2", "left_out"] = "legal"
    assert marked((documents, blocks)) == {}


def test_marks_do_not_depend_on_the_order_of_the_tables():
    documents, blocks = corpus(
        ("d1", "blog", "2015", [STRIKE, COURT, "Une ligne."]),
        ("d2", "blog", "", [STRIKE, COURT, "Une ligne."]),
        ("d3", "blog", "2017", [OFFICE, COURT, "Une ligne."]),
        ("d4", "blog", "2018", ["Une ligne.", f"{OFFICE} Encore."]),
    )
    marks = compare_documents(documents, blocks)
    shuffled = compare_documents(documents.iloc[::-1], blocks.sample(frac=1, random_state=4))
    pd.testing.assert_frame_equal(marks, shuffled)
    assert len(marks) >= 3
    assert list(marks) == list(MARKS)


def test_an_empty_corpus_has_no_marks():
    assert compare_documents(DOCUMENTS.frame(), BLOCKS.frame()).empty


@pytest.mark.parametrize("table", [0, 1])
def test_a_corpus_of_which_nothing_is_kept_has_no_marks(table):
    tables = corpus(("d1", "blog", "", [STRIKE]), ("d2", "blog", "", [STRIKE]))
    tables[table]["left_out"] = "no_text"
    assert list(compare_documents(*tables)) == list(MARKS)
    assert compare_documents(*tables).empty
