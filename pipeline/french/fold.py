"""Typography: the characters that mean the same, made the same."""

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
