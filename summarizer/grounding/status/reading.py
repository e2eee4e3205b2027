"""Reading how a text tells things: each deed and each figure in it, with the mood that is in force where it stands."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
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
    NUMBERS,
    SUBORDINATING,
    Mood,
)
from summarizer.grounding.status.moods import INVERTED, SAYS, STOPS, Tokens, clauses, has_helper, moods
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


@dataclass(frozen=True)
class Clause:
    """A clause of a sentence by the places of its tokens, with the figures in it."""

    sentence: "Sentence"
    first: int
    stop: int
    figures: frozenset[str]

    @cached_property
    def near(self) -> frozenset[str]:
        """The stems of the things that it is about."""
        sentence = self.sentence
        return frozenset(key for at in range(self.first, self.stop) if (key := sentence.stems[at]) and not sentence.is_verb(at))

    @property
    def own(self) -> frozenset[str]:
        """The stems of its sentence."""
        return self.sentence.own

    @property
    def about(self) -> frozenset[str]:
        """The stems of its sentence and of what its pronouns stand for."""
        return self.sentence.about

    @property
    def open(self) -> bool:
        """Whether not all of its sentence is told as done."""
        return self.sentence.open

    @property
    def subordinate(self) -> bool:
        """Whether it tells something as known."""
        return self.sentence.words[self.first] in SUBORDINATING

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the sentence, in code points."""
        return self.sentence.starts[self.first], self.sentence.ends[self.stop - 1]


@dataclass(frozen=True, slots=True)
class Telling:
    """A deed or a figure, told in a mood: `act` is the root of a deed's verb or noun, None for a figure by itself.

    `form` is that of a deed: told by a finite verb, by an infinitive, or only named by a noun. `cue` marks a word that itself
    tells how something is told, such as "planned". `figure` is the one that the deed is told of, `noun` the stem of what that
    figure counts; of a figure by itself `of` is the deed that is told of it.
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
    aspect: Aspect = "simple"
    place: int = -1

    @property
    def phrase(self) -> str:
        """The verb of a deed with its subject's last word, the empty string where it has none."""
        return self.clause.sentence.phrase(self.clause.first, self.place)


def read(text: str) -> list[Telling]:
    """What one sentence tells, clause by clause, its deeds before its figures."""
    return list(Sentence(text).tellings())


