"""Documents that would break a careless report: markup, templates, formulas, other scripts, no metadata at all."""

from __future__ import annotations

from dataclasses import replace

from tests.sample_texts import DOCUMENTS, SampleDocument

CANARY = "<script>window.__canari = 1</script>"
TITLES = (
    CANARY,
    "{{ 7*7 }} {% raw %} {#",
    "=SOMME(A1;A2)",
    "\"><img src=x onerror=alert(1)> & 'l’été'",
    "🚲 vélo 👩🏽‍🚀 coworking",
    "تضامن العمال \u202eenvers\u202c שלום",
    "titre" * 600,
    "$x^2$ \\frac{1}{0} ${",
    "",
    "a\x00b\x07c\u2028d\ufffe",
)


def hostile_documents() -> tuple[SampleDocument, ...]:
    """The documents of the sample under hostile titles, authors, sources and addresses, without dates."""
    return tuple(
        replace(
            text, title=title, author=title, source=title or "?", date=date, url=f"javascript:alert('{title}')",
            paragraphs=(*text.paragraphs, f"Solidarité et coworking, dit-il, {title} ; entraide !"),
        )
        for text, title, date in zip(
            DOCUMENTS, TITLES, ("", "hier", "9999-99-99", "0000", "2016", "2016-02", "", "", "-12", ""), strict=False
        )
    )  # fmt: skip


CORPORA = {"sample": DOCUMENTS, "hostile": hostile_documents(), "empty": ()}
"""The corpora whose reports every renderer must hold up to; the fixture `report_on` composes each once."""
