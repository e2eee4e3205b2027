"""A run over an archive's planned jobs, in this process or in several, and what came of it."""

import gc
import shutil
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.archive.articles import article_at
from summarizer.archive.entries import AnswerEntry, Entry, FailureEntry, Job, RecordEntry
from summarizer.archive.keeping import keep, kept_replies
from summarizer.archive.network_first import run
from summarizer.archive.running import Runner, hands
from summarizer.archive.settings import Settings
from summarizer.archive.store import Store
from summarizer.archive.watching import Watcher
from summarizer.engines import Engine
from summarizer.engines.limits import Limits
from summarizer.errors import StoreUnusable
from summarizer.pipeline import open_pipeline
from summarizer.types.draft import Usage

if TYPE_CHECKING:
    from summarizer.archive.workers import Workers
    from summarizer.engines.live.shared import Shared

COLLECTED_AT = 50_000
"""New objects after which the garbage collector looks through them."""

ROOM = 32_000_000
"""Bytes that have to be free on the disk before another article is begun: answers in flight must still fit."""


@dataclass
class Tally:
    """What came of a run so far."""

    done: int = 0
    failed: int = 0
    usage: Usage = field(default_factory=Usage)

    def count(self, entry: Entry) -> None:
        """Count an entry."""
        match entry:
            case AnswerEntry():
                self.usage = sum((reply.usage for reply in entry.replies), self.usage)
            case RecordEntry():
                self.done += 1
            case FailureEntry():
                self.failed += 1


class Run(AbstractContextManager["Run"]):
    """Does planned jobs and keeps what comes of them; the watcher sees every entry once it is kept.

    As a context manager it may begin before the jobs are known: several workers take a second or two to get ready.
    """

    def __init__(self, store: Store, settings: Settings, limits: Limits, watcher: Watcher, workers: int) -> None:
        """`settings` are resolved ones; the limits hold for all workers together."""
        self.store = store
        self.settings = settings
        self.limits = limits
        self.watcher = watcher
        self.tally = Tally()
        self.interrupted = False
        self.workers = started(workers, store, settings, limits) if workers > 1 else None

    def __exit__(self, *_: object) -> None:
        """End the workers."""
        if self.workers:
            self.workers.close()

    def carry_out(self, jobs: Iterator[Job]) -> None:
        """Do the jobs; RunStopped where the run ended early, after what was in flight was kept."""
        jobs = self._while_there_is_room(jobs)
        if self.workers is None:
            run(self._here(jobs))
            return
        with self._interruptible(self.workers.drain):
            self.workers.carry_out(jobs, self.keep)

    def keep(self, entry: Entry) -> None:
        """Keep an entry, count it and show it."""
        keep(self.store, entry)
        self.tally.count(entry)
        self.watcher.kept(entry)

    async def _here(self, jobs: Iterator[Job]) -> None:
        async with open_runner(self.store, self.settings, self.limits, self.keep) as runner:
            with self._interruptible(runner.drain):
                await runner.over(as_async(jobs))

    @contextmanager
    def _interruptible(self, drain: Callable[[], None]) -> Iterator[None]:
        """Let the first Ctrl-C end the run after what is in flight, which is paid for; a second one ends it at once."""

        def interrupt(*_: object) -> None:
            self.interrupted = True
            signal.signal(signal.SIGINT, signal.default_int_handler)
            drain()
            self.watcher.draining()

        before = signal.signal(signal.SIGINT, interrupt)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def _while_there_is_room(self, jobs: Iterator[Job]) -> Iterator[Job]:
        """The jobs, until the disk is nearly full."""
        folder = self.store.path.resolve().parent
        for job in jobs:
            if shutil.disk_usage(folder).free < ROOM:
                raise StoreUnusable(
                    f"{self.store.path}: the disk is nearly full; what is done is kept, make room and run again"
                )
            yield job


def started(count: int, store: Store, settings: Settings, limits: Limits) -> "Workers":
    """So many worker processes for a store."""
    from summarizer.archive.workers import Workers

    return Workers(store.path, settings, limits, count)


@asynccontextmanager
async def open_runner(
    store: Store, settings: Settings, limits: Limits, keep: Callable[[Entry], None], shared: "Shared | None" = None
) -> AsyncIterator[Runner]:
    """A runner for resolved settings, whose pipeline is closed afterwards."""
    pipeline = open_pipeline(
        prompt=settings.prompt or "article",
        schema=settings.schema,
        model=settings.model,
        base_url=settings.base_url,
        replay=Path(settings.replay) if settings.replay else None,
        on_unsupported=settings.policy,
        limits=limits,
        shared=shared,
    )
    async with pipeline as opened:
        with rare_collections():
            yield Runner(
                pipeline=opened,
                model=settings.model if settings.asks else None,
                load=lambda job: article_at(store, job.revision),
                known=partial(kept_replies, store),
                keep=keep,
                at_once=hands(limits.concurrency) if settings.asks else 1,
                halt=stop_of(opened.engine),
            )


@contextmanager
def rare_collections() -> Iterator[None]:
    """Let the garbage collector look less often: many articles are alive at a time, and hardly anything refers in circles.

    At its usual threshold it takes a seventh of a run's CPU.
    """
    before = gc.get_threshold()
    gc.set_threshold(COLLECTED_AT, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def stop_of(engine: Engine) -> Callable[[], None]:
    """What keeps an engine from sending anything more; nothing for one that sends nothing."""
    stop: Callable[[], None] = getattr(engine, "stop", lambda: None)
    return stop


async def as_async(jobs: Iterator[Job]) -> AsyncIterator[Job]:
    """The same jobs for a loop that awaits them."""
    for job in jobs:
        yield job
