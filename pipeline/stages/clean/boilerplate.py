"""Boilerplate: what sites and software write, as an analyst may edit it in `lexicon/boilerplate.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.errors import TrameError
from pipeline.lexicon_files import lexicon_sections
from pipeline.schema import REASONS
from pipeline.stages.clean.formulas import compile_formulas, fold_line, match_family

# In words: the longest notice, the longest label of a line of labels, and the longest such line.
_NOTICE_WORDS = 120
_LABEL_WORDS = 5
_LABELS_WORDS = 60

_BETWEEN_LABELS = re.compile(r"\s*[|•·–—/›»>]\s*|\s+-\s+")
# A formula that ends with any words, and no colon before them, could be the beginning of an author's sentence.
_ENDS_OPEN = re.compile(r"(?:[^:]|\[:\])*…[\])]*")


@dataclass(frozen=True)
class Boilerplate:
    """Tells the family (a reason code) of a line, of an opening line or of a notice; '' when it is none."""

    why: dict[str, str]
    lines: re.Pattern[str]
    open_lines: re.Pattern[str]
    openers: re.Pattern[str]
    phrases: dict[str, re.Pattern[str]]

    def family_of_line(self, text: str, *, sentence: bool) -> str:
        """The family of a whole line, or of a line of labels, half of them known, such as « Accueil > Agenda ».

        A formula that ends with any words is not tried on a sentence, unless a colon comes before them.
        """
        family = match_family(self.lines, text) or ("" if sentence else match_family(self.open_lines, text))
        return family or self._family_of_labels(text)

    def family_opened(self, text: str) -> str:
        """The family of the lines that follow: « Sur le même sujet » opens related links."""
        return match_family(self.openers, text)

    def family_of_notice(self, text: str, *, phrases: int = 2) -> str:
        """The family of a short notice to visitors, known by at least so many of its distinct phrases."""
        if text.count(" ") >= _NOTICE_WORDS:
            return ""
        line = fold_line(text)
        found = (family for family, pattern in self.phrases.items() if len(set(pattern.findall(line))) >= phrases)
        return next(found, "")

    def _family_of_labels(self, text: str) -> str:
        if text.count(" ") >= _LABELS_WORDS:
            return ""
        labels = [label for label in _BETWEEN_LABELS.split(text) if fold_line(label)]
        if len(labels) < 2 or any(len(label.split()) > _LABEL_WORDS for label in labels):
            return ""
        families = [match_family(self.lines, label) for label in labels]
        return families[0] if 2 * families.count("") <= len(families) else ""


@cache
def read_boilerplate() -> Boilerplate:
    """Read the lexicon and make it ready to match.

    Raises TrameError, a sentence for the analyst, when it is not written as its first lines say.
    """
    families = lexicon_sections("boilerplate.toml")
    if unknown := [name for name, family in families.items() if name not in REASONS or "why" not in family]:
        raise TrameError(f"lexicon/boilerplate.toml : [{unknown[0]}] n'est pas un motif connu, ou n'a pas de « why ».")
    lines = {name: family.get("lines", []) for name, family in families.items()}
    return Boilerplate(
        why={name: family["why"] for name, family in families.items()},
        lines=compile_formulas(
            {name: [x for x in all_ if not _ENDS_OPEN.fullmatch(x)] for name, all_ in lines.items()}
        ),
        open_lines=compile_formulas(
            {name: [x for x in all_ if _ENDS_OPEN.fullmatch(x)] for name, all_ in lines.items()}
        ),
        openers=compile_formulas({name: family.get("opens", []) for name, family in families.items()}),
        phrases={
            name: re.compile("|".join(f"{fold_line(phrase)}(?![^ ])" for phrase in family["phrases"]))
            for name, family in families.items()
            if "phrases" in family
        },
    )
