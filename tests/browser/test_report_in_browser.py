"""The HTML report in a real browser: Debian's chromium, driven by playwright."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

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
)
from rendering.summaries import article_of, summary_of

from summarizer.rendering.html import render_html
from summarizer.types.evidence import Evidence
from summarizer.types.summary import Coverage, Dropped, Reading, Repaired, Span, Summary, Warned

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

Open = Callable[..., "Page"]
"""Opens the report of a summary in a page of its own; keywords are those of a browser's context."""

OUTPUT = (
    ("2023", "actual", 3_600_000, "3.6 million tons"),
    ("2024", "actual", 3_900_000, "3.9 million tons"),
    ("2024", "planned", 4_500_000, "4.5 million tons"),
    ("2028", "planned", 5_000_000, "5 million tons"),
)
FILLER = "The visitors saw the hall, spoke to the people at the furnaces and went on to the next site by bus."


def report() -> Summary:
    """A summary with everything that a page can show: a series, marks of each kind, and findings of each kind."""
    told = [f"In {year} the works of Orlen ({status}) made {quote} of steel, or 12% more." for year, status, _, quote in OUTPUT]
    article = article_of(*[sentence for words in told for sentence in (words, *[FILLER] * 8)])
    cited = [1, 10, 19, 28]
    figures = [
        {"label": "output of steel", "quote": quote, "status": status, "when": f"in {year}", "cites": [number]}
        for number, (year, status, _, quote) in zip(cited, OUTPUT, strict=True)
    ]
    shares = {"label": "growth", "quote": "12%", "status": "estimate", "when": None, "cites": [28]}
    claim = {"text": "Output of steel is to reach 5 million tons by 2028.", "cites": [1, 28]}
    bullets = [{"text": "Output was 3.6 million tons in 2023.", "cites": [1]}, {"text": "Visitors came.", "cites": [20]}]
    summary = summary_of(
        {"headline": "Orlen to make 5 million tons", "gist": claim, "bullets": bullets, "figures": [*figures, shares]},
        article=article,
        figures=Coverage(5, 5, 8, 5, missed=(place(Span, article.text, "12%"),)),
        repaired=(Repaired("/gist", claim | {"text": "Output reached 5 million tons."}, claim, "told as done"),),
        dropped=(Dropped("/bullets/2", {"text": "Output doubled.", "cites": [2]}, "the article does not say so"),),
        warnings=(Warned("/figures/1/when", "in 2024", "the year is said of something else"),),
    )
    evidence = {
        f"/figures/{index}": (place(Evidence, article.text, str(figure["quote"]), cited[index]),)
        for index, figure in enumerate(figures)
    }
    readings = {f"/figures/{index}": Reading(Decimal(row[2]), "tonne", None) for index, row in enumerate(OUTPUT)}
    return replace(summary, evidence=summary.evidence | evidence, readings=summary.readings | readings)


def place(kind: Any, text: str, quote: str, *first: int) -> Any:
    """A span or a piece of evidence at the first place of those words."""
    start, end = text.index(quote), text.index(quote) + len(quote)
    return kind(*first, start, end, quote) if first else kind(quote, start, end)


@pytest.fixture
def open_report(open_page: Opens) -> Open:
    return lambda summary, **settings: open_page(render_html(summary), **settings)


def lit(page: "Page") -> list[str]:
    """What is lit: sentences by their ids, claims by their words."""
    words = "all => all.map(each => each.matches('.sentence') ? each.id : each.textContent.trim().slice(0, 15))"
    return list(page.eval_on_selector_all(".lit", words))


def claim(page: "Page", words: str) -> "Locator":
    return page.locator("div.claim, p.claim", has_text=words).first


def test_a_claim_under_the_pointer_lights_its_sentences(open_report: Open) -> None:
    page = open_report(report())
    claim(page, "is to reach").hover()
    assert lit(page) == ["Output of steel", "s1", "s28"]
    page.locator("h1").hover()
    assert lit(page) == []


