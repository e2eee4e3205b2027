"""Reading how a text tells things: each deed and each figure in it, with the mood that is in force where it stands."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.pieces import cut, pattern_of
from summarizer.grounding.status.lexicon import (
    ACTS,
    AUXILIARIES,
    BASES,
    CUE_STARTS,
    DONE_WORDS,
    EITHER,
    FUNCTION,
    INVARIANT,
    NAMERS,
    NOMINAL,
    NUMBERS,
    SCALES,
    Mood,
)
from summarizer.grounding.status.moods import clauses, moods

_TOKEN = pattern_of(
    r"[A-Za-z][A-Za-z]*+(?![\w'])",  # plain words, which are most of a text
    r"\d++(?:[.,\u00a0\u202f\u2009]\d++)*+(?:(?=(?:bn|m|k|mn)\b)(?:bn|mn|m|k))?"
    r"|n?['’]t\b|[^\W\d_]++(?:['’](?!s\b|t\b)[^\W\d_]++)*|['’]s\b|[.,;:!?()]|[–—]|\S",
)
_CONTRACTED = re.compile(r"n(?<=[A-Za-z]n)('t\b)")
_SEPARATORS = re.compile(r"[,\u00a0\u202f\u2009]")
_LETTERS = "abkmnt"
_STEM = 5
_SHORTEST = 3
_NOUN_REACH = 4
_NO_NOUN_BEHIND = frozenset(listed(", . ; : ) ( in by from to at on with for as than and"))
_YEAR = 4
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence: the figures in it, stems of its content words (`near`) and of its sentence's (`about`).

    `start` and `end` span it in the sentence, in code points.
    """

    figures: frozenset[str]
    near: frozenset[str]
    about: frozenset[str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Telling:
    """A deed or a figure, told in a mood: `act` is None for a figure by itself.

    `named` marks a deed that a noun names ("the launch is expected"), `firm` one that its form or an auxiliary shows to be
    finite. `figure` is the one that it is told of, `noun` the stem of what that figure counts.
    """

    act: str | None
    mood: Mood
    figure: str | None
    noun: str
    clause: Clause
    named: bool = False
    firm: bool = True


def read(text: str) -> list[Telling]:
    """What one sentence tells, clause by clause, its deeds before its figures."""
    raw, starts, ends = cut(_CONTRACTED.sub(r" \1", text.replace("’", "'")), _TOKEN)
    words = list(map(str.lower, raw))
    numbered = [at for at, word in enumerate(words) if word in NUMBERS or word[0].isdecimal()]
    about = frozenset(filter(None, map(stem, words)))
    told: list[Telling] = []
    for first, stop in clauses(words):
        figures = {at: figure for at in numbered if first <= at < stop and (figure := _figure(words, at))}
        near = frozenset(filter(None, map(stem, words[first:stop])))
        clause = Clause(frozenset(figures.values()), near, about, starts[first], ends[stop - 1])
        told += _told(words, first, moods(words, raw, first, stop), figures, clause)
    return told


def _told(
    words: Sequence[str], first: int, found: Sequence[Mood], figures: Mapping[int, str], clause: Clause
) -> Iterator[Telling]:
    """The deeds and the figures of one clause, each with the mood in force at its token."""
    stop = first + len(found)
    places = list(figures)
    for at in range(first, stop):
        if words[at] in ACTS:
            behind = bisect_left(places, at)
            place = places[behind] if behind < len(places) else places[0] if places else None
            figure, noun = (figures[place], _noun(words, place, stop)) if place is not None else (None, "")
            tells, firm = _tells(words, at), _firm(words, first, at)
            yield Telling(ACTS[words[at]], found[at - first], figure, noun, clause, named=not tells, firm=firm)
    for at in places:
        yield Telling(None, found[at - first], figures[at], _noun(words, at, stop), clause, named=True)


def forms_of(figure: str) -> tuple[str, ...]:
    """How a figure may be written in lower case, without its magnitude."""
    number = figure.rstrip("kmbt")
    return (number, *(word for word, value in NUMBERS.items() if value == number))


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """The stem of a content word in lower case; the empty string for others."""
    if len(word) < _SHORTEST or not word.isalpha() or word in FUNCTION or word in ACTS or word in CUE_STARTS:
        return ""
    return word.removesuffix("s")[:_STEM]


def _tells(words: Sequence[str], at: int) -> bool:
    """Whether a form of a deed tells it and does not only name it, as "the production" does."""
    word, before = words[at], words[at - 1] if at else ""
    if before == "to":
        return True
    if word.endswith("ing") and before not in AUXILIARIES | {"been", "be"}:
        return False
    return word not in NOMINAL and not (word in EITHER and (before in NAMERS or words[at + 1 : at + 2] in (["of"], ["in"])))


def _firm(words: Sequence[str], first: int, at: int) -> bool:
    """Whether the form of a verb, or an auxiliary before it, shows it to be finite: no infinitive, no bare base form."""
    if words[at] in INVARIANT and at > first and words[at - 1] not in {"to", "and", "or"}:
        return True
    return words[at] not in BASES or any(word in AUXILIARIES or word in DONE_WORDS for word in words[max(first, at - 3) : at])


def _noun(words: Sequence[str], at: int, stop: int) -> str:
    """The stem of the first content word close behind a figure."""
    after = at + 2 if at + 1 < stop and words[at + 1] in SCALES else at + 1
    if after + 1 < stop and words[after] in {"and", "to", "or", "-", "–"} and _figure(words, after + 1):
        after += 2
    for word in words[after : min(after + _NOUN_REACH, stop)]:
        if word in _NO_NOUN_BEHIND:
            return ""
        found = stem(word)
        if found:
            return found
    return ""


def _figure(words: Sequence[str], at: int) -> str:
    """The figure that begins at a token, the empty string for years and anything else."""
    word = words[at]
    if word in NUMBERS and NUMBERS[word] not in ("0", "1"):
        return NUMBERS[word] + SCALES.get(words[at + 1] if at + 1 < len(words) else "", "")
    if not word[:1].isdecimal():
        return ""
    number = word.rstrip(_LETTERS)
    scale = SCALES.get(word[len(number) :] or (words[at + 1] if at + 1 < len(words) else ""), "")
    number = _SEPARATORS.sub("", number)
    if not scale and word.isdecimal() and len(word) == _YEAR and _FIRST_YEAR <= int(word) <= _LAST_YEAR:
        return ""
    return number + scale
