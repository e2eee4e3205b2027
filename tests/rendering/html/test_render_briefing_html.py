"""The page of a briefing, read back with an independent parser."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from rendering.html.briefings import (
    BRIDGE,
    COUNCIL,
    DELAY,
    LAST,
    WEATHER,
    briefing_of,
    hostile_briefing,
    named,
    side,
    source,
)
from rendering.html.html_reader import CONTROLS, LOADING, Node, check_links, read_page, skeleton
from rendering.strategies import any_text

from summarizer.rendering.characters import visible
from summarizer.rendering.html import render_briefing
from summarizer.rendering.values import value_of
from summarizer.types.article import Article
from summarizer.types.briefing import Accounting, Briefing, Bullet, Report, Source
from summarizer.types.evidence import Evidence


def page_of(briefing: Briefing) -> Node:
    return read_page(render_briefing(briefing))


def by_id(page: Node, identity: str) -> Node:
    (found,) = [node for node in page.nodes if node.attributes.get("id") == identity]
    return found


def test_every_line_leads_to_its_sentences_and_every_sentence_back() -> None:
    page = page_of(briefing_of())
    check_links(page)
    lines = page.all(class_="claim")
    assert [line.attributes["data-sentences"] for line in lines] == [
        f"a1s{LAST} a2s1", "a2s2", "a1s1", f"a3s{LAST}", f"a1s{LAST}", "a2s2"
    ]  # fmt: skip
    for line in lines:
        targets = line.attributes["data-sentences"].split()
        assert [link.attributes["href"] for link in line.all("a")] == [f"#{target}" for target in targets]
        for target in targets:
            assert line.attributes["id"] in by_id(page, target).one("a").attributes["aria-describedby"].split()


def test_sources_name_the_article_the_sentences_and_the_days_between_which_they_tell_it() -> None:
    first, second = page_of(briefing_of()).all(class_="points")[0].all(class_="claim")
    assert [chip.text for chip in first.all(class_="source")] == [f"bridge {LAST}", "delay 1"]
    assert first.all("a")[1].attributes["aria-label"] == "delay, sentence 1"
    assert first.one(class_="days").text == "2025-03-04 to 2025-09-01"
    assert second.one(class_="days").text == "2025-09-01"


def test_articles_that_are_cited_stand_in_the_page_once_and_whole_and_the_others_by_name() -> None:
    html = render_briefing(briefing_of())
    page = read_page(html)
    held = page.all("article", class_="one")
    assert [article.one("h3").text for article in held] == ["bridge", "delay", "council"]
    assert [link.text for link in page.one(class_="index").all("a")] == ["bridge", "delay", "council"]
    assert [len(article.all(class_="sentence")) for article in held] == [
        len(each.sentences) for each in (BRIDGE, DELAY, COUNCIL)
    ]
    assert html.count("house number 33") == 2
    others = page.one("details", class_="others")
    assert others.one("summary").text == "1\N{NO-BREAK SPACE}article not cited"
    assert [item.text for item in others.all("li")] == ["weather news/weather.txt"]


def test_both_sides_of_a_disagreement_are_quoted_and_own_words_stand_only_where_they_differ() -> None:
    card = page_of(briefing_of()).one(class_="card")
    assert card.one("h4").text == "cost of the bridge"
    assert [value.text for value in card.all(class_="side-value")] == ["64 million EUR", "71 million EUR"]
    assert [quote.text for quote in card.all("blockquote")] == [
        "The bridge will cost 64 million euros.",
        "The bridge costs 71 million euros, it said.",
    ]
    own = [paragraph.text for each in card.all(class_="claim") for paragraph in each.all("p")]
    assert own.count("The bridge will cost 64 million euros.") == 1
    assert "The council says 71 million euros." in own


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        (Decimal(3_500_000_000), "NOK", "3.5 billion NOK"),
        (Decimal(12000000000000), "USD", "12 trillion USD"),
        (Decimal(1_234_567), None, "1,234,567"),
        (Decimal("61.40"), "percent", "61.4%"),
        (640, None, "640"),
        (Decimal(0), "tonne", "0 tonne"),
        (Decimal(-2_000_000), "EUR", "-2 million EUR"),
        ("2025-10", "date", "2025-10"),
        ("XXXX-10-19", "date", ""),
        (None, None, ""),
    ],
)
def test_values_are_told_as_a_reader_says_them(value: Decimal | str | None, unit: str | None, told: str) -> None:
    assert value_of(side(value, unit, "words")) == told


def test_what_to_watch_stands_in_the_order_of_the_briefing_with_its_deadlines() -> None:
    items = page_of(briefing_of()).one("ol", class_="deadlines").all("li")
    assert [item.one(class_="deadline").text for item in items] == ["by May 2027", "in 2028"]
    assert items[0].one("strong").text == "The builder"


def test_what_was_dropped_names_sentences_of_articles_that_the_page_does_not_hold() -> None:
    section = page_of(briefing_of()).one("section", class_="verification")
    assert [heading.text for heading in section.all("h4")] == ["Repaired 1", "Dropped 1", "Warnings 1"]
    dropped, warned = section.all(class_="source")
    assert dropped.text == "weather 1"
    assert not dropped.all("a")
    assert warned.one("a").attributes["href"] == "#a1s1"


def test_two_articles_of_one_id_are_told_apart_by_what_they_say() -> None:
    other = named("bridge", "2025-04-01", "The bridge is green.", "It is long.")
    bullets = (Bullet("It is green.", (source(other, 1),)), Bullet("It will cost 64 million.", (source(BRIDGE, 1),)))
    page = page_of(briefing_of(Report("Bridges", bullets), [BRIDGE, other], Accounting()))
    assert [len(article.all(class_="sentence")) for article in page.all("article", class_="one")] == [2, len(BRIDGE.sentences)]
    check_links(page)


@pytest.mark.parametrize(
    ("report", "articles"),
    [
        (Report("No article to brief on"), ()),
        (Report("Rain"), (WEATHER,)),
        (Report("Rain", (Bullet("It will rain.", (source(WEATHER, 1),)),)), (WEATHER,)),
        (Report("Rain", (Bullet("It will rain.", (Source("weather", "/gist", (Evidence(9, 0, 2, "It"),)),)),)), (WEATHER,)),
    ],
    ids=["nothing", "nothing cited", "one article", "no such sentence"],
)
def test_small_briefings_make_sound_pages(report: Report, articles: tuple[Article, ...]) -> None:
    page = page_of(briefing_of(report, articles, Accounting()))
    check_links(page)
    assert not page.all(class_="index")


def test_lines_say_their_language_where_all_their_sources_share_it() -> None:
    kazakh = replace(DELAY, language="kk")
    page = page_of(briefing_of(articles=[BRIDGE, COUNCIL, kazakh], account=Accounting()))
    assert [line.attributes.get("lang") for line in page.one(class_="points").all(class_="claim")] == [None, "kk"]
    assert [prose.attributes.get("lang") for prose in page.all(class_="prose")] == [None, "kk", None]


def test_headings_follow_one_another_without_a_gap() -> None:
    levels = [int(node.tag[1]) for node in page_of(briefing_of()).nodes if len(node.tag) == 2 and node.tag[1].isdecimal()]
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_forty_articles_make_a_page_of_sensible_size() -> None:
    articles = [replace(COUNCIL, id=f"council-{number}") for number in range(40)]
    bullets = tuple(Bullet("The bridge costs 71 million euros.", (source(article, LAST),)) for article in articles)
    html = render_briefing(briefing_of(Report("Forty", bullets), articles, Accounting()))
    text = sum(len(article.text) for article in articles)
    assert len(html) < 3 * text + 40_000


@given(any_text)
@settings(max_examples=60, deadline=None)
def test_hostile_words_are_only_words(noise: str) -> None:
    words = f"x{noise}x"
    html = render_briefing(hostile_briefing(words))
    page = read_page(html)
    assert skeleton(page) == skeleton(page_of(hostile_briefing("x")))
    assert not CONTROLS & set(html)
    assert not LOADING & {node.tag for node in page.nodes}
    assert page.one("h1").text == visible(words)
    check_links(page)
