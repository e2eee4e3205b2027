"""Figures that no sentence states and that plain arithmetic gives: a sum, a difference, a year told as "last year"."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

from summarizer.grounding.figures.compare import unit_ratio
from summarizer.grounding.figures.moments import same_date, weekday_of, year_of
from summarizer.grounding.figures.wordlist import listed
from summarizer.types.quantity import Quantity

Derivation = tuple[str, list[Quantity]]
"""How a figure follows, in words, and the figures that it follows from."""

_SUMMABLE = frozenset(("count", "money", "measure", "percent", "period", "age"))
_TOTALS = frozenset(listed("total totals combined together altogether overall sum both all"))
_CHANGES = frozenset(
    listed(
        """more less fewer difference gap rise rises rose risen increase increased fall fell fallen drop dropped cut cuts
        gain gained grew growth up down margin extra"""
    )
)
_MOST_FIGURES = 14
_SMALLEST = 3
_YEAR = 4
# Characters between two figures of which one follows the other: " and ".
_NEAR = 5
# From the first year of a decade to its last.
_DECADE = 9


def derivation(
    claim: Quantity, sources: Sequence[Quantity], published: str | None, words: AbstractSet[str] = frozenset()
) -> Derivation | None:
    """How the claim follows from some of `sources` (the figures of one sentence or a few), and from which; None if it doesn't.

    `words` are the words around the claim: only those that tell of a total or of a change let figures be added or subtracted.
    """
    if claim.kind in ("date", "period"):
        dated = _inferred_date(claim, sources, published)
        if dated:
            return dated
    if claim.kind == "period":
        spanned = _span_of_years(claim, sources)
        if spanned:
            return spanned
    if claim.kind == "age":
        return _age_within(claim, sources)
    if claim.kind not in _SUMMABLE or claim.value is None or claim.high is not None or claim.value < _SMALLEST:
        return None
    return _sum(claim, sources, words) or _difference(claim, sources, words)


def outcomes(sources: Sequence[Quantity]) -> set[Decimal]:
    """Every value that adding or subtracting some of `sources` can give, in the units of each of them."""
    found: set[Decimal] = set()
    for unit in {(source.kind, source.unit, source.per): source for source in sources if source.kind in _SUMMABLE}.values():
        values = [value for value, _ in _terms(unit, sources)]
        found.update(total for one, other in combinations(values, 2) for total in (one + other, abs(one - other)))
        found.add(sum(values, Decimal(0)))
    return {value for value in found if value >= _SMALLEST}


def _sum(claim: Quantity, sources: Sequence[Quantity], words: AbstractSet[str]) -> Derivation | None:
    """The claim as a total of two figures, or of all that can be added to it."""
    if not words & _TOTALS:
        return None
    terms = _terms(claim, sources)
    groups = [*combinations(terms, 2), tuple(terms)] if len(terms) > 2 else list(combinations(terms, 2))  # noqa: PLR2004
    for group in groups:
        if sum(value for value, _ in group) == claim.value:
            return "derived: " + " + ".join(source.text for _, source in group), [source for _, source in group]
    return None


def _difference(claim: Quantity, sources: Sequence[Quantity], words: AbstractSet[str]) -> Derivation | None:
    """The claim as what lies between two figures; between percentages lie points."""
    if not words & _CHANGES:
        return None
    if claim.unit == "percent":
        return None
    points = claim.unit == "percentage point"
    terms = _terms(replace(claim, unit="percent"), sources) if points else _terms(claim, sources)
    for (one, first), (other, second) in combinations(terms, 2):
        if abs(one - other) == claim.value:
            return f"derived: from {first.text} to {second.text}", [first, second]
    return None


def _terms(claim: Quantity, sources: Sequence[Quantity]) -> list[tuple[Decimal, Quantity]]:
    found = [(value, source) for source in sources if (value := _in_unit_of(claim, source)) is not None]
    return found[:_MOST_FIGURES]


def _in_unit_of(claim: Quantity, source: Quantity) -> Decimal | None:
    """The source's value in the claim's unit, None where the two don't add up."""
    if source.value is None or source.high is not None or source.kind != claim.kind:
        return None
    ratio = unit_ratio(claim, source)
    return None if ratio is None else source.value * ratio


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
