"""The explorer as a test uses it: what it must find in the sample, what it says, how it is asked."""

from __future__ import annotations

import re
import unicodedata

from playwright.sync_api import Page

from tests.sample_texts import DOCUMENTS

KEPT = [text for text in DOCUMENTS if not text.left_out]
PASSAGES = [(text, paragraph) for text in KEPT for paragraph in text.paragraphs]
STATUS = re.compile(r"(?:(\d+) occurrences? dans )?(\d+) passages? sur (\d+), (\d+) documents?")


def folded(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    return re.findall(r"tiers-lieux?|[^\W_]+", folded(text))  # a compound of the library is one word


def said(page: Page) -> tuple[int, ...]:
    """Occurrences (0 without concordance), passages found, all passages, documents: as the page counts them."""
    match = STATUS.fullmatch(page.locator("[data-part=status]").inner_text().replace("\u00a0", " "))
    assert match
    return tuple(int(number or 0) for number in match.groups())


def shown(page: Page) -> list[str]:
    return page.locator("#passages blockquote").all_text_contents()


def ask(page: Page, question: str) -> None:
    page.locator("#question").fill(question)
    page.wait_for_function("asked => new URLSearchParams(location.hash.split('?')[1]).get('q') === asked", arg=question)


def choices(page: Page, facet: str) -> dict[str, int]:
    """Choice -> passages it would leave, as the list says; the blank one apart."""
    options = page.locator(f"[id='filtre-{facet}'] option:not([value=''])").all_text_contents()
    return {
        name: int(total) for name, total in (re.fullmatch(r"(.*) \((\d+)\)", option).groups() for option in options)
    }
