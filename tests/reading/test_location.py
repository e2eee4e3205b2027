import pytest

from summarizer.reading.location import InvalidLocation, Location


@pytest.mark.parametrize(
    ("url", "location", "host_header"),
    [
        ("http://example.com", Location(tls=False, host="example.com", port=80, target="/"), "example.com"),
        ("HTTPS://Example.com:443/a#part", Location(tls=True, host="example.com", port=443, target="/a"), "example.com"),
        (
            "https://example.com:8443/a?b=c",
            Location(tls=True, host="example.com", port=8443, target="/a?b=c"),
            "example.com:8443",
        ),
        ("http://[2606:4700::1]/", Location(tls=False, host="2606:4700::1", port=80, target="/"), "[2606:4700::1]"),
        (
            "http://bücher.example/",
            Location(tls=False, host="xn--bcher-kva.example", port=80, target="/"),
            "xn--bcher-kva.example",
        ),
    ],
)
def test_a_url_is_taken_apart(url: str, location: Location, host_header: str) -> None:
    assert Location.of(url) == location
    assert Location.of(url).host_header == host_header


def test_a_path_is_encoded_once_and_can_not_break_the_request() -> None:
    assert Location.of("http://example.com/а b%20c?x=é\r\nHost: y").target == "/%D0%B0%20b%20c?x=%C3%A9Host:%20y"


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("ftp://example.com/x", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("example.com", "only http and https"),
        ("http://", "names no host"),
        ("https:///path", "names no host"),
        ("http://[::1/", "not a valid URL"),
        ("http://example.com:99999/", "not a valid URL"),
        ("http://exa mple.com/", "not a valid URL"),
        ("http://..example.com/", "not a valid URL"),
        (f"http://{'x' * 80}.example/", "not a valid URL"),
        ("http://user:secret@example.com/", "user name or password"),
        ("http://user@example.com/", "user name or password"),
    ],
)
def test_a_url_that_can_not_be_fetched_is_told(url: str, problem: str) -> None:
    with pytest.raises(InvalidLocation, match=problem):
        Location.of(url)
