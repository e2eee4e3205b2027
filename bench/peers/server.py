"""A chat-completions server for measurements: cheap enough that clients are measured and not it, and deterministic.

    python -m bench.peers.server [--latency 0.2] [--articles 1000] [--refuse 0.2] [--fail 0.05] [--cut 0.05] [--hang 0.01]
                                 [--rate 500] [--seed 0]

The port is the system's choice and is printed as a URL. `POST /v1/chat/completions` answers in the `article` schema about
the made-up article whose id stands in the request; below `/langextract` the answer is in that program's own form. `GET /stats`
tells what was asked and answered. Refusals and failures come at once, everything else after the latency.
"""

import argparse
import asyncio
import gc
import json
import os
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field

from bench.peers.articles import DIGITS, PREFIX, MadeArticle, Tree, article
from bench.peers.faults import Bucket, Faults, add_options, from_options

ID = PREFIX.encode()
ID_LENGTH = len(ID) + DIGITS
HEAD_END = b"\r\n\r\n"
RETRY_AFTER = 1
OTHER_PROTOCOL = b"POST /langextract/"

STATS = b"GET /stats"


@dataclass
class Desk:
    """What the server answers, and its books.

    `calls` counts requests by article, `paid` the replies sent by article (cut ones too: a model wrote them), and `kinds`
    the replies by kind: answer, refuse, fail, cut, hang, unknown. `lost` are replies whose client had gone.
    """

    faults: Faults = field(default_factory=Faults)
    latency: float = 0.0
    rate: float | None = None
    articles: int = 1000
    calls: Counter[bytes] = field(default_factory=Counter)
    paid: Counter[bytes] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    lost: int = 0
    waiting: int = 0
    most_waiting: int = 0

    def __post_init__(self) -> None:
        """Write the replies about the first `articles` beforehand; one about any other is written when it is asked for."""
        self.bucket = Bucket(self.rate) if self.rate else None
        self.replies = {
            made.id.encode(): (reply(made), reply(made, extractions(made))) for made in map(article, range(self.articles))
        }

    def decide(self, request: bytes) -> tuple[str, bytes]:
        """The kind of the reply to a request, and its bytes."""
        place = request.rfind(ID)
        about = request[place : place + ID_LENGTH]
        if place < 0 or not about[len(ID) :].isdigit():
            return "unknown", UNKNOWN
        self.calls[about] += 1
        kind = self.faults.of(about, self.calls[about]) if self.faults.any else None
        if self.bucket and not self.bucket.take():
            kind = "refuse"
        if kind in ("refuse", "fail"):
            return kind, REFUSED if kind == "refuse" else FAILED
        if kind == "hang":
            return kind, b""
        self.paid[about] += 1
        other = request.startswith(OTHER_PROTOCOL)
        if kind == "cut":
            return kind, cut(article(number_of(about)), other=other)
        return "answer", self._reply(about, other=other)

    def _reply(self, about: bytes, *, other: bool) -> bytes:
        if about in self.replies:
            return self.replies[about][other]
        made = article(number_of(about))
        return reply(made, extractions(made) if other else None)

    def stats(self) -> Tree:
        """The books as JSON; `calls_by_article` and `paid_by_article` by the articles' ids."""
        return {
            "calls": sum(self.calls.values()),
            "paid": sum(self.paid.values()),
            "kinds": dict(self.kinds),
            "lost": self.lost,
            "most_waiting": self.most_waiting,
            "calls_by_article": {about.decode(): count for about, count in self.calls.items()},
            "paid_by_article": {about.decode(): count for about, count in self.paid.items()},
        }


