"""The words around a figure that tell which operation it is the result of."""

from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.meant.context import is_baseline
from summarizer.types.quantity import Quantity

# Tokens on either side that may tell of a total or of a share; those right before the figure, and behind it in its own phrase.
_NEAR, _BEFORE, _BEHIND = 8, 3, 4
_STOPS = frozenset(".,;:()")


class Wording(NamedTuple):
    """The words near a figure, those right before it, and those behind it, with no stop between."""

    near: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()


def wording_of(tokens: Tokens, figure: Quantity) -> Wording:
    """The words around a figure of a text; none for the two ends of a change, which no arithmetic gives."""
    first, last = bisect_left(tokens.starts, figure.start), bisect_left(tokens.starts, figure.end)
    if tokens.word(first - 1) == "to" or is_baseline(tokens, figure):
        return Wording()
    # "more than" tells no change: it qualifies the figure.
    first -= len(("more", "than")) if tokens.word(first - 1) == "than" else 0
    before = _to_stop(tokens.words[max(0, first - _BEFORE) : first][::-1])[::-1]
    behind = _to_stop(tokens.words[last : last + _BEHIND])
    near = frozenset(tokens.words[max(0, first - _NEAR) : last + _NEAR])
    return Wording(near, _with_pairs(before), _with_pairs(behind))


def _with_pairs(words: list[str]) -> frozenset[str]:
    return frozenset((*words, *map(" ".join, pairwise(words))))


def _to_stop(words: list[str]) -> list[str]:
    end = next((at for at, word in enumerate(words) if word in _STOPS), len(words))
    return words[:end]
