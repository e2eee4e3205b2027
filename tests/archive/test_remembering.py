"""Remembering: a request that was answered is not asked again, and whatever was paid for is kept."""

import asyncio
from collections.abc import Callable

import pytest
from archive.making import MODEL, article, summary

from summarizer.archive.entries import AnswerEntry, Entry, Job
from summarizer.archive.remembering import Remembering
from summarizer.errors import AccessDenied, AnswerRefused, StoreUnusable, SummarizerError
from summarizer.schema.catalogue import find_schema
from summarizer.types.draft import Draft, Reply, Usage
from summarizer.types.request import Message, Request

REQUEST = Request(article(), find_schema("article"), (Message("user", "Tell."),), "article", 1)
REPLY = Reply(summary().data.model_dump_json(), usage=Usage(1, 10, 3))
JOB = Job(1, 1, 1, "plant")


class Engine:
    """Answers, or raises what it is given."""

    def __init__(self, error: SummarizerError | None = None) -> None:
        """Nothing was asked yet."""
        self.error = error
        self.asked = 0

    async def answer(self, request: Request) -> Draft:
        """The answer about the article."""
        self.asked += 1
        if self.error:
            raise self.error
        return Draft(request.schema.parse(REPLY.content), "live", MODEL, (REPLY,))


def remembering(engine: Engine, keep: Callable[[Entry], None], *known: Reply) -> Remembering:
    return Remembering(engine, MODEL, JOB, lambda digest, _: known if digest == REQUEST.digest else (), keep)


def test_an_answer_is_kept_before_it_is_used() -> None:
    kept: list[Entry] = []
    draft = asyncio.run(remembering(Engine(), kept.append).answer(REQUEST))
    (entry,) = kept
    assert isinstance(entry, AnswerEntry)
    assert (entry.digest, entry.useful, entry.replies) == (REQUEST.digest, True, draft.replies)


def test_a_known_answer_is_not_asked_for_again() -> None:
    engine, kept = Engine(), list[Entry]()
    draft = asyncio.run(remembering(engine, kept.append, REPLY).answer(REQUEST))
    assert (engine.asked, kept, draft.replies, draft.data) == (0, [], (REPLY,), summary().data)


def test_a_useless_answer_is_kept_because_it_was_paid_for() -> None:
    kept: list[Entry] = []
    with pytest.raises(AnswerRefused):
        asyncio.run(remembering(Engine(AnswerRefused("no", (REPLY,))), kept.append).answer(REQUEST))
    (entry,) = kept
    assert isinstance(entry, AnswerEntry)
    assert (entry.useful, entry.replies) == (False, (REPLY,))


def test_a_reason_to_stop_is_noted_for_the_run() -> None:
    engine = remembering(Engine(AccessDenied("no")), list[Entry]().append)
    with pytest.raises(AccessDenied):
        asyncio.run(engine.answer(REQUEST))
    assert isinstance(engine.stopped, AccessDenied)


def test_an_answer_that_can_not_be_kept_is_a_reason_to_stop_too() -> None:
    def full(_: Entry) -> None:
        raise StoreUnusable("the disk is full")

    engine = remembering(Engine(), full)
    with pytest.raises(StoreUnusable):
        asyncio.run(engine.answer(REQUEST))
    assert isinstance(engine.stopped, StoreUnusable)
