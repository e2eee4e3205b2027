"""Moments told otherwise: "shortly after 11 p.m." for 23:10, "the first quarter" for the first three months."""

from decimal import Decimal
from itertools import pairwise

from summarizer.grounding.figures.claim import ClaimText
from summarizer.grounding.figures.derived.operands import Outcome, stands_alone
from summarizer.grounding.figures.moments import same_date
from summarizer.grounding.figures.rounding import ABOVE, BELOW
from summarizer.types.quantity import Quantity

_HOUR, _HALF_HOUR, _DAY = 60, 30, 24 * 60
# Minutes by which a time of day told with "after", "before" or "about" may lie from the exact one.
_BESIDE, _ABOUT = 25, 10
_TO = (" to ", " to the end of ", " ended ", " ending ", " through ")
_PARTS = {Decimal(3): "Q1", Decimal(6): "H1"}


def retold(claim: ClaimText, at: int) -> Outcome | None:
    """The moment of the cited sentences that a claim's tells less exactly or in another unit; None where there is none."""
    kind = claim.figures[at].kind
    if kind == "time":
        return _near_time(claim, at)
    return _first_part(claim, at) if kind in ("date", "period") else None


def _near_time(claim: ClaimText, at: int) -> Outcome | None:
    figure, figures = claim.figures[at], claim.index.figures
    for source in claim.scope:
        if figures[source].kind == "time" and _lies_near(figure, figures[source]) and stands_alone(claim, at, [source]):
            return Outcome(f"derived: {figures[source].text}", [source])
    return None


def _lies_near(figure: Quantity, exact: Quantity) -> bool:
    stated, told = (_minutes(one.when or "") for one in (figure, exact))
    if stated is None or told is None or stated % _HALF_HOUR or not told % _HALF_HOUR:
        return False
    # An hour or half an hour tells a minute less exactly; another minute would be an error.
    gap = (told - stated + _DAY // 2) % _DAY - _DAY // 2
    if figure.qualifier == "after" or figure.qualifier in ABOVE:
        return 0 < gap <= _BESIDE
    if figure.qualifier == "before" or figure.qualifier in BELOW:
        return -_BESIDE <= gap < 0
    return figure.qualifier == "about" and abs(gap) <= _ABOUT


def _minutes(when: str) -> int | None:
    hours, _, minutes = when.removeprefix("T").partition(":")
    return int(hours) * _HOUR + int(minutes) if hours.isdecimal() and minutes.isdecimal() else None


def _first_part(claim: ClaimText, at: int) -> Outcome | None:
    """The first quarter or half of a year for its first three or six months, and the reverse."""
    figure, figures = claim.figures[at], claim.index.figures
    if figure.kind == "date":
        for first, months in pairwise(claim.scope):
            part = _first_months(figures[first], figures[months])
            part = part or _last_months(claim, first, months)
            if part and same_date(figure.when or "", f"XXXX-{part}"):
                return Outcome(f"derived: {figures[first].text} {figures[months].text}", [first, months])
        return None
    part = _first_months(claim.figures[at - 1], figure) if at else None
    for source in claim.scope if part else ():
        if (figures[source].when or "").endswith(f"-{part}"):
            return Outcome(f"derived: {figures[source].text}", [source])
    return None


def _last_months(claim: ClaimText, months: int, last: int) -> str | None:
    """The part of a year that "the three months to March" tells."""
    length, end = claim.index.figures[months], claim.index.figures[last]
    number = (end.when or "").partition("-")[2]
    part = _PARTS.get(length.value or Decimal(0)) if length.unit == "month" else None
    joined = part and claim.index.article.text[length.end : end.start] in _TO
    size = int(length.value or 1)
    return f"{part[0]}{int(number) // size}" if part and joined and number.isdecimal() and int(number) % size == 0 else None


def _first_months(first: Quantity, months: Quantity) -> str | None:
    """The part of a year that "first" and "three months" behind it tell."""
    beside = first.kind == "ordinal" and first.value == 1 and months.start - first.end == 1
    return _PARTS.get(months.value or Decimal(0)) if beside and months.unit == "month" else None
