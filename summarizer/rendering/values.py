"""The values that sides of a disagreement state, as a reader says them."""

from decimal import Decimal

from summarizer.rendering.characters import visible
from summarizer.types.briefing import Side

_POWERS = ((12, "trillion"), (9, "billion"), (6, "million"))
_DIGITS = 5
"""How many digits a value has at most that is told by a word such as million."""


def value_of(side: Side) -> str:
    """The value as a reader's words, such as "3.5 billion NOK"; nothing where it has no number or no full date."""
    if isinstance(side.value, str):
        return "" if side.unit == "date" and "X" in side.value else visible(side.value)
    if side.value is None:
        return ""
    unit = visible(side.unit or "")
    number = _number(Decimal(str(side.value)))
    return f"{number}%" if unit == "percent" else f"{number} {unit}".strip()


def _number(value: Decimal) -> str:
    for power, word in _POWERS:
        scaled = value.scaleb(-power).normalize()
        if abs(scaled) >= 1 and len(scaled.as_tuple().digits) <= _DIGITS:
            return f"{scaled:,f} {word}"
    return f"{value.normalize():,f}"
