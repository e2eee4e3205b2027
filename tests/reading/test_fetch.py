import gzip
import socket
import time
from collections.abc import Iterator
from typing import BinaryIO

import pytest
from support.web import Site, answer, redirect, running_site

from summarizer.errors import SourceError
from summarizer.reading.fetch import Fetcher

LOCAL = Fetcher(allow=lambda address: address.is_loopback, seconds=5)


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as site:
        yield site


def failure(site: Site, path: str = "/", fetcher: Fetcher = LOCAL) -> str:
    with pytest.raises(SourceError) as caught:
        fetcher.fetch(site.url(path))
    return str(caught.value)


def look_up(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> list[str]:
    """Have every name that is no number resolve to these addresses; the names that were looked up are returned."""
    names: list[str] = []
    real = socket.getaddrinfo

    def resolve(host: str, port: int, **options: int) -> object:
        if host[0].isdigit():
            return real(host, port, **options)
        names.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (address, port)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return names


def test_a_page_is_fetched_with_its_type_and_charset(site: Site) -> None:
    site.answers["/a?b=c%20d"] = answer(b"hello", content_type="text/plain; charset=koi8-r")
    page = LOCAL.fetch(site.url("/a?b=c d#part"))
    assert (page.content_type, page.charset, page.body) == ("text/plain", "koi8-r", b"hello")
    assert f"Host: 127.0.0.1:{site.port}" in site.requests[0]
    assert "Cookie" not in site.requests[0]


def test_private_addresses_are_not_fetched_by_default(site: Site) -> None:
    for host in ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "0"):
        with pytest.raises(SourceError, match="private address, which is not fetched: save the page and pass the file"):
            Fetcher().fetch(site.url("/", host))
    assert site.requests == []


def test_a_redirect_is_followed_and_names_the_final_page(site: Site) -> None:
    site.answers |= {"/old": redirect("/new"), "/new": answer(b"here")}
    assert LOCAL.fetch(site.url("/old")).url == site.url("/new")


def test_the_address_is_checked_again_at_every_redirect(site: Site) -> None:
    site.answers["/"] = redirect("http://169.254.169.254/latest/meta-data/")
    assert "private address" in failure(site)


def test_a_host_is_looked_up_once_and_its_checked_address_is_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.answers["/"] = answer(b"here")
    lookups = look_up(monkeypatch, "127.0.0.1")
    assert LOCAL.fetch(site.url("/", "news.example")).body == b"here"
    assert lookups == ["news.example"]
    assert f"Host: news.example:{site.port}" in site.requests[0]


def test_of_several_addresses_only_an_allowed_one_is_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.answers["/"] = answer(b"here")
    look_up(monkeypatch, "10.0.0.1", "127.0.0.1")
    assert LOCAL.fetch(site.url("/", "news.example")).body == b"here"


def test_redirects_end(site: Site) -> None:
    site.answers |= {"/": redirect("/b"), "/b": redirect("/")}
    assert "in a circle" in failure(site)
    site.answers |= {f"/{number}": redirect(f"/{number + 1}") for number in range(10)}
    assert "more than 5 times" in failure(site, "/0")
    assert len(site.requests) == 2 + 6


@pytest.mark.parametrize("location", ["ftp://example.com/x", "file:///etc/passwd", "http://user:secret@127.0.0.1/", "http://["])
def test_a_redirect_to_what_is_no_page_is_refused(site: Site, location: str) -> None:
    site.answers["/"] = redirect(location)
    assert "it redirects to" in failure(site)


def test_environment_proxies_are_not_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    site.answers["/"] = answer(b"here")
    assert LOCAL.fetch(site.url("/")).body == b"here"


def test_compressed_pages_are_decompressed(site: Site) -> None:
    site.answers["/"] = answer(gzip.compress(b"here " * 100_000), Content_Encoding="gzip")
    assert LOCAL.fetch(site.url("/")).body == b"here " * 100_000


def test_a_page_may_come_in_chunks(site: Site) -> None:
    body = b"4\r\nhere\r\n3\r\n is\r\n0\r\n\r\n"
    site.answers["/"] = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + body
    assert LOCAL.fetch(site.url("/")).body == b"here is"


def test_a_page_that_is_too_large_is_refused_also_when_it_is_compressed(site: Site) -> None:
    site.answers["/bomb"] = answer(gzip.compress(b"\0" * 100_000_000), Content_Encoding="gzip")
    assert "larger than 20,000,000 bytes" in failure(site, "/bomb")

    def endless(wire: BinaryIO) -> None:
        wire.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        wire.writelines(b"x" * 100_000 for _ in range(1_000))

    site.answers["/endless"] = endless
    assert "larger than 20,000,000 bytes" in failure(site, "/endless")


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (answer(b"", status="404 Not Found"), "answered 404 Not Found"),
        (answer(b"", status="503 \x1b[31mDown"), "answered 503 Down"),
        (answer(b"%PDF-", content_type="application/pdf"), "it is application/pdf, not a page"),
        (answer(b"x", content_type="image/png"), "it is image/png, not a page"),
        (answer(b"x", Content_Encoding="br"), "compressed with br"),
        (answer(b"not gzip", Content_Encoding="gzip"), "compressed data is damaged"),
        (answer(gzip.compress(b"here " * 1_000)[:30], Content_Encoding="gzip"), "cut off"),
        (answer(b"short", Content_Length="500"), "cut off, 495 bytes before its end"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nshort", "connection failed"),
        (b"SSH-2.0-OpenSSH\r\n", "connection failed"),
        (b"", "connection failed"),
        (answer(status="302 Found"), "in a circle"),
    ],
)
def test_an_answer_that_is_no_page_is_told_in_one_line(site: Site, reply: bytes, reason: str) -> None:
    site.answers["/"] = reply
    message = failure(site)
    assert reason in message
    assert "\x1b" not in message


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"])
def test_a_dripping_answer_is_cut_at_the_time_limit(site: Site, head: bytes) -> None:
    def drip(wire: BinaryIO) -> None:
        wire.write(head)
        for _ in range(200):
            wire.write(b"x")
            wire.flush()
            time.sleep(0.05)

    site.answers["/"] = drip
    begun = time.monotonic()
    assert "no complete answer within 0.3 s" in failure(site, fetcher=Fetcher(allow=LOCAL.allow, seconds=0.3))
    assert time.monotonic() - begun < 5


def test_a_connection_that_is_refused_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(SourceError, match="connection failed"):
        LOCAL.fetch(f"http://127.0.0.1:{port}/")


def test_a_server_without_encryption_is_no_https_server(site: Site) -> None:
    with pytest.raises(SourceError, match="connection failed"):
        LOCAL.fetch(site.url("/").replace("http:", "https:"))


def test_a_host_that_nobody_knows_is_told() -> None:
    with pytest.raises(SourceError, match="host is not known"):
        LOCAL.fetch("http://no-such-host.invalid/")


def test_a_path_in_any_script_is_sent_encoded(site: Site) -> None:
    site.answers["/%D0%B0?x=%C3%A9%20"] = answer(b"here")
    site.answers["/"] = redirect("/а?x=é%20")
    assert LOCAL.fetch(site.url("/а?x=é%20")).body == b"here"
    assert LOCAL.fetch(site.url("/")).body == b"here"
