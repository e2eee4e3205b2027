"""Lengths of time and ages that two moments of the cited sentences give: from the first of them to the second."""

import re
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from summarizer.grounding.figures.claim import ClaimText
from summarizer.grounding.figures.derived.cues import place_of
from summarizer.grounding.figures.derived.operands import Outcome, stands_alone
from summarizer.grounding.figures.families import factor_between
from summarizer.grounding.figures.moments import year_of
from summarizer.grounding.figures.rounding import ABOVE, BELOW
from summarizer.grounding.figures.wordlist import listed
from summarizer.types.quantity import Quantity

# What tells of the time that passed: near a length of time, and right before it.
_ELAPSED = frozenset(listed("apart later lasted lasting lasts spanning spanned took take takes taken taking period elapsed"))
_ELAPSED_BEFORE = frozenset(listed("over for in within during after throughout"))
# What tells of the age that somebody had at some time, behind it or before.
_AT_THAT_TIME = frozenset(listed("when aged age since"))
_IS_AGE = frozenset(listed("is was aged age turned turns"))
_DAY = re.compile(r"([0-9]{4}|XXXX)-([0-9]{2})(?:-([0-9]{2}))?$")
_YEAR = re.compile(r"[0-9]{4}$")
_MONTHS, _DAYS_OF_MONTH = 12, Decimal("30.44")
_ADULT = 122
# How far an exact length may lie from a stated one, in its unit: without a word, with "about", and on one side.
_EXACTLY, _ABOUT, _BEYOND = Decimal("0.1"), Decimal("0.3"), Decimal("0.45")
_COMMON_YEAR = 2001  # No leap year, for days told without one.


class _Moment(NamedTuple):
    """A date of the calendar; `day` is None where only the month is told, `month` too where only the year is."""

    year: int | None
    month: int | None
    day: int | None


def elapsed(claim: ClaimText, at: int) -> Outcome | None:
    """The length of time between two dates or times of day, or the age that two figures give; None where none do."""
    figure = claim.figures[at]
    if figure.high is not None or not figure.value:
        return None
    if figure.kind == "period" and figure.when in (None, "before", "after"):
        return _length(claim, at)
    counts_years = figure.kind == "count" and figure.noun is None and figure.value < _ADULT
    return _age(claim, at) if figure.kind == "age" or counts_years else None


def _length(claim: ClaimText, at: int) -> Outcome | None:
    figure, figures = claim.figures[at], claim.index.figures
    words = claim.wording(at)
    told = words.near & _ELAPSED or words.before & _ELAPSED_BEFORE or figure.when is not None
    dated = [source for source in claim.scope if figures[source].kind in ("date", "time")]
    for source in dated:
        first, slash, last = (figures[source].when or "").partition("/")
        if slash and _is_between(figure, first, last) and stands_alone(claim, at, [source]):
            return Outcome(f"derived: {figures[source].text}", [source])
    for one, other in combinations(dated, 2) if told else ():
        between = _is_between(figure, figures[one].when or "", figures[other].when or "")
        if between and stands_alone(claim, at, [one, other]):
            return Outcome(f"derived: from {figures[one].text} to {figures[other].text}", [one, other])
    return None


def _is_between(figure: Quantity, first: str, last: str) -> bool:
    """Whether a length of time lies between two moments in the notation of Quantity.when."""
    if first[:1] == last[:1] == "T":
        return _is_between_times(figure, first, last)
    start, end = _moment(first), _moment(last)
    if start is None or end is None or (start.year is None) != (end.year is None):
        return False
    return any(_tells(figure, length) for length in _lengths(start, end, figure.unit))


def _is_between_times(figure: Quantity, first: str, last: str) -> bool:
    minutes = [int(when[1:3]) * 60 + int(when[4:6]) for when in (first, last)]
    factor = factor_between(figure.unit, "minute")
    return factor is not None and minutes[1] > minutes[0] and _tells(figure, (minutes[1] - minutes[0]) * factor)


