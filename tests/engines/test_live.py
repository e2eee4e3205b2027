"""The live engine against a real socket that misbehaves in every way that was seen."""

import asyncio
import json
import pickle
from decimal import Decimal

import pytest
from pydantic import BaseModel, ConfigDict
from support.articles import article_of
from support.chat_server import Behaviour, ChatServer, completion, cuts, drips, fails, hangs, resets, says, sends
from tenacity import AsyncRetrying, RetryCallState

from summarizer.engines.live import Endpoint, Live, find_endpoint
from summarizer.engines.live.form import Form, make_form
from summarizer.engines.live.retrying import wait_as_asked
from summarizer.engines.live.transport import TransientError
from summarizer.errors import (
    AccessDenied,
    AnswerError,
    AnswerInvalid,
    AnswerRefused,
    AnswerTruncated,
    BudgetReached,
    RequestRefused,
    ServerError,
    SummarizerError,
    UsageError,
)
from summarizer.schema.catalogue import find_schema
from summarizer.schema.schema import Schema
from summarizer.types.draft import Draft
from summarizer.types.request import Message, Request

KEY = "sk-very-secret-0123456789"


class Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    word: str


GOOD = says('{"word": "yes"}')
REQUEST = Request(
    article_of("One sentence."),
    find_schema(Answer),
    (Message("system", "Answer."), Message("user", "What is {{7*7}}?")),
    "test",
    1,
)


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("SUMMARIZER_TIMEOUT", "1")
    monkeypatch.setattr("summarizer.engines.live.retrying.backoff", lambda _: 0.0)


def ask(server: ChatServer, request: Request = REQUEST, model: str = "any-model") -> Draft:
    async def once() -> Draft:
        live = Live(find_endpoint(model, server.base_url))
        try:
            return await live.answer(request)
        finally:
            await live.close()

    return asyncio.run(once())


def word(draft: Draft) -> str:
    assert isinstance(draft.data, Answer)
    return draft.data.word


def test_the_request_carries_the_messages_untouched_and_a_strict_schema() -> None:
    with ChatServer(GOOD) as server:
        assert word(ask(server)) == "yes"
    (received,) = server.received
    assert [message["content"] for message in received.body["messages"]] == ["Answer.", "What is {{7*7}}?"]
    assert received.body["response_format"]["json_schema"]["strict"] is True
    assert received.body["max_tokens"] == 8192
    assert received.headers["authorization"] == f"Bearer {KEY}"


def test_an_open_schema_is_not_called_strict() -> None:
    class Open(BaseModel):
        word: str = "no"

    request = Request(REQUEST.article, find_schema(Open), REQUEST.messages, "test", 1)
    with ChatServer(GOOD) as server:
        ask(server, request)
    assert "strict" not in server.received[0].body["response_format"]["json_schema"]


@pytest.mark.parametrize(
    "fault",
    [
        fails(429, "slow down", headers={"Retry-After": "0"}),
        fails(429, "slow down", headers={"Retry-After": "Thu, 01 Jan 2026 00:00:00 GMT"}),
        fails(408),
        fails(500),
        fails(503),
        sends(502, b"<html>bad gateway</html>", content_type="text/html"),
        resets,
        cuts,
        hangs,
        drips,
        sends(200, b'{"id": "cut'),
        sends(200, b""),
        sends(200, b"null"),
        sends(200, b'{"id": "\xff"}'),
        sends(200, b"<html>login</html>", content_type="text/html"),
    ],
)
def test_a_transient_fault_is_tried_again_and_costs_nothing(fault: Behaviour) -> None:
    with ChatServer(fault, GOOD) as server:
        draft = ask(server)
    assert word(draft) == "yes"
    assert len(server.received) == 2
    assert draft.usage.calls == 1


def test_a_lasting_fault_ends_after_five_attempts_and_says_so() -> None:
    with (
        ChatServer(fails(500, "broken")) as server,
        pytest.raises(ServerError, match=r"500 \(broken\).* after 5 attempts"),
    ):
        ask(server)
    assert len(server.received) == 5


def test_retry_after_is_waited_for() -> None:
    with ChatServer(fails(429, headers={"Retry-After": "0.3"}), GOOD) as server:
        ask(server)
    first, second = server.received
    assert second.at - first.at >= 0.3


