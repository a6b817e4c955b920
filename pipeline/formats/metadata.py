"""Names that people give to metadata, in French and in English -> the fields of a document."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from pipeline.formats.dates import find_date
from pipeline.formats.item import Metadata

_FIELDS = {
    name: field
    for field, names in {
        "title": "title titre name nom intitule headline document_title book_title page_title",
        "author": "author authors auteur auteurs auteure autrice auteurice auteur·e creator by par contributeur "
        "contributor book_author user",
        "date": "date published publication_date date_publication date_de_publication publie_le published_at created "
        "created_at date_creation annee an year publication_year timestamp horodateur horodatage submitdate",
        "site": "site sitename site_name source publication publisher editeur journal media revue titre_du_journal "
        "publication_title",
        "url": "url link lien adresse canonical_url source_url permalink uri href page_url",
        "tags": "tags tag keywords keyword mots_cles mot_cle motscles categories category categorie topics topic "
        "thematiques thematique themes theme etiquettes manual_tags",
    }.items()
    for name in names.split()
}
_RANK = {name: rank for rank, name in enumerate(_FIELDS)}
_SEPARATOR = re.compile(r"[,;|]")
_LONGEST_VARIABLE = 200
_NO_CATEGORY = ("uncategorized", "uncategorised", "non classé", "sans catégorie")  # as WordPress writes it
_NOTHING = ("", "null", "~")  # how YAML writes that nothing is known


def field_of(name: str) -> str:
    """The field that a name stands for, '' when it stands for none: «Mots-clés » -> tags."""
    return _FIELDS.get(_bare(name), "")


def read_metadata(values: Mapping[str, object]) -> Metadata:
    """The metadata of a front matter or of a row of a table.

    Of two names for one field (title, name), the more usual wins.

    Lists of texts are joined; what stands for no field and is short becomes a variable; the rest is left out. A date
    that is none («2016-13-45») is doubtful.
    """
    texts: dict[str, str] = {}
    doubtful: dict[str, str] = {}
    tags: list[str] = []
    variables: dict[str, str] = {}
    for name, value in sorted(values.items(), key=lambda pair: _RANK.get(_bare(pair[0]), len(_RANK))):
        words = _texts(value)
        field = field_of(name)
        if field == "tags":
            parts = (part.strip().lstrip("#") for word in words for part in _SEPARATOR.split(word))
            tags += [tag for tag in parts if tag and tag.lower() not in _NO_CATEGORY]
        elif field == "date" and words:
            texts[field] = texts.get(field) or find_date(words[0]).iso
            if not texts[field]:
                doubtful.setdefault(field, words[0])
        elif field:
            texts[field] = texts.get(field) or ", ".join(words)
        elif words and len(text := ", ".join(words)) <= _LONGEST_VARIABLE:
            variables[one_line(name)] = text
    if texts.get("url") and not re.match(r"(?:https?:)?//|www\.", texts["url"]):
        variables["url"] = texts.pop("url")  # a path inside a site leads nowhere
    if re.match(r"https?://", texts.get("site", "")):
        texts["url"] = texts.get("url") or texts["site"]
        del texts["site"]
    if texts.get("date"):
        doubtful.clear()
    return Metadata(tags=tuple(dict.fromkeys(tags)), variables=variables, doubtful=doubtful, **texts)


def one_line(text: str) -> str:
    """A text on one line, fit to be stored: lone surrogates, which YAML can write, become question marks."""
    return " ".join(text.encode("utf-8", "replace").decode().split())


def _bare(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.strip().lower())
    return re.sub(r"[\s'’-]+", "_", "".join(letter for letter in letters if not unicodedata.combining(letter)))


def _texts(value: object) -> list[str]:
    """A scalar, or the scalars of a list, as texts; nothing for what is nested deeper."""
    values = value if isinstance(value, list) else [value]
    scalars = [one_line(str(one)) for one in values if one is not None and not isinstance(one, list | dict)]
    return [text for text in scalars if text not in _NOTHING]
