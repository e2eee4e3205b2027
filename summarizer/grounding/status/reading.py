"""Reading how a text tells things: each deed and each figure in it, with the mood that is in force where it stands."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.pieces import cut, pattern_of
from summarizer.grounding.status.acts import NOUN_REACH, act_of, ended_by
from summarizer.grounding.status.aspects import Aspect, aspect_of
from summarizer.grounding.status.deeds import LIGHT, is_known
from summarizer.grounding.status.lexicon import (
    DETERMINERS,
    FUNCTION,
    HINTING,
    HINTS,
    NOUN_CUES,
    SUBORDINATING,
    Mood,
)
from summarizer.grounding.status.moods import SAYS, STOPS, Tokens, clauses, has_helper, moods
from summarizer.grounding.status.quantities import figure_at, noun_of, stem
from summarizer.grounding.status.verbs import is_base, is_past, names_deed, root

_TOKEN = pattern_of(
    r"[A-Za-z][A-Za-z]*+(?![\w'])",  # plain words, which are most of a text
    r"[A-Za-z]++\d\w*+",  # names with a number in them: "H5", "A350"
    r"\d++(?:[.,\u00a0\u202f\u2009]\d++)*+(?:(?=(?:bn|m|k|mn)\b)(?:bn|mn|m|k))?"
    r"|n?['’]t\b|[^\W\d_]++(?:['’](?!s\b|t\b)[^\W\d_]++)*|['’]s\b|[.,;:!?()]|[–—]|\S",
)
_CONTRACTED = re.compile(r"n(?<=[A-Za-z]n)('t\b)")
_SHORTEST = 3
_BEGIN = frozenset(listed("start begin"))
Form = Literal["finite", "infinitive", "named"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence: the figures in it, stems of its content words (`near`) and of its sentence's (`own`).

    `about` are those of the sentence with what its pronouns stand for. `open` tells that not all of the sentence is told as
    done, `subordinate` that the clause tells something as known. `start` and `end` span it in the sentence, in code points.
    """

    figures: frozenset[str]
    near: frozenset[str]
    about: frozenset[str]
    own: frozenset[str]
    open: bool
    subordinate: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Telling:
    """A deed or a figure, told in a mood: `act` is the root of a deed's verb or noun, None for a figure by itself.

    `form` is that of a deed: told by a finite verb, by an infinitive, or only named by a noun. `cue` marks a word that itself
    tells how something is told, such as "planned". `figure` is the one that the deed is told of, `noun` the stem of what that
    figure counts; of a figure by itself `of` is the deed that is told of it. `phrase` is the verb with its subject's last word.
    Of a deed that says that another one is finished ("ended the strike") `of` is that one.
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

    def __init__(self, text: str, before: frozenset[str] = frozenset()) -> None:
        """`before` are the stems of what its pronouns may stand for."""
        self._before = before
        self._raw, self._starts, self._ends = cut(_CONTRACTED.sub(r" \1", text.replace("’", "'")), _TOKEN)
        self.words = [word.lower() for word in self._raw]
        self.clauses = list(clauses(self.words))
        self.stems = list(map(stem, self.words))
        self.cues: set[int] = set()

    def tellings(self, *, named: bool = True) -> Iterator[Telling]:
        """What the sentence tells, clause by clause; deeds that are only `named` where they are asked for."""
        for first, stop in self.clauses:
            yield from self._told(first, stop, [at for at in range(first, stop) if self._counts(at, named=named)])

    def is_hinted(self, first: int, stop: int) -> bool:
        """Whether a clause may tell something as not done."""
        words = self.words[first:stop]
        if first and (words[0] == "that" or self.words[first - 1] in SAYS):
            return True
        return is_hinted(f" {' '.join(self.words[first : stop + 1])} {self.words[-1]}", words)

    def deeds(self, roots: Collection[str], figure: str | None, *, undone: bool) -> Iterator[Telling]:
        """The deeds of those roots, and everything beside a figure; of the `undone` only in clauses that may tell it so."""
        for first, stop in self.clauses:
            if undone and not self.is_hinted(first, stop):
                continue
            if figure and figure in self.figures(first, stop).values():
                yield from self._told(first, stop, [at for at in range(first, stop) if self._counts(at)])
                continue
            places = [at for at in range(first, stop) if root(self.words[at]) in roots and self._counts(at)]
            if places:
                yield from self._told(first, stop, places, counted=False)

    def figures(self, first: int, stop: int) -> dict[int, str]:
        """The figures of a clause by their places."""
        return {at: figure for at in range(first, stop) if (figure := figure_at(self.words, at))}

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
    def own(self) -> frozenset[str]:
        """The stems of its content words."""
        return frozenset(filter(None, self.stems))

    @cached_property
    def _about(self) -> frozenset[str]:
        return self.own | self._before if self._before else self.own

    @cached_property
    def _open(self) -> bool:
        return any(mood != "done" for mood in self.moods)

    def _told(self, first: int, stop: int, acts: Sequence[int], *, counted: bool = True) -> Iterator[Telling]:
        """The deeds at some places of a clause, and its figures by themselves if they are `counted`, in the mood in force."""
        words = self.words
        figures = self.figures(first, stop)
        places = list(figures)
        clause = self._clause(first, stop, frozenset(figures.values()))
        deeds: dict[int, str] = {}
        for at in acts:
            form, act = self._form(at), act_of(words, at, stop)
            place = self._place_of_figure(at, places) if places else None
            figure = None if place is None else figures[place]
            noun = "" if place is None else noun_of(words, place, stop)
            if place is not None and is_known(act) and (form != "named" or names_deed(words[at])):
                deeds[place] = act
            cue, phrase = self._is_cue(at, act), self._phrase(first, at)
            aspect = aspect_of(self._tokens, self.moods[at], at, stop, after_cue=at - 1 in self.cues)
            ended = ended_by(words, at, stop) if aspect == "finished" else ""
            yield Telling(act, self.moods[at], figure, noun, clause, form, cue, ended, phrase, aspect)
        for at, number in figures.items() if counted else ():
            yield Telling(None, self.moods[at], number, noun_of(words, at, stop), clause, of=deeds.get(at, ""))

    def _clause(self, first: int, stop: int, figures: frozenset[str]) -> Clause:
        near = frozenset(key for at in range(first, stop) if (key := self.stems[at]) and not self._tells(at))
        subordinate = self.words[first] in SUBORDINATING
        start, end = self._starts[first], self._ends[stop - 1]
        return Clause(figures, near, self._about, self.own, self._open, subordinate, start, end)

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

    def _is_infinitive(self, at: int) -> bool:
        if at == 0 or self.words[at - 1] != "to" or self._raw[at][0].isupper():
            return False
        word = self.words[at]
        return not word.endswith(("ing", "s")) or word.endswith("ss") or is_base(word)

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
        return at in self.cues or (act in LIGHT and not self.cues.isdisjoint(range(at, at + NOUN_REACH)))


def is_hinted(text: str, words: Collection[str]) -> bool:
    """Whether words in lower case may tell something as not done; with "to" a heading or an item of a list may."""
    if not HINTS.isdisjoint(words) or any(wording in text for wording in HINTING):
        return True
    return " to " in text and not (text.strip()[:1].isalnum() and text.rstrip()[-1:] in STOPS)
