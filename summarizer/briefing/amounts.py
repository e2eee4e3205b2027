"""Amounts: when two figures of different articles say the same value, and when they can't both be right."""

from decimal import Decimal

from summarizer.briefing.units import are_of_two_systems, in_celsius
from summarizer.grounding.figures.compare import rounds_unsaid, same_figure, same_side, unit_ratio
from summarizer.types.quantity import Quantity

_UNSAID = Decimal("0.015")
"""How far a round figure may lie from the exact one that it stands for, where nothing says that it is rounded."""

_PARTS = Decimal("0.03")
"""The same where one of the two is a fraction: "two thirds" is 66% or 67%."""

_FARTHEST = 12
"""Values further apart than by this factor are hardly of the same thing; a slip of a digit makes ten."""

_FAR = Decimal("0.2")
"""No rounding goes further."""

_FEW = 20
"""Counts below this are exact."""

_TIGHT = Decimal("0.15")
"""How far from a bound ("nearly", "more than") the value lies that it stands for, at most."""

_BELOW = frozenset(("under", "up to"))
_ABOVE = frozenset(("over", "at least"))

_CONVERTED, _NOT_CONVERTED = Decimal("0.02"), Decimal("0.05")
"""How far two figures in units of different systems lie apart that are one rounded, and that are not."""


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two figures say the same value, whatever their units, scales and rounding."""
    return compared(one, other) is True


def compared(one: Quantity, other: Quantity) -> bool | None:
    """True where two figures say the same value, False where they exclude each other.

    None where they can't be compared, lie too far apart to be of one thing, or one is a bound that holds the other.
    """
    converted = are_of_two_systems(one, other)
    one, other = in_celsius(one), in_celsius(other)
    scale = unit_ratio(one, other)
    if scale is None or one.value is None or other.value is None:
        return None
    ours, theirs = one.value, other.value * scale
    if _agree(one, other, ours, theirs, scale):
        return True
    if not ours or not theirs or not 1 / _FARTHEST < ours / theirs < _FARTHEST:
        return None
    if _add_up(one, other):
        return None
    if converted:
        gap = abs(ours - theirs) / max(abs(ours), abs(theirs))
        if gap <= _NOT_CONVERTED:
            return True if gap <= _CONVERTED and same_side(one, other) and same_side(other, one) else None
    low, high = _bounds(one, Decimal(1))
    other_low, other_high = _bounds(other, scale)
    return False if high < other_low or other_high < low else None


def _add_up(one: Quantity, other: Quantity) -> bool:
    """Whether two parts make a whole, as those who do and those who don't: "71 per cent" and "almost three in ten"."""
    if not {one.kind, other.kind} <= {"percent", "fraction"} or "percentage point" in (one.unit, other.unit):
        return False
    parts = [(figure.value or Decimal(0)) / (100 if figure.kind == "percent" else 1) for figure in (one, other)]
    return abs(sum(parts, Decimal(-1))) <= _PARTS


def _agree(one: Quantity, other: Quantity, ours: Decimal, theirs: Decimal, scale: Decimal) -> bool:
    if abs(ours - theirs) > _FAR * max(abs(ours), abs(theirs)) or not same_side(one, other) or not same_side(other, one):
        return False
    if one.high is not None or other.high is not None:
        return (ours, one.high) == (theirs, None if other.high is None else other.high * scale)
    if ours == theirs or same_figure(one, other) or same_figure(other, one):
        return True
    return rounds_unsaid(one, other) or rounds_unsaid(other, one) or _rounded({one.kind, other.kind}, ours, theirs)


def _rounded(kinds: set[str], ours: Decimal, theirs: Decimal) -> bool:
    """Whether the value of fewer digits is the other one rounded."""
    if not ours or not theirs:
        return False
    limit = _PARTS if "fraction" in kinds else _UNSAID
    gap = abs(ours - theirs)
    if gap > limit * min(abs(ours), abs(theirs)) or ("count" in kinds and min(ours, theirs) < _FEW):
        return False
    coarse, fine = sorted((ours.normalize(), theirs.normalize()), key=lambda value: len(value.as_tuple().digits))
    if len(coarse.as_tuple().digits) == len(fine.as_tuple().digits):
        return False
    return "fraction" in kinds or 2 * gap <= Decimal(1).scaleb(int(coarse.as_tuple().exponent))


def _bounds(figure: Quantity, scale: Decimal) -> tuple[Decimal, Decimal]:
    """What a figure leaves possible, in the other's unit."""
    low = (figure.value or Decimal(0)) * scale
    high = low if figure.high is None else figure.high * scale
    if figure.qualifier in _ABOVE:
        high = Decimal("Infinity")
    elif figure.qualifier in _BELOW:
        low = Decimal("-Infinity")
    elif figure.qualifier == "nearly":
        low *= 1 - _TIGHT / 2
    elif figure.qualifier == "about":
        low, high = low * (1 - _TIGHT / 3), high * (1 + _TIGHT / 3)
    return low, high
