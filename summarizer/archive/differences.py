"""Differences: what a regeneration changed in an article's summary, field by field."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from summarizer.archive.store import Store
from summarizer.errors import UsageError
from summarizer.schema.publishing import without_findings
from summarizer.schema.tree import escape


@dataclass(frozen=True, slots=True)
class Change:
    """A field that two versions of a summary tell differently; None stands for its absence.

    `path` is a JSON Pointer in the later version, or in the earlier one for what is gone.
    """

    path: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Difference:
    """The changes between an article's current record and the one before it, with when both were made."""

    id: str
    before: str
    after: str
    changes: tuple[Change, ...]


def differences(store: Store, identity: str | None = None) -> Iterator[Difference]:
    """The last regeneration of every article that has had one, or of the one with that id; UsageError where there is none."""
    if identity is not None and store.query("SELECT 1 FROM article WHERE id = ?", identity).fetchone() is None:
        raise UsageError(f"no article {identity!r} is in {store.path}; `summarizer archive diff` without an id tells all")
    rows = store.query(
        "SELECT article.id, earlier.created, current.created, earlier.summary, current.summary"
        " FROM record AS current JOIN article ON article.key = current.article"
        " JOIN record AS earlier ON earlier.key ="
        "  (SELECT max(key) FROM record WHERE article = current.article AND current = 0)"
        " WHERE current.current = 1 AND (:id IS NULL OR article.id = :id) ORDER BY article.key",
        id=identity,
    )
    for article, before, after, earlier, current in rows:
        was, is_now = map(without_findings, store.parsed(article, earlier, current))
        changed = changes(was, is_now)
        yield Difference(article, before, after, tuple(changed))


def changes(before: Any, after: Any, path: str = "") -> Iterator[Change]:  # noqa: ANN401 - any JSON
    """What changed between two answers, as deep down as it can be told; entries of lists are matched by what they hold."""
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys([*before, *after]):
            yield from changes(before.get(key), after.get(key), f"{path}/{escape(key)}")
    elif isinstance(before, list) and isinstance(after, list) and any(isinstance(entry, dict) for entry in before + after):
        yield from changes_in_list(before, after, path)
    else:
        yield Change(path, before, after)


def changes_in_list(before: list[Any], after: list[Any], path: str) -> Iterator[Change]:
    """What changed between two lists: entries that stand in for each other are compared, the others came or went."""
    earlier, later = ([json.dumps(entry, sort_keys=True) for entry in side] for side in (before, after))
    for kind, first, last, start, end in SequenceMatcher(None, earlier, later, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        shared = min(last - first, end - start)
        for offset in range(shared):
            yield from changes(before[first + offset], after[start + offset], f"{path}/{start + offset}")
        for index in range(first + shared, last):
            yield Change(f"{path}/{index}", before[index], None)
        for index in range(start + shared, end):
            yield Change(f"{path}/{index}", None, after[index])
