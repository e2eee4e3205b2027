"""The pace of calls, on a clock that jumps from event to event."""

import asyncio
import random
import selectors
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from summarizer.engines.live.pacing import Pace
from summarizer.engines.live.retrying import with_retries
from summarizer.engines.live.shared import OwnNumbers, Shared
from summarizer.engines.live.transport import TransientError
from summarizer.errors import ServerError

Accepts = Callable[[float], bool]
"""Whether a server accepts a call at that time."""


class Jumping(selectors.DefaultSelector):
    """Never waits: turns the clock forward instead."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        events = super().select(0)
        if not events:
            assert timeout is not None, "everyone waits for ever"
            self.now += max(0.0, timeout)
        return events


class JumpingLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.selector = Jumping()
        super().__init__(self.selector)

    def time(self) -> float:
        return self.selector.now


def run(main: Coroutine[Any, Any, None]) -> float:
    """Seconds that it takes on a clock of its own."""
    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        runner.run(main)
        return runner.get_loop().time()


def pace_of(concurrency: int, **limits: float) -> Pace:
    return Pace(OwnNumbers([0.0, 0.0, 0.0]), concurrency, **limits)


class Server:
    """Takes 0.8 to 1.2 times `latency` for an answer, and no time for a refusal with a Retry-After of a second."""

    def __init__(self, accepts: Accepts, latency: float) -> None:
        self.accepts = accepts
        self.latency = latency
        self.random = random.Random(0)  # noqa: S311 - no secret hangs on it
        self.calls: list[tuple[float, bool]] = []
        self.busy = self.busiest = 0

    async def answers(self) -> bool:
        now = asyncio.get_running_loop().time()
        accepted = self.accepts(now)
        self.calls.append((now, accepted))
        if accepted:
            self.busy += 1
            self.busiest = max(self.busiest, self.busy)
            await asyncio.sleep(self.latency * self.random.uniform(0.8, 1.2))
            self.busy -= 1
        return accepted

    async def asked(self, pace: Pace, size: int = 1000, tokens: int = 1000) -> None:
        """One article: a call, and more where it is refused."""
        again = False
        while True:
            async with pace.turn(size, first=again) as turn:
                if await self.answers():
                    turn.answered(tokens)
                    return
                turn.refused(1.0)
            again = True
            await asyncio.sleep(self.random.uniform(1.0, 1.1))

    def takes(self, pace: Pace, articles: int) -> float:
        async def ask_all() -> None:
            await asyncio.gather(*(self.asked(pace) for _ in range(articles)))

        return run(ask_all())

    def refused(self, since: float = 0.0) -> float:
        """The share of calls that were refused."""
        outcomes = [accepted for at, accepted in self.calls if at >= since]
        return outcomes.count(False) / len(outcomes)


def bucket(rate: float, burst: float) -> Accepts:
    """A server that accepts `rate` calls a second, and `burst` more after a pause."""
    left, last = burst, 0.0

    def accepts(now: float) -> bool:
        nonlocal left, last
        left, last = min(burst, left + (now - last) * rate), now
        if left < 1:
            return False
        left -= 1
        return True

    return accepts


def at_random(share: float) -> Accepts:
    source = random.Random(1)  # noqa: S311 - no secret hangs on it
    return lambda _: source.random() >= share


def always(_: float) -> bool:
    return True


def test_there_are_never_more_calls_at_once_than_slots_and_as_many_where_there_is_work() -> None:
    server = Server(always, latency=1)
    assert server.takes(pace_of(7), 700) < 110
    assert server.busiest == 7


def test_requests_a_minute_hold_in_every_minute() -> None:
    server = Server(always, latency=0.1)
    assert server.takes(pace_of(50, requests_per_minute=120), 600) == pytest.approx(300, abs=2)
    times = [at for at, _ in server.calls]
    assert all(times[place + 120] - times[place] >= 59.9 for place in range(len(times) - 120))


def test_tokens_a_minute_hold_once_the_first_answers_have_told_what_a_call_takes() -> None:
    server = Server(always, latency=1)
    taken = server.takes(pace_of(50, tokens_per_minute=60_000), 600)
    assert taken >= 540
    assert taken <= 620


def test_limits_a_minute_hold_for_all_workers_together() -> None:
    shared, servers = Shared(), [Server(always, latency=0.1) for _ in range(2)]

    async def both() -> None:
        paces = [Pace(shared.pace, 8, requests_per_minute=60) for _ in servers]
        await asyncio.gather(*(s.asked(pace) for s, pace in zip(servers, paces, strict=True) for _ in range(50)))

    assert run(both()) >= 98


@pytest.mark.parametrize(
    ("rate", "burst", "concurrency", "latency"), [(100, 100, 64, 0.2), (20, 10, 64, 0.2), (50, 50, 256, 2)]
)
def test_a_server_that_limits_its_rate_is_used_fully_and_seldom_refuses(
    rate: int, burst: int, concurrency: int, latency: float
) -> None:
    server = Server(bucket(rate, burst), latency)
    taken = server.takes(pace_of(concurrency), 60 * rate)
    assert taken <= 60 * 1.1
    assert server.refused(since=taken / 3) < 0.12


@pytest.mark.parametrize("concurrency", [8, 64])
def test_refusals_that_no_slowing_down_mends_cost_little_time(concurrency: int) -> None:
    calm, taken = (Server(accepts, 2).takes(pace_of(concurrency), 1000) for accepts in (always, at_random(0.2)))
    assert taken <= 1.3 * calm


def test_where_most_calls_are_refused_all_wait_as_long_as_the_server_asks() -> None:
    server = Server(lambda now: now >= 5.0, latency=0.1)
    server.takes(pace_of(64), 200)
    assert all(at == pytest.approx(0) or at >= 1.0 for at, _ in server.calls), (
        "nobody sends between the flood of refusals and the end of the pause"
    )
    assert server.refused() < 0.6


def test_a_pause_holds_for_all_workers() -> None:
    shared = Shared()

    async def other_worker_is_refused() -> None:
        one, other = (Pace(shared.pace, 64) for _ in range(2))
        flooded = Server(lambda now: now > 0, latency=0.1)
        await asyncio.gather(*(flooded.asked(one) for _ in range(64)), starts(other))

    async def starts(pace: Pace) -> None:
        await asyncio.sleep(0.5)
        async with pace.turn(1, first=False):
            assert asyncio.get_running_loop().time() >= 1.0

    run(other_worker_is_refused())


def test_who_was_refused_goes_before_who_is_new() -> None:
    order: list[str] = []

    async def call(pace: Pace, name: str, *, first: bool) -> None:
        async with pace.turn(1, first=first):
            order.append(name)
            await asyncio.sleep(1)

    async def calls() -> None:
        pace = pace_of(1)
        names = [("running", False), ("next", False), ("new", False), ("refused", True)]
        await asyncio.gather(*(call(pace, name, first=first) for name, first in names))

    run(calls())
    assert order == ["running", "next", "refused", "new"]


def test_who_gives_up_waiting_holds_nobody_up() -> None:
    async def calls() -> None:
        pace = pace_of(1)
        server = Server(always, latency=10)
        tasks = [asyncio.create_task(server.asked(pace)) for _ in range(6)]
        await asyncio.sleep(1)
        for given_up in (tasks[0], tasks[1], tasks[3]):
            given_up.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert [task.cancelled() for task in tasks] == [True, True, False, True, False, False]
        assert len(server.calls) == 4

    run(calls())


def test_a_refusal_with_a_time_to_come_back_is_no_failure_but_patience_ends() -> None:
    tried = 0

    async def refuses(times: int) -> int:
        nonlocal tried
        tried += 1
        if tried <= times:
            raise TransientError("slow down", 1.0, refused=True)
        return tried

    async def calls() -> None:
        nonlocal tried
        assert await with_retries(asyncio.sleep, refuses, 50) == 51
        tried = 0
        with pytest.raises(ServerError, match="given up after 301 attempts"):
            await with_retries(asyncio.sleep, refuses, 10_000)

    assert run(calls()) >= 350
