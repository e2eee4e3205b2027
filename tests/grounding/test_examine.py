"""Claims are grounded by their citations, and fail with a reason where they are not."""

from decimal import Decimal
from typing import Any

import pytest
from support.articles import article_of

from summarizer.grounding import Facts, examine, measure_coverage
from summarizer.types.article import Article

ARTICLE: Article = article_of(
    "Norvik opened a plant in Tarn on Monday.",
    "It cost nearly $500 million and employs 340 people.",
    "By 2028 the plant is to make 5.3 million tons of steel a year.",
)


def answer(**fields: Any) -> dict[str, Any]:
    return {"headline": "H", **fields}


def test_a_statement_rests_on_the_sentences_it_cites() -> None:
    examination = examine(answer(gist={"cites": [1, 2, 1], "text": "Norvik opened a plant."}), Facts(ARTICLE))
    assert [(piece.sentence, piece.quote) for piece in examination.evidence["/gist"]] == [
        (1, "Norvik opened a plant in Tarn on Monday."),
        (2, "It cost nearly $500 million and employs 340 people."),
    ]
    assert not examination.violations


def test_a_figure_is_read_at_its_exact_place() -> None:
    figure = {"cites": [2], "label": "cost", "quote": "nearly $500 million", "status": "actual", "when": None}
    examination = examine(answer(figures=[figure]), Facts(ARTICLE))
    (place,) = examination.evidence["/figures/0"]
    assert place.quote == ARTICLE.text[place.start : place.end] == "nearly $500 million"
    reading = examination.readings["/figures/0"]
    assert (reading.value, reading.unit, reading.qualifier) == (Decimal(500_000_000), "USD", "nearly")


@pytest.mark.parametrize(
    ("claim", "reason", "candidate"),
    [
        ({"cites": [], "text": "It cost $500 million."}, "cites no sentence", 2),
        ({"cites": [4], "text": "A plant in Tarn."}, "cites sentence 4; the article has 3", 1),
        ({"cites": [0], "text": "A plant in Tarn."}, "cites sentence 0", 1),
        ({"cites": [-1], "text": "A plant in Tarn."}, "cites sentence -1", 1),
        (
            {"cites": [1], "label": "Norvik in Tarn", "quote": "nearly $500 million"},
            "stands in sentence 2, not in those it cites",
            2,
        ),
        ({"cites": [2], "label": "cost", "quote": "$600 million"}, "does not stand in the article word for word", 2),
        ({"cites": [1], "speaker": "Norvik", "quote": "We opened a plant."}, "word for word", 1),
    ],
)
def test_what_does_not_rest_on_its_citations_is_a_violation(claim: dict[str, Any], reason: str, candidate: int) -> None:
    (failed,) = examine(answer(items=[claim]), Facts(ARTICLE)).violations
    assert failed.path == "/items/0"
    assert reason in failed.reason
    assert candidate in failed.candidates
    assert all(ARTICLE.has_sentence(number) for number in failed.candidates)


def test_coverage_counts_figures_told_as_items_and_in_statements() -> None:
    tree = answer(
        gist={"cites": [3], "text": "It is to make 5.3 million tons of steel."},
        figures=[{"cites": [2], "label": "cost", "quote": "nearly $500 million", "status": "actual", "when": None}],
    )
    facts = Facts(ARTICLE)
    examination = examine(tree, facts)
    coverage = measure_coverage(examination.claims, examination.evidence, facts.figures.figures, stated=2)
    assert (coverage.stated, coverage.verified, coverage.in_article, coverage.covered) == (2, 1, 3, 2)
    (missed,) = coverage.missed
    assert "340" in missed.quote
    assert ARTICLE.text[missed.start : missed.end] == missed.quote


@pytest.mark.parametrize(
    ("quote", "value", "unit"),
    [
        ("4.4 billion", 4_400_000_000, "KZT"),
        ("3.1 billion tenge", 3_100_000_000, "KZT"),
        ("between 150 and 200 tonnes", None, "tonne"),
        ("6 of the 183 days", None, None),
        ("almost 19%", 19, "percent"),
    ],
)
def test_a_figure_has_a_value_only_where_it_is_one_number(quote: str, value: int | None, unit: str | None) -> None:
    article = article_of(
        "Profit grew from 3.1 billion tenge to 4.4 billion, almost 19% above plan.",
        "A ship carries between 150 and 200 tonnes less on 6 of the 183 days.",
    )
    tree = answer(figures=[{"cites": [1, 2], "label": "it", "quote": quote, "status": "actual", "when": None}])
    reading = examine(tree, Facts(article)).readings["/figures/0"]
    assert (reading.value, reading.unit) == (value, unit)


def test_a_citation_moves_to_the_sentence_that_the_claim_speaks_of() -> None:
    figure = {"cites": [1], "label": "people it employs", "quote": "340 people", "status": "actual", "when": None}
    text = {"cites": [1], "text": "By 2028 the plant is to make 5.3 million tons of steel a year."}
    examination = examine({"figures": [figure], "gist": text}, Facts(ARTICLE))
    assert not examination.violations
    assert [(moved.path, moved.after["cites"]) for moved in examination.moved] == [("/figures/0", [1, 2]), ("/gist", [1, 3])]
    assert [piece.sentence for piece in examination.evidence["/gist"]] == [1, 3]


@pytest.mark.parametrize(
    "text",
    [
        "It cost more than $500 million.",
        "It cost nearly $500 billion.",
        "It cost nearly €500 million.",
        "It employs 304 people.",
    ],
)
def test_a_figure_in_any_text_has_to_be_that_of_the_article(text: str) -> None:
    examination = examine({"headline": text, "gist": {"cites": [2], "text": text}}, Facts(ARTICLE))
    assert {failed.path for failed in examination.violations} == {"/headline", "/gist"}
    assert examination.violations[-1].item == {"text": text}


def test_a_number_with_special_spaces_may_be_told_with_plain_ones() -> None:
    article = article_of("It has 1\u202f248 exhibitors.")
    assert not examine({"gist": {"cites": [1], "text": "There are 1 248 exhibitors."}}, Facts(article)).violations
    assert examine({"gist": {"cites": [1], "text": "There are 1 249 exhibitors."}}, Facts(article)).violations


def test_two_figures_of_a_sentence_under_each_others_labels_are_found() -> None:
    article = article_of("The coal department is to get nearly $500 million, and the iron ore department $978 million.")
    coal = {
        "cites": [1],
        "label": "investment in the coal department",
        "quote": "nearly $500 million",
        "status": "planned",
        "when": None,
    }
    iron = {
        "cites": [1],
        "label": "investment in the iron ore department",
        "quote": "$978 million",
        "status": "planned",
        "when": None,
    }
    assert not examine({"figures": [coal, iron]}, Facts(article)).violations
    swapped = [coal | {"quote": iron["quote"]}, iron | {"quote": coal["quote"]}]
    failed = examine({"figures": swapped}, Facts(article)).violations
    assert [entry.path for entry in failed] == ["/figures/0", "/figures/1"]
    assert "in the same sentence" in failed[0].reason
