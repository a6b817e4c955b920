"""Labels: lines that stand around a text without being part of it."""

from __future__ import annotations

import re

from pipeline.stages.clean.formulas import fold_line
from pipeline.stages.clean.shape import Shape

# No label is longer, in characters; the patterns below are not tried on more.
_LONGEST = 600
# Longest in words: the name of a rubric, what is left of a line around an address, a caption, a reference. Fewest on
# either side of an address that a sentence gives in passing.
_RUBRIC_WORDS = 5
_ADDRESS_WORDS = 6
_ASIDE_WORDS = 3
_ADDRESS_WORDS_WITHOUT_VERB = 10
_CAPTION_WORDS = 25
_REFERENCE_WORDS = 60
# Code is told by the share of its signs among characters or by a word without end, and by the lack of function words.
_CODE_SHARE = 0.05
_PROSE_SHARE = 0.2

# A key, an image, a file written as letters: no language goes on so long without a space nor a comma.
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_ENDLESS = re.compile(r"[\w+/=%-]{1000,}")
_RUBRICS = re.compile(r" ?[|·] ")
_DOT_LEADERS = re.compile(r"(?<![._…])[._…]{4,} ?\d*$")
_TAGS = re.compile(r"(?:[#@][\w-]+[ ,]*)+")
_DATE = re.compile(
    r"(?: (?:\d{1,4}|\d{1,2}h\d{0,2}|1er|le|du|au|a|de|et|h|heures|min|minutes|publie|poste|mis|jour|temps|lecture|"
    r"derniere|modifie|modification|mise|actualise|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|"
    r"janv|fevr|avr|juil|sept|oct|nov|dec|:))+"
)
# « Présent·e·s : Maud, Ali », « Étaient excusés Lou et Zoé »: the roll call of minutes, mostly names.
_ROLL_CALL = re.compile(
    r"(?:(?:étaient|sont) )?(?:présent|excusé|absent|représenté|invité|participant|animat(?:eur|rice)|scribe|secrétaire"
    r"|rédact(?:eur|rice))[·.()/-]?e?[·.()/-]{0,2}s?\)?(?: (?:de|à la) (?:séance|réunion))? ?:? (?P<names>.+)",
    re.IGNORECASE,
)
_NAMES_SHARE = 0.5
_BYLINE = re.compile(r"(?:Par|De|Texte|Signé|Propos)(?: :)? [A-ZÀ-Ý][\w'.-]*(?:[ ,&]+(?:et )?[A-ZÀ-Ý][\w'.-]*){0,5}")
_POST = re.compile(r"[—–-] ?.{1,80}\(@\w+\).*")
_CREDIT = re.compile(
    r"(?:Sources?|Crédits?(?: photos?)?|Photos?|Illustrations?) ?: [^:]{2,60}$|© ?[^:]{2,60}$", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.]+|\bdoi ?: ?\S+|\+?\d(?:[ .]?\d{2}){4}\b",
    re.IGNORECASE,
)
# NOIRIEL G. / Casilli, Antonio, / Cass. soc. : a reference begins with its author.
_AUTHOR_FIRST = re.compile(
    r"\[\d{1,3}\] [A-ZÀ-Ý][\w'-]+,|(?:\[?\d{1,3}[\].)]? |[-•*] ?)?"
    r"(?:[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)?,? (?:[A-ZÀ-Ý]\.|[A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý]\.|[,.]))|"
    r"Cass\.|CE,|CJUE,|CEDH,|CA )"
)
_REFERENCE_SIGN = re.compile(
    r"\((?:19|20)\d\d[a-z]?\)|(?:[,.]| [a-zéû]+) (?:19|20)\d\d[a-z]?[.,]|\bpp?\. ?\d|\bvol\.|\bn° ?\d|"
    r"\béd(?:s|itions)?\b|\bpresses\b|\bin ?:|\bisbn\b|\bdoi\b|\bet al\b|\bconsulté le\b|\bop\. cit|https?://",
    re.IGNORECASE,
)


def recognise_label(text: str, shape: Shape) -> str:
    """The reason code of a line that labels a text, '' when it is none.

    structure: signs without words, rubrics, dates, tags, leaders of a table of contents; caption: by-lines, credits,
    quoted posts; reference: addresses, bibliography; code: programs, style sheets and data, of any length.

    « NOIRIEL G. (1986), Les ouvriers, Paris, p. 12. » -> reference;  « Le 3 mai 2016 » -> structure
    """
    if len(text) <= _LONGEST:
        if _is_structure(text, shape):
            return "structure"
        if _is_caption(text, shape):
            return "caption"
        if _is_reference(text, shape):
            return "reference"
    if _is_roll_call(text):
        return "structure"
    return "code" if _is_code(text, shape) else ""


def _is_structure(text: str, shape: Shape) -> bool:
    rubrics = len(_RUBRICS.findall(text)) + 1
    if not shape.words or (rubrics > 2 and shape.words <= _RUBRIC_WORDS * rubrics):
        return True
    return any((_DATE.fullmatch(fold_line(text)), _DOT_LEADERS.search(text), _TAGS.fullmatch(text)))


def _is_roll_call(text: str) -> bool:
    """Whether a line says who was there: most of its words are capitalised."""
    match = _ROLL_CALL.fullmatch(text)
    names = _WORD.findall(match["names"]) if match else []
    return bool(names) and sum(name[0].isupper() for name in names) >= _NAMES_SHARE * len(names)


def _is_caption(text: str, shape: Shape) -> bool:
    credited = shape.words <= _CAPTION_WORDS and not shape.verb and _CREDIT.search(text)
    return any((credited, _BYLINE.fullmatch(text), _POST.fullmatch(text)))


def _is_reference(text: str, shape: Shape) -> bool:
    around = [len(words.split()) for words in _ADDRESS.split(text)]
    most = _ADDRESS_WORDS if shape.verb else _ADDRESS_WORDS_WITHOUT_VERB
    if len(around) > 1 and not shape.is_sentence and sum(around) < most and min(around) < _ASIDE_WORDS:
        return True
    return shape.words <= _REFERENCE_WORDS and resembles_reference(text, signs=2)


def _is_code(text: str, shape: Shape) -> bool:
    signs = shape.code_share >= _CODE_SHARE or _ENDLESS.search(text)
    return bool(signs) and shape.function_share < _PROSE_SHARE


def resembles_reference(text: str, *, signs: int) -> bool:
    """Whether a line begins with an author and holds so many distinct signs of a reference: year, pages, volume."""
    found = {sign.lower() for sign in _REFERENCE_SIGN.findall(text)}
    return len(found) >= signs and _AUTHOR_FIRST.match(text) is not None
