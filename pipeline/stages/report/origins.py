"""What this corpus does not allow one to say for where its texts come from: few sources, one file, one document."""

from __future__ import annotations

import re
from collections import defaultdict

from pipeline.links import document_address, passages_address
from pipeline.outline import Paragraph
from pipeline.stages.report.results import Results
from pipeline.stages.report.wording import documents, from_sources, listing, quoted, say
from pipeline.typography import number, percent

_MAIN_SHARE = 0.5
_DOMINANT_DOCUMENT = 0.25
_ABOVE_EQUAL = 1.5  # times what it would be if all documents were alike: a third of three documents weighs on nothing
_FEW_SOURCES = 3
_FEW_FILES = 2
_SEVERAL = 2  # themes that share a sentence; sources between which a theme may be one's own
_PAGE_OF = re.compile(r"(\d{1,6}) ?[-–] ?(\d{1,6}) (?:of|sur|de) (\d{1,6})\b")


def limits_of_origin(results: Results) -> list[Paragraph]:
    """A sentence or two per limit, those of the whole corpus before those of single themes."""
    return [limit for part in (_unnamed, _balance, _pages, _carried, _chosen) for limit in part(results)]


def _unnamed(results: Results) -> list[Paragraph]:
    """Sources that are only names of files: their number proves nothing."""
    kept = results.kept
    unknown = int((kept["publication"] == "").sum())
    if unknown <= _MAIN_SHARE * len(kept):
        return []
    said = (
        f"La source n'est pas connue pour {documents(unknown)} sur {number(len(kept))} : "
        f"{'leur' if unknown > 1 else 'son'} fichier en tient lieu, et le nombre de sources d'un thème dit alors peu "
        f"de leur diversité. Elle peut être écrite dans metadata.csv, colonne {quoted('site')}."
    )
    return [say(said, links=((documents(unknown), "sources"),))]


def _balance(results: Results) -> list[Paragraph]:
    """Too few sources, or one source or one document that weighs on everything."""
    found: list[Paragraph] = []
    if results.units.empty:
        return found
    by_source = results.units["source"].value_counts(normalize=True)
    if len(by_source) < _FEW_SOURCES:
        origin = from_sources(len(by_source))
        said = f"Le corpus vient {origin} : il ne permet pas de distinguer un thème d'une ligne éditoriale."
        found.append(say(said, links=((origin, "sources"),)))
    elif by_source.iloc[0] > _MAIN_SHARE:
        name = str(by_source.index[0])
        main = f"{quoted(name)} fournit {percent(by_source.iloc[0])} des segments"
        said = f"La source {main} : ce que dit le corpus est d'abord ce que dit cette source."
        found.append(say(said, links=((main, passages_address(source=name)),)))
    by_document = results.units["document"].value_counts(normalize=True)
    if by_document.iloc[0] > max(_DOMINANT_DOCUMENT, _ABOVE_EQUAL / len(by_document)):
        document = str(by_document.index[0])
        name = quoted(str(results.named_documents.loc[document, "name"]))
        said = f"Un seul document, {name}, fournit {percent(by_document.iloc[0])} des segments."
        found.append(say(said, links=((name, document_address(document)),)))
    return found


def _pages(results: Results) -> list[Paragraph]:
    """A file of many texts that fills the corpus, or that says itself that it is one of several: '1 - 20 of 64'."""
    items = results.kept[results.kept["item"] > 0]
    found = []
    for file, size in items.groupby("file").size().items():
        part = size / len(results.kept)
        if part > _MAIN_SHARE and results.kept["file"].nunique() >= _FEW_FILES:
            said = (
                f"Un seul fichier, {quoted(str(file))}, fournit {percent(part)} des documents : le choix des textes "
                "est d'abord celui de qui l'a composé."
            )
            found.append(say(said, links=((f"{percent(part)} des documents", "sources"),)))
    left_out = results.blocks.loc[results.blocks["left_out"] != "", ["document", "raw"]]
    files = left_out["document"].map(items["file"])
    for file, raw in sorted(set(zip(files[files.notna()], left_out.loc[files.notna(), "raw"], strict=True))):
        page = _PAGE_OF.search(raw)
        if page and int(page[1]) <= int(page[2]) < int(page[3]):
            said = (
                f"La page {quoted(file)} est incomplète : elle montre les textes {page[1]} à {page[2]} sur {page[3]} ; "
                "les autres ne sont pas dans ce corpus."
            )
            found.append(say(said))
    return found


def _carried(results: Results) -> list[Paragraph]:
    """Themes that hang on one source, where there are several."""
    if results.units["source"].nunique() < _SEVERAL:
        return []
    themes = results.themes
    carried = themes[(themes["segments"] > 0) & (themes["main_source_share"] > _MAIN_SHARE)]
    found = [
        (quoted(theme["label"]), percent(theme["main_source_share"]), quoted(theme["main_source"]),
         passages_address(theme=theme["theme"], source=theme["main_source"]))
        for theme in carried.to_dict("records")
    ]  # fmt: skip
    if len(found) < _SEVERAL:
        return [
            say(
                f"Le thème {label} vient pour {share} d'une seule source, {source} : c'est peut-être le sien plus que "
                "celui du corpus.",
                links=((share, address),),
            )
            for label, share, source, address in found
        ]
    parts = listing([f"{label} (à {share} de {source})" for label, share, source, _ in found])
    caution = "Chacun est peut-être celui de sa source plus que celui du corpus."
    links = tuple((f"{share} de {source}", address) for _, share, source, address in found)
    return [say(f"Plusieurs thèmes viennent surtout d'une seule source : {parts}. {caution}", links=links)]


def _chosen(results: Results) -> list[Paragraph]:
    """Themes whose segments come mostly from one file of many texts: many sources perhaps, but one choice of texts."""
    if results.kept["file"].nunique() < _FEW_FILES:
        return []
    files = results.kept.loc[results.kept["item"] > 0, "file"]
    found: dict[str, list[str]] = defaultdict(list)
    for theme in results.all_themes:
        held = results.holding(theme["theme"])["document"].map(files)
        for file, count in held.value_counts().items():
            if count > _MAIN_SHARE * len(held):
                found[str(file)].append(f"{quoted(theme['label'])} ({percent(count / len(held))})")
    return [
        say(
            f"Un seul fichier, {quoted(file)}, fournit plus de la moitié des segments de {listing(labels)}. Même si "
            "les sources y sont diverses, le choix des textes ne l'est pas."
        )
        for file, labels in sorted(found.items())
    ]
