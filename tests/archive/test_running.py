"""Running: calls go out before the answers to earlier ones are verified, and no more of those wait than are in hand."""

import asyncio

from archive.making import MODEL
from support.answers import ARTICLE, sound_answer

from summarizer.archive.entries import AnswerEntry, Entry, Job, RecordEntry
from summarizer.archive.network_first import run
from summarizer.archive.run import as_async
from summarizer.archive.running import Runner
from summarizer.pipeline import Pipeline
from summarizer.prompting import find_prompt
from summarizer.reading import article_from_text
from summarizer.schema.catalogue import find_schema
from summarizer.types.draft import Draft, Reply
from summarizer.types.request import Request

SLOTS, AT_ONCE = 2, 8
STEPS = 10


class Network:
    """Answers at once, by way of many steps of the loop, so many calls at a time."""

    def __init__(self) -> None:
        self.slots = asyncio.Semaphore(SLOTS)

    async def answer(self, request: Request) -> Draft:
        async with self.slots:
            for _ in range(STEPS):
                await asyncio.sleep(0)
        return Draft(request.schema.parse(sound_answer()), "live", MODEL, (Reply(sound_answer()),))


def entries_of(count: int) -> list[Entry]:
    """What is kept of so many jobs, in its order."""
    kept: list[Entry] = []

    async def carry_out() -> None:
        runner = Runner(
            pipeline=Pipeline(Network(), find_schema("article"), find_prompt("article")),
            model=MODEL,
            load=lambda job: article_from_text(ARTICLE, id=job.id, source="test"),
            known=lambda *_: (),
            keep=kept.append,
            at_once=AT_ONCE,
            halt=lambda: None,
        )
        await runner.over(as_async(Job(number, number, 1, f"a{number}") for number in range(count)))

    run(carry_out())
    return kept


def test_every_slot_goes_to_the_next_call_before_any_answer_is_verified() -> None:
    kinds = [type(entry) for entry in entries_of(AT_ONCE)]
    assert kinds == [AnswerEntry] * AT_ONCE + [RecordEntry] * AT_ONCE


def test_no_more_answers_wait_than_are_in_hand() -> None:
    waiting = most = 0
    for entry in entries_of(5 * AT_ONCE):
        waiting += 1 if isinstance(entry, AnswerEntry) else -1
        most = max(most, waiting)
    assert waiting == 0
    assert most == AT_ONCE
