"""The scanner: goes over the tokens of a text once and reads the figure at each place where one can begin."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import filterfalse
from typing import NamedTuple

from summarizer.grounding.figures.ages import DECADES, read_age
from summarizer.grounding.figures.amounts import read_amount
from summarizer.grounding.figures.clock import NAMED_TIMES, ZONES, read_time
from summarizer.grounding.figures.currencies import CODES, DOLLAR_PREFIXES, LETTER_SIGNS, SIGNS
from summarizer.grounding.figures.date_ranges import read_date_range
from summarizer.grounding.figures.dates import read_date
from summarizer.grounding.figures.durations import read_duration
from summarizer.grounding.figures.identifiers import read_identifier
from summarizer.grounding.figures.lexicon import (
    DATE_QUALIFIERS,
    DENOMINATORS,
    FRACTION_SIGNS,
    MONEY_SUFFIXES,
    MONTHS,
    ORDINAL_SUFFIXES,
    ORDINALS,
    SCALES,
    SMALL,
    TENS,
    TIME_UNITS,
    VAGUE,
    WEEKDAYS,
)  # fmt: skip
from summarizer.grounding.figures.multiples import FACTOR_VERBS, FOLDS, read_fraction, read_multiple
from summarizer.grounding.figures.noun import is_plural, read_noun
from summarizer.grounding.figures.ordinals import read_ordinal
from summarizer.grounding.figures.parts import read_part
from summarizer.grounding.figures.periods import DIRECTIONS, read_period
from summarizer.grounding.figures.qualifiers import read_qualifier
from summarizer.grounding.figures.reading import Reading
from summarizer.grounding.figures.scores import GOALLESS, read_score, read_spelled_score
from summarizer.grounding.figures.tokens import APOSTROPHES, DASHES, DIGITS, Tokens
from summarizer.grounding.figures.wordlist import listed
from summarizer.types.quantity import Quantity

_Recogniser = Callable[[Tokens, int], Reading | None]

ALL_IN_DIGITS: tuple[_Recogniser, ...] = (
    read_duration, read_time, read_date, read_identifier, read_age, read_period, read_ordinal, read_fraction, read_multiple,
    read_score, read_amount,
)  # fmt: skip
PLAINLY_IN_DIGITS: tuple[_Recogniser, ...] = (read_date, read_identifier, read_amount)
# Beside these a number in digits may be more than a year, an amount or a part of a name.
_BEFORE_ALL = frozenset((",", "("))
_BEHIND_ALL = frozenset(
    (
        *ZONES, "am", "pm", "a", "p", "o", "hours", ":", *MONTHS, *ORDINAL_SUFFIXES, "s", "q", "h", *APOSTROPHES, *DASHES, "/",
        "to", "and", "or", "of", "in", "out", *TIME_UNITS, *DENOMINATORS, *FRACTION_SIGNS, *SCALES, *MONEY_SUFFIXES, "hundred",
        "fold", "x", "×", "times",
    )
)  # fmt: skip
_IN_SMALL_WORDS: tuple[_Recogniser, ...] = (
    read_duration, read_time, read_age, read_period, read_spelled_score, read_part, read_fraction, read_multiple, read_amount,
)  # fmt: skip
_IN_TENS: tuple[_Recogniser, ...] = (
    read_duration, read_time, read_date, read_age, read_period, read_ordinal, read_fraction, read_multiple, read_amount,
)  # fmt: skip
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
    beginnings = (distinct & _WORDS) | set(filter(_is_number, filterfalse(str.isalpha, distinct)))
    for index in [at for at, word in enumerate(tokens.words) if word in beginnings]:
        reading = _read(tokens, index) if index >= free else None
        if reading is None or reading.start < free:
            continue
        figure = _quantity(tokens, reading)
        found.append(_in_unit_of(tokens, reading.start, found[-1], figure) if found and reading.kind == "count" else figure)
        free = reading.end
    return found


def _is_number(word: str) -> bool:
    """Whether a token is a number, or ends in a digit ("A380")."""
    return word[0] in DIGITS or word[-1] in DIGITS or (word[0] == "." and len(word) > 1)


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
    word = tokens.words[index]
    trigger = _TRIGGERS.get(word)
    if trigger is None:
        recognisers = _of_digits(tokens, index) if tokens.numeric(index) else (read_date, read_identifier)
    else:
        recognisers = trigger.recognisers
        if trigger.before and tokens.word(index + 1) not in trigger.before:
            return None
    for read in recognisers:
        reading = read(tokens, index)
        if reading is not None:
            return None if _is_pronoun(tokens, reading) else reading
    return None


def _of_digits(tokens: Tokens, index: int) -> tuple[_Recogniser, ...]:
    """What to try where a number in digits stands."""
    told = tokens.word(index + 1) in _BEHIND_ALL or tokens.word(index - 1) in _BEFORE_ALL
    return ALL_IN_DIGITS if told else PLAINLY_IN_DIGITS


def _is_pronoun(tokens: Tokens, reading: Reading) -> bool:
    """Whether a spelled "one" is a pronoun, or a number belongs to a name such as "World War Two"."""
    word = tokens.word(reading.start)
    if (
        word in SMALL
        and tokens.capital(reading.start - 1)
        and tokens.capital(reading.end)
        and not tokens.capital(reading.start)
    ):
        return not is_plural(tokens.word(reading.end))
    if reading.kind != "count" or reading.end != reading.start + 1 or word not in SMALL:
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
    noun = reading.noun
    if noun is None and reading.kind not in _UNCOUNTED:
        noun = read_noun(tokens, reading.end, counted=reading.kind == "count", single=reading.value == 1)
    return Quantity(
        start,
        end,
        tokens.text[start:end],
        reading.kind,
        _plain(reading.value),
        _plain(reading.high),
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
    return value.quantize(Decimal(1)) if value.adjusted() < _WIDEST else value


def _qualifier(tokens: Tokens, reading: Reading) -> str | None:
    if reading.kind in ("score", "identifier", "ordinal"):
        return None
    found = read_qualifier(tokens, reading.start, reading.end)
    if found in DATE_QUALIFIERS and reading.kind not in ("date", "time"):
        return None
    if reading.kind == "period" and reading.when in ("past", "present", "future"):
        return None
    return found


class _Trigger(NamedTuple):
    """What to try where a word stands that can begin a figure; `before` are the only words behind it that allow one."""

    recognisers: tuple[_Recogniser, ...]
    before: frozenset[str] | None = None


def _triggers() -> dict[str, _Trigger]:
    """The trigger of each word that can begin a figure; a later line of the table wins."""
    table: dict[str, _Trigger] = {}
    for words, trigger in _TABLE:
        table.update(dict.fromkeys(words, trigger))
    return table


_BEHIND_ARTICLE = frozenset((*TIME_UNITS, *SCALES, *DENOMINATORS, "dozen", "hundred", "half", "few", "-", "$"))
_TABLE: tuple[tuple[Iterable[str], _Trigger], ...] = (
    (DOLLAR_PREFIXES, _Trigger((read_amount,), frozenset("$"))),
    ((*SIGNS, *CODES, *LETTER_SIGNS, "u"), _Trigger((read_amount,))),
    (SMALL, _Trigger(_IN_SMALL_WORDS)),
    (TENS, _Trigger(_IN_TENS)),
    (ORDINALS, _Trigger((read_date, read_ordinal))),
    ((*VAGUE, "several", "few"), _Trigger((read_period, read_amount))),
    (("a", "an"), _Trigger((read_time, read_part, read_period, read_fraction, read_amount), _BEHIND_ARTICLE)),
    (("half", *FRACTION_SIGNS), _Trigger((read_time, read_part, read_fraction, read_amount))),
    (("quarter",), _Trigger((read_time, read_part))),
    (("every",), _Trigger((read_part, read_fraction))),
    (("between", "from"), _Trigger((read_date_range, read_amount))),
    ((*GOALLESS, "nil"), _Trigger((read_spelled_score,))),
    ((*MONTHS, *WEEKDAYS, "final"), _Trigger((read_date,))),
    (DIRECTIONS, _Trigger((read_period,))),
    ((*FACTOR_VERBS, *FOLDS, "twice", "thrice"), _Trigger((read_multiple,))),
    (("aged", "age", "ages"), _Trigger((read_age,))),
    (DECADES, _Trigger((read_age, read_date))),
    (NAMED_TIMES, _Trigger((read_time,))),
    (("no", "nos", "№"), _Trigger((read_identifier,))),
    (("number",), _Trigger((read_identifier, read_ordinal))),
    (("#",), _Trigger((read_identifier, read_amount))),
)
_TRIGGERS = _triggers()
_WORDS = frozenset(_TRIGGERS)
