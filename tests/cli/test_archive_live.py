"""`summarizer archive run` over a model's server: what is paid, what stops a run, and how it goes on."""

import json
import os
import re
import shlex
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from archive.making import change, rows
from support.answers import ARTICLE, sound_answer
from support.chat_server import Behaviour, ChatServer, Handler, fails, says
from support.command import COMMAND, PROJECT, Result, in_process

from bench.peers.articles import article as made_article
from bench.peers.running import RunningServer, running_server

KEY = "sk-secret-0123456789"
GOOD = says(sound_answer())
ENVIRONMENT = {"OPENAI_API_KEY": KEY, "SUMMARIZER_TIMEOUT": "5"}


@pytest.fixture(scope="module")
def server() -> Iterator[RunningServer]:
    """A server that answers about every made-up article."""
    with running_server(articles=1) as running:
        yield running


def archive(*arguments: str | Path) -> Result:
    return in_process("archive", *arguments, **ENVIRONMENT)


def made(path: Path, numbers: range) -> Path:
    """A file with the made-up articles of these numbers; every test has its own, because the server counts them."""
    articles = map(made_article, numbers)
    path.write_text("".join(json.dumps({"id": article.id, "text": article.text}) + "\n" for article in articles))
    return path


def alike(path: Path, count: int) -> Path:
    """A file with articles about which `sound_answer` holds."""
    path.write_text("".join(json.dumps({"id": f"a{number}", "text": ARTICLE + str(number)}) + "\n" for number in range(count)))
    return path


def paid(server: RunningServer, numbers: range) -> list[int]:
    """How often each article was answered."""
    counts = server.stats()["paid_by_article"]
    return [counts.get(made_article(number).id, 0) for number in numbers]


def spent(path: Path) -> dict[str, Any]:
    (line,) = archive("status", path, "--format", "jsonl").out.splitlines()
    return dict(json.loads(line)["spent"])


def test_each_article_is_paid_for_once_whatever_is_done_again(server: RunningServer, tmp_path: Path) -> None:
    numbers = range(10)
    path, source = tmp_path / "archive", made(tmp_path / "in.jsonl", numbers)
    first = archive("run", path, source, "--base-url", server.base_url, "--model", "gpt-5-mini")
    assert first.code == 0
    assert re.fullmatch(r"10 done; 10 calls, [\d,]+ tokens in, [\d,]+ out, \$\d\.\d{4}\n", first.err)
    assert archive("verify", path).out == "10 records checked, all hold\n"
    assert archive("run", path, source).err == "0 done\n"
    assert "policy changed (drop → flag)" in archive("plan", path, "--on-unsupported", "flag").out
    assert archive("run", path, "--on-unsupported", "flag").err == "10 done\n"
    assert paid(server, numbers) == [1] * 10
    assert archive("status", path).out.count("10  earlier versions of summaries") == 1


def test_a_new_version_of_a_prompt_is_paid_for_where_it_asks_something_else(server: RunningServer, tmp_path: Path) -> None:
    numbers = range(10, 14)
    path, prompt = tmp_path / "archive", tmp_path / "article.md"
    shipped = (PROJECT / "prompts" / "article.md").read_text()
    prompt.write_text(shipped)
    options = ("--base-url", server.base_url, "--model", "gpt-5-mini", "--prompt", prompt)
    assert archive("run", path, made(tmp_path / "in.jsonl", numbers), *options).code == 0
    prompt.write_text(shipped.replace("version: 1", "version: 2"))
    assert "prompt changed (article v1 → article v2)" in archive("plan", path).out
    assert archive("run", path).err == "4 done\n"
    assert paid(server, numbers) == [1] * 4
    prompt.write_text(shipped.replace("version: 1", "version: 3").replace("{{article}}", "Mind the figures.\n\n{{article}}"))
    told = archive("plan", path).out
    assert "prompt changed (article v2 → article v3)" in told
    assert re.search(r"estimate: 4 calls, .*\$\d.* \(give or take \d+%, going by 4 articles done before\)", told)
    assert archive("run", path).code == 0
    assert paid(server, numbers) == [2] * 4
    assert archive("diff", path, made_article(10).id).out.splitlines()[1:] == ["  nothing changed"]


def test_one_changed_text_is_one_call(server: RunningServer, tmp_path: Path) -> None:
    numbers = range(20, 25)
    path, source = tmp_path / "archive", made(tmp_path / "in.jsonl", numbers)
    archive("run", path, source, "--base-url", server.base_url, "--model", "gpt-5-mini")
    source.write_text(source.read_text().replace("The desk filed", "Our desk filed", 1))
    assert f"1    text changed: {made_article(20).id}" in archive("plan", path, source).out
    assert archive("run", path, source).code == 0
    assert paid(server, numbers) == [2, 1, 1, 1, 1]


