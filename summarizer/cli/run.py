"""A run over many articles: some at a time, results in order, failures told and not in the way of the others."""

import asyncio
import signal
from collections import deque
from collections.abc import Iterable
from contextlib import nullcontext, suppress

from summarizer.cli.output import Output
from summarizer.cli.terminal import progress, report_error, say
from summarizer.errors import ItemError, RunStopped, SummarizerError
from summarizer.pipeline import Pipeline
from summarizer.reading import Unreadable
from summarizer.types.article import Article
from summarizer.types.summary import Summary

AT_A_TIME = 8
INTERRUPTED = 130

Item = Article | Unreadable


class Run:
    """Summarizes items through a pipeline into an output."""

    def __init__(self, pipeline: Pipeline, output: Output) -> None:
        """Nothing starts yet."""
        self.pipeline = pipeline
        self.output = output
        self.done = 0
        self.exit_code = 0
        self.interrupted = False
        self.stopped: RunStopped | None = None

    async def over(self, items: Iterable[Item]) -> int:
        """The exit code after every item was done or failed; RunStopped where the run ended early, after what was in flight."""
        uses_model = self.pipeline.prompt is not None
        if not uses_model:
            say("note: no language model was used: sentences and figures are taken from the article word for word")
        self._drain_at_interrupt()
        with progress("summarizing") if uses_model else nullcontext():
            await self._work(items)
        if self.stopped is not None:
            raise self.stopped
        if self.interrupted:
            say(f"interrupted: {self.done} done, the others were not started; the same command begins again")
            return INTERRUPTED
        return self.exit_code

    async def _work(self, items: Iterable[Item]) -> None:
        """Keep some articles in flight; they land in the order in which they came."""
        flying: deque[asyncio.Task[Summary | SummarizerError]] = deque()
        for item in items:
            flying.append(asyncio.create_task(self._one(item)))
            if len(flying) == AT_A_TIME:
                self._land(await flying.popleft())
            if self.stopped or self.interrupted:
                break
        while flying:
            self._land(await flying.popleft())

    async def _one(self, item: Item) -> Summary | SummarizerError:
        """A summary, or why there is none, with the source named."""
        if isinstance(item, Unreadable):
            return item.error
        try:
            return await self.pipeline.summarize(item)
        except RunStopped as error:
            return error
        except ItemError as error:
            return type(error)(f"{item.source}: {error}")

    def _land(self, outcome: Summary | SummarizerError) -> None:
        """Write a summary, or tell a failure."""
        if isinstance(outcome, Summary):
            self.output.write(outcome)
            self.done += 1
        elif isinstance(outcome, RunStopped):
            self.stopped = self.stopped or outcome
        else:
            report_error(str(outcome))
            self.exit_code = max(self.exit_code, outcome.exit_code)

    def _drain_at_interrupt(self) -> None:
        """Let the first Ctrl-C end the run after what is in flight, which is paid for; a second one ends it at once."""
        loop = asyncio.get_running_loop()

        def interrupt() -> None:
            self.interrupted = True
            loop.remove_signal_handler(signal.SIGINT)
            say("interrupted: waiting for what is in flight; Ctrl-C again stops at once")

        with suppress(NotImplementedError):
            loop.add_signal_handler(signal.SIGINT, interrupt)
