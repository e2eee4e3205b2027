"""A connection to an address that was checked, on which every step ends at one deadline."""

import io
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from summarizer.errors import SourceError
from summarizer.reading.addresses import Address
from summarizer.reading.location import Location

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


_SocketAddress = tuple[socket.AddressFamily, tuple[Any, ...]]


def connect(location: Location, *, allow: Callable[[Address], bool], deadline: float) -> "Wire":
    """A connection to one of the host's addresses that `allow` lets through; the host is looked up only this once.

    `deadline` is a time of `time.monotonic`. Raises SourceError where no address is allowed or the certificate is not
    valid, and OSError (TimeoutError at the deadline) where the network fails.
    """
    plain = _connected(_allowed_addresses(location, allow), deadline)
    if not location.tls:
        return Wire(plain, deadline)
    try:
        plain.settimeout(_seconds_left(deadline))
        return Wire(ssl.create_default_context().wrap_socket(plain, server_hostname=location.host), deadline)
    except ssl.SSLCertVerificationError as error:
        raise SourceError(f"its certificate is not valid: {error.verify_message}") from error
    except BaseException:
        plain.close()
        raise


class Wire(io.RawIOBase):
    """A connected socket, read like a file."""

    def __init__(self, connected: socket.socket, deadline: float) -> None:
        super().__init__()
        self._socket = connected
        self._deadline = deadline

    def send(self, message: bytes) -> None:
        """Send a whole message."""
        self._socket.settimeout(_seconds_left(self._deadline))
        self._socket.sendall(message)

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Read what has come, and wait for it until the deadline."""
        self._socket.settimeout(_seconds_left(self._deadline))
        return self._socket.recv_into(buffer)

    def makefile(self, mode: str) -> io.BufferedReader:  # noqa: ARG002
        """All that http.client asks of a socket."""
        return io.BufferedReader(self)

    def close(self) -> None:
        """Close the connection."""
        self._socket.close()
        super().close()


def _allowed_addresses(location: Location, allow: Callable[[Address], bool]) -> Sequence[_SocketAddress]:
    try:
        found = socket.getaddrinfo(location.host, location.port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        raise SourceError("its host is not known: check the spelling and the network") from error
    allowed = [(family, address) for family, _, _, _, address in found if allow(ip_address(str(address[0]).partition("%")[0]))]
    if not allowed:
        raise SourceError("its host has a private address, which is not fetched: save the page and pass the file")
    return allowed


def _connected(addresses: Sequence[_SocketAddress], deadline: float) -> socket.socket:
    """A connection to the first address that answers."""
    failure = OSError()
    for family, address in addresses:
        connecting = socket.socket(family, socket.SOCK_STREAM)
        try:
            connecting.settimeout(_seconds_left(deadline))
            connecting.connect(address)
        except OSError as error:
            connecting.close()
            failure = error
        else:
            return connecting
    raise failure


def _seconds_left(deadline: float) -> float:
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds
