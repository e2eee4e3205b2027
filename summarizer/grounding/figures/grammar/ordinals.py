"""Ordinals in digits and words: "17th", "second", "twenty-first", "number five"."""

from decimal import Decimal

from summarizer.grounding.figures.grammar.lexicon import ORDINAL_SUFFIXES, ORDINALS, TENS, TIME_UNITS
from summarizer.grounding.figures.grammar.numerals import read_numeral
from summarizer.grounding.figures.grammar.reading import Reading
from summarizer.grounding.figures.grammar.tokens import Tokens


def read_ordinal(tokens: Tokens, index: int) -> Reading | None:
    """The ordinal that begins at a token, with the unit of time that it numbers ("sixth minute") as noun; None for none."""
    found = _value(tokens, index)
    if found is None:
        return None
    value, end = found
    unit = tokens.word(end + 1) if tokens.word(end) == "-" else tokens.word(end)
    return Reading(index, end, "ordinal", Decimal(value), noun=TIME_UNITS.get(unit))


def _value(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """What an ordinal numbers, and the index behind it."""
    if tokens.numeric(index):
        number = read_numeral(tokens, index)
        suffixed = tokens.word(index + 1) in ORDINAL_SUFFIXES and tokens.glued(index + 1)
        whole = number is not None and suffixed and number.value == number.value.to_integral_value()
        return (int(number.value), index + 2) if number and whole else None
    word = tokens.word(index)
    if word == "number":
        spelled = None if tokens.numeric(index + 1) else read_numeral(tokens, index + 1)
        return (int(spelled.value), spelled.end) if spelled and not (spelled.vague or spelled.scaled) else None
    if word in TENS and tokens.word(index + 1) == "-" and 1 <= ORDINALS.get(tokens.word(index + 2), 0) <= 9:  # noqa: PLR2004
        return TENS[word] + ORDINALS[tokens.word(index + 2)], index + 3
    return (ORDINALS[word], index + 1) if word in ORDINALS else None
