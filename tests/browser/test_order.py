"""Passages come by score or by date; contexts line up by what stands on either side."""

from __future__ import annotations

import re

import pytest

from tests.browser.explorer import KEPT, PASSAGES, folded, said, shown, words
from tests.sample_texts import SEEDS


def test_passages_of_a_theme_come_in_the_order_of_their_scores(explore) -> None:
    page = explore("passages?theme=coworking")
    badges = page.locator("#passages .passage .badges").all_text_contents()
    scores = [float(re.search(r"coworking (\d,\d+)", badge)[1].replace(",", ".")) for badge in badges]
    assert scores == sorted(scores, reverse=True)
    marks = {folded(mark) for mark in page.locator("#passages mark").all_text_contents()}
    assert {folded(seed) for seed in SEEDS["coworking"]} <= marks
    for order, backwards in (("newest", True), ("oldest", False)):
        page.locator("#ordre").select_option(order)
        dates = [next(text.date for text in KEPT if paragraph in text.paragraphs) for paragraph in shown(page)]
        assert [date for date in dates if date] == sorted((date for date in dates if date), reverse=backwards)


def test_the_words_that_make_one_see_a_theme_are_said(explore) -> None:
    said_words = explore("passages?theme=subordination").locator("[data-part=forms]").inner_text()
    assert said_words.startswith("Mots du thème surlignés\u00a0: algorithme, contrat, ")
    assert "requalification" in said_words


@pytest.mark.parametrize("side", ["right", "left"])
def test_contexts_line_up_in_order(explore, side: str) -> None:
    page = explore("passages?q=la&view=concordance")
    page.locator("#ordre").select_option(side)
    rows = page.locator(".concordance tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].slice(0, 3).map(cell => cell.textContent))"
    )
    assert len(rows) == said(page)[0] == sum(words(paragraph).count("la") for _, paragraph in PASSAGES)
    around = [words(before)[::-1] if side == "left" else words(after) for before, _, after in rows]
    assert [context[:4] for context in around] == sorted(context[:4] for context in around)
    for text in KEPT:
        whole = " ".join(text.paragraphs)
        rows = [row for row in rows if "".join(row) not in whole and " ".join(row) not in whole]
    assert rows == []
