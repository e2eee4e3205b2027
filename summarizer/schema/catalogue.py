"""The schemas there are: those built in, and a user's file by its path."""

import json
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from summarizer.errors import UsageError
from summarizer.schema.article import ArticleSummary
from summarizer.schema.schema import Schema

BUILT_IN = {schema.name: schema for schema in (Schema("article", 1, ArticleSummary),)}


def find_schema(schema: str | Path | type[BaseModel]) -> Schema:
    """The schema that a name, a JSON Schema file or a pydantic class stands for; UsageError where there is none."""
    if isinstance(schema, type):
        return Schema(schema.__name__, 1, schema)
    if str(schema) in BUILT_IN:
        return BUILT_IN[str(schema)]
    if Path(schema).is_file():
        from summarizer.schema.user import schema_from_file

        return schema_from_file(Path(schema))
    raise UsageError(f"schema {str(schema)!r}: neither a file nor one of {', '.join(BUILT_IN)}")


@cache
def schema_asked(identity: str, asked: str) -> Schema:
    """The schema of an id ("article/1") that asked for this JSON Schema: the built-in one where it still does."""
    name, _, version = identity.rpartition("/")
    known = BUILT_IN.get(name)
    if known is not None and json.dumps(known.asked) == asked:
        return known
    from summarizer.schema.user import schema_of

    return schema_of(name, int(version), json.loads(asked))
