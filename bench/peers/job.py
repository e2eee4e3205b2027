"""A job: the articles that a client is given, and the running of clients that answer one article at a time."""

import asyncio
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from bench.peers.articles import MadeArticle, article

if TYPE_CHECKING:
    from summarizer.types.request import Request

MODEL = "bench"
KEY = "bench-key"

Item = TypeVar("Item")
Run = Callable[[], Awaitable[Counter[str]]]
"""Answers all articles; the outcomes counted: "done", or the name of an error."""


@dataclass(frozen=True, slots=True)
class Job:
    """What one measurement asks of a client; `langextract_url` is the base URL for that program alone.

    `workers` is the number of processes, for a client that can use several.
    """

    base_url: str
    langextract_url: str
    articles: int
    concurrency: int
    workers: int = 1

    @property
    def made(self) -> list[MadeArticle]:
        """The articles, and one more at the end for warming up."""
        return [article(number) for number in range(self.articles + 1)]


async def prepared(items: list[Item], ask: Callable[[Item], Awaitable[None]], tasks: int) -> Run:
    """A function that asks for all items, so many at a time; the last one is asked for now, to warm up."""
    *measured, last = items
    await outcome(ask(last))

    async def run() -> Counter[str]:
        outcomes: Counter[str] = Counter()
        rest = iter(measured)
        await asyncio.gather(*(work(rest, ask, outcomes) for _ in range(min(tasks, len(measured)))))
        return outcomes

    return run


async def work(rest: Iterable[Item], ask: Callable[[Item], Awaitable[None]], outcomes: Counter[str]) -> None:
    """One task: the next item, and the next, until none is left."""
    for item in rest:
        outcomes[await outcome(ask(item))] += 1


async def outcome(answer: Awaitable[None]) -> str:
    """Either "done", or the name of what went wrong, which is told on stderr."""
    try:
        await answer
    except Exception as error:  # noqa: BLE001 - whatever a client raises is an article that it lost
        print(f"{type(error).__name__}: {str(error)[:200]}", file=sys.stderr)
        return type(error).__name__
    return "done"


def requests_for(job: Job) -> list["Request"]:
    """What is asked about each article, composed beforehand."""
    from summarizer.prompting import compose, find_prompt
    from summarizer.reading import article_from_text
    from summarizer.schema.catalogue import find_schema

    prompt, schema = find_prompt("article"), find_schema("article")
    return [compose(prompt, schema, article_from_text(made.text, id=made.id, source="bench")) for made in job.made]


def messages_of(request: "Request") -> list[dict[str, str]]:
    """A request's messages as the servers take them."""
    return [{"role": message.role, "content": message.content} for message in request.messages]


def response_format(request: "Request") -> dict[str, Any]:
    """The demand for an answer in the request's schema."""
    return {
        "type": "json_schema",
        "json_schema": {"name": request.schema.name, "schema": request.schema.asked, "strict": True},
    }
