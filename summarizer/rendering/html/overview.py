"""The overview of an archive: every article in one list that is searched, sorted and filtered in the page itself."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from summarizer.rendering.blocks import counted, in_a_row, in_dollars
from summarizer.rendering.characters import visible
from summarizer.rendering.html.markup import Markup, element, joined
from summarizer.rendering.html.months import month_of, months_chart
from summarizer.rendering.html.page import page, skip_links
from summarizer.rendering.html.rows import FIELDS, Row, row_of
from summarizer.types.summary import Summary

_WRITTEN = 200
"""How many rows stand in the page as HTML, for readers without scripts."""

_COLUMNS = (
    ("Date", "date"), ("Article", "headline"), ("Claims", "claims"), ("Figures", "figures_verified"),
    ("Missed", "missed"), ("Dropped", "dropped"), ("Warnings", "warnings"),
)  # fmt: skip
_UNSAFE = str.maketrans({"<": r"\u003c", ">": r"\u003e", "&": r"\u0026", "\u2028": r"\u2028", "\u2029": r"\u2029"})


def render_overview(summaries: Iterable[Summary], title: str) -> str:
    """All summaries as one HTML file, which loads nothing and in which no word acts as markup.

    Only a row of each summary is kept while they come, so an archive larger than memory can be told.
    """
    rows, spent = [], Spending()
    for summary in summaries:
        rows.append(row_of(summary))
        spent.add(summary)
    rows.sort(key=lambda row: row.date, reverse=True)
    name = visible(title) or "Archive"
    header = element(
        "header",
        element("h1", name, dir="auto"),
        _totals(rows, spent),
        months_chart(row.date for row in rows),
    )
    body = element("main", _controls(rows), _table(rows[:_WRITTEN]), _below(len(rows)), id="list", tabindex=-1)
    return page(
        name,
        skip_links(list="Skip to the list"),
        header,
        body,
        _data(rows),
        styles=("report.css", "overview.css"),
        script="overview.js",
    )


class Spending:
    """What summaries cost, added up."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.known = Decimal(0)
        self.unknown = 0
        self.estimated = False

    def add(self, summary: Summary) -> None:
        """Add what one summary cost."""
        usage = summary.provenance.usage
        self.known += usage.cost_usd or Decimal(0)
        self.unknown += bool(usage.calls) and usage.cost_usd is None
        self.estimated |= usage.estimated

    @property
    def told(self) -> str:
        """The sum, and for how many summaries it is not known."""
        known = f"{'about ' if self.estimated else ''}{in_dollars(self.known)}"
        return in_a_row([known, f"{self.unknown:,} of unknown cost" if self.unknown else ""])


def _totals(rows: list[Row], spent: Spending) -> Markup:
    total = Counter[str]()
    for row in rows:
        for name in ("claims", "verified", "figures", "figures_verified", "missed", "dropped", "warnings"):
            total[name] += getattr(row, name)
    shown = (
        ("Articles", f"{len(rows):,}"),
        ("Claims verified", f"{total['verified']:,} of {total['claims']:,}"),
        ("Figures verified", f"{total['figures_verified']:,} of {total['figures']:,}"),
        ("Figures left out", f"{total['missed']:,}"),
        ("Dropped", f"{total['dropped']:,}"),
        ("Warnings", f"{total['warnings']:,}"),
        ("Cost of these summaries", spent.told),
    )
    return element("dl", *(element("div", element("dt", name), element("dd", value)) for name, value in shown), class_="totals")


def _controls(rows: list[Row]) -> Markup:
    """What the script needs to search and filter; without it there is nothing to press."""
    troubled = sum(bool(row.dropped or row.warnings) for row in rows)
    search = element(
        "input",
        type="search",
        id="words",
        autocomplete="off",
        spellcheck="false",
        placeholder="Words in headlines and bullets",
        aria_keyshortcuts="/",
    )
    return element(
        "div",
        element("label", element("span", "Search", class_="name"), search, class_="search"),
        element("label", element("span", "Month", class_="name"), element("select", *_months(rows), id="month")),
        element("label", element("input", type="checkbox", id="troubled"), f"Dropped or warned ({troubled:,})", class_="check"),
        element("p", id="count", class_="count"),
        element("p", id="announced", class_="unseen", role="status"),
        class_="controls",
        role="search",
        hidden="hidden",
    )


def _months(rows: list[Row]) -> Iterator[Markup]:
    """The months that there are, the newest first."""
    yield element("option", "All months", value="all")
    for month, count in sorted(Counter(month_of(row.date) for row in rows).items(), reverse=True):
        yield element("option", f"{month or 'No date'} ({count:,})", value=month or "none")


def _table(rows: list[Row]) -> Markup:
    heads = (element("th", title, scope="col", class_=key, data_key=key) for title, key in _COLUMNS)
    caption = element("caption", "Articles of the archive", class_="unseen")
    return element(
        "table",
        caption,
        element("thead", element("tr", *heads)),
        element("tbody", *(_row(row) for row in rows)),
        class_="overview",
        id="rows",
    )


def _row(row: Row) -> Markup:
    article = element(
        "td",
        element("span", row.headline, class_="headline", dir="auto", lang=row.language),
        element("span", in_a_row([row.id, row.source]), class_="from", dir="auto"),
        class_="headline-cell",
    )
    counts = {
        "claims": _of(row.verified, row.claims),
        "figures_verified": _of(row.figures_verified, row.figures),
        "missed": f"{row.missed:,}",
        "dropped": f"{row.dropped:,}",
        "warnings": f"{row.warnings:,}",
    }
    cells = (element("td", count, class_=f"{name} none" if count == "0" else name) for name, count in counts.items())
    return element("tr", element("td", row.date, class_="date"), article, *cells)


def _of(good: int, stated: int) -> str:
    return f"{good:,}" if good == stated else f"{good:,} of {stated:,}"


def _below(count: int) -> Markup:
    """What is said below the list where there are no scripts, and where the script puts its pages."""
    more = f"The first {_WRITTEN} of {counted(count, 'article')}. " if count > _WRITTEN else ""
    note = element("p", f"{more}Searching, sorting and opening an article need scripts.", class_="note")
    return joined([element("noscript", note), element("nav", id="pages", aria_label="Pages", hidden="hidden")])


def _data(rows: list[Row]) -> Markup:
    """All rows as JSON in which nothing can end the element."""
    data = json.dumps({"fields": FIELDS, "rows": [row.cells() for row in rows]}, ensure_ascii=False, separators=(",", ":"))
    return element("script", Markup(data.translate(_UNSAFE)), type="application/json", id="data")
