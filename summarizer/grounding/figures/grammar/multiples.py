"""Factors and parts: "1.5-fold", "doubled", "five times", "two-thirds", "half of", "one in five"."""

from decimal import Decimal

from summarizer.grounding.figures.grammar.lexicon import (
    DENOMINATORS,
    FRACTION_SIGNS,
    FUNCTION_WORDS,
    MONTHS,
    ORDINALS,
    SCALES,
    TIME_UNITS,
)
from summarizer.grounding.figures.grammar.noun import is_plural
from summarizer.grounding.figures.grammar.numerals import plain_integer, read_numeral
from summarizer.grounding.figures.grammar.reading import Reading
from summarizer.grounding.figures.grammar.tokens import DASHES, Tokens
from summarizer.grounding.figures.wordlist import listed

FACTOR_VERBS: dict[str, str] = {
    "double": "2", "doubles": "2", "doubled": "2", "doubling": "2", "triple": "3", "triples": "3", "tripled": "3",
    "tripling": "3", "treble": "3", "trebled": "3", "trebling": "3", "quadruple": "4", "quadrupled": "4", "quadrupling": "4",
    "quintuple": "5", "quintupled": "5", "halve": "0.5", "halves": "0.5", "halved": "0.5", "halving": "0.5",
}  # fmt: skip
FOLDS: dict[str, int] = {
    f"{word}fold": value for value, word in enumerate(listed("two three four five six seven eight nine ten"), start=2)
} | {"twentyfold": 20, "hundredfold": 100, "thousandfold": 1000}
_AS_VERB_BEFORE = frozenset(listed("to will would could can may might must should shall not than nearly almost roughly about"))
_OBJECTS = frozenset(listed("the its their his her our my what that in to since over by from within and every"))
_COMPARING = frozenset(
    listed(
        """more less higher larger bigger greater lower faster smaller longer better worse as the that what its their his
        her stronger likelier cheaper richer wider heavier"""
    )
)
_HALVED = frozenset(listed("of the its their his her that a an my our as those these"))
_PAID = frozenset(
    listed("pay pays paid paying cost costs earn earns earned charge charges charged receive receives get gets got")
)
_ROUNDING = frozenset(listed("nearly almost about around roughly over approximately some"))
_HALF = Decimal("0.5")
_MAGNITUDES = frozenset((*SCALES, "dozen", "hundred"))
# What is told of in halves without "of": "the hall was half empty".
_DEGREES = frozenset(listed("full empty complete completed finished done built"))
_MOST_PARTS = 20
_BEFORE_SUBJECT = frozenset(("", ".", ",", "that", "than", "said", "says", *_ROUNDING))
_PLAYED = frozenset(listed("games matches tests starts appearances outings attempts visits races innings rounds events"))
_PART_BEFORE = frozenset(("by", "than", "with", "to", "from", *_ROUNDING))
_LARGEST_PART = 1000
_OUT_OF = (["out", "of"], ["in", "every"])
_DENOMINATORS_IN_DIGITS = frozenset((2, 3, 4, 5, 6, 8, 10, 16, 20, 100))


def read_multiple(tokens: Tokens, index: int) -> Reading | None:
    """The factor that begins at a token, None where none does."""
    word = tokens.word(index)
    if word in FACTOR_VERBS:
        return _verb(tokens, index)
    if word in FOLDS:
        return Reading(index, index + 1, "multiple", Decimal(FOLDS[word]))
    if word in ("twice", "thrice"):
        value = Decimal(2 if word == "twice" else 3)
        if tokens.word(index + 1) in _COMPARING:
            return Reading(index, index + 1, "multiple", value)
        return Reading(index, index + 1, "count", value, noun="time")
    number = read_numeral(tokens, index)
    if number is None:
        return None
    return _fold(tokens, index, number.value, number.end) or _times(tokens, index, number.value, number.end)


