"""Location: a web address taken apart, as far as it can be judged before anything is sent."""

from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

_PORTS = {"http": 80, "https": 443}
_NOT_IN_A_HOST = frozenset("/\\?#@%<>^|")
_URL_CHARACTERS = "/:@!$&'()*+,;=~%?-._"


class InvalidLocation(ValueError):
    """A URL that can't be fetched; its text says why."""


@dataclass(frozen=True, slots=True)
class Location:
    """Where a page is: whether the connection is encrypted, the host in ASCII, the port, and the path with its query."""

    tls: bool
    host: str
    port: int
    target: str

    @classmethod
    def of(cls, url: str) -> "Location":
        """The parts of an http or https URL; InvalidLocation for any other and for one with credentials."""
        try:
            parts = urlsplit(url)
            host, port = _ascii_host(parts), parts.port
        except ValueError as error:
            raise InvalidLocation("this is not a valid URL") from error
        if parts.scheme not in _PORTS:
            raise InvalidLocation("only http and https URLs are fetched")
        if not host:
            raise InvalidLocation("the URL names no host")
        if parts.username is not None or parts.password is not None:
            raise InvalidLocation("a URL with a user name or password is not fetched")
        target = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=_URL_CHARACTERS)
        return cls(parts.scheme == "https", host, port or _PORTS[parts.scheme], target)

    @property
    def host_header(self) -> str:
        """The host as HTTP's Host header names it: with brackets for IPv6, and with a port that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS["https" if self.tls else "http"] else f"{host}:{self.port}"


def _ascii_host(parts: SplitResult) -> str:
    host = (parts.hostname or "").encode("idna").decode("ascii")
    if any(character <= " " or character in _NOT_IN_A_HOST for character in host):
        raise ValueError(host)
    return host
