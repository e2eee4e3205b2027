"""The extractive engine's figures: which are listed, with which words, as what."""

import pytest

from summarizer.engines.extractive.figures import figures_of
from summarizer.engines.extractive.passages import passages
from summarizer.grounding.figure_status import status_of
from summarizer.grounding.figures import find_figures
from summarizer.reading import article_from_text
from summarizer.schema.article import Figure


def figures_in(text: str) -> list[Figure]:
    return figures_of(passages(article_from_text(text, id="a", source="a.txt", language="en")), set(), find_figures, status_of)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The harbour employs more than 4,100 people.", [("more than 4,100 people", "The harbour employs")]),
        (
            "Projects in dairy and grain are meant to bring in nearly $70 million and $12 million, respectively.",
            [
                ("nearly $70 million", "Projects in dairy and grain are meant to bring"),
                ("$12 million", "Projects in dairy and grain are meant to bring"),
            ],
        ),
        (
            "Last week, the bakery sold 900 loaves and 40 cakes.",
            [("900 loaves", "the bakery sold"), ("40 cakes", "the bakery sold")],
        ),
        ("It cost 75 million crowns (US$7.1 million).", [("75 million crowns", "It cost"), ("US$7.1 million", "It cost")]),
        (
            "Nearly 300 units of farm equipment have been repaired.",
            [("Nearly 300 units of farm equipment", "have been repaired")],
        ),
        (
            "The Aldo Works, which has an annual capacity of 45,000 tons of pipes, opened in May.",
            [("45,000 tons of pipes", "The Aldo Works, which has an annual capacity")],
        ),
        (
            "The plan, if carried out, could double the town's income.",
            [("double", "the town's income")],
        ),
        ("Output reached 1\u202f248 tonnes a year.", [("1\u202f248 tonnes a year", "Output reached")]),
        (
            "The show drew 52,000 visitors in May, 61,000 in June.",
            [("52,000 visitors", "The show drew"), ("61,000", "The show drew")],
        ),
    ],
)
def test_a_figure_has_its_words_and_a_label(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(figure.quote, figure.label) for figure in figures_in(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "statuses"),
    [
        ("The plant produced 30,000 tires.", ["actual"]),
        ("The plant plans to produce 30,000 tires.", ["planned"]),
        ("The plant is expected to produce 30,000 tires and 500 rims.", ["planned", "planned"]),
        ("Projects are supposed to attract $900 million.", ["planned"]),
        ("The company said on Monday it would buy 24 trucks.", ["planned"]),
        ("About 300 workers will be hired.", ["planned"]),
        ("The bank forecasts growth of 4%.", ["estimate"]),
        ("The change could save $3 million.", ["estimate"]),
        ("The plant has an annual capacity of 45,000 tons.", ["capacity"]),
        ("It will have a capacity of 70,000 cars and create 1,500 jobs.", ["capacity", "planned"]),
        ("The firm plans to reach a production capacity of 1.1 million units.", ["planned"]),
        ("The mill can press 20 tons of oil.", ["capacity"]),
        ("Sales will rise to $8 million from $5 million.", ["planned", "actual"]),
        ("He ordered the restoration of all 18 mines.", ["planned"]),
    ],
)
def test_the_status_follows_the_cues_beside_the_figure(sentence: str, statuses: list[str]) -> None:
    assert [figure.status for figure in figures_in(sentence)] == statuses


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("By 2028, the firm plans to make 5 million tons of steel.", ["By 2028"]),
        ("Last month, the plant produced 30,000 tires.", ["Last month"]),
        ("It has made 97,000 units since the beginning of the year.", ["since the beginning of the year"]),
        ("It sold 18 tons in 2024, down 6% from 20 tons in 2023.", ["in 2024", "in 2024", "in 2023"]),
        ("It was 21,000 tons, a rise of 9% from 19,000 tons in 2023.", [None, None, "in 2023"]),
        ("It lost £1.02 million in 2021, £2.31 million in 2022.", ["in 2021", "in 2022"]),
        ("It will raise output five times over the next three years.", ["over the next three years"]),
        ("The company said on Monday it would buy 24 trucks.", [None]),
        ("The plant employs 700 workers.", [None]),
    ],
)
def test_the_time_is_the_one_that_belongs_to_the_figure(sentence: str, times: list[str | None]) -> None:
    assert [figure.when for figure in figures_in(sentence)] == times


def test_dates_ordinals_identifiers_and_bare_small_numbers_are_not_listed() -> None:
    assert (
        figures_in("On May 4, 2024, the second shift of School No. 7 met the “5-9-5” team at 10:30, and one of them spoke.")
        == []
    )


def test_a_figure_in_a_heading_is_not_listed() -> None:
    assert [figure.cites for figure in figures_in("Mill brings 500 jobs\n\nThe mill has brought 500 jobs.")] == [[2]]


def test_a_figure_told_twice_in_the_same_words_is_listed_once() -> None:
    assert len(figures_in("The mill employs 500 people. Nobody left. The mill employs 500 people.")) == 1


def test_of_too_many_figures_the_weightiest_are_kept_in_the_article_s_order() -> None:
    text = " ".join(
        f"Shop {letter} sold {number} cakes." for number, letter in enumerate("BCDFGHJKLMNPQRSTVWXZ" * 3, start=100)
    )
    figures = figures_in(f"{text} The chain made $90 million.")
    assert len(figures) == 40
    assert figures[-1].quote == "$90 million"
    assert [figure.cites for figure in figures] == sorted(figure.cites for figure in figures)


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("The correct amount is €400 million, not €557 million.", ["€400 million"]),
        ("Velna spent 4.6 billion kroner rather than 6.4 billion kroner.", ["4.6 billion kroner"]),
        ("It sold not more than 5 million phones.", []),
        ("Growth was -2.5% in June, after −3% in April and 4% in March.", ["-2.5%", "−3%", "4%"]),
        ("The firm will cut 620 of its 11,400 jobs.", ["620"]),
        ("Some 45 of 183 shops were shut.", ["Some 45"]),
        ("A loan covers 70% of the price.", ["70% of the price"]),
        ("Prices rose 3-4% and 20 shops – 5 of them new – opened 40 counters.", ["3-4%", "20 shops", "40 counters"]),
    ],
)
def test_a_figure_stands_under_no_label_that_its_sentence_denies(sentence: str, quotes: list[str]) -> None:
    assert [figure.quote for figure in figures_in(sentence)] == quotes
