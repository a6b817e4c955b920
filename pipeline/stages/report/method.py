"""How it was done: a paragraph ready to paste, the words searched for, the options, the references."""

from __future__ import annotations

from pipeline.outline import Block, Points, Section, TableView
from pipeline.stages.report.results import ENOUGH_DOCUMENTS, Results
from pipeline.stages.report.wording import listing, say
from pipeline.typography import french, number

_ROOMS_APART = ("versions", "corpus")

_REFERENCES = (
    "Rocchio, J. (1971). Relevance feedback in information retrieval. In G. Salton (dir.), The SMART Retrieval System, p. 313-323. – profils des thèmes nommés.",
    "Lee, D. et Seung, H. (1999). Learning the parts of objects by non-negative matrix factorization. Nature, 401, p. 788-791. – factorisation (NMF).",
    "Vendrow, J., Haddock, J., Rebrova, E. et Needell, D. (2021). On a guided nonnegative matrix factorization. ICASSP 2021. – factorisation guidée.",
    "Greene, D., O’Callaghan, D. et Cunningham, P. (2014). How many topics? Stability analysis for topic models. ECML PKDD 2014. – stabilité des thèmes.",
    "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22, p. 209-212. – intervalles.",
)  # fmt: skip


def method_section(results: Results) -> Section:
    """Method, word coverage, options and versions, references."""
    return Section(
        "methode",
        "Méthode",
        (
            say("Ce paragraphe peut être repris tel quel dans une note de méthode :"),
            say(_paragraph(results), "note"),
        ),
        (
            Section("mots-de-depart", "Les mots de départ", (_seeds(results),)),
            Section("options", "Options et versions", _options(results)),
            Section("references", "Références", (Points(tuple(french(line) for line in _REFERENCES)),)),
        ),
    )


def _paragraph(results: Results) -> str:
    versions = results.provenance[results.provenance["room"] == "versions"]
    software = listing([f"{row['name']} {row['value']}" for row in versions.to_dict("records")])
    named = listing(list(results.themes.loc[results.themes["kind"] == "named", "label"]))
    words = number(results.segments["words"].mean()) if len(results.segments) else ""
    sentences = [
        f"L'analyse a été menée avec {software}." if software else "",
        "Les textes ont été débarrassés de ce qui n'est pas du texte (menus, boutons, mentions légales), puis les doublons retirés.",
        f"Ils ont été découpés, aux fins de phrase, en {number(len(results.segments))} segments de {words} mots en moyenne."
        if words
        else "",
        f"Les mots ont été ramenés à leur lemme ; {number(len(results.vocabulary))} termes, pondérés par TF-IDF, forment le vocabulaire.",
        f"Chaque thème nommé ({named}) est décrit par un profil de mots construit à partir de mots de départ (Rocchio 1971)."
        if named
        else "",
        "Une factorisation en matrices positives (Lee et Seung 1999), guidée par ces profils, cherche en outre d'autres thèmes, retenus selon leur stabilité (Greene et al. 2014).",
        "Un segment tient un thème quand sa ressemblance au profil (cosinus) dépasse un seuil tiré de corpus permutés, où les mots ne se côtoient que par hasard.",
        f"Les parts sont données avec un intervalle de Wilson (1927) à 90 %, élargi selon la ressemblance des segments d'un même document ; au-dessous de {ENOUGH_DOCUMENTS} documents, seuls les effectifs le sont.",
    ]
    return " ".join(filter(None, sentences))  # fmt: skip


def _seeds(results: Results) -> Block:
    if results.seed_coverage.empty:
        return say("Aucun mot de départ n'a été donné : tous les thèmes sont découverts.")
    return TableView(
        name="mots-de-depart",
        caption="Ce que chaque mot de départ atteint dans le corpus",
        header=("Thème", "Mot de départ", "Segments", "Documents", "Sources"),
        rows=tuple(
            tuple(row[column] for column in ("theme", "seed", "segments", "documents", "sources"))
            for row in results.seed_coverage.to_dict("records")
        ),
        note=french(
            "Un zéro veut dire que le mot n'a pas été rencontré sous cette forme ; il n'a donc rien apporté au thème."
        ),
    )


def _options(results: Results) -> tuple[Block, ...]:
    if results.provenance.empty:
        return (say("Les options et les versions n'ont pas été enregistrées."),)
    options = results.provenance[~results.provenance["room"].isin(_ROOMS_APART)]
    apart = results.provenance[results.provenance["room"].isin(_ROOMS_APART)]
    tables = (("options", "Options des étapes", options), ("versions", "Versions et corpus", apart))
    return tuple(
        TableView(
            name=name,
            caption=caption,
            header=("Étape", "Nom", "Valeur"),
            rows=tuple(zip(frame["room"], frame["name"], frame["value"], strict=True)),
        )
        for name, caption, frame in tables
        if len(frame)
    )
