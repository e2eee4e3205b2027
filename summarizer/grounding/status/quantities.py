"""The figures of a sentence by its tokens, what they count, and the stems of content words."""

import re
from collections.abc import Sequence
from functools import lru_cache

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.status.lexicon import FUNCTION, NOUN_CUES, NUMBERS, SCALES, SINGLE_CUES

_SEPARATORS = re.compile(r"[,\u00a0\u202f\u2009]")
_LETTERS = "abkmnt"
_STEM = 5
_NO_NOUN_BEHIND = frozenset(listed(", . ; : ) ( in by from to at on with for as than and"))
_DIGITS = 3
_YEAR = 4
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_SHORTEST = 3
_NOUN_REACH = 4


def figure_at(words: Sequence[str], at: int) -> str:
    """The figure that begins at a token, the empty string for years and anything else."""
    word = words[at]
    if not word[0].isdecimal() and word not in NUMBERS:
        return ""
    if words[at + 1 : at + 2] == ["-"] and words[at + 2 : at + 3] in (["year"], ["month"], ["week"], ["day"]):
        return ""
    if word in NUMBERS:
        scale = SCALES.get(words[at + 1] if at + 1 < len(words) else "", "")
        return NUMBERS[word] + scale if scale or NUMBERS[word] not in ("0", "1") else ""
    number = word.rstrip(_LETTERS)
    scale = SCALES.get(word[len(number) :] or (words[at + 1] if at + 1 < len(words) else ""), "")
    number = _SEPARATORS.sub("", number)
    if not scale and word.isdecimal() and len(word) == _YEAR and _FIRST_YEAR <= int(word) <= _LAST_YEAR:
        return ""
    return number + scale


def noun_of(words: Sequence[str], at: int, stop: int) -> str:
    """The stem of the first content word close behind a figure."""
    after = at + 2 if at + 1 < stop and words[at + 1] in SCALES else at + 1
    if after + 1 < stop and words[after] in {"and", "to", "or", "-", "–"} and figure_at(words, after + 1):
        after += 2
    for word in words[after : min(after + _NOUN_REACH, stop)]:
        if word in _NO_NOUN_BEHIND:
            return ""
        found = stem(word)
        if found:
            return found
    return ""


@lru_cache(maxsize=1 << 12)
def forms_of(figure: str) -> tuple[str, ...]:
    """How a figure may be written in lower case, without its magnitude."""
    number = figure.rstrip("kmbt")
    return (number, *(word for word, value in NUMBERS.items() if value == number))


def is_telling(figure: str) -> bool:
    """Whether a figure is large enough that it hardly stands for two things in one article."""
    return figure[-1].isalpha() or len(figure.partition(".")[0]) >= _DIGITS


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """The stem of a content word in lower case; the empty string for others."""
    if len(word) < _SHORTEST or not word.isalpha() or word in FUNCTION or word in NUMBERS:
        return ""
    if word in SINGLE_CUES and word not in NOUN_CUES:
        return ""
    return word.removesuffix("s")[:_STEM]
