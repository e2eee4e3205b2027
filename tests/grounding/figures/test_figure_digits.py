"""Figures in a language without a grammar."""

from dataclasses import replace

import pytest
from support.articles import article_of

from summarizer.grounding.figures.digits import judge_digits

ARTICLE = replace(
    article_of(
        "Der Umsatz stieg im Jahr 2024. 300 Stellen fallen weg.", "Rund 412,3 Millionen Euro; 30.000 Autos, 1 250 Busse."
    ),
    language="de",
)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("412,3 Millionen", "supported"),
        ("412.3 Millionen", "supported"),
        ("41,23 Millionen", "unsupported"),
        ("4123 Millionen", "unsupported"),
        ("30.000", "supported"),
        ("30,000", "supported"),
        ("30000", "supported"),
        ("300,00", "unsupported"),
        ("1250", "supported"),
        ("1.250", "supported"),
        ("12,50", "unsupported"),
        ("Im Jahr 2024", "supported"),
        ("300 Stellen", "supported"),
    ],
)
def test_digits_agree_with_their_decimal_point_and_without_what_groups_them(text: str, status: str) -> None:
    (verdict,) = judge_digits(text, ARTICLE, None)
    assert verdict.status == status
