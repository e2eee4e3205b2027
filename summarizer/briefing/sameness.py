"""Sameness: whether two figures of different articles are figures of the same thing at the same time.

Everything that sets two figures apart (time, part, status, what is measured) decides alone; only then must their words show
that they are about one thing.
"""

import re
from decimal import Decimal

from summarizer.briefing.blocking import other_subjects
from summarizer.briefing.concepts import BODIES
from summarizer.briefing.mentions import Mention
from summarizer.briefing.surroundings import Weights

_TELLING_DIGITS = 3
"""A value of as many digits is seldom the same by chance."""
_OLD = 400
"""Days by which the time of a figure may lie before an article that names no time for its own."""
_TOP = 4
_LEAST = 0.6
_OF_VALUE = 0.8
_OF_MEASURE = 0.5
_NOTHING = Decimal(0)

_FRESH = (0, 1)
"""Days before a story on which what it tells was said."""

# How much of the one subject the other must hold.
_EQUAL_TELLING, _EQUAL_MEASURED, _EQUAL = 0.05, 0.2, 0.4
_UNEQUAL_COUNTED, _UNEQUAL_MEASURED, _UNEQUAL_SAME_NOUN, _UNEQUAL, _UNEQUAL_ONE_SIDED = 0.2, 0.3, 0.45, 0.55, 0.7
_DATES_EQUAL, _DATES_UNEQUAL, _DATES_MOVED, _DATES = 0.15, 0.2, 0.35, 0.5

_UNSAID = re.compile(r"\s(?:of (?:them|those|these)\b|(?:are|is|were|was|have|has|had|remain|remained|died)\b)")
_MOVED = re.compile(
    r"\b(?:postponed|delayed|put (?:off|back)|pushed back|brought forward|rescheduled|moved (?:from|to)|slipped)\b",
    re.IGNORECASE,
)


def same_thing(one: Mention, other: Mention, *, equal: bool) -> float:
    """How sure it is that two figures of near passages are of the same thing, from 0 (not at all) to about 2.

    `equal` tells that their values agree, which is evidence by itself where the value has several digits.
    """
    if one.is_date != other.is_date or (not equal and other_subjects(one.passage, other.passage)) or set_apart(one, other):
        return 0.0
    if one.is_date:
        return 0.0 if not equal and _of_the_news(one, other) else _same_day_of(one, other, equal=equal)
    return _same_amount_of(one, other) if equal else _other_amount_of(one, other)


def set_apart(one: Mention, other: Mention) -> bool:
    """Whether something says that two figures are of different things, times, places or parts."""
    return (
        other_noun(one, other)
        or one.baseline != other.baseline
        or one.marks != other.marks
        or other_measure(one, other)
        or {one.told, other.told} >= {"plan", "done"}
        or ("able" in (one.told, other.told) and one.told != other.told)
        or other_time(one, other)
    )


def other_time(one: Mention, other: Mention) -> bool:
    """Whether two amounts are of different times; dates are compared by what they say themselves."""
    if one.is_date:
        return False
    if one.moment and other.moment:
        neighbours = one.moment.days == other.moment.days == 1 and abs((one.moment.first - other.moment.first).days) <= 1
        return one.moment != other.moment and not neighbours
    timed, untimed = (one, other) if one.moment else (other, one)
    if timed.moment is None or untimed.story.day is None:
        return False
    return (untimed.story.day - timed.moment.last).days > _OLD


def _of_the_news(one: Mention, other: Mention) -> bool:
    """Whether two days differ because their stories do: both fresh when told, or one fresh and one to come."""
    ours, theirs = _age(one) in _FRESH, _age(other) in _FRESH
    if ours and theirs:
        return one.story.day != other.story.day
    return (ours and other.told == "plan") or (theirs and one.told == "plan")


def _age(mention: Mention) -> int | None:
    """How many days before its story a day lies."""
    moment, day = mention.moment, mention.story.day
    return (day - moment.first).days if moment and day and moment.days == 1 else None