def test_the_ledger_is_exact(server: RunningServer, tmp_path: Path) -> None:
    path = tmp_path / "archive"
    options = ("--base-url", server.base_url, "--model", "unheard-of", "--price", "0.123457,1.000001")
    archive("run", path, made(tmp_path / "in.jsonl", range(30, 36)), *options)
    ledger = rows(path, "SELECT input_tokens, output_tokens, cost_usd FROM call")
    assert [cost for _, _, cost in ledger] == [
        f"{(sent * 123_457 + answered * 1_000_001):013d}"[:-12] + "." + f"{(sent * 123_457 + answered * 1_000_001):012d}"[-12:]
        for sent, answered, _ in ledger
    ]
    assert len(ledger) == 6
    assert sum(int(cost.replace(".", "")) for _, _, cost in ledger) == round(spent(path)["cost_usd"] * 10**12)


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (fails(401, f"bad key {KEY}"), "check the key"),
        (fails(404, "unknown", code="model_not_found"), "check --model"),
        (fails(429, "no credit", code="insufficient_quota"), "check the plan and billing"),
    ],
)
def test_a_refused_key_or_model_stops_the_run_with_everything_pending(fault: Behaviour, message: str, tmp_path: Path) -> None:
    path, source = tmp_path / "archive", alike(tmp_path / "in.jsonl", 40)
    with ChatServer(fault) as server:
        told = archive("run", path, source, "--base-url", server.base_url, "--model", "gpt-5-mini", "--concurrency", "2")
        assert len(server.received) <= 2
    assert told.code == 4
    assert message in told.error
    assert "0 done, 40 left" in told.err
    assert "40    new" in archive("plan", path).out
    assert KEY not in told.err
    assert not any(KEY.encode() in file.read_bytes() for file in tmp_path.iterdir())
    with ChatServer(GOOD) as server:
        assert archive("run", path, "--base-url", server.base_url, "--model", "gpt-5-mini").code == 0
        assert len(server.received) == 40


def test_a_budget_is_never_passed_and_a_larger_one_goes_on(tmp_path: Path) -> None:
    path, source = tmp_path / "archive", alike(tmp_path / "in.jsonl", 30)
    with ChatServer(GOOD) as server:
        # A call costs 1,000 tokens of input and 200 of output, and reserves many times that.
        options = ("--base-url", server.base_url, "--model", "gpt-5-mini", "--price", "1,1", "--concurrency", "4")
        told = archive("run", path, source, *options, "--budget", "0.04")
        assert told.code == 5
        assert "raise --budget to go on" in told.error
        first = spent(path)
        assert 0 < first["cost_usd"] <= 0.04
        assert first["calls"] == len(server.received) < 30
        assert archive("run", path, "--price", "1,1", "--budget", "1").code == 0
        assert len(server.received) == 30
    assert spent(path)["cost_usd"] == pytest.approx(30 * 0.0012)


def test_a_budget_without_a_price_is_refused_before_anything_is_sent(tmp_path: Path) -> None:
    source = alike(tmp_path / "in.jsonl", 3)
    with ChatServer(GOOD) as server:
        options = ("--base-url", server.base_url, "--model", "unheard-of", "--budget", "1")
        told = archive("run", tmp_path / "archive", source, *options)
        assert (told.code, len(server.received)) == (2, 0)
    assert "no price is known" in told.error


def test_a_useless_answer_fails_its_article_only_and_is_in_the_ledger(tmp_path: Path) -> None:
    path, source = tmp_path / "archive", tmp_path / "in.jsonl"
    texts = {"good": ARTICLE, "bad": ARTICLE.replace("Norvik", "Refused")}
    source.write_text("".join(json.dumps({"id": identity, "text": text}) + "\n" for identity, text in texts.items()))

    def by_article(handler: Handler, body: dict[str, Any]) -> None:
        (says(None, refusal="I can't") if "Refused" in json.dumps(body["messages"][-1]) else GOOD)(handler, body)

    with ChatServer(by_article) as server:
        options = ("--base-url", server.base_url, "--model", "gpt-5-mini")
        told = archive("run", path, source, *options)
        assert told.code == 3
        assert told.error.startswith("error: bad: the model declined")
        assert archive("run", path).code == 0
        assert len(server.received) == 2 == spent(path)["calls"]
        assert archive("run", path, "--retry-failed").code == 3
        assert len(server.received) == 3 == spent(path)["calls"]