def _verb(tokens: Tokens, index: int) -> Reading | None:
    """Read "doubled", "could double the product", "doubling"; a "double murder" is no factor."""
    word = tokens.word(index)
    follower = tokens.word(index + 1)
    verbal = word.endswith(("ed", "ing")) or word.startswith("halve")
    paid = word == "double" and tokens.word(index - 1) in _PAID and not follower.isalpha()
    if word == "halves" or not (verbal or paid or tokens.word(index - 1) in _AS_VERB_BEFORE or follower in _OBJECTS):
        return None
    return Reading(index, index + 1, "multiple", Decimal(FACTOR_VERBS[word]))


def _fold(tokens: Tokens, index: int, value: Decimal, end: int) -> Reading | None:
    at = end + 1 if tokens.word(end) == "-" else end
    if tokens.word(at) == "fold":
        return Reading(index, at + 1, "multiple", value)
    if tokens.word(at) in ("x", "×") and tokens.glued(at) and not tokens.glued(at + 1):
        return Reading(index, at + 1, "multiple", value)
    return None


def _times(tokens: Tokens, index: int, value: Decimal, end: int) -> Reading | None:
    """Read "by 1.4 times", "five times the rate"; "235,000 times" without a comparison counts occurrences."""
    if tokens.word(end) != "times":
        return None
    compares = tokens.word(end + 1) in _COMPARING or tokens.word(index - 1) == "by" or value != value.to_integral_value()
    if not compares:
        return Reading(index, end, "count", value, noun="time")
    return Reading(index, end + 1, "multiple", value)


def read_fraction(tokens: Tokens, index: int) -> Reading | None:
    """The fraction that begins at a token, None where none does."""
    word = tokens.word(index)
    if word == "half":
        return _half(tokens, index)
    if word == "every":
        return _every(tokens, index) if tokens.word(index + 1) in ORDINALS else None
    if word in FRACTION_SIGNS and not tokens.numeric(index - 1):
        return Reading(index, index + 1, "fraction", FRACTION_SIGNS[word])
    if tokens.numeric(index) and tokens.word(index + 1) == "/" and tokens.glued(index + 1):
        return _in_digits(tokens, index)
    return _in_words(tokens, index) or _one_in(tokens, index) or _one_of_a_kind_in(tokens, index)


def _half(tokens: Tokens, index: int) -> Reading | None:
    """Read "half of the staff", "half the price", "half full", but not "half a million" nor the half of a game."""
    behind_verb = tokens.word(index - 1) == "by" or (
        tokens.word(index - 1) in _ROUNDING and tokens.word(index - 2) in ("by", "to", "than")
    )
    if behind_verb and not (tokens.word(index + 1) in ("a", "an", "-") or is_plural(tokens.word(index + 1))):
        return Reading(index, index + 1, "fraction", _HALF)
    if tokens.word(index + 1) in _DEGREES:
        return Reading(index, index + 1, "fraction", _HALF)
    if tokens.word(index + 1) not in _HALVED or tokens.word(index + 2) in _MAGNITUDES:
        return None
    return Reading(index, index + 1, "fraction", _HALF)


def _every(tokens: Tokens, index: int) -> Reading | None:
    """Read "every third" of things as a part of them; "every third day" tells how often."""
    bottom = ORDINALS[tokens.word(index + 1)]
    if bottom > _MOST_PARTS or tokens.word(index + 2) in TIME_UNITS or tokens.word(index + 2) in ("time", "of"):
        return None
    return Reading(index, index + 2, "fraction", Decimal(1) / bottom)


def _in_digits(tokens: Tokens, index: int) -> Reading | None:
    top, bottom = plain_integer(tokens, index), plain_integer(tokens, index + 2)
    if top is None or bottom not in _DENOMINATORS_IN_DIGITS or not tokens.glued(index + 2) or not 0 < top < bottom:
        return None
    return Reading(index, index + 3, "fraction", Decimal(top) / Decimal(bottom))


