"""A loop on which work waits for the network, and not the network for work."""

import asyncio
import socket
import time
from collections.abc import Iterator

import pytest

from summarizer.archive.network_first import idle, run

STEPS = 20


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, socket.socket]]:
    """The two ends of a connection."""
    ours, theirs = socket.socketpair()
    ours.setblocking(False)  # noqa: FBT003 - the name says it
    with ours, theirs:
        yield ours, theirs


def test_what_comes_is_passed_on_through_all_its_steps_before_any_work_is_done(
    ends: tuple[socket.socket, socket.socket],
) -> None:
    ours, theirs = ends
    done: list[str] = []

    async def listen() -> None:
        for _ in range(3):
            message = await asyncio.get_running_loop().sock_recv(ours, 1)
            for _ in range(STEPS):
                await asyncio.sleep(0)
            done.append(message.decode())

    async def work(name: str) -> None:
        await idle()
        done.append(name)
        theirs.send(name.upper().encode())

    async def main() -> None:
        await asyncio.gather(listen(), *map(work, "abc"))

    run(main())
    assert done == ["a", "A", "b", "B", "c", "C"]


def test_timers_come_before_work() -> None:
    done: list[str] = []

    async def work() -> None:
        await idle()
        asyncio.get_running_loop().call_later(0.001, done.append, "timer")
        time.sleep(0.01)  # noqa: ASYNC251 - work, which leaves the loop no chance
        done.append("work")

    async def main() -> None:
        await asyncio.gather(work(), work())

    run(main())
    assert done[:3] == ["work", "timer", "work"]


def test_work_is_done_in_the_order_in_which_it_came_unless_it_goes_first() -> None:
    done: list[str] = []

    async def work(name: str, *, first: bool = False) -> None:
        await idle(first=first)
        done.append(name)

    async def main() -> None:
        await asyncio.gather(work("b"), work("c"), work("a", first=True))

    run(main())
    assert done == ["a", "b", "c"]


def test_work_that_was_given_up_holds_up_nobody() -> None:
    async def main() -> str:
        given_up = asyncio.create_task(idle())
        await asyncio.sleep(0)
        given_up.cancel()
        await idle()
        return "done"

    assert run(main()) == "done"


def test_on_any_other_loop_there_is_no_wait() -> None:
    asyncio.run(idle())
