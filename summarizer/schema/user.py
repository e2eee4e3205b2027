"""Schemas of the user's own, from JSON Schema files."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

from pydantic import RootModel, model_validator

from summarizer.errors import UsageError
from summarizer.schema.publishing import asked_of
from summarizer.schema.schema import Schema
from summarizer.schema.tree import Tree


class Answer(RootModel[dict[str, Any]]):
    """An answer whose shape is a JSON Schema; `asked` is set by the subclass that `schema_from_file` makes."""

    asked: ClassVar[Tree]
    validator: ClassVar[Any]

    @model_validator(mode="after")
    def _fits(self) -> "Answer":
        failure = next(self.validator.iter_errors(self.root), None)
        if failure is not None:
            place = "/".join(str(step) for step in failure.absolute_path) or "the answer"
            raise ValueError(f"{place}: {failure.message[:300]}")
        return self

    @classmethod
    def model_json_schema(cls, *_: object, **__: object) -> Tree:
        """The user's schema itself: pydantic can't describe what it did not define."""
        return cls.asked


def schema_from_file(path: Path) -> Schema:
    """A schema read from a JSON Schema file (draft 2020-12); its name is the file's.

    UsageError where the file is not a JSON Schema of an object, or refers to other documents, which are never fetched.
    """
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError

    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(document)
    except OSError as error:
        raise UsageError(f"schema {path}: can't be read ({error.strerror})") from None
    except ValueError as error:
        raise UsageError(f"schema {path}: not JSON ({error})") from None
    except SchemaError as error:
        raise UsageError(f"schema {path}: not a JSON Schema ({error.message})") from None
    if not isinstance(document, dict) or document.get("type") != "object":
        raise UsageError(f'schema {path}: must describe an object ("type": "object")')
    elsewhere = next(references_elsewhere(document), None)
    if elsewhere is not None:
        raise UsageError(f"schema {path}: refers to {elsewhere!r}; put everything into one file, nothing is fetched")
    return schema_of(path.stem, 1, asked_of(document))


def schema_of(name: str, version: int, asked: Tree) -> Schema:
    """The schema whose answers fit a JSON Schema (draft 2020-12) that is known to be sound."""
    from jsonschema import Draft202012Validator
    from referencing import Registry

    validator = Draft202012Validator(asked, registry=Registry())
    return Schema(name, version, type(name, (Answer,), {"asked": asked, "validator": validator, "__module__": __name__}))


def references_elsewhere(node: object) -> Iterator[str]:
    """Every `$ref` in a JSON Schema that leads out of it."""
    if isinstance(node, list):
        for entry in node:
            yield from references_elsewhere(entry)
    elif isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str) and not reference.startswith("#"):
            yield reference
        for entry in node.values():
            yield from references_elsewhere(entry)
