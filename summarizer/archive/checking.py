"""Verifying an archive: every record compared again with its article and its schema, without a model."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from summarizer.archive.articles import article_at, revision_digest
from summarizer.archive.store import Store
from summarizer.pipeline.checking import problems_of
from summarizer.schema.publishing import asked_of, published
from summarizer.types.article import Article
from summarizer.types.documents import file_stem, published_schemas

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator


@dataclass(frozen=True, slots=True)
class Doubt:
    """A claim of a record that does not hold: its JSON Pointer, empty for the record as a whole, and why."""

    id: str
    path: str
    reason: str


def verify(store: Store) -> Iterator[tuple[str, list[Doubt]]]:
    """The id of every current record with what is wrong with it; an empty list where it holds."""
    rows = store.query(
        "SELECT article.id, record.revision, revision.digest, schema.id, schema.asked, record.summary,"
        " CASE on_unsupported WHEN 'flag' THEN record.verification END FROM record"
        " JOIN article ON article.key = record.article JOIN revision ON revision.key = record.revision"
        " JOIN recipe ON recipe.key = record.recipe JOIN schema ON schema.digest = recipe.schema"
        " WHERE record.current = 1 ORDER BY article.key"
    )
    for identity, revision, digest, schema, asked, summary, flagged in rows:
        article = article_at(store, revision)
        found = list(doubts(article, digest, validator(schema, asked), summary))
        # What was kept with a warning never held, and says so.
        told = {warning["path"] for warning in json.loads(flagged)["warnings"]} if flagged else set()
        yield identity, [Doubt(identity, path, reason) for path, reason in found if path not in told]


def doubts(article: Article, digest: str, shape: "Draft202012Validator", stored: str) -> Iterator[tuple[str, str]]:
    """The path and the reason of everything in a record that does not hold."""
    if revision_digest(article) != digest:
        yield "", "the article's text is not the one that was stored: the file was changed from outside"
        return
    try:
        summary = json.loads(stored)
    except ValueError as error:
        yield "", f"it is no JSON any more ({error}): the file was changed from outside"
        return
    misfit: Any = next(shape.iter_errors(summary), None)
    if misfit is not None:
        place = "".join(f"/{step}" for step in misfit.absolute_path)
        yield place, f"it does not fit its schema: {misfit.message[:200]}"
        return
    yield from problems_of(summary, article)


@cache
def validator(schema: str, asked: str) -> "Draft202012Validator":
    """What a record of a schema has to look like: as it was published, or as it was asked for where it is the user's own."""
    from jsonschema import Draft202012Validator
    from referencing import Registry

    wanted = published(json.loads(asked), schema)
    shape = published_schemas().get(file_stem(schema), wanted)
    if asked_of(shape) != asked_of(wanted):
        shape = wanted
    return Draft202012Validator(shape, registry=Registry())
