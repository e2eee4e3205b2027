"""Whether a value that was worked out is told exactly enough: to its last digit, or further off behind a qualifier."""

from decimal import Decimal

from summarizer.grounding.figures.rounding import ABOVE, BELOW, rounds
from summarizer.types.quantity import Quantity

_HUNDRED = Decimal(100)
# Shares of a factor by which it may be off: without a word, and with one that says so.
_FACTOR, _ABOUT_FACTOR, _BEYOND_FACTOR = Decimal("0.0075"), Decimal("0.06"), Decimal("0.2")
# Percentage points behind "about", "nearly" and "over".
_POINTS = Decimal("2.5")
# The share of a part in numbers ("one in four") by which it may be off, and how far it may be behind a qualifier.
_NUMBERED_PART, _NEARLY_PART = Decimal("0.015"), Decimal("0.02")
_NOISE = Decimal("1E-9")
_EXACT_DIGITS = 2


def agrees_as_part(figure: Quantity, part: Decimal) -> bool:
    """Whether a percentage, fraction or factor tells a ratio."""
    stated = figure.value or Decimal(0)
    if figure.kind == "percent":
        return _agrees_within(figure, part * _HUNDRED, (figure.step or 0) / Decimal(2), _POINTS, _POINTS)
    if figure.kind == "multiple":
        return _agrees_within(figure, part, stated * _FACTOR, stated * _ABOUT_FACTOR, stated * _BEYOND_FACTOR)
    if " in " in figure.text:
        return _agrees_within(figure, part, stated * _NUMBERED_PART, _NEARLY_PART, _NEARLY_PART)
    return rounds(figure, stated, part) or abs(stated - part) <= _NOISE


def agrees_as_amount(figure: Quantity, exact: Decimal, *, divided: bool = False) -> bool:
    """Whether an amount tells a value; one that was `divided` may be cut to two digits or more without a word."""
    stated = figure.value or Decimal(0)
    if abs(stated - exact) <= _NOISE * exact or rounds(figure, stated, exact):
        return True
    digits = stated.normalize().as_tuple()
    place = Decimal(1).scaleb(int(digits.exponent))
    return divided and figure.qualifier is None and len(digits.digits) >= _EXACT_DIGITS and abs(stated - exact) * 2 <= place


def _agrees_within(figure: Quantity, exact: Decimal, half: Decimal, about: Decimal, beyond: Decimal) -> bool:
    gap = exact - (figure.value or Decimal(0))
    if figure.qualifier in BELOW:
        return -beyond <= gap < 0
    if figure.qualifier in ABOVE:
        return 0 < gap <= beyond
    return abs(gap) <= (max(half, about) if figure.qualifier == "about" else half)
