"""Small corpora written by hand: each word with its part of speech, as the room before gives them."""

import re

from pipeline.schema import SEGMENTS, TOKENS

POS = {"N": "NOUN", "A": "ADJ", "V": "VERB", "P": "PROPN"}
UNKEPT = {"chose": "NOUN", "autre": "ADJ"}
LEMMAS = {
    "sociale": "social", "sociales": "social", "sociaux": "social", "privée": "privé", "données": "donnée",
    "personnelles": "personnel", "personnelle": "personnel", "travailleurs": "travailleur", "liens": "lien",
    "plateformes": "plateforme", "espaces": "espace", "co-working": "coworking", "tiers-lieux": "tiers-lieu",
    "protections": "protection", "indépendants": "indépendant",
}  # fmt: skip
_TOKEN = re.compile(r"(?P<form>\w[\w-]*['’]?)(?:/(?P<code>[NAVP])(?:=(?P<lemma>\w+))?)?")


def corpus(*marked, documents=None, pieces=None):
    """Marked texts -> segments and tokens: «la protection/N sociale/A», «privée/A=priver» for another lemma.

    A word without a mark is a function word. Each text is a document of its own unless `documents` names them.
    """
    documents = documents or [f"d{n:010d}" for n in range(len(marked))]
    segments, tokens = [], []
    for n, (document, source) in enumerate(zip(documents, marked, strict=True)):
        segment = f"{document}.s{n:04d}"
        text, words = "", []
        end = 0
        for match in _TOKEN.finditer(source):
            text += source[end : match.start()]
            form = match["form"]
            words.append((len(text), len(text) + len(form), form, match["code"], match["lemma"]))
            text += form
            end = match.end()
        text += source[end:]
        segments.append({
            "id": segment, "document": document, "position": n, "text": text,
            "pieces": pieces or [{"block": f"{document}.b0000", "start": 0, "end": len(text)}],
        })  # fmt: skip
        tokens += [
            {
                "segment": segment, "position": position, "start": start, "end": stop, "form": form,
                "lemma": lemma or LEMMAS.get(form.lower(), form.lower()), "pos": POS.get(code, "X"),
                "kept": code in ("N", "A", "V") and form.lower() not in UNKEPT,
            }
            for position, (start, stop, form, code, lemma) in enumerate(words)
        ]  # fmt: skip
    return SEGMENTS.frame(segments), TOKENS.frame(tokens)
