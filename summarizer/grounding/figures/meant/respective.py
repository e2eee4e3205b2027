"""Lists with "respectively": which of several items each figure of a row belongs to."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import dropwhile, takewhile
from typing import NamedTuple

from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.stems import stem
from summarizer.types.quantity import Quantity

_LONGEST_LIST = 60
_LONGEST_ROW = 6
_ITEM_WORDS = 2


class Row(NamedTuple):
    """The figures from index `first` to `last` and the content words of the item that each belongs to."""

    first: int
    last: int
    items: list[list[str]]

    def belonging(self, index: int, key: Callable[[str], str]) -> dict[str, float]:
        """By the key of each word of the items: 1 for those of the figure of that index, 0 for those of the others."""
        found = {key(word): 0.0 for item in self.items for word in item}
        return found | {key(word): 1.0 for word in self.items[index - self.first]}


def respective_row(tokens: Tokens, figures: Sequence[Quantity], at: int, bounds: tuple[int, int]) -> Row | None:
    """The row that "respectively" makes of the figure of that index and its neighbours; None where there is no such list."""
    behind = bisect_left(tokens.starts, figures[at].end)
    try:
        marker = tokens.words.index("respectively", behind, min(bounds[1], behind + _LONGEST_LIST))
    except ValueError:
        return None
    first, last = _row_around(tokens, figures, at, (bounds[0], marker))
    end = bisect_left(tokens.starts, figures[first].start)
    items = _items_before(tokens, end, max(bounds[0], end - _LONGEST_LIST), last - first + 1)
    return Row(first, last, items) if items else None


def _row_around(tokens: Tokens, figures: Sequence[Quantity], at: int, bounds: tuple[int, int]) -> tuple[int, int]:
    """The first and the last figure of one kind in a row with the figure of that index, in token bounds."""
    first = last = at
    while first > max(0, at - _LONGEST_ROW) and _joins(tokens, figures, first - 1, at, bounds):
        first -= 1
    while last + 1 < min(len(figures), at + _LONGEST_ROW) and _joins(tokens, figures, last + 1, at, bounds):
        last += 1
    return first, last


def _joins(tokens: Tokens, figures: Sequence[Quantity], other: int, at: int, bounds: tuple[int, int]) -> bool:
    token = bisect_left(tokens.starts, figures[other].start)
    return figures[other].kind == figures[at].kind and bounds[0] <= token < bounds[1]


def _items_before(tokens: Tokens, end: int, start: int, count: int) -> list[list[str]]:
    """The content words of the last `count` joined items ("coal and iron ore") before a token."""
    joint = next((index for index in range(end - 1, start, -1) if tokens.words[index] == "and"), None)
    if joint is None or count == 1:
        return []
    items = [_content(tokens, range(joint + 1, end))]
    at = joint - 1
    while len(items) < count and at >= start:
        item: list[str] = []
        while at >= start and tokens.words[at] != ",":
            told = bool(stem(tokens.words[at]))
            if told and len(item) < _ITEM_WORDS:
                item.append(tokens.words[at])
            elif not told and item:
                break
            at -= 1
        items.insert(0, item)
        while at >= start and tokens.words[at] != ",":
            at -= 1
        at -= 1
    return items if len(items) == count and all(items) else []


def _content(tokens: Tokens, way: range) -> list[str]:
    words = takewhile(stem, dropwhile(lambda word: not stem(word), (tokens.words[index] for index in way)))
    return list(words)[:_ITEM_WORDS]
