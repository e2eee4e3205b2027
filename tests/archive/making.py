"""What tests of the archive are made of: articles, recipes, and records without a model."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from support.articles import article_of

from summarizer.archive.articles import add
from summarizer.archive.entries import AnswerEntry, FailureEntry, Job, RecordEntry
from summarizer.archive.keeping import keep
from summarizer.archive.planning import Planner
from summarizer.archive.recipe import Recipe
from summarizer.archive.settings import Settings
from summarizer.archive.store import Store
from summarizer.archive.watching import Watcher
from summarizer.errors import ItemError, SourceError
from summarizer.pipeline import summarize
from summarizer.prompting import find_prompt
from summarizer.schema.catalogue import find_schema
from summarizer.types.article import Article
from summarizer.types.draft import Reply, Usage
from summarizer.types.summary import Summary

EXTRACTIVE = Settings(model="extractive")
MODEL = "openai/gpt-5-mini"


def recipe(
    model: str = MODEL,
    *,
    version: int = 1,
    words: str = "",
    prompt: str = "article",
    schema: str | Path = "article",
    on_unsupported: Any = "drop",
) -> Recipe:
    """The shipped prompt's recipe, with some of it changed."""
    shipped = find_prompt("article")
    changed = replace(shipped, name=prompt, version=version, system=shipped.system + words)
    return Recipe(model, changed, find_schema(schema), on_unsupported)


def article(identity: str = "plant", money: int = 500) -> Article:
    """An article with two figures."""
    return article_of(
        "Norvik opened a plant in Tarn on Monday.",
        f"It cost nearly ${money} million and employs 340 people.",
        identity=identity,
    )


@cache
def summary(identity: str = "plant", money: int = 500) -> Summary:
    """A verified summary of that article."""
    return summarize(article(identity, money), model="extractive")


def add_article(store: Store, article: Article) -> str:
    """Add an article; what that changed."""
    with store.transaction():
        return add(store, article, None)


def jobs(store: Store, made_by: Recipe, **options: bool) -> dict[str, Job]:
    """What is planned, by the articles' ids."""
    return {planned.job.id: planned.job for planned in Planner(store, made_by, **options).planned()}


def job(store: Store, made_by: Recipe, identity: str = "plant") -> Job:
    """An article's job, planned or not."""
    key, revision = store.query("SELECT key, revision FROM article WHERE id = ?", identity).fetchone()
    return Job(key, revision, store.recipe_key(made_by), identity)


def keep_record(store: Store, made_by: Recipe, made: Summary) -> RecordEntry:
    """Keep a summary as its article's current record."""
    entry = RecordEntry.of(job(store, made_by, made.article.id), made)
    keep(store, entry)
    return entry


def keep_failure(store: Store, made_by: Recipe, error: ItemError, identity: str = "plant") -> None:
    """Keep a failure of an article."""
    keep(store, FailureEntry.of(job(store, made_by, identity), error))


def keep_calls(store: Store, made_by: Recipe, usages: Iterable[Usage], identity: str = "plant") -> None:
    """Keep one answer that took some calls."""
    replies = tuple(Reply("{}", usage=usage) for usage in usages)
    at = "2026-01-01T00:00:00+00:00"
    keep(store, AnswerEntry(job(store, made_by, identity), "digest", made_by.model, "article", True, 4000, replies, at))  # noqa: FBT003


def reasons(store: Store, made_by: Recipe, **options: bool) -> dict[str, str]:
    """Why each planned article is planned."""
    return {planned.job.id: planned.reason for planned in Planner(store, made_by, **options).planned()}


def change(path: Path, statement: str, *values: object) -> None:
    """Change an archive's file from outside."""
    connection = sqlite3.connect(path)
    with connection:
        assert connection.execute(statement, values).rowcount > 0
    connection.close()


def rows(path: Path, statement: str) -> list[Any]:
    """What an archive's file holds."""
    connection = sqlite3.connect(path)
    found = connection.execute(statement).fetchall()
    connection.close()
    return found


class Listener(Watcher):
    """Notes what could not be read."""

    def __init__(self) -> None:
        """Nothing was told yet."""
        self.errors: list[SourceError] = []

    def unreadable(self, error: SourceError) -> None:
        """Note it."""
        self.errors.append(error)
