"""A run over many articles: some at a time, results in order, failures told and not in the way of the others."""

import signal
from collections.abc import Callable, Coroutine, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.cli.terminal import Spinner, report_error, say
from summarizer.errors import ItemError, RunStopped, SummarizerError
from summarizer.pipeline import Pipeline
from summarizer.reading import Unreadable
from summarizer.types.article import Article
from summarizer.types.summary import Summary

if TYPE_CHECKING:
    import asyncio

AT_A_TIME = 8
INTERRUPTED = 130

Item = Article | Unreadable
Result = TypeVar("Result")


def immediately(work: Coroutine[Any, Any, Result]) -> Result:
    """The result of work that never waits, without the event loop: importing one takes longer than a whole extract."""
    try:
        work.send(None)
    except StopIteration as done:
        result: Result = done.value
        return result
    raise RuntimeError("work that never waits has waited")


class Run:
    """Summarizes items through a pipeline; `write` gets every summary, in the order of the items."""

    def __init__(self, pipeline: Pipeline, write: Callable[[Summary], None]) -> None:
        """Nothing starts yet."""
        self.pipeline = pipeline
        self.write = write
        self.done = 0
        self.exit_code = 0
        self.interrupted = False
        self.stopped: RunStopped | None = None

    async def over(self, items: Iterable[Item], *, waits: bool) -> int:
        """The exit code after every item was done or failed; RunStopped where the run ended early, after what was in flight.

        Where the engine `waits` for a server, some articles are in flight at a time.
        """
        if self.pipeline.prompt is None:
            say("note: no language model was used: sentences and figures are taken from the article word for word")
        if waits:
            with Spinner("summarizing") as spinner:
                await self._several_at_a_time(items, spinner)
        else:
            for item in items:
                self._land(await self._one(item))
        if self.stopped is not None:
            raise self.stopped
        if self.interrupted:
            say(f"interrupted: {self.done} done, the others were not started; the same command begins again")
            return INTERRUPTED
        return self.exit_code

    async def _several_at_a_time(self, items: Iterable[Item], spinner: Spinner) -> None:
        """Keep some articles in flight; they land in the order in which they came."""
        import asyncio

        flying: list[asyncio.Task[Summary | SummarizerError]] = []
        self._drain_at_interrupt(asyncio.get_running_loop())

        async def land_first() -> None:
            outcome = await flying.pop(0)
            with spinner.hidden():
                self._land(outcome)

        for item in items:
            flying.append(asyncio.create_task(self._one(item)))
            if len(flying) == AT_A_TIME:
                await land_first()
            if self.stopped or self.interrupted:
                break
        while flying:
            await land_first()

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
            self.write(outcome)
            self.done += 1
        elif isinstance(outcome, RunStopped):
            self.stopped = self.stopped or outcome
        else:
            report_error(str(outcome))
            self.exit_code = max(self.exit_code, outcome.exit_code)

    def _drain_at_interrupt(self, loop: "asyncio.AbstractEventLoop") -> None:
        """Let the first Ctrl-C end the run after what is in flight, which is paid for; a second one ends it at once."""

        def interrupt() -> None:
            self.interrupted = True
            loop.remove_signal_handler(signal.SIGINT)
            say("interrupted: waiting for what is in flight; Ctrl-C again stops at once")

        with suppress(NotImplementedError):
            loop.add_signal_handler(signal.SIGINT, interrupt)