def _in_words(tokens: Tokens, index: int) -> Reading | None:
    """Read "two-thirds", "three quarters", "a third of", "one-half"."""
    if tokens.word(index) in ("a", "one"):
        top, end = Decimal(1), index + 1
    else:
        number = read_numeral(tokens, index)
        if number is None or number.scaled or number.value > 99 or number.value < 1:  # noqa: PLR2004
            return None
        top, end = number.value, number.end
    hyphen = tokens.word(end) == "-"
    at = end + 1 if hyphen else end
    name = tokens.word(at)
    if name not in DENOMINATORS or ((top > 1) != name.endswith("s") and name != "half"):
        return None
    follower = tokens.word(at + 1)
    if follower == "of" and tokens.word(at + 2) in ("a", "one") and tokens.word(at + 3) in SCALES:
        return None
    told = follower in ("of", "the", "as", "its", "their", "to") or _ends_part(tokens, index, at + 1)
    told = told or (follower == "," and tokens.word(at + 2) == "or")
    if top == 1 and not hyphen and not told:
        return None
    if (
        tokens.numeric(at + 1)
        or follower in MONTHS
        or follower == "hour"
        or (follower == "-" and tokens.word(at + 2) == "hour")
    ):
        return None
    return Reading(index, at + 1, "fraction", top / DENOMINATORS[name])


def _counts_out(tokens: Tokens, index: int, follower: str) -> bool:
    """Whether "three in four games" tells how many there were in as many, and not a part: "nearly three in four homes"."""
    subject = tokens.word(index - 1) in _BEFORE_SUBJECT and (follower not in TIME_UNITS and follower not in _PLAYED)
    return follower.endswith("s") and follower not in FUNCTION_WORDS and not subject


def _ends_part(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "a third" stands alone where a part is told: "by a third.", "more than a quarter a year ago"."""
    told = tokens.word(start - 1) in _PART_BEFORE
    return told and (not tokens.word(end).isalnum() or tokens.word(end + 1) in TIME_UNITS) and tokens.word(end) not in DASHES


def _one_in(tokens: Tokens, index: int) -> Reading | None:
    """Read "one in five", "9 out of 10", "1 in 12"."""
    top = read_numeral(tokens, index)
    if top is None or top.scaled or top.vague or top.value == 0:
        return None
    apart = 2 if tokens.words[top.end : top.end + 2] in _OUT_OF else 1
    every = tokens.word(top.end + 1) == "every"
    if (apart == 1 or every) and (tokens.word(top.end) != "in" or top.value > 10):  # noqa: PLR2004
        return None
    bottom = read_numeral(tokens, top.end + apart)
    if bottom is None or not top.value < bottom.value <= _LARGEST_PART * 1000 or bottom.vague:
        return None
    follower = tokens.word(bottom.end)
    if apart == 1 and (1500 <= bottom.value <= 2100 or follower in MONTHS or bottom.value != bottom.value.to_integral_value()):  # noqa: PLR2004
        return None
    if apart == 1 and (follower == "%" or (_counts_out(tokens, index, follower) and top.value > 1)):
        return None
    return Reading(index, bottom.end, "fraction", top.value / bottom.value)


def _one_of_a_kind_in(tokens: Tokens, index: int) -> Reading | None:
    """Read "one player in four", where no thing follows that there are four of."""
    word = tokens.word(index + 1)
    if tokens.word(index) != "one" or tokens.word(index + 2) != "in" or not word.isalpha() or word in FUNCTION_WORDS:
        return None
    bottom = read_numeral(tokens, index + 3)
    if bottom is None or bottom.vague or not 1 < bottom.value <= _MOST_PARTS:
        return None
    follower = tokens.word(bottom.end)
    plain = not follower.isalpha() or follower in FUNCTION_WORDS
    return Reading(index, bottom.end, "fraction", 1 / bottom.value, noun=word) if plain else None
