"""Reading how a text tells things: each deed and each figure in it, with the mood that is in force where it stands."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile
from typing import Literal

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.pieces import cut, pattern_of
from summarizer.grounding.status.deeds import LIGHT, PARTICLES, is_known
from summarizer.grounding.status.lexicon import DETERMINERS, FUNCTION, NOUN_CUES, NUMBERS, SCALES, SINGLE_CUES, Mood
from summarizer.grounding.status.moods import Tokens, clauses, has_helper, helper, is_finite, moods
from summarizer.grounding.status.verbs import INVARIANT, is_base, is_past, names_deed, root

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
_DIGITS = 3
_NO_NOUN_BEHIND = frozenset(listed(", . ; : ) ( in by from to at on with for as than and"))
_BEGUN = frozenset(listed("begun began begin begins started start starts"))
_BEGIN = frozenset(listed("start begin"))
_PERFECT = frozenset(listed("has have had been"))
_PASSIVE = frozenset(listed("is are was were be being"))
_APART = frozenset(listed("back off"))
"""Particles that may stand behind the object: "bring all mines back"."""
Form = Literal["finite", "infinitive", "named"]
Aspect = Literal["simple", "perfect", "progressive", "participle"]
_YEAR = 4
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence: the figures in it, stems of its content words (`near`) and of its sentence's (`about`).

    `open` tells that not all of its sentence is told as done. `start` and `end` span it in the sentence, in code points.
    """

    figures: frozenset[str]
    near: frozenset[str]
    about: frozenset[str]
    open: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Telling:
    """A deed or a figure, told in a mood: `act` is the root of a deed's verb or noun, None for a figure by itself.

    `form` is that of a deed: told by a finite verb, by an infinitive, or only named by a noun. `cue` marks a word that itself
    tells how something is told, such as "planned". `figure` is the one that the deed is told of, `noun` the stem of what that
    figure counts; of a figure by itself `of` is the deed that is told of it. `phrase` is the verb with its subject's last word.
    `aspect` tells a verb that has come to its end ("has built") from one under way ("is building", "began building") and from a
    participle that describes ("the bridge built there").
    """

    act: str | None
    mood: Mood
    figure: str | None
    noun: str
    clause: Clause
    form: Form = "named"
    cue: bool = False
    of: str = ""
    phrase: str = ""
    aspect: Aspect = "simple"


def read(text: str) -> list[Telling]:
    """What one sentence tells, clause by clause, its deeds before its figures."""
    return list(Sentence(text).tellings())