def test_a_sentence_under_the_pointer_lights_the_claims_that_cite_it(open_report: Open) -> None:
    page = open_report(report())
    page.locator("#s1 mark").first.hover()
    assert lit(page) == ["Output of steel", "Output was 3.6 ", "3.6 million ton", "s1"]
    page.locator("#s2").hover()
    assert lit(page) == []


def test_the_keyboard_alone_goes_from_a_claim_to_its_sentences_and_back(open_report: Open) -> None:
    page = open_report(report())
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the summary"
    while focused(page) != "sentence 28":
        page.keyboard.press("Tab")
    assert lit(page) == ["Output of steel", "s1", "s28"]
    assert page.inner_text("#lit") == "Sentences 1, 28 lit"
    assert not in_view(page.locator("#s28"))

    page.keyboard.press("Enter")
    assert focused(page).startswith("sentence 28, cited by")
    assert in_view(page.locator("#s28"))
    assert lit(page) == ["Output of steel", "s1", "s28"]

    page.keyboard.press("Escape")
    assert focused(page) == "sentence 28"
    assert lit(page) == []
    assert page.locator(".bar").is_hidden()


def test_the_keyboard_goes_from_a_sentence_to_the_first_claim_that_cites_it(open_report: Open) -> None:
    page = open_report(report())
    page.locator("#s20 a").focus()
    assert lit(page) == ["Visitors came.\N{NO-BREAK SPACE}", "s20"]
    assert page.inner_text("#lit") == "1 claim lit"
    page.keyboard.press("Enter")
    assert focused(page) == "sentence 20"
    assert in_view(claim(page, "Visitors came."))


def test_the_focus_can_always_be_seen(open_report: Open) -> None:
    page = open_report(report())
    reached = 0
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement !== document.body"):
        reached += 1
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none", focused(page)
        assert in_view(page.locator(":focus")), focused(page)
        page.keyboard.press("Tab")
    assert reached == page.locator("a, main button, summary, [tabindex]").locator("visible=true").count()


def test_what_was_chosen_stays_lit_until_it_is_cleared(open_report: Open) -> None:
    page = open_report(report())
    claim(page, "Output was 3.6").click()
    page.locator("h1").hover()
    assert lit(page)[-1] == "s1"
    claim(page, "Visitors came.").hover()
    assert lit(page)[-1] == "s20"
    page.locator("h1").hover()
    page.get_by_role("button", name="Clear").click()
    assert lit(page) == []


def test_a_page_that_moves_below_the_pointer_lights_nothing_else(open_report: Open) -> None:
    page = open_report(report())
    page.mouse.move(300, 5)
    claim(page, "is to reach").locator("a").first.press("Enter")
    scrolled_here = {"pointerType": "mouse", "clientX": 300, "clientY": 5, "bubbles": True}
    claim(page, "Visitors came.").dispatch_event("pointerover", scrolled_here)
    assert lit(page) == ["Output of steel", "s1", "s28"]
    claim(page, "Visitors came.").dispatch_event("pointerover", scrolled_here | {"clientY": 6})
    assert lit(page)[-1] == "s20"


def test_a_finger_goes_to_a_sentence_and_back(open_report: Open) -> None:
    page = open_report(report(), viewport=NARROW, has_touch=True, is_mobile=True)
    page.locator("#c1 a").last.tap()
    assert in_view(page.locator("#s28"))
    assert not in_view(page.locator("#c1"))
    page.get_by_role("button", name="Back").tap()
    assert in_view(page.locator("#c1"))
    assert lit(page) == []


def column(page: "Page", number: int) -> list[str]:
    return page.locator(f".figures tbody td:nth-child({number})").all_inner_texts()


def test_figures_are_sorted_by_the_value_that_they_have(open_report: Open) -> None:
    page = open_report(report())
    as_written = column(page, 2)
    value = page.get_by_role("columnheader", name="Value")
    value.get_by_role("button").click()
    assert value.get_attribute("aria-sort") == "ascending"
    assert column(page, 2) == ["3,600,000", "3,900,000", "4,500,000", "5,000,000", ""]
    value.get_by_role("button").press("Enter")
    assert value.get_attribute("aria-sort") == "descending"
    assert column(page, 2) == ["5,000,000", "4,500,000", "3,900,000", "3,600,000", ""]
    page.get_by_role("columnheader", name="Sentences").get_by_role("button").press("Space")
    assert column(page, 2) == as_written
    assert page.locator("[aria-sort]").count() == 1
    page.get_by_role("columnheader", name="Status").get_by_role("button").click()
    assert column(page, 5) == ["actual", "actual", "estimate", "planned", "planned"]