@pytest.mark.parametrize(("asked", "waited"), [(7.0, 7.0), (86400.0, 60.0), (None, 0.0)])
def test_the_wait_is_what_the_server_asks_for_up_to_a_minute(asked: float | None, waited: float) -> None:
    state = RetryCallState(AsyncRetrying(), None, (), {})
    state.set_exception((TransientError, TransientError("slow", asked), None))
    assert wait_as_asked(state) == waited


@pytest.mark.parametrize(
    ("fault", "error", "message"),
    [
        (fails(401, f"wrong key {KEY}"), AccessDenied, "check the key"),
        (fails(403, "not allowed"), AccessDenied, "what the key may do"),
        (fails(429, "no credit", code="insufficient_quota"), AccessDenied, "quota is used up"),
        (fails(404, "no such model", code="model_not_found"), AccessDenied, "check --model"),
        (fails(400, "too many tokens", code="context_length_exceeded"), RequestRefused, "too long for this model"),
        (fails(422, "odd"), RequestRefused, "422"),
        (sends(307, headers={"Location": "http://127.0.0.1:9/"}), AccessDenied, "redirects to"),
        (says(None, refusal="I can't help"), AnswerRefused, "declined"),
        (says("", finish="content_filter"), AnswerRefused, "content filter"),
        (says(""), AnswerRefused, "empty answer"),
        (sends(200, b'{"id": "x", "choices": []}'), AnswerRefused, "empty answer"),
    ],
)
def test_what_another_try_can_not_mend_is_asked_once(fault: Behaviour, error: type[SummarizerError], message: str) -> None:
    with ChatServer(fault) as server, pytest.raises(error, match=message):
        ask(server)
    assert len(server.received) == 1


@pytest.mark.parametrize("answer", ['{"word": ', '{"word": 1}', '{"other": "x"}', "no JSON at all"])
def test_an_answer_that_does_not_fit_is_asked_again_with_the_reason(answer: str) -> None:
    with ChatServer(says(answer), GOOD) as server:
        draft = ask(server)
    assert word(draft) == "yes"
    assert [reply.content for reply in draft.replies] == [answer, '{"word": "yes"}']
    assert draft.usage.calls == 2
    assert draft.usage.input_tokens == 2000
    assert answer.strip() in server.received[1].body["messages"][-2]["content"]


def test_an_answer_is_not_converted_to_what_was_asked_for() -> None:
    class Count(BaseModel):
        count: int

    request = Request(REQUEST.article, find_schema(Count), REQUEST.messages, "test", 1)
    with ChatServer(says('{"count": "3"}'), says('{"count": 3}')) as server:
        assert ask(server, request).usage.calls == 2


def test_an_answer_that_never_fits_keeps_every_reply_and_its_cost() -> None:
    with ChatServer(says('{"word": 1}')) as server, pytest.raises(AnswerInvalid, match="word: ") as caught:
        ask(server)
    assert len(server.received) == 3
    assert [reply.usage.output_tokens for reply in caught.value.replies] == [200, 200, 200]


def test_a_code_fence_around_the_answer_needs_no_second_call() -> None:
    with ChatServer(says('```json\n{"word": "yes"}\n```')) as server:
        assert word(ask(server)) == "yes"
    assert len(server.received) == 1


def calls_tool(arguments: str) -> Behaviour:
    body = completion(None, finish="tool_calls")
    call = {"id": "call-1", "type": "function", "function": {"name": "Answer", "arguments": arguments}}
    body["choices"][0]["message"]["tool_calls"] = [call]
    return sends(200, json.dumps(body).encode())


def test_a_server_that_takes_schemas_as_tools_is_read_and_asked_again_in_its_way() -> None:
    with ChatServer(calls_tool('{"word": 1}'), says('{"word": "said"}'), calls_tool('{"word": "yes"}')) as server:
        draft = ask(server, model="anthropic/some-model")
    assert word(draft) == "yes"
    assert [reply.content for reply in draft.replies] == ['{"word": 1}', '{"word": "said"}', '{"word": "yes"}']
    first, second, _ = (received.body for received in server.received)
    assert first["tool_choice"] == {"type": "function", "function": {"name": "Answer"}}
    assert second["messages"][-1]["role"] == "tool"


def test_a_cut_off_answer_is_asked_once_more_with_a_larger_cap() -> None:
    cut = says('{"word": "ye', finish="length")
    with ChatServer(cut, GOOD) as server:
        draft = ask(server)
    assert [received.body["max_tokens"] for received in server.received] == [8192, 16384]
    assert draft.usage.calls == 2
    with ChatServer(cut) as server, pytest.raises(AnswerTruncated) as caught:
        ask(server)
    assert len(caught.value.replies) == 2


