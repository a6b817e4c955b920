"""Lost letters: a text that a program wrote in the wrong encoding, where a sign stands for each accented letter."""

from __future__ import annotations

import re

# About one French word in four has an accent; a doubtful character in a good text is rarer by far.
_SHARE = 0.08
_FEWEST = 2

# « pens\ufffd », « pens?? » and « l???on »: the character that decoders put for what is none, or one question mark for
# each of its bytes, inside a word or before a small letter, where no French text has any.
_LOST = re.compile(r"\ufffd+|(?<=[^\W\d_])\?{2,3}(?=[^\W\d_]| [a-z])|(?<= )\?\?(?= [a-z])")


def has_lost_letters(text: str) -> bool:
    """Whether so many words of a text have lost a letter that those that are left mean nothing when counted.

    « un statut pens\ufffd pour les ind\ufffdpendants » -> True; « Quoi ?? Non. » -> False
    """
    if "\ufffd" not in text and "??" not in text:
        return False
    lost = len(_LOST.findall(text))
    return lost >= _FEWEST and lost >= _SHARE * len(text.split())
