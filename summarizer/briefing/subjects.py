"""Subjects: what a figure is of, read from the words around it."""

from dataclasses import dataclass
from functools import cached_property

from summarizer.briefing.concepts import BODIES, EVENTS, MOVES, OF_MONEY, concept
from summarizer.briefing.stories import Story
from summarizer.briefing.surroundings import Weights
from summarizer.types.quantity import Quantity

_PRIMARY = 0.5
_NEAR = 0.25
_OF_TOPIC = 0.4
_OF_TITLE = 0.3
_STEM = 5


@dataclass(frozen=True)
class Subject:
    """What one figure is of: `weights` are the concepts around it, `has_names` tells whether its passage names anything."""

    figure: Quantity
    weights: Weights
    story: Story
    has_names: bool

    @cached_property
    def measures(self) -> frozenset[str]:
        """What it may measure, by its words and its kind."""
        return self._measures(_NEAR)

    @cached_property
    def primary(self) -> frozenset[str]:
        """What it does measure: the nearest of them."""
        return self._measures(_PRIMARY)

    @cached_property
    def moves(self) -> frozenset[str]:
        """Whether something grew or declined by it or to it."""
        return frozenset(name for name, weight in self.weights.items() if name in MOVES and weight >= _NEAR)

    @cached_property
    def moved(self) -> frozenset[str]:
        """The same by a word close to it."""
        return frozenset(name for name in self.moves if self.weights[name] >= _PRIMARY)

    @cached_property
    def counted(self) -> frozenset[str]:
        """What a count counts, as concepts; an idle word such as "point" stands for itself."""
        return frozenset(_counted(word) for word in (self.figure.noun or "").split())

    @cached_property
    def stated(self) -> Weights:
        """What it is of apart from what it measures and counts, by its sentence's own words."""
        left_out = BODIES | self.counted if self.figure.kind == "count" else BODIES
        return {name: weight for name, weight in self.weights.items() if name[0] != "#" and name not in left_out}

    @cached_property
    def in_story(self) -> Weights:
        """The same with what its story is about."""
        about = dict.fromkeys((name for name in self.story.about if name[0] != "#" and name not in BODIES), _OF_TITLE)
        topic = dict.fromkeys((name[:_STEM] for name in self.story.topic - self.story.persons), _OF_TOPIC)
        return about | topic | self.stated

    @cached_property
    def told(self) -> Weights:
        """What it is of; a sentence without a name speaks of what its story is about."""
        return self.stated if self.has_names else self.in_story

    def _measures(self, least: float) -> frozenset[str]:
        near = frozenset(name for name, weight in self.weights.items() if name[0] == "#" and weight >= least)
        if self.figure.kind == "date":
            return near - MOVES
        if self.figure.per:
            near -= {concept(self.figure.per)}
        return near - EVENTS - MOVES - (OF_MONEY if self.figure.kind in ("measure", "count", "period") else frozenset())


def _counted(noun: str) -> str:
    """The concept of a noun in the singular, which its plural may tell alone: "cases" are counted of the ill."""
    found, plural = concept(noun), concept(f"{noun}s")
    return plural if plural[:1] in ("#", "=") and found[:1] not in ("#", "=") else found or noun
