"""A real browser, and the pages it opens: the report of the last run, one of hostile documents, one of a small library.

Whatever a test does, the page must stay silent: no message, no error, no dialog, no request.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from pipeline.renderers.html import render_html

Opener = Callable[..., Page]

FAMILIES = (("bureau", "bureaux"), ("salarié", "salariés"), ("tiers-lieu", "tiers-lieux"))
KINDS = {"blog": "carnet", "revue": "article", "presse": "article"}
"""A free variable of the library: the kind of a document, by its folder."""
FILED = ("blog",)
"""Folders whose documents say in which file they were put: too few to sort the library by."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, from TRAME_CHROMIUM or from the path; nothing is downloaded."""
    path = os.environ.get("TRAME_CHROMIUM") or shutil.which("chromium")
    assert path, "Il manque un navigateur : installez chromium, ou donnez son chemin par TRAME_CHROMIUM."
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="session", params=["report", "hostile"])
def address(request, tmp_path_factory, report_on) -> str:
    """Where the page stands."""
    if request.param == "report":
        return (Path(os.environ.get("REPORTS", "reports")) / "rapport.html").absolute().as_uri()
    path = tmp_path_factory.mktemp("hostile") / "rapport.html"
    path.write_text(render_html(report_on("hostile")), "utf-8")
    return path.as_uri()


@pytest.fixture(scope="session")
def library(tmp_path_factory, report) -> str:
    """Where the report on the sample stands, with families of words and two free variables."""
    documents = [
        replace(
            text,
            variables={"numéro": text.id}
            | ({"nature": KINDS[folder]} if folder in KINDS else {})
            | ({"dossier": text.year} if folder in FILED else {}),
        )
        for text in report.explorer.documents
        for folder in [text.place.partition("/")[0]]
    ]
    explorer = replace(report.explorer, documents=tuple(documents), families=FAMILIES)
    path = tmp_path_factory.mktemp("library") / "rapport.html"
    path.write_text(render_html(replace(report, explorer=explorer)), "utf-8")
    return path.as_uri()


@pytest.fixture
def window(browser: Browser) -> Iterator[Opener]:
    """Open an address in a fresh window; at the end, check that no page said or asked anything."""
    windows = []

    def opened(address: str, *, width: int = 1280, anchor: str = "", before: str = "", **options) -> Page:
        windows.append(browser.new_context(viewport={"width": width, "height": 900}, **options))
        page = windows[-1].new_page()
        page.heard = []
        page.on("console", lambda message: page.heard.append(message.text))
        page.on("pageerror", lambda error: page.heard.append(str(error)))
        page.on("dialog", lambda dialog: (page.heard.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda sent: page.heard.append(sent.url) if sent.url.partition("#")[0] != address else None)
        page.add_init_script(before)
        page.goto(f"{address}#{anchor}" if anchor else address)
        return page

    yield opened
    for context in windows:
        for page in context.pages:
            assert page.heard == []
        context.close()


@pytest.fixture
def visit(window: Opener, address: str) -> Opener:
    """Open the report or the hostile page: `visit(width=360, color_scheme="dark", anchor="limites")`."""
    return partial(window, address)


@pytest.fixture
def explore(window: Opener, library: str) -> Opener:
    """Open the library: `explore("passages?q=caisse")`."""

    def explored(anchor: str = "passages", **options) -> Page:
        page = window(library, anchor=anchor, **options)
        page.locator("[data-part=results] > *, [data-part=reading] > *").first.wait_for()
        return page

    return explored
