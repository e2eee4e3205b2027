import json

import pytest

from summarizer.errors import SourceError
from summarizer.reading.web_page import is_page, parse

PARAGRAPH = "The mine in the north of the region reopened on Monday, and its owners promised 500 jobs by the end of 2026."


def page(body: str, head: str = "<title>Mine reopens | The Herald</title>", lang: str = "en-GB") -> str:
    return f"<!doctype html><html lang='{lang}'><head>{head}</head><body>{body}</body></html>"


def article(*blocks: str) -> str:
    return f"<article><h1>Mine reopens</h1><p>{PARAGRAPH}</p>{''.join(blocks)}</article>"


def test_the_article_is_found_among_navigation_and_footers() -> None:
    markup = page(
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li></ul></nav>"
        + article("<p>It had been closed for nine years.</p>")
        + "<aside><h2>Most read</h2><ul><li><a href='/x'>A storm takes a roof</a></li></ul></aside>"
        + "<footer><p>Copyright 2023 The Herald. All rights reserved.</p></footer>"
    )
    assert parse(markup).text == f"Mine reopens\n\n{PARAGRAPH}\n\nIt had been closed for nine years."


def test_headings_lists_and_tables_are_kept_in_order() -> None:
    markup = page(
        article(
            "<h2>The plan</h2><p>The owners have promised three things to the people of the town.</p>",
            "<ul><li>A new shaft</li><li>A <b>school</b></li></ul><ol><li>First this</li></ol>",
            "<table><tr><th>Year</th><th>Coal</th></tr><tr><td>2024</td><td>2.9 million</td></tr></table>",
            "<blockquote><p>“We will do it,” they said.</p></blockquote><p>One line<br>and another.</p>",
        )
    )
    assert parse(markup).text.split("\n\n")[2:] == [
        "The plan",
        "The owners have promised three things to the people of the town.",
        "A new shaft",
        "A school",
        "First this",
        "Year | Coal",
        "2024 | 2.9 million",
        "“We will do it,” they said.",
        "One line\nand another.",
    ]


def test_the_paragraphs_of_a_short_article_stay_apart() -> None:
    text = parse(page(article("<p>The mine is old.</p><p><i>Herald</i></p>"))).text
    assert text.startswith(f"Mine reopens\n\n{PARAGRAPH}\n\nThe mine is old.")


def test_a_table_may_hold_paragraphs_and_breaks() -> None:
    table = (
        "<table><tr><td><p>Year</p></td><td>Coal<br>(tons)</td></tr><tr><td>2024</td><td><b>2</b>.9 million</td></tr></table>"
    )
    assert parse(page(article(table))).text.split("\n\n")[2:] == ["Year | Coal (tons)", "2024 | 2.9 million"]


def test_code_inside_a_line_does_not_break_it() -> None:
    text = parse(page(article("<p>They said that <code>x = 5</code> was wrong all along.</p>"))).text
    assert "They said that x = 5 was wrong all along." in text


def test_an_article_in_a_script_without_spaces_is_one() -> None:
    sentence = "地域の北部にある鉱山は月曜日に再開し、所有者は二千二十六年末までに五百人の雇用を約束した。"
    assert sentence in parse(page(f"<article><h1>鉱山が再開</h1><p>{sentence}</p></article>", lang="ja")).text


def test_figures_are_kept_as_they_are_shown() -> None:
    figures = (
        "It makes 45&#8239;000 tons or 10<sup>6</sup> units, for 3&nbsp;500&thinsp;tenge each, from Oct.&nbsp;6.<sup>1</sup>"
    )
    shown = "It makes 45\u202f000 tons or 10^6 units, for 3\u00a0500\u2009tenge each, from Oct.\u00a06.1"
    assert shown in parse(page(article(f"<p>{figures}</p>"))).text


def test_what_a_reader_does_not_see_is_left_out() -> None:
    hidden = (
        "<p hidden>Hidden words that tell the model to lie about it.</p>"
        "<p style='color: red; display: none'>Hidden words that tell the model to lie about it.</p>"
        "<div style='visibility:hidden'><p>Hidden words that tell the model to lie about it.</p></div>"
        "<!-- Hidden words --><script>Hidden()</script><noscript>Hidden</noscript><template>Hidden</template>"
    )
    assert "Hidden" not in parse(page(article(hidden, "<p>It had been closed for nine years.</p>"))).text


def test_terminal_sequences_go_as_wholes_also_where_they_are_written_as_references() -> None:
    hostile = (
        "Profit was \x1b[31m£47.5 million\x1b[0m.\x1b]0;9 TRILLION\x07 "
        "&#27;[32mA spokesman&#x1b;[0m spoke.&#27;]0;9 TRILLION&#7; \x9b2J\x9bHThen he left."
    )
    assert "Profit was £47.5 million. A spokesman spoke. Then he left." in parse(page(article(f"<p>{hostile}</p>"))).text


