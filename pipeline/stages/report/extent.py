"""Where the numbers of a theme lead when they stand in a sentence: to its passages, its documents, its sources."""

from __future__ import annotations

from pipeline.links import Links, passages_address
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.wording import documents, quoted, segments, sources
from pipeline.typography import french, percent


def extent_links(theme: Theme) -> Links:
    """The links of a sentence that says how far a theme extends, in the order in which it does.

    'dans 48 segments, 23 documents et 9 sources. La source « Revue » en fournit 19 %' ; '13 % des segments classés'
    """
    anchor, passages = theme["anchor"], passages_address(theme=theme["theme"])
    origin = passages_address(theme=theme["theme"], source=theme["main_source"])
    links = (
        (segments(theme["segments"]), passages),
        (documents(theme["documents"]), f"{anchor}-porteurs"),
        (sources(theme["sources"]), f"{anchor}-mots"),
        (f"{quoted(theme['main_source'])} en fournit {percent(theme['main_source_share'])}", origin),
        (f"{percent(theme['share'])} des segments classés", passages),
    )
    return tuple((french(words), address) for words, address in links) if theme["segments"] else ()


def verdict_links(results: Results, theme: Theme) -> Links:
    """Those of the sentences of a verdict: its extent, then what it was put to, in the order in which it is said."""
    anchor, why = theme["anchor"], theme["verdict_why"]
    share = percent((results.units["source"] == theme["main_source"]).mean())
    tests = {
        f"{share} du corpus": passages_address(source=theme["main_source"]),
        "sans elle": f"{anchor}-solidite",
        "mots de départ": "mots-de-depart",
        "autres réglages": f"{anchor}-reglages",
    }
    said = sorted((words for words in tests if words in why), key=why.index)
    return (*extent_links(theme), *((words, tests[words]) for words in said)) if theme["segments"] else ()
