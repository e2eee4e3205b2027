"""The articles by the month of their publication, as a small drawing."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from summarizer.rendering.html.markup import Markup, element

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_HEIGHT = 64
_LOWEST = 2
"""The heights of the highest bar and of the lowest one, in pixels."""
_GAP = 0.12
"""How much of a month's width stays free at either side of its bar."""
_MOST = 60
"""How many bars a drawing has at most; older months stand in the list of months only."""

NO_DATE = ""
"""The month of articles that have no date."""


def month_of(date: str) -> str:
    """The month of an ISO 8601 date, as "2025-06"."""
    found = _MONTH.match(date)
    return found[0] if found else NO_DATE


def months_chart(dates: Iterable[str]) -> Markup:
    """A bar for every month from the first to the last one, over at least a year; nothing where there is only one."""
    counts = Counter(filter(None, map(month_of, dates)))
    if len(counts) < 2:  # noqa: PLR2004 - one bar says nothing
        return Markup()
    words = ", ".join(f"{month}: {counts[month]:,}" for month in list(_from(min(counts), max(counts)))[-_MOST:])
    months = list(_from(min(*counts, _year_before(max(counts))), max(counts)))[-_MOST:]
    largest, width = max(counts[month] for month in months), 100 / len(months)
    bars = [_bar(month, counts[month], index * width, width, largest) for index, month in enumerate(months)]
    title = element("h2", "Articles by month", id="months-title")
    drawing = element(
        "svg", *bars, class_="months", role="img", width="100%", height=_HEIGHT + 1, aria_labelledby="months-title months-told"
    )
    ends = (months[0], f"most: {largest:,}", months[-1])
    scale = element("p", *(element("span", text) for text in ends), class_="scale", aria_hidden="true")
    return element("section", title, drawing, element("p", words, id="months-told", class_="unseen"), scale, class_="by-month")


def _bar(month: str, count: int, left: float, width: float, largest: int) -> Markup:
    """A month's bar, with a place to point at that is as high as the drawing."""
    height = max(count / largest * _HEIGHT, _LOWEST) if count else 0
    gap = width * _GAP
    reach = element("rect", x=f"{left:.3f}%", y=0, width=f"{width:.3f}%", height=_HEIGHT, class_="reach")
    column = element(
        "rect",
        x=f"{left + gap:.3f}%",
        y=f"{_HEIGHT - height:.1f}",
        width=f"{width - 2 * gap:.3f}%",
        height=f"{height:.1f}",
        class_="column",
    )
    base = element("line", x1=f"{left:.3f}%", x2=f"{left + width:.3f}%", y1=_HEIGHT, y2=_HEIGHT, class_="base")
    return element("g", element("title", f"{month}: {count:,}"), reach, column, base, data_month=month)


def _year_before(last: str) -> str:
    """The first of the twelve months that end with this one."""
    year, month = map(int, last.split("-"))
    return f"{year:04}-01" if month == 12 else f"{year - 1:04}-{month + 1:02}"  # noqa: PLR2004 - months of a year


def _from(first: str, last: str) -> Iterator[str]:
    """Every month from the first to the last one."""
    year, month = map(int, first.split("-"))
    while (told := f"{year:04}-{month:02}") <= last:
        yield told
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004 - months of a year
