"""Changes that an article tells by their size and their end: "fell by 200 to 1,800", "up 20% to $96m"; the start follows."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from summarizer.grounding.figures.claim import ClaimText
from summarizer.grounding.figures.compare import unit_ratio
from summarizer.grounding.figures.derived.cues import FALLS, RISES, place_of
from summarizer.grounding.figures.derived.operands import AMOUNTS
from summarizer.types.quantity import Quantity

_TO = ["to"]
# Tokens before a size, or between an end and its size; and behind a size, where it is compared.
_AHEAD, _COMPARED = 4, 4
_HUNDRED = Decimal(100)


class Change(NamedTuple):
    """A change of the article with the value that it started from; `sources` are the indexes of its size and its end."""

    start: Decimal
    end: Quantity
    rises: bool
    sources: list[int]


def changes(claim: ClaimText) -> Iterator[Change]:
    """The changes in what is cited that are told by a size and an end: "by 200 to 1,800", "1,800, 200 fewer than in 2020"."""
    figures, tokens = claim.index.figures, claim.index.tokens
    for one, other in pairwise(claim.scope):
        first, last = place_of(tokens, figures[one]), place_of(tokens, figures[other])
        between = tokens.words[first[1] : last[0]]
        if between == _TO:
            words, size, end = tokens.words[max(0, first[0] - _AHEAD) : first[0]], one, other
        else:
            words, size, end = _behind_end(between, tokens.words[last[1] : last[1] + _COMPARED]), other, one
        rises, falls = not RISES.isdisjoint(words), not FALLS.isdisjoint(words)
        if rises == falls or "from" in words:
            continue
        starts = (_start(reading, figures[end], rises=rises) for reading in claim.index.readings(size))
        yield from (Change(start, figures[end], rises, [size, end]) for start in starts if start is not None and start > 0)


def _behind_end(between: list[str], behind: list[str]) -> list[str]:
    """The words that tell a change behind its end: "up" of "$96m, up 20%", "fewer" of "1,800 staff, 200 fewer than"."""
    if "," not in between[-_AHEAD:] or len(between) > _AHEAD:
        return []
    compared = behind[: behind.index("than")] if "than" in behind else []
    return compared or between[between.index(",") :]


def _start(size: Quantity, end: Quantity, *, rises: bool) -> Decimal | None:
    """What a change of that size that ends there started from, in the unit of its end."""
    if end.kind not in AMOUNTS or size.value is None or end.value is None or size.high is not None or end.high is not None:
        return None
    if size.unit == "percent":
        part = size.value / _HUNDRED
        return end.value / (1 + part if rises else 1 - part) if part < 1 else None
    ratio = unit_ratio(end, size) if size.kind == end.kind else None
    return None if ratio is None else end.value + size.value * ratio * (-1 if rises else 1)
