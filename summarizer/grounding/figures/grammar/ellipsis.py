"""Bare numbers that leave their unit or noun to another: "4,200 tonnes were allotted, 3,650 have come", "4, 7 and 12 buses"."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from summarizer.types.quantity import Quantity

_LOOK_BACK = 5
_LONGEST_LIST = 6
# What stands between two figures of a list.
_JOINTS = frozenset((",", "and", ", and"))
_LONGEST_JOINT = 6
# A number that differs by more is hardly of the same things.
_FURTHEST = Decimal(1000)
_FURTHEST_PART = Decimal(5)
_NUMBERED_FROM = 2
_MEASURED = frozenset(("measure", "money", "percent", "period"))


class LeftOut(NamedTuple):
    """What a bare number may leave out: the noun that it counts, and the amount that it is with a unit."""

    noun: str | None
    measured: Quantity | None


def fill(text: str, figures: Sequence[Quantity], places: Sequence[int]) -> dict[int, LeftOut]:
    """The ellipsis of each bare number of a text by its index, from figures of its sentence (`places`) or the one before."""
    found: dict[int, LeftOut] = {}
    for index, figure in enumerate(figures):
        if figure.kind == "ordinal" and figure.noun is None:
            quarter = _quarter_like(figure, figures[max(0, index - _LOOK_BACK) : index])
            if quarter:
                found[index] = LeftOut(None, quarter)
        if not is_bare(figure):
            continue
        noun, measured = None, None
        listed = _end_of_list(text, figures, index)
        if listed is not None:
            noun, measured = listed.noun, _with_unit_of(figure, listed)
        for before in range(index - 1, max(-1, index - 1 - _LOOK_BACK), -1):
            if listed is not None or places[before] < places[index] - 1:
                break
            other = figures[before]
            left_out = found.get(before)
            noun = noun or (other.noun if other.kind == "count" else None) or (left_out.noun if left_out else None)
            measured = measured or _with_unit_of(figure, left_out.measured if left_out else other)
        if noun or measured:
            found[index] = LeftOut(noun, measured)
    return found


def with_unit_before(figures: Sequence[Quantity], index: int) -> Quantity | None:
    """A bare number in digits with the unit of a figure before it: "from 26 litres in May to 41"; None where none has one."""
    figure, before = figures[index], figures[max(0, index - _LOOK_BACK) : index]
    if not (is_bare(figure) and figure.text[0].isdigit()):
        return None
    units = (_with_unit_of(figure, other) for other in reversed(before) if other.kind != "percent")
    return next(filter(None, units), None)


def _end_of_list(text: str, figures: Sequence[Quantity], index: int) -> Quantity | None:
    """The figure with a noun or a unit that closes the list of bare ones in which one stands: "4, 7 and 12 buses"."""
    for one, other in pairwise(figures[index : index + _LONGEST_LIST]):
        if other.start - one.end > _LONGEST_JOINT or text[one.end : other.start].strip() not in _JOINTS:
            return None
        if not is_bare(other):
            return other if other.kind in _MEASURED or (other.kind == "count" and other.noun) else None
    return None


def _quarter_like(figure: Quantity, before: Sequence[Quantity]) -> Quantity | None:
    """An ordinal as the quarter or half of a year that it tells behind another: "in the first quarter ... in the second"."""
    for other in reversed(before):
        year, part, number = (other.when or "").rpartition("-")[0], (other.when or "")[-2:-1], (other.when or "")[-1:]
        if other.kind == "date" and part in ("Q", "H") and number.isdecimal() and figure.value is not None:
            return replace(figure, kind="date", value=None, when=f"{year}-{part}{figure.value}")
    return None


def is_bare(figure: Quantity) -> bool:
    """Whether a figure is a number alone, which may leave out what it counts or measures."""
    return (
        figure.kind == "count"
        and figure.noun is None
        and figure.qualifier != "several"
        and figure.value is not None
        and (figure.value >= _NUMBERED_FROM or figure.value != figure.value.to_integral_value())
    )


def _with_unit_of(figure: Quantity, other: Quantity | None) -> Quantity | None:
    if other is None or other.kind not in _MEASURED or other.when or not figure.value or not other.value:
        return None
    # A whole number behind a percentage counts things more often than not.
    if other.kind == "percent" and figure.value == figure.value.to_integral_value():
        return None
    furthest = _FURTHEST_PART if other.kind == "percent" else _FURTHEST
    if not 1 / furthest <= figure.value / other.value <= furthest:
        return None
    return replace(figure, kind=other.kind, unit=other.unit)
