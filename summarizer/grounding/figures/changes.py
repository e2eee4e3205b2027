"""Changes that an article tells by their size and their end: "fell by 200 to 1,800", "up 20% to $96m"; the start follows."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from summarizer.grounding.figures.claim import ClaimText
from summarizer.grounding.figures.compare import unit_ratio
from summarizer.grounding.figures.cues import FALLS, RISES, place_of
from summarizer.grounding.figures.operands import AMOUNTS
from summarizer.types.quantity import Quantity

_JOINT = " to "
_AHEAD = 4
_HUNDRED = Decimal(100)


class Change(NamedTuple):
    """A change of the article with the value that it started from; `sources` are the indexes of its size and its end."""

    start: Decimal
    end: Quantity
    rises: bool
    sources: list[int]


def changes(claim: ClaimText) -> Iterator[Change]:
    """The changes in what is cited that are told by a size and an end."""
    index = claim.index
    for one, other in pairwise(claim.scope):
        size, end = index.figures[one], index.figures[other]
        if other != one + 1 or end.kind not in AMOUNTS or index.article.text[size.end : end.start] != _JOINT:
            continue
        words = set(index.tokens.words[max(0, place_of(index.tokens, size)[0] - _AHEAD) : place_of(index.tokens, size)[0]])
        rises = not words.isdisjoint(RISES)
        start = None if rises == (not words.isdisjoint(FALLS)) or "from" in words else _start(size, end, rises=rises)
        if start is not None and start > 0:
            yield Change(start, end, rises, [one, other])


def _start(size: Quantity, end: Quantity, *, rises: bool) -> Decimal | None:
    """What a change of that size that ends there started from, in the unit of its end."""
    if size.value is None or end.value is None or size.high is not None or end.high is not None:
        return None
    if size.unit == "percent":
        part = size.value / _HUNDRED
        return end.value / (1 + part if rises else 1 - part) if part < 1 else None
    ratio = unit_ratio(end, size) if size.kind == end.kind else None
    return None if ratio is None else end.value + size.value * ratio * (-1 if rises else 1)
