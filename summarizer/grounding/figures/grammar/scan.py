"""The scanner: goes over the tokens of a text once and reads the figure at each place where one can begin."""

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import compress, filterfalse
from typing import NamedTuple

from summarizer.grounding.figures.grammar.lexicon import DATE_QUALIFIERS, SMALL
from summarizer.grounding.figures.grammar.noun import is_plural, read_noun
from summarizer.grounding.figures.grammar.qualifiers import read_qualifier
from summarizer.grounding.figures.grammar.reading import Reading
from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.grammar.triggers import WORDS, is_number, tried_at
from summarizer.grounding.figures.wordlist import listed
from summarizer.types.quantity import Quantity

_ONE = Decimal(1)
_WIDEST = 27
_UNCOUNTED = frozenset(("time", "date", "ordinal", "identifier", "score", "age", "multiple"))
_SHORT = 2_000
"""Characters of text up to which its reading is kept for the next question."""

_PRONOUN_BEHIND = frozenset(
    listed(
        """of another who that which is was has had day by can could will would may might must should to in on at for with
        from and or but as than if when the a an he she it they we i you are were be been also"""
    )
)
_PRONOUN_BEFORE = frozenset(listed("no the this that each any every another which some only one a number world war not"))


def find_figures(text: str) -> list[Quantity]:
    """Every figure in an English text, in reading order; spans never overlap.

    Names with numbers ("Boeing 737", "No. 2", "5-9-5", "9/11", "G7", telephone numbers) are of kind "identifier"; "World War
    Two" and the pronoun "one" are left out. A span holds currency, magnitude and unit, but neither qualifier nor noun.
    """
    return read_figures(text).figures.copy()


class FigureText(NamedTuple):
    """A text as it is read for its figures."""

    tokens: Tokens
    figures: list[Quantity]


def read_figures(text: str) -> FigureText:
    """The tokens and the figures of a text, kept where it is short; they are not to be changed."""
    return _short(text) if len(text) < _SHORT else _read_anew(text)


def _read_anew(text: str) -> FigureText:
    tokens = Tokens(text)
    return FigureText(tokens, scan(tokens))


# Selection, judging and coverage all come back to the same sentences.
_short = lru_cache(maxsize=1024)(_read_anew)


def scan(tokens: Tokens) -> list[Quantity]:
    """Every figure in a text that is already cut into tokens."""
    found: list[Quantity] = []
    free = 0
    distinct = set(tokens.words)
    beginnings = (distinct & WORDS) | set(filter(is_number, filterfalse(str.isalpha, distinct)))
    for index in compress(range(len(tokens)), map(beginnings.__contains__, tokens.words)):
        reading = _read(tokens, index) if index >= free else None
        if reading is None or reading.start < free:
            continue
        figure = _quantity(tokens, reading)
        found.append(_in_unit_of(tokens, reading.start, found[-1], figure) if found and reading.kind == "count" else figure)
        free = reading.end
    return found


def _in_unit_of(tokens: Tokens, start: int, before: Quantity, figure: Quantity) -> Quantity:
    """The bare end of a change in the unit of the other: "from 3.1 billion tenge to 4.4 billion", "to 7% from 4"."""
    joint = tokens.word(start - 1)
    if figure.noun or joint not in ("to", "from") or tokens.starts[start - 1] - before.end > 1 or before.high is not None:
        return figure
    change = joint == "from" or before.kind != "percent" or tokens.text.endswith("from ", 0, before.start)
    if before.kind not in ("money", "measure", "percent") or before.value is None or not change:
        return figure
    return replace(figure, kind=before.kind, unit=before.unit, per=before.per)


def _read(tokens: Tokens, index: int) -> Reading | None:
    """The figure at a token by the first recogniser that knows it."""
    for read in tried_at(tokens, index):
        reading = read(tokens, index)
        if reading is not None:
            return None if tokens.words[reading.start] in SMALL and _is_pronoun(tokens, reading) else reading
    return None


def _is_pronoun(tokens: Tokens, reading: Reading) -> bool:
    """Whether a number in words tells none: "one" as a pronoun, or part of a name such as "World War Two"."""
    word = tokens.word(reading.start)
    if tokens.capital(reading.start - 1) and tokens.capital(reading.end) and not tokens.capital(reading.start):
        return not is_plural(tokens.word(reading.end))
    if reading.kind != "count" or reading.end != reading.start + 1:
        return False
    before = tokens.word(reading.start - 1)
    if before == "war" or (before == "formula" and word == "one"):
        return True
    if word != "one":
        return False
    behind = tokens.word(reading.end)
    return behind in _PRONOUN_BEHIND or before in _PRONOUN_BEFORE or not behind.isalpha()


def _quantity(tokens: Tokens, reading: Reading) -> Quantity:
    start, end = tokens.starts[reading.start], tokens.ends[reading.end - 1]
    noun, high = reading.noun, reading.high
    if noun is None and reading.kind not in _UNCOUNTED:
        noun = read_noun(tokens, reading.end, counted=reading.kind == "count", single=reading.value == 1)
    return Quantity(
        start,
        end,
        tokens.text[start:end],
        reading.kind,
        _plain(reading.value),
        high if high is None else _plain(high),
        reading.unit,
        noun,
        reading.qualifier or _qualifier(tokens, reading),
        reading.per,
        reading.when,
        reading.step,
    )


def _plain(value: Decimal | None) -> Decimal | None:
    """A whole value without decimals: 3500000000, not 3500000000.0."""
    if value is None or value != value.to_integral_value():
        return value
    return value.quantize(_ONE) if value.adjusted() < _WIDEST else value


def _qualifier(tokens: Tokens, reading: Reading) -> str | None:
    if reading.kind in ("score", "identifier", "ordinal"):
        return None
    found = read_qualifier(tokens, reading.start, reading.end)
    if found in DATE_QUALIFIERS and reading.kind not in ("date", "time"):
        return None
    if reading.kind == "period" and reading.when in ("past", "present", "future"):
        return None
    return found
