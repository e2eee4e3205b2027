"""Times: the words for the time that a figure refers to."""

import re
from collections.abc import Sequence

from summarizer.engines.extractive.clauses import BASELINE, Span, clause_around
from summarizer.engines.extractive.labels import joins
from summarizer.types.quantity import Quantity

_LEAD = re.compile(
    r"\b(?:(?:by|in|since|until|till|from|over|during|for|within|before|after|on|at|as of|through|throughout|between)\s+)?"
    r"(?:the\s+)?(?:(?:beginning|start|end|middle|course|close|turn|first half|second half|first \w+ months)\s+of\s+)?"
    r"(?:the\s+)?(?:(?:early|late|mid)[ -])?$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:since the (?:beginning|start) of the (?:year|month)|so far this year|at the (?:first|initial) stage)\b",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE = re.compile(
    rf"{BASELINE.pattern}|\b(?:said|told|announced|reported|deadline|levels?)(?: on| of)? $", re.IGNORECASE
)
_FAR = 60
"""A time farther behind a figure, in characters, is not its own."""
_ATTACHED = 8
"""A time this close behind a figure belongs to it."""
_FOR_FIGURE_BETWEEN = 40
_FOR_STANDING_BEFORE = 12
_FOR_COMMA = 30


def when_of(text: str, figure: Span, others: Sequence[Span], quantities: Sequence[Quantity]) -> str | None:
    """The time that the figure at a place of a sentence refers to, in the sentence's words; None where it names none.

    `others` are the places of the figures in the sentence, `quantities` all that the grammar reads there.
    """
    begin, stop = clause_around(text, figure)
    near = [
        (_distance(text, time, figure, others), time)
        for time in [*_dates(quantities), *(found.span() for found in _RELATIVE.finditer(text))]
        if begin <= time[0] and time[1] <= stop and _may_be_its_time(text, begin, time, figure, others)
    ]
    own = _of_comparison(text, begin, figure, others)
    near = [(distance, time) for distance, time in near if (distance <= _FAR if time[0] > figure[0] else not own)]
    if not near:
        return None
    start, end = min(near)[1]
    lead = _LEAD.search(text, begin, start)
    return text[lead.start() if lead else start : end].strip()


def _dates(quantities: Sequence[Quantity]) -> list[Span]:
    return [(found.start, found.end) for found in quantities if found.kind in ("date", "period") and found.when]


def _may_be_its_time(text: str, begin: int, time: Span, figure: Span, others: Sequence[Span]) -> bool:
    """Whether a time is not part of the figure, what something is compared with, or right behind another figure."""
    if (time[0] < figure[1] and figure[0] < time[1]) or _OF_SOMETHING_ELSE.search(text[begin : time[0]]):
        return False
    return not any(
        figure[1] < start and 0 <= time[0] - end <= _ATTACHED and not joins(text[figure[1] : start]) for start, end in others
    )


def _of_comparison(text: str, begin: int, figure: Span, others: Sequence[Span]) -> bool:
    """Whether a figure, or one that it is joined to, is what another is compared with: the time before is then not its own."""
    if BASELINE.search(text[begin : figure[0]]):
        return True
    before = [other for other in others if begin <= other[0] and other[1] <= figure[0]]
    return bool(before) and joins(text[before[-1][1] : figure[0]]) and _of_comparison(text, begin, before[-1], before[:-1])


def _distance(text: str, time: Span, figure: Span, others: Sequence[Span]) -> int:
    """How far a time stands from a figure, in characters and what counts as such; right behind it is closest."""
    low, high = min(time[1], figure[1]), max(time[0], figure[0])
    between = sum(1 for start, end in others if low <= start and end <= high)
    if time[0] < figure[0]:
        return high - low + _FOR_FIGURE_BETWEEN * between + _FOR_STANDING_BEFORE
    return high - low + _FOR_FIGURE_BETWEEN * between + _FOR_COMMA * ("," in text[low:high])
