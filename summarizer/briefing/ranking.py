"""Ranking: which points come first."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from math import log2

from summarizer.briefing.points import Point
from summarizer.briefing.stories import Story

_OF_ARTICLES = 1.0
"""For every doubling of the number of articles that tell a point."""
_OF_PLACE = 1.0
"""For the first claim of a summary; the second gets half of it, the third a third."""
_OF_FIGURES = 0.3
_ENOUGH_FIGURES = 3
_OF_RECENCY = 0.3
_AGAIN = 0.6
"""What every further point of the same story loses."""
_LONG = 400
_TOO_LONG = 0.5
_LEANING = 0.5
_AHEAD = 200
"""Points that are looked at for the next place."""
_REPEATED = 0.6
"""How much of a point's words another of the same story may hold before it says nothing new."""


def ranked(points: Sequence[Point], most: int, told: Iterable[Story] = ()) -> list[Point]:
    """The `most` important points: told by many, early in their summaries, with figures, and new; not all of one story.

    `told` are the stories of lines that are told already. A point that repeats a chosen one of its story is left out.
    """
    left = _leading(points, most)
    again = Counter(told)
    chosen: list[Point] = []
    while left and len(chosen) < most:
        heads = [value - _AGAIN * max(again[story] for story in points[-at].stories) for value, at in left[:_AHEAD]]
        point = points[-left.pop(heads.index(max(heads)))[1]]
        if not any(_repeats(point, other) for other in chosen):
            chosen.append(point)
            again.update(point.stories)
    return chosen


def _leading(points: Sequence[Point], most: int) -> list[tuple[float, int]]:
    """The scores of the points that may be among the most important ones, best first, each with its place, negative.

    Figures are counted only where they can lift a point that high: reading them takes the most time.
    """
    days = sorted({passage.story.day for point in points for passage in point.passages if passage.story.day})
    age = {day: place / max(len(days) - 1, 1) for place, day in enumerate(days)}
    scores = [score(point, age) for point in points]
    least = sorted(scores, reverse=True)[: most + _AHEAD][-1:]
    return sorted(
        (
            (value + _OF_FIGURES * min(points[at].best.figures, _ENOUGH_FIGURES) / _ENOUGH_FIGURES, -at)
            for at, value in enumerate(scores)
            if value + _OF_FIGURES >= least[0]
        ),
        reverse=True,
    )


def score(point: Point, age: dict[date, float]) -> float:
    """How important a point is by itself, apart from its figures."""
    place = min(passage.rank for passage in point.passages)
    recency = max((age[day] for passage in point.passages if (day := passage.story.day)), default=0.5)
    return (
        _OF_ARTICLES * log2(len(point.stories))
        + _OF_PLACE / (1 + place)
        + _OF_RECENCY * recency
        - _TOO_LONG * (len(point.text) > _LONG)
        - _LEANING * point.leans
    )


def _repeats(point: Point, other: Point) -> bool:
    """Whether a point says mostly what another one of the same story says."""
    words = point.best.concepts
    return (
        bool(words)
        and not point.stories.isdisjoint(other.stories)
        and len(words & other.best.concepts) > _REPEATED * len(words)
    )
