"""Network first: an event loop on which work waits until nothing comes from a socket and nothing is left to be sent.

Verifying an answer takes milliseconds that nothing can interrupt. Done as answers come, such work would stand between each of
them and the request that takes its place at the server, once at every step of the loop that lies between the two.
"""

import asyncio
import selectors
from collections import deque
from collections.abc import Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")


def run(main: Coroutine[Any, Any, Result]) -> Result:
    """What a coroutine returns, on a loop of this kind."""
    with asyncio.Runner(loop_factory=NetworkFirst) as runner:
        return runner.run(main)


async def idle(*, first: bool = False) -> None:
    """Wait until the loop has nothing else to do, one caller after the other; `first` goes before those who wait already.

    Only a loop of this kind knows: on any other one there is no wait.
    """
    loop = asyncio.get_running_loop()
    if isinstance(loop, NetworkFirst):
        ticket = loop.create_future()
        (loop.tickets.appendleft if first else loop.tickets.append)(ticket)
        await ticket


class NetworkFirst(asyncio.SelectorEventLoop):
    """The loop, with the tickets of those who wait until it is idle."""

    def __init__(self) -> None:
        self.tickets: deque[asyncio.Future[None]] = deque()
        super().__init__(Selector(self.tickets))


class Selector(selectors.DefaultSelector):
    """Lets one ticket's holder go on where the loop would wait for a socket or a timer."""

    def __init__(self, tickets: deque[asyncio.Future[None]]) -> None:
        super().__init__()
        self.tickets = tickets

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """The sockets that are ready. While the loop has anything to do itself, it asks with a timeout of 0."""
        if timeout == 0 or not self.tickets:
            return super().select(timeout)
        ready = super().select(0)
        if not ready:
            ticket = self.tickets.popleft()
            if not ticket.done():
                ticket.set_result(None)
        return ready
