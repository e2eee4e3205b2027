"""What is told while a run over an archive goes on: a progress bar, lines of JSON, or only the end."""

import shlex
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Self

from summarizer.archive.entries import AnswerEntry, Entry, FailureEntry, RecordEntry, now
from summarizer.archive.planning import Planned
from summarizer.archive.run import Tally
from summarizer.archive.watching import Prospect, Watcher
from summarizer.cli.archive.options import Log
from summarizer.cli.terminal import report_error, say
from summarizer.errors import SourceError
from summarizer.rendering.blocks import in_dollars
from summarizer.rendering.json_document import on_one_line
from summarizer.types.plain import plain

if TYPE_CHECKING:
    from rich.progress import TaskID

EXAMPLES = 3


class Lister(Watcher):
    """Lists a plan: every article as a line of JSON where these are wanted, and a few examples of each reason."""

    def __init__(self, put: Callable[[str], None] | None) -> None:
        """`put` gets the lines."""
        self.put = put
        self.examples: dict[str, list[str]] = defaultdict(list)

    def unreadable(self, error: SourceError) -> None:
        """Tell it."""
        report_error(str(error))

    def planned(self, planned: Planned) -> None:
        """Note an article with its reason."""
        if len(self.examples[planned.reason]) < EXAMPLES:
            self.examples[planned.reason].append(planned.job.id)
        if self.put:
            self.put(on_one_line({"id": planned.job.id, "reason": planned.reason}))


class RunWatcher(Watcher, AbstractContextManager["RunWatcher"]):
    """Counts what comes of a run, and tells the end of it."""

    def __init__(self) -> None:
        """Nothing has happened yet."""
        self.unreadables = 0
        self.has_begun = False
        self.planned_articles = 0
        self.tally = Tally()

    def __exit__(self, *_: object) -> None:
        """Take down whatever was put up."""

    def unreadable(self, error: SourceError) -> None:
        """Tell it, and count it as a failure."""
        self.unreadables += 1
        report_error(str(error))

    def begun(self, prospect: Prospect) -> None:
        """Note what was planned."""
        self.has_begun = True
        self.planned_articles = prospect.plan.articles
        if prospect.recipe.prompt is None and prospect.plan.articles:
            say("note: no language model was used: sentences and figures are taken from the article word for word")

    def kept(self, entry: Entry) -> None:
        """Count it, and tell a failure."""
        self.tally.count(entry)
        if isinstance(entry, FailureEntry):
            self.tell_error(f"{entry.job.id}: {entry.message}")

    def tell_error(self, message: str) -> None:
        """Tell what went wrong."""
        report_error(message)

    def draining(self) -> None:
        """Tell what is waited for."""
        say("interrupted: waiting for what is in flight; Ctrl-C again stops at once")

    def ended(self, why: str | None) -> None:
        """Tell what was done, if anything was begun; `why` is why it ended early."""
        if not self.has_begun:
            return
        usage = self.tally.usage
        cost = "" if usage.cost_usd is None else f", ${usage.cost_usd:,.4f}"
        spent = f"; {usage.calls:,} calls, {usage.input_tokens:,} tokens in, {usage.output_tokens:,} out{cost}"
        failed = f", {self.tally.failed:,} failed" if self.tally.failed else ""
        left = self.planned_articles - self.tally.done - self.tally.failed
        pending = f", {left:,} left" if left else ""
        say(f"{self.tally.done:,} done{failed}{pending}{spent if usage.calls else ''}")
        if why == "interrupted":
            say(f"what was in flight is kept; go on with: {resuming_command()}")


class Logger(RunWatcher):
    """Tells every event as one JSON object a line on stderr."""

    def _event(self, name: str, **fields: Any) -> None:  # noqa: ANN401 - any JSON
        sys.stderr.write(on_one_line({"event": name, "at": now(), **fields}))
        sys.stderr.flush()

    def unreadable(self, error: SourceError) -> None:
        """A source could not be read."""
        self.unreadables += 1
        self._event("unreadable", message=str(error))

    def begun(self, prospect: Prospect) -> None:
        """A run begins."""
        self.planned_articles = prospect.plan.articles
        plan = prospect.plan
        counts = {"articles": plan.articles, "reasons": plan.reasons, "current": plan.current, "failed": plan.failed}
        self._event("begin", **counts, added=prospect.added, estimate=plain(prospect.estimate))

    def kept(self, entry: Entry) -> None:
        """Something was found out."""
        self.tally.count(entry)
        match entry:
            case AnswerEntry():
                usage = [plain(reply.usage) for reply in entry.replies]
                self._event("answer", id=entry.job.id, prompt=entry.prompt, useful=entry.useful, usage=usage)
            case RecordEntry():
                self._event("done", id=entry.job.id)
            case FailureEntry():
                self._event("failed", id=entry.job.id, kind=entry.kind, transient=entry.transient, message=entry.message)

    def draining(self) -> None:
        """What is in flight is waited for."""
        self._event("interrupted")

    def ended(self, why: str | None) -> None:
        """The run has ended."""
        left = self.planned_articles - self.tally.done - self.tally.failed
        resume = resuming_command() if why == "interrupted" else None
        tally = {"done": self.tally.done, "failed": self.tally.failed, "left": left, "usage": plain(self.tally.usage)}
        self._event("end", **tally, stopped=why, resume=resume)


class Bar(RunWatcher):
    """A progress bar on a terminal: done, failed, rate, tokens, spent, time left."""

    def __enter__(self) -> Self:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (
            BarColumn(bar_width=24),
            TextColumn("{task.completed:,.0f}/{task.total:,.0f} {task.fields[told]}", markup=False),
            TimeRemainingColumn(),
        )
        self.bar: Progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self.task: TaskID | None = None
        self.started = time.monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        self.bar.stop()

    def begun(self, prospect: Prospect) -> None:
        """Put up the bar."""
        super().begun(prospect)
        if prospect.plan.articles:
            self.task = self.bar.add_task("", total=prospect.plan.articles, told="")
            self.bar.start()

    def kept(self, entry: Entry) -> None:
        """Move the bar."""
        super().kept(entry)
        if self.task is not None:
            tally = self.tally
            self.bar.update(self.task, completed=tally.done + tally.failed, told=self._told())

    def tell_error(self, message: str) -> None:
        """Tell it above the bar."""
        self.bar.stop()
        report_error(message)
        self.bar.start()

    def ended(self, why: str | None) -> None:
        """Take down the bar."""
        self.bar.stop()
        super().ended(why)

    def _told(self) -> str:
        tally = self.tally
        usage = tally.usage
        rate = (tally.done + tally.failed) / max(time.monotonic() - self.started, 0.001)
        failed = f"· {tally.failed:,} failed " if tally.failed else ""
        tokens = f"· {usage.input_tokens + usage.output_tokens:,} tokens " if usage.calls else ""
        cost = f"· {in_dollars(usage.cost_usd)} " if usage.cost_usd else ""
        return f"{failed}· {rate:,.1f}/s {tokens}{cost}·"


def watcher_for(log: Log) -> RunWatcher:
    """What shows a run in the way that was asked for and that the terminal can."""
    if log is Log.JSON:
        return Logger()
    return Bar() if sys.stderr.isatty() else RunWatcher()


def resuming_command() -> str:
    """The command that goes on where this one was interrupted: itself."""
    return shlex.join(["summarizer", *sys.argv[1:]])
