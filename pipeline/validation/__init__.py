"""Validation by people: a blind sheet for two coders, and what their answers say of each theme."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from pipeline.errors import TrameError
from pipeline.places import Places
from pipeline.store import load, write_bytes
from pipeline.typography import count, french
from pipeline.validation.answers import read_answers
from pipeline.validation.draw import HELD, Question, digest_of, draw_questions
from pipeline.validation.results import tell_results
from pipeline.validation.sheet import INSTRUCTIONS, write_csv, write_html

FOLDER = "validation"
_SHEET, _PRINTED, _KEY, _RESULTS = "feuille.csv", "feuille.html", "tirage.json", "resultats.md"
_COPIES = ("codeur-1.csv", "codeur-2.csv")
_SEED = 0


def validate_themes(places: Places) -> str:
    """Draw the sheet, or read the filled copies that stand beside it; return in French what to print.

    The sheet, once drawn, is kept: coders may be at work on it. TrameError when nothing can be drawn or read.
    """
    folder = places.reports / FOLDER
    if not (folder / _KEY).exists():
        return _draw(places)
    questions: list[Question] = json.loads((folder / _KEY).read_bytes())
    copies = [folder / name for name in _COPIES if (folder / name).exists()]
    if not copies:
        names = " et ".join(_COPIES)
        return french(f"Feuille prête : {folder / _SHEET}. Les copies remplies, {names}, n'y sont pas encore.")
    answers = [read_answers(path.read_bytes(), path.name, questions) for path in copies]
    lines = [*tell_results(questions, answers, seed=_SEED), *_since_then(places, questions)]
    write_bytes(folder / _RESULTS, ("\n".join(lines) + "\n").encode())
    return "\n".join(line for line in lines if line)


def _draw(places: Places) -> str:
    """Write the sheet and its key, and say what to do with it."""
    tables = (load(places.processed, name) for name in ("themes", "rows", "segments", "segment_themes"))
    questions = draw_questions(*tables, seed=_SEED)
    if not questions:
        raise TrameError("Aucun thème n'a de segment : il n'y a rien à valider.")
    folder = places.reports / FOLDER
    for name, content in (
        (_SHEET, write_csv(questions)),
        (_PRINTED, write_html(questions)),
        (_KEY, (json.dumps(questions, ensure_ascii=False, indent=1) + "\n").encode()),
    ):
        write_bytes(folder / name, content)
    passages = count(len(questions), "passage", "passages")
    first = french(f"Feuille de {passages} à lire : {folder / _SHEET} (ou {_PRINTED}, à imprimer).")
    return "\n".join([first, *INSTRUCTIONS])


def _since_then(places: Places, questions: Sequence[Question]) -> Iterator[str]:
    """Whether the results have moved since the sheet was drawn, found by the texts of the passages."""
    segments, held = (load(places.processed, name) for name in ("segments", "segment_themes"))
    now = dict(zip(segments["text"].map(digest_of), segments["id"], strict=True))
    present = set(held.loc[held["present"], ["segment", "theme"]].itertuples(index=False, name=None))
    lost = sum(question["digest"] not in now for question in questions)
    moved = sum(
        ((now[question["digest"]], question["theme"]) in present) != (question["stratum"] in HELD)
        for question in questions
        if question["digest"] in now
    )
    if lost or moved:
        gone = count(lost, "passage n'est plus", "passages ne sont plus")
        other = count(moved, "est classé", "sont classés")
        yield ""
        yield french(
            f"Depuis le tirage, {gone} dans le corpus et {other} autrement : ces mesures valent pour l'analyse "
            "d'alors. "
            f"Pour tirer une autre feuille, renommez le dossier {FOLDER}."
        )
