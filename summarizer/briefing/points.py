"""Points: what the claims of all stories say, the same thing once with everyone who says it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from summarizer.briefing.blocking import Pair
from summarizer.briefing.findings import Findings
from summarizer.briefing.matching import Groups, Match
from summarizer.briefing.mentions import Passage
from summarizer.briefing.stories import Story
from summarizer.types.briefing import Source

_NEGATED = re.compile(r"\b(?:not|no|never|without)\b|n['’]t\b")
_NUMBER = re.compile(r"\d[\d.,]*")
_ALIKE = 0.7
"""How many of the words of two passages without figures are common, of all that they have, where they say the same."""
_FEWEST_WORDS = 4


@dataclass(frozen=True, eq=False)
class Point:
    """One thing said: the passages that say it, oldest first, and the one whose words tell it best."""

    passages: tuple[Passage, ...]
    best: Passage

    @property
    def text(self) -> str:
        """Its words, those of a claim or of the article."""
        return self.best.text

    @property
    def language(self) -> str:
        """The language that it is told in, English where none is known."""
        return self.best.story.article.language or "en"

    @property
    def leans(self) -> bool:
        """Whether its words lean on a sentence before them: "It has 640 employees"."""
        return self.best.leans

    @property
    def stories(self) -> frozenset[Story]:
        """Who tells it."""
        return frozenset(passage.story for passage in self.passages)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The claims that tell it, oldest first."""
        return sources_of((passage, passage.paths[0]) for passage in self.passages)


def sources_of(places: Iterable[tuple[Passage, str]]) -> tuple[Source, ...]:
    """Claims as sources, oldest first, each once."""
    ordered = sorted(places, key=lambda place: str(place[0].story.day or "9999"))
    return tuple(dict.fromkeys(source for passage, path in ordered for source in passage.story.sources(path)))


def points_of(passages: Sequence[Passage], near: Iterable[Pair], found: Findings, silent: AbstractSet[int]) -> list[Point]:
    """Every point claim of the passages; those that agree in all figures that the shorter one tells are one.

    `near` are the pairs that may say the same. A sentence that no point claim tells becomes a point where another article
    says it too. Passages whose ids are in `silent` may bear a point out and are told elsewhere themselves.
    """
    index = {id(passage): at for at, passage in enumerate(passages)}
    apart = {pair for match in found.unequal for pair in _pairs(match, index)}
    shared: dict[tuple[int, int], int] = {}
    for match in found.equal:
        for pair in _pairs(match, index):
            shared[pair] = shared.get(pair, 0) + 1
    groups = _Merged(apart)
    for (one, other), number in sorted(shared.items(), key=lambda entry: -entry[1]):
        if number >= min(passages[one].figures, passages[other].figures):
            groups.merge(one, other)
    for ours, theirs in (*_copies(passages), *(pair for pair in near if _alike(*pair))):
        if id(ours) in index and id(theirs) in index:
            groups.merge(index[id(ours)], index[id(theirs)])
    merged = [[passages[at] for at in group] for group in groups.of(range(len(passages)))]
    return [point for group in merged if (point := _point(group, silent))]


class _Merged(Groups):
    """Groups of passages of which no two stand apart."""

    def __init__(self, apart: set[tuple[int, int]]) -> None:
        super().__init__()
        self._apart = apart
        self._members: dict[int, list[int]] = {}

    def merge(self, one: int, other: int) -> None:
        """Make one group of two, unless figures of any of their passages exclude each other."""
        ours, theirs = (self._members.get(self.root(key), [key]) for key in (one, other))
        if self.root(one) == self.root(other):
            return
        if any((min(mine, yours), max(mine, yours)) in self._apart for mine in ours for yours in theirs):
            return
        self.join(one, other)
        self._members[self.root(one)] = ours + theirs


def _pairs(match: Match, index: dict[int, int]) -> set[tuple[int, int]]:
    """The pairs of passages that hold the two figures of a match."""
    ours = {at for mention in match.one.mentions if (at := index.get(id(mention.passage))) is not None}
    theirs = {at for mention in match.other.mentions if (at := index.get(id(mention.passage))) is not None}
    return {(min(one, other), max(one, other)) for one in ours for other in theirs}


def _copies(passages: Sequence[Passage]) -> Iterator[Pair]:
    """The point claims of different stories that are word for word the same, each with the first one."""
    first: dict[tuple[str, str | None], Passage] = {}
    for passage in passages:
        if passage.point:
            same = first.setdefault((passage.text, passage.story.article.language), passage)
            if same is not passage:
                yield same, passage


def _alike(one: Passage, other: Passage) -> bool:
    """Whether two point claims without figures say the same in nearly the same words."""
    if not (one.point and other.point) or one.names != other.names:
        return False
    words, others = _words_of(one), _words_of(other)
    return (
        min(len(words), len(others)) >= _FEWEST_WORDS
        and len(words & others) >= _ALIKE * len(words | others)
        and _NUMBER.findall(one.text) == _NUMBER.findall(other.text)
        and not one.figures
        and not other.figures
    )


def _words_of(passage: Passage) -> AbstractSet[str]:
    """The concepts of a passage, and whether it denies them; in a script or language that has none of them, its words."""
    lower = passage.text.lower()
    negated = {"not"} if _NEGATED.search(lower) else set()
    return (passage.concepts or set(lower.split())) | negated


def _point(group: Sequence[Passage], silent: AbstractSet[int]) -> Point | None:
    """The passages as one point; None where none of them may tell it."""
    ordered = sorted(group, key=lambda passage: str(passage.story.day or "9999"))
    telling = [passage for passage in ordered if id(passage) not in silent and (passage.point or len(group) > 1)]
    if not telling:
        return None
    best = telling[0]
    if len(telling) > 1:
        best = max(telling, key=lambda passage: (passage.point, passage.figures, bool(passage.names), -len(passage.text)))
    return Point(tuple(ordered), best)
