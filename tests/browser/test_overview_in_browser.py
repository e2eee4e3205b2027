"""The overview of an archive in a real browser."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
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
    wait_for_count,
    wait_for_text,
)
from rendering.summaries import article_of, summary_of

from summarizer.rendering.html import render_overview
from summarizer.types.summary import Coverage, Dropped, Summary, Warned

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., "Page"]
COUNT = 330
ACCENTED = "Ålesund breaks its records"


def archive(count: int = COUNT) -> Iterator[Summary]:
    """Articles over three months: every tenth has something dropped, every eleventh a warning, the last one no date."""
    for number in range(1, count + 1):
        sentence = f"The works number {number} made {number * 7} tons of steel."
        headline = ACCENTED if number == 5 else f"Works {number} at work"
        bullet = {"text": f"It made {number * 7} tons of steel{' & glass' if number == 7 else ''}.", "cites": [1]}
        date = f"2025-{number % 3 + 4:02}-{number % 28 + 1:02}" if number < count else None
        article = replace(article_of(sentence), id=f"works-{number}", source=f"news/{number}.txt", published=date)
        dropped = Dropped("/bullets/1", {"text": "It sank.", "cites": [1]}, "the article does not say so")
        yield summary_of(
            {"headline": headline, "gist": {"text": f"Works {number} goes on.", "cites": [1]}, "bullets": [bullet]},
            article=article,
            figures=Coverage(number % 9, number % 9, number % 9, number % 9),
            dropped=(dropped,) * (number % 10 == 0),
            warnings=(Warned("/gist", "goes on", "not said"),) * (number % 11 == 0),
        )


@pytest.fixture
def open_overview(open_page: Opens) -> Open:
    def opened(summaries: Iterable[Summary] = (), **settings: object) -> "Page":
        return open_page(render_overview(summaries or archive(), "Steel desk"), **settings)

    return opened


def headlines(page: "Page") -> list[str]:
    return page.locator("tbody .headline").all_inner_texts()


def found(page: "Page") -> str:
    return page.inner_text("#count")


def test_typing_finds_all_words_in_headlines_gists_and_bullets(open_overview: Open) -> None:
    page = open_overview()
    assert found(page) == "330 articles, 1 to 50 shown"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "words"
    page.keyboard.type("aleSUND brEAks")
    assert headlines(page) == [ACCENTED]
    page.fill("#words", "glass steel &")
    assert headlines(page) == ["Works 7 at work"]
    page.fill("#words", "steel nowhere")
    assert found(page) == "0 of 330 articles"
    wait_for_text(page.locator("#announced"), "0 of 330 articles")
    page.keyboard.press("Escape")
    assert found(page) == "330 articles, 1 to 50 shown"
    page.fill("#words", "works 327 at")
    page.locator("h1").click()
    page.keyboard.press("Escape")
    assert page.input_value("#words") == ""


def test_filters_narrow_what_is_found(open_overview: Open) -> None:
    page = open_overview()
    page.get_by_label("Dropped or warned").check()
    assert found(page).startswith(f"{COUNT // 10 + COUNT // 11 - COUNT // 110} of 330 articles")
    page.get_by_label("Dropped or warned").uncheck()
    page.get_by_role("combobox", name="Month").select_option("none")
    assert headlines(page) == ["Works 330 at work"]
    page.locator(".months [data-month='2025-05']").click()
    assert page.input_value("#month") == "2025-05"
    assert found(page) == "110 of 330 articles, 1 to 50 shown"
    page.locator(".months [data-month='2025-05']").click()
    assert found(page).startswith("330 articles")


def test_the_list_is_sorted_by_any_column_and_what_has_no_date_comes_last(open_overview: Open) -> None:
    page = open_overview()
    date, article = page.get_by_role("columnheader", name="Date"), page.get_by_role("columnheader", name="Article")
    assert date.get_attribute("aria-sort") == "descending"
    date.get_by_role("button").click()
    assert page.locator("tbody .date").first.inner_text() == "2025-04-01"
    page.get_by_role("button", name="Last").click()
    assert headlines(page)[-1] == "Works 330 at work"
    article.get_by_role("button").press("Enter")
    assert headlines(page)[:2] == [ACCENTED, "Works 1 at work"]
    assert article.get_attribute("aria-sort") == "ascending"
    assert page.locator("[aria-sort]").count() == 1
    page.get_by_role("columnheader", name="Figures").get_by_role("button").click()
    assert page.locator("tbody .figures_verified").first.inner_text() == "8"
    page.get_by_role("columnheader", name="Dropped").get_by_role("button").click()
    assert page.locator("tbody .dropped").first.inner_text().endswith("1")


def test_a_row_opens_to_its_bullets_and_their_evidence(open_overview: Open) -> None:
    page = open_overview()
    page.fill("#words", "works 327 at")
    row = page.locator("tbody tr").first
    row.locator("button").press("Enter")
    assert row.locator("button").get_attribute("aria-expanded") == "true"
    assert row.locator(".more li > p").all_inner_texts() == ["It made 2289 tons of steel."]
    assert row.locator("blockquote").all_inner_texts() == ["1The works number 327 made 2289 tons of steel."]
    page.fill("#words", "")
    page.fill("#words", "works 327")
    assert row.locator(".more").count() == 1
    row.locator(".date").click()
    assert row.locator(".more").count() == 0


def test_the_keyboard_goes_through_the_rows_and_turns_the_pages(open_overview: Open) -> None:
    page = open_overview()
    page.locator("th button").last.focus()
    for place in range(3):
        page.keyboard.press("Tab")
        assert focused(page) == headlines(page)[place]
        assert in_view(page.locator(":focus"))
    assert page.locator("tbody tr").first.get_attribute("aria-rowindex") == "2"
    page.get_by_role("button", name="Next").press("Enter")
    assert focused(page) == "Next"
    assert found(page) == "330 articles, 51 to 100 shown"
    assert page.locator("tbody tr").first.get_attribute("aria-rowindex") == "52"
    assert in_view(page.locator("tbody tr").first)
    assert page.get_by_role("table").get_attribute("aria-rowcount") == "331"
    page.get_by_role("button", name="Last").press("Enter")
    page.get_by_role("button", name="Next").press("Enter")
    assert found(page) == "330 articles, 301 to 330 shown"


def test_nothing_is_wider_than_the_screen(open_overview: Open) -> None:
    page = open_overview()
    page.locator("tbody button").first.click()
    check_widths(page)


def test_print_has_all_that_was_found_up_to_a_bound_and_nothing_to_press(open_overview: Open) -> None:
    page = open_overview(archive(520), color_scheme="dark")
    assert is_dark(page)
    page.fill("#words", "works")
    page.emulate_media(media="print")
    wait_for_count(page.locator("tbody tr"), 500)
    assert found(page) == "520 articles, 1 to 500 shown"
    for hidden in (".search", "#pages", ".check"):
        assert page.locator(hidden).is_hidden(), hidden
    page.emulate_media(media="screen")
    wait_for_count(page.locator("tbody tr"), 50)


def test_without_scripts_the_first_rows_can_be_read(open_overview: Open) -> None:
    page = open_overview(java_script_enabled=False)
    assert page.locator("tbody tr").count() == 200
    assert page.locator(".controls").is_hidden()
    assert "The first 200 of 330" in page.inner_text(".note").replace("\N{NO-BREAK SPACE}", " ")


def test_a_hostile_archive_runs_nothing_and_asks_for_nothing(open_overview: Open) -> None:
    claim = {"text": HOSTILE, "cites": [1]}
    article = replace(article_of(f"{HOSTILE} ends."), id=HOSTILE, source=HOSTILE, published=HOSTILE, language=HOSTILE)
    page = open_overview([summary_of({"headline": HOSTILE, "gist": claim, "bullets": [claim]}, article=article)] * 3)
    for button in page.locator("button").locator("visible=true").all():
        button.click()
    page.fill("#words", "onerror=alert(3)")
    assert found(page) == "3 articles"
    page.fill("#words", "(.*[$^")
    check_foreign_elements(page)
    page.fill("#words", "")
    assert "onerror=alert(3)" in page.inner_text("tbody tr:first-child .headline")


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing_in_the_light_and_in_the_dark(open_overview: Open, viewport: dict[str, int]) -> None:
    page = open_overview(viewport=viewport)
    page.fill("#words", "works 110")
    page.locator("tbody button").first.click()
    check_with_axe(page)
