"""Running: jobs done some at a time, what comes of each kept at once, an early end without a loss."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace

from summarizer.archive.entries import Entry, FailureEntry, Job, RecordEntry
from summarizer.archive.network_first import idle
from summarizer.archive.remembering import Known, Remembering
from summarizer.errors import RunStopped
from summarizer.pipeline import Pipeline
from summarizer.types.article import Article

HANDS = 4
"""Articles in hand for every call in flight: some wait for a retry, some for their verification, and some to be sent next."""


def hands(concurrency: int) -> int:
    """How many articles may be in hand with that many calls in flight."""
    return HANDS * concurrency


@dataclass
class Runner:
    """Does jobs through a pipeline, at most `at_once` in hand; `keep` gets every entry, in the order in which they come.

    `model` names whoever is asked and paid, None where no answer has to be remembered; `halt` keeps calls that were not sent
    from being sent.
    """

    pipeline: Pipeline
    model: str | None
    load: Callable[[Job], Article]
    known: Known
    keep: Callable[[Entry], None]
    at_once: int
    halt: Callable[[], None]
    stopped: RunStopped | None = None
    draining: bool = False
    _room: asyncio.Semaphore = field(init=False)

    async def over(self, jobs: AsyncIterator[Job]) -> None:
        """Do the jobs; after `drain` or a reason to stop no further one is begun. RunStopped once what was begun has ended."""
        self._room = asyncio.Semaphore(self.at_once)
        async with asyncio.TaskGroup() as begun:
            while not self.draining:
                await self._room.acquire()
                await idle(first=True)
                try:
                    job = await anext(jobs, None)
                except RunStopped as error:
                    self._stop(error)
                    break
                if job is None:
                    break
                begun.create_task(self._do(job))
        if self.stopped:
            raise self.stopped

    def drain(self) -> None:
        """Begin nothing more, and send nothing more; what is in flight comes to its end."""
        self.draining = True
        self.halt()

    def _stop(self, error: RunStopped) -> None:
        """Note the first reason to stop; what it brings about is none."""
        if not self.draining:
            self.stopped = error
            self.drain()

    async def _do(self, job: Job) -> None:
        """One job, unless the run has come to its end meanwhile."""
        try:
            if not self.draining:
                self.keep(await self._outcome(job))
        except RunStopped as error:
            self._stop(error)
        finally:
            self._room.release()

    async def _outcome(self, job: Job) -> RecordEntry | FailureEntry:
        """The record, or why there is none; RunStopped where the job has to wait for another run."""
        pipeline = self.pipeline
        engine = pipeline.engine
        if self.model is not None:
            engine = Remembering(engine, self.model, job, self.known, self.keep)
        try:
            summary = await replace(pipeline, engine=engine).summarize(self.load(job))
        except RunStopped:
            raise
        except Exception as error:  # noqa: BLE001 - a defect met in one article must not cost the others theirs
            return FailureEntry.of(job, error)
        if isinstance(engine, Remembering) and engine.stopped:
            raise engine.stopped
        return RecordEntry.of(job, summary)
