"""Workers: processes that do jobs side by side, where one core is not enough; this one hands out and keeps.

A worker reads articles from the archive itself and sends back entries, which are plain values; it gets another job as soon
as it has done one. A worker whose pipe closes ends, so none outlives a run that was killed.
"""

import asyncio
import math
import multiprocessing
import os
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from enum import Enum, auto
from multiprocessing.connection import Connection, wait
from pathlib import Path
from threading import Thread

from summarizer.archive.entries import AnswerEntry, Entry, Job
from summarizer.archive.network_first import run
from summarizer.archive.run import open_runner
from summarizer.archive.running import Runner, hands
from summarizer.archive.settings import Settings
from summarizer.archive.store import Store
from summarizer.engines.limits import Limits
from summarizer.engines.live.shared import Shared
from summarizer.errors import RunStopped, SummarizerError

BLINK = 0.2
"""Seconds after which a change of mind is noticed while no worker has anything to say."""


class Word(Enum):
    """What a worker is told besides its jobs."""

    NO_MORE = auto()
    DRAIN = auto()


@dataclass(frozen=True, slots=True)
class Ended:
    """A worker's last message: why it stopped, None where it has done all that it was given."""

    stopped: SummarizerError | None


@dataclass
class Worker:
    """A process, the pipe to it, and how many jobs it has in hand."""

    process: multiprocessing.process.BaseProcess
    pipe: Connection
    in_hand: int = 0
    told: Word | None = None

    def tell(self, word: Word) -> None:
        """Tell it something, once."""
        if self.told is not word:
            self.told = word
            with suppress(OSError):
                self.pipe.send(word)


class Workers:
    """Some worker processes, which get ready while their jobs are still being planned, and end with `close`."""

    def __init__(self, path: Path, settings: Settings, limits: Limits, count: int) -> None:
        """Start them; each has its share of the calls in flight, all other limits hold for all together."""
        share = replace(limits, concurrency=math.ceil(limits.concurrency / count))
        self.hands = hands(share.concurrency)
        self.draining = False
        self.stopped: SummarizerError | None = None
        context = multiprocessing.get_context("spawn")
        # Kept as long as the workers live: their locks vanish with the last reference in this process.
        self.shared = Shared(context.Array("d", 3), context.Array("q", 2))
        self.workers = []
        with deaf_to_interrupts():
            for number in range(count):
                ours, theirs = context.Pipe()
                given = (theirs, path, settings, share, self.shared)
                process = context.Process(target=work, args=given, name=f"worker {number}", daemon=True)
                process.start()
                theirs.close()
                self.workers.append(Worker(process, ours))

    def close(self) -> None:
        """End them: what they had to say is said, and what they were to do otherwise can't be kept any more."""
        for worker in self.workers:
            worker.pipe.close()
            worker.process.kill()
        for worker in self.workers:
            worker.process.join()

    def drain(self) -> None:
        """Begin nothing more."""
        self.draining = True

    def carry_out(self, jobs: Iterator[Job], keep: Callable[[Entry], None]) -> None:
        """Have the jobs done; RunStopped where the run ended early, after what was in flight was kept.

        UsageError where the settings turn out to make no pipeline.
        """
        busy = {worker.pipe: worker for worker in self.workers}
        # One to each by turns, so that even a few are shared out evenly.
        while sum(self._hand_out(worker, jobs) for worker in self.workers):
            pass
        while busy:
            for pipe in wait(list(busy), timeout=BLINK):
                worker = busy[pipe]  # type: ignore[index]
                if self._listen(worker, keep):
                    self._hand_out(worker, jobs)
                else:
                    del busy[worker.pipe]
            if self.draining or self.stopped:
                for worker in busy.values():
                    worker.tell(Word.DRAIN)
        if self.stopped:
            raise self.stopped

    def _hand_out(self, worker: Worker, jobs: Iterator[Job]) -> bool:
        """Give a worker one job, if it has a hand free and there is one; whether it got it."""
        if worker.in_hand >= self.hands or worker.told or self.draining or self.stopped:
            return False
        try:
            job = next(jobs, None)
        except RunStopped as error:
            self.stopped = self.stopped or error
            return False
        if job is None:
            worker.tell(Word.NO_MORE)
            return False
        # One that has ended has said why.
        with suppress(OSError):
            worker.pipe.send(job)
        worker.in_hand += 1
        return True

    def _listen(self, worker: Worker, keep: Callable[[Entry], None]) -> bool:
        """Take one message of a worker; whether there will be more."""
        try:
            message = worker.pipe.recv()
        except (EOFError, OSError):
            self.stopped = self.stopped or RunStopped(
                f"{worker.process.name} ended unexpectedly; what is done is kept, run again to go on"
            )
            return False
        if isinstance(message, Ended):
            self.stopped = self.stopped or message.stopped
            return False
        try:
            keep(message)
        except RunStopped as error:
            self.stopped = self.stopped or error
        worker.in_hand -= not isinstance(message, AnswerEntry)
        return True


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Let processes that start in the block ignore Ctrl-C from their first moment on.

    It reaches every process of a terminal; the one that hands out jobs decides what it means.
    """
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def work(pipe: Connection, path: Path, settings: Settings, limits: Limits, shared: Shared) -> None:
    """A worker's whole life."""
    stopped = None
    try:
        run(_work(pipe, path, settings, limits, shared))
    except SummarizerError as error:
        stopped = error
    with suppress(OSError):
        pipe.send(Ended(stopped))


async def _work(pipe: Connection, path: Path, settings: Settings, limits: Limits, shared: Shared) -> None:
    loop = asyncio.get_running_loop()
    given: asyncio.Queue[Job | None] = asyncio.Queue()
    with Store(path, write=False) as store:
        async with open_runner(store, settings, limits, pipe.send, shared) as runner:
            Thread(target=_receive, args=(pipe, loop, given, runner), daemon=True).start()
            await runner.over(_jobs(given))


def _receive(pipe: Connection, loop: asyncio.AbstractEventLoop, given: "asyncio.Queue[Job | None]", runner: Runner) -> None:
    """Pass on what comes through the pipe; its end is the end of this process."""

    def drain() -> None:
        runner.drain()
        given.put_nowait(None)

    while True:
        try:
            message = pipe.recv()
        except (EOFError, OSError):
            os._exit(1)
        with suppress(RuntimeError):
            if message is Word.DRAIN:
                loop.call_soon_threadsafe(drain)
            else:
                loop.call_soon_threadsafe(given.put_nowait, None if message is Word.NO_MORE else message)


async def _jobs(given: "asyncio.Queue[Job | None]") -> AsyncIterator[Job]:
    """The jobs that come, until none will."""
    while (job := await given.get()) is not None:
        yield job
