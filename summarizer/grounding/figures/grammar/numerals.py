"""Numbers in digits, in words and in both, read from tokens as decimals."""

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from summarizer.grounding.figures.grammar import currencies
from summarizer.grounding.figures.grammar.lexicon import DOZEN, FRACTION_SIGNS, MONEY_SUFFIXES, SCALES, SMALL, TENS, VAGUE
from summarizer.grounding.figures.grammar.measures import POWERS, UNITS
from summarizer.grounding.figures.grammar.spaced import behind_groups, decimals_behind
from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.wordlist import listed

# Longer runs of digits are serial numbers, not amounts.
_LONGEST = 30
# Shorter names of units may be something else behind a magnitude: "5m in".
_SHORTEST_UNIT = 3
_HUNDRED = 100
# Magnitudes that are not for numbers of every kind: "two hundred", "5 dozen".
_ROUND = {"hundred": _HUNDRED, "dozen": DOZEN}
# Verbs whose object is money, and how near they stand; what shows that the number tells the size of a thing.
_PAYING = frozenset(
    listed(
        """lend lends lent lending borrow borrows borrowed borrowing pay pays paid paying owe owes owed spend spends spent
        spending invest invests invested investing donate donates donated cost costs fined repaid refunded earn earns earned
        budgeted pledged granted awarded"""
    )
)
_NEAR_VERB = 4
_OF_THINGS = frozenset(listed("a an high tall long wide deep thick below above - x sprint race dash"))
_SCALED = frozenset((*SCALES, "hundred"))
_QUARTERS = frozenset(("quarter", "quarters"))
GOING_ON = frozenset(("and", "point", "-", *_QUARTERS, *_ROUND, *SCALES, *MONEY_SUFFIXES, *FRACTION_SIGNS))
"""What stands behind the first token of a number that has several; behind tens digits in words may stand too."""

_ONE = Decimal(1)
HALF = Decimal("0.5")
_OF_ONE = ["of", "a"]
AND_A_HALF = ["and", "a", "half"]
_PARTS_OF_ONE: dict[tuple[str, ...], Decimal] = {
    ("a", "half"): HALF,
    ("a", "quarter"): HALF / 2,
    ("three", "quarters"): HALF + HALF / 2,
}


class Numeral(NamedTuple):
    """A number and the index of the token behind it.

    `step` is the place of its last given digit in base units (100000 for "3.5 million"), `scaled` whether a magnitude was
    named, `spelled` whether it is in words, `vague` whether it only says an order of magnitude ("thousands").
    """

    value: Decimal
    end: int
    step: Decimal
    scaled: bool = False
    spelled: bool = False
    vague: bool = False


def read_numeral(tokens: Tokens, index: int, *, money: bool = False) -> Numeral | None:
    """The number that begins at a token, None where none does; `money` makes "5m", "5b" and "5t" magnitudes."""
    place = (index, money)
    try:
        return tokens.numerals[place]
    except KeyError:
        found = tokens.numerals[place] = _read(tokens, index, money=money)
        return found


def _read(tokens: Tokens, index: int, *, money: bool) -> Numeral | None:
    if tokens.numeric(index):
        return _read_digits(tokens, index, money=money)
    word = tokens.word(index)
    if word in FRACTION_SIGNS:
        return _scaled(tokens, Numeral(FRACTION_SIGNS[word], index + 1, Decimal(0)), money=money)
    return _read_spelled(tokens, index)


def plain_integer(tokens: Tokens, index: int) -> int | None:
    """The value of a token that is digits only, without separators; None for any other, or a very long one."""
    word = tokens.word(index)
    return int(word) if word.isdecimal() and word.isascii() and len(word) <= _LONGEST else None


