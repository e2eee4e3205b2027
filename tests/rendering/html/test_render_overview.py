"""The overview of an archive, read back with an independent parser."""

import json
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from typing import Any
from weakref import ref

import pytest
from hypothesis import given, settings
from rendering.html.html_reader import CONTROLS, Node, read_page, skeleton
from rendering.strategies import answers, any_text
from rendering.summaries import ANSWER, ANSWERED, ARTICLE, article_of, of_any_shape, summary_of, with_findings

from summarizer.rendering.characters import visible
from summarizer.rendering.html import render_overview
from summarizer.rendering.html.months import month_of, months_chart
from summarizer.schema.tree import Tree
from summarizer.types.draft import Usage
from summarizer.types.summary import Summary


def page_of(*summaries: Summary) -> Node:
    return read_page(render_overview(summaries, "Archive"))


def rows_of(page: Node) -> list[dict[str, Any]]:
    """The rows as the page's script reads them."""
    (data,) = [node for node in page.all("script") if node.attributes.get("id") == "data"]
    held = json.loads(data.text)
    return [dict(zip(held["fields"], row, strict=True)) for row in held["rows"]]


def dated(date: str | None, **changes: Any) -> Summary:
    return summary_of(article=replace(ARTICLE, published=date, **changes))


def test_a_row_has_the_bullets_with_their_evidence_and_not_the_article() -> None:
    (row,) = rows_of(page_of(with_findings()))
    assert (row["id"], row["source"], row["date"]) == ("orlen", "seeds/orlen.txt", "2025-06-05")
    assert row["headline"] == ANSWER["headline"]
    assert row["gist"] == ANSWER["gist"]["text"]
    told = [bullet["text"] for bullet in ANSWER["bullets"]]
    assert row["bullets"] == [[told[0], [0, 1]], ["", [2]], [told[2], [3]]]
    assert row["quotes"] == [[number, ARTICLE.words_of(ARTICLE.sentence(number))] for number in (1, 2, 5, 3)]
    counts = [row[name] for name in ("claims", "figures", "figures_verified", "missed", "dropped", "warnings")]
    assert counts == [12, 4, 3, 2, 2, 1]
    assert "It may make 5.3 million tons" not in json.dumps(row)


def test_words_that_are_a_sentence_of_the_article_stand_once() -> None:
    sentence = ARTICLE.words_of(ARTICLE.sentences[1])
    (row,) = rows_of(page_of(summary_of({"headline": "x", "bullets": [{"text": sentence, "cites": [2]}]})))
    assert (row["bullets"], row["quotes"]) == ([["", [0]]], [[2, sentence]])


def test_an_answer_without_bullets_is_told_by_its_first_claims() -> None:
    stops = [{"place": f"Orlen {number}", "cites": [1]} for number in range(12)]
    (row,) = rows_of(page_of(of_any_shape({"stops": stops})))
    assert [bullet[0] for bullet in row["bullets"]] == [f"Orlen {number}" for number in range(8)]


def test_the_totals_add_up_and_say_what_is_not_known() -> None:
    unknown = replace(summary_of(), provenance=replace(ANSWERED, usage=Usage(1, 10, 10, None)))
    page = page_of(summary_of(), with_findings(), unknown)
    totals = dict(zip([node.text for node in page.all("dt")], [node.text for node in page.all("dd")], strict=True))
    assert totals == {
        "Articles": "3",
        "Claims verified": "36 of 36",
        "Figures verified": "11 of 12",
        "Figures left out": "2",
        "Dropped": "2",
        "Warnings": "1",
        "Cost of these summaries": "$0.0025\N{NO-BREAK SPACE}· 1 of unknown cost",
    }


def test_rows_come_newest_first_and_those_without_a_date_last() -> None:
    dates = ["2024-01-05", None, "2025-06-05T10:00:00Z", "2025-06-04"]
    rows = rows_of(page_of(*map(dated, dates)))
    assert [row["date"] for row in rows] == ["2025-06-05", "2025-06-04", "2024-01-05", ""]


def test_summaries_are_taken_one_by_one_and_not_kept() -> None:
    def coming() -> Iterator[Summary]:
        given: list[ref[Summary]] = []
        for _ in range(5):
            summary = summary_of()
            given.append(ref(summary))
            yield summary
            del summary
            assert sum(held() is not None for held in given) <= 1

    assert len(rows_of(read_page(render_overview(coming(), "Archive")))) == 5


def test_without_scripts_the_first_200_rows_can_be_read() -> None:
    page = read_page(render_overview((dated(f"2025-01-{number % 28 + 1:02}") for number in range(230)), "Archive"))
    assert len(page.one("tbody").all("tr")) == 200
    assert len(rows_of(page)) == 230
    note = page.one("noscript").text
    assert note.startswith("The first 200 of 230\N{NO-BREAK SPACE}articles.")


