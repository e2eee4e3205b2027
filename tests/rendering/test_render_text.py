"""Text for a terminal."""

import re
from dataclasses import replace
from decimal import Decimal
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rendering.strategies import answers, any_text
from rendering.summaries import (
    ANSWER,
    ANSWERED,
    ARTICLE,
    INVESTMENT,
    SELECTED,
    STAFF,
    article_of,
    of_any_shape,
    summary_of,
    with_findings,
)

from summarizer.rendering import render_text
from summarizer.rendering.characters import cells, visible
from summarizer.schema.tree import Tree
from summarizer.types.draft import Usage
from summarizer.types.summary import Coverage, Dropped, Span, Warned

SGR = re.compile(r"\x1b\[(?:0|1|2|31|32|33|36)m")


def test_a_summary_reads_from_headline_to_provenance() -> None:
    text = render_text(summary_of())
    parts = [
        "Norvale Steel to spend nearly $500 million on its Orlen works\nseeds/orlen.txt · 2025-06-05 · en · 60 words\n\n",
        "\n\nNorvale Steel is to rebuild its Orlen works by 2028, at a cost of nearly $500\nmillion. [1, 5]\n\n",
        "• The company will spend nearly $500 million on the Orlen works, which employ\n  more than 34,000 people. [1, 2]\n",
        "\n\nFigures\n  nearly $500 million  investment in the Orlen works     planned   by 2028  [1]\n",
        "\n  66%                  growth of output                  actual    in 2024  [3]\n",
        "\n\nPeople\n  Ada Brandt  Chief Executive of Norvale Steel [4]\n\nOrganizations\n",
        "\n\nCommitments\n  Norvale Steel  finish the rebuilding · deadline: by 2028 [5]\n",
        "\n\nQuotations\n  Ada Brandt  “We will not be late” [4]\n\nTopics\n  steel · investment\n",
        "\n\nVerification\n  ✓ 12 of 12 claims verified · 4 of 4 figures · covers 4 of 6 figures in the\n    article\n",
        "\n  live · openai/some-model · prompt article v1 · 2 calls · 5,321 tokens in,\n  812 out · $0.0012 ·",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_empty_sections_and_empty_fields_are_left_out() -> None:
    empty: Tree = {"figures": [], "people": [], "organizations": [], "commitments": [], "quotations": [], "topics": []}
    text = render_text(summary_of(ANSWER | empty))
    assert [line for line in text.splitlines() if line and not line.startswith((" ", "•"))][-1] == "Verification"
    for title in empty:
        assert title.capitalize() not in text


def test_everything_that_went_wrong_is_told_with_its_reason() -> None:
    text = " ".join(render_text(with_findings()).split())
    for told in (
        "! 12 of 12 claims verified · 3 of 4 figures · 2 dropped · 1 repaired · 1 warning · covers 4 of 9 figures",
        "dropped The plant employs 43,000 people. — 43,000 is not in the cited sentence (bullets)",
        "dropped John Nowhere: Mayor — the article does not name John Nowhere (people)",
        "repaired Output rose by 60% in 2024. → Output rose by 66% in 2024. — 60% is not in the cited sentence (bullets)",
        "warning by 2028 — the year is said of something else (bullets > text)",
        "left out: 5.3 million tons · 34,000",
    ):
        assert told in text


def test_no_dropped_claim_is_hidden_however_many_there_are() -> None:
    dropped = tuple(Dropped(f"/bullets/{n}", {"text": f"Claim {n}.", "cites": [1]}, f"reason {n}") for n in range(200))
    text = render_text(summary_of(dropped=dropped))
    assert all(f"Claim {n}. — reason {n} (bullets)" in text for n in range(200))


def test_a_claim_that_was_warned_about_is_marked_where_it_stands() -> None:
    lines = render_text(with_findings()).splitlines()
    assert [line for line in lines if line.endswith("!")] == ["• The ministry told the company to finish by 2028. [5] !"]


def test_a_claim_without_evidence_is_marked_and_not_counted_as_verified() -> None:
    flagged = summary_of()
    flagged.evidence["/people/0"] = ()
    text = render_text(flagged)
    assert "  Ada Brandt  Chief Executive of Norvale Steel !\n" in text
    assert "! 11 of 12 claims verified" in text


def test_a_warning_about_the_whole_summary_marks_no_claim() -> None:
    text = render_text(summary_of(warnings=(Warned("", "", "no grammar of figures for this language"),)))
    assert "  warning  no grammar of figures for this language\n" in text
    assert "] !" not in text


def test_of_many_figures_left_out_the_first_are_named_and_the_rest_counted() -> None:
    missed = tuple(Span(f"{number} tons", 0, 1) for number in range(100, 200))
    text = " ".join(render_text(summary_of(figures=Coverage(4, 4, 104, 4, missed))).split())
    assert "left out: 100 tons · 101 tons" in text
    assert "111 tons and 88 more" in text
    assert "112 tons" not in text


@pytest.mark.parametrize(
    ("usage", "told"),
    [
        (Usage(1, 1, 2, Decimal("0.5")), "1 call · 1 token in, 2 out · $0.5000 · "),
        (Usage(2, 1500, 20, None), "2 calls · 1,500 tokens in, 20 out · cost unknown · "),
        (Usage(1, 10, 20, Decimal("0.00001")), "20 out · under $0.0001 · "),
        (Usage(1, 10, 20, Decimal(0)), "20 out · $0.0000 · "),
        (Usage(1, 10, 20, Decimal("0.01"), estimated=True), "about 10 tokens in, 20 out · about $0.0100 · "),
        (Usage(), "live · openai/some-model · prompt article v1 · 2026-01-02T10:20:30Z"),
    ],
)
def test_the_provenance_says_what_the_answer_cost(usage: Usage, told: str) -> None:
    summary = summary_of(provenance=replace(ANSWERED, usage=usage))
    assert told in " ".join(render_text(summary, width=200).split())


def test_the_extractive_engine_has_no_costs() -> None:
    text = render_text(summary_of(provenance=SELECTED))
    assert text.endswith("\n  extractive · no language model was used · 2026-01-02T10:20:30Z\n")
    assert "token" not in text


def test_any_schema_is_told_by_the_shape_of_its_objects() -> None:
    stop = {
        "place": "Orlen works",
        "seen_there": "the furnace",
        "cites": [1],
        "bullets": [{"text": "It is hot.", "cites": [2]}],
        "figures": [{"label": "people", "quote": "34,000", "status": "actual", "when": None, "cites": [2]}],
    }
    answer: Tree = {"who": "The President", "region": None, "date": "June 5", "stops": [stop], "risk": 3, "isUrgent": False}
    told = render_text(of_any_shape(answer)).partition("\n\n")[2].partition("\n\nVerification")[0]
    assert told.splitlines() == [
        "Who   The President",
        "Date  June 5",
        "",
        "Stops",
        "  • Orlen works · seen there: the furnace [1]",
        "    • It is hot. [2]",
        "    Figures",
        "      34,000  people  actual  [2]",
        "",
        "Risk",
        "  3",
        "",
        "Is Urgent",
        "  no",
    ]


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ({"year": "2027", "text": "The plant opens."}, "2027  The plant opens."),
        ({"rank": 1, "text": "The plant opens."}, "• The plant opens. · rank: 1"),
        ({"text": "The plant opens.", "places": ["Orlen", "Varn"]}, "• The plant opens. · places: Orlen · Varn"),
        ({"name": "Ada Brandt"}, "• Ada Brandt"),
        ({"quote": "We will", "speaker": "Ada Brandt"}, "• “We will” · speaker: Ada Brandt"),
        ("a plain sentence that is too long to be a keyword", "• a plain sentence that is too long to be a keyword"),
        ({"": "", "text": ""}, None),
        (None, None),
    ],
)
def test_an_entry_says_all_that_is_in_it(item: object, told: str | None) -> None:
    text = render_text(of_any_shape({"notes": [item]}))
    assert text.partition("\n\n")[2].startswith(f"Notes\n  {told}\n\n" if told else "Verification")


