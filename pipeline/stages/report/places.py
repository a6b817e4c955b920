"""Where a segment stands: its file, its paragraphs, its characters, as a reader counts them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

_VOICES = {"annotator": "voix d’un annotateur", "reader": "commentaire de lecteur"}


def written_place(file: str, pieces: Sequence[Mapping[str, Any]], voice: str, positions: Mapping[str, int]) -> str:
    """File, paragraph, characters, and who speaks when it is not the source; everything counts from 1.

    `pieces` as in SEGMENTS; `positions` gives the rank of each block in its document, from 0.

    'carnet.md', one piece, 0 to 160 of block 1  ->  «carnet.md, paragraphe 2, caractères 1 à 160»
    """
    first, last = pieces[0], pieces[-1]
    opening, closing = int(positions[first["block"]]) + 1, int(positions[last["block"]]) + 1
    if opening == closing:
        span = f"paragraphe {opening}, caractères {first['start'] + 1} à {last['end']}"
    else:
        span = f"paragraphes {opening} à {closing}"
    return ", ".join(filter(None, [file, span, _VOICES.get(voice, "")]))
