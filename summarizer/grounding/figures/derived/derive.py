"""Figures that no sentence states and that plain arithmetic gives: a sum, a difference, a year told as "last year"."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

from summarizer.grounding.figures.derived.arithmetic import Derivation, reckoning
from summarizer.grounding.figures.derived.wording import Wording
from summarizer.grounding.figures.moments import same_date, weekday_of, year_of
from summarizer.grounding.figures.wordlist import listed
from summarizer.types.quantity import Quantity

# What tells of the time between two dates.
_ELAPSED = frozenset(listed("every over since apart later earlier between lasted spanning"))
_TOLD_FROM_THEN = frozenset(("before", "after", "future"))
_MONTH = re.compile(r"[0-9X]{4}-([0-9]{2})")
_MONTHS = 12
# Years that are too few to be counted from any two dates, and characters between two dates of one sentence.
_MANY, _SENTENCE = 3, 160
_YEAR = 4
# Characters between two figures of which one follows the other: " and ".
_NEAR = 5
# Characters between the two counts of a result: " votes to ".
_TO = 20
# From the first year of a decade to its last.
_DECADE = 9


def derivation(
    claim: Quantity, sources: Sequence[Quantity], published: str | None, words: Wording, *, cited: bool
) -> Derivation | None:
    """How the claim follows from some of `sources` (the figures of one sentence or a few), and from which; None if it doesn't.

    `words` are the words around the claim: only those that tell of a total or of a change let figures be added or subtracted.
    Sources are `cited`, or a part of the whole article.
    """
    if claim.kind in ("date", "period"):
        dated = _inferred_date(claim, sources, published)
        if dated:
            return dated
    if claim.kind == "period":
        spanned = _span_of_years(claim, sources) or _between_years(claim, sources, words) or _between_months(claim, sources)
        if spanned:
            return spanned
    if claim.kind == "age":
        return _age_within(claim, sources) or _between_years(claim, sources, words)
    if claim.kind == "score":
        return _result(claim, sources)
    return reckoning(claim, sources, words, cited=cited)


def _result(claim: Quantity, sources: Sequence[Quantity]) -> Derivation | None:
    """A result as two counts beside each other: "by 148 votes to 97"."""
    for first, last in pairwise(sources):
        counted = first.kind == last.kind == "count" and last.start - first.end <= _TO
        if counted and {first.value, last.value} == {claim.value, claim.high}:
            return f"derived: {first.text} to {last.text}", [first, last]
    return None


def _inferred_date(claim: Quantity, sources: Sequence[Quantity], published: str | None) -> Derivation | None:
    day = _day(published)
    for source in sources:
        when = source.when or ""
        if day is None:
            continue
        if claim.kind == "date" and source.kind == "period" and source.unit == "year" and source.value is not None:
            offset = {"past": -source.value, "present": Decimal(0), "future": source.value}.get(when)
            if offset is not None and claim.when == str(day.year + int(offset)):
                return f"derived: {source.text}, seen from {day.isoformat()}", [source]
        if claim.kind == "period" and source.kind == "date" and claim.unit == "year" and claim.value is not None:
            offset = {"past": -claim.value, "present": Decimal(0), "future": claim.value}.get(claim.when or "")
            if offset is not None and when[:_YEAR] == str(day.year + int(offset)):
                return f"derived: {source.text}, seen from {day.isoformat()}", [source]
    if day is not None and claim.when and "W" not in claim.when and same_date(claim.when, day.isoformat()):
        named = [source for source in sources if source.when == weekday_of(day.isoformat())]
        return f"derived: the article is of {day.isoformat()}", named
    return None


def _span_of_years(claim: Quantity, sources: Sequence[Quantity]) -> Derivation | None:
    """A number of years from the first and the last of them, told one after the other: "between 2004 and 2013"."""
    if claim.unit != "year" or claim.when is not None or claim.high is not None or claim.value is None:
        return None
    for first, last in pairwise(sources):
        start, end = year_of(first), year_of(last)
        near = last.start - first.end <= _NEAR
        if start and end and near and int(end) - int(start) == claim.value:
            return f"derived: from {first.text} to {last.text}", [first, last]
    return None


def _between_years(claim: Quantity, sources: Sequence[Quantity], words: Wording) -> Derivation | None:
    """A number of years as what lies between two of them, anywhere in a sentence that tells of the time between."""
    told = words.near & _ELAPSED or claim.when in _TOLD_FROM_THEN or (claim.kind == "age" and "old" in claim.text)
    if claim.unit != "year" or claim.high is not None or not told or ((claim.value or 0) < _MANY and claim.when is None):
        return None
    dated = [source for source in sources if year_of(source)]
    for first, last in combinations(dated, 2):
        between = abs(int(year_of(last) or 0) - int(year_of(first) or 0))
        if between == claim.value and abs(last.start - first.start) <= _SENTENCE:
            return f"derived: from {first.text} to {last.text}", [first, last]
    return None


def _between_months(claim: Quantity, sources: Sequence[Quantity]) -> Derivation | None:
    """A number of months told from then ("six months later"), from two days or months of the calendar."""
    if claim.unit != "month" or claim.when not in _TOLD_FROM_THEN or claim.value is None or not 1 < claim.value < _MONTHS:
        return None
    dated = [(source, int(found[1])) for source in sources if (found := _MONTH.match(source.when or ""))]
    for (first, one), (last, other) in combinations(dated, 2):
        if (other - one) % _MONTHS == claim.value:
            return f"derived: from {first.text} to {last.text}", [first, last]
    return None


def _age_within(claim: Quantity, sources: Sequence[Quantity]) -> Derivation | None:
    """An age told by its decade ("in his 30s"), from the exact one."""
    if claim.value is None or claim.high != claim.value + _DECADE or claim.value % 10:
        return None
    for source in sources:
        exact = source.value if source.kind == "age" and source.high is None else None
        if exact is not None and claim.value <= exact <= claim.high:
            return f"derived: {source.text} lies in it", [source]
    return None


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