def test_nothing_is_wider_than_the_screen(open_report: Open) -> None:
    page = open_report(report())
    page.locator("#c1 a").first.click()
    check_widths(page)


def test_the_article_stands_beside_the_summary_where_there_is_room_and_stays_in_view(open_report: Open) -> None:
    page = open_report(report())
    summary, article = page.locator("#summary").bounding_box(), page.locator("#article").bounding_box()
    assert summary
    assert article
    assert summary["x"] + summary["width"] < article["x"]
    page.locator(".origin").scroll_into_view_if_needed()
    assert in_view(page.locator("#article h2"))


def test_the_article_stands_below_the_summary_on_a_narrow_screen(open_report: Open) -> None:
    page = open_report(report(), viewport=NARROW)
    summary, article = page.locator("#summary").bounding_box(), page.locator("#article").bounding_box()
    assert summary
    assert article
    assert summary["y"] + summary["height"] < article["y"]
    assert page.get_by_role("table").first.get_by_role("row").count() == 6


def test_the_dark_page_is_dark(open_report: Open) -> None:
    page = open_report(report())
    assert not is_dark(page)
    page.emulate_media(color_scheme="dark")
    assert is_dark(page)


def test_print_has_the_article_after_the_summary_and_nothing_to_press(open_report: Open) -> None:
    page = open_report(report(), color_scheme="dark")
    page.locator("#c1 a").first.click()
    page.emulate_media(media="print")
    summary, article = page.locator("#summary").bounding_box(), page.locator("#article").bounding_box()
    assert summary
    assert article
    assert summary["y"] + summary["height"] <= article["y"]
    assert page.evaluate("getComputedStyle(document.querySelector('.article')).overflow") == "visible"
    for hidden in (".bar", ".skip", "details"):
        assert page.locator(hidden).first.is_hidden(), hidden
    content = "getComputedStyle(document.querySelector('.cites'), '::%s').content"
    assert [page.evaluate(content % side) for side in ("before", "after")] == ['"["', '"]"']
    assert page.evaluate("getComputedStyle(document.querySelector('#c1')).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(29, 27, 24)"


def test_without_scripts_numbers_still_lead_to_sentences_and_back(open_report: Open) -> None:
    page = open_report(report(), java_script_enabled=False)
    page.locator("#c1 a").last.click()
    assert page.url.endswith("#s28")
    assert page.locator("#s28:target").is_visible()
    page.locator("#s28 a").click()
    assert page.url.endswith("#c1")
    assert page.locator(".figures button").count() == 0
    assert page.locator(".figures th").first.inner_text() == "Figure"


def test_a_hostile_article_runs_nothing_and_asks_for_nothing(open_report: Open) -> None:
    words = HOSTILE
    texts = {"text": words, "cites": [1]}
    figure = {"label": words, "quote": words, "status": words, "when": words, "cites": [2]}
    article = replace(article_of(*[f"{words} ends."] * 3), id=words, source=words, title=words, language=words, published=words)
    summary = summary_of(
        {"headline": words, "gist": texts, "bullets": [texts], "figures": [figure], "topics": [words]},
        article=article,
        dropped=(Dropped(words, texts, words),),
        warnings=(Warned("", words, words),),
    )
    page = open_report(summary)
    for link in page.locator("main a").all():
        link.click()
    for button in page.locator("th button").all():
        button.click()
    page.keyboard.press("Escape")
    check_foreign_elements(page)
    assert "onerror=alert(3)" in page.inner_text("h1")


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing_in_the_light_and_in_the_dark(open_report: Open, viewport: dict[str, int]) -> None:
    page = open_report(report(), viewport=viewport)
    page.locator("summary").click()
    page.locator("#c1 a").first.click()
    check_with_axe(page)
