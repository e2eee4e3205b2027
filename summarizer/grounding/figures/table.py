"""A table of figures in which those that say the same as another are looked up, and not searched for one by one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from summarizer.grounding.figures.compare import base_values, name_digits, rounds_unsaid, same_figure
from summarizer.grounding.figures.moments import day_keys
from summarizer.grounding.figures.rounding import rounding
from summarizer.types.quantity import Quantity

# A rounded value lies at most this share away from the exact one; a vague one ("hundreds") is told for up to twenty times
# as much. Noise is what division leaves of a third.
_FURTHEST, _VAGUEST, _NOISE = Decimal("0.15"), Decimal(20), Decimal("1E-9")
_Saying = tuple[object, ...]


class Entry(NamedTuple):
    """Figures that say the same: one of them, the indexes of all, and those of each noun's head."""

    figure: Quantity
    indexes: list[int]
    by_head: dict[str, list[int]]


class FigureTable:
    """The figures of one text by what they say; `readings` are pairs of an index and one way to read the figure there."""

    def __init__(self, readings: Iterable[tuple[int, Quantity]]) -> None:
        self._entries: dict[_Saying, Entry] = {}
        for index, figure in readings:
            entry = self._entries.setdefault(_saying(figure), Entry(figure, [], {}))
            entry.indexes.append(index)
            if figure.noun:
                entry.by_head.setdefault(head_of(figure.noun), []).append(index)
        self._by_key: dict[str, list[Entry]] = {}
        numbered: list[tuple[Decimal, Entry]] = []
        for entry in self._entries.values():
            for key in _keys(entry.figure):
                self._by_key.setdefault(key, []).append(entry)
            numbered.extend((value, entry) for value in base_values(entry.figure))
        numbered.sort(key=lambda pair: pair[0])
        self._values = [value for value, _ in numbered]
        self._numbered = [entry for _, entry in numbered]
        self._known: dict[_Saying, list[Entry]] = {}

    def same(self, figure: Quantity) -> list[Entry]:
        """The entries that say what a figure says, or what it rounds."""
        saying = _saying(figure)
        found = self._known.get(saying)
        if found is None:
            found = self._known[saying] = [entry for entry in self._near(figure) if same_figure(figure, entry.figure)]
        return found

    def rounded(self, figure: Quantity) -> Iterator[Entry]:
        """The entries that a figure rounds without a word that says so."""
        if figure.value and figure.step:
            near = self._numbers(figure, figure.step / figure.value)
            yield from (entry for entry in near if rounds_unsaid(figure, entry.figure))

    def _near(self, figure: Quantity) -> Iterator[Entry]:
        seen: set[int] = set()
        for entry in self._candidates(figure):
            if id(entry) not in seen:
                seen.add(id(entry))
                yield entry

    def _candidates(self, figure: Quantity) -> Iterator[Entry]:
        for key in _keys(figure):
            yield from self._by_key.get(key, ())
        yield from self._numbers(figure, rounding(figure))

    def _numbers(self, figure: Quantity, share: Decimal) -> Iterator[Entry]:
        """The entries whose values differ from a figure's by no more than a share of it, or by more where it is vague."""
        for value in base_values(figure):
            margin = value * (min(share, _FURTHEST) + _NOISE)
            highest = value * _VAGUEST if figure.qualifier == "several" else value + margin
            first, last = bisect_left(self._values, value - margin), bisect_right(self._values, highest)
            yield from self._numbered[first:last]


def head_of(noun: str) -> str:
    """The last word of a noun phrase."""
    return noun.rsplit(" ", 1)[-1]


def _saying(figure: Quantity) -> _Saying:
    """All of a figure that decides what it equals; its words too where they do."""
    worded = figure.kind in ("identifier", "time") or (figure.unit in ("metre", "USD") or figure.kind == "fraction")
    return (
        figure.kind, figure.value, figure.high, figure.unit, figure.qualifier, figure.per, figure.when, figure.noun is None,
        figure.noun == "time", figure.kind == "ordinal" and figure.noun, figure.text.casefold() if worded else figure.step,
    )  # fmt: skip


def _keys(figure: Quantity) -> Sequence[str]:
    """What two figures without a common value share where they say the same: a part of a date, a time, a name's digits."""
    if figure.kind == "date":
        return day_keys(figure.when or "")
    if figure.kind == "time":
        return (f"minute {(figure.when or '')[-2:]}",)
    return (f"name {name_digits(figure)}",)
