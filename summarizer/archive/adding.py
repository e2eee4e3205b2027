"""Adding sources to an archive: what it knows already is not even parsed."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import islice

from summarizer.archive.articles import add, addition, id_of_origin
from summarizer.archive.store import Store
from summarizer.errors import SourceError, UsageError
from summarizer.reading import Unreadable, read_unknown
from summarizer.types.article import Article

BATCH = 200


def add_all(store: Store, sources: Iterable[str], unreadable: Callable[[SourceError], None]) -> Counter[str]:
    """Add every article of the sources; how many were new, changed, unchanged or unreadable, each of those told.

    UsageError where two different articles have one id: what came before them is kept.
    """
    counts: Counter[str] = Counter()
    names = list(sources)
    if not names:
        return counts

    def known(origin: str) -> bool:
        identity = id_of_origin(store, origin)
        if identity is None:
            return False
        note(store, identity)
        counts["unchanged"] += 1
        return True

    store.query("CREATE TEMP TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY) WITHOUT ROWID")
    store.query("DELETE FROM seen")
    articles = read_unknown(names, known)
    while batch := list(islice(articles, BATCH)):
        with store.transaction():
            for found in batch:
                if isinstance(found.article, Unreadable):
                    counts["unreadable"] += 1
                    unreadable(found.article.error)
                    continue
                refuse_second(store, found.article)
                counts[add(store, found.article, found.origin)] += 1
    return counts


def note(store: Store, identity: str) -> bool:
    """Note that an article with that id is among the sources; whether it is the first one."""
    return store.query("INSERT OR IGNORE INTO seen VALUES (?)", identity).rowcount > 0


def refuse_second(store: Store, article: Article) -> None:
    """Note an article; UsageError where another one among the sources has its id. The same one may stand there twice."""
    if note(store, article.id) or addition(store, article) == "unchanged":
        return
    (first,) = store.query("SELECT source FROM article WHERE id = ?", article.id).fetchone()
    raise UsageError(
        f"the id {article.id!r} stands for two articles, {first} and {article.source}; an archive needs unique ids"
    )
