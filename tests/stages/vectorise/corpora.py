"""Small corpora written word by word: a word between spaces is a token."""

from pipeline.schema import DOCUMENTS, SEGMENTS, TOKENS

LEMMAS = {"coursiers": "coursier", "liens": "lien", "du": "de", "l'": "le", "espaces": "espace", "livraient": "livrer"}
UNKEPT = {"de", "d'", "le", "l'", "du", "la", "les"}


def corpus(*texts, documents=None, sources=None):
    """Segments as lists of words between spaces, one document each unless said otherwise; function words not kept."""
    documents = documents or [f"d{n:010d}" for n in range(len(texts))]
    distinct = sorted(set(documents))
    sources = sources or dict.fromkeys(distinct, "gazette")
    segments = [
        {"id": f"{document}.s{n:04d}", "document": document, "position": n, "text": text}
        for n, (document, text) in enumerate(zip(documents, texts, strict=True))
    ]
    tokens = []
    for segment in segments:
        end = -1
        for position, form in enumerate(segment["text"].split(" ")):
            start, end = end + 1, end + 1 + len(form)
            lemma = LEMMAS.get(form.lower(), form.lower())
            tokens.append(
                {"segment": segment["id"], "position": position, "start": start, "end": end, "form": form}
                | {"lemma": lemma, "kept": form not in UNKEPT}
            )
    rows = [{"id": document, "source": sources[document]} for document in distinct]
    return DOCUMENTS.frame(rows), SEGMENTS.frame(segments), TOKENS.frame(tokens)
