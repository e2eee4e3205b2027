"""The clients that are compared: each is a context manager that prepares what it needs, and gives what answers all articles."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager, AsyncExitStack, contextmanager
from functools import partial

from bench.peers import others, ours
from bench.peers.job import Job, Run

Client = Callable[[Job], AbstractContextManager[Callable[[], Counter[str]]]]


@contextmanager
def in_a_loop(client: Callable[[Job], AbstractAsyncContextManager[Run]], job: Job) -> Iterator[Callable[[], Counter[str]]]:
    """A client that has to be awaited."""
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        run = runner.run(stack.enter_async_context(client(job)))
        yield lambda: runner.run(awaited(run))
        runner.run(stack.aclose())


async def awaited(run: Run) -> Counter[str]:
    """What a run comes to."""
    return await run()


CLIENTS: dict[str, Client] = {
    "aiohttp": partial(in_a_loop, others.aiohttp_alone),
    "openai": partial(in_a_loop, others.openai_create),
    "instructor": partial(in_a_loop, others.instructor),
    "langextract": partial(in_a_loop, others.langextract),
    "engine": partial(in_a_loop, ours.engine),
    "pipeline": partial(in_a_loop, ours.pipeline),
    "archive": ours.archive,
}
