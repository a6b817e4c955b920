"""Where the numbers of a theme lead when they stand in a sentence: to its passages, its documents, its sources."""

from __future__ import annotations

from pipeline.links import Links, passages_address
from pipeline.stages.report.addresses import classified_address
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.wording import documents, quoted, segments, sources
from pipeline.typography import french, number, percent


def extent_links(results: Results, theme: Theme) -> Links:
    """The links of a sentence that says how far a theme extends, in the order in which it does.

    'dans 48 segments sur 394, dans 23 documents et 9 sources. Part : 13 % des segments classés'
    """
    if not theme["segments"]:
        return ()
    anchor, passages = theme["anchor"], passages_address(theme=theme["theme"])
    links = (
        (segments(theme["segments"]), passages),
        (f"sur {number(len(results.units))}", classified_address(results)),
        (documents(theme["documents"]), f"{anchor}-porteurs"),
        (sources(theme["sources"]), f"{anchor}-mots"),
        (f"{percent(theme['share'])} des segments classés", passages),
    )
    return tuple((french(words), address) for words, address in links)


def verdict_links(results: Results, theme: Theme) -> Links:
    """Those of the sentences that give the reasons of a verdict: its main source, what it was put to."""
    anchor, source, why = theme["anchor"], theme["main_source"], theme["verdict_why"]
    share = percent((results.units["source"] == source).mean())
    tests = {
        french(f"{quoted(source)} en fournit {percent(theme['main_source_share'])}"): passages_address(
            theme=theme["theme"], source=source
        ),
        f"{share} du corpus": passages_address(source=source),
        "sans elle": f"{anchor}-solidite",
        "mots de départ": "mots-de-depart",
        "autres réglages": f"{anchor}-reglages",
    }
    said = sorted((words for words in tests if words in why), key=why.index)
    return tuple((words, tests[words]) for words in said)
