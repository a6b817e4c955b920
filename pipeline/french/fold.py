"""Fold: what is written in several ways and means the same, made the same."""

from __future__ import annotations

# One character for one, so that offsets in the folded text are offsets in the text.
_FOLD = str.maketrans(
    {
        **dict.fromkeys("’ʼ‘´`", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‐‑", "-"),
        **dict.fromkeys("•∙⋅‧・", "·"),
        **dict.fromkeys("\u00a0\u202f\u2009", " "),
    }
)


def fold_typography(text: str) -> str:
    """Typographic apostrophes, quotes, hyphens and spaces made plain, with every offset unchanged."""
    return text.translate(_FOLD)


def fold_term(term: str) -> str:
    """A word or expression as it is compared, whatever its case, apostrophes and hyphens: Co-working -> coworking."""
    return fold_typography(term).replace("-", "").casefold()


def folded_words(term: str) -> list[str]:
    """The words of an expression, as they are compared: Lien d’emploi -> [lien, d', emploi]."""
    return fold_term(term).replace("'", "' ").split()
