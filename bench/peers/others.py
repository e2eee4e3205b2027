"""The clients that ours is compared with: they get the messages ready-made, but for langextract, which makes its own."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from bench.peers.articles import MadeArticle
from bench.peers.job import KEY, MODEL, Job, Run, messages_of, prepared, requests_for, response_format

if TYPE_CHECKING:
    from summarizer.types.request import Request


@asynccontextmanager
async def aiohttp_alone(job: Job) -> AsyncIterator[Run]:
    """The practical ceiling: a POST, and pydantic's validation of the answer; nothing is retried."""
    import aiohttp

    requests = requests_for(job)
    schema = requests[0].schema
    wanted = response_format(requests[0])
    url = f"{job.base_url}/chat/completions"
    headers = {"Authorization": f"Bearer {KEY}"}
    async with aiohttp.ClientSession(headers=headers, connector=aiohttp.TCPConnector(limit=job.concurrency)) as session:

        async def ask(request: "Request") -> None:
            body = {"model": MODEL, "messages": messages_of(request), "response_format": wanted}
            async with session.post(url, json=body, raise_for_status=True) as reply:
                completion = await reply.json()
            schema.parse(completion["choices"][0]["message"]["content"])

        yield await prepared(requests, ask, job.concurrency)


@asynccontextmanager
async def openai_create(job: Job) -> AsyncIterator[Run]:
    """The client of openai with its defaults, and pydantic's validation of the answer."""
    from openai import AsyncOpenAI

    requests = requests_for(job)
    schema = requests[0].schema
    wanted: Any = response_format(requests[0])
    async with AsyncOpenAI(api_key=KEY, base_url=job.base_url) as client:

        async def ask(request: "Request") -> None:
            messages: Any = messages_of(request)
            completion = await client.chat.completions.create(model=MODEL, messages=messages, response_format=wanted)
            schema.parse(completion.choices[0].message.content or "")

        yield await prepared(requests, ask, job.concurrency)


@asynccontextmanager
async def instructor(job: Job) -> AsyncIterator[Run]:
    """What instructor makes of openai's client, both with their defaults."""
    from instructor import Mode, from_openai
    from openai import AsyncOpenAI

    requests = requests_for(job)
    model = requests[0].schema.model
    async with AsyncOpenAI(api_key=KEY, base_url=job.base_url) as openai:
        client = from_openai(openai, mode=Mode.JSON_SCHEMA)

        async def ask(request: "Request") -> None:
            messages: Any = messages_of(request)
            await client.chat.completions.create(model=MODEL, messages=messages, response_model=model)

        yield await prepared(requests, ask, job.concurrency)


@asynccontextmanager
async def langextract(job: Job) -> AsyncIterator[Run]:
    """What langextract does with an article in one piece, as many workers as calls at a time, and else its defaults."""
    # Not among the project's dependencies, so that no type checker finds it.
    lx: Any = import_module("langextract")
    provider = {"api_key": KEY, "base_url": job.langextract_url, "max_workers": job.concurrency}
    config = lx.factory.ModelConfig(model_id="gpt-bench", provider="OpenAILanguageModel", provider_kwargs=provider)
    example = lx.data.ExampleData(
        text="Anna Bell, mayor of Elmwick, said that 40 people had come.",
        extractions=[
            lx.data.Extraction("person", "Anna Bell", attributes={"role": "mayor of Elmwick"}),
            lx.data.Extraction("figure", "40 people", attributes={"label": "people who came", "status": "actual"}),
        ],
    )

    def extract(articles: list[MadeArticle]) -> Counter[str]:
        documents = lx.extract(
            [lx.data.Document(text=made.text, document_id=made.id) for made in articles],
            prompt_description="The figures, people and quotations of a news article, in the words of the article.",
            examples=[example],
            config=config,
            max_char_buffer=20_000,
            batch_length=job.concurrency,
            max_workers=job.concurrency,
            show_progress=False,
        )
        return Counter("done" if document.extractions else "empty" for document in documents)

    *made, last = job.made
    extract([last])

    async def run() -> Counter[str]:
        return extract(made)

    yield run
