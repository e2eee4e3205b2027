"""Markdown, read back with an independent parser."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from rendering.strategies import answers, any_text
from rendering.summaries import ANSWER, ARTICLE, of_any_shape, summary_of, with_findings

from summarizer.rendering import render_markdown
from summarizer.rendering.characters import visible
from summarizer.rendering.markdown import escaped
from summarizer.schema.tree import Tree
from summarizer.types.summary import Dropped, Summary, Warned

PARSER = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
OURS = {"text", "strong_open", "strong_close", "em_open", "em_close"}
LINKED_BY_GITHUB = re.compile(r"://|www\.", re.IGNORECASE)
MAILBOX = re.compile(r"@[-_.]*[a-z0-9]", re.IGNORECASE | re.ASCII)


def inlines(markdown: str) -> list[Token]:
    return [token for token in PARSER.parse(markdown) if token.type == "inline"]


def words_of(inline: Token) -> str:
    return "".join(child.content for child in inline.children or [])


def texts(markdown: str) -> list[str]:
    return [words_of(inline) for inline in inlines(markdown)]


def structure(markdown: str) -> list[str]:
    return [f"{token.type} {token.tag} {token.level}" for token in PARSER.parse(markdown)]


def linked_or_marked_up(markdown: str) -> Iterator[str]:
    if LINKED_BY_GITHUB.search(markdown):
        yield "an address"
    for inline in inlines(markdown):
        for child in inline.children or []:
            if child.type not in OURS:
                yield child.type
            if MAILBOX.search(child.content):
                yield "a mailbox"


def test_a_summary_reads_from_headline_to_provenance() -> None:
    assert render_markdown(summary_of()).splitlines()[:14] == [
        "# Norvale Steel to spend nearly $500 million on its Orlen works",
        "",
        "seeds/orlen.txt · 2025-06-05 · en · 60 words",
        "",
        "Norvale Steel is to rebuild its Orlen works by 2028, at a cost of nearly $500 million. [1, 5]",
        "",
        "- The company will spend nearly $500 million on the Orlen works, which employ more than 34,000 people. [1, 2]",
        "- The ministry told the company to finish by 2028. [5]",
        "- Output rose by 66% in 2024. [3]",
        "",
        "## Figures",
        "",
        "| Figure | What | Status | When | Sentences |",
        "| --- | --- | --- | --- | --- |",
    ]


def test_sections_are_headings_and_figures_a_table() -> None:
    tokens = PARSER.parse(render_markdown(summary_of()))
    headings = [words_of(tokens[index + 1]) for index, token in enumerate(tokens) if token.tag == "h2" and token.nesting == 1]
    assert headings == ["Figures", "People", "Organizations", "Commitments", "Quotations", "Topics", "Verification"]
    assert sum(token.type == "tr_open" for token in tokens) == 5
    assert "**Ada Brandt**: “We will not be late” [4]" in render_markdown(summary_of())


def test_everything_that_went_wrong_is_told_with_its_reason() -> None:
    markdown = render_markdown(with_findings())
    for line in (
        "- The ministry told the company to finish by 2028. [5] **!**",
        "left out: 5.3 million tons · 34,000",
        "- **dropped**: The plant employs 43,000 people. — 43,000 is not in the cited sentence (bullets)",
        "- **warning**: by 2028 — the year is said of something else (bullets > text)",
    ):
        assert f"\n{line}\n" in markdown
    assert "\n! 12 of 12 claims verified · 3 of 4 figures · 2 dropped · 1 repaired · 1 warning · covers 4 of 9" in markdown


@pytest.mark.parametrize(
    "text",
    [
        "nearly $3.5 billion (US$157 million), 66% and 1.5-fold",
        "the “5-9-5” program and shop No. 2; AT&T said: 10:05 a.m. — 3:40 p.m.!",
        "snake_case and Q&A's (2027/28) = 5 + 3 > 2",
        "São Tomé, Өскемен, 大統領",
    ],
)
def test_ordinary_words_and_figures_are_not_escaped(text: str) -> None:
    assert escaped(text) == text


@pytest.mark.parametrize(
    "start", ["1. one", "2024) two", "- three", "+ four", "> five", "# six", "-5% on the year", "| seven |"]
)
def test_words_at_the_start_of_a_block_stay_words(start: str) -> None:
    markdown = render_markdown(
        summary_of(ANSWER | {"gist": {"text": start, "cites": [1]}, "bullets": [{"text": start, "cites": [2]}]})
    )
    assert f"{start} [1]" in texts(markdown)
    assert f"{start} [2]" in texts(markdown)
    assert structure(markdown) == structure(render_markdown(summary_of(ANSWER | {"bullets": ANSWER["bullets"][:1]})))


def test_sections_inside_lists_are_told_in_bold() -> None:
    stop = {"place": "Orlen", "cites": [1], "people": [{"name": "Ada", "role": "chief", "cites": [4]}]}
    markdown = render_markdown(of_any_shape({"stops": [stop, stop]}))
    assert "## Stops\n\n- **Orlen** [1]\n\n  **People**\n\n  - **Ada**: chief [4]\n- **Orlen** [1]\n" in markdown


def test_a_claim_without_words_of_its_own_still_opens_its_list() -> None:
    note = {"text": [{"name": "Ada"}, {"name": "Ben"}], "cites": [1]}
    assert "\n- [1]\n\n  **Text**\n\n  - **Ada**\n  - **Ben**\n" in render_markdown(of_any_shape({"notes": [note]}))


def hostile(words: str) -> Summary:
    answer: Tree = {
        "headline": words,
        "gist": {"text": words, "cites": [1]},
        "bullets": [{"text": words, "cites": [2]}],
        "figures": [{"label": words, "quote": words, "status": words, "when": words, "cites": [3]}],
        "people": [{"name": words, "role": words, "cites": [4]}],
        "commitments": [{"who": words, "what": words, "deadline": words, "cites": [5]}],
        "quotations": [{"speaker": words, "quote": words, "cites": [6]}],
        "topics": [words[:40], words[:40]],
    }
    return summary_of(
        answer,
        article=replace(ARTICLE, id=words, source=words, title=words, published=words, language=words),
        dropped=(Dropped(f"/{words}", {"text": words, "cites": [1]}, words),),
        warnings=(Warned("", words, words),),
    )


@given(any_text)
@settings(max_examples=150, deadline=None)
def test_hostile_words_are_only_words(noise: str) -> None:
    words = f"{noise}x" if visible(noise) else "x"
    markdown, shown = render_markdown(hostile(words)), visible(words)
    assert not list(linked_or_marked_up(markdown))
    assert structure(markdown) == structure(render_markdown(hostile("x")))
    found = texts(markdown)
    assert found[0] == shown
    for told in (f"{shown} [1]", f"{shown} [2]", f"{shown}: {shown} [4]", f"{shown}: “{shown}” [6]"):
        assert told in found
    assert found.count(shown) == 5
    assert all(line == line.rstrip() for line in markdown.split("\n"))


@given(answers)
@settings(max_examples=150, deadline=None)
def test_answers_of_any_shape_make_no_links_and_no_markup(answer: Tree) -> None:
    markdown = render_markdown(of_any_shape(answer))
    assert not list(linked_or_marked_up(markdown))
    assert not {token.type for token in PARSER.parse(markdown)} & {"html_block", "fence", "code_block", "hr", "blockquote_open"}
    assert markdown.endswith("\n")
