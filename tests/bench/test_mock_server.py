import json
import socket
from collections import Counter
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any

import pytest

from bench.peers.articles import article
from bench.peers.faults import KINDS, Bucket, Faults
from bench.peers.floor import least_seconds
from bench.peers.job import Job
from bench.peers.measure import measured
from bench.peers.running import RunningServer, running_server
from summarizer.schema.article import ArticleSummary


@pytest.fixture(scope="module")
def server() -> Iterator[RunningServer]:
    with running_server(articles=10) as running:
        yield running


def ask(server: RunningServer, text: str, path: str = "/v1/chat/completions") -> tuple[int, dict[str, str], Any]:
    connection = HTTPConnection(server.address.removeprefix("http://"))
    connection.request("POST", path, json.dumps({"messages": [{"role": "user", "content": text}]}))
    reply = connection.getresponse()
    headers, body = dict(reply.getheaders()), json.load(reply)
    connection.close()
    return reply.status, headers, body


def content(body: Any) -> str:
    return str(body["choices"][0]["message"]["content"])


def test_the_answer_is_that_of_the_article_in_the_request(server: RunningServer) -> None:
    for number in (3, 9, 123_456):
        made = article(number)
        status, _, body = ask(server, made.text)
        answer = ArticleSummary.model_validate_json(content(body))
        assert (status, answer.model_dump()) == (200, made.answer)
        assert body["usage"]["total_tokens"] > 1000


def test_the_other_program_gets_the_articles_words_in_its_own_form(server: RunningServer) -> None:
    made = article(4)
    _, _, body = ask(server, made.text, "/langextract/v1/chat/completions")
    found = json.loads(content(body))["extractions"]
    assert [item["figure"] for item in found if "figure" in item] == [item["quote"] for item in made.answer["figures"]]


def test_a_request_without_an_article_is_refused(server: RunningServer) -> None:
    status, _, body = ask(server, "no id here, and article-none is none")
    assert (status, "id" in body["error"]["message"]) == (400, True)


def test_a_request_may_come_in_pieces_and_two_at_once(server: RunningServer) -> None:
    host, port = server.address.removeprefix("http://").split(":")
    body = article(1).id.encode()
    request = b"POST /v1/chat/completions HTTP/1.1\r\ncontent-length: %d\r\n\r\n%s" % (len(body), body)
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(request[:20])
        connection.sendall(request[20:] + request)
        replies = b""
        while replies.count(b"chatcmpl-article-000001") < 2 or not replies.endswith(b"}"):
            replies += connection.recv(65536)
    assert replies.count(b"HTTP/1.1 200 OK") == 2


def test_faults_come_by_the_schedule_and_are_counted() -> None:
    faults = Faults(refuse=0.3, fail=0.2, cut=0.2, seed=5)
    with running_server(articles=1, refuse=0.3, fail=0.2, cut=0.2, seed=5) as server:
        replies = {number: [ask(server, article(number).text) for _ in range(3)] for number in range(20)}
        stats = server.stats()
    for number, tries in replies.items():
        for attempt, (status, headers, body) in enumerate(tries, 1):
            kind = faults.of(article(number).id.encode(), attempt)
            assert status == {"refuse": 429, "fail": 503}.get(kind or "", 200)
            assert headers.get("Retry-After") == ("1" if kind == "refuse" else None)
            if status == 200:
                whole = json.dumps(article(number).answer)
                assert content(body) == (whole[: len(whole) // 2] if kind == "cut" else whole)
    expected = Counter(
        faults.of(article(number).id.encode(), attempt) or "answer" for number in range(20) for attempt in (1, 2, 3)
    )
    assert stats["kinds"] == expected
    assert (stats["calls"], stats["calls_by_article"]["article-000000"]) == (60, 3)
    assert stats["paid"] == expected["answer"] + expected["cut"]


def test_shares_of_faults_are_kept() -> None:
    faults = Faults(refuse=0.2, fail=0.05, cut=0.05, hang=0.01)
    drawn = Counter(faults.of(b"article-%06d" % number, 1) for number in range(20_000))
    for kind in KINDS:
        assert drawn[kind] / 20_000 == pytest.approx(getattr(faults, kind), abs=0.01)


def test_a_hanging_call_gets_no_reply() -> None:
    with running_server(articles=1, hang=1) as server:
        with pytest.raises(TimeoutError):
            hang(server)
        assert server.stats()["kinds"] == {"hang": 1}


def hang(server: RunningServer) -> None:
    connection = HTTPConnection(server.address.removeprefix("http://"), timeout=0.2)
    try:
        connection.request("POST", "/v1/chat/completions", article(1).id)
        connection.getresponse()
    finally:
        connection.close()


def test_a_bucket_gives_its_rate_and_then_refuses() -> None:
    bucket = Bucket(5)
    assert [bucket.take() for _ in range(6)] == [True] * 5 + [False]


@pytest.mark.parametrize("client", ["engine", "pipeline", "archive"])
def test_a_measurement_of_ours_answers_every_article_once(client: str) -> None:
    with running_server(articles=8, latency=0.01) as server:
        figures = measured(client, Job(server.base_url, server.langextract_url, 7, 4))
        stats = server.stats()
    assert figures["outcomes"] == {"done": 7}
    assert set(stats["paid_by_article"].values()) == {1}
    assert (stats["paid"], stats["most_waiting"] <= 4) == (8, True)


@pytest.mark.parametrize(("articles", "seconds"), [(4, 1.0), (5, 2.0), (8, 2.0)])
def test_the_least_time_without_refusals_is_that_of_full_rounds(articles: int, seconds: float) -> None:
    assert least_seconds(articles, 1.0, 4, Faults()) == seconds


def test_a_refused_article_waits_and_leaves_its_slot_to_others() -> None:
    faults = Faults(refuse=0.5, seed=3)
    refusals = next(tries for tries in range(20) if faults.of(b"article-000000", tries + 1) is None)
    assert least_seconds(1, 0.5, 1, faults) == refusals * 1.0 + 0.5
    assert least_seconds(100, 10.0, 4, Faults(refuse=0.2)) < 1.05 * least_seconds(100, 10.0, 4, Faults())
