"""Ages of people and things: "aged 32", "92-year-old", "Anna, 26,", "in his 30s"."""

from decimal import Decimal

from summarizer.grounding.figures.grammar.lexicon import FUNCTION_WORDS, MONTHS, TIME_UNITS, WEEKDAYS
from summarizer.grounding.figures.grammar.numerals import plain_integer, read_numeral
from summarizer.grounding.figures.grammar.reading import Reading
from summarizer.grounding.figures.grammar.tokens import APOSTROPHES, DASHES, Tokens

_OLDEST = 122
_TO = DASHES | {"to"}
_JOINTS = DASHES | {"to", "and", "or"}
_AGE_BEFORE = frozenset(
    (",", ".", ";", ":", ")", "", "and", "-", "\u2013", "who", "was", "were", "is", "are", "has", "had", "from")
)
DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
         "nineties": 90}  # fmt: skip


def read_age(tokens: Tokens, index: int) -> Reading | None:
    """The age that begins at a token, None where none does."""
    word = tokens.word(index)
    if word in ("aged", "age", "ages"):
        return _labelled(tokens, index)
    if word in DECADES:
        return _decade(tokens, index, DECADES[word], index + 1)
    number = read_numeral(tokens, index)
    if number is None:
        return None
    return _year_old(tokens, index) or _in_tens(tokens, index) or _behind_name(tokens, index)


def _labelled(tokens: Tokens, index: int) -> Reading | None:
    """Read "aged 32", "aged 32 to 36", "aged between 32 and 36"; the span is the number's."""
    start = index + 1
    if tokens.word(start) in (":", "of", "between", "from"):
        start += 1
    number = read_numeral(tokens, start)
    if number is None or number.value > _OLDEST:
        return None
    joint = tokens.word(number.end)
    high = read_numeral(tokens, number.end + 1) if joint in _TO or (joint == "and" and start > index + 1) else None
    if high is not None and not number.value < high.value <= _OLDEST:
        high = None
    end = high.end if high else number.end
    if tokens.word(end) in TIME_UNITS and TIME_UNITS[tokens.word(end)] != "year":
        return None
    return Reading(start, end, "age", number.value, high.value if high else None, unit="year")


def _year_old(tokens: Tokens, index: int) -> Reading | None:
    """Read "92-year-old", "92 years old", "six-month-old", "32-year-olds", "9- to 12-year-olds"."""
    number = read_numeral(tokens, index)
    if number is None:
        return None
    low, at = number.value, number.end
    high: Decimal | None = None
    joint = at + 1 if tokens.word(at) in DASHES and tokens.word(at + 1) in ("to", "and", "or") else at
    if tokens.word(joint) in _JOINTS:
        upper = read_numeral(tokens, joint + 1)
        if upper is not None and upper.value > low:
            high, at = upper.value, upper.end
    at += tokens.word(at) in DASHES
    unit = TIME_UNITS.get(tokens.word(at))
    behind = at + 2 if tokens.word(at + 1) in DASHES else at + 1
    if unit is None or tokens.word(behind) not in ("old", "olds"):
        return None
    return Reading(index, behind + 1, "age", low, high, unit=unit)


def _in_tens(tokens: Tokens, index: int) -> Reading | None:
    """Read "in his 30s", "in their early 50s"."""
    value = plain_integer(tokens, index)
    at = index + 2 if tokens.word(index + 1) in APOSTROPHES else index + 1
    if value is None or value % 10 or not 10 <= value < _OLDEST or tokens.word(at) != "s" or not tokens.glued(at):  # noqa: PLR2004
        return None
    return _decade(tokens, index, value, at + 1)


def _decade(tokens: Tokens, index: int, value: int, end: int) -> Reading | None:
    owner = index - 2 if tokens.word(index - 1) in ("early", "mid", "late", "-") else index - 1
    owner -= tokens.word(owner) in ("mid", "early", "late")
    if tokens.word(owner) not in ("his", "her", "their", "my", "your", "our"):
        return None
    return Reading(index, end, "age", Decimal(value), Decimal(value + 9), unit="year")


def _behind_name(tokens: Tokens, index: int) -> Reading | None:
    """Read "Anna, 26, said": a whole number between commas behind a capitalised word; "Anna (26)"."""
    value = plain_integer(tokens, index)
    if value is None or not 1 <= value <= _OLDEST:
        return None
    opening, closing = tokens.word(index - 1), tokens.word(index + 1)
    if not ((opening == "," and closing in _AGE_BEFORE) or (opening == "(" and closing == ")")):
        return None
    name = tokens.word(index - 2)
    if name in MONTHS or name in WEEKDAYS or name in FUNCTION_WORDS or not name.isalpha():
        return None
    named = tokens.capital(index - 2) or closing == ","
    return Reading(index, index + 1, "age", Decimal(value), unit="year") if named else None
