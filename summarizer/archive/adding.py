"""Adding sources to an archive: what it knows already is not even parsed."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import islice

from summarizer.archive.articles import add, knows_origin
from summarizer.archive.store import Store
from summarizer.errors import SourceError, UsageError
from summarizer.reading import Unreadable, read_unknown

BATCH = 200


def add_all(store: Store, sources: Iterable[str], unreadable: Callable[[SourceError], None]) -> Counter[str]:
    """Add every article of the sources; how many were new, changed, unchanged or unreadable, each of those told.

    UsageError where two different articles have one id: what came before them is kept.
    """
    counts: Counter[str] = Counter()

    def known(origin: str) -> bool:
        found = knows_origin(store, origin)
        counts["unchanged"] += found
        return found

    store.query("CREATE TEMP TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY, source TEXT) WITHOUT ROWID")
    store.query("DELETE FROM seen")
    articles = read_unknown(sources, known)
    while batch := list(islice(articles, BATCH)):
        with store.transaction():
            for found in batch:
                if isinstance(found.article, Unreadable):
                    counts["unreadable"] += 1
                    unreadable(found.article.error)
                    continue
                refuse_second(store, found.article.id, found.article.source)
                counts[add(store, found.article, found.origin)] += 1
    return counts


def refuse_second(store: Store, identity: str, source: str) -> None:
    """Note the id of an article; UsageError where another one of the same run has it."""
    first = store.query("SELECT source FROM seen WHERE id = ?", identity).fetchone()
    if first:
        raise UsageError(f"the id {identity!r} stands for two articles, {first[0]} and {source}; an archive needs unique ids")
    store.query("INSERT INTO seen VALUES (?, ?)", identity, source)
