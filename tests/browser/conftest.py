"""A real browser, and the two pages it opens: the report of the last run, and one made of hostile documents."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from pipeline.renderers.html import render_html
from pipeline.stages.report import compose_report
from tests.hostile import hostile_documents
from tests.sample import sample_tables

Opener = Callable[..., Page]


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
def address(request, tmp_path_factory) -> str:
    """Where the page stands."""
    if request.param == "report":
        return (Path(os.environ.get("REPORTS", "reports")) / "rapport.html").absolute().as_uri()
    path = tmp_path_factory.mktemp("hostile") / "rapport.html"
    path.write_text(render_html(compose_report(**sample_tables(hostile_documents()))), "utf-8")
    return path.as_uri()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Opener]:
    """Open the page in a fresh window: `visit(width=360, color_scheme="dark", anchor="limites")`."""
    windows = []

    def opened(*, width: int = 1280, anchor: str = "", **options) -> Page:
        windows.append(browser.new_context(viewport={"width": width, "height": 900}, **options))
        page = windows[-1].new_page()
        page.heard = []
        page.on("console", lambda message: page.heard.append(message.text))
        page.on("pageerror", lambda error: page.heard.append(str(error)))
        page.on("dialog", lambda dialog: (page.heard.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda sent: page.heard.append(sent.url) if sent.url.partition("#")[0] != address else None)
        page.goto(f"{address}#{anchor}" if anchor else address)
        return page

    yield opened
    for window in windows:
        window.close()
