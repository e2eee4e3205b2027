"""Published JSON Schemas: the shape of what the program writes, and back to the shape that a model is asked for.

A published schema holds the answer's fields and, marked `readOnly`, those that verification adds to every claim. So a
copy of it is also a schema that a user can edit and pass to `--schema`: the `readOnly` fields are never asked of a model.
"""

from typing import Any

from summarizer.schema.tree import Tree, is_claim

DIALECT = "https://json-schema.org/draft/2020-12/schema"

EVIDENCE: Tree = {
    "type": "array",
    "readOnly": True,
    "description": "Where the article says it: article.text[start:end] == quote, in code points. "
    "Empty only for a claim that failed and was kept with a warning (--on-unsupported flag).",
    "items": {
        "type": "object",
        "properties": {
            "sentence": {"type": "integer", "minimum": 1},
            "start": {"type": "integer", "minimum": 0},
            "end": {"type": "integer", "minimum": 1},
            "quote": {"type": "string"},
        },
        "required": ["sentence", "start", "end", "quote"],
        "additionalProperties": False,
    },
}
READING: Tree = {
    "value": {
        "type": ["number", "null"],
        "readOnly": True,
        "description": "The figure's magnitude in base units, read from the article; null where it is no single number.",
    },
    "unit": {
        "type": ["string", "null"],
        "readOnly": True,
        "description": "ISO 4217 code, 'percent', a unit of measure, or null.",
    },
    "qualifier": {
        "type": ["string", "null"],
        "readOnly": True,
        "description": "'nearly', 'over', 'up to', ..., or null.",
    },
}


def published(asked: Tree, identity: str) -> Tree:
    """The JSON Schema of a summary whose answer has the JSON Schema `asked`."""
    return {"$schema": DIALECT, **_with_additions(asked), "title": identity}


def asked_of(schema: Tree) -> Tree:
    """A user's JSON Schema without what verification adds."""
    return dict(_without_additions(schema))


def without_findings(summary: Tree) -> Tree:
    """A published summary as the answer that it was: every claim without what verification added."""

    def bare(node: Any) -> Any:  # noqa: ANN401 - walks any JSON
        if isinstance(node, list):
            return [bare(entry) for entry in node]
        if not isinstance(node, dict):
            return node
        added = (
            {"evidence"} | (set(READING) if "quote" in node and "speaker" not in node else set()) if is_claim(node) else set()
        )
        return {key: bare(value) for key, value in node.items() if key not in added}

    return dict(bare(summary))


def _with_additions(node: Any) -> Any:  # noqa: ANN401 - walks any JSON
    if isinstance(node, list):
        return [_with_additions(entry) for entry in node]
    if not isinstance(node, dict):
        return node
    walked = {key: _with_additions(value) for key, value in node.items()}
    properties = walked.get("properties")
    if not isinstance(properties, dict) or "cites" not in properties:
        return walked
    is_figure = "quote" in properties and "speaker" not in properties
    additions = {"evidence": EVIDENCE, **(READING if is_figure else {})}
    required = [*walked.get("required", []), *additions]
    return {**walked, "properties": {**properties, **additions}, "required": required}


def _without_additions(node: Any) -> Any:  # noqa: ANN401 - walks any JSON
    if isinstance(node, list):
        return [_without_additions(entry) for entry in node]
    if not isinstance(node, dict):
        return node
    walked = {key: _without_additions(value) for key, value in node.items()}
    properties = walked.get("properties")
    if not isinstance(properties, dict):
        return walked
    added = {name for name, value in properties.items() if isinstance(value, dict) and value.get("readOnly") is True}
    if not added:
        return walked
    walked["properties"] = {name: value for name, value in properties.items() if name not in added}
    if "required" in walked:
        walked["required"] = [name for name in walked["required"] if name not in added]
    return walked
