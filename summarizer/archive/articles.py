"""The articles of an archive: added as they were read, changed by a new revision, never lost."""

import json
from typing import Literal

from summarizer.archive.entries import now
from summarizer.archive.recipe import digest_of
from summarizer.archive.store import Store
from summarizer.types.article import Article, Sentence

Addition = Literal["new", "changed", "unchanged"]


def id_of_origin(store: Store, origin: str) -> str | None:
    """The id of the article that is read from the bytes with this digest; None where the archive holds none."""
    row = store.query("SELECT id FROM article WHERE origin = ?", origin).fetchone()
    return str(row[0]) if row else None


def addition(store: Store, article: Article) -> Addition:
    """What adding an article would do."""
    row = store.query(
        "SELECT digest FROM article JOIN revision ON revision.key = article.revision WHERE id = ?", article.id
    ).fetchone()
    if row is None:
        return "new"
    return "unchanged" if row[0] == revision_digest(article) else "changed"


def add(store: Store, article: Article, origin: str | None) -> Addition:
    """Keep an article, inside a transaction; where one of that id differs it is replaced, and stays with its records.

    `origin` is the digest of the bytes that it was read from.
    """
    state = addition(store, article)
    (key,) = store.query(
        "INSERT INTO article (id, source, origin, added) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET source = excluded.source, origin = excluded.origin RETURNING key",
        article.id,
        article.source,
        origin,
        now(),
    ).fetchone()
    if state != "unchanged":
        store.query("UPDATE article SET revision = ? WHERE key = ?", _add_revision(store, key, article), key)
    return state


def article_at(store: Store, revision: int) -> Article:
    """The article as it was read at a revision."""
    row = store.query(
        "SELECT id, source, text, sentences, title, author, published, language "
        "FROM revision JOIN article ON article.key = revision.article WHERE revision.key = ?",
        revision,
    ).fetchone()
    return article_of_row(*row)


def article_of_row(identity: str, source: str, text: str, sentences: str, *details: str | None) -> Article:
    """An article from its columns; `details` are title, author, published and language."""
    cut = tuple([Sentence(number, start, end) for number, (start, end) in enumerate(json.loads(sentences), 1)])
    return Article(identity, source, text, cut, *details)


def revision_digest(article: Article) -> str:
    """The SHA-256 of all that a model may be told of an article."""
    return digest_of([article.text, article.title, article.published, article.language])


def _add_revision(store: Store, key: int, article: Article) -> int:
    """The key of the revision that holds the article as it is, made where there is none."""
    sentences = json.dumps([[sentence.start, sentence.end] for sentence in article.sentences], separators=(",", ":"))
    digest = revision_digest(article)
    store.query(
        "INSERT OR IGNORE INTO revision (article, digest, added, title, author, published, language, characters, "
        "sentences, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(key, digest, now(), article.title, article.author, article.published, article.language),
        *(len(article.text), sentences, article.text),
    )
    (revision,) = store.query("SELECT key FROM revision WHERE article = ? AND digest = ?", key, digest).fetchone()
    return int(revision)
