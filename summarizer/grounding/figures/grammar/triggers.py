"""Where a figure can begin, and the recognisers that are tried there, by the word there and the one behind it."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from summarizer.grounding.figures.grammar.ages import DECADES, read_age
from summarizer.grounding.figures.grammar.amounts import read_amount
from summarizer.grounding.figures.grammar.clock import NAMED_TIMES, ZONES, read_time
from summarizer.grounding.figures.grammar.currencies import CODES, DOLLAR_PREFIXES, LETTER_SIGNS, SIGNS
from summarizer.grounding.figures.grammar.date_ranges import read_date_range
from summarizer.grounding.figures.grammar.dates import read_date
from summarizer.grounding.figures.grammar.durations import read_duration
from summarizer.grounding.figures.grammar.identifiers import read_identifier
from summarizer.grounding.figures.grammar.lexicon import (
    DENOMINATORS,
    FRACTION_SIGNS,
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
from summarizer.grounding.figures.grammar.multiples import FACTOR_VERBS, FOLDS, read_fraction, read_multiple
from summarizer.grounding.figures.grammar.numerals import GOING_ON
from summarizer.grounding.figures.grammar.ordinals import read_ordinal
from summarizer.grounding.figures.grammar.parts import read_part
from summarizer.grounding.figures.grammar.periods import DIRECTIONS, read_period
from summarizer.grounding.figures.grammar.reading import Reading
from summarizer.grounding.figures.grammar.scores import GOALLESS, read_score, read_spelled_score
from summarizer.grounding.figures.grammar.tokens import APOSTROPHES, DASHES, DIGITS, Tokens

Recogniser = Callable[[Tokens, int], Reading | None]

IN_DIGITS: tuple[Recogniser, ...] = (
    read_duration, read_time, read_date, read_identifier, read_age, read_period, read_ordinal, read_fraction, read_multiple,
    read_score, read_amount,
)  # fmt: skip
IN_SMALL_WORDS: tuple[Recogniser, ...] = (
    read_duration, read_time, read_age, read_period, read_spelled_score, read_part, read_fraction, read_multiple, read_amount,
)  # fmt: skip
IN_TENS: tuple[Recogniser, ...] = (
    read_duration, read_time, read_date, read_age, read_period, read_ordinal, read_fraction, read_multiple, read_amount,
)  # fmt: skip
_WITH_DIGITS: tuple[Recogniser, ...] = (read_date, read_identifier)

_DOTS_OF_DATE = 2
# Behind these words a number in digits may be the age of someone named before.
_BEFORE_AGE = frozenset((",", "("))
# What makes one number of several tokens, behind which anything may stand.
_CONTINUING = GOING_ON.union(DASHES, SMALL, TENS)
_MAGNITUDES = frozenset(("hundred", "dozen", *SCALES))
# Behind a number of one token, perhaps with a magnitude, these recognisers find something only where one of these words stands.
_NEEDED_BEHIND: dict[Recogniser, frozenset[str]] = {
    read_duration: frozenset((":", *TIME_UNITS)),
    read_time: frozenset((":", "am", "pm", "a", "p", "o", "in", "hours", "past", "to", *ZONES, *TIME_UNITS)),
    read_age: frozenset(("to", "or", "s", *APOSTROPHES, *TIME_UNITS)),
    read_period: frozenset(TIME_UNITS),
    read_ordinal: ORDINAL_SUFFIXES,
    read_fraction: frozenset(("/", "in", "out", *DENOMINATORS)),
    read_multiple: frozenset(("fold", "x", "×", "times")),
    read_score: frozenset(("/", ":")),
    read_spelled_score: frozenset(),
}


def tried_at(tokens: Tokens, index: int) -> tuple[Recogniser, ...]:
    """The recognisers to try at a token at which a figure can begin, in their order."""
    word = tokens.words[index]
    trigger = _TRIGGERS.get(word)
    if trigger is None:
        if not tokens.numeric(index):
            return _WITH_DIGITS
        if not word.isdecimal() and word.count(".") < _DOTS_OF_DATE:
            trigger = _SEPARATED
        else:
            trigger = _PERHAPS_AGE if tokens.word(index - 1) in _BEFORE_AGE else _DIGITS
    behind = tokens.word(index + 1)
    if behind in _MAGNITUDES and trigger.counts:
        behind = tokens.word(index + 2)
    return trigger.before.get(behind, trigger.otherwise)


def is_number(word: str) -> bool:
    """Whether a token is a number, or ends in a digit ("A380")."""
    return word[0] in DIGITS or word[-1] in DIGITS or (word[0] == "." and len(word) > 1)


def _read_bounded(tokens: Tokens, index: int) -> Reading | None:
    """What "from" or "between" opens, where a figure can begin behind it."""
    word = tokens.word(index + 1)
    if word == "the":
        word = tokens.word(index + 2)
    if word not in WORDS and not (word and is_number(word)):
        return None
    return read_date_range(tokens, index) or read_amount(tokens, index)


class _Trigger(NamedTuple):
    """What to try where something stands that can begin a figure: before some words, and before any other.

    `counts` tells a number, behind whose magnitude those words are looked for.
    """

    before: Mapping[str, tuple[Recogniser, ...]]
    otherwise: tuple[Recogniser, ...]
    counts: bool = False


def _always(*recognisers: Recogniser) -> _Trigger:
    return _Trigger({}, recognisers)


def _only_before(words: Iterable[str], *recognisers: Recogniser) -> _Trigger:
    return _Trigger(dict.fromkeys(words, recognisers), ())


def _as_needed(recognisers: tuple[Recogniser, ...], *, always: Recogniser | None = None) -> _Trigger:
    """The trigger of a number, which leaves out those of its recognisers that would find nothing."""
    free = [read for read in recognisers if read is always or read not in _NEEDED_BEHIND]
    before = {
        word: tuple(read for read in recognisers if read in free or word in _NEEDED_BEHIND[read])
        for word in frozenset[str]().union(*_NEEDED_BEHIND.values())
    }
    return _Trigger({**before, **dict.fromkeys(_CONTINUING, recognisers)}, tuple(free), counts=True)


_BEHIND_ARTICLE = frozenset((*TIME_UNITS, *SCALES, *DENOMINATORS, "dozen", "hundred", "half", "few", "-", "$"))
# A later line wins.
_TABLE: tuple[tuple[Iterable[str], _Trigger], ...] = (
    (DOLLAR_PREFIXES, _only_before("$", read_amount)),
    ((*SIGNS, *CODES, *LETTER_SIGNS, "u"), _always(read_amount)),
    (SMALL, _as_needed(IN_SMALL_WORDS)),
    (TENS, _as_needed(IN_TENS)),
    (("one",), _always(*IN_SMALL_WORDS)),  # begins parts of many shapes
    (ORDINALS, _always(read_date, read_ordinal)),
    ((*VAGUE, "several", "few"), _always(read_period, read_amount)),
    (("a", "an"), _only_before(_BEHIND_ARTICLE, read_time, read_part, read_period, read_fraction, read_amount)),
    (("half", *FRACTION_SIGNS), _always(read_time, read_part, read_fraction, read_amount)),
    (("quarter",), _always(read_time, read_part)),
    (("every",), _always(read_part, read_fraction)),
    (("between", "from"), _always(_read_bounded)),
    ((*GOALLESS, "nil"), _always(read_spelled_score)),
    ((*MONTHS, *WEEKDAYS, "final"), _always(read_date)),
    (DIRECTIONS, _always(read_period)),
    ((*FACTOR_VERBS, *FOLDS, "twice", "thrice"), _always(read_multiple)),
    (("aged", "age", "ages"), _always(read_age)),
    (DECADES, _always(read_age, read_date)),
    (NAMED_TIMES, _always(read_time)),
    (("no", "nos", "№"), _always(read_identifier)),
    (("number",), _always(read_identifier, read_ordinal)),
    (("#",), _always(read_identifier, read_amount)),
)
_TRIGGERS: dict[str, _Trigger] = {word: trigger for words, trigger in _TABLE for word in words}
_DIGITS, _PERHAPS_AGE = _as_needed(IN_DIGITS), _as_needed(IN_DIGITS, always=read_age)
# "1,500" and "3.5" are neither dates nor ages of people.
_SEPARATED = _as_needed(tuple(read for read in IN_DIGITS if read is not read_date))
WORDS = frozenset(_TRIGGERS)
"""The words at which a figure can begin, beside numbers in digits."""
