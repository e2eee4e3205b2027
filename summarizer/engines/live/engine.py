"""The live engine: asks the model, re-asks where the answer does not fit, and keeps an account of every call."""

import logging
from contextlib import AbstractContextManager, nullcontext
from decimal import Decimal

from pydantic import BaseModel, ValidationError

from summarizer.engines.gate import pass_gate, unfenced
from summarizer.engines.live.completion import Completion
from summarizer.engines.live.endpoint import Endpoint
from summarizer.engines.live.form import Form, make_form
from summarizer.engines.live.pacing import Pace
from summarizer.engines.live.reasking import reask
from summarizer.engines.live.retrying import with_retries
from summarizer.engines.live.shared import Shared
from summarizer.engines.live.spending import Budget, Price, Reservation, find_price
from summarizer.engines.live.transport import TransientError, Transport
from summarizer.errors import AnswerTruncated, BudgetReached, SummarizerError
from summarizer.schema.schema import Schema
from summarizer.types.draft import Draft, Reply, Usage
from summarizer.types.request import Request

CAPS = (8_192, 16_384)
"""The cap on output tokens, and the larger one for the single second try after an answer was cut off."""

UNTOLD_WAIT = 1.0
"""Seconds that all wait where most calls are refused and the server does not say how long."""

SETTLING = 0.02
"""Seconds between two looks at a budget that calls in flight hold."""


class Live:
    """Answers requests through one endpoint, at most `concurrency` calls at a time, within `budget` US dollars.

    To keep all slots busy it must be given more requests at a time than it has slots: one that waits for a retry holds none.
    """

    def __init__(  # noqa: PLR0913 - one parameter a setting
        self,
        endpoint: Endpoint,
        budget: Decimal | None = None,
        *,
        concurrency: int = 8,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
        price: Price | None = None,
        shared: Shared | None = None,
    ) -> None:
        """Import what a live call needs; UsageError where the budget can't be kept because no price is known.

        `price` stands in for the price list, which does not know every model. Budget and limits a minute hold for all engines
        with the same `shared` together, `concurrency` for each of them.
        """
        # instructor logs every failed call as an error, with the server's words; our own errors say it once.
        logging.getLogger("instructor").setLevel(logging.CRITICAL)
        self.endpoint = endpoint
        self.price = price or find_price(endpoint)
        shared = shared or Shared()
        self.budget = Budget(budget, self.price, shared.account) if budget is not None else None
        self.pace = Pace(shared.pace, concurrency, requests_per_minute, tokens_per_minute)
        self.transport = Transport(endpoint, concurrency)
        self.forms: dict[tuple[type[BaseModel], int], Form] = {}

    async def answer(self, request: Request) -> Draft:
        """A draft; the errors of summarizer.errors where the server or the model gives none."""
        conversation = Conversation(self, request)
        try:
            data = await conversation.ask(CAPS[0])
        except AnswerTruncated:
            data = await conversation.ask(CAPS[1])
        return Draft(data, "live", self.endpoint.name, tuple(conversation.replies))

    def form(self, schema: Schema, cap: int) -> Form:
        """The form for a schema, made at its first use."""
        key = schema.model, cap
        if key not in self.forms:
            self.forms[key] = make_form(self.endpoint, schema, cap)
        return self.forms[key]

    async def reserve(self, prompt_bytes: int, cap: int) -> AbstractContextManager[Reservation | None]:
        """What a call can cost, held while it runs; BudgetReached where it does not fit even with no other in flight."""
        if self.budget is None:
            return nullcontext()
        while True:
            try:
                return self.budget.reserve(prompt_bytes, cap)
            except BudgetReached:
                if not self.budget.is_held:
                    raise
            await self.pace.sleep(SETTLING)

    def stop(self) -> None:
        """Send nothing more: calls in flight end, those that wait are given up with a RunStopped."""
        self.pace.close()

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
        self.begun = False

    async def ask(self, cap: int) -> BaseModel:
        """An instance of the schema's model; instructor comes in only where the first answer is none."""
        endpoint, request = self.live.endpoint, self.request
        try:
            completion = await self._call(self.live.form(request.schema, cap).filled(request.messages), cap)
            answer = read_strictly(completion, request.schema, as_call=endpoint.ways.tools)
            return answer or await reask(endpoint, request, cap, completion, lambda body: self._call(body, cap))
        except SummarizerError as error:
            error.replies = tuple(self.replies)
            raise

    async def _call(self, body: bytes, cap: int) -> Completion:
        """One completion: retried, accounted for and past the gate."""
        completion, usage = await with_retries(self.live.pace.sleep, self._send, body, cap)
        reply = reply_of(completion, usage)
        self.replies.append(reply)
        pass_gate(reply)
        return completion

    async def _send(self, body: bytes, cap: int) -> tuple[Completion, Usage]:
        """One call in its turn and within the budget; the slot is free again while a retry waits."""
        first, self.begun = self.begun, True
        async with self.live.pace.turn(len(body), first=first) as turn:
            with await self.live.reserve(len(body), cap) as reservation:
                try:
                    completion = await self.live.transport.send(body)
                except TransientError as error:
                    if error.refused:
                        turn.refused(error.wait or UNTOLD_WAIT)
                        if reservation:
                            reservation.settle(Decimal(0))
                    raise
                usage = self._usage(completion)
                if reservation:
                    reservation.settle(usage.cost_usd or Decimal(0))
                turn.answered(usage.input_tokens + usage.output_tokens)
                return completion, usage

    def _usage(self, completion: Completion) -> Usage:
        """The call's cost as the server tells it, or a guess of four characters a token where it does not."""
        told = completion.tokens
        if told is not None:
            tokens = (told.prompt_tokens, told.completion_tokens)
        else:
            tokens = (sum(len(message.content) for message in self.request.messages) // 4, len(completion.text) // 4)
        cost = self.live.price(*tokens) if self.live.price else None
        return Usage(1, *tokens, cost, estimated=told is None)


def reply_of(completion: Completion, usage: Usage) -> Reply:
    """What is kept of a completion."""
    if completion.choice is None:
        return Reply("", "no_choices", usage=usage)
    choice = completion.choice
    return Reply(completion.text, choice.finish_reason or "stop", choice.message.refusal, usage)


def read_strictly(completion: Completion, schema: Schema, *, as_call: bool) -> BaseModel | None:
    """The answer as instructor reads it, without conversions and as a tool's call where one was asked for; None if unfit."""
    if as_call and not completion.is_call:
        return None
    try:
        return schema.model.model_validate_json(unfenced(completion.text), strict=True)
    except ValidationError:
        return None
