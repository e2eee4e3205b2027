"""Requests that are made once: byte by byte what instructor and the client would have sent."""

import asyncio
from typing import Any

import httpx2
import pytest
from instructor import patch
from openai import AsyncOpenAI
from pydantic import BaseModel, ConfigDict
from support.articles import article_of
from support.chat_server import completion

from summarizer.engines.live import Endpoint, find_endpoint
from summarizer.engines.live.completion import Completion, read_completion
from summarizer.engines.live.form import can_be_strict, make_form, mode_of
from summarizer.engines.live.reasking import reask
from summarizer.schema.catalogue import find_schema
from summarizer.schema.schema import Schema
from summarizer.types.request import Message, Request

KEYS = {"OPENAI_API_KEY": "k", "GROQ_API_KEY": "k", "ANTHROPIC_API_KEY": "k"}
MESSAGES = (Message("system", 'Answer in "JSON".\n'), Message("user", "Norvik’s 5 % — {{7*7}} [] 日本"))


class Word(BaseModel):
    model_config = ConfigDict(extra="forbid")

    word: str


class Loose(BaseModel):
    """Any JSON will do."""

    word: str = "no"


class Reference:
    """instructor over the client's own `create`, with `strict` added where a schema allows it."""

    def __init__(self, endpoint: Endpoint, *answers: str) -> None:
        self.endpoint = endpoint
        self.answers = list(answers)
        self.bodies: list[bytes] = []

    def reply(self, request: httpx2.Request) -> httpx2.Response:
        self.bodies.append(request.content)
        return httpx2.Response(200, text=self.answers.pop(0))

    async def ask(self, schema: Schema, cap: int) -> None:
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(self.reply))
        async with AsyncOpenAI(api_key="k", base_url=self.endpoint.base_url, http_client=http) as client:

            async def create(**arguments: Any) -> Any:
                wanted = arguments.get("response_format", {}).get("json_schema")
                if wanted and can_be_strict(wanted["schema"]):
                    wanted["strict"] = True
                return await client.chat.completions.create(**arguments)

            patched: Any = patch(create=create, mode=mode_of(self.endpoint))
            await patched(
                response_model=schema.model,
                messages=[{"role": message.role, "content": message.content} for message in MESSAGES],
                model=self.endpoint.model,
                max_retries=2,
                **{self.endpoint.ways.cap_field: cap},
            )


def says(endpoint: Endpoint, content: str) -> str:
    """A completion as text: content, or the call of a tool where the server takes schemas that way."""
    body = completion(content)
    if endpoint.ways.tools:
        call = {"id": "1", "type": "function", "function": {"name": "Word", "arguments": content}}
        body["choices"][0]["message"] |= {"content": None, "tool_calls": [call]}
    return httpx2.Response(200, json=body).text


ENDPOINTS = [
    find_endpoint("gpt-5-mini", None, KEYS),
    find_endpoint("groq/llama-3.3-70b-versatile", None, KEYS),
    find_endpoint("anthropic/claude-sonnet", None, KEYS),
    find_endpoint("any/name", "http://127.0.0.1:9/v1", {}),
]


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: endpoint.provider)
@pytest.mark.parametrize("schema", [find_schema(Word), find_schema(Loose)], ids=lambda schema: schema.name)
def test_the_first_call_is_the_one_that_instructor_would_make(endpoint: Endpoint, schema: Schema) -> None:
    reference = Reference(endpoint, says(endpoint, '{"word": "yes"}'))
    asyncio.run(reference.ask(schema, 8192))
    assert make_form(endpoint, schema, 8192).filled(MESSAGES) == reference.bodies[0]


def test_so_is_that_for_the_built_in_schema() -> None:
    form = make_form(ENDPOINTS[0], find_schema("article"), 16384)
    assert form.filled(()).startswith(b'{"messages":[],"model":"gpt-5-mini","max_completion_tokens":16384,"response_format":')
    assert form.tail.endswith(b'"strict":true}}}')


@pytest.mark.parametrize("endpoint", ENDPOINTS[1:3], ids=lambda endpoint: endpoint.provider)
def test_re_asks_are_those_that_instructor_would_make(endpoint: Endpoint) -> None:
    answers = [says(endpoint, answer) for answer in ('{"word": 1}', '{"other": "x"}', '{"word": "yes"}')]
    reference = Reference(endpoint, *answers)
    asyncio.run(reference.ask(find_schema(Word), 8192))
    given, bodies = iter(answers[1:]), []

    async def call(body: bytes) -> Completion:
        bodies.append(body)
        return read_completion(next(given))

    request = Request(article_of("One."), find_schema(Word), MESSAGES, "test", 1)
    answer = asyncio.run(reask(endpoint, request, 8192, read_completion(answers[0]), call))
    assert answer.model_dump() == {"word": "yes"}
    assert bodies == reference.bodies[1:]
