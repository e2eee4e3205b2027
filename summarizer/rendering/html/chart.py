"""A series as a drawing: one bar a figure, from the earliest year down, told apart by pattern as well as by colour."""

from collections.abc import Iterable

from summarizer.rendering.html.markup import Markup, element, joined
from summarizer.rendering.html.series import Point, Series

_ROW = 50
_BAR_TOP = 20
_BAR = 16
_WIDEST = 72
"""How much of the width the longest bar takes, in percent; the rest is for its words."""

_KNOWN = {"actual", "planned", "estimate", "capacity"}


def charts(found: Iterable[Series]) -> Markup:
    """The drawings one below the other; they share the hatching of what is no fact."""
    drawn = [_chart(series, number) for number, series in enumerate(found, start=1)]
    return joined([_hatching(), *drawn]) if drawn else Markup()


def _chart(series: Series, number: int) -> Markup:
    """The drawing, with the same as text and as a table; `number` tells it from the other charts of the page."""
    title, told = f"chart-{number}-title", f"chart-{number}-text"
    largest = max(point.value for point in series.points)
    bars = [_bar(point, index * _ROW, float(point.value / largest) * _WIDEST) for index, point in enumerate(series.points)]
    words = "; ".join(f"{point.year} {point.status}: {point.quote}" for point in series.points)
    return element(
        "figure",
        element("figcaption", series.label, id=title, dir="auto"),
        element("p", words, id=told, class_="unseen", dir="auto"),
        element(
            "svg",
            *bars,
            class_="chart",
            role="img",
            width="100%",
            height=len(bars) * _ROW,
            aria_labelledby=title,
            aria_describedby=told,
        ),
        element("details", element("summary", "As a table"), _table(series)),
    )


def _bar(point: Point, top: int, width: float) -> Markup:
    status = point.status if point.status in _KNOWN else "other"
    return joined(
        [
            element("text", str(point.year), element("tspan", point.status, dx="8", class_="muted"), x="0", y=top + 13),
            element("rect", x="0.5", y=top + _BAR_TOP, width=f"{width:.2f}%", height=_BAR, class_=f"column {status}"),
            element("text", point.quote, x=f"{width:.2f}%", dx="9", y=top + _BAR_TOP + 13, class_="value"),
        ]
    )


def _hatching() -> Markup:
    stripes = element("path", d="M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5", class_="stripe")
    pattern = element("pattern", stripes, id="hatching", width="6", height="6", patternUnits="userSpaceOnUse")
    return element("svg", element("defs", pattern), width="0", height="0", class_="unseen", aria_hidden="true")


def _table(series: Series) -> Markup:
    titles = element("tr", *(element("th", title, scope="col") for title in ("Year", "Status", "Figure")))
    rows = [
        element("tr", *(element("td", text, dir="auto") for text in (str(point.year), point.status, point.quote)))
        for point in series.points
    ]
    return element("table", element("thead", titles), element("tbody", *rows), class_="plain")