def _same_day_of(one: Mention, other: Mention, *, equal: bool) -> float:
    shared = overlap(one.subject.told, other.subject.told)
    measured = bool(one.subject.measures & other.subject.measures)
    moved = any(_MOVED.search(mention.passage.text) for mention in (one, other))
    needed = (_DATES_EQUAL if equal else _DATES_UNEQUAL) if measured else _DATES_MOVED if moved else _DATES
    return _OF_MEASURE * measured + shared if shared >= needed else 0.0


def _same_amount_of(one: Mention, other: Mention) -> float:
    shared = overlap(one.subject.told, other.subject.told)
    measured = share_measure(one, other)
    if len((one.figure.value or _NOTHING).normalize().as_tuple().digits) >= _TELLING_DIGITS:
        enough = measured or shared >= _EQUAL_TELLING
    else:
        enough = shared >= (_EQUAL_MEASURED if measured or one.subject.counted & other.subject.counted else _EQUAL)
    return _OF_VALUE + shared + _OF_MEASURE * measured if enough else 0.0


def _other_amount_of(one: Mention, other: Mention) -> float:
    ours, theirs = one.subject, other.subject
    counts, counted = one.figure.kind == "count", bool(ours.counted & theirs.counted)
    shared = overlap(ours.told, theirs.told)
    stated = overlap(ours.stated, theirs.stated)
    if counts and not counted and not _count_people(one, other):
        return stated if (_counts_unsaid(one) or _counts_unsaid(other)) and stated >= _UNEQUAL_ONE_SIDED else 0.0
    if share_measure(one, other):
        if counts and counted and overlap(ours.in_story, theirs.in_story) >= _UNEQUAL_COUNTED:
            return _OF_MEASURE + shared
        return _OF_MEASURE + shared if shared >= _UNEQUAL_MEASURED else 0.0
    if counts and counted and not ours.primary and not theirs.primary and min(stated, shared) >= _UNEQUAL_SAME_NOUN:
        return stated
    return stated if stated >= (_UNEQUAL_ONE_SIDED if ours.primary or theirs.primary else _UNEQUAL) else 0.0


def _counts_unsaid(mention: Mention) -> bool:
    """Whether it goes without saying what a count counts: "Nineteen are in hospital"."""
    return not mention.subject.counted and _UNSAID.match(mention.passage.text, mention.figure.end) is not None


def other_measure(one: Mention, other: Mention) -> bool:
    """Whether two figures measure different things, or opposite changes."""
    ours, theirs = one.subject, other.subject
    if ours.primary and theirs.primary and not (ours.primary & theirs.measures or theirs.primary & ours.measures):
        return True
    opposite = len(ours.moved) == len(theirs.moved) == 1 and ours.moved != theirs.moved
    return one.figure.kind == "percent" and opposite


def other_noun(one: Mention, other: Mention) -> bool:
    """Whether two counts count different things; of people, the words around say which."""
    if one.figure.kind != "count" or other.figure.kind != "count":
        return False
    ours, theirs = one.subject.counted, other.subject.counted
    return bool(ours and theirs) and not ours & theirs and not _count_people(one, other)


def _count_people(one: Mention, other: Mention) -> bool:
    return bool(one.subject.counted & BODIES and other.subject.counted & BODIES)


def share_measure(one: Mention, other: Mention) -> bool:
    """Whether two figures measure the same, or move the same way."""
    ours, theirs = one.subject, other.subject
    return bool(ours.measures & theirs.measures or ours.moves & theirs.moves)


def overlap(ours: Weights, theirs: Weights) -> float:
    """How much of what the one is of the other is of too, from 0 to 1; names count as words."""
    shared = sum(min(ours[name], theirs[name]) for name in ours.keys() & theirs.keys())
    if not shared:
        return 0.0
    least = min(sum(sorted(found.values())[-_TOP:]) for found in (ours, theirs))
    return min(1.0, shared / max(least, _LEAST))
