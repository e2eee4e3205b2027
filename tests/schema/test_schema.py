"""Schemas: built in, of the user's own, and as published."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, ValidationError

from summarizer.errors import UsageError
from summarizer.schema.catalogue import find_schema
from summarizer.schema.publishing import asked_of, published
from summarizer.schema.tree import claims_in, extended

MINIMAL: dict[str, Any] = {
    "headline": "H",
    "gist": {"cites": [1], "text": "G"},
    "bullets": [{"cites": [1], "text": "B"}],
    "figures": [{"cites": [1], "label": "L", "quote": "5", "status": "actual", "when": None}],
    "people": [],
    "organizations": [],
    "commitments": [],
    "quotations": [{"cites": [1], "speaker": "S", "quote": "Q"}],
    "topics": [],
}


def schema_file(folder: Path, document: object) -> Path:
    path = folder / "own.json"
    path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    return path


def test_the_article_schema_takes_a_whole_answer_and_nothing_else() -> None:
    schema = find_schema("article")
    assert schema.tree_of(schema.parse(json.dumps(MINIMAL))) == MINIMAL
    for broken in (
        {**MINIMAL, "extra": 1},
        {**MINIMAL, "bullets": []},
        {**MINIMAL, "gist": {"cites": [], "text": "G"}},
    ):
        with pytest.raises(ValidationError):
            schema.parse(json.dumps(broken))


def test_what_a_model_is_asked_for_holds_to_strict_mode() -> None:
    def objects(node: object) -> list[dict[str, Any]]:
        if isinstance(node, list):
            return [found for entry in node for found in objects(entry)]
        if not isinstance(node, dict):
            return []
        here = [node] if "properties" in node else []
        return here + [found for entry in node.values() for found in objects(entry)]

    found = objects(find_schema("article").asked)
    assert len(found) == 8
    for entry in found:
        assert entry["additionalProperties"] is False
        assert sorted(entry["required"]) == sorted(entry["properties"])


def test_claims_are_found_wherever_they_are_with_their_pointers_and_kinds() -> None:
    tree = {**MINIMAL, "a/b": {"c~d": [{"cites": [2], "inner": {"cites": [3]}}]}}
    assert [(claim.path, claim.kind) for claim in claims_in(tree)] == [
        ("/gist", "statement"),
        ("/bullets/0", "statement"),
        ("/figures/0", "figure"),
        ("/quotations/0", "quotation"),
        ("/a~1b/c~0d/0", "statement"),
        ("/a~1b/c~0d/0/inner", "statement"),
    ]


def test_only_integer_lists_are_citations() -> None:
    assert not list(claims_in({"x": {"cites": "1"}, "y": {"cites": [1.5]}, "z": {"cites": [True]}}))


def test_a_tree_is_extended_at_the_paths_and_not_changed_itself() -> None:
    tree = {"a": [{"b": 1}, {"b": 2}]}
    assert extended(tree, {"/a/1": {"c": 3}}) == {"a": [{"b": 1}, {"b": 2, "c": 3}]}
    assert tree == {"a": [{"b": 1}, {"b": 2}]}


def test_a_published_schema_describes_evidence_and_gives_the_asked_one_back() -> None:
    asked = find_schema("article").asked
    document = published(asked, "article/1")
    Draft202012Validator.check_schema(document)
    figure = document["$defs"]["Figure"]
    assert {"evidence", "value", "unit", "qualifier"} <= set(figure["required"])
    assert "value" not in document["$defs"]["Quotation"]["properties"]
    assert asked_of(document)["$defs"] == asked["$defs"]


def test_a_users_schema_file_is_asked_for_and_checked(tmp_path: Path) -> None:
    document = {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}
    schema = find_schema(schema_file(tmp_path, document))
    assert (schema.id, schema.asked) == ("own/1", document)
    assert schema.tree_of(schema.parse('{"n": 1}')) == {"n": 1}
    with pytest.raises(ValidationError, match="n: 'x' is not of type 'integer'"):
        schema.parse('{"n": "x"}')


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("{", "not JSON"),
        ({"type": "nonsense"}, "not a JSON Schema"),
        ({"type": "array"}, "must describe an object"),
    ],
)
def test_a_bad_schema_file_is_refused(tmp_path: Path, document: object, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        find_schema(schema_file(tmp_path, document))


def test_a_reference_to_another_document_is_never_fetched(tmp_path: Path) -> None:
    document = {"type": "object", "properties": {"n": {"$ref": "http://127.0.0.1:9/x.json"}}}
    with pytest.raises(UsageError, match=r"refers to 'http://127\.0\.0\.1:9/x\.json'"):
        find_schema(schema_file(tmp_path, document))


def test_a_pydantic_class_is_a_schema() -> None:
    class Mine(BaseModel):
        word: str

    assert find_schema(Mine).id == "Mine/1"


def test_an_unknown_name_lists_what_there_is() -> None:
    with pytest.raises(UsageError, match="neither a file nor one of article"):
        find_schema("nonesuch")
