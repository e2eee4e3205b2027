"""Likeness: how much speaks for two figures of stories of one event being of the same thing, whatever the words.

`sameness` asks for words in common; here what is known of the event stands in for them: a value of many digits, a unit or a
noun that few figures have, and that neither story has another figure that it could be.
"""

from decimal import Decimal

from summarizer.briefing.blocking import other_places
from summarizer.briefing.concepts import BODIES
from summarizer.briefing.mentions import Mention
from summarizer.briefing.sameness import other_measure, other_noun, other_time, overlap, share_measure
from summarizer.briefing.surroundings import Weights
from summarizer.briefing.units import in_celsius
from summarizer.grounding.figures.compare import unit_ratio

_OF_DIGITS = (0.0, 0.0, 0.3, 0.5)
"""For a value of so many digits, zeros at its ends left out; more count as the last."""
_OF_THOUSANDS = 0.25
_OF_OTHER_UNIT = 0.2
"""For values that agree in different units, which is hardly by chance."""
_THOUSAND = 1000
_OF_WORDS = 0.6
_OF_MEASURE = 0.3
_OF_NOUN, _OF_PEOPLE = 0.3, 0.15
_OF_UNIT, _OF_COMMON_UNIT = 0.25, 0.1
_COMMON_UNITS = frozenset(("length", "mass", "area", "volume"))
"""What many things have: their units say little."""
_OF_NAMES = 0.1
_OF_BEING_ALONE, _OF_ONE_VALUE = 0.25, 0.1
_AGAINST = 0.15
"""For a noun, a place or a measure that is not the other's."""
_EQUAL, _UNEQUAL, _UNEQUAL_AMONG_OTHERS = 0.4, 0.53, 0.7
_WEEK = 7
_LEAST_WORDS = 0.12
_COUNTED_EXACTLY = 13
_WORDS_OF_FEW = 0.25
"""How many words counts of a few things share, and times that things take: there are many of them."""
_WORDS_OF_UNSAID = 0.4
"""The same where it goes without saying what is counted."""
_FAR, _CLOSE = 3, Decimal("1.7")
_ONE = Decimal(1)
_NAME = 5
_RATE = frozenset(("each",))
"""What may be left out of a percentage: "4 per cent a year"."""
_FINED = frozenset(("#fine", "#cost"))
_WHOLE = frozenset(("each", "extra", "rest", "part"))
"""Marks of a part that one of two equal figures may lack."""


def likeness(one: Mention, other: Mention, *, equal: bool, alone: bool) -> float:
    """How sure it is that two amounts are of the same thing, 0 where it is not sure enough.

    `alone` tells that neither story has another amount of this kind and unit.
    """
    return _of_equal(one, other, alone=alone) if equal else _of_unequal(one, other, alone=alone)


def _of_equal(one: Mention, other: Mention, *, alone: bool) -> float:
    telling = _digits(one, other) > 1 or _size(one) >= _COUNTED_EXACTLY
    strange = (
        other_noun(one, other)
        + other_places(one.passage, other.passage)
        + (other_measure(one, other) and not _is_fine(one, other))
        + bool((one.marks ^ other.marks) - _WHOLE)
    )
    if (
        one.baseline != other.baseline
        or (strange and not telling)
        or (_status_apart(one, other) and not _of_one_week(one, other))
    ):
        return 0.0
    if one.moment and other.moment and other_time(one, other):
        return 0.0
    value = _OF_OTHER_UNIT * (one.figure.unit != other.figure.unit) + _OF_DIGITS[min(_digits(one, other), len(_OF_DIGITS) - 1)]
    found = (
        value
        + _OF_THOUSANDS * (_size(one) >= _THOUSAND)
        + _shared(one, other)
        + (_OF_BEING_ALONE if alone else _OF_ONE_VALUE)
        - _AGAINST * strange
    )
    return found if found >= _EQUAL else 0.0


def _of_one_week(one: Mention, other: Mention) -> bool:
    """Whether two stories are so close in time that a plan of the one is hardly a fact of the other yet."""
    days = one.story.day, other.story.day
    return bool(days[0] and days[1] and abs((days[0] - days[1]).days) <= _WEEK)


