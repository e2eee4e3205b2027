"""Sums of money, percentages, measures, durations and counts: a number, perhaps a range, with what it is of."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.grounding.figures.grammar.lexicon import SCALES
from summarizer.grounding.figures.grammar.measures import PERCENT_SIGNS
from summarizer.grounding.figures.grammar.money import behind_repeated_code, currency_before, read_cents
from summarizer.grounding.figures.grammar.numerals import Numeral, read_numeral
from summarizer.grounding.figures.grammar.reading import Reading
from summarizer.grounding.figures.grammar.signs import MINUS_SIGNS
from summarizer.grounding.figures.grammar.tokens import DASHES, Tokens
from summarizer.grounding.figures.grammar.units import Unit, read_rate, read_unit
from summarizer.grounding.figures.wordlist import listed

_CHANGES = frozenset(
    listed(
        """rise rises rose risen rising grow grows grew grown growing increase increases increased increasing fall falls
        fell fallen falling drop drops dropped dropping decline declines declined declining up down climb climbed jump
        jumped slip slipped cut raise raised lower lowered reduce reduced change changed move moved went go gone soared
        surged plunged expanded shrank boost boosted"""
    )
)
_LOOK_BACK = 6
_THOUSAND = Decimal(1000)
# A number that would fall by more leaves no magnitude to the one behind it: "from 950 to 1.2 million".
_STEEPEST = 20


class _Side(NamedTuple):
    """One number with its own currency and unit; a range has two."""

    number: Numeral
    unit: Unit | None
    end: int


def read_amount(tokens: Tokens, index: int) -> Reading | None:
    """The amount that begins at a token, with the range that it may open; None where no number stands."""
    bounded = tokens.word(index) in ("between", "from")
    low = _read_side(tokens, index + bounded)
    if low is None:
        return None
    high = _read_upper(tokens, index, low, bounded=bounded)
    if high is None and bounded:
        return None
    if high is None and tokens.word(low.end) == "to" and tokens.word(index - 1) in ("from", "by"):
        low = _completed(low, _read_side(tokens, low.end + 1))
    return _reading(tokens, index, low, high)


def _read_side(tokens: Tokens, index: int) -> _Side | None:
    currency = currency_before(tokens, index)
    number = read_numeral(tokens, currency.end if currency else index, money=currency is not None)
    if number is None:
        return None
    if currency:
        end = behind_repeated_code(tokens, number.end, currency.code)
        unit: Unit | None = Unit("money", currency.code, end)
    else:
        unit = read_unit(tokens, number)
    cents = read_cents(tokens, unit.end) if unit and unit.kind == "money" and unit.factor == 1 and not number.scaled else None
    if unit and cents:
        number, unit = number._replace(value=number.value + cents[0], step=cents[0]), unit._replace(end=cents[1])
    return _Side(number, unit, unit.end if unit else number.end)


def _read_upper(tokens: Tokens, index: int, low: _Side, *, bounded: bool) -> _Side | None:
    """The upper side of a range whose lower side is `low`, None where there is no range."""
    word = tokens.word(low.end)
    if tokens.word(index) == "between":
        opens = word in ("and", "to")
    elif bounded:
        opens = word == "to" and not _tells_change(tokens, index)
    else:
        opens = word == "to" or (word in DASHES and (tokens.glued(low.end) == tokens.glued(low.end + 1)))
    if not opens or low.number.vague:
        return None
    high = _read_side(tokens, low.end + 1)
    if high is None or not _one_range(low, high):
        return None
    if not bounded and word == "to" and ((low.unit and not high.unit) or _tells_change(tokens, index)):
        return None
    return high


def _completed(low: _Side, high: _Side | None) -> _Side:
    """The first side of a change with what only the second names: "rose from 4 to 7 percent", "from 3.1 to 4.4 billion"."""
    if high is None or high.number.spelled != low.number.spelled:
        return low
    unit = low.unit or (high.unit._replace(end=low.end) if high.unit else None)
    if (low.unit and (high.unit is None or low.unit.name != high.unit.name)) or low.number.scaled or not high.number.scaled:
        return low._replace(unit=unit)
    scale = _magnitude(high)
    if low.number.value * scale > _STEEPEST * high.number.value:
        return low._replace(unit=unit)
    return low._replace(number=low.number._replace(value=low.number.value * scale, step=low.number.step * scale), unit=unit)


def _magnitude(side: _Side) -> Decimal:
    """The thousand, million or billion that a value is told in."""
    return _THOUSAND ** (side.number.value.adjusted() // 3)


def _one_range(low: _Side, high: _Side) -> bool:
    """Whether two numbers are the ends of one range: rising, and of one unit."""
    if low.unit and high.unit and low.unit.name != high.unit.name:
        return False
    if not low.unit and not high.unit and _looks_like_year(low.number) and _looks_like_year(high.number):
        return False
    return _lower_value(low, high) < high.number.value


def _looks_like_year(number: Numeral) -> bool:
    return not number.scaled and not number.spelled and 1500 <= number.value <= 2100  # noqa: PLR2004  (years of news)


def _lower_value(low: _Side, high: _Side) -> Decimal:
    """The value of the lower side, which may leave its magnitude to the upper one: "4 to 7 million", "$1-2bn"."""
    value = low.number.value
    if high.number.scaled and not low.number.scaled and high.number.value:
        magnitude = _magnitude(high)
        if value < high.number.value / magnitude:
            return value * magnitude
    return value


def _tells_change(tokens: Tokens, index: int) -> bool:
    """Whether "from X to Y" tells a change ("rose from 4 to 7 percent") and not a range."""
    return any(word in _CHANGES for word in tokens.words[max(0, index - _LOOK_BACK) : index])


def _signed(tokens: Tokens, index: int) -> bool:
    """Whether a minus sign stands at a token's left, and no hyphen, dash of a range or bullet; the value leaves it out."""
    if tokens.word(index - 1) not in MINUS_SIGNS or not tokens.glued(index) or tokens.glued(index - 1):
        return False
    before = tokens.word(index - 2)
    if tokens.numeric(index - 2) or before in PERCENT_SIGNS or before in SCALES:
        return False
    return not _opens_line(tokens, index - 1) or tokens.word(index + 1) in PERCENT_SIGNS


def _opens_line(tokens: Tokens, index: int) -> bool:
    lead = tokens.text[tokens.ends[index - 1] if index else 0 : tokens.starts[index]]
    return "\n" in lead


def _reading(tokens: Tokens, index: int, low: _Side, high: _Side | None) -> Reading:
    last = high or low
    unit = last.unit or low.unit
    factor = unit.factor if unit else Decimal(1)
    name = unit.name if unit else None
    per, end = read_rate(tokens, last.end) if unit else (None, last.end)
    if per == "hour" and name in ("kilometre", "mile"):
        name, per = f"{name} per hour", None
    return Reading(
        start=index - _signed(tokens, index),
        end=end,
        kind=unit.kind if unit else "count",
        value=(_lower_value(low, high) if high else low.number.value) * factor,
        high=high.number.value * factor if high else None,
        unit=name,
        per=per,
        step=last.number.step * factor,
        qualifier="several" if low.number.vague else None,
    )
