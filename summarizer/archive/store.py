"""The store: one SQLite file with an archive's articles, records, answers and costs."""

import json
import sqlite3
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from summarizer.archive.database import open_to_read, open_to_write, sole_writer, transaction, translated
from summarizer.archive.recipe import KnownRecipe, Recipe
from summarizer.errors import StoreUnusable


class Store:
    """An open archive, used as a context manager; with `write` it is the only writer until it is closed."""

    def __init__(self, path: Path, *, write: bool) -> None:
        """UsageError where there is no archive to read; StoreUnusable where it can't be used or another run writes to it."""
        self.path = path
        with ExitStack() as opened:
            if write:
                opened.enter_context(sole_writer(path))
            self.connection = open_to_write(path) if write else open_to_read(path)
            opened.callback(self.connection.close)
            self._open = opened.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
        # Damage may come to light only while the rows of a statement are read.
        if isinstance(error, sqlite3.Error):
            with translated(self.path):
                raise error

    def close(self) -> None:
        """Close the file and let another writer in."""
        self._open.close()

    def query(self, sql: str, *values: object, **named: object) -> sqlite3.Cursor:
        """The rows of a statement with values for its `?`, or for its `:names`; StoreUnusable where the file fails."""
        with translated(self.path):
            return self.connection.execute(sql, named or values)

    def parsed(self, identity: str, *texts: str) -> list[Any]:
        """The JSON of an article's record; StoreUnusable where it is none any more."""
        try:
            return [json.loads(text) for text in texts]
        except ValueError:
            raise StoreUnusable(
                f"{self.path}: the record of {identity} was changed from outside; "
                f"`summarizer archive verify {self.path}` tells all that do not hold"
            ) from None

    def transaction(self) -> AbstractContextManager[None]:
        """A block of changes of which all happen or none."""
        return transaction(self.connection, self.path)

    def settings(self) -> dict[str, str | None]:
        """What the archive remembers of how its records are made."""
        return dict(self.query("SELECT name, value FROM setting"))

    def remember(self, settings: dict[str, str | None]) -> None:
        """Remember settings for the next runs."""
        with self.transaction():
            self.connection.executemany("REPLACE INTO setting VALUES (?, ?)", settings.items())

    def recipes(self) -> list[KnownRecipe]:
        """Every recipe that a record was ever made by."""
        rows = self.query(
            "SELECT key, recipe.digest, model, prompt, prompt_version, prompt_digest, id, schema, on_unsupported "
            "FROM recipe JOIN schema ON schema.digest = recipe.schema"
        )
        return [KnownRecipe(*row) for row in rows]

    def recipe_key(self, recipe: Recipe) -> int:
        """The key of a recipe, which is noted when it is new."""
        schema, prompt = recipe.schema, recipe.prompt
        with self.transaction():
            self.connection.execute(
                "INSERT OR IGNORE INTO schema VALUES (?, ?, ?)", (schema.digest, schema.id, json.dumps(schema.asked))
            )
            self.connection.execute(
                "INSERT OR IGNORE INTO recipe (digest, model, prompt, prompt_version, prompt_digest, schema, on_unsupported) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    recipe.digest,
                    recipe.model,
                    prompt.name if prompt else None,
                    prompt.version if prompt else None,
                    recipe.prompt_digest,
                    schema.digest,
                    recipe.on_unsupported,
                ),
            )
            (key,) = self.connection.execute("SELECT key FROM recipe WHERE digest = ?", (recipe.digest,)).fetchone()
        return int(key)
