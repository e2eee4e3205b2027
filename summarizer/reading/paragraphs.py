"""Paragraphs: the stretches of a text that no sentence crosses.

They are what stands between blank lines; but a list item, and a line that is not part of a wrapped paragraph, stands alone.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_LIST_ITEM = re.compile(r"\s*(?:[-*+•‣◦▪–—]|\d{1,3}[.)])\s+\S")
_FINISHED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")

_WRAP_WIDTHS = range(40, 121)
"""The widths, in code points, at which people and mail programs wrap their lines."""


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each paragraph of a normalised text, in order; only white space is between them."""
    for block in _PARAGRAPH.finditer(text):
        start = block.start()
        for lines in _groups(block[0].split("\n")):
            end = start + sum(map(len, lines)) + len(lines) - 1
            yield start, end
            start = end + 1


def _groups(lines: list[str]) -> Iterator[list[str]]:
    """The lines of a block, in groups that each read on from line to line."""
    for item in _items(lines):
        wrapped = _is_wrapped(item)
        group = item[:1]
        for before, line in pairwise(item):
            if wrapped or (line.lstrip()[:1].islower() and not _FINISHED.search(before)):
                group.append(line)
            else:
                yield group
                group = [line]
        yield group


def _items(lines: list[str]) -> Iterator[list[str]]:
    """The lines of a block, cut before each item of a list, which begins on the first line or after a colon."""
    item = lines[:1]
    in_list = _LIST_ITEM.match(lines[0]) is not None
    for before, line in pairwise(lines):
        if _LIST_ITEM.match(line) and (in_list or before.endswith(":")):
            in_list = True
            yield item
            item = []
        item.append(line)
    yield item


def _is_wrapped(lines: list[str]) -> bool:
    """Whether each line is filled as far as the first word of the next allows, and the last one ends like a sentence."""
    width = max(map(len, lines))
    return (
        width in _WRAP_WIDTHS
        and _FINISHED.search(lines[-1]) is not None
        and all(len(line) + 1 + len(after.split(maxsplit=1)[0]) > width for line, after in pairwise(lines))
    )
