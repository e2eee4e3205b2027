"""Units: what those of different systems are in one, so that miles and kilometres can be compared."""

from dataclasses import replace
from decimal import Decimal

from summarizer.grounding.figures.families import FAMILIES
from summarizer.types.quantity import Quantity

_BASES: dict[str, str] = {
    "length": "metre", "mass": "gram", "area": "square metre", "volume": "litre", "speed": "kilometre per hour",
}  # fmt: skip
_OTHERS: dict[str, tuple[str, Decimal]] = {
    unit: (family, Decimal(factor))
    for family, members in {
        "length": {"mile": "1609.344", "yard": "0.9144", "foot": "0.3048", "inch": "0.0254", "nautical mile": "1852"},
        "mass": {"pound weight": "453.592", "ounce": "28.3495", "stone": "6350.29"},
        "area": {"acre": "4046.86", "square mile": "2589988", "square foot": "0.092903", "square yard": "0.836127"},
        "volume": {"cubic foot": "28.3168", "barrel": "158.987"},
        "speed": {"mile per hour": "1.609344", "kilometre per hour": "1", "metre per second": "3.6", "knot": "1.852"},
    }.items()
    for unit, factor in members.items()
}  # fmt: skip
_CELSIUS, _FAHRENHEIT = "degree Celsius", "degree Fahrenheit"
_FREEZING, _DEGREE = Decimal(32), Decimal(5) / 9


def dimension(unit: str | None) -> str | None:
    """What a unit measures, the unit itself where it is of no family."""
    if unit in (_CELSIUS, _FAHRENHEIT):
        return "temperature"
    return (FAMILIES.get(unit or "") or _OTHERS.get(unit or "") or (unit,))[0]


def in_one_unit(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Two figures whose units are of different systems in one of them; any others as they are."""
    if one.unit == other.unit or dimension(one.unit) != dimension(other.unit):
        return one, other
    if {one.unit, other.unit} <= FAMILIES.keys():
        return one, other
    return _in_base(one), _in_base(other)


def _in_base(figure: Quantity) -> Quantity:
    if figure.unit == _FAHRENHEIT:
        cooler = replace(figure, value=(figure.value or _FREEZING) - _FREEZING, high=figure.high and figure.high - _FREEZING)
        return _times(cooler, _DEGREE, _CELSIUS)
    found = FAMILIES.get(figure.unit or "") or _OTHERS.get(figure.unit or "")
    if found is None:
        return figure
    family, factor = found
    base = _BASES[family]
    return _times(figure, factor / FAMILIES.get(base, ("", Decimal(1)))[1], base)


def _times(figure: Quantity, factor: Decimal, unit: str) -> Quantity:
    value, high, step = (None if part is None else part * factor for part in (figure.value, figure.high, figure.step))
    return replace(figure, unit=unit, value=value, high=high, step=step)
