"""Ordinals in digits and words: "17th", "second", "twenty-first"."""

from decimal import Decimal

from summarizer.grounding.figures.lexicon import ORDINAL_SUFFIXES, ORDINALS, TENS
from summarizer.grounding.figures.numerals import plain_integer
from summarizer.grounding.figures.reading import Reading
from summarizer.grounding.figures.tokens import Tokens


def read_ordinal(tokens: Tokens, index: int) -> Reading | None:
    """The ordinal that begins at a token, None where none does."""
    value = plain_integer(tokens, index)
    if value is not None:
        suffixed = tokens.word(index + 1) in ORDINAL_SUFFIXES and tokens.glued(index + 1)
        return Reading(index, index + 2, "ordinal", Decimal(value)) if suffixed else None
    word = tokens.word(index)
    if word in TENS and tokens.word(index + 1) == "-" and 1 <= ORDINALS.get(tokens.word(index + 2), 0) <= 9:  # noqa: PLR2004
        return Reading(index, index + 3, "ordinal", Decimal(TENS[word] + ORDINALS[tokens.word(index + 2)]))
    return Reading(index, index + 1, "ordinal", Decimal(ORDINALS[word])) if word in ORDINALS else None
