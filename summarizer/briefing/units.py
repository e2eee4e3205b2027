"""Units: what a figure measures, and which units are of different systems."""

from dataclasses import replace
from decimal import Decimal

from summarizer.grounding.figures.families import FAMILIES
from summarizer.types.quantity import Quantity

_CELSIUS, _FAHRENHEIT = "degree Celsius", "degree Fahrenheit"
_IMPERIAL = frozenset(
    ("inch", "foot", "yard", "mile", "nautical mile", "ounce", "pound weight", "stone", "square foot", "square yard", "acre",
     "square mile", "cubic foot", "barrel", "mile per hour", "knot", _FAHRENHEIT)
)  # fmt: skip
_FREEZING, _DEGREE = Decimal(32), Decimal(5) / 9


def dimension(unit: str | None) -> str | None:
    """What a unit measures, the unit itself where it is of no family."""
    if unit in (_CELSIUS, _FAHRENHEIT):
        return "temperature"
    return FAMILIES.get(unit or "", (unit,))[0]


def are_of_two_systems(one: Quantity, other: Quantity) -> bool:
    """Whether one of two figures is told in the units of another system, and so was converted and rounded."""
    return dimension(one.unit) == dimension(other.unit) and (one.unit in _IMPERIAL) != (other.unit in _IMPERIAL)


def in_celsius(figure: Quantity) -> Quantity:
    """A temperature in degrees Celsius, any other figure as it is."""
    if figure.unit != _FAHRENHEIT:
        return figure
    value, high = (None if part is None else (part - _FREEZING) * _DEGREE for part in (figure.value, figure.high))
    return replace(figure, unit=_CELSIUS, value=value, high=high, step=figure.step and figure.step * _DEGREE)