def test_what_lies_too_deep_for_a_page_is_shown_as_json() -> None:
    deep: object = ["end"]
    for _ in range(60):
        deep = {"in": deep}
    assert '{"in": ["end"]}' in "".join(render_text(of_any_shape({"a": deep})).split()).replace(":", ": ")


def test_without_a_headline_the_article_names_the_page() -> None:
    assert render_text(of_any_shape({"a": 1})).startswith("Norvale rebuilds Orlen\n")
    nameless = summary_of({"a": 1}, article=replace(ARTICLE, title=None))
    assert render_text(nameless).startswith("seeds/orlen.txt\n")


def test_narrow_terminals_get_lists_in_place_of_columns() -> None:
    text = render_text(summary_of(), width=40)
    assert "  • nearly $500 million · investment in\n    the Orlen works · planned · by 2028\n    [1]\n" in text
    assert max(map(len, text.splitlines())) <= 40


def test_a_word_wider_than_the_page_is_broken() -> None:
    address = "https://example.org/" + "a" * 100
    text = render_text(summary_of(ANSWER | {"gist": {"text": address, "cites": [1]}}), width=50)
    assert f"\n\n{address[:50]}\n{address[50:100]}\n{address[100:]} [1]\n\n" in text


def test_many_citations_break_without_leaving_spaces_behind() -> None:
    article = article_of(*("One." for _ in range(60)))
    cites = list(range(1, 61))
    answer: Tree = {
        "figures": [INVESTMENT | {"cites": cites}, STAFF | {"cites": [1]}],
        "notes": [{"text": "a", "cites": cites}],
    }
    for width in (20, 21, 40, 60, 80):
        summary = summary_of(answer, article=article)
        assert_fits(render_text(summary, width=width), width)
        assert SGR.sub("", render_text(summary, width=width, color=True)) == render_text(summary, width=width)


