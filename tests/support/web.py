"""A web site on the loopback interface whose answers a test writes byte by byte."""

import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO, cast

Answer = bytes | Callable[[BinaryIO], None]


def answer(
    body: bytes = b"", *, status: str = "200 OK", content_type: str = "text/html; charset=utf-8", **headers: str
) -> bytes:
    """A whole HTTP answer; a header's name is written with `_` for `-`."""
    fields = {"Content-Type": content_type, "Content-Length": str(len(body)), "Connection": "close"}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


def redirect(location: str) -> bytes:
    """An answer that sends the client elsewhere."""
    return answer(status="302 Found", Location=location)


@dataclass
class Site:
    """A running site: `answers` by path, and the `requests` that came, each with its headers."""

    port: int
    answers: dict[str, Answer] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """The address of a path on this site."""
        return f"http://{host}:{self.port}{path}"


@contextmanager
def running_site() -> Iterator[Site]:
    """A site that answers until the block is left."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.site = Site(port=server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server.site
        finally:
            server.shutdown()
            thread.join()


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    site: Site


class _Handler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        lines = list(iter(lambda: self.rfile.readline().decode().strip(), ""))
        site = cast("_Server", self.server).site
        site.requests.append("\n".join(lines))
        path = lines[0].split()[1] if lines else "/"
        reply = site.answers.get(path, answer(status="404 Not Found"))
        try:
            if callable(reply):
                reply(cast("BinaryIO", self.wfile))
            else:
                self.wfile.write(reply)
        except OSError:
            pass  # the client has had enough
