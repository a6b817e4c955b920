"""A raw file -> its items, or why there are none: the corridor, a limit, or the file."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.formats import Reading, read_file
from pipeline.formats.item import Item, Unreadable
from pipeline.formats.left_out import refuse_left_out
from pipeline.typography import number

_REFUSALS = {
    "not_a_file": "Ce n’est pas un fichier ordinaire : remplacez-le par le document lui-même.",
    "outside": "Ce lien sort du dossier des textes : copiez-y le document lui-même.",
    "page_part": "Le navigateur a enregistré ce fichier avec la page web dont son dossier porte le nom (images, "
    "styles, cadres) : c’est la page qui est lue.",
    "too_large": "Le fichier est trop volumineux pour être ouvert : découpez-le en plusieurs fichiers.",
    "unreadable": "Ce fichier, ou ce dossier, n’a pas pu être ouvert : vérifiez ses droits d’accès, ou copiez-le de "
    "nouveau.",
    "too_slow": "La lecture du fichier a été arrêtée après {seconds} s : découpez-le, enregistrez-le en texte, ou "
    "relevez max_seconds dans settings.toml.",
    "crash": "La lecture du fichier échoue, ou prend plus de {memory} Mo de mémoire : ouvrez-le dans son logiciel et "
    "enregistrez-le de nouveau, ou relevez max_memory_megabytes dans settings.toml.",
}
_TOO_LARGE = "Le fichier dépasse {limit} Mo : découpez-le, ou relevez max_megabytes dans settings.toml."
_MOST_TEXT = 1_000_000  # characters, whatever the size of the file
_TOO_MUCH_TEXT = (
    "Le fichier se déplie en un texte démesuré, de plus de {limit} caractères pour chacun de ses octets : ouvrez-le "
    "dans son logiciel et enregistrez-le de nouveau, ou relevez max_text_ratio dans settings.toml."
)


class Allowance(NamedTuple):
    """What reading one file may take; each bears the name of the option of [collect] that sets it."""

    max_megabytes: int
    max_seconds: int
    max_memory_megabytes: int
    max_text_ratio: int


def read_items(file: str, content: bytes, refusal: str, reading: Reading, allowed: Allowance) -> tuple[str, list[Item]]:
    """The format of a raw file and its items, at least one; Unreadable, with the reason, when it is not read.

    `refusal` is the corridor's reason code, '' when it handed the bytes over.
    """
    refuse_left_out(file, reading.leave_out)
    if refusal:
        said = _REFUSALS[refusal].format(
            seconds=number(allowed.max_seconds), memory=number(allowed.max_memory_megabytes)
        )
        raise Unreadable(refusal, said)
    if len(content) > allowed.max_megabytes * 1_000_000:
        raise Unreadable("too_large", _TOO_LARGE.format(limit=number(allowed.max_megabytes)))
    name, items = read_file(file, content, reading)
    text = sum(len(block.raw) for item in items for block in item.blocks)
    if text > max(_MOST_TEXT, allowed.max_text_ratio * len(content)):
        raise Unreadable("too_large", _TOO_MUCH_TEXT.format(limit=number(allowed.max_text_ratio)))
    return name, items