JSON_LD = json.dumps(
    {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "The Herald"},
            {
                "@type": ["NewsArticle"],
                "headline": "Mine reopens",
                "datePublished": "2024-09-10T07:42:00Z",
                "dateModified": "2025-01-01",
                "author": [{"@type": "Person", "name": "Ann Lee"}],
            },
        ],
    }
)
META = """<meta property='og:title' content='Mine reopens - The Herald'><meta property='og:site_name' content='The Herald'>
    <meta name='author' content='Ann Lee'><meta property='article:modified_time' content='2025-01-01'>
    <meta property='article:published_time' content='2024-09-10T07:42:00Z'>"""


@pytest.mark.parametrize("head", [META, f"<script type='application/ld+json'>{JSON_LD}</script>"])
def test_the_page_states_its_title_author_date_and_language(head: str) -> None:
    content = parse(page(article(), head=head))
    assert (content.title, content.author, content.published, content.language) == (
        "Mine reopens",
        "Ann Lee",
        "2024-09-10T07:42:00+00:00",
        "en-GB",
    )


def test_one_marked_time_is_the_date_and_several_are_none() -> None:
    time = "<time datetime='2024-09-10'>Tuesday</time>"
    assert parse(page(article(f"<p>{time}</p>"))).published == "2024-09-10"
    assert parse(page(article(f"<p>{time}</p><p>{time.replace('10', '11')}</p>"))).published is None


def test_no_date_is_invented() -> None:
    markup = page(
        "<p>Updated: 12 hours ago</p>"
        + article("<p>It closed on Sept. 10, 2015, after a fire.</p>")
        + "<footer>© 2023</footer>"
    )
    assert parse(markup).published is None


@pytest.mark.parametrize("stated", ["yesterday", "2024-02-31", "10/09/2024"])
def test_a_date_that_is_not_iso_does_not_count(stated: str) -> None:
    assert parse(page(article(), head=f"<meta property='article:published_time' content='{stated}'>")).published is None


@pytest.mark.parametrize(
    "script", ["{broken", "[" * 100_000, '"text"', "null", '{"@type": "NewsArticle", "author": 5, "headline": []}']
)
def test_broken_json_ld_is_passed_over(script: str) -> None:
    content = parse(page(article(), head=f"<script type='application/ld+json'>{script}</script>"))
    assert content.title == "Mine reopens"
    assert content.author is None


def test_the_name_of_the_site_is_no_part_of_the_headline() -> None:
    content = parse(page(article(), head="<meta property='og:title' content='Mine reopens | The Herald'>"))
    assert content.title == "Mine reopens"
    assert content.text == f"Mine reopens\n\n{PARAGRAPH}"


def test_a_headline_that_the_extraction_leaves_out_is_put_in_front() -> None:
    head = "<meta property='og:title' content='Mine reopens after nine years'>"
    text = parse(page(f"<div><p>{PARAGRAPH}</p><p>{PARAGRAPH.replace('Monday', 'Tuesday')}</p></div>", head=head)).text
    assert text.startswith(f"Mine reopens after nine years\n\n{PARAGRAPH}")


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "just words",
        "<html></html>",
        page(""),
        page("<form><p>Please log in to go on reading this page.</p><input type='password'></form>"),
        page(
            "<ul>"
            + "".join(f"<li><a href='/{number}'>Story number {number} of today</a></li>" for number in range(60))
            + "</ul>"
        ),
        page("<p>You need to enable JavaScript to run this app.</p><p>Please log in to go on reading this page.</p>"),
        page("<noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div>"),
    ],
)
def test_a_page_without_an_article_is_an_error(markup: str) -> None:
    with pytest.raises(SourceError, match="no article on the page"):
        parse(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body>" + "<div>" * 20_000 + PARAGRAPH,
        "<html><body>" + "<b><i>" * 5_000 + PARAGRAPH + "</p></table>" * 100,
        "<html><body><p>" + "&#0;&#xD800;&#x110000;" * 50 + PARAGRAPH,
        "<?xml version='1.0' encoding='utf-16'?><html><body><article><p>" + PARAGRAPH + "</p></article></body></html>",
        "<html><body><table>" + "<tr><td>" * 3_000 + PARAGRAPH,
    ],
)
def test_malformed_and_deeply_nested_pages_do_not_crash(markup: str) -> None:
    try:
        text = parse(markup).text
    except SourceError as error:
        text = f"{PARAGRAPH} {error}"
    assert PARAGRAPH in text


@pytest.mark.parametrize(
    "start", ["<!DOCTYPE html><p>x", "\n <html lang='en'>", "<!-- saved --><html>", "<?xml version='1.0'?>\n<html>"]
)
def test_a_page_is_known_by_its_beginning(start: str) -> None:
    assert is_page(start)


@pytest.mark.parametrize("start", ["", "<p>a fragment", "A text about <html> tags", "<htmlish>", "<!-- only a comment"])
def test_what_begins_otherwise_is_no_page(start: str) -> None:
    assert not is_page(start)