def _lengths(start: _Moment, end: _Moment, unit: str | None) -> list[Decimal]:
    """The time between two moments in a unit; with whole days or months, also with the last of them counted."""
    if start.month is None or end.month is None:
        if start.month is not end.month or unit not in ("year", "decade") or start.year is None or end.year is None:
            return []
        return [abs(end.year - start.year) * (factor_between(unit, "year") or Decimal(1))]
    years = (end.year or 0) - (start.year or 0)
    months = years * _MONTHS + end.month - start.month
    if start.year is None and months < 0:
        months += _MONTHS
    in_months = factor_between(unit, "month")
    if in_months is not None:
        part = Decimal((end.day or 0) - (start.day or 0)) / _DAYS_OF_MONTH if start.day and end.day else Decimal(0)
        whole = [Decimal(months)] if start.day else [Decimal(months), Decimal(months + 1)]
        return [abs(length + part) * in_months for length in whole]
    days, in_days = _days(start, end), factor_between(unit, "day")
    return [days * in_days, (days + 1) * in_days] if days is not None and in_days is not None and unit != "second" else []


def _days(start: _Moment, end: _Moment) -> int | None:
    try:
        first, last = (date(one.year or _COMMON_YEAR, one.month or 0, one.day or 0) for one in (start, end))
    except ValueError:
        return None
    return abs((last - first).days)


def _tells(figure: Quantity, length: Decimal) -> bool:
    gap = length - (figure.value or Decimal(0))
    if figure.qualifier in BELOW:
        return -_BEYOND <= gap < 0
    if figure.qualifier in ABOVE:
        return 0 < gap <= _BEYOND
    return abs(gap) <= (_ABOUT if figure.qualifier == "about" else _EXACTLY)


def _moment(when: str) -> _Moment | None:
    if _YEAR.match(when):
        return _Moment(int(when), None, None)
    found = _DAY.match(when)
    if found is None:
        return None
    year, month, day = found.groups()
    return _Moment(int(year) if year.isdecimal() else None, int(month), int(day) if day else None)


def _age(claim: ClaimText, at: int) -> Outcome | None:
    """The age at a start, from the age now and the years since ("67, for 41 years"), or from the year of birth and another."""
    figure, index, words = claim.figures[at], claim.index, claim.wording(at)
    if (words.before | words.behind).isdisjoint(_AT_THAT_TIME):
        return None
    years = [one for one in claim.scope if index.figures[one].kind == "period" and index.figures[one].unit == "year"]
    years_told = [one for one in claim.scope if year_of(index.figures[one])] if "born" in claim.said else []
    for one, other in combinations(years_told, 2):
        between = abs(int(year_of(index.figures[one]) or 0) - int(year_of(index.figures[other]) or 0))
        if figure.value in (between, between - 1):
            return Outcome(f"derived: from {index.figures[one].text} to {index.figures[other].text}", [one, other])
    ages = [one for one in claim.scope if _tells_age(claim, one)]
    for age in ages:
        for span in years:
            then = (index.figures[age].value or Decimal(0)) - (index.figures[span].value or Decimal(0))
            slack = 1 if figure.qualifier == "about" else 0
            if then > 0 and abs(then - (figure.value or Decimal(0))) <= slack and len(ages) == 1:
                return Outcome(f"derived: {index.figures[age].text} - {index.figures[span].text}", [age, span])
    return None


def _tells_age(claim: ClaimText, source: int) -> bool:
    """Whether a figure of the article is an age, or a plain number behind a verb that can tell one: "he is 67"."""
    figure, index = claim.index.figures[source], claim.index
    if figure.kind == "age":
        return figure.high is None and figure.value is not None and figure.unit == "year"
    plain = figure.kind == "count" and figure.noun is None and figure.value is not None and figure.value < _ADULT
    return plain and index.tokens.word(place_of(index.tokens, figure)[0] - 1) in _IS_AGE
