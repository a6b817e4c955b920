"""What this corpus does not allow one to say, from the facts of the corpus, the gravest first."""

from __future__ import annotations

from pipeline.outline import Points, Section
from pipeline.stages.report.results import ENOUGH_DOCUMENTS, Results
from pipeline.stages.report.wording import documents, listing, quoted, say, segments, sources
from pipeline.typography import count, french, percent

_MAIN_SHARE = 0.5
_DOMINANT_DOCUMENT = 0.25
_FEW_SOURCES = 3


def limits(results: Results) -> list[str]:
    """One sentence per limit that the results show; at least one always holds, and it stands last."""
    found = [
        *_size(results),
        *_balance(results),
        *_themes(results),
        *_time(results),
        *_words(results),
        *_losses(results),
    ]
    return [
        french(sentence)
        for sentence in (
            *found,
            "Les textes ont été choisis, non tirés au sort : une part de segments mesure la place d'un thème dans ce "
            "corpus, pas son poids dans le débat public ni l'opinion de qui que ce soit.",
        )
    ]


def limits_section(sentences: list[str]) -> Section:
    """The list of limits as a section of the report."""
    return Section(
        "limites",
        "Ce que ce corpus ne permet pas de dire",
        (
            say("À lire avant de citer un chiffre ; chaque point découle des données elles-mêmes."),
            Points(tuple(sentences)),
        ),
    )


def _size(results: Results) -> list[str]:
    if results.units.empty:
        return ["Aucun segment n'a pu être classé : ce rapport ne permet aucune conclusion sur les thèmes."]
    n = results.units["document"].nunique()
    if n < ENOUGH_DOCUMENTS:
        return [
            f"Avec {documents(n)}, aucune proportion n'est donnée avec un intervalle : il en faut au moins {ENOUGH_DOCUMENTS}. "
            "Les effectifs décrivent ces documents, et eux seuls."
        ]
    return []


def _balance(results: Results) -> list[str]:
    """One source, or one document, that weighs on everything."""
    found: list[str] = []
    if results.units.empty:
        return found
    by_source = results.units["source"].value_counts(normalize=True)
    if len(by_source) < _FEW_SOURCES:
        found.append(
            f"Le corpus vient de {sources(len(by_source))} : il ne permet pas de distinguer un thème d'une ligne éditoriale."
        )
    elif by_source.iloc[0] > _MAIN_SHARE:
        found.append(
            f"La source {quoted(by_source.index[0])} fournit {percent(by_source.iloc[0])} des segments : "
            "ce que dit le corpus est d'abord ce que dit cette source."
        )
    by_document = results.units["document"].value_counts(normalize=True)
    if len(by_document) > 1 and by_document.iloc[0] > _DOMINANT_DOCUMENT:
        name = results.named_documents.loc[by_document.index[0], "name"]
        found.append(
            f"Un seul document, {quoted(str(name))}, fournit {percent(by_document.iloc[0])} des segments."
        )
    return found  # fmt: skip


def _themes(results: Results) -> list[str]:
    """Themes that cannot be claimed, and those that hang on one source."""
    found: list[str] = []
    themes = results.themes
    unsupported = themes[(themes["kind"] == "named") & (themes["verdict"] == "non soutenu")]["label"]
    if len(unsupported):
        found.append(
            f"Rien ici ne soutient {_the_themes(list(unsupported))} : on ne peut conclure ni à sa présence, ni à son "
            "absence dans le débat ; d'autres mots que ceux des réglages peuvent le porter."
        )
    carried = themes[(themes["segments"] > 0) & (themes["main_source_share"] > _MAIN_SHARE)]
    for theme in carried.to_dict("records"):
        found.append(
            f"Le thème {quoted(theme['label'])} tient pour {percent(theme['main_source_share'])} à une seule source, "
            f"{quoted(theme['main_source'])} : c'est peut-être le sien plus que celui du corpus."
        )
    return found


def _the_themes(labels: list[str]) -> str:
    names = listing([quoted(label) for label in labels])
    return f"le thème {names}" if len(labels) == 1 else f"les thèmes {names}, pris un à un"


def _time(results: Results) -> list[str]:
    """Whether the corpus can speak of change."""
    if results.units.empty:
        return []
    dated = results.units[results.units["year"] != ""].groupby("year")["document"].nunique()
    readable = int((dated >= ENOUGH_DOCUMENTS).sum())
    undated = int((results.kept["year"] == "").sum())
    found = []
    if readable < 2:
        found.append(
            f"Il ne permet pas de dire comment les thèmes évoluent : {count(readable, 'année compte', 'années comptent')} "
            f"{ENOUGH_DOCUMENTS} documents ou plus."
        )
    if undated:
        found.append(
            f"{documents(undated)} {'sont' if undated > 1 else 'est'} sans date et hors de toute lecture par année."
        )
    return found


def _words(results: Results) -> list[str]:
    """Seeds that were never met."""
    absent = results.seed_coverage.loc[results.seed_coverage["segments"] == 0, "seed"]
    if absent.empty:
        return []
    words = listing([quoted(seed) for seed in absent])
    return [f"Ces mots de départ ne se rencontrent nulle part : {words}."]


def _losses(results: Results) -> list[str]:
    """What was read but not analysed."""
    found = []
    twins = int(results.outcomes.isin(["duplicate", "near_duplicate"]).sum())
    if twins:
        found.append(
            f"{count(twins, 'doublon a été retiré', 'doublons ont été retirés')} : une reprise n'est comptée qu'une fois, et la diffusion d'un texte n'est donc pas mesurée."
        )
    foreign = int((results.outcomes == "other_language").sum())
    if foreign:
        found.append(
            f"{documents(foreign)} dans une autre langue que le français {'sont restés' if foreign > 1 else 'est resté'} de côté."
        )
    silent = len(results.segments) - len(results.units)
    if silent:
        found.append(
            f"{segments(silent)} {'ne contiennent' if silent > 1 else 'ne contient'} aucun mot du vocabulaire et {'restent' if silent > 1 else 'reste'} hors des parts calculées."
        )
    return found  # fmt: skip
