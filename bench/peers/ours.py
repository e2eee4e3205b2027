"""Our own clients: the live engine alone, the pipeline around it, and the archive around that."""

import json
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bench.peers.articles import MadeArticle
from bench.peers.job import MODEL, Job, Run, prepared, requests_for

if TYPE_CHECKING:
    from summarizer.engines.live import Live
    from summarizer.types.request import Request

TASKS_A_SLOT = 3
"""How many articles are open for each call in flight: the engine gives a slot back while a refused call waits."""


@asynccontextmanager
async def engine(job: Job) -> AsyncIterator[Run]:
    """The live engine alone, given requests."""
    async with opened_engine(job) as live:

        async def ask(request: "Request") -> None:
            await live.answer(request)

        yield await prepared(requests_for(job), ask, job.concurrency * TASKS_A_SLOT)


@asynccontextmanager
async def pipeline(job: Job) -> AsyncIterator[Run]:
    """Reading the text, filling in the prompt, asking, grounding, and the document's JSON; nothing is stored."""
    from summarizer.pipeline import Pipeline
    from summarizer.prompting import find_prompt
    from summarizer.reading import article_from_text
    from summarizer.schema.catalogue import find_schema

    async with opened_engine(job) as live:
        opened = Pipeline(live, find_schema("article"), find_prompt("article"))

        async def ask(made: MadeArticle) -> None:
            summary = await opened.summarize(article_from_text(made.text, id=made.id, source="bench"))
            json.dumps(summary.document(), ensure_ascii=False)

        yield await prepared(job.made, ask, job.concurrency * TASKS_A_SLOT)


@contextmanager
def archive(job: Job) -> Iterator[Callable[[], Counter[str]]]:
    """Everything: a file of articles is added to a new archive, and every record is in it at the end."""
    from summarizer.archive import Archive, Settings
    from summarizer.engines.limits import Limits

    settings = Settings(model=MODEL, base_url=job.base_url)
    with tempfile.TemporaryDirectory() as folder:

        def answer(name: str, articles: list[MadeArticle], workers: int) -> Counter[str]:
            source = Path(folder) / f"{name}.jsonl"
            source.write_text("".join(json.dumps({"id": made.id, "text": made.text}) + "\n" for made in articles))
            limits = Limits(concurrency=job.concurrency)
            tally = Archive(Path(folder) / name).run([str(source)], settings, limits=limits, workers=workers).tally
            return +Counter(done=tally.done, failed=tally.failed)

        *made, last = job.made
        answer("warming-up", [last], 1)
        yield lambda: answer("measured", made, job.workers)


@asynccontextmanager
async def opened_engine(job: Job) -> AsyncIterator["Live"]:
    """The live engine with as many slots as the job asks for."""
    from summarizer.engines.live import Live, find_endpoint

    live = Live(find_endpoint(MODEL, job.base_url), concurrency=job.concurrency)
    try:
        yield live
    finally:
        await live.close()
