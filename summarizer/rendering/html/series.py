"""Series among a summary's figures: one thing over several years, planned and actual. Where in doubt there is none."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from summarizer.rendering.characters import visible
from summarizer.types.summary import Reading, Summary

_YEAR = re.compile(r"(?:(?:in|by|for|during|until|the|full|year|end|of)\s+)*((?:19|20)\d\d)", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_SAID_BY_STATUS = {
    "a", "actual", "an", "by", "capacity", "estimate", "estimated", "expected", "for", "forecast", "goal", "in", "of", "plan",
    "planned", "projected", "s", "target", "the", "year",
}  # fmt: skip
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a series; `quote` is its words in the article."""

    year: int
    status: str
    value: Decimal
    quote: str


@dataclass(frozen=True, slots=True)
class Series:
    """Figures about the same thing in one unit, by year."""

    label: str
    points: tuple[Point, ...]


def series_in(summary: Summary) -> list[Series]:
    """Every series that says more drawn than told: several years, with three points or a plan beside what came of it."""
    groups: dict[tuple[object, ...], list[tuple[str, Point]]] = defaultdict(list)
    for key, label, point in _points(summary):
        groups[key].append((label, point))
    found = (
        Series(group[0][0], tuple(sorted({point for _, point in group}, key=lambda point: (point.year, point.status))))
        for group in groups.values()
    )
    return [series for series in found if _is_worth_drawing(series)]


def _points(summary: Summary) -> Iterator[tuple[tuple[object, ...], str, Point]]:
    """The figures that can stand in a series, each with what it must share with others of it."""
    for claim in summary.claims:
        item, reading = claim.item, summary.readings.get(claim.path, Reading())
        value = reading.value
        texts = [item.get(field) for field in ("label", "status", "when", "quote")]
        label, status, when, quote = (visible(text) if isinstance(text, str) else "" for text in texts)
        year = _YEAR.fullmatch(when)
        words = frozenset(_WORD.findall(label.lower())) - _SAID_BY_STATUS
        if year and words and status and value is not None and value >= 0 and summary.evidence[claim.path]:
            yield (reading.unit, words), label, Point(int(year[1]), status, Decimal(value), quote)


def _is_worth_drawing(series: Series) -> bool:
    """Not two bars side by side that a sentence tells as well, nor two answers to one question."""
    places = [(point.year, point.status) for point in series.points]
    statuses = {point.status for point in series.points}
    years = {point.year for point in series.points}
    planned_and_done = "actual" in statuses and len(statuses) > 1
    several = planned_and_done or (len(years) > 1 and len(places) >= _ENOUGH)
    return several and len(set(places)) == len(places) and any(point.value for point in series.points)
