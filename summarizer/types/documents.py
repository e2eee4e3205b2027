"""The JSON documents that the program writes, as published JSON Schemas.

`schemas/` keeps every version ever published; `current_schemas` is what the models of this version say.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from summarizer.files import written_aside
from summarizer.resources import resource_folder
from summarizer.schema.catalogue import BUILT_IN
from summarizer.schema.publishing import DIALECT, published
from summarizer.schema.tree import Tree
from summarizer.types.briefing import SCHEMA as BRIEFING
from summarizer.types.briefing import Accounting, Report
from summarizer.types.summary import FORMAT, Provenance, Verification

ARTICLE: Tree = {
    "type": "object",
    "description": "The article as it was read. Offsets anywhere in the document count code points of its text.",
    "properties": {
        "id": {"type": "string"},
        "source": {"type": "string"},
        "title": {"type": ["string", "null"]},
        "published": {"type": ["string", "null"], "description": "An ISO 8601 date or time, or null."},
        "language": {"type": ["string", "null"], "description": "An ISO 639-1 code, or null."},
        "sha256": {"type": "string", "description": "SHA-256 of the text in UTF-8."},
        "text": {"type": "string"},
    },
    "required": ["id", "source", "title", "published", "language", "sha256", "text"],
    "additionalProperties": False,
}


def published_schemas() -> dict[str, Tree]:
    """Every published schema by its file's name, such as "article-1"."""
    return {
        path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(resource_folder("schemas").glob("*.json"))
    }


def current_schemas() -> dict[str, Tree]:
    """The schemas as the models of this version say they are, by the same names."""
    answers = {file_stem(schema.id): published(schema.asked, schema.id) for schema in BUILT_IN.values()}
    return {**answers, file_stem(FORMAT): document_schema(), file_stem(BRIEFING): briefing_schema()}


def document_schema() -> Tree:
    """The JSON Schema of a whole document; its `summary` is described by the schema that it names."""
    content: Tree = {
        "format": {"const": FORMAT},
        "schema": {"type": "string", "description": "The schema of `summary`: 'article/1' is article-1.json."},
        "article": ARTICLE,
        "summary": {"type": "object", "description": "The schema's fields; every claim has gained its evidence."},
        "verification": part_schema(Verification),
        "provenance": part_schema(Provenance),
    }
    return enveloped(FORMAT, "A summary with its article, its verification and its provenance.", content)


def briefing_schema() -> Tree:
    """The JSON Schema of a whole briefing: `articles` and `briefing` in the place of `article` and `summary`."""
    content: Tree = {
        "format": {"const": FORMAT},
        "schema": {"const": BRIEFING},
        "articles": {"type": "array", "items": ARTICLE},
        "briefing": part_schema(Report),
        "verification": part_schema(Accounting),
        "provenance": part_schema(Provenance),
    }
    return enveloped(
        BRIEFING, "A briefing over many articles; every source names one of them and a claim of its summary.", content
    )


def enveloped(title: str, description: str, properties: Tree) -> Tree:
    """The JSON Schema of a document with these properties, the definitions of all of them in one place."""
    definitions = [part.pop("$defs") for part in properties.values() if "$defs" in part]
    return {
        "$schema": DIALECT,
        "title": title,
        "description": description,
        "type": "object",
        "$defs": {name: schema for defined in definitions for name, schema in defined.items()},
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def part_schema(kind: type) -> Tree:
    """The JSON Schema of one of our dataclasses as `plain` writes it: closed, every field present."""
    return dict(closed(TypeAdapter(kind).json_schema()))


def closed(node: Any) -> Any:  # noqa: ANN401 - walks any JSON
    """The same schema in which every described object has all of its properties and no others, and no defaults."""
    if isinstance(node, list):
        return [closed(entry) for entry in node]
    if not isinstance(node, dict):
        return node
    walked = {key: closed(value) for key, value in node.items() if key != "default"}
    if isinstance(walked.get("properties"), dict):
        walked |= {"required": list(walked["properties"]), "additionalProperties": False}
    return walked


def file_stem(identity: str) -> str:
    """The name of a published schema's file without its suffix: "article/1" is kept in article-1.json."""
    return identity.replace("/", "-")


def export_schemas(folder: Path) -> list[Path]:
    """Write every current schema to `folder`; the paths written. StoreUnusable where that can't be done."""
    paths = []
    for name, schema in current_schemas().items():
        path = folder / f"{name}.json"
        with written_aside(path) as aside:
            aside.write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        paths.append(path)
    return paths
