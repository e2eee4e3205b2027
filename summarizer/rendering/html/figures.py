"""Figures as a table that can be sorted: each as the article writes it, and as it was read."""

from collections.abc import Mapping
from decimal import Decimal

from summarizer.rendering.blocks import Line, Span, Table
from summarizer.rendering.html.lines import Lines
from summarizer.rendering.html.links import cited_in
from summarizer.rendering.html.markup import Markup, element
from summarizer.types.summary import Reading

_STATUSES = {"actual", "planned", "estimate", "capacity"}
_KNOWN = {"Figure", "What", "Status", "When"}


def figures_table(table: Table, lines: Lines, readings: Mapping[str, Reading]) -> Markup:
    """A table of figure claims, their values and units beside the article's words.

    `data-sort` is what a cell sorts by where that is not its text.
    """
    first, *others = table.columns
    head = element("tr", *(element("th", title, scope="col") for title in (first, "Value", "Unit", *others)))
    rows = [_row(table.columns, row, lines, readings) for row in table.rows]
    return element("table", element("thead", head), element("tbody", *rows), class_="figures sortable")


def _row(titles: tuple[str, ...], row: tuple[Line, ...], lines: Lines, readings: Mapping[str, Reading]) -> Markup:
    citation = next(citation for cell in row for citation in cited_in(cell))
    first, *others = (_cell(title, cell, lines) for title, cell in zip(titles, row, strict=True))
    read = _read(readings.get(citation.path, Reading()))
    return element("tr", first, *read, *others, **lines.claim(citation))


def _read(reading: Reading) -> tuple[Markup, Markup]:
    """The cells of value and unit."""
    value = None if reading.value is None else Decimal(str(reading.value)).normalize()
    number = "" if value is None else f"{value:,f}"
    return (
        element("td", number, class_="value", data_sort=number.replace(",", "")),
        element("td", reading.unit, class_="unit"),
    )


def _cell(title: str, cell: Line, lines: Lines) -> Markup:
    for citation in cited_in(cell):
        return element("td", lines.plain(cell), class_="sentences", data_sort=next(iter(citation.sentences), None))
    words = "".join(part.text for part in cell if isinstance(part, Span))
    status = words if title == "Status" and words in _STATUSES else ""
    class_ = f"{title.lower()} {status}".strip() if title in _KNOWN else ""
    return element("td", lines.plain(cell), class_=class_, dir="auto", lang=lines.language)