class Connection(asyncio.Protocol):
    """One client's connection: requests come whole or in pieces, replies go out after the latency."""

    def __init__(self, desk: Desk) -> None:
        """Nothing has come yet."""
        self.desk = desk
        self.pending = b""
        self.loop = asyncio.get_running_loop()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - a stream connection, as start_server makes them
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer every request that is complete."""
        self.pending += data
        while (end := self.pending.find(HEAD_END)) >= 0:
            length = end + len(HEAD_END) + content_length(self.pending[:end])
            if len(self.pending) < length:
                return
            request, self.pending = self.pending[:length], self.pending[length:]
            self.answer(request)

    def answer(self, request: bytes) -> None:
        """Reply to one request, now or later."""
        if request.startswith(STATS):
            self.transport.write(http(json.dumps(self.desk.stats()).encode()))
            return
        kind, body = self.desk.decide(request)
        self.desk.kinds[kind] += 1
        if kind in ("answer", "cut") and self.desk.latency:
            self.desk.waiting += 1
            self.desk.most_waiting = max(self.desk.most_waiting, self.desk.waiting)
            self.loop.call_later(self.desk.latency, self.deliver, body)
        elif body:
            self.transport.write(body)

    def deliver(self, body: bytes) -> None:
        """Send a reply that has waited."""
        self.desk.waiting -= 1
        if self.transport.is_closing():
            self.desk.lost += 1
        else:
            self.transport.write(body)


def content_length(head: bytes) -> int:
    """The length of the body that a request's head announces."""
    head = head.lower()
    start = head.find(b"content-length:")
    if start < 0:
        return 0
    return int(head[start + len(b"content-length:") :].split(b"\r\n", 1)[0])


def number_of(about: bytes) -> int:
    """The number in an article's id."""
    return int(about[len(ID) :])


def http(body: bytes, status: str = "200 OK", headers: str = "") -> bytes:
    """A whole HTTP reply."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n{headers}\r\n"
    return head.encode() + body


def error(status: str, message: str, headers: str = "") -> bytes:
    """An error as OpenAI's servers send it."""
    return http(json.dumps({"error": {"message": message, "type": "bench", "code": None}}).encode(), status, headers)


def reply(made: MadeArticle, answer: Tree | None = None) -> bytes:
    """The chat completion with the answer about an article, by default the one in the `article` schema."""
    return completion(made, json.dumps(made.answer if answer is None else answer))


def cut(made: MadeArticle, *, other: bool) -> bytes:
    """The same with half of the answer."""
    content = json.dumps(extractions(made) if other else made.answer)
    return completion(made, content[: len(content) // 2])


def completion(made: MadeArticle, content: str) -> bytes:
    """A chat completion; a token is taken for four characters."""
    tokens = (1500 + len(made.text) // 4, len(content) // 4)
    body = {
        "id": f"chatcmpl-{made.id}",
        "object": "chat.completion",
        "created": 1,
        "model": "bench",
        "choices": [
            {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop", "logprobs": None}
        ],
        "usage": {"prompt_tokens": tokens[0], "completion_tokens": tokens[1], "total_tokens": sum(tokens)},
    }
    return http(json.dumps(body).encode())


def extractions(made: MadeArticle) -> Tree:
    """The same facts in langextract's form: the words of the article first, and then what they are."""
    found = [
        {"quotation": item["quote"], "quotation_attributes": {"speaker": item["speaker"]}} for item in made.answer["quotations"]
    ]
    found += [{"person": item["name"], "person_attributes": {"role": item["role"]}} for item in made.answer["people"]]
    found += [
        {"figure": item["quote"], "figure_attributes": {"label": item["label"], "status": item["status"]}}
        for item in made.answer["figures"]
    ]
    return {"extractions": found}


REFUSED = error("429 Too Many Requests", "slow down", f"Retry-After: {RETRY_AFTER}\r\n")
FAILED = error("503 Service Unavailable", "try again")
UNKNOWN = error("400 Bad Request", "no made-up article's id stands in the request")


async def serve(desk: Desk) -> None:
    """Answer until cancelled; the URL is printed first."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(desk), "127.0.0.1", 0, backlog=1024)
    port = server.sockets[0].getsockname()[1]
    print(f"http://127.0.0.1:{port}", flush=True)
    # The replies live as long as the server: walking over them again and again would only cost time.
    gc.freeze()
    await server.serve_forever()


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before an answer")
    parser.add_argument("--rate", type=float, help="requests a second; those above are refused")
    parser.add_argument("--articles", type=int, default=1000, help="how many replies are written beforehand")
    parser.add_argument("--core", type=int, help="the processor core to stay on")
    add_options(parser)
    options = parser.parse_args()
    if options.core is not None:
        os.sched_setaffinity(0, {options.core})
    desk = Desk(from_options(options), options.latency, options.rate, options.articles)
    with suppress(KeyboardInterrupt):
        asyncio.run(serve(desk))


if __name__ == "__main__":
    main()
