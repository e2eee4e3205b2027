"""The figures that a briefing compares: wordings that the grammar reads in pieces, and units of different systems."""

from decimal import Decimal

import pytest

from summarizer.briefing.amounts import compared
from summarizer.briefing.figures import figures_of


def test_a_dotted_unit_is_read_with_its_figure() -> None:
    text = "The trains do 125 m.p.h. Two hundred people ordered one."
    first, *_ = figures_of(text)
    assert (first.value, first.unit) == (Decimal(125), "mile per hour")
    assert text[first.start : first.end] == "125 m.p.h."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one apple in four is lost", "0.25"),
        ("fewer than one newborn in ten", "0.1"),
        ("two homes out of five are empty", "0.4"),
    ],
)
def test_so_many_in_so_many_are_a_part(text: str, value: str) -> None:
    (figure,) = figures_of(text)
    assert (figure.kind, figure.value) == ("fraction", Decimal(value))


def test_towns_in_weeks_are_no_part() -> None:
    assert [figure.kind for figure in figures_of("It happened in two towns in four weeks.")] == ["count", "period"]


def test_two_months_with_a_dash_are_one_time() -> None:
    (figure,) = figures_of("growth in the April-June period")
    assert figure.when == "XXXX-04/XXXX-06"


def test_millions_of_nothing_named_are_in_the_currency_of_their_sentence() -> None:
    assert [(figure.kind, figure.unit) for figure in figures_of("The state pays €400 million of the cost of 1.6 billion.")] == [
        ("money", "EUR"),
        ("money", "EUR"),
    ]
    assert [figure.kind for figure in figures_of("It paid €400 million and $3 million for 1.6 billion.")] == [
        "money",
        "money",
        "count",
    ]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("21 miles", "34 km", True),
        ("26 feet", "eight metres", True),
        ("59 degrees Fahrenheit", "15C", True),
        ("600 hectares", "six square kilometres", True),
        ("six and a half hours", "390 minutes", True),
        ("100 mph", "160 km/h", True),
        ("100 mph", "125 mph", False),
        ("21 miles", "30 km", False),
        ("21 miles", "35 km", None),
        ("21 miles", "34 kg", None),
    ],
)
def test_figures_in_other_units_agree_or_exclude_each_other(one: str, other: str, agree: bool | None) -> None:
    (ours,), (theirs,) = figures_of(one), figures_of(other)
    assert compared(ours, theirs) is agree
    assert compared(theirs, ours) is agree