def test_two_processes_do_the_same_as_one(server: RunningServer, tmp_path: Path) -> None:
    numbers = range(40, 70)
    path, source = tmp_path / "archive", made(tmp_path / "in.jsonl", numbers)
    told = archive("run", path, source, "--base-url", server.base_url, "--model", "gpt-5-mini", "--workers", "2")
    assert told.code == 0
    assert told.err.startswith("30 done; 30 calls, ")
    assert paid(server, numbers) == [1] * 30
    assert archive("verify", path).out == "30 records checked, all hold\n"


def waited_for(process: "subprocess.Popen[str]", server: ChatServer, calls: int) -> None:
    while len(server.received) < calls:
        assert process.poll() is None, process.stderr.read()  # type: ignore[union-attr]
        time.sleep(0.01)


def slowly(handler: Handler, body: dict[str, Any]) -> None:
    time.sleep(0.1)
    GOOD(handler, body)


def interrupted(server: ChatServer, *arguments: str | Path) -> tuple[list[str], str]:
    """The command of a run that got a Ctrl-C while calls were in flight, and what it told."""
    options = ("--base-url", server.base_url, "--model", "gpt-5-mini", "--concurrency", "2")
    command = [str(COMMAND), "archive", "run", *map(str, arguments), *options]
    environment = {**os.environ, **ENVIRONMENT}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        waited_for(process, server, 6)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    return command, told


def test_an_interrupted_run_keeps_what_was_in_flight_and_tells_the_command_that_goes_on(tmp_path: Path) -> None:
    path, source = tmp_path / "archive", alike(tmp_path / "in.jsonl", 60)
    with ChatServer(slowly) as server:
        command, told = interrupted(server, path, source, "--log", "json")
        end = json.loads(told.splitlines()[-1])
        kept = rows(path, "SELECT count(*) FROM record")[0][0]
        assert (end["event"], end["stopped"], end["done"], end["left"]) == ("end", "interrupted", kept, 60 - kept)
        assert kept == len(server.received) < 60
        resume = shlex.split(end["resume"])
        assert resume == ["summarizer", *command[1:]]
        assert in_process(*resume[1:], **ENVIRONMENT).code == 0
        assert len(server.received) == 60
    assert archive("verify", path).out == "60 records checked, all hold\n"


def test_several_processes_are_interrupted_together(tmp_path: Path) -> None:
    path, source = tmp_path / "an archive", alike(tmp_path / "in.jsonl", 60)
    with ChatServer(slowly) as server:
        _, told = interrupted(server, path, source, "--workers", "2")
        kept = rows(path, "SELECT count(*) FROM record")[0][0]
        assert kept == len(server.received) < 60
    assert told.startswith("interrupted: waiting for what is in flight")
    assert re.search(rf"{kept} done, {60 - kept} left; .*\n.*; go on with: summarizer archive run '{path}' {source} ", told)


def test_an_answer_that_was_paid_for_is_used_though_its_record_is_lost(server: RunningServer, tmp_path: Path) -> None:
    numbers = range(80, 85)
    path, source = tmp_path / "archive", made(tmp_path / "in.jsonl", numbers)
    archive("run", path, source, "--base-url", server.base_url, "--model", "gpt-5-mini")
    change(path, "DELETE FROM record")
    assert archive("run", path).err == "5 done\n"
    assert paid(server, numbers) == [1] * 5


def test_settings_that_make_no_pipeline_are_told_once_whatever_the_number_of_processes(tmp_path: Path) -> None:
    path, source = tmp_path / "archive", alike(tmp_path / "in.jsonl", 3)
    with ChatServer(GOOD) as server:
        options = ("--base-url", server.base_url, "--model", "unheard-of", "--budget", "1", "--workers", "2")
        command = [str(COMMAND), "archive", "run", str(path), str(source), *options]
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **ENVIRONMENT}, check=False)
        assert (done.returncode, len(server.received)) == (2, 0)
    assert done.stderr == "error: --budget can't be kept: no price is known for this model\n"


def test_processes_that_find_nothing_to_do_hold_up_nobody(server: RunningServer, tmp_path: Path) -> None:
    path, source = tmp_path / "archive", made(tmp_path / "in.jsonl", range(90, 92))
    assert archive("run", path, source, "--base-url", server.base_url, "--model", "gpt-5-mini").code == 0
    told = archive("run", path, source, "--workers", "2")
    assert (told.code, told.err) == (0, "0 done\n")