def test_months_are_drawn_up_to_the_last_one_with_the_empty_ones_between_over_a_year_at_least() -> None:
    drawing = read_page(f"<!DOCTYPE html>{months_chart(['2024-11-02', '2024-11-30', '2025-01-05', 'x', ''])}")
    assert [bar.attributes["data-month"] for bar in drawing.all("g")][-3:] == ["2024-11", "2024-12", "2025-01"]
    assert [title.text for title in drawing.all("title")][-3:] == ["2024-11: 2", "2024-12: 0", "2025-01: 1"]
    heights = [bar.attributes["height"] for bar in drawing.all("rect", class_="column")]
    assert heights == [*["0.0"] * 9, "64.0", "0.0", "32.0"]
    assert drawing.one("p", class_="unseen").text == "2024-11: 2, 2024-12: 0, 2025-01: 1"
    longer = read_page(f"<!DOCTYPE html>{months_chart(['2023-11-02', '2025-12-05'])}")
    assert len(longer.all("g")) == 26


def test_a_gist_that_a_bullet_says_again_stands_once() -> None:
    gist = {"text": "Norvale rebuilds Orlen.", "cites": [1]}
    for bullet, told in ((gist, ""), (gist | {"text": "Norvale builds."}, gist["text"])):
        (row,) = rows_of(page_of(summary_of({"headline": "x", "gist": gist, "bullets": [bullet]})))
        assert row["gist"] == told


@pytest.mark.parametrize("dates", [[], ["2025-01-05", "2025-01-06"], ["x"]], ids=["nothing", "one month", "no date"])
def test_where_there_are_no_two_months_there_is_no_drawing(dates: list[str]) -> None:
    assert not months_chart(dates)


def test_many_years_do_not_make_the_drawing_unreadable() -> None:
    drawing = read_page(f"<!DOCTYPE html>{months_chart(['0001-01-01', '2025-12-31'])}")
    assert len(drawing.all("g")) == 60
    assert month_of("2025-13-01") == ""


def test_the_list_of_months_counts_articles() -> None:
    options = page_of(*map(dated, ["2025-01-05", "2025-01-06", "2024-12-01", None])).all("option")
    assert [(option.attributes["value"], option.text) for option in options] == [
        ("all", "All months"), ("2025-01", "2025-01 (2)"), ("2024-12", "2024-12 (1)"), ("none", "No date (1)")
    ]  # fmt: skip


def test_the_policy_allows_the_style_and_the_script_and_nothing_else() -> None:
    page = page_of(summary_of())
    (policy,) = [meta.attributes["content"] for meta in page.all("meta") if "http-equiv" in meta.attributes]
    (script,) = [node for node in page.all("script") if "type" not in node.attributes]
    for directive, node in (("style-src", page.one("style")), ("script-src", script)):
        assert f"{directive} 'sha256-{b64encode(sha256(node.text.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "://" not in page.one("style").text + script.text


def test_a_row_takes_less_than_two_kilobytes() -> None:
    sentence = "The works of Orlen made 5.3 million tons of steel in that year, said its chief, and sold 34,000 of them."
    article = article_of(*[sentence] * 40)
    bullets = [{"text": f"Number {number}: {sentence}", "cites": [number, number + 1]} for number in range(1, 7)]
    made = [summary_of(ANSWER | {"bullets": bullets}, article=article)] * 300
    alone, many = (len(render_overview(held, "x").encode()) for held in (made[:200], made))
    assert (many - alone) / 100 < 2000


def test_an_empty_archive_makes_a_page() -> None:
    page = page_of()
    assert rows_of(page) == []
    assert not page.one("tbody").all("tr")
    assert page.one("h1").text == "Archive"


def hostile(words: str) -> Summary:
    answer: Tree = {"headline": words, "gist": {"text": words, "cites": [1]}, "bullets": [{"text": words, "cites": [1]}]}
    article = replace(article_of(f"{words} ends."), id=words, source=words, title=words, published=words)
    return summary_of(answer, article=article)


@given(any_text)
@settings(max_examples=60, deadline=None)
def test_hostile_words_are_only_words(noise: str) -> None:
    words = f"x{noise}x"
    html = render_overview([hostile(words)] * 2, words)
    page = read_page(html)
    assert skeleton(page) == skeleton(read_page(render_overview([hostile("x")] * 2, "x")))
    assert not CONTROLS & set(html)
    assert rows_of(page)[0]["headline"] == visible(words)
    assert page.one("h1").text == visible(words)


@given(answers)
@settings(max_examples=60, deadline=None)
def test_answers_of_any_shape_make_a_row(answer: Tree) -> None:
    assert len(rows_of(page_of(of_any_shape(answer)))) == 1


def test_money_is_added_exactly() -> None:
    spent = replace(summary_of(), provenance=replace(ANSWERED, usage=Usage(1, 10, 10, Decimal("0.10"))))
    page = page_of(*[spent] * 3)
    assert page.all("dd")[-1].text == "$0.3000"
