"""A browser for the tests of pages: Debian's chromium, driven by playwright.

One for each file, not for all of them: while it is open, nothing else in the process may run an event loop.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browser.pages import WIDE, Opens

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

CHROMIUM = Path("/usr/bin/chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed", exc_type=ImportError)
    if not CHROMIUM.exists():
        pytest.skip(f"there is no browser at {CHROMIUM}")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: "Browser", tmp_path: Path) -> Iterator[Opens]:
    """Opens pages; afterwards none may have asked for anything, said anything or opened a dialog."""
    contexts, happened = [], []
    file = tmp_path / "page.html"

    def dismissed(dialog: "Dialog") -> None:
        happened.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def opened(html: str, **settings: Any) -> "Page":
        file.write_text(html, encoding="utf-8")
        context = browser.new_context(**({"viewport": WIDE, "reduced_motion": "reduce"} | settings))
        contexts.append(context)
        page = context.new_page()
        context.on("request", lambda request: happened.append(f"request {request.url}"))
        context.on("page", lambda other: happened.append(f"page {other.url}"))
        page.on("dialog", dismissed)
        page.on("console", lambda message: happened.append(f"console {message.text}"))
        page.on("pageerror", lambda error: happened.append(f"error {error}"))
        page.goto(file.as_uri())
        assert happened.pop(0) == f"request {file.as_uri()}"
        return page

    yield opened
    for context in contexts:
        context.close()
    assert happened == []
