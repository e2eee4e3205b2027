"""Lengths of time in several units: "two hours, six minutes and nine seconds", "three years and four months", "2:06:09"."""

from decimal import Decimal

from summarizer.grounding.figures.families import FAMILIES
from summarizer.grounding.figures.grammar.lexicon import TIME_UNITS
from summarizer.grounding.figures.grammar.numerals import read_numeral
from summarizer.grounding.figures.grammar.periods import BEHIND
from summarizer.grounding.figures.grammar.reading import Reading
from summarizer.grounding.figures.grammar.tokens import Tokens

_SIXTY = 60
_WRITTEN = 2


def read_duration(tokens: Tokens, index: int) -> Reading | None:
    """The length of time that begins at a token and is told in two units or more, in the last of them; None where none does."""
    if tokens.word(index + 1) == ":":
        return _stopped(tokens, index)
    found = _part(tokens, index)
    if found is None:
        return None
    total, unit, end = found
    parts = 1
    while (more := _part(tokens, _behind_joint(tokens, end))) and _divides(more[1], unit):
        total = total * FAMILIES[unit][1] / FAMILIES[more[1]][1] + more[0]
        _, unit, end = more
        parts += 1
    if parts == 1:
        return None
    if tokens.word(end) == "old":
        return Reading(index, end + 1, "age", total, unit=unit)
    when = BEHIND.get(tokens.word(end))
    return Reading(index, end + (when is not None), "period", total, unit=unit, when=when, step=Decimal(1))


def _part(tokens: Tokens, index: int) -> tuple[Decimal, str, int] | None:
    """A number with a unit of time, and the index behind them."""
    number = read_numeral(tokens, index)
    unit = TIME_UNITS.get(tokens.word(number.end)) if number else None
    return (number.value, unit, number.end + 1) if number and unit in FAMILIES and not number.vague else None


def _behind_joint(tokens: Tokens, index: int) -> int:
    """The index behind a comma, "and" or both."""
    index += tokens.word(index) == ","
    return index + (tokens.word(index) == "and")


def _divides(small: str, large: str) -> bool:
    """Whether a unit is a part of another that lengths are told in."""
    one, other = FAMILIES[small], FAMILIES[large]
    return one[0] == other[0] and one[1] < other[1]


def _stopped(tokens: Tokens, index: int) -> Reading | None:
    """Read "2:06:09", "1:35.782": what a stopwatch gives; whole seconds behind "at" are part of a time of day."""
    end = index + 5 if tokens.word(index + 3) == ":" else index + 3
    last, dot, fraction = tokens.word(end - 1).partition(".")
    parts = [*(tokens.word(at) for at in range(index, end - 1, 2)), last]
    if not all(map(tokens.glued, range(index + 1, end))) or not all(part.isdecimal() and part.isascii() for part in parts):
        return None
    if not dot and (end == index + 3 or tokens.word(index - 1) == "at"):
        return None
    if any(len(part) != _WRITTEN or int(part) >= _SIXTY for part in parts[1:]) or len(parts[0]) > _WRITTEN:
        return None
    total = Decimal(0)
    for part in parts:
        total = total * _SIXTY + int(part)
    return Reading(index, end, "period", total + Decimal(f"0.{fraction or 0}"), unit="second", step=Decimal(1))
