"""Which figures are drawn, and how."""

from dataclasses import replace
from decimal import Decimal

import pytest
from rendering.html.html_reader import read_page
from rendering.summaries import ANSWER, summary_of

from summarizer.rendering.html import render_html
from summarizer.rendering.html.series import series_in
from summarizer.types.summary import Reading, Summary

Row = tuple[str, str, str | None, int]
"""Label, status, when, value."""

STEEL: tuple[Row, ...] = (
    ("output of steel", "actual", "in 2023", 36),
    ("planned output of steel", "planned", "by 2028", 50),
    ("output of steel", "actual", "2024", 39),
    ("the target for output of steel", "planned", "by the end of 2024", 45),
)


def with_figures(*rows: Row, unit: str = "tonne") -> Summary:
    figures = [
        {"label": label, "quote": f"{value} tons", "status": status, "when": when, "cites": [1]}
        for label, status, when, value in rows
    ]
    summary = summary_of(ANSWER | {"figures": figures})
    readings = {f"/figures/{index}": Reading(Decimal(row[3]), unit, None) for index, row in enumerate(rows)}
    return replace(summary, readings=readings)


def test_one_thing_over_years_is_a_series_from_the_earliest_year_on() -> None:
    (series,) = series_in(with_figures(*STEEL))
    assert series.label == "output of steel"
    assert [(point.year, point.status, int(point.value)) for point in series.points] == [
        (2023, "actual", 36),
        (2024, "actual", 39),
        (2024, "planned", 45),
        (2028, "planned", 50),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        STEEL[:1],
        [STEEL[0], STEEL[2]],
        [STEEL[0], ("planned output of coal", "planned", "by 2028", 50)],
        [STEEL[0], (*STEEL[0][:2], "in 2023", 37), STEEL[1]],
        [STEEL[0], (*STEEL[1][:2], None, 50)],
        [STEEL[0], (*STEEL[1][:2], "by December 2028", 50)],
        [STEEL[0], (*STEEL[1][:2], "by 2028", -1)],
        [("of the", "actual", "2023", 1), ("of the", "planned", "2024", 2)],
        [(*row[:3], 0) for row in STEEL],
    ],
    ids=["one", "two facts", "another thing", "two answers", "no time", "a month", "below zero", "no words", "all zero"],
)
def test_where_a_drawing_says_no_more_there_is_none(rows: list[Row]) -> None:
    assert series_in(with_figures(*rows)) == []


def test_figures_in_different_units_are_no_series() -> None:
    summary = with_figures(STEEL[0], STEEL[1])
    assert len(series_in(summary)) == 1
    readings = summary.readings | {"/figures/1": Reading(Decimal(50), "percent", None)}
    assert series_in(replace(summary, readings=readings)) == []


def test_a_figure_without_evidence_is_not_drawn() -> None:
    summary = with_figures(STEEL[0], STEEL[1])
    assert series_in(replace(summary, evidence=summary.evidence | {"/figures/0": ()})) == []


def test_a_drawing_has_its_words_and_its_table_beside_it() -> None:
    page = read_page(render_html(with_figures(*STEEL)))
    drawing = page.one("svg", class_="chart")
    texts = {node.attributes["id"]: node.text for node in page.nodes if "id" in node.attributes}
    assert drawing.attributes["role"] == "img"
    assert texts[drawing.attributes["aria-labelledby"]] == "output of steel"
    assert texts[drawing.attributes["aria-describedby"]].startswith("2023 actual: 36 tons; 2024 actual: 39 tons; 2024 planned")
    widths = [bar.attributes["width"] for bar in drawing.all("rect")]
    assert widths == ["51.84%", "56.16%", "64.80%", "72.00%"]
    assert [bar.attributes["class"] for bar in drawing.all("rect")].count("column planned") == 2
    assert len(page.one("figure").one("tbody").all("tr")) == 4
