"""Pace: when calls may be sent, so many at once and a minute, and more slowly where the server refuses them."""

import asyncio
import math
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from summarizer.engines.live.shared import Numbers
from summarizer.engines.live.throttle import Throttle
from summarizer.errors import RunStopped

PAUSE, REQUEST, TOKEN = range(3)
"""The places in the numbers that workers share."""

TOKENS_PER_BYTE = 0.3
"""A first guess of a call's tokens, answer included, by the bytes of its request; corrected by every answer."""


class Pace:
    """Lets calls through one after the other: each waits for a free slot, the limits a minute, and pauses of everyone.

    A call that is refused leaves its slot, waits as long as it was told to, and is let through before those that are new.
    Limits a minute are spread evenly, and hold for all workers together; slots and the throttle are each worker's own.
    """

    def __init__(
        self,
        numbers: Numbers[float],
        concurrency: int,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
    ) -> None:
        """Limits of None are none."""
        self.numbers = numbers
        self.requests_per_second = (requests_per_minute or math.inf) / 60
        self.tokens_per_second = (tokens_per_minute or math.inf) / 60
        self.tokens_per_byte = TOKENS_PER_BYTE
        self.throttle = Throttle()
        self.slots = asyncio.Semaphore(concurrency)
        self.turnstile = Turnstile()
        self.closed = asyncio.Event()

    @asynccontextmanager
    async def turn(self, size: int, *, first: bool) -> AsyncIterator["Turn"]:
        """A slot, held while the call with a request of `size` bytes runs; `first` puts it before calls that are new.

        RunStopped where the pace was closed before its turn came.
        """
        tokens = size * self.tokens_per_byte
        await self.turnstile.enter(first=first)
        try:
            await self.slots.acquire()
            try:
                await self._until_due(tokens)
                self._refuse_if_closed()
            except BaseException:
                self.slots.release()
                raise
        finally:
            self.turnstile.leave()
        try:
            yield Turn(self, size, tokens)
        finally:
            self.slots.release()

    async def _until_due(self, tokens: float) -> None:
        """Wait for the time of the next call, also where it is put off while waiting."""
        now = asyncio.get_running_loop().time
        due = max(self.throttle.due(now()), self._reserved(now(), tokens))
        while (wait := max(due, self.numbers[PAUSE]) - now()) > 0:
            await self.sleep(wait)

    def close(self) -> None:
        """Let nobody through any more, and end all waiting."""
        self.closed.set()

    async def sleep(self, seconds: float) -> None:
        """Wait; RunStopped at once where the pace is closed meanwhile."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.closed.wait(), seconds)
        self._refuse_if_closed()

    def _refuse_if_closed(self) -> None:
        if self.closed.is_set():
            raise RunStopped("the run ended before this call was sent")

    def _reserved(self, now: float, tokens: float) -> float:
        """When a call is due by the limits a minute; those after it come later by its share."""
        with self.numbers:
            due = max(now, self.numbers[REQUEST], self.numbers[TOKEN])
            self.numbers[REQUEST] = max(now, self.numbers[REQUEST]) + 1 / self.requests_per_second
            self.numbers[TOKEN] = max(now, self.numbers[TOKEN]) + tokens / self.tokens_per_second
        return due

    def correct(self, tokens: float) -> None:
        """Count so many tokens more, or less, than were estimated."""
        with self.numbers:
            self.numbers[TOKEN] += tokens / self.tokens_per_second

    def pause(self, until: float) -> None:
        """Let nobody send anything before then."""
        with self.numbers:
            self.numbers[PAUSE] = max(self.numbers[PAUSE], until)


class Turn:
    """One call on its way; how it ends tells the pace."""

    def __init__(self, pace: Pace, size: int, tokens: float) -> None:
        """It is sent now."""
        self.pace = pace
        self.size = size
        self.tokens = tokens
        self.start = asyncio.get_running_loop().time()
        self.stretch = pace.throttle.sent(self.start)

    def answered(self, tokens: int) -> None:
        """It was answered, and took that many tokens."""
        self.pace.throttle.answered(asyncio.get_running_loop().time() - self.start)
        self.pace.correct(tokens - self.tokens)
        self.pace.tokens_per_byte += (tokens / self.size - self.pace.tokens_per_byte) / 8

    def refused(self, wait: float) -> None:
        """The server refused it for now, and asks to come back in so many seconds."""
        now = asyncio.get_running_loop().time()
        self.pace.correct(-self.tokens)
        if self.pace.throttle.refused(self.stretch, now, now - self.start, wait):
            self.pace.pause(now + wait)


class Turnstile:
    """Lets one in at a time, in the order in which they came, but those first who are in a hurry."""

    def __init__(self) -> None:
        """Nobody is in it."""
        self.taken = False
        self.waiting: deque[asyncio.Future[None]] = deque()

    async def enter(self, *, first: bool) -> None:
        """Wait until it is free, and take it."""
        if not self.taken:
            self.taken = True
            return
        ticket = asyncio.get_running_loop().create_future()
        (self.waiting.appendleft if first else self.waiting.append)(ticket)
        try:
            await ticket
        except asyncio.CancelledError:
            if not ticket.cancelled():
                self.leave()
            raise

    def leave(self) -> None:
        """Let the next one in."""
        while self.waiting:
            ticket = self.waiting.popleft()
            if not ticket.done():
                ticket.set_result(None)
                return
        self.taken = False
