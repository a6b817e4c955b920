"""What this corpus does not allow one to say for where its texts come from: few sources, one file, one document."""

from __future__ import annotations

import re
from collections import defaultdict

from pipeline.stages.report.results import Results
from pipeline.stages.report.wording import documents, listing, quoted, sources
from pipeline.typography import number, percent

_MAIN_SHARE = 0.5
_DOMINANT_DOCUMENT = 0.25
_FEW_SOURCES = 3
_FEW_FILES = 2
_SEVERAL = 2  # themes: from two on, they share a sentence
_PAGE_OF = re.compile(r"(\d{1,6}) ?[-–] ?(\d{1,6}) (?:of|sur|de) (\d{1,6})\b")


def limits_of_origin(results: Results) -> list[str]:
    """A sentence or two per limit, those of the whole corpus before those of single themes."""
    return [sentence for part in (_unnamed, _balance, _pages, _carried, _chosen) for sentence in part(results)]


def _unnamed(results: Results) -> list[str]:
    """Sources that are only names of files: their number proves nothing."""
    kept = results.kept
    unknown = int((kept["publication"] == "").sum())
    if unknown <= _MAIN_SHARE * len(kept):
        return []
    said = (
        f"La source n'est pas connue pour {documents(unknown)} sur {number(len(kept))} : leur fichier en tient lieu, "
        "et le nombre de sources d'un thème dit alors peu de leur diversité. Elle peut être écrite dans metadata.csv, "
        f"colonne {quoted('site')}."
    )
    return [said]


def _balance(results: Results) -> list[str]:
    """Too few sources, or one source or one document that weighs on everything."""
    found: list[str] = []
    if results.units.empty:
        return found
    by_source = results.units["source"].value_counts(normalize=True)
    if len(by_source) < _FEW_SOURCES:
        origin = f"Le corpus vient de {sources(len(by_source))}"
        found.append(f"{origin} : il ne permet pas de distinguer un thème d'une ligne éditoriale.")
    elif by_source.iloc[0] > _MAIN_SHARE:
        main = f"La source {quoted(str(by_source.index[0]))} fournit {percent(by_source.iloc[0])} des segments"
        found.append(f"{main} : ce que dit le corpus est d'abord ce que dit cette source.")
    by_document = results.units["document"].value_counts(normalize=True)
    if len(by_document) > 1 and by_document.iloc[0] > _DOMINANT_DOCUMENT:
        name = str(results.named_documents.loc[by_document.index[0], "name"])
        found.append(f"Un seul document, {quoted(name)}, fournit {percent(by_document.iloc[0])} des segments.")
    return found


def _pages(results: Results) -> list[str]:
    """A file of many texts that fills the corpus, or that says itself that it is one of several: '1 - 20 of 64'."""
    items = results.kept[results.kept["item"] > 0]
    found = []
    for file, size in items.groupby("file").size().items():
        part = size / len(results.kept)
        if part > _MAIN_SHARE and results.kept["file"].nunique() >= _FEW_FILES:
            found.append(
                f"Un seul fichier, {quoted(str(file))}, fournit {percent(part)} des documents : le choix des textes "
                "est d'abord celui de qui l'a composé."
            )
    left_out = results.blocks.loc[results.blocks["left_out"] != "", ["document", "raw"]]
    files = left_out["document"].map(items["file"])
    for file, raw in sorted(set(zip(files[files.notna()], left_out.loc[files.notna(), "raw"], strict=True))):
        page = _PAGE_OF.search(raw)
        if page and int(page[1]) <= int(page[2]) < int(page[3]):
            found.append(
                f"La page {quoted(file)} est incomplète : elle montre les textes {page[1]} à {page[2]} sur {page[3]} ; "
                "les autres ne sont pas dans ce corpus."
            )
    return found


def _carried(results: Results) -> list[str]:
    """Themes that hang on one source."""
    themes = results.themes
    carried = themes[(themes["segments"] > 0) & (themes["main_source_share"] > _MAIN_SHARE)]
    found = [
        (quoted(theme["label"]), percent(theme["main_source_share"]), quoted(theme["main_source"]))
        for theme in carried.to_dict("records")
    ]
    if len(found) < _SEVERAL:
        return [
            f"Le thème {label} vient pour {share} d'une seule source, {source} : c'est peut-être le sien plus que "
            "celui du corpus."
            for label, share, source in found
        ]
    parts = listing([f"{label} (à {share} de {source})" for label, share, source in found])
    caution = "Chacun est peut-être celui de sa source plus que celui du corpus."
    return [f"Plusieurs thèmes viennent surtout d'une seule source : {parts}. {caution}"]


def _chosen(results: Results) -> list[str]:
    """Themes whose segments come mostly from one file of many texts: many sources perhaps, but one choice of texts."""
    files = results.kept.loc[results.kept["item"] > 0, "file"]
    found: dict[str, list[str]] = defaultdict(list)
    for theme in results.all_themes:
        held = results.holding(theme["theme"])["document"].map(files)
        for file, count in held.value_counts().items():
            if count > _MAIN_SHARE * len(held):
                found[str(file)].append(f"{quoted(theme['label'])} ({percent(count / len(held))})")
    return [
        f"Un seul fichier, {quoted(file)}, fournit plus de la moitié des segments de {listing(labels)}. Même si les "
        "sources y sont diverses, le choix des textes ne l'est pas."
        for file, labels in sorted(found.items())
    ]