def _of_unequal(one: Mention, other: Mention, *, alone: bool) -> float:
    if (
        _status_apart(one, other)
        or other_noun(one, other)
        or one.baseline != other.baseline
        or (one.marks ^ other.marks) - (_RATE if one.family == "part" else frozenset())
        or other_measure(one, other)
        or other_time(one, other)
        or _other_names(one, other)
    ):
        return 0.0
    ratio = _ratio(one, other)
    found = _shared(one, other) + _OF_BEING_ALONE * alone - _AGAINST * _is_far(ratio)
    if alone and ratio <= _CLOSE and _stands_for_one_thing(one, other):
        return max(found, _UNEQUAL)
    if not _is_told_alike(one, other):
        return 0.0
    return found if found >= (_UNEQUAL if alone else _UNEQUAL_AMONG_OTHERS) else 0.0


def _stands_for_one_thing(one: Mention, other: Mention) -> bool:
    """Whether two figures of like size that are alone in their stories are of one thing without a word in common."""
    kind = one.figure.kind
    if kind == "count":
        counted = _same_noun(one, other) or _count_people(one, other)
        return counted and min(_size(one), _size(other)) >= _COUNTED_EXACTLY
    return kind in ("measure", "period") or (kind == "money" and "#cost" in one.subject.primary | other.subject.primary)


def _is_told_alike(one: Mention, other: Mention) -> bool:
    """Whether more than names speaks for one thing: what is counted, and words where the figure says little by itself."""
    words = _words(one, other)
    if one.figure.kind == "count":
        unsaid = words >= _WORDS_OF_UNSAID and not (one.subject.counted and other.subject.counted)
        if not (_same_noun(one, other) or _count_people(one, other) or unsaid) or 1 in (_size(one), _size(other)):
            return False
    if one.figure.kind == "period" or (one.figure.kind == "count" and min(_size(one), _size(other)) < _COUNTED_EXACTLY):
        return words >= _WORDS_OF_FEW
    return words >= _LEAST_WORDS or share_measure(one, other) or _same_noun(one, other)


def _is_fine(one: Mention, other: Mention) -> bool:
    """Whether one is told as a fine and the other as what is paid."""
    return one.subject.primary | other.subject.primary == _FINED


def _other_names(one: Mention, other: Mention) -> bool:
    ours, theirs = one.passage.own_names, other.passage.own_names
    return bool(ours and theirs and ours.isdisjoint(theirs)) or other_places(one.passage, other.passage)


def _shared(one: Mention, other: Mention) -> float:
    """What two figures have in common apart from their values."""
    return (
        _OF_WORDS * _words(one, other)
        + _OF_MEASURE * share_measure(one, other)
        + _OF_NOUN * _same_noun(one, other)
        + _OF_PEOPLE * _count_people(one, other)
        + _unit(one)
        + _OF_NAMES * (not one.passage.names.isdisjoint(other.passage.names))
    )


def _status_apart(one: Mention, other: Mention) -> bool:
    """Whether one is told as a fact and the other as a plan or a capacity."""
    return "done" in (one.told, other.told) and not {one.told, other.told}.isdisjoint(("plan", "able"))


def _words(one: Mention, other: Mention) -> float:
    """How many of the words around them they share, names left out."""
    return overlap(_content(one), _content(other))


def _content(mention: Mention) -> Weights:
    named = {name[:_NAME] for name in mention.story.names}
    found = mention.subject.told if mention.passage.leans else mention.subject.stated
    return {word: weight for word, weight in found.items() if word not in named}


def _same_noun(one: Mention, other: Mention) -> bool:
    return bool(one.subject.counted & other.subject.counted - BODIES)


def _count_people(one: Mention, other: Mention) -> bool:
    return bool(one.subject.counted & BODIES and other.subject.counted & BODIES)


def _unit(mention: Mention) -> float:
    """How much its unit says about what it measures."""
    figure = mention.figure
    if figure.kind == "measure":
        return _OF_COMMON_UNIT if mention.dimension[1] in _COMMON_UNITS else _OF_UNIT
    return _OF_UNIT if figure.kind == "money" and figure.per else 0.0


def _digits(one: Mention, other: Mention) -> int:
    values = ((mention.figure.value or Decimal(0)).normalize() for mention in (one, other))
    return max(len(value.as_tuple().digits) for value in values)


def _ratio(one: Mention, other: Mention) -> Decimal:
    """How many times the smaller value the larger one is."""
    first, second = in_celsius(one.figure), in_celsius(other.figure)
    small, large = sorted((abs(first.value or _ONE), abs(second.value or _ONE) * (unit_ratio(first, second) or 1)))
    return large / small


def _is_far(ratio: Decimal) -> bool:
    """Whether two values lie far apart, and not only by a slip of a digit."""
    return ratio > _FAR and len(ratio.normalize().as_tuple().digits) > 1


def _size(mention: Mention) -> Decimal:
    return abs(mention.figure.value or Decimal(0))
