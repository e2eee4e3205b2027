"""Keeping what a run found out: answers and their costs as soon as they come, records, failures."""

import json
from decimal import Decimal

from summarizer.archive.entries import AnswerEntry, Entry, FailureEntry, RecordEntry, replies_as_json
from summarizer.archive.store import Store
from summarizer.types.draft import Reply, Usage


def keep(store: Store, entry: Entry) -> None:
    """Write an entry, at once and whole."""
    with store.transaction():
        match entry:
            case AnswerEntry():
                _keep_answer(store, entry)
            case RecordEntry():
                _keep_record(store, entry)
            case FailureEntry():
                _keep_failure(store, entry)


def kept_replies(store: Store, digest: str, model: str) -> tuple[Reply, ...]:
    """What that model said to a request with that digest, if it was of use; () where it was not asked."""
    row = store.query(
        "SELECT replies FROM answer WHERE digest = ? AND model = ? AND useful ORDER BY key DESC LIMIT 1", digest, model
    ).fetchone()
    return tuple(_reply(reply) for reply in json.loads(row[0])) if row else ()


def _keep_answer(store: Store, entry: AnswerEntry) -> None:
    answer = store.query(
        "INSERT INTO answer (digest, model, useful, at, replies) VALUES (?, ?, ?, ?, ?)",
        *(entry.digest, entry.model, entry.useful, entry.at, replies_as_json(entry.replies)),
    ).lastrowid
    for usage in (reply.usage for reply in entry.replies):
        cost = None if usage.cost_usd is None else str(usage.cost_usd)
        store.query(
            "INSERT INTO call (article, recipe, answer, prompt, at, characters, input_tokens, output_tokens, cost_usd, "
            "estimated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(entry.job.article, entry.job.recipe, answer, entry.prompt, entry.at, entry.characters),
            *(usage.input_tokens, usage.output_tokens, cost, usage.estimated),
        )


def _keep_record(store: Store, entry: RecordEntry) -> None:
    """Make a record the article's current one, in the tables that are searched too."""
    job = entry.job
    store.query("UPDATE record SET current = 0 WHERE article = ? AND current = 1", job.article)
    store.query(
        "INSERT INTO record (article, revision, recipe, current, created, headline, verification, provenance, summary) "
        "VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)",
        *(job.article, job.revision, job.recipe, entry.created, entry.headline),
        *(entry.verification, entry.provenance, entry.summary),
    )
    store.query("DELETE FROM failure WHERE article = ?", job.article)
    store.query("DELETE FROM words WHERE rowid = ?", job.article)
    store.query("INSERT INTO words (rowid, headline, summary) VALUES (?, ?, ?)", job.article, entry.headline or "", entry.words)
    store.query("DELETE FROM figure WHERE article = ?", job.article)
    store.connection.executemany(
        "INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [(job.article, *row) for row in entry.figures]
    )


def _keep_failure(store: Store, entry: FailureEntry) -> None:
    job = entry.job
    store.query(
        "REPLACE INTO failure VALUES (?, ?, ?, ?, ?, ?, ?)",
        *(job.article, job.revision, job.recipe, entry.at, entry.kind, entry.transient, entry.message),
    )


def _reply(kept: dict[str, object]) -> Reply:
    """A reply as the archive kept it."""
    usage = kept["usage"]
    assert isinstance(usage, dict)  # noqa: S101 - what `replies_as_json` wrote
    cost = usage["cost_usd"]
    return Reply(
        content=str(kept["content"]),
        finish_reason=str(kept["finish_reason"]),
        refusal=None if kept["refusal"] is None else str(kept["refusal"]),
        usage=Usage(**{**usage, "cost_usd": None if cost is None else Decimal(str(cost))}),
    )
