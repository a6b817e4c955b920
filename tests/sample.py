"""`sample_tables()`: small tables that agree with each other, for whatever reads the end of the line."""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from typing import Any

import pandas as pd

from pipeline import schema
from tests.sample_doubt import contrast_tables, doubt_tables, seed_tables
from tests.sample_texts import DOCUMENTS, EXPRESSIONS, NAVIGATION, RULES, SEEDS, TERMS, SampleDocument

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LEFT_OUT_WHY = {
    "other_language": "Document en anglais.",
    "near_duplicate": "Presque le même texte qu’un autre.",
}
THRESHOLD = 0.15
VERDICTS = {
    "solidarité": "établi",
    "subordination": "non soutenu",
    "coworking": "fragile",
    "d1": "établi",
    "d2": "fragile",
}
_SHORT = 4  # shorter words stand for stop words

Rows = list[dict[str, Any]]


def sample_tables(texts: tuple[SampleDocument, ...] = DOCUMENTS) -> dict[str, pd.DataFrame]:
    """Every table that `compose_report` reads, by name: pass it as `compose_report(**sample_tables())`.

    Twelve documents, ten of them kept, in five sources, from 2016 to 2021; one paragraph is one segment. Without
    `texts` or with few of them the tables stay well formed, themes included.
    """
    tables: dict[str, Rows] = {name: [] for name in ("documents", "blocks", "marks", "segments", "tokens")}
    for text in texts:
        _add_document(tables, text)
    tables |= _count(tables) | _find_expressions(tables)
    tables |= doubt_tables(tables) | seed_tables(tables)
    frames = {name: schema.TABLES[name].frame(rows) for name, rows in tables.items()}
    return frames | contrast_tables(frames)


def _add_document(tables: dict[str, Rows], text: SampleDocument) -> None:
    """The rows of one document, from itself to its tokens."""
    file, _, item = text.file.partition("#")
    identifier = "d" + hashlib.sha256(file.encode()).hexdigest()[:10] + (f".i{int(item):03d}" if item else "")
    at_once = text.left_out if text.left_out != "near_duplicate" else ""
    tables["documents"].append({
        "id": identifier, "file": file, "sha256": hashlib.sha256(file.encode()).hexdigest(), "item": int(item or 0),
        "format": file.rpartition(".")[2], "title": text.title, "author": text.author, "date": text.date,
        "site": text.source, "source": text.source, "url": text.url, "language": "en" if at_once else "fr",
        "left_out": at_once, "left_out_why": LEFT_OUT_WHY.get(at_once, ""),
    })  # fmt: skip
    if text.left_out == "near_duplicate":
        twin = tables["documents"][0]["id"]
        tables["marks"].append({
            "document": identifier, "left_out": "near_duplicate", "twin": twin, "similarity": 0.83,
            "left_out_why": LEFT_OUT_WHY["near_duplicate"],
        })  # fmt: skip
    for position, paragraph in enumerate((NAVIGATION, *text.paragraphs)):
        reason = (at_once and "document_left_out") or ("" if position else "navigation")
        tables["blocks"].append({
            "id": f"{identifier}.b{position:04d}", "document": identifier, "position": position,
            "kind": "paragraph" if position else "chrome", "voice": "source", "raw": paragraph, "text": paragraph,
            "start": 100 * position, "end": 100 * position + len(paragraph), "anchors": [{"text": 0, "raw": 0}],
            "left_out": reason, "left_out_why": "Menu du site." if reason == "navigation" else "",
        })  # fmt: skip
        if position and not text.left_out:
            _add_segment(tables, identifier, position - 1, paragraph)


def _add_segment(tables: dict[str, Rows], document: str, position: int, text: str) -> None:
    segment = f"{document}.s{position:04d}"
    words = list(WORD.finditer(text))
    tables["segments"].append({
        "id": segment, "document": document, "position": position, "voice": "source", "text": text,
        "words": len(words), "pieces": [{"block": f"{document}.b{position + 1:04d}", "start": 0, "end": len(text)}],
    })  # fmt: skip
    tables["tokens"] += [
        {
            "segment": segment, "position": rank, "start": word.start(), "end": word.end(), "form": word[0],
            "lemma": word[0].lower(), "pos": "PROPN" if word[0] == "Nantes" else "NOUN",
            "rule": RULES.get(word[0].lower(), ""), "kept": len(word[0]) > _SHORT and word[0] != "Nantes",
        }
        for rank, word in enumerate(words)
    ]  # fmt: skip


def _find_expressions(tables: dict[str, Rows]) -> dict[str, Rows]:
    """The expressions of the sample where they are written, the most frequent first, each expected."""
    hits = [
        {"term": form, "segment": segment["id"], "start": match.start(), "end": match.end()}
        for form in EXPRESSIONS
        for segment in tables["segments"]
        for match in re.finditer(form, segment["text"])
    ]
    terms = [
        {
            "term": form, "form": form, "pattern": "NPN" if held else "", "count": len(held), "c_value": len(held),
            "segments": len(set(held)), "documents": len({segment.partition(".s")[0] for segment in held}),
            "fixed": True, "acronym": "CDG" if form == "caisse de grève" else "",
        }
        for form in EXPRESSIONS
        for held in [[hit["segment"] for hit in hits if hit["term"] == form]]
    ]  # fmt: skip
    return {"terms": sorted(terms, key=lambda term: -term["count"]), "term_hits": hits}


