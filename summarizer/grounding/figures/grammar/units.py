"""What stands behind a number and says what it is of: a percent sign, a currency, a measure, a span of time."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.grounding.figures.grammar.lexicon import FREQUENCIES, FUNCTION_WORDS, TIME_UNITS
from summarizer.grounding.figures.grammar.measures import (
    GLUED_UNITS,
    NEEDS_GLUE,
    PERCENT_SIGNS,
    POWERS,
    SCALES_OF_DEGREE,
    UNITS,
)
from summarizer.grounding.figures.grammar.money import currency_after
from summarizer.grounding.figures.grammar.noun import is_plural
from summarizer.grounding.figures.grammar.numerals import Numeral
from summarizer.grounding.figures.grammar.tokens import DASHES, Tokens
from summarizer.types.quantity import Kind

_POINTS = frozenset(("point", "points"))
_POINT_SIGNS = {"pp": "percentage point", "bp": "basis point", "bps": "basis point"}
_EXPONENTS = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}
# A "second" before these is an ordinal.
_NO_SECOND_BEFORE = FUNCTION_WORDS - {"and", "of", "in"}
# What prices are told by, besides time.
_PRICED = frozenset(("share", "head", "person", "barrel", "tonne", "ton", "kilogram", "gallon", "litre", "bushel", "ounce"))
# Units that are things too: behind a spelled number and before a plural they tell its kind ("six yard gantries"), unless
# a hyphen joins them to the number ("six-yard boxes").
_MODIFIERS = frozenset(("yard", "stone", "pint", "barrel", "degree", "knot"))
_NAMES = frozenset((*UNITS, *TIME_UNITS))
_RATE_SIGNS = {"h": "hour", "d": "day"}


class Unit(NamedTuple):
    """A unit in the text and the index of the token behind it; `factor` turns a value into the canonical unit's."""

    kind: Kind
    name: str
    end: int
    factor: Decimal = Decimal(1)


def read_unit(tokens: Tokens, number: Numeral) -> Unit | None:
    """The unit directly behind a number, perhaps joined by a hyphen; None where none stands there."""
    index = number.end
    if tokens.word(index) in DASHES and tokens.glued(index) and tokens.glued(index + 1):
        index += 1
    if index >= len(tokens):
        return None
    if number.vague and tokens.word(index) == "of":
        index += 1
    currency = currency_after(tokens, index, number)
    if currency:
        return Unit("money", currency.code, currency.end, currency.factor)
    if index > number.end and tokens.word(index - 1) == "of" and tokens.word(index) not in _NAMES:
        return None
    return _percent(tokens, index) or _measure(tokens, index, number) or _duration(tokens, index)


def read_rate(tokens: Tokens, index: int) -> tuple[str | None, int]:
    """What an amount is per, directly behind it ("per year", "a day", "/hour"), and the index behind that."""
    start, word, follower = index, tokens.word(index), tokens.word(index + 1)
    if word == "for" and follower in ("each", "every"):
        index, word, follower = index + 1, follower, tokens.word(index + 2)
    if word in FREQUENCIES:
        return FREQUENCIES[word], index + 1
    told_from_now = tokens.word(index + 2) in ("ago", "earlier", "later")
    if word in ("a", "an", "each", "every") and follower in TIME_UNITS and not told_from_now:
        return TIME_UNITS[follower], index + 2
    if word in ("a", "an", "each", "every") and follower in _PRICED:
        return UNITS.get(follower, follower), index + 2
    hyphenated = word == "-" and follower in ("a", "per") and tokens.word(index + 2) == "-"
    if hyphenated and tokens.word(index + 3) in TIME_UNITS:
        return TIME_UNITS[tokens.word(index + 3)], index + 4
    if word == "per" or (word == "/" and tokens.glued(index)):
        name = TIME_UNITS.get(follower) or _RATE_SIGNS.get(follower) or UNITS.get(follower) or follower
        if name.isalpha() and name not in ("cent", "and", "or"):
            return name, index + 2
    return None, start


def _percent(tokens: Tokens, index: int) -> Unit | None:
    word, follower = tokens.word(index), tokens.word(index + 1)
    if word in PERCENT_SIGNS:
        points = follower in _POINTS
        return Unit("percent", "percentage point" if points else "percent", index + 1 + points)
    if word == "per" and follower == "cent":
        return Unit("percent", "percent", index + 2)
    at = index + 2 if follower == "-" else index + 1
    if word in ("percentage", "basis") and tokens.word(at) in _POINTS:
        return Unit("percent", f"{word} point", at + 1)
    return Unit("percent", _POINT_SIGNS[word], index + 1) if word in _POINT_SIGNS else None


def _measure(tokens: Tokens, index: int, number: Numeral) -> Unit | None:
    return _squared(tokens, index) or _abbreviated(tokens, index, number) or _named(tokens, index, number)


def _squared(tokens: Tokens, index: int) -> Unit | None:
    """Areas and volumes ("square km", "sq. ft", "m2"), nautical miles, metric tons."""
    word = tokens.word(index)
    if word in POWERS:
        at = index + 2 if tokens.word(index + 1) in ("-", ".") else index + 1
        base = "metre" if tokens.word(at) == "m" else UNITS.get(tokens.word(at))
        return Unit("measure", f"{POWERS[word]} {base}".strip(), at + 1) if base else None
    power = _EXPONENTS.get(word[-1:])
    base = "metre" if word[:-1] == "m" else UNITS.get(word[:-1])
    return Unit("measure", f"{power} {base}", index + 1) if power and base else None


def _abbreviated(tokens: Tokens, index: int, number: Numeral) -> Unit | None:
    """One or two letters that are a unit directly behind digits: "100m", "20C"; and "8.3 m", "500 l"."""
    word = tokens.word(index)
    apart = word in ("l", "m")
    if word not in GLUED_UNITS or number.spelled or not (apart or tokens.glued(index)):
        return None
    large = word in ("m", "l") and tokens.capital(index)
    return None if large else Unit("measure", GLUED_UNITS[word], index + 1)


def _named(tokens: Tokens, index: int, number: Numeral) -> Unit | None:
    word, follower = tokens.word(index), tokens.word(index + 1)
    name = UNITS.get(word)
    if number.spelled and index == number.end and word in _MODIFIERS and is_plural(follower) and follower not in UNITS:
        return None
    if name is None or (word in NEEDS_GLUE and not tokens.glued(index)) or tokens.raw(index) == "G":
        return None
    if name == "degree" and follower in SCALES_OF_DEGREE:
        return Unit("measure", SCALES_OF_DEGREE[follower], index + 2)
    if name.endswith("watt") and follower in ("hour", "hours"):
        return Unit("measure", f"{name} hour", index + 2)
    return Unit("measure", name, index + 1)


def _duration(tokens: Tokens, index: int) -> Unit | None:
    word = tokens.word(index)
    if word not in TIME_UNITS or (TIME_UNITS[word] == "second" and tokens.word(index + 1) in _NO_SECOND_BEFORE):
        return None
    return Unit("period", TIME_UNITS[word], index + 1)
