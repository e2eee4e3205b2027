"""The page of a briefing in a real browser."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from browser.pages import (
    HOSTILE,
    NARROW,
    WIDE,
    Opens,
    check_foreign_elements,
    check_widths,
    check_with_axe,
    focused,
    in_view,
    is_dark,
    wait_until_in_view,
)
from rendering.html.briefings import BRIDGE, LAST, briefing_of, hostile_briefing, source

from summarizer.rendering.html import render_briefing
from summarizer.types.briefing import Accounting, Omitted

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., "Page"]


@pytest.fixture
def open_briefing(open_page: Opens) -> Open:
    return lambda briefing=None, **settings: open_page(render_briefing(briefing or briefing_of()), **settings)


def lit(page: "Page") -> list[str]:
    """The ids of the lines and the sentences that are lit."""
    return list(page.eval_on_selector_all(".claim.lit, .sentence.lit", "all => all.map(each => each.id)"))


def test_a_line_under_the_pointer_lights_its_sentences_and_brings_the_first_into_view(open_briefing: Open) -> None:
    page = open_briefing()
    last = page.locator(f"#a1s{LAST}")
    assert not in_view(last)
    page.locator("#c1").hover(position={"x": 40, "y": 10})
    assert lit(page) == ["c1", f"a1s{LAST}", "a2s1"]
    assert page.locator(".index a.lit").all_inner_texts() == ["bridge", "delay"]
    wait_until_in_view(last)
    page.locator("h1").hover()
    assert lit(page) == []


def test_a_sentence_under_the_pointer_lights_every_line_that_rests_on_it(open_briefing: Open) -> None:
    page = open_briefing()
    page.locator("#a1s1").hover()
    assert lit(page) == ["c3", "a1s1"]
    page.locator("#a1s2").hover()
    assert lit(page) == []
    page.locator("#a2s2").hover()
    assert lit(page) == ["c2", "c6", "a2s2"]


def test_the_keyboard_goes_from_a_source_to_its_sentence_and_back(open_briefing: Open) -> None:
    page = open_briefing()
    while focused(page) != "delay, sentence 1":
        page.keyboard.press("Tab")
    assert page.inner_text("#lit") == "2 sentences in 2 articles lit"
    described = page.evaluate("document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent")
    assert described == "1The bridge will open in June 2028."
    page.keyboard.press("Enter")
    assert focused(page) == "sentence 1, cited by 1\N{NO-BREAK SPACE}claim"
    assert in_view(page.locator("#a2s1"))
    page.keyboard.press("Enter")
    assert focused(page) == f"bridge, sentence {LAST}"
    assert page.inner_text("#lit") == "1 claim lit"
    page.keyboard.press("Escape")
    assert lit(page) == []


def test_the_focus_can_always_be_seen(open_briefing: Open) -> None:
    page = open_briefing()
    reached = 0
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement !== document.body"):
        reached += 1
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none", focused(page)
        assert in_view(page.locator(":focus")), focused(page)
        page.keyboard.press("Tab")
    assert reached == page.locator("a, summary, [tabindex='0']").locator("visible=true").count()


def test_the_sides_of_a_disagreement_stand_beside_each_other_with_their_sentences(open_briefing: Open) -> None:
    page = open_briefing()
    one, other = (each.bounding_box() for each in page.locator(".sides > li").all())
    assert one
    assert other
    assert one["y"] == other["y"]
    assert one["x"] + one["width"] <= other["x"]
    page.locator("#c4 .source a").click()
    assert in_view(page.locator(f"#a3s{LAST}"))


def test_nothing_is_wider_than_the_screen_and_the_articles_come_last_on_a_narrow_one(open_briefing: Open) -> None:
    page = open_briefing()
    check_widths(page)
    page.set_viewport_size({"width": NARROW["width"], "height": NARROW["height"]})
    told, articles = page.locator("#briefing").bounding_box(), page.locator("#articles").bounding_box()
    assert told
    assert articles
    assert told["y"] + told["height"] < articles["y"]


def test_a_line_that_rests_on_very_many_sentences_is_not_wider_than_the_screen(open_briefing: Open) -> None:
    many = Omitted("45 more commitments", "only the 12 most worth watching are told", (source(BRIDGE, *range(1, LAST)),))
    check_widths(open_briefing(briefing_of(account=Accounting(warnings=(many,)))))


def test_print_and_dark(open_briefing: Open) -> None:
    page = open_briefing(color_scheme="dark")
    assert is_dark(page)
    page.emulate_media(media="print")
    for hidden in (".bar", ".skip", ".index"):
        assert page.locator(hidden).first.is_hidden(), hidden
    content = "getComputedStyle(document.querySelector('.source'), '::%s').content"
    assert [page.evaluate(content % place) for place in ("before", "after")] == ['"["', '"]"']
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(29, 27, 24)"


def test_without_scripts_sources_still_lead_to_sentences_and_back(open_briefing: Open) -> None:
    page = open_briefing(java_script_enabled=False)
    page.locator("#c1 .source a").last.click()
    assert page.url.endswith("#a2s1")
    assert page.locator("#a2s1:target").is_visible()
    page.locator("#a2s1 a").click()
    assert page.url.endswith("#c1")


def test_hostile_articles_run_nothing_and_ask_for_nothing(open_briefing: Open) -> None:
    page = open_briefing(hostile_briefing(HOSTILE))
    for link in page.locator("main a").all():
        link.click()
    page.keyboard.press("Escape")
    check_foreign_elements(page)
    assert "onerror=alert(3)" in page.inner_text("h1")


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing_in_the_light_and_in_the_dark(open_briefing: Open, viewport: dict[str, int]) -> None:
    page = open_briefing(viewport=viewport)
    page.locator("#c1 a").first.click()
    page.locator("summary").click()
    check_with_axe(page)
