"""Titles of web pages as browsers and bookmarks keep them: «Un titre | Le Relais»."""

from __future__ import annotations

import re

_LOOSE_END = re.compile(r"[\s|–—-]+(?:\.\.\.|…)?$")
_SITE = re.compile(r"\s*[-–—|]\s+\[?(?P<site>[A-ZÀ-Ý0-9][^|–—\[\]]{1,40})\]?$|\s+[|]\s*(?P<other>[^|]{2,40})$")
# Six words or more, of which the first alone is capitalised.
_CLAUSE = re.compile(r"\S+(?: [^\sA-ZÀ-Ý]\S*){5,}")
_CUT_SHORT = ("...", "…")
_BREADCRUMB = re.compile(r"(?:vous êtes ici ?:? ?)?(?:page d[’']accueil|accueil|home) ?(?:[>›»/→]|&gt;)", re.IGNORECASE)
_SECTION = re.compile(
    r"[\W\d]*(?:bibliographie|références?(?: bibliographiques)?|sources?|notes?(?: de bas de page)?|sommaire|plan"
    r"|table des matières|introduction|conclusion|annexes?|résumé|abstract|mots[- ]clés|liens?|voir aussi|contexte"
    r"|à propos|présentation|contents?|references|partager|commentaires?|compte[- ]rendu"
    r"|accueil|actualités?|actus?|agenda|analyses?|articles?|blogs?|débats?|dossiers?|enquêtes?|entretiens?|événements?"
    r"|forum|idées|opinions?|points? de vue|portraits?|publications?|reportages?|ressources|tribunes?|publicité"
    r"|(?:advertisement)+|(?:(?:monthly|category|tag) archives|archives|catégorie|étiquette|mot-clé) ?: ?.{1,60})\W*",
    re.IGNORECASE,
)


def split_title(title: str) -> tuple[str, str]:
    """A title and the site it ends with, '' when it ends with none.

    «Le sens du collectif - Relais» -> («Le sens du collectif», «Relais»); a title that was cut short («… - Rel...»)
    loses its last part, which names no one any more.
    """
    title = _LOOSE_END.sub("", " ".join(title.split()))
    match = _SITE.search(title)
    if match is None:
        return title, ""
    site = match["site"] or match["other"]
    return _LOOSE_END.sub("", title[: match.start()]), "" if site.endswith(_CUT_SHORT) else site


def reads_as_title(part: str) -> bool:
    """Whether the end of a title is a part of it, no name of a site: «Le télétravail dans les grandes villes»."""
    return _CLAUSE.fullmatch(part) is not None


def is_breadcrumb(line: str) -> bool:
    """Whether a line says where in a site one is: «Accueil > Enquêtes > Une caisse»."""
    return _BREADCRUMB.match(line) is not None


def names_a_section(heading: str) -> bool:
    """Whether a heading names a part that any text may have («Bibliographie», «1. Introduction»), not one text."""
    return _SECTION.fullmatch(heading) is not None
