"""Searching: the current summaries of an archive, by their words, their articles' dates, or both."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from summarizer.archive.articles import article_of_row
from summarizer.archive.store import Store
from summarizer.schema.catalogue import schema_asked
from summarizer.schema.tree import Tree
from summarizer.types.article import Article
from summarizer.types.restoring import restored
from summarizer.types.summary import FORMAT, Summary

FOUND = "\ue000", "\ue001"
"""Around the words that were found in an excerpt: characters without a meaning of their own."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A summary that holds what was looked for; in the excerpt they stand between the marks of FOUND."""

    id: str
    published: str | None
    headline: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class Record:
    """A current record with its article."""

    article: Article
    schema: str
    asked: str
    summary: Tree
    verification: Tree
    provenance: Tree

    def document(self) -> dict[str, Any]:
        """The summary as the JSON document that `summarizer summarize --format json` prints."""
        return {
            "format": FORMAT,
            "schema": self.schema,
            "article": self.article.document(),
            "summary": self.summary,
            "verification": self.verification,
            "provenance": self.provenance,
        }

    def restored(self) -> Summary:
        """The summary as it was made."""
        return restored(self.article, schema_asked(self.schema, self.asked), self.summary, self.verification, self.provenance)


def search(store: Store, query: str, limit: int) -> Iterator[Hit]:
    """The summaries that hold all words of the query, best first; quotation marks keep words together."""
    rows = store.query(
        "SELECT article.id, revision.published, words.headline, snippet(words, -1, ?, ?, '…', 24)"
        " FROM words JOIN article ON article.key = words.rowid JOIN record ON record.article = article.key AND current = 1"
        " JOIN revision ON revision.key = record.revision WHERE words MATCH ? ORDER BY rank LIMIT ?",
        *(*FOUND, as_match(query), limit),
    )
    return (Hit(*row) for row in rows)


def records(store: Store, *, since: str | None = None, until: str | None = None, query: str | None = None) -> Iterator[Record]:
    """The current records, oldest article first; of those published from `since` to `until` (ISO dates, both included).

    Articles without a date are left out where a date is asked for.
    """
    rows = store.query(
        "SELECT article.id, article.source, text, sentences, title, author, published, language,"
        "  schema.id, schema.asked, summary, verification, provenance"
        " FROM record JOIN article ON article.key = record.article JOIN revision ON revision.key = record.revision"
        " JOIN recipe ON recipe.key = record.recipe JOIN schema ON schema.digest = recipe.schema"
        " WHERE current = 1 AND (:since IS NULL OR published >= :since)"
        "  AND (:until IS NULL OR substr(published, 1, 10) <= :until)"
        "  AND (:query IS NULL OR article.key IN (SELECT rowid FROM words WHERE words MATCH :query))"
        " ORDER BY published, article.key",
        since=since,
        until=until,
        query=as_match(query) if query is not None else None,
    )
    for *article, schema, asked, summary, verification, provenance in rows:
        parts = store.parsed(article[0], summary, verification, provenance)
        yield Record(article_of_row(*article), schema, asked, *parts)


def as_match(query: str) -> str:
    """A user's words as a query of FTS5, in which nothing but quotation marks is special."""
    # Neither a NUL nor half of a surrogate pair can be part of a query.
    pieces = query.replace("\0", " ").encode(errors="ignore").decode().split('"')
    terms = [term for index, piece in enumerate(pieces) for term in ([piece] if index % 2 else piece.split())]
    # Each word once: FTS5 ranks repeated ones in the square of their number.
    return " ".join(f'"{term}"' for term in dict.fromkeys(terms) if any(map(str.isalnum, term))) or '""'
