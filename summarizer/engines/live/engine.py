"""The live engine: asks the model, re-asks where the answer does not fit, and keeps an account of every call."""

import asyncio
import json
import logging
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from summarizer.engines.gate import explain, pass_gate
from summarizer.engines.live.endpoint import Endpoint
from summarizer.engines.live.retrying import with_retries
from summarizer.engines.live.spending import Budget, find_price
from summarizer.engines.live.transport import TransientError, Transport
from summarizer.errors import AnswerError, AnswerInvalid, AnswerTruncated, SummarizerError
from summarizer.schema.tree import Tree
from summarizer.types.draft import Draft, Reply, Usage
from summarizer.types.request import Request

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion

REASKS = 2
CAPS = (8_192, 16_384)
"""The cap on output tokens, and the larger one for the single second try after an answer was cut off."""

CONCURRENCY = 8


class Live:
    """Answers requests through one endpoint, at most 8 calls at a time, within `budget` US dollars where one is given."""

    def __init__(self, endpoint: Endpoint, budget: Decimal | None = None) -> None:
        """Import what a live call needs; UsageError where the budget can't be kept because no price is known."""
        # instructor logs every failed call as an error, with the server's words; our own errors say it once.
        logging.getLogger("instructor").setLevel(logging.CRITICAL)
        self.endpoint = endpoint
        self.price = find_price(endpoint)
        self.budget = Budget(budget, self.price) if budget is not None else None
        self.transport = Transport(endpoint)
        self.slots = asyncio.Semaphore(CONCURRENCY)

    async def answer(self, request: Request) -> Draft:
        """A draft; the errors of summarizer.errors where the server or the model gives none."""
        conversation = Conversation(self, request)
        try:
            data = await conversation.ask(CAPS[0])
        except AnswerTruncated:
            data = await conversation.ask(CAPS[1])
        return Draft(data, "live", self.endpoint.name, tuple(conversation.replies))

    async def close(self) -> None:
        """Close the connections."""
        await self.transport.close()


class Conversation:
    """The calls that one request takes: the first try, re-asks, and the second try after a cut-off answer."""

    def __init__(self, live: Live, request: Request) -> None:
        """Nothing is sent yet."""
        self.live = live
        self.request = request
        self.replies: list[Reply] = []
        self.failure: SummarizerError | None = None

    async def ask(self, cap: int) -> Any:  # noqa: ANN401 - an instance of the request's own model class
        """An instance of the schema's model; instructor re-asks with what was wrong while it does not fit."""
        from instructor import Mode, patch
        from instructor.core import InstructorRetryException

        ways = self.live.endpoint.ways
        # The declared types are those of the synchronous client.
        create: Any = patch(create=self._call, mode=Mode.TOOLS if ways.tools else Mode.JSON_SCHEMA)
        self.failure = None
        try:
            return await create(
                response_model=self.request.schema.model,
                messages=[{"role": message.role, "content": message.content} for message in self.request.messages],
                model=self.live.endpoint.model,
                max_retries=REASKS,
                **{ways.cap_field: cap},
            )
        except InstructorRetryException as error:
            failure = self.failure or AnswerInvalid(
                explain(error.failed_attempts[-1].exception if error.failed_attempts else error)
            )
        if isinstance(failure, AnswerError):
            failure.replies = tuple(self.replies)
        raise failure

    async def _call(self, **arguments: Any) -> "ChatCompletion":  # noqa: ANN401 - the client's own arguments
        """What instructor calls in place of the client: one reply, retried, accounted for and past the gate."""
        _demand_strictness(arguments)
        try:
            completion = await with_retries(self._send, arguments)
            reply = self._reply(completion)
            self.replies.append(reply)
            text = pass_gate(reply)
        except SummarizerError as error:
            self.failure = error
            raise
        if not self.live.endpoint.ways.tools:
            completion.choices[0].message.content = text
        return completion

    async def _send(self, arguments: dict[str, Any]) -> "ChatCompletion":
        """One call in a free slot, within the budget; the slot is free again while a retry waits."""
        async with self.live.slots:
            if self.live.budget is None:
                return await self.live.transport.send(arguments)
            prompt_bytes = len(json.dumps([arguments["messages"], arguments.get("response_format")]))
            with self.live.budget.reserve(prompt_bytes, arguments[self.live.endpoint.ways.cap_field]) as reservation:
                try:
                    completion = await self.live.transport.send(arguments)
                except TransientError as error:
                    if error.wait is not None:
                        reservation.settle(Decimal(0))
                    raise
                reservation.settle(self._usage(completion).cost_usd or Decimal(0))
                return completion

    def _reply(self, completion: "ChatCompletion") -> Reply:
        """The model's words; a key that the server echoes is not kept."""
        if not completion.choices:
            return Reply("", "no_choices", usage=self._usage(completion))
        choice = completion.choices[0]
        calls = choice.message.tool_calls or []
        content = getattr(getattr(calls[0], "function", None), "arguments", "") if calls else choice.message.content
        words = self.live.endpoint.redact(content or "")
        return Reply(words, choice.finish_reason or "stop", choice.message.refusal, self._usage(completion))

    def _usage(self, completion: "ChatCompletion") -> Usage:
        """The call's cost as the server tells it, or a guess of four characters a token where it does not."""
        told = completion.usage
        if told is not None:
            tokens = (told.prompt_tokens, told.completion_tokens)
        else:
            characters = sum(len(message.content) for message in self.request.messages)
            answered = sum(len(choice.message.content or "") for choice in completion.choices)
            tokens = (characters // 4, answered // 4)
        cost = self.live.price(*tokens) if self.live.price else None
        return Usage(1, *tokens, cost, estimated=told is None)


def _demand_strictness(arguments: dict[str, Any]) -> None:
    """Ask the provider to hold the answer to the schema, which instructor does not, where the schema allows it."""
    wanted = arguments.get("response_format", {}).get("json_schema")
    if wanted is not None and _can_be_strict(wanted["schema"]):
        wanted["strict"] = True


def _can_be_strict(node: Tree | list[Any] | Any) -> bool:  # noqa: ANN401 - walks any JSON
    """Whether every object in a JSON Schema is closed and requires all of its properties, as strict mode demands."""
    if isinstance(node, list):
        return all(_can_be_strict(entry) for entry in node)
    if not isinstance(node, dict):
        return True
    properties = node.get("properties")
    if node.get("type") == "object" and properties is not None:
        closed = node.get("additionalProperties") is False and set(node.get("required", [])) == set(properties)
        if not closed:
            return False
    return all(_can_be_strict(value) for value in node.values())