def test_nesting_leaves_room_for_words() -> None:
    deep: object = "incomprehensible"
    for _ in range(6):
        deep = ["a sentence that is too long to be a keyword", deep]
    assert "incomprehensible" in render_text(of_any_shape({"a": deep}), width=24)


def test_wide_characters_keep_the_columns_aligned() -> None:
    people = [{"name": "大统领", "role": "president", "cites": [1]}, {"name": "João", "role": "mayor", "cites": [2]}]
    assert "\n  大统领  president [1]\n  João    mayor [2]\n" in render_text(summary_of(ANSWER | {"people": people}))


def test_colour_changes_no_word_and_is_never_the_only_sign() -> None:
    for summary in (summary_of(), with_findings()):
        colored = render_text(summary, color=True)
        assert colored != render_text(summary)
        assert SGR.sub("", colored) == render_text(summary)


def test_the_same_summary_gives_the_same_text() -> None:
    assert render_text(with_findings(), color=True) == render_text(with_findings(), color=True)


def assert_fits(text: str, width: int) -> None:
    assert text.endswith("\n")
    for line in text[:-1].split("\n"):
        assert cells(line) <= width
        assert line == line.rstrip()
        assert not {category(char) for char in line} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(any_text, st.integers(20, 200))
@settings(max_examples=60, deadline=None)
def test_hostile_words_neither_leave_the_page_nor_control_the_terminal(words: str, width: int) -> None:
    answer: Tree = {
        **ANSWER,
        "headline": words,
        "gist": {"text": words, "cites": [1]},
        "figures": [{"label": words, "quote": words, "status": "actual", "when": words, "cites": [1]}],
        "people": [{"name": words, "role": words, "cites": [1]}],
        "topics": [words, words],
    }
    summary = summary_of(
        answer,
        article=replace(ARTICLE, id=words, source=words, title=words, published=words, language=words),
        dropped=(Dropped(words, {"text": words, "cites": [1]}, words),),
        warnings=(Warned(words, words, words),),
        figures=Coverage(1, 1, 2, 1, (Span(words, 0, 1),)),
    )
    text = render_text(summary, width=width)
    assert_fits(text, width)
    assert SGR.sub("", render_text(summary, width=width, color=True)) == text
    assert "".join(visible(words).split()) in "".join(text.split())


@given(answers, st.integers(20, 200))
@settings(max_examples=100, deadline=None)
def test_answers_of_any_shape_fit_the_page(answer: Tree, width: int) -> None:
    assert_fits(render_text(of_any_shape(answer), width=width), width)


def test_a_bullet_that_only_repeats_the_gist_is_not_shown_twice() -> None:
    gist = {"cites": [1], "text": "Norvale Steel is to rebuild its works."}
    text = render_text(summary_of(ANSWER | {"gist": gist, "bullets": [gist, {"cites": [2], "text": "Another point."}]}))
    assert text.count("Norvale Steel is to rebuild its works.") == 1
    assert "\n\n• Another point. [2]" in text


def test_a_text_that_is_only_half_checked_says_so() -> None:
    note = "for de only the digits of figures are checked, not units, names or wording"
    told = render_text(replace(summary_of(), article=replace(ARTICLE, language="de")), width=120)
    assert note in told
    assert all(
        note[:6] not in render_text(replace(summary_of(), article=replace(ARTICLE, language=one))) for one in (None, "en")
    )
