"""A gate: the example corpus was written theme by theme, so that which document speaks of what is known."""

import pandas as pd
import pytest
from sklearn.metrics import average_precision_score

from pipeline.store import load

TRUTH = {
    "2012-05-14-bureaux-partages-a-la-halle.md": "C",
    "2013-11-22-une-caisse-pour-les-jours-sans.md": "S",
    "2015-03-09-carnet-ce-que-partager-veut-dire.md": "Cs",
    "2016-09-05-loi-travail-et-plateformes.md": "B",
    "2017-04-24-un-tiers-lieu-a-mornelle.md": "C",
    "2018-12-03-geolocalisation-et-pouvoir-de-sanction.md": "B",
    "2019-06-17-entrer-en-cooperative-d-activite.md": "Sb",
    "2020-10-19-la-table-de-la-cuisine.md": "",
    "2021-02-08-mon-contremaitre-est-une-note.md": "B",
    "2022-06-11-journal-de-terrain-le-local.md": "S",
    "2023-05-30-la-machine-rend-sa-copie.md": "",
    "2024-12-02-directive-plateformes-premiere-lecture.md": "B",
    "gazette-livreurs-caisse-de-greve.html": "S",
    "gazette-droit-a-la-deconnexion.html": "",
    "gazette-coworking-geants-et-artisans.html": "Cs",
    "gazette-chauffeurs-independant-fictif.html": "B",
    "gazette-entretien-chauffeuse.html": "BS",
    "note-sur-la-dependance-economique.txt": "B",
}
"""S, B, C: the document is about solidarité, subordination, coworking; s, b, c: it speaks of it in passing, and is left
out."""
LETTERS = {"solidarité": "S", "subordination": "B", "coworking": "C"}


@pytest.fixture(scope="module")
def by_document(processed):
    """File x theme: the mean score of the document's segments, and the share of them that hold the theme."""
    file = load(processed, "documents").set_index("id")["file"]
    shares, scores = load(processed, "document_themes"), load(processed, "segment_themes")
    totals = scores.groupby(["document", "theme"])["score"].sum()
    shares["score"] = totals.reindex(pd.MultiIndex.from_frame(shares[["document", "theme"]]), fill_value=0).to_numpy()
    shares["score"] /= shares["segments"]
    shares["file"] = shares["document"].map(file)
    return shares[shares["file"].isin(TRUTH)].pivot_table(index="file", columns="theme", values=["score", "share"])


@pytest.mark.parametrize("measure", ["score", "share"])
@pytest.mark.parametrize("theme", LETTERS)
def test_documents_about_a_theme_come_first(by_document, theme, measure):
    assert set(by_document.index) == set(TRUTH)
    clear = by_document[[LETTERS[theme].lower() not in TRUTH[file] for file in by_document.index]]
    about = [LETTERS[theme] in TRUTH[file] for file in clear.index]
    assert average_precision_score(about, clear[measure, theme]) >= 0.95
