"""The ways to read each figure of an article: as it stands, with what it leaves to another, as a range or as a share."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from summarizer.grounding.figures.grammar.ellipsis import LeftOut, fill
from summarizer.grounding.figures.grammar.scan import read_figures
from summarizer.types.quantity import Quantity

_RANGE = " to "
_OF = frozenset(("of", "of the", "of its", "of their", "of his", "of her", "of all", "of some", "of about", "of those"))
# "Of the 64 samples taken in spring 17 were ..."
_OF_ALL = re.compile(r"Of (?:the |its |their )?$")
_LONGEST_OF = 9
_OUT_OF = " out of "


class Readings:
    """The figures of a text, in reading order, with the sentence number of each (`places`), as they may be read."""

    def __init__(self, text: str, figures: Sequence[Quantity], places: Sequence[int]) -> None:
        self._text, self._figures, self._places = text, figures, places

    def of(self, index: int) -> tuple[Quantity, ...]:
        """The figure as it stands, with the unit left to one before it, and as the range or the share that it may open."""
        return (self._figures[index], *self._others.get(index, ()))

    def left_out(self, index: int) -> LeftOut | None:
        """What a bare number leaves to a figure before it; None where it leaves out nothing."""
        return self._ellipses.get(index)

    @cached_property
    def _others(self) -> dict[int, list[Quantity]]:
        """The other ways to read a figure, by the index of each that has some."""
        found: dict[int, list[Quantity]] = {}
        measured = {index: left.measured for index, left in self._ellipses.items() if left.measured}
        for others in (measured, self._ranges, self._shares):
            for index, other in others.items():
                found.setdefault(index, []).append(other)
        for index, figure in enumerate(self._figures):
            if _OUT_OF in figure.text:
                told = read_figures(figure.text.replace(_OUT_OF, ", ")).figures
                found.setdefault(index, []).extend(replace(figure, kind="count", value=count.value) for count in told)
        return found

    @cached_property
    def _ellipses(self) -> dict[int, LeftOut]:
        return fill(self._text, self._figures, self._places)

    @cached_property
    def _ranges(self) -> dict[int, Quantity]:
        """The ranges that pairs behind a word of change may tell too ("up 4% to 7%"), by the index of their first figure."""
        return {
            index: replace(low, high=high.value)
            for index, (low, high) in enumerate(pairwise(self._figures))
            if high.start - low.end == len(_RANGE) and self._text.startswith(_RANGE, low.end) and _rises(low, high)
        }

    @cached_property
    def _shares(self) -> dict[int, Quantity]:
        """The parts that pairs of counts tell too ("17 of the 20 hotels"), by the index of their first figure."""
        found: dict[int, Quantity] = {}
        for index, (one, other) in enumerate(pairwise(self._figures)):
            if one.kind != "count" or other.kind != "count":
                continue
            if _is_share(one, other) and self._text[one.end : other.start].strip() in _OF:
                found[index] = _share_of(one, other)
            elif _is_share(other, one) and _OF_ALL.search(self._text, max(0, one.start - _LONGEST_OF), one.start):
                found[index + 1] = _share_of(other, one)
        return found


def _is_share(part: Quantity, whole: Quantity) -> bool:
    """Whether two counts can be a part and its whole."""
    return (
        part.high is None
        and whole.high is None
        and part.value is not None
        and whole.value is not None
        and 0 < part.value < whole.value
    )


def _share_of(part: Quantity, whole: Quantity) -> Quantity:
    return replace(part, kind="fraction", value=(part.value or Decimal(0)) / (whole.value or Decimal(1)), noun=whole.noun)


def _rises(low: Quantity, high: Quantity) -> bool:
    """Whether two figures can be the ends of one range."""
    if low.kind != high.kind or low.unit != high.unit or low.high is not None or high.high is not None:
        return False
    return low.value is not None and high.value is not None and low.value < high.value
