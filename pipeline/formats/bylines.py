"""The lines by which a saved text says who wrote it, when and where."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Any

from pipeline.formats.dates import find_date
from pipeline.formats.item import Metadata

_LONGEST = 160
_CAPITALISED = r"(?:[dDlL][’'])?[A-ZÀ-Ý][\w’'.-]*"
_NAME = rf"{_CAPITALISED}(?: (?:(?:de|du|des|de la|von|van|et|&) )?{_CAPITALISED})*"
_LABEL = re.compile(
    r"(?P<label>titre|title|auteur(?:e|s|es|·e|·e·s)?|autrices?|author|par|date(?: de publication)?|source|site|journal"
    r"|média|url|adresse|lien) ?: ?(?P<value>\S.*)",
    re.IGNORECASE,
)
_FIELDS = {"t": "title", "p": "author", "d": "date", "s": "site", "j": "site", "m": "site", "u": "url", "l": "url"}
_PUBLISHED = re.compile(
    r"(?:(?:article |billet |texte |page |document )?(?:publié|posté|paru|mis(?:e)? en ligne|écrit|rédigé|modifié"
    r"|mis(?:e)? à jour|dernière (?:mise à jour|modification)|posted|published)e?)\b[ :]*",
    re.IGNORECASE,
)
_AUTHOR = re.compile(rf"(?i:par|by) (?P<author>{_NAME})")
_SITE_NAME = r"(?P<site>(?:[A-ZÀ-Ý][^—–|():]{1,40}?|[\w-]+\.[\w.-]*\w))"
_SITE = re.compile(rf"(?:^|\s)[—–|(-] ?{_SITE_NAME}\)?$")
_SITE_AFTER_AUTHOR = re.compile(rf", {_SITE_NAME}$")
_READ_ON = re.compile(
    r"(?i:lire la suite|lire l[’']article|suite|voir)(?: complet| entier)? sur (?:le site (?:de |du )?)?"
    rf"{_SITE_NAME}[ .…>»]*"
)
_LINKING_WORDS = re.compile(r"\b(?:le|(?:publié|posté|paru|mis en ligne)e?|à \d\d? ?[h:] ?\d*)\b|[\W_]", re.IGNORECASE)


def read_byline(line: str) -> Metadata | None:
    """What a line says of its text, None when it is no such line.

    «Par Maud Le Goff, le 12 mars 2015 — Le Relais» -> author, date, site; «Publié le jeudi 9 octobre 2014» -> date;
    «Auteur : Maud Le Goff»; «Lire la suite sur lerelais.example» -> site. The whole line must be of that form:
    «Par ailleurs, le 12 mars 2015 fut décisif pour eux.» is prose.
    """
    line = " ".join(line.split())
    if not line or len(line) > _LONGEST:
        return None
    if match := _LABEL.fullmatch(line):
        return _labelled(match["label"].lower(), match["value"])
    if match := _READ_ON.fullmatch(line):
        return Metadata(site=match["site"])
    published = _PUBLISHED.match(line)
    return _signed(line[published.end() :] if published else line, published=bool(published))


def _labelled(label: str, value: str) -> Metadata | None:
    name = "author" if label.startswith("aut") else "url" if label.startswith("adr") else _FIELDS[label[0]]
    if name == "date":
        return Metadata(date=date) if (date := find_date(value).iso) else None
    if re.match(r"https?://\S+$", value):
        name = "url"
    elif name == "url":
        return None
    said: dict[str, Any] = {name: value}
    if name == "author" and any(
        character.isdigit() for character in value
    ):  # «Maud Le Goff, Le Relais mars 2015, p. 4»
        names = list(takewhile(lambda part: not re.search(r"\d", part), value.split(",")))
        said = {"author": ",".join(names) or value, "date": find_date(value).iso}
    return Metadata(**said)


def _signed(line: str, *, published: bool) -> Metadata | None:
    """Author, date and site of what is left of a line; None when anything else is left."""
    author = site = ""
    rest = line
    date = find_date(line)
    if date.iso:
        rest = line[: date.start] + "\n" + line[date.end :]  # a line end marks where the date stood
    if match := _AUTHOR.search(rest):
        author, rest = match["author"], rest[: match.start()] + "\n" + rest[match.end() :]
    match = _SITE.search(rest) if date.iso or author else None
    if match is None and author:
        match = _SITE_AFTER_AUTHOR.search(rest)
    if match:
        site, rest = match["site"], rest[: match.start()]
    if _LINKING_WORDS.sub("", rest) or line.endswith(("!", "?")):
        return None
    if not (date.iso or author or published):
        return None
    return Metadata(author=author, date=date.iso, site=site)
