"""What failed is repaired as the model says, or leaves in the open."""

from typing import Any

import pytest
from pydantic import BaseModel
from support.articles import article_of

from summarizer.errors import UnsupportedClaim
from summarizer.grounding import repaired, settle
from summarizer.grounding.mend import replaced
from summarizer.schema.catalogue import find_schema
from summarizer.schema.repair import Change, Repair, RepairedItem
from summarizer.types.violation import Violation

ARTICLE = article_of("One sentence here.", "Another one there.")


class Point(BaseModel):
    cites: list[int]
    text: str


class Fixed(BaseModel):
    cites: list[int]
    label: str


class Answer(BaseModel):
    gist: Point
    aside: Point | None = None
    points: list[Point] = []
    fixed: Fixed | None = None


SCHEMA = find_schema(Answer)


def point(text: str) -> dict[str, Any]:
    return {"cites": [9], "text": text}


def failed(path: str, item: dict[str, Any], *candidates: int) -> Violation:
    return Violation(path, item, "it fails", candidates)


def test_a_repair_changes_only_the_fields_it_names() -> None:
    tree = {"points": [point("a"), point("b")]}
    item = RepairedItem(item=0, drop=False, cites=[2], fields=[Change(name="text", value="B"), Change(name="new", value="x")])
    mended = repaired(tree, (failed("/points/1", point("b")),), Repair(items=[item]))
    assert mended == {"points": [point("a"), {"cites": [2], "text": "B"}]}


@pytest.mark.parametrize(
    "item",
    [RepairedItem(item=0, drop=True, cites=[], fields=[]), RepairedItem(item=7, drop=False, cites=[1], fields=[])],
)
def test_an_item_given_up_or_unknown_stays_as_it_was(item: RepairedItem) -> None:
    tree = {"points": [point("a")]}
    assert repaired(tree, (failed("/points/0", point("a")),), Repair(items=[item])) == tree


def test_list_entries_leave_and_optional_claims_become_null() -> None:
    tree = {
        "gist": {"cites": [1], "text": "g"},
        "aside": point("x"),
        "points": [point("a"), point("b"), point("c")],
        "fixed": None,
    }
    violations = [failed("/points/0", point("a")), failed("/points/2", point("c")), failed("/aside", point("x"))]
    settled, dropped = settle(tree, violations, SCHEMA, ARTICLE)
    assert settled == {**tree, "aside": None, "points": [point("b")]}
    assert [entry.path for entry in dropped] == ["/points/0", "/points/2", "/aside"]
    assert dropped[0].item == point("a")


def test_a_claim_that_can_not_be_missing_gives_way_to_a_sentence_of_the_article() -> None:
    settled, (dropped,) = settle({"gist": point("wrong")}, [failed("/gist", point("wrong"), 2)], SCHEMA, ARTICLE)
    assert settled == {"gist": {"cites": [2], "text": "Another one there."}}
    assert "stand in its place" in dropped.reason


def test_where_nothing_can_stand_in_its_place_the_article_fails() -> None:
    class Strict(BaseModel):
        fixed: Fixed

    with pytest.raises(UnsupportedClaim, match="/fixed: it fails"):
        settle(
            {"fixed": {"cites": [9], "label": "x"}},
            [failed("/fixed", {"cites": [9], "label": "x"})],
            find_schema(Strict),
            ARTICLE,
        )


def test_replacing_reaches_into_nested_lists_and_leaves_the_original() -> None:
    tree = {"a": [[{"b": 1}, {"b": 2}], []], "c/d": {"e": 1}}
    assert replaced(tree, {"/a/0/0": None, "/c~1d": {"e": 2}}) == {"a": [[{"b": 2}], []], "c/d": {"e": 2}}
    assert tree["a"] == [[{"b": 1}, {"b": 2}], []]
