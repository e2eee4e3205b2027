"""Spans of time told from now: "last month", "the next three years", "35 years ago"."""

from decimal import Decimal

from summarizer.grounding.figures.grammar.lexicon import TIME_UNITS
from summarizer.grounding.figures.grammar.numerals import read_numeral
from summarizer.grounding.figures.grammar.reading import Reading
from summarizer.grounding.figures.grammar.tokens import Tokens

DIRECTIONS = {
    "last": "past", "past": "past", "previous": "past", "preceding": "past", "next": "future", "coming": "future",
    "following": "future", "upcoming": "future", "this": "present", "current": "present",
}  # fmt: skip
BEHIND = {"ago": "past", "earlier": "before", "later": "after", "hence": "future"}


def read_period(tokens: Tokens, index: int) -> Reading | None:
    """The relative period that begins at a token; `when` is "past", "present", "future", "before" or "after"."""
    direction = DIRECTIONS.get(tokens.word(index))
    if direction is None:
        return _counted(tokens, index)
    number = read_numeral(tokens, index + 1)
    few = tokens.word(index + 1) in ("few", "several", "couple")
    at = number.end if number else index + 1
    if few and number is None:
        at = index + 4 if tokens.word(index + 2) == "of" else index + 2
    unit = TIME_UNITS.get(tokens.word(at))
    if unit is None or unit in ("second", "night") or (few and number is None):
        return None
    value = number.value if number else Decimal(1)
    return Reading(index, at + 1, "period", value, unit=unit, when=direction)


def _counted(tokens: Tokens, index: int) -> Reading | None:
    """Read "35 years ago", "two weeks later", "a year earlier"."""
    number = read_numeral(tokens, index)
    at = number.end if number else index + 1
    if number is None and tokens.word(index) not in ("a", "an"):
        return None
    unit = TIME_UNITS.get(tokens.word(at))
    direction = BEHIND.get(tokens.word(at + 1))
    if unit is None or direction is None:
        return None
    value = number.value if number else Decimal(1)
    return Reading(index, at + 2, "period", value, unit=unit, when=direction)