@lru_cache(maxsize=1 << 12)
def _literal(word: str) -> tuple[Decimal, Decimal] | None:
    """The value and the step of a literal in digits."""
    if len(word) > 2 * _LONGEST:
        return None
    if word.isdecimal():
        digits = word
    elif "," in word and "." in word:
        digits = word.replace(",", "") if word.rindex(".") > word.rindex(",") else word.replace(".", "").replace(",", ".")
    elif word.count(".") > 1:
        if not all(len(group) == 3 for group in word.split(".")[1:]):  # noqa: PLR2004  (thousands; else a version or a date)
            return None
        digits = word.replace(".", "")
    elif word.count(",") == 1 and not word.isascii():
        digits = word.replace(",", ".")
    else:
        digits = word.replace(",", "")
    if not digits.isascii() or "'" in digits or " " in digits:
        digits = "".join(sign for sign in digits if sign in "0123456789.")
    if len(digits) > _LONGEST:
        return None
    places = len(digits) - digits.index(".") - 1 if "." in digits else 0
    return Decimal(digits), Decimal(1).scaleb(-places)


def _read_digits(tokens: Tokens, index: int, *, money: bool) -> Numeral | None:
    end = behind_groups(tokens, index) or index + 1
    word = "".join(tokens.words[index:end])
    decimals = decimals_behind(tokens, index, end)
    literal = _literal(f"{word}.{decimals}" if decimals else word)
    if literal is None:
        return None
    value, step = literal
    end += 2 if decimals else 0
    if tokens.word(end) not in GOING_ON:
        return Numeral(value, end, step)
    if tokens.word(end) in FRACTION_SIGNS and (tokens.glued(end) or value == value.to_integral_value()):
        value, step, end = value + FRACTION_SIGNS[tokens.word(end)], Decimal(0), end + 1
    elif tokens.word(end) == "and" and (part := _part_behind(tokens, end)):
        value, step, end = value + part, part, end + 3
    return _scaled(tokens, Numeral(value, end, step), money=money)


def _part_behind(tokens: Tokens, index: int) -> Decimal | None:
    """The part of one behind a whole number: "and a half", "and three quarters"; "four and a quarter of the rest" has none."""
    part = _PARTS_OF_ONE.get(tuple(tokens.words[index + 1 : index + 3]))
    return part if part == HALF or tokens.word(index + 3) != "of" else None


def _scaled(tokens: Tokens, numeral: Numeral, *, money: bool) -> Numeral:
    """The numeral with the magnitudes behind it: "3.5bn", "34 thousand", "40k", "5-million"."""
    value, end, step = numeral.value, numeral.end, numeral.step
    scaled = False
    while True:
        at = end + 1 if tokens.word(end) == "-" and tokens.glued(end) and tokens.glued(end + 1) else end
        word = tokens.word(at)
        factor = SCALES.get(word) or _ROUND.get(word)
        if factor is None and not scaled:
            factor = _suffix(tokens, at, value, money=money)
        if factor is None:
            return Numeral(value, end, step, scaled)
        value, step, end, scaled = value * factor, step * factor, at + 1, True


def _suffix(tokens: Tokens, index: int, value: Decimal, *, money: bool) -> int | None:
    """What a letter behind digits multiplies by: "40k" anywhere, "5m" and "5b" in money or with decimals before a noun."""
    word = tokens.word(index)
    if word not in MONEY_SUFFIXES or not (tokens.glued(index) or (money and word != "t")):
        return None
    follower = tokens.word(index + 1)
    if money or word == "k" or (word != "mm" and (_names_currency(tokens, index + 1) or _names_unit(follower))):
        return MONEY_SUFFIXES[word]
    if word == "m" and _is_paid(tokens, index - 1):
        return MONEY_SUFFIXES[word]
    if word == "m" and value < _HUNDRED and value != value.to_integral_value() and follower.endswith(("s", "people")):
        return MONEY_SUFFIXES[word]
    return None