def test_a_server_that_tells_no_usage_gets_an_estimate_marked_as_one() -> None:
    with ChatServer(says('{"word": "yes"}', usage=False)) as server:
        usage = ask(server).usage
    assert usage.estimated
    assert usage.input_tokens > 0


def test_an_unreachable_server_is_named() -> None:
    with ChatServer(GOOD) as server:
        pass
    with pytest.raises(ServerError, match=r"127\.0\.0\.1:\d+ can't be reached.*is the server running"):
        ask(server)


@pytest.mark.parametrize("fault", [fails(401, f"key {KEY}"), fails(500, f"key {KEY}"), says(f'{{"oops": "{KEY}"}}')])
def test_the_key_is_nowhere_in_an_error_its_pickle_or_what_it_leads_to(fault: Behaviour) -> None:
    with ChatServer(fault) as server, pytest.raises(SummarizerError) as caught:
        ask(server)
    error: BaseException | None = caught.value
    seen = [repr(error), str(vars(error)), pickle.dumps(error).decode("latin-1")]
    while error is not None:
        assert not hasattr(error, "request")
        seen.append(str(error))
        error = error.__cause__ or error.__context__
    assert KEY not in "\n".join(seen)
    if isinstance(caught.value, AnswerError):
        assert "[key]" in caught.value.replies[0].content


def test_a_key_that_the_server_repeats_is_not_in_the_draft() -> None:
    with ChatServer(says(f'{{"word": "{KEY}"}}')) as server:
        draft = ask(server)
    assert word(draft) == "[key]"
    assert KEY not in str(draft)


def test_while_a_call_waits_for_its_retry_another_one_has_its_slot() -> None:
    other = Request(REQUEST.article, REQUEST.schema, (Message("user", "another"),), "test", 1)

    async def both(server: ChatServer) -> None:
        live = Live(find_endpoint("any-model", server.base_url), concurrency=1)
        await asyncio.gather(live.answer(REQUEST), live.answer(other))
        await live.close()

    with ChatServer(fails(429, headers={"Retry-After": "0.3"}), GOOD) as server:
        asyncio.run(both(server))
    assert [received.body["messages"][-1]["content"] for received in server.received] == [
        "What is {{7*7}}?",
        "another",
        "What is {{7*7}}?",
    ]


def test_instructor_is_asked_once_for_a_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    def counted(endpoint: Endpoint, schema: Schema, cap: int) -> Form:
        made.append(cap)
        return make_form(endpoint, schema, cap)

    monkeypatch.setattr("summarizer.engines.live.engine.make_form", counted)

    async def thrice(server: ChatServer) -> None:
        live = Live(find_endpoint("any-model", server.base_url))
        await asyncio.gather(*(live.answer(REQUEST) for _ in range(3)))
        await live.close()

    with ChatServer(GOOD) as server:
        asyncio.run(thrice(server))
    assert made == [8192]


def test_a_price_that_the_caller_knows_stands_in_for_the_list() -> None:
    async def once(server: ChatServer) -> Decimal:
        price = Decimal("0.00001")
        live = Live(find_endpoint("any-model", server.base_url), Decimal(1), price=lambda sent, said: (sent + said) * price)
        await live.answer(REQUEST)
        await live.close()
        assert live.budget is not None
        return live.budget.spent

    with ChatServer(GOOD) as server:
        assert asyncio.run(once(server)) == Decimal("0.012")


def test_a_budget_without_a_known_price_is_refused() -> None:
    with pytest.raises(UsageError, match="no price is known"):
        Live(find_endpoint("any-model", "http://127.0.0.1:9/v1"), Decimal(1))


def test_a_call_that_could_pass_the_budget_is_not_sent() -> None:
    async def twice(server: ChatServer) -> None:
        live = Live(find_endpoint("openai/gpt-5-mini", server.base_url), Decimal("0.017"))
        assert live.budget is not None
        await live.answer(REQUEST)
        assert live.budget.spent == Decimal("0.00065")
        try:
            await live.answer(REQUEST)
        finally:
            await live.close()

    with ChatServer(GOOD) as server, pytest.raises(BudgetReached, match="raise --budget"):
        asyncio.run(twice(server))
    assert len(server.received) == 1
