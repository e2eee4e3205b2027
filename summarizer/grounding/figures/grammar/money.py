"""Currencies around a number: in front of it by sign or code, behind it by sign, code or name."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.grounding.figures.grammar.currencies import (
    AMBIGUOUS_NAMES,
    CENTS,
    CODES,
    DOLLAR_PREFIXES,
    LETTER_SIGNS,
    NAMES,
    NATIONAL,
    NATIONS,
    SIGNS,
)
from summarizer.grounding.figures.grammar.lexicon import FUNCTION_WORDS
from summarizer.grounding.figures.grammar.numerals import Numeral, read_numeral
from summarizer.grounding.figures.grammar.tokens import Tokens

_LARGEST_RANK = 1000
_CENT = Decimal("0.01")
_HUNDRED = 100
# Fewer cents are hardly told without their name, and no more a number that goes on: "40 pounds 12%".
_LEAST_UNNAMED = 10
_GOES_ON = frozenset(("%", "per", "-", "$", "of"))
# First words of nations of two words: "Hong Kong dollars", "South African rand".
_FIRST_WORDS = frozenset(("hong", "new", "south", "sri", "saudi"))


class Currency(NamedTuple):
    """A currency in the text: its ISO 4217 code, the index of the token behind it, and what its unit is of the whole."""

    code: str
    end: int
    factor: Decimal = Decimal(1)


def currency_before(tokens: Tokens, index: int) -> Currency | None:
    """The currency that begins at a token, in front of a number ("$", "US$", "USD ", "Rs. "); None where none does."""
    found = _sign(tokens, index)
    if found is not None:
        return found if read_numeral(tokens, found.end, money=True) else None
    return _code(tokens, index)


def currency_after(tokens: Tokens, index: int, number: Numeral) -> Currency | None:
    """The currency that begins at a token, behind a number ("5 cents", "20 euros", "1.5 million U.S. dollars")."""
    word = tokens.word(index)
    if word in SIGNS and tokens.glued(index) and not tokens.glued(index + 1):
        return Currency(SIGNS[word], index + 1)
    if word in CENTS:
        return Currency(CENTS[word], index + 1, _CENT)
    if word == "p" and tokens.glued(index):
        return Currency("GBP", index + 1, _CENT)
    if word in CODES and tokens.raw(index).isupper() and not tokens.numeric(index + 1):
        return Currency(CODES[word], index + 1)
    if word in NAMES and (word not in AMBIGUOUS_NAMES or number.scaled or (word == "crowns" and not number.spelled)):
        return Currency(NAMES[word], index + 1)
    return _of_a_nation(tokens, index)


def behind_repeated_code(tokens: Tokens, index: int, code: str) -> int:
    """The index behind a currency that is said a second time ("$5 million USD"), else the index itself."""
    said = CODES.get(tokens.word(index)) == code and tokens.raw(index).isupper()
    return index + 1 if said else index


def read_cents(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    """The cents behind a sum and the index behind them: "four euros fifty", "4 dollars and 50 cents"; None for none."""
    joined = tokens.word(index) == "and"
    cents = read_numeral(tokens, index + joined)
    if cents is None or cents.scaled or not 1 <= cents.value < _HUNDRED or cents.value != cents.value.to_integral_value():
        return None
    behind = tokens.word(cents.end)
    if behind in CENTS:
        return cents.value * _CENT, cents.end + 1
    named = tokens.word(index - 1) in NAMES and not joined and cents.value >= _LEAST_UNNAMED
    alone = not behind[:1].isalnum() or behind in FUNCTION_WORDS
    return (cents.value * _CENT, cents.end) if named and alone and behind not in _GOES_ON else None


def _sign(tokens: Tokens, index: int) -> Currency | None:
    word = tokens.word(index)
    if word in SIGNS:
        return Currency(SIGNS[word], index + 1)
    if tokens.word(index + 1) == "$" and tokens.glued(index + 1) and word in DOLLAR_PREFIXES:
        return Currency(DOLLAR_PREFIXES[word], index + 2)
    if word == "u" and tokens.text[tokens.starts[index] : tokens.starts[index] + len("U.S.$")].upper() == "U.S.$":
        return Currency("USD", index + 5)
    if word == "#":
        return _pound_in_seven_bits(tokens, index)
    return None


def _pound_in_seven_bits(tokens: Tokens, index: int) -> Currency | None:
    """The "#" before a large number, which is the pound of ISO 646-GB as old wires send it; "#2" is a number's name."""
    number = read_numeral(tokens, index + 1, money=True)
    return Currency("GBP", index + 1) if number and number.value > _LARGEST_RANK else None


def _code(tokens: Tokens, index: int) -> Currency | None:
    word = tokens.word(index)
    code = CODES.get(word) or LETTER_SIGNS.get(word)
    if code is None or not tokens.capital(index):
        return None
    behind = index + 2 if tokens.word(index + 1) == "." else index + 1
    if not tokens.numeric(behind) or (len(word) == 1 and not tokens.glued(behind)):
        return None
    return Currency(code, behind)


def _of_a_nation(tokens: Tokens, index: int) -> Currency | None:
    """A currency with a nation before it: "Kazakh tenge", "Hong Kong dollars", "U.S. dollars"."""
    word, follower = tokens.word(index), tokens.word(index + 1)
    if word == "u" and follower == "." and tokens.word(index + 2) == "s":
        behind = index + 4 if tokens.word(index + 3) == "." else index + 3
        return Currency("USD", behind + 1) if tokens.word(behind) in ("dollar", "dollars") else None
    if word not in NATIONS:
        return None
    if word in _FIRST_WORDS:
        word, follower, index = follower, tokens.word(index + 2), index + 1
    code = NATIONAL.get((word, follower)) or NAMES.get(follower)
    return Currency(code, index + 2) if code else None
