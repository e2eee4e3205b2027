"""Money of which a text does not say whose it is: dollars, cents, crowns."""

from summarizer.grounding.figures.grammar.currencies import CROWNS, WITH_CENTS
from summarizer.types.quantity import Quantity

_DOLLARS = frozenset(("USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD"))


def same_currency(one: Quantity, other: Quantity) -> bool:
    """Whether two sums of different currencies can be of one, since one of them leaves it open, as papers do at home."""
    if one.kind != "money" or other.kind != "money" or one.unit is None or other.unit is None:
        return False
    units = {one.unit, other.unit}
    if "crown" in units:
        return units <= CROWNS
    bare = [figure.text.lower() for figure in (one, other) if figure.unit == "USD"]
    if units <= _DOLLARS:
        return any(map(_says_dollar_only, bare))
    return all(map(_has_cents, units)) and any(map(_says_cents_only, bare))


def _has_cents(unit: str) -> bool:
    """Whether the hundredths of a currency are cents, as far as is known: one without a code may have them."""
    return unit in WITH_CENTS or unit.islower()


def _says_dollar_only(text: str) -> bool:
    return "us" not in text and "u.s" not in text and "american" not in text


def _says_cents_only(text: str) -> bool:
    return text.rpartition(" ")[2].rpartition("-")[2] in ("cent", "cents") or "cents" in text
