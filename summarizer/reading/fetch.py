"""Fetching: web pages from public addresses, within limits of time, size and redirects.

The standard library's HTTP parser reads from a socket of our own. A client library would look the host up again after its
address was checked, which is all that DNS rebinding needs, and would take proxies and credentials from the environment.
"""

import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from typing import TYPE_CHECKING, cast
from urllib.parse import urljoin

from summarizer.errors import SourceError
from summarizer.reading.addresses import Address, is_public
from summarizer.reading.limits import BYTE_LIMIT
from summarizer.reading.location import InvalidLocation, Location
from summarizer.reading.text import one_line, shown
from summarizer.reading.wire import Wire, connect

if TYPE_CHECKING:
    from socket import socket

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS = 5
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown"})
_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was sent: its final URL, content type ("" where none is given), declared charset, decompressed bytes."""

    url: str
    content_type: str
    charset: str | None
    body: bytes


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches pages from addresses that `allow` lets through, in at most `seconds` each, redirects included."""

    allow: Callable[[Address], bool] = is_public
    seconds: float = 30.0

    def fetch(self, url: str) -> Page:
        """The page at an http or https URL; raises SourceError that says why there is none."""
        try:
            return self._followed(url, Location.of(url), time.monotonic() + self.seconds)
        except InvalidLocation as error:
            raise SourceError(str(error)) from error
        except TimeoutError as error:
            raise SourceError(f"there was no complete answer within {self.seconds:g} s") from error
        except (OSError, HTTPException) as error:
            raise SourceError(f"the connection failed: {shown(str(error)) or type(error).__name__}") from error

    def _followed(self, url: str, location: Location, deadline: float) -> Page:
        visited = {location}
        while True:
            with connect(location, allow=self.allow, deadline=deadline) as wire:
                answer = _answer(wire, location)
                if answer.status not in _REDIRECTS:
                    return _page(url, answer)
            url, target = _redirected(url, answer)
            if location.tls and not target.tls:
                raise SourceError("it redirects from https to http, which is not followed")
            if target in visited:
                raise SourceError("it redirects in a circle")
            if len(visited) > _MOST_REDIRECTS:
                raise SourceError(f"it redirects more than {_MOST_REDIRECTS} times")
            visited.add(target)
            location = target


def _redirected(url: str, answer: HTTPResponse) -> tuple[str, Location]:
    """Where an answer sends us."""
    written = answer.headers.get("Location", "").strip()
    try:
        # http.client reads headers as Latin-1, while servers write other scripts in UTF-8.
        target = urljoin(url, written.encode("latin-1").decode(errors="replace"))
        return target, Location.of(target)
    except ValueError as error:
        raise SourceError(f"it redirects to {shown(written)}: {error}") from error


def _answer(wire: Wire, location: Location) -> HTTPResponse:
    """Ask for a page; the answer's status and headers are read, its body is not."""
    lines = (
        f"GET {location.target} HTTP/1.1",
        f"Host: {location.host_header}",
        "User-Agent: Mozilla/5.0 (compatible; summarizer)",
        "Accept: text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9",
        "Accept-Encoding: gzip",
        "Connection: close",
    )
    wire.send("".join(f"{line}\r\n" for line in (*lines, "")).encode("ascii"))
    answer = HTTPResponse(cast("socket", wire), method="GET")
    answer.begin()
    return answer


def _page(url: str, answer: HTTPResponse) -> Page:
    if answer.status != HTTPStatus.OK:
        raise SourceError(f"the server answered {answer.status} {one_line(answer.reason, 40)}".rstrip())
    content_type = answer.headers.get_content_type() if "Content-Type" in answer.headers else ""
    if content_type and content_type not in _PAGE_TYPES:
        raise SourceError(f"it is {one_line(content_type, 40)}, not a page of text")
    return Page(url, content_type, answer.headers.get_content_charset(), _body(answer))


def _body(answer: HTTPResponse) -> bytes:
    """The decompressed body; raises SourceError where it is too large, damaged or cut off."""
    chunks = _chunks(answer)
    encoding = answer.headers.get("Content-Encoding", "").strip().lower()
    if encoding in {"gzip", "x-gzip"}:
        chunks = _inflated(chunks)
    elif encoding not in {"", "identity"}:
        raise SourceError(f"it is compressed with {one_line(encoding, 20)}, which was not asked for")
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > BYTE_LIMIT:
            raise SourceError(f"the page is larger than {BYTE_LIMIT:,} bytes, the limit")
    return bytes(body)


def _chunks(answer: HTTPResponse) -> Iterator[bytes]:
    while chunk := answer.read(_CHUNK):
        yield chunk
    if answer.length:
        raise SourceError(f"the page was cut off, {answer.length:,} bytes before its end")


def _inflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The content of a gzip stream, in pieces so small that a bomb is noticed early."""
    inflater = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        for chunk in chunks:
            pending = chunk
            while pending and not inflater.eof:
                yield inflater.decompress(pending, _CHUNK)
                pending = inflater.unconsumed_tail
    except zlib.error as error:
        raise SourceError("its compressed data is damaged") from error
    if not inflater.eof:
        raise SourceError("the page was cut off")
