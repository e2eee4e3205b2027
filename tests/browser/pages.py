"""What the tests of all pages ask a browser."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from rendering.strategies import ATTACKS

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 360, "height": 740}

Opens = Callable[..., "Page"]
"""Opens a page's HTML in a page of its own; keywords are those of a browser's context."""

HOSTILE = "".join(ATTACKS) + (
    "</script><script>alert(2)</script></style><style>@import 'http://e.example/s.css';body{display:none}</style>"
    "\"><img src=x onerror=alert(3)>'><svg onload=alert(4)><iframe src=http://e.example/f></iframe>"
    "<base href=http://e.example/><meta http-equiv=refresh content='0;url=http://e.example/r'>"
    "<form action=http://e.example/f autofocus onfocus=alert(5)><a href='javascript:alert(6)'>here</a>--><!--"
    "{{7*7}}${7*7}</title></head></main><link rel=stylesheet href=//e.example/l.css>&#x3c;script>alert(7)"
)
"""Words that would like to be markup."""


def focused(page: "Page") -> str:
    """The words or the label of what has the focus."""
    return str(page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.textContent"))


def in_view(locator: "Locator") -> bool:
    """Whether an element can be seen where the page and its panes stand now."""
    return bool(
        locator.evaluate(
            """async element => {
                const seen = await new Promise(done => new IntersectionObserver(([entry]) => done(entry)).observe(element));
                return seen.isIntersecting;
            }"""
        )
    )


def wait_for_text(locator: "Locator", text: str) -> None:
    """Wait until an element says so; the policy of a page forbids playwright's `wait_for_function`."""
    from playwright.sync_api import expect

    expect(locator).to_have_text(text)


def wait_for_count(locator: "Locator", count: int) -> None:
    from playwright.sync_api import expect

    expect(locator).to_have_count(count)


def wait_until_in_view(locator: "Locator") -> None:
    from playwright.sync_api import expect

    expect(locator).to_be_in_viewport()


def is_dark(page: "Page") -> bool:
    return bool(page.evaluate("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]) < 40"))


def check_widths(page: "Page") -> None:
    """Nothing is wider than the screen."""
    for width in (320, 360, 390, 700, 768, 1023, 1024, 1440, 2560):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width


def check_with_axe(page: "Page") -> None:
    """An independent checker finds nothing, in the light and in the dark."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = axe.Axe().run(page).response
        assert [f"{each['id']}: {node['html'][:200]}" for each in found["violations"] for node in each["nodes"]] == []
        assert "color-contrast" in {each["id"] for each in found["passes"]}


def check_foreign_elements(page: "Page") -> None:
    """Nothing that words could have brought is an element of the page."""
    foreign = ", ".join(f"body {tag}" for tag in ("style", "img", "iframe", "form", "base", "link", "meta", "audio", "object"))
    assert page.locator(foreign).count() == 0
    assert page.locator("body script:not([type])").count() == 1