def _is_paid(tokens: Tokens, index: int) -> bool:
    """Whether a number is what somebody pays or lends, so that an "m" behind it is no metre: "lent 2.9m to firms"."""
    before = tokens.words[max(0, index - _NEAR_VERB) : index]
    return not (_PAYING.isdisjoint(before) or _OF_THINGS & {*before, tokens.word(index + 2)})


def _names_currency(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    return word in currencies.NAMES or (word in currencies.NATIONS and tokens.word(index + 1) in currencies.NAMES)


def _names_unit(word: str) -> bool:
    return word in POWERS or (len(word) > _SHORTEST_UNIT and word in UNITS)


def _read_spelled(tokens: Tokens, index: int) -> Numeral | None:
    word = tokens.word(index)
    if word in SMALL and tokens.word(index + 1) not in GOING_ON:
        return Numeral(Decimal(SMALL[word]), index + 1, _ONE, spelled=True)
    if tokens.word(index + 1) in _QUARTERS and tokens.word(index + 4) in SCALES:
        return _read_quarters(tokens, index)
    if word in VAGUE:
        return _read_vague(tokens, index)
    if word in ("a", "an", "half", "several", "few"):
        return _read_with_article(tokens, index)
    return _read_words(tokens, index) if word in SMALL or word in TENS else None


def _read_quarters(tokens: Tokens, index: int) -> Numeral | None:
    """Read "a quarter of a million", "three quarters of a billion"."""
    part = _PARTS_OF_ONE.get(tuple(tokens.words[index : index + 2]))
    if part is None or tokens.words[index + 2 : index + 4] != _OF_ONE:
        return None
    scale = Decimal(SCALES[tokens.word(index + 4)])
    return Numeral(part * scale, index + 5, scale / 4, scaled=True, spelled=True)


def _read_vague(tokens: Tokens, index: int) -> Numeral | None:
    """An order of magnitude: "thousands", "tens of thousands"."""
    word = tokens.word(index)
    second = tokens.word(index + 2)
    if tokens.word(index + 1) == "of" and second in VAGUE and VAGUE[second] > VAGUE[word]:
        value = Decimal(VAGUE[word] * VAGUE[second])
        return Numeral(value, index + 3, value, scaled=True, spelled=True, vague=True)
    if word in ("tens", "scores") and tokens.word(index + 1) != "of":
        return None
    value = Decimal(VAGUE[word])
    return Numeral(value, index + 1, value, scaled=True, spelled=True, vague=True)


def _read_with_article(tokens: Tokens, index: int) -> Numeral | None:
    """Read "a hundred", "half a million", "a dozen", "several thousand", "a few hundred"."""
    value, vague, end = _lead(tokens, index)
    factor = _named_factor(tokens.word(end))
    if factor is None:
        return None
    value, step, end = value * factor, Decimal(factor), end + 1
    rest = _below_hundred(tokens, end + 1) if factor == _HUNDRED and tokens.word(end) == "and" and not vague else None
    if rest is not None:
        value, end, step = value + rest[0], rest[1], Decimal(1)
    while SCALES.get(tokens.word(end), 0) > factor:
        scale = SCALES[tokens.word(end)]
        value, step, end = value * scale, step * scale, end + 1
    if tokens.words[end : end + 3] == AND_A_HALF:
        value, step, end = value + HALF * factor, step / 2, end + 3
    return Numeral(value, end, step, scaled=True, spelled=True, vague=vague)


def _lead(tokens: Tokens, index: int) -> tuple[Decimal, bool, int]:
    """What stands before a magnitude in words: its share of it, whether it is vague, and the index behind it."""
    word, follower = tokens.word(index), tokens.word(index + 1)
    if word == "half":
        return HALF, False, index + 2 if follower in ("a", "-") else index + 1
    if word in ("several", "few"):
        return Decimal(1), True, index + 1
    if follower == "few":
        return Decimal(1), True, index + 2
    if follower == "half":
        return HALF, False, index + 2
    return Decimal(1), False, index + 1


def _named_factor(word: str) -> int | None:
    if word == "dozen":
        return DOZEN
    return _HUNDRED if word == "hundred" else SCALES.get(word)


def _below_hundred(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """A number from 1 to 99 in words and the index behind it."""
    word = tokens.word(index)
    if word in SMALL:
        return SMALL[word], index + 1
    if word not in TENS:
        return None
    value, end = TENS[word], index + 1
    at = end + 1 if tokens.word(end) == "-" and tokens.glued(end) else end
    if 1 <= SMALL.get(tokens.word(at), 0) <= 9:  # noqa: PLR2004  (a digit behind the tens)
        return value + SMALL[tokens.word(at)], at + 1
    return value, end


def _read_words(tokens: Tokens, index: int) -> Numeral | None:
    """Read "twenty-one", "one hundred and twenty", "two and a half million", "two point five billion"."""
    total, end, scale = Decimal(0), index, 0
    step, scaled = Decimal(1), False
    while True:
        group = _read_group(tokens, end)
        if group is None:
            return Numeral(total, end, step, scaled, spelled=True) if end > index else None
        value, after, step = group
        factor = 1
        at = after + 1 if tokens.word(after) == "-" and tokens.glued(after) and tokens.glued(after + 1) else after
        while tokens.word(at) in SCALES and not (scale and SCALES[tokens.word(at)] * factor >= scale):
            factor *= SCALES[tokens.word(at)]
            at = after = at + 1
        if scale and factor >= scale:
            return Numeral(total, end, step, scaled, spelled=True)
        total, end, step, scaled = total + value * factor, after, step * factor, scaled or factor > 1
        if tokens.words[end : end + 3] == AND_A_HALF and factor > 1:
            return Numeral(total + HALF * factor, end + 3, step / 2, scaled, spelled=True)
        if factor == 1:
            return Numeral(total, end, step, scaled, spelled=True)
        scale = factor
        follower = end + 1 if tokens.word(end) == "and" else end
        if _below_hundred(tokens, follower) is None:
            return Numeral(total, end, step, scaled, spelled=True)
        if follower > end and _starts_another(tokens, follower):
            return Numeral(total, end, step, scaled, spelled=True)
        end = follower


def _starts_another(tokens: Tokens, index: int) -> bool:
    """Whether the number behind "and" is one of its own ("one million and two million")."""
    small = _below_hundred(tokens, index)
    return small is not None and tokens.word(small[1]) in _SCALED


def _read_group(tokens: Tokens, index: int) -> tuple[Decimal, int, Decimal] | None:
    """A number below a thousand in words, perhaps with "and a half" or a spelled decimal part."""
    small = _below_hundred(tokens, index)
    if small is None:
        return None
    value, end, step = Decimal(small[0]), small[1], Decimal(1)
    at = end + 1 if tokens.word(end) == "-" and tokens.glued(end) else end
    if tokens.word(at) == "dozen" and value:
        value, step, end = value * DOZEN, Decimal(DOZEN), at + 1
    elif tokens.word(at) == "hundred" and value:
        value, step, end = value * _HUNDRED, Decimal(_HUNDRED), at + 1
        follower = end + 1 if tokens.word(end) == "and" else end
        rest = _below_hundred(tokens, follower)
        if rest is not None and not (follower > end and _starts_another(tokens, follower)):
            value, end, step = value + rest[0], rest[1], Decimal(1)
    elif tokens.word(end) == "and" and (part := _part_behind(tokens, end)):
        value, end, step = value + part, end + 3, part
    elif tokens.word(end) == "point" and tokens.word(end + 1) in SMALL:
        place = Decimal("0.1")
        end += 1
        while tokens.word(end) in SMALL and SMALL[tokens.word(end)] < 10 and place > Decimal("1e-9"):  # noqa: PLR2004
            value, step, place, end = value + SMALL[tokens.word(end)] * place, place, place / 10, end + 1
    return value, end, step
