"""Every fault of a model's server as a user meets it: exit code, one line that says what to do, nothing on stdout, no key."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from support.answers import ARTICLE, sound_answer
from support.chat_server import Behaviour, ChatServer, cuts, fails, hangs, resets, says, sends
from support.command import Result, in_process, summarizer

KEY = "sk-secret-0123456789"
GOOD = says(sound_answer())


def run(
    server: ChatServer, *options: str | Path, model: str = "openai/gpt-5-mini", command: Callable[..., Result] = in_process
) -> Result:
    return command(
        *("summarize", "-", "--base-url", server.base_url, "--model", model, "--format", "json", *options),
        stdin=ARTICLE,
        OPENAI_API_KEY=KEY,
        SUMMARIZER_TIMEOUT="1",
    )


@pytest.mark.parametrize(
    "fault",
    [
        fails(429, "slow down", headers={"Retry-After": "0"}),
        fails(503),
        resets,
        cuts,
        hangs,
        sends(200, b"<html>", content_type="text/html"),
    ],
)
def test_a_passing_fault_is_not_even_noticed(fault: Behaviour) -> None:
    with ChatServer(fault, GOOD) as server:
        result = run(server)
    assert (result.code, result.err) == (0, "")
    assert result.document["provenance"]["usage"]["calls"] == 1
    assert len(server.received) == 2


@pytest.mark.parametrize(
    ("fault", "code", "calls", "message"),
    [
        (fails(500, f"oops {KEY}"), 3, 5, "given up after 5 attempts"),
        (fails(429, "slow down", headers={"Retry-After": "0"}), 3, 5, "given up after 5 attempts"),
        (fails(401, f"bad key {KEY}"), 4, 1, "check the key"),
        (fails(429, "no credit", code="insufficient_quota"), 4, 1, "check the plan and billing"),
        (fails(404, "unknown", code="model_not_found"), 4, 1, "check --model"),
        (fails(400, "long", code="context_length_exceeded"), 3, 1, "choose one with a larger context"),
        (says("this is no JSON"), 3, 3, "does not fit the schema"),
        (says(sound_answer(bullets="none")), 3, 3, "bullets"),
        (says(None, refusal="I can't"), 3, 1, "declined"),
        (says("", finish="content_filter"), 3, 1, "content filter"),
        (sends(200, b'{"id": "x", "choices": []}'), 3, 1, "empty answer"),
        (says('{"headline": ', finish="length"), 3, 2, "cut off"),
    ],
)
def test_a_lasting_fault_ends_in_one_line(fault: Behaviour, code: int, calls: int, message: str, tmp_path: Path) -> None:
    with ChatServer(fault) as server:
        result = run(server, "--record", tmp_path)
    assert (result.code, result.out) == (code, "")
    assert message in result.error
    assert len(server.received) == calls
    kept = "".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    assert KEY not in result.err + kept


def test_a_refused_key_does_not_show_in_the_traceback_either() -> None:
    with ChatServer(fails(401, f"bad key {KEY}")) as server:
        result = run(server, "--debug", command=summarizer)
    assert "Traceback" in result.err
    assert KEY not in result.err


def test_a_budget_is_reserved_before_anything_is_sent() -> None:
    with ChatServer(GOOD) as server:
        refused = run(server, "--budget", "0.001")
        allowed = run(server, "--budget", "1")
    assert (refused.code, refused.out) == (5, "")
    assert "raise --budget" in refused.error
    assert allowed.code == 0
    assert allowed.document["provenance"]["usage"]["cost_usd"] == pytest.approx(0.00065)
    assert len(server.received) == 1


def test_a_budget_without_a_price_is_a_usage_error() -> None:
    with ChatServer(GOOD) as server:
        result = run(server, "--budget", "1", model="unheard-of")
    assert result.code == 2
    assert "no price is known" in result.error


def test_an_unreachable_server_is_named() -> None:
    with ChatServer(GOOD) as server:
        pass
    result = run(server)
    assert (result.code, result.out) == (3, "")
    assert "is the server running" in result.error


def test_a_replay_that_misses_never_reaches_the_network(tmp_path: Path) -> None:
    with ChatServer(GOOD) as server:
        result = run(server, "--replay", tmp_path)
    assert (result.code, result.out) == (7, "")
    assert "digest" in result.error
    assert server.received == []


def test_damaged_text_costs_no_call(tmp_path: Path) -> None:
    path = tmp_path / "lone.jsonl"
    path.write_text('{"id": "a", "text": "A lone \\ud800 surrogate."}\n', encoding="utf-8")
    with ChatServer(GOOD) as server:
        result = summarizer("summarize", path, "--base-url", server.base_url, "--model", "m", OPENAI_API_KEY=KEY)
    assert (result.code, result.out) == (3, "")
    assert "surrogate" in result.error
    assert server.received == []


def test_one_bad_answer_does_not_hold_up_the_other_articles(tmp_path: Path) -> None:
    lines = [{"id": f"a{number}", "text": f"{ARTICLE} Number {number}."} for number in range(4)]
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    with ChatServer(says(None, refusal="no"), GOOD) as server:
        result = summarizer("summarize", path, "--base-url", server.base_url, "--model", "m", "--format", "jsonl")
    assert result.code == 3
    assert len(result.out.splitlines()) == 3
    assert "declined" in result.error


def test_refused_credentials_stop_the_run(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(json.dumps({"id": n, "text": ARTICLE}) for n in range(60)), encoding="utf-8")
    with ChatServer(fails(401, "bad key")) as server:
        result = summarizer("summarize", path, "--base-url", server.base_url, "--model", "m", "--format", "jsonl")
    assert result.code == 4
    assert "check the key" in result.error
    assert len(server.received) < 20


@pytest.mark.parametrize(
    ("fault", "code"), [(fails(401, f"bad key {KEY}"), 4), (says("", finish="content_filter"), 3), (GOOD, 0)]
)
def test_the_installed_command_ends_in_the_same_way(fault: Behaviour, code: int) -> None:
    with ChatServer(fault) as server:
        result = run(server, command=summarizer)
    assert result.code == code
    assert KEY not in result.err
