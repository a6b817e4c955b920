"""A small draw of questions, and a sheet filled by a coder."""

import csv
import io

from pipeline import schema
from pipeline.validation.draw import draw_questions
from pipeline.validation.sheet import write_csv


def results(held=12, near=7, far=30):
    """One theme with that many segments that hold it, that have a lower score, that have none."""
    size = held + near + far
    ids = [f"d{n:010d}.s0000" for n in range(size)]
    texts = [f"Passage n° {n} : l’œuvre commune, d’après « l’été »." for n in range(size)]
    texts[0] = "= la caisse de grève, Ελλάδα, Tōkyō"
    scored = [
        {"segment": ids[n], "theme": "solidarité", "score": 1 - n / 100, "present": n < held} for n in range(size - far)
    ]
    return (
        schema.THEMES.frame(
            [
                {"theme": "solidarité", "label": "solidarité", "segments": held},
                {"theme": "absent", "label": "absent"},
            ]
        ),
        schema.ROWS.frame([{"segment": key, "terms": 3} for key in ids] + [{"segment": "unread", "terms": 0}]),
        schema.SEGMENTS.frame(
            [{"id": key, "text": text} for key, text in zip([*ids, "unread"], [*texts, ""], strict=True)]
        ),
        schema.SEGMENT_THEMES.frame(scored),
    )


QUESTIONS = draw_questions(*results(), seed=0)


def filled(change=lambda rows: rows, *, encoding="utf-8-sig", delimiter=";"):
    rows = list(csv.reader(io.StringIO(write_csv(QUESTIONS).decode("utf-8-sig")), delimiter=";"))
    for row in rows[1:]:
        row[3] = "oui"
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter).writerows(change(rows))
    return target.getvalue().encode(encoding, "replace")
