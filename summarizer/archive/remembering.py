"""Remembering: an engine that asks only what the archive has no answer to, and keeps every answer as soon as it comes.

Only then the answer waits until the loop is idle, so that the request that takes its place is sent before anything is done with
it. However many wait, a kill costs no more than what is in flight.
"""

from collections.abc import Callable
from dataclasses import dataclass

from summarizer.archive.entries import AnswerEntry, Entry, Job
from summarizer.archive.network_first import idle
from summarizer.engines import Engine
from summarizer.engines.gate import read_answer
from summarizer.errors import RunStopped, SummarizerError
from summarizer.types.draft import Draft, Reply
from summarizer.types.request import Request

Known = Callable[[str, str], tuple[Reply, ...]]
"""What a model said to the request with a digest, as the archive kept it."""


@dataclass
class Remembering:
    """Another engine, asked for one job; `stopped` is why the run has to end, if an answer met a reason for it.

    Verification takes what it can get where a repair fails; a run that was stopped must not.
    """

    engine: Engine
    model: str
    job: Job
    known: Known
    keep: Callable[[Entry], None]
    stopped: RunStopped | None = None

    async def answer(self, request: Request) -> Draft:
        """The answer that was paid for before, or a new one, kept."""
        try:
            replies = self.known(request.digest, self.model)
            if replies:
                draft = Draft(read_answer(replies[-1], request.schema), "live", self.model, replies)
            else:
                draft = await self._asked(request)
            await idle()
        except RunStopped as error:
            self.stopped = error
            raise
        return draft

    async def _asked(self, request: Request) -> Draft:
        try:
            draft = await self.engine.answer(request)
        except SummarizerError as error:
            if error.replies:
                self.keep(AnswerEntry.of(self.job, request, self.model, error.replies, useful=False))
            raise
        self.keep(AnswerEntry.of(self.job, request, draft.model, draft.replies, useful=True))
        return draft
