"""The words around a figure, weighted by how closely they belong to it: they decide which of two figures is meant."""

from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence
from math import sqrt

from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.meant.respective import respective_row
from summarizer.grounding.figures.stems import stem
from summarizer.types.quantity import Quantity

Context = Mapping[Hashable, float]
"""Weights from 0 to 1 of the stems around a figure, and of the values or dates of the figures around it."""

_REACH = 16.0
# What it costs to go across a sign or word on the way from the figure; any content word costs one.
_STEPS = {",": 1.0, ";": 4.0, ":": 2.0, "and": 1.0, "but": 3.0, "while": 3.0, "which": 2.0, "(": 1.0, ")": 1.0, "whereas": 3.0}
_FIGURE_STEP = 3.0
# Figures further away than these cost more than the reach.
_NEIGHBOURS = 6
# Tokens, however little they cost.
_FURTHEST = 120
_STOP_STEP = 8.0
_BASELINES = frozenset(("from", "versus", "vs", "against"))
_BETWEEN = frozenset(("the", "a", "an", "about", "nearly", "around", "just", "over", "its", "last"))
_RELATIVES = frozenset(("which", "who", "whose", "where"))
_LONGEST_CLAUSE = 30
_BEFORE = 0.5


def context_of(tokens: Tokens, figures: Sequence[Quantity], at: int, bounds: tuple[int, int]) -> Context:
    """The stems around the figure of that index with their weights from 0 to 1, within token `bounds` (its sentence)."""
    row = respective_row(tokens, figures, at, bounds)
    first = bisect_left(tokens.starts, figures[row.first if row else at].start)
    last = bisect_left(tokens.starts, figures[row.last if row else at].end)
    weights: dict[Hashable, float] = {}
    others = _others(tokens, figures, at, bounds)
    _walk(tokens, range(last, bounds[1]), others, weights, start=0.0)
    _walk(tokens, range(first - 1, bounds[0] - 1, -1), others, weights, start=_BEFORE)
    if row:
        weights.update(row.belonging(at, stem))
    return weights


def similarity(one: Context, other: Context) -> float:
    """The cosine of two contexts, from 0 to 1."""
    if not one or not other:
        return 0.0
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    shared = sum(weight * large[word] for word, weight in small.items() if word in large)
    if not shared:
        return 0.0
    return shared / sqrt(_square(one) * _square(other))


def _square(context: Context) -> float:
    return sum([weight * weight for weight in context.values()])


def is_baseline(tokens: Tokens, figure: Quantity) -> bool:
    """Whether a figure is what another is compared with: "up from $389m", "compared to the third quarter of 2019"."""
    index = bisect_left(tokens.starts, figure.start) - 1
    while tokens.word(index) in _BETWEEN:
        index -= 1
    word, before = tokens.word(index), tokens.word(index - 1)
    return word in _BASELINES or (word in ("to", "with") and before == "compared")


def _walk(tokens: Tokens, way: range, others: Mapping[int, Hashable], weights: dict[Hashable, float], start: float) -> None:
    """Collect the stems on the way from a figure, each at the cost of what lies before it."""
    cost = start
    resume: int | None = None
    for index in way[:_FURTHEST]:
        word = tokens.words[index]
        if resume is not None and index > resume:
            continue
        if word == "," and way.step < 0 and resume is None:
            resume = _before_clause(tokens, index, way[-1])
        if index in others:
            key = others[index]
            if key is not None:
                weights[key] = max(weights.get(key, 0.0), 1 / (1 + cost))
            cost += _FIGURE_STEP
        elif word in _STEPS:
            cost += _STEPS[word]
        elif word in ".!?" and _stops(tokens, index):
            cost += _STOP_STEP
        else:
            found = stem(word)
            if found:
                weights[found] = max(weights.get(found, 0.0), 1 / (1 + cost))
                cost += 1
        if cost > _REACH:
            return


def _before_clause(tokens: Tokens, comma: int, first: int) -> int | None:
    """The comma that opens the relative clause which a comma closes: the subject of "X, which took Y, was Z" is X."""
    for index in range(comma - 1, max(first, comma - _LONGEST_CLAUSE), -1):
        if tokens.words[index] in ".;:":
            return None
        if tokens.words[index] in _RELATIVES and tokens.words[index - 1] == ",":
            return index - 1
    return None


def _stops(tokens: Tokens, index: int) -> bool:
    return not tokens.glued(index + 1) and (index + 1 == len(tokens) or not tokens.raw(index + 1)[0].islower())


def _others(tokens: Tokens, figures: Sequence[Quantity], at: int, bounds: tuple[int, int]) -> dict[int, Hashable]:
    """What the figures nearby say, by the index of their first token.

    Those of the same kind say None: two figures that were exchanged stand beside each other before and after.
    """
    found: dict[int, Hashable] = {}
    for index in range(max(0, at - _NEIGHBOURS), min(len(figures), at + _NEIGHBOURS + 1)):
        token = bisect_left(tokens.starts, figures[index].start)
        if index != at and bounds[0] <= token < bounds[1]:
            other = figures[index]
            found[token] = None if other.kind == figures[at].kind else other.when or other.value
    return found
