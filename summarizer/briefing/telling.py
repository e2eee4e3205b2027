"""Telling: how a sentence tells an amount, as a plan, a fact or a capacity, and of what time it is."""

import re
from datetime import date
from typing import Literal

from summarizer.briefing.moments import Moment, moment_of
from summarizer.briefing.surroundings import Phrase
from summarizer.briefing.wording import AHEAD, DONE, MOVED
from summarizer.engines.extractive.times import when_of
from summarizer.grounding.figure_status import told_status
from summarizer.types.quantity import Quantity

Told = Literal["plan", "done", "able", "open"]
"""How a figure is told: as something to come, as a fact, as a capacity, or in words that leave that open."""

AMOUNTS = frozenset(("money", "percent", "count", "measure", "multiple", "fraction", "age"))
_DEADLINE = re.compile(r"\b(?:by|until|before|no later than|not before|as of|from|since)\b", re.IGNORECASE)
_STATUSES: dict[str, Told] = {"planned": "plan", "estimate": "plan", "capacity": "able", "actual": "open"}


def told_in(phrase: Phrase, figure: Quantity, stated: str, *, past: bool) -> Told:
    """How a phrase tells an amount; `stated` is the status that its claim gives, `past` whether its time is over."""
    if MOVED.search(phrase.text, 0, figure.start):
        return "open"
    read = told_status(phrase.text, (figure.start, figure.end), _others(phrase, figure))
    if read.plain:
        return "done" if read.status == "actual" else _STATUSES[read.status]
    if stated not in ("planned", "estimate", "capacity"):
        stated = read.status
    told = _STATUSES.get(stated, "open")
    before = phrase.text[: figure.start]
    return "done" if told == "open" and (past or DONE.search(before)) and not AHEAD.search(before) else told


def time_of(phrase: Phrase, figure: Quantity, day: date | None) -> Moment | None:
    """The time that a phrase gives next to an amount; a deadline is none. `day` is the day of its story."""
    dated = [q for q in phrase.figures if q.kind in ("date", "period") and not phrase.is_attributed(q.start)]
    if not dated:
        return None
    words = when_of(phrase.text, (figure.start, figure.end), _others(phrase, figure), dated)
    if not words or _DEADLINE.match(words):
        return None
    at = phrase.text.find(words)
    inside = [q for q in dated if at <= q.start and q.end <= at + len(words)]
    return moment_of(phrase.text, inside[-1], day, ahead=None) if inside else None


def _others(phrase: Phrase, figure: Quantity) -> list[tuple[int, int]]:
    """The places of the other amounts of a phrase."""
    return [(q.start, q.end) for q in phrase.figures if q.kind in AMOUNTS and q.start != figure.start]
