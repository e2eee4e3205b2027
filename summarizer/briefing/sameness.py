"""Sameness: whether two figures of different articles are figures of the same thing at the same time.

Everything that sets two figures apart (place, time, part, status, what is measured) decides alone; only then must their words
show that they are about one thing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from summarizer.briefing.concepts import BODIES
from summarizer.briefing.mentions import Mention
from summarizer.briefing.surroundings import Weights

_TELLING_DIGITS = 3
"""A value of as many digits is seldom the same by chance."""
_OLD = 400
"""Days by which the time of a figure may lie before an article that names no time for its own."""
_COMMON = 12
"""Stories that may share a name which still says that they are related."""
_HEAD = 4
"""Letters by which "Norway" and "Norwegian" are one."""
_TOP = 4
_LEAST = 0.6
_OF_VALUE = 0.8
_OF_MEASURE = 0.5
_NOTHING = Decimal(0)

# How much of the one subject the other must hold.
_EQUAL_TELLING, _EQUAL_MEASURED, _EQUAL = 0.05, 0.2, 0.4
_UNEQUAL_COUNTED, _UNEQUAL_MEASURED, _UNEQUAL, _UNEQUAL_ONE_SIDED = 0.2, 0.3, 0.55, 0.7
_DATES_EQUAL, _DATES_UNEQUAL, _DATES_MOVED, _DATES = 0.15, 0.2, 0.35, 0.5

_MOVED = re.compile(
    r"\b(?:postponed|delayed|put (?:off|back)|pushed back|brought forward|rescheduled|moved (?:from|to)|slipped)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Rarity:
    """How many stories name each name: one that is in most of them relates none."""

    stories: int
    names: Mapping[str, int]

    def relates(self, name: str) -> bool:
        """Whether two stories that share a name are likely to be about the same."""
        return self.names.get(name, 0) <= max(_COMMON, self.stories // 10)


def same_thing(one: Mention, other: Mention, rarity: Rarity, *, equal: bool) -> float:
    """How sure it is that two figures are of the same thing, from 0 (not at all) to about 2.

    `equal` tells that their values agree, which is evidence by itself where the value has several digits.
    """
    if one.is_date != other.is_date or set_apart(one, other) or not related(one, other, rarity):
        return 0.0
    if one.is_date:
        return _same_day_of(one, other, equal=equal)
    return _same_amount_of(one, other) if equal else _other_amount_of(one, other)


def set_apart(one: Mention, other: Mention) -> bool:
    """Whether something says that two figures are of different things, times, places or parts."""
    return (
        _other_noun(one, other)
        or other_names(one, other)
        or one.baseline != other.baseline
        or one.marks != other.marks
        or _other_measure(one, other)
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


def other_names(one: Mention, other: Mention) -> bool:
    """Whether two figures are told of different places or organisations."""
    ours, theirs = one.subject.own_names, other.subject.own_names
    only_ours, only_theirs = _without(ours, theirs), _without(theirs, ours)
    if not only_ours or not only_theirs:
        return _other_topic(one, other) if not ours or not theirs else False
    if ours & theirs or (ours | theirs) & one.story.topic & other.story.topic:
        return not (only_ours & other.story.names) and not (only_theirs & one.story.names)
    return True


def related(one: Mention, other: Mention, rarity: Rarity) -> bool:
    """Whether the stories may be about the same: they share a name that says so, or most of their titles."""
    topics = (one.story.topic | one.passage.names) & (other.story.topic | other.passage.names)
    if any(map(rarity.relates, topics)):
        return True
    about = one.story.about & other.story.about
    return len(about) > 1 and 2 * len(about) >= min(len(one.story.about), len(other.story.about))


def _same_day_of(one: Mention, other: Mention, *, equal: bool) -> float:
    shared = _overlap(one.subject.told, other.subject.told)
    measured = bool(one.subject.measures & other.subject.measures)
    moved = any(_MOVED.search(mention.passage.text) for mention in (one, other))
    needed = (_DATES_EQUAL if equal else _DATES_UNEQUAL) if measured else _DATES_MOVED if moved else _DATES
    return _OF_MEASURE * measured + shared if shared >= needed else 0.0


def _same_amount_of(one: Mention, other: Mention) -> float:
    shared = _overlap(one.subject.told, other.subject.told)
    measured = _share_measure(one, other)
    if len((one.figure.value or _NOTHING).normalize().as_tuple().digits) >= _TELLING_DIGITS:
        enough = measured or shared >= _EQUAL_TELLING
    else:
        enough = shared >= (_EQUAL_MEASURED if measured or one.subject.counted & other.subject.counted else _EQUAL)
    return _OF_VALUE + shared + _OF_MEASURE * measured if enough else 0.0


def _other_amount_of(one: Mention, other: Mention) -> float:
    ours, theirs = one.subject, other.subject
    counts, counted = one.figure.kind == "count", bool(ours.counted & theirs.counted)
    if counts and not counted and not _count_people(one, other):
        return 0.0
    shared = _overlap(ours.told, theirs.told)
    if _share_measure(one, other):
        if counts and counted and _overlap(ours.in_story, theirs.in_story) >= _UNEQUAL_COUNTED:
            return _OF_MEASURE + shared
        return _OF_MEASURE + shared if shared >= _UNEQUAL_MEASURED else 0.0
    stated = _overlap(ours.stated, theirs.stated)
    return stated if stated >= (_UNEQUAL_ONE_SIDED if ours.primary or theirs.primary else _UNEQUAL) else 0.0


def _without(names: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The names that the others do not hold, "Norway" being held by "Norwegian"."""
    left = names - others
    if not left or not others:
        return left
    heads = {name[:_HEAD] for name in others}
    return frozenset(name for name in left if name[:_HEAD] not in heads)


def _other_topic(one: Mention, other: Mention) -> bool:
    """Whether the names of each story's title and lead are all unknown to the other, where a sentence names nothing itself."""
    ours = one.subject.own_names or one.story.topic - one.story.persons
    theirs = other.subject.own_names or other.story.topic - other.story.persons
    return bool(ours and theirs) and _without(ours, other.story.names) == ours and _without(theirs, one.story.names) == theirs


def _other_measure(one: Mention, other: Mention) -> bool:
    ours, theirs = one.subject, other.subject
    if ours.primary and theirs.primary and not (ours.primary & theirs.measures or theirs.primary & ours.measures):
        return True
    opposite = len(ours.moved) == len(theirs.moved) == 1 and ours.moved != theirs.moved
    return one.figure.kind == "percent" and opposite


def _other_noun(one: Mention, other: Mention) -> bool:
    """Whether two counts count different things; of people, the words around say which."""
    if one.figure.kind != "count" or other.figure.kind != "count":
        return False
    ours, theirs = one.subject.counted, other.subject.counted
    return bool(ours and theirs) and not ours & theirs and not _count_people(one, other)


def _count_people(one: Mention, other: Mention) -> bool:
    return bool(one.subject.counted & BODIES and other.subject.counted & BODIES)


def _share_measure(one: Mention, other: Mention) -> bool:
    ours, theirs = one.subject, other.subject
    return bool(ours.measures & theirs.measures or ours.moves & theirs.moves)


def _overlap(ours: Weights, theirs: Weights) -> float:
    """How much of what the one is of the other is of too, from 0 to 1; names count as words."""
    shared = sum(min(ours[name], theirs[name]) for name in ours.keys() & theirs.keys())
    if not shared:
        return 0.0
    least = min(sum(sorted(found.values())[-_TOP:]) for found in (ours, theirs))
    return min(1.0, shared / max(least, _LEAST))