class Sentence:
    """A sentence by its tokens, in lower case, and its clauses; what it tells is read when it is asked for."""

    def __init__(self, text: str) -> None:
        self._raw, self._starts, self._ends = cut(_CONTRACTED.sub(r" \1", text.replace("’", "'")), _TOKEN)
        self.words = [word.lower() for word in self._raw]
        self.clauses = list(clauses(self.words))
        self.stems = list(map(stem, self.words))
        self.cues: set[int] = set()

    def tellings(self, *, named: bool = True) -> Iterator[Telling]:
        """What the sentence tells, clause by clause; deeds that are only `named` where they are asked for."""
        for first, stop in self.clauses:
            yield from self._told(first, stop, [at for at in range(first, stop) if self._counts(at, named=named)])

    def deeds(self, roots: Collection[str], figure: str | None) -> Iterator[Telling]:
        """The deeds of verbs with those roots, and all tellings in the clauses with a figure."""
        for first, stop in self.clauses:
            if figure and figure in self.figures(first, stop).values():
                yield from self._told(first, stop, [at for at in range(first, stop) if self._counts(at)])
                continue
            places = [at for at in range(first, stop) if root(self.words[at]) in roots and self._counts(at)]
            if places:
                yield from self._told(first, stop, places, counted=False)

    def figures(self, first: int, stop: int) -> dict[int, str]:
        """The figures of a clause by their places."""
        return {at: figure for at in range(first, stop) if (figure := _figure(self.words, at))}

    @cached_property
    def finite(self) -> Sequence[bool]:
        """Whether each token is a verb that tells something."""
        return self._tokens.finite

    @cached_property
    def moods(self) -> list[Mood]:
        """The mood in force at each token."""
        found: list[Mood] = []
        last: Mood = "done"
        for first, stop in self.clauses:
            of_clause, cues, last = moods(self._tokens, first, stop, last)
            found += of_clause
            self.cues |= cues
        return found

    @cached_property
    def _tokens(self) -> Tokens:
        return Tokens.of(self._raw, self.words)

    @cached_property
    def _about(self) -> frozenset[str]:
        return frozenset(filter(None, self.stems))

    @cached_property
    def _open(self) -> bool:
        return any(mood != "done" for mood in self.moods)

    def _told(self, first: int, stop: int, acts: Sequence[int], *, counted: bool = True) -> Iterator[Telling]:
        """The deeds at some places of a clause, and its figures by themselves if they are `counted`, in the mood that is in force."""
        words = self.words
        figures = self.figures(first, stop)
        places = list(figures)
        near = frozenset(key for at in range(first, stop) if (key := self.stems[at]) and not self._tells(at))
        clause = Clause(frozenset(figures.values()), near, self._about, self._open, self._starts[first], self._ends[stop - 1])
        deeds: dict[int, str] = {}
        for at in acts:
            form, act = self._form(at), _act(words, at, stop)
            place = self._place_of_figure(at, places) if places else None
            figure = None if place is None else figures[place]
            noun = "" if place is None else _noun(words, place, stop)
            if place is not None and is_known(act) and (form != "named" or names_deed(words[at])):
                deeds[place] = act
            cue, phrase, aspect = self._is_cue(at, act), self._phrase(first, at), self._aspect(at)
            yield Telling(act, self.moods[at], figure, noun, clause, form, cue, "", phrase, aspect)
        for at, number in figures.items() if counted else ():
            yield Telling(None, self.moods[at], number, _noun(words, at, stop), clause, of=deeds.get(at, ""))

    def _counts(self, at: int, *, named: bool = True) -> bool:
        """Whether a word may tell a deed, or, with those that are only `named`, name one or stand where not all is done."""
        word = self.words[at]
        if word in FUNCTION or (len(word) < _SHORTEST and word != "go") or not word.isalpha():
            return False
        if not named:
            return (self.finite[at] or self.moods[at] != "done" or self._is_infinitive(at)) and self._form(at) != "named"
        return self.finite[at] or self.moods[at] != "done" or names_deed(word) or is_known(root(word))

    def _place_of_figure(self, at: int, places: Sequence[int]) -> int | None:
        """Where the figure stands that a word may belong to: the next one, else the first; in its mood, no verb between."""
        behind = bisect_left(places, at)
        place = places[behind] if behind < len(places) else places[0] if places else None
        if place is None or self.moods[place] != self.moods[at]:
            return None
        return None if any(self._acts(other) for other in range(at + 1, place)) else place

    def _form(self, at: int) -> Form:
        """How a word tells a deed, if it does: a past form without an auxiliary tells no plan."""
        words, mood = self.words, self.moods[at]
        if self.finite[at]:
            return "named" if mood != "done" and is_past(words[at]) and not has_helper(words, at) else "finite"
        before = words[at - 1] if at else ""
        after_cue = mood != "done" and words[at].endswith("ing") and (at - 1 in self.cues or before in _BEGIN)
        return "infinitive" if after_cue or self._is_infinitive(at) or self._is_object(at) else "named"

    def _is_object(self, at: int) -> bool:
        """Whether a noun of a deed is what a cue right before it speaks of: "is considering the dismissal"."""
        begin = at - 2 if at > 1 and self.words[at - 1] in DETERMINERS else at - 1
        return begin in self.cues and self.words[begin] not in NOUN_CUES and names_deed(self.words[at])

    def _aspect(self, at: int) -> Aspect:
        """How far a deed has come, by its verb's form and its auxiliary."""
        word, auxiliary = self.words[at], helper(self.words, at)
        if word.endswith("ing"):
            begun = auxiliary in _BEGUN or self.moods[at] == "ongoing"
            return "progressive" if begun else "simple"
        if not is_past(word):
            return "simple"
        if auxiliary in _PERFECT:
            return "perfect"
        plain = auxiliary in _PASSIVE or word in INVARIANT or is_base(word) or (self.finite[at] and self.moods[at] == "done")
        return "simple" if plain or self.moods[at] == "possible" else "participle"

    def _is_infinitive(self, at: int) -> bool:
        if at == 0 or self.words[at - 1] != "to":
            return False
        return not self.words[at].endswith(("ing", "s")) or self.words[at].endswith("ss")

    def _tells(self, at: int) -> bool:
        """Whether a word is a verb of its clause and none of the things that the clause is about."""
        return self.finite[at] or (self._is_infinitive(at) and is_known(root(self.words[at])))

    def _acts(self, at: int) -> bool:
        """Whether a word is a verb form that a figure behind it may belong to."""
        return self.finite[at] or (self.words[at].endswith("ing") and is_known(root(self.words[at])))

    def _phrase(self, first: int, at: int) -> str:
        begin = at
        while begin > first and (begin == at or self.words[begin] in FUNCTION):
            begin -= 1
        return " ".join(self.words[begin : at + 1]) if begin < at else ""

    def _is_cue(self, at: int, act: str) -> bool:
        if self._is_infinitive(at) and is_known(act):
            return False
        return at in self.cues or (act in LIGHT and not self.cues.isdisjoint(range(at, at + _NOUN_REACH)))


def _act(words: Sequence[str], at: int, stop: int) -> str:
    """The root of a word, with the particle behind it where the two make a verb of their own."""
    key = root(words[at])
    behind = words[at + 1 : min(at + 1 + _NOUN_REACH, stop)]
    particle = behind[0] if behind and behind[0] in PARTICLES else next(filter(_APART.__contains__, behind), "")
    phrase = f"{key} {particle}"
    if is_known(phrase):
        return phrase
    if key in LIGHT and is_finite(words, at):
        named = (root(word) for word in takewhile(lambda word: word != "to", behind) if word not in FUNCTION)
        return next(filter(is_known, named), key)
    return key


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
    if not word[0].isdecimal() and word not in NUMBERS:
        return ""
    if words[at + 1 : at + 2] == ["-"] and words[at + 2 : at + 3] in (["year"], ["month"], ["week"], ["day"]):
        return ""
    if word in NUMBERS and NUMBERS[word] not in ("0", "1"):
        return NUMBERS[word] + SCALES.get(words[at + 1] if at + 1 < len(words) else "", "")
    number = word.rstrip(_LETTERS)
    scale = SCALES.get(word[len(number) :] or (words[at + 1] if at + 1 < len(words) else ""), "")
    number = _SEPARATORS.sub("", number)
    if not scale and word.isdecimal() and len(word) == _YEAR and _FIRST_YEAR <= int(word) <= _LAST_YEAR:
        return ""
    return number + scale
