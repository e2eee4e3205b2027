"""Parts of one unit: "half an hour", "a quarter of a century", "half a percentage point", "a year and a half"."""

from decimal import Decimal

from summarizer.grounding.figures.grammar.lexicon import DENOMINATORS, TIME_UNITS
from summarizer.grounding.figures.grammar.numerals import AND_A_HALF, HALF, Numeral, read_numeral
from summarizer.grounding.figures.grammar.periods import BEHIND
from summarizer.grounding.figures.grammar.reading import Reading
from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.grammar.units import Unit, read_unit

_ARTICLES = frozenset(("a", "an", "one", "every"))
_NAMED = frozenset(("half", "third", "thirds", "quarter", "quarters", "tenth", "tenths"))
_JOINED = frozenset(("half", "quarter"))
_MOST = 10
# What has two halves that are no lengths, and an ordinal.
_WHOLE = frozenset(("second", "night", "season"))


def read_part(tokens: Tokens, index: int) -> Reading | None:
    """The part of a unit that begins at a token, or the unit and a half; None where none does."""
    word = tokens.word(index)
    if word in _ARTICLES:
        found = _and_a_half(tokens, index) or _part(tokens, Decimal(1), index + 1)
    elif word in _JOINED and tokens.word(index - 1) != "the":
        found = _part(tokens, Decimal(1), index)
    else:
        number = read_numeral(tokens, index)
        found = _part(tokens, number.value, number.end) if number and 1 < number.value < _MOST else None
    if found is None:
        return None
    value, unit = found
    when = BEHIND.get(tokens.word(unit.end)) if unit.kind == "period" else None
    return Reading(index, unit.end + (when is not None), unit.kind, value * unit.factor, unit=unit.name, when=when)


def _and_a_half(tokens: Tokens, index: int) -> tuple[Decimal, Unit] | None:
    """Read "a year and a half", "a mile and a half"."""
    if tokens.words[index + 2 : index + 5] != AND_A_HALF:
        return None
    unit = _unit(tokens, index + 1)
    return (1 + HALF, unit._replace(end=index + 5)) if unit and unit.end == index + 2 else None


def _part(tokens: Tokens, top: Decimal, index: int) -> tuple[Decimal, Unit] | None:
    """Read "half an hour", "half-century", "quarter of a mile", "quarters of an hour" behind what says how many."""
    name = tokens.word(index)
    if name not in _NAMED or (top > 1) != name.endswith("s"):
        return None
    at = index + 1
    if tokens.word(at) == "of" and tokens.word(at + 1) in _ARTICLES:
        at += 2
        if tokens.word(at) == "point":
            return top / DENOMINATORS[name], Unit("percent", "percentage point", at + 1)
    elif name == "half" and tokens.word(at) in _ARTICLES:
        at += 1
    elif name not in _JOINED:
        return None
    else:
        at += tokens.word(at) == "-" and tokens.glued(at)
        if tokens.word(at) == "point":
            return top / DENOMINATORS[name], Unit("percent", "percentage point", at + 1)
    unit = _unit(tokens, at)
    # A "half-century" is fifty runs too.
    if unit is None or (
        unit.name == "century" and tokens.word(at - 1) not in _ARTICLES and tokens.word(unit.end) not in BEHIND
    ):
        return None
    return top / DENOMINATORS[name], unit


def _unit(tokens: Tokens, index: int) -> Unit | None:
    """The unit in the singular at a token: a span of time, a measure, a percentage point."""
    unit = read_unit(tokens, Numeral(Decimal(1), index, Decimal(1), spelled=True))
    if unit is None or unit.kind not in ("period", "measure", "percent") or unit.name in (*_WHOLE, "percent"):
        return None
    return None if tokens.word(index) in TIME_UNITS and tokens.word(index).endswith("s") else unit
