"""Figures that an article tells by a word and no number: "a week" is seven days, twins are two, a hat-trick is three."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from summarizer.grounding.figures.families import converted, factor_between
from summarizer.grounding.figures.grammar.lexicon import TIME_UNITS
from summarizer.types.quantity import Quantity

_ONE = frozenset(("a", "an", "one"))
_GROUPS: dict[str, int] = {
    word: size
    for size, words in enumerate(
        (
            "no nobody none neither nothing nil goalless scoreless without", "", "twins couple pair duo both",
            "triplets trio threesome trick treble triple", "quadruplets quads quartet foursome", "quintuplets quintet",
            "sextuplets sextet", "septet", "octet",
        )
    )
    for word in words.split()
}  # fmt: skip


def worded(figure: Quantity, words: Sequence[str]) -> str | None:
    """The words of a text, given as its tokens in lower case, that tell what a figure says; None where none do."""
    if figure.value is None or figure.high is not None:
        return None
    if figure.kind in ("period", "age"):
        return next((f"{one} {unit}" for one, unit in pairwise(words) if one in _ONE and _lasts(unit, figure)), None)
    if figure.kind == "count":
        return next((word for word in words if _GROUPS.get(word) == figure.value), None)
    return None


def _lasts(unit: str, figure: Quantity) -> bool:
    """Whether one of a unit of time is as long as a figure."""
    name = TIME_UNITS.get(unit)
    factor = factor_between(figure.unit, name) if name else None
    return factor is not None and converted(Decimal(1), factor) == figure.value
