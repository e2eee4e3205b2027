"""A loopback chat-completions server that does exactly what a test tells it, faults included."""

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

Behaviour = Callable[["Handler", dict[str, Any]], None]


def completion(content: str | None, *, finish: str = "stop", refusal: str | None = None, usage: bool = True) -> dict[str, Any]:
    """A chat completion as OpenAI's servers send it: 1,000 tokens in, 200 out."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "loopback",
        "choices": [{"index": 0, "message": message, "finish_reason": finish, "logprobs": None}],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 200, "total_tokens": 1200} if usage else None,
    }


def says(content: str | None, **options: Any) -> Behaviour:
    """A normal answer."""
    return sends(200, json.dumps(completion(content, **options)).encode())


def sends(
    status: int, body: bytes = b"{}", headers: Mapping[str, str] = {}, content_type: str = "application/json"
) -> Behaviour:
    """Any HTTP answer."""

    def behave(handler: "Handler", _: dict[str, Any]) -> None:
        handler.send_response(status)
        for name, value in {"Content-Type": content_type, "Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return behave


def fails(status: int, message: str = "no", code: str | None = None, headers: Mapping[str, str] = {}) -> Behaviour:
    """An error as OpenAI's servers send it."""
    return sends(status, json.dumps({"error": {"message": message, "type": "error", "code": code}}).encode(), headers)


def resets(handler: "Handler", _: dict[str, Any]) -> None:
    """Reset the connection without an answer."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True
    handler.connection.close()


def cuts(handler: "Handler", _: dict[str, Any]) -> None:
    """Promise more bytes than come."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b'{"id": "chat')
    handler.close_connection = True


def hangs(handler: "Handler", _: dict[str, Any]) -> None:
    """Answer nothing until the server closes."""
    handler.server.closing.wait(30)
    handler.close_connection = True


def drips(handler: "Handler", _: dict[str, Any]) -> None:
    """Send a byte every now and then, so that no single read ever times out."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    while not handler.server.closing.wait(0.1):
        try:
            handler.wfile.write(b" ")
        except OSError:
            return


class Handler(BaseHTTPRequestHandler):
    """Does what the server's script says next; the last entry is repeated."""

    protocol_version = "HTTP/1.1"
    server: "ChatServer"

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.next_behaviour(body, {name.lower(): value for name, value in self.headers.items()})(self, body)

    def log_message(self, *_: Any) -> None:
        """Tests want silence."""


@dataclass(frozen=True)
class Received:
    """A request as it came; names of headers are in lower case, `at` is in seconds of the monotonic clock."""

    body: dict[str, Any]
    headers: dict[str, str] = field(repr=False)
    at: float = field(default_factory=time.monotonic)


class ChatServer(ThreadingHTTPServer):
    """A context manager; `received` holds every request, in order."""

    daemon_threads = True

    def __init__(self, *script: Behaviour) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.script = script
        self.received: list[Received] = []
        self.closing = threading.Event()
        self.lock = threading.Lock()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def next_behaviour(self, body: dict[str, Any], headers: dict[str, str]) -> Behaviour:
        with self.lock:
            self.received.append(Received(body, headers))
            return self.script[min(len(self.received), len(self.script)) - 1]

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.closing.set()
        self.shutdown()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that leaves is what some tests are about."""
