"""The stretch of a sentence that belongs to each of its figures: "12 are at sea | and 9 on land"."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.meant.concepts import concept, is_silent
from summarizer.types.quantity import Quantity

# How firmly a sign or word parts two figures. Of equals the first counts, but of "and" the last or one behind a comma.
_PARTING = {
    ",": 1, "including": 1, "(": 1, "or": 1, "after": 1, "and": 2, "but": 3, "while": 3, "whereas": 3, "against": 3,
    "compared": 3, "versus": 3, "than": 3, ";": 4,
}  # fmt: skip
_AND = 2
# How many tokens can stand between two figures that tell one thing, and which can not.
_TOGETHER = 8
_APART = frozenset((*_PARTING, ")", ".", "to", "from", "of"))


class Stretch(NamedTuple):
    """Token bounds of a stretch, and of the figure in it."""

    start: int
    figure: int
    behind: int
    end: int

    @property
    def is_joined(self) -> bool:
        """Whether nothing parts the figure from the one before it: "from 9 to 12"."""
        return self.start == self.figure


class Row(NamedTuple):
    """The stretches of the figures of one kind in a sentence, and the index of that of one figure."""

    parts: list[Stretch]
    at: int

    @property
    def own(self) -> Stretch:
        """The stretch of the figure itself."""
        return self.parts[self.at]


def row_of(tokens: Tokens, figures: Sequence[Quantity], alike: Sequence[int], at: int, bounds: tuple[int, int]) -> Row:
    """The row of the figures of those indexes within token `bounds`, for the one of them with the index `at`."""
    places = [(bisect_left(tokens.starts, figures[one].start), bisect_left(tokens.starts, figures[one].end)) for one in alike]
    cuts = [_parting(tokens, one[1], other[0]) for one, other in pairwise(places)]
    starts, ends = [bounds[0], *cuts], [*cuts, bounds[1]]
    parts = [Stretch(start, *place, end) for start, place, end in zip(starts, places, ends, strict=True)]
    return Row(parts, alike.index(at))


def companions(tokens: Tokens, figures: Sequence[Quantity], at: int) -> list[Quantity]:
    """The figures of another kind on either side of one with nothing between them that parts clauses: "9 million in 2023"."""
    pairs = ((other, min(at, other), max(at, other)) for other in (at - 1, at + 1) if 0 <= other < len(figures))
    return [
        figures[other]
        for other, first, last in pairs
        if figures[other].kind != figures[at].kind and _together(tokens, figures[first].end, figures[last].start)
    ]


def _together(tokens: Tokens, start: int, end: int) -> bool:
    between = tokens.words[bisect_left(tokens.starts, start) : bisect_left(tokens.starts, end)]
    return len(between) <= _TOGETHER and _APART.isdisjoint(between)


def concepts_in(tokens: Tokens, start: int, end: int) -> list[str]:
    """The concepts of some tokens; one that says nothing is kept as an empty string, because it stands in a place."""
    return [found for word in tokens.words[start:end] if (found := concept(word)) or is_silent(word)]


def _parting(tokens: Tokens, start: int, end: int) -> int:
    """Where the words between two figures are parted; at the second of them where nothing parts them."""
    best, strength = end, 0
    for at in range(start, end):
        found = _PARTING.get(tokens.words[at], 0)
        if found > strength or (found == strength == _AND and tokens.word(best - 1) != ","):
            best, strength = at, found
    return best