class Sentence:
    """A sentence by its tokens, in lower case, and its clauses; what it tells is read when it is asked for."""

    def __init__(self, text: str, before: frozenset[str] = frozenset()) -> None:
        """`before` are the stems of what its pronouns may stand for."""
        self._before = before
        self._raw, self.starts, self.ends = cut(_CONTRACTED.sub(r" \1", text.replace("’", "'")), _TOKEN)
        self.words = [word.lower() for word in self._raw]
        self.stems = list(map(stem, self.words))
        self.cues: set[int] = set()

    @cached_property
    def clauses(self) -> list[tuple[int, int]]:
        """The token ranges of its clauses."""
        return list(clauses(self.words))

    def tellings(self, *, named: bool = True) -> Iterator[Telling]:
        """What the sentence tells, clause by clause; deeds that are only `named` where they are asked for."""
        for first, stop in self.clauses:
            yield from self._told(first, stop, self._acts(range(first, stop)) if named else self._verbs(first, stop))

    def is_hinted(self, first: int, stop: int) -> bool:
        """Whether a clause may tell something as not done."""
        words = self.words[first:stop]
        if first and (words[0] == "that" or self.words[first - 1] in SAYS):
            return True
        return is_hinted(f" {' '.join(self.words[first : stop + 1])} {self.words[-1]}", words)

    def deeds(self, roots: Collection[str], figure: str | None, *, undone: bool) -> Iterator[Telling]:
        """The deeds of those roots, and everything beside a figure; of the `undone` only in clauses that may tell it so."""
        for first, stop in self.clauses:
            counted = figure is not None and figure in self.figures(first, stop).values()
            places = [at for at in range(first, stop) if counted or self._roots[at] in roots]
            if places and not (undone and not self.is_hinted(first, stop)):
                acts = self._acts(places)
                if acts or counted:
                    yield from self._told(first, stop, acts, roots, counted=counted)

    def figures(self, first: int, stop: int) -> dict[int, str]:
        """The figures of a clause by their places."""
        return {at: figure for at, figure in self._figures.items() if first <= at < stop} if self._figures else {}

    @cached_property
    def _figures(self) -> dict[int, str]:
        words = self.words
        places = [at for at, word in enumerate(words) if word[0].isdecimal() or word in NUMBERS]
        return {at: figure for at in places if (figure := figure_at(words, at))}

    @cached_property
    def _roots(self) -> list[str]:
        return list(map(root, self.words))

    @cached_property
    def finite(self) -> Sequence[bool]:
        """Whether each token is a verb that tells something."""
        return self._tokens.finite

    @cached_property
    def moods(self) -> list[Mood]:
        """The mood in force at each token."""
        if not self._is_hinted:
            return ["done"] * len(self.words)
        found: list[Mood] = []
        last: Mood = "done"
        for first, stop in self.clauses:
            of_clause, cues, last = moods(self._tokens, first, stop, last)
            found += of_clause
            self.cues |= cues
        return found

    @cached_property
    def _is_hinted(self) -> bool:
        """Whether it has any word that may tell something as not done."""
        words = self.words
        if "that" in words or not SAYS.isdisjoint(words) or not INVERTED.isdisjoint(words[:1]):
            return True
        return is_hinted(f" {' '.join(words)} ", words)

    @cached_property
    def _tokens(self) -> Tokens:
        return Tokens.of(self._raw, self.words)

    @cached_property
    def own(self) -> frozenset[str]:
        """The stems of its content words."""
        return frozenset(filter(None, self.stems))

    @cached_property
    def about(self) -> frozenset[str]:
        """Those stems with the ones of what its pronouns stand for."""
        return self.own | self._before if self._before else self.own

    @cached_property
    def open(self) -> bool:
        """Whether not all of it is told as done."""
        return any(mood != "done" for mood in self.moods)

    def _told(
        self, first: int, stop: int, acts: Sequence[int], roots: Collection[str] = (), *, counted: bool = True
    ) -> Iterator[Telling]:
        """The deeds at some places of a clause, and its figures by themselves if they are `counted`, in the mood in force.

        Where there are `roots`, the deeds of others are left out.
        """
        words = self.words
        figures = self.figures(first, stop)
        places = list(figures)
        clause = Clause(self, first, stop, frozenset(figures.values()))
        deeds: dict[int, str] = {}
        for at in acts:
            form, act = self._form(at), act_of(words, at, stop)
            place = self._place_of_figure(at, places) if places else None
            figure = None if place is None else figures[place]
            noun = "" if place is None else noun_of(words, place, stop)
            if place is not None and is_known(act) and (form != "named" or names_deed(words[at])):
                deeds[place] = act
            if roots and self._roots[at] not in roots:
                continue
            cue = self._is_cue(at, act)
            aspect = aspect_of(self._tokens, self.moods[at], at, stop, after_cue=at - 1 in self.cues)
            ended = ended_by(words, at, stop) if aspect == "finished" else ""
            yield Telling(act, self.moods[at], figure, noun, clause, form, cue, ended, aspect, at)
        for at, number in figures.items() if counted else ():
            yield Telling(None, self.moods[at], number, noun_of(words, at, stop), clause, of=deeds.get(at, ""))

    def _acts(self, places: Iterable[int]) -> list[int]:
        """The words of some places that may tell a deed, name one or stand where not all is done."""
        words, finite, moods = self.words, self.finite, self.moods
        return [at for at in places if _may_tell(words[at]) and (finite[at] or moods[at] != "done" or _may_name(words[at]))]

    def _verbs(self, first: int, stop: int) -> list[int]:
        """The words that tell a deed and not only name one."""
        words, finite, moods = self.words, self.finite, self.moods
        return [
            at
            for at in range(first, stop)
            if (finite[at] or moods[at] != "done" or self._is_infinitive(at))
            and _may_tell(words[at])
            and self._form(at) != "named"
        ]

    def _place_of_figure(self, at: int, places: Sequence[int]) -> int | None:
        """Where the figure stands that a word may belong to: the next one, else the first; in its mood, no verb between."""
        behind = bisect_left(places, at)
        place = places[behind] if behind < len(places) else places[0] if places else None
        if place is None or self.moods[place] != self.moods[at]:
            return None
        return None if any(self._may_govern(other) for other in range(at + 1, place)) else place

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

    def is_verb(self, at: int) -> bool:
        """Whether a word is a verb of its clause and none of the things that the clause is about."""
        return self.finite[at] or (self._is_infinitive(at) and is_known(root(self.words[at])))

    def _may_govern(self, at: int) -> bool:
        """Whether a word is a verb form that a figure behind it may belong to."""
        return self.finite[at] or (self.words[at].endswith("ing") and is_known(root(self.words[at])))

    def phrase(self, first: int, at: int) -> str:
        """A word with what stands before it, back to a word that is not small; the empty string where that is nothing."""
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


@lru_cache(maxsize=1 << 14)
def _may_tell(word: str) -> bool:
    """Whether a word in lower case is one that deeds can be told by."""
    return word not in FUNCTION and word.isalpha() and (len(word) >= _SHORTEST or word == "go")


@lru_cache(maxsize=1 << 14)
def _may_name(word: str) -> bool:
    """Whether a word in lower case may name a deed."""
    return names_deed(word) or is_known(root(word))
