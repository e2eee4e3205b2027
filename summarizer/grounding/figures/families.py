"""Units that are multiples of one another: the family of each, and what it is of the family's base."""

from decimal import Context, Decimal

FAMILIES: dict[str, tuple[str, Decimal]] = {
    unit: (family, Decimal(factor))
    for family, members in {
        "mass": {"microgram": "0.000001", "milligram": "0.001", "gram": "1", "kilogram": "1000", "tonne": "1000000",
                 "ounce": "28.349523125", "pound weight": "453.59237", "stone": "6350.29318"},
        "length": {"millimetre": "0.001", "centimetre": "0.01", "metre": "1", "kilometre": "1000", "inch": "0.0254",
                   "foot": "0.3048", "yard": "0.9144", "mile": "1609.344", "nautical mile": "1852"},
        "speed": {"kilometre per hour": "1", "metre per second": "3.6", "mile per hour": "1.609344", "knot": "1.852"},
        "power": {"watt": "1", "kilowatt": "1000", "megawatt": "1000000", "gigawatt": "1000000000", "terawatt": "1E12"},
        "energy": {"kilowatt hour": "1", "megawatt hour": "1000", "gigawatt hour": "1000000", "terawatt hour": "1E9"},
        "volume": {"millilitre": "0.001", "centilitre": "0.01", "litre": "1", "hectolitre": "100", "cubic metre": "1000",
                   "cubic foot": "28.316846592", "barrel": "158.987294928"},
        "area": {"square metre": "1", "hectare": "10000", "square kilometre": "1000000", "square foot": "0.09290304",
                 "square yard": "0.83612736", "acre": "4046.8564224", "square mile": "2589988.110336"},
        "data": {"kilobyte": "1", "megabyte": "1000", "gigabyte": "1000000", "terabyte": "1E9"},
        "frequency": {"hertz": "1", "megahertz": "1000000", "gigahertz": "1E9"},
        "clock": {"second": "1", "minute": "60", "hour": "3600", "day": "86400", "night": "86400", "week": "604800",
                  "fortnight": "1209600"},
        "calendar": {"month": "1", "year": "12", "season": "12", "decade": "120", "century": "1200"},
        "points": {"basis point": "1", "percentage point": "100"},
    }.items()
    for unit, factor in members.items()
}  # fmt: skip
# Fewer digits than a division leaves: 21 days are three weeks, and not 3.0000000000000000000000000009.
_EXACTLY = Context(prec=20)


def converted(value: Decimal, factor: Decimal) -> Decimal:
    """A value times a factor between units, without the noise of the division that gave the factor."""
    return value if factor == 1 else _EXACTLY.multiply(value, factor)


def factor_between(one: str | None, other: str | None) -> Decimal | None:
    """What a value told in the second unit must be multiplied by to be told in the first; None for units of two families."""
    ours, theirs = FAMILIES.get(one or ""), FAMILIES.get(other or "")
    if one == other or (one and other and "degree" in (one, other) and one[:6] == other[:6]):
        return Decimal(1)
    return theirs[1] / ours[1] if ours and theirs and ours[0] == theirs[0] else None