def _count(tables: dict[str, Rows]) -> dict[str, Rows]:
    """Vocabulary, rows, seeds and themes, counted from the tokens."""
    lemmas: dict[str, list[str]] = {row["id"]: [] for row in tables["segments"]}
    for token in tables["tokens"]:
        if token["kept"]:
            lemmas[token["segment"]].append(token["lemma"])
    document_of = {row["id"]: row["document"] for row in tables["segments"]}
    source_of = {row["id"]: row["source"] for row in tables["documents"]}
    occurrences = Counter(lemma for words in lemmas.values() for lemma in words)
    holding = {lemma: [segment for segment in lemmas if lemma in lemmas[segment]] for lemma in sorted(occurrences)}

    def reach(segments: list[str]) -> dict[str, int]:
        documents = {document_of[segment] for segment in segments}
        return {
            "segments": len(segments), "documents": len(documents),
            "sources": len({source_of[document] for document in documents}),
        }  # fmt: skip

    vocabulary = [
        {"lemma": lemma, "count": occurrences[lemma], "idf": 1 + math.log(len(lemmas) / len(segments))}
        | {key: value for key, value in reach(segments).items() if key != "sources"}
        for lemma, segments in holding.items()
    ]
    coverage = [
        {"theme": theme, "seed": seed, "term": seed if seed in holding else "", "weight": 1.0}
        | reach(holding.get(seed, []))
        for theme, seeds in SEEDS.items()
        for seed in seeds
    ]
    hits = [
        {
            "theme": theme,
            "seed": token["lemma"],
            "segment": token["segment"],
            "start": token["start"],
            "end": token["end"],
        }
        for theme, seeds in SEEDS.items()
        for token in tables["tokens"]
        if token["lemma"] in seeds
    ]
    scores = [
        {"segment": segment, "document": document_of[segment], "theme": theme, "score": score, "weight": score / 2,
         "present": score >= THRESHOLD}
        for segment, words in lemmas.items()
        for theme, terms in TERMS.items()
        if (score := sum(word in terms for word in words) / math.sqrt((len(words) or 1) * len(terms))) > 0
    ]  # fmt: skip
    present = {theme: [row["segment"] for row in scores if row["theme"] == theme and row["present"]] for theme in TERMS}
    themes = [theme for theme in TERMS if theme in SEEDS or present[theme]]
    return {
        "vocabulary": vocabulary,
        "rows": [
            {"segment": segment, "document": document_of[segment], "terms": len(set(words))}
            for segment, words in lemmas.items()
        ],
        "seed_coverage": coverage,
        "seed_hits": hits,
        "themes": [
            _theme(theme, rank, reach(present[theme]), Counter(source_of[document_of[s]] for s in present[theme]),
                   len(lemmas), len(set(document_of.values())))
            for rank, theme in enumerate(themes)
        ],
        "theme_terms": _theme_terms(holding, present),
        "segment_themes": scores,
        "document_themes": _document_themes(document_of, {theme: present[theme] for theme in themes}),
        "provenance": [
            {"room": "versions", "name": "trame", "value": "0.1.0"},
            {"room": "versions", "name": "scikit-learn", "value": "1.9.0"},
            {"room": "segment", "name": "words", "value": "40"},
            {"room": "themes", "name": "presence_quantile", "value": "0.99"},
            {"room": "corpus", "name": "files", "value": str(len({row["file"] for row in tables["documents"]}))},
        ],
    }  # fmt: skip


def _theme(
    theme: str, rank: int, reach: dict[str, int], sources: Counter[str], segments: int, documents: int
) -> dict[str, Any]:
    share = reach["segments"] / segments if segments else math.nan
    measured = documents >= 8
    main, of_main = min(sources.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    verdict = VERDICTS[theme] if reach["segments"] else "non soutenu"
    return reach | {
        "theme": theme, "kind": "named" if theme in SEEDS else "discovered", "color": rank, "threshold": THRESHOLD,
        "label": theme if theme in SEEDS else " · ".join(TERMS[theme][:3]),
        "share": share, "low": max(share - 0.1, 0) if measured else math.nan,
        "high": min(share + 0.1, 1) if measured else math.nan, "main_source": main,
        "main_source_share": of_main / reach["segments"] if reach["segments"] else math.nan,
        "stability": 0.8, "null_stability": 0.4, "verdict": verdict,
        "verdict_why": f"{reach['segments']} segments, dans {reach['documents']} documents.",
    }  # fmt: skip


def _theme_terms(holding: dict[str, list[str]], present: dict[str, list[str]]) -> Rows:
    """Weights fall as the rank rises; their squares sum to 1 per theme."""
    rows: Rows = []
    for theme, terms in TERMS.items():
        known = [term for term in terms if term in holding]
        norm = math.sqrt(sum(1 / rank**2 for rank in range(1, len(known) + 1)))
        rows += [
            {
                "theme": theme, "rank": rank, "lemma": term, "weight": 1 / rank / norm,
                "distinctiveness": 1 - rank / 10, "seed": term in SEEDS.get(theme, ()),
                "segments": len(set(holding[term]) & set(present[theme])),
            }
            for rank, term in enumerate(known, start=1)
        ]  # fmt: skip
    return rows


def _document_themes(document_of: dict[str, str], present: dict[str, list[str]]) -> Rows:
    sizes = Counter(document_of.values())
    held = {theme: Counter(document_of[segment] for segment in segments) for theme, segments in present.items()}
    return [
        {"document": document, "theme": theme, "present": held[theme][document], "segments": size,
         "share": held[theme][document] / size}
        for document, size in sizes.items()
        for theme in present
    ]  # fmt: skip
