"""What goes wrong at the server, by a schedule that depends on the article and the attempt and on nothing else."""

import argparse
import time
from dataclasses import dataclass, fields
from hashlib import blake2b

KINDS = ("refuse", "fail", "cut", "hang")
"""429 with Retry-After; 503; a reply whose JSON ends in its middle; no reply at all."""


@dataclass(frozen=True, slots=True)
class Faults:
    """Shares of the calls, from 0 to 1, together at most 1, that meet each kind of fault."""

    refuse: float = 0.0
    fail: float = 0.0
    cut: float = 0.0
    hang: float = 0.0
    seed: int = 0

    def of(self, article: bytes, attempt: int) -> str | None:
        """The kind of fault that this attempt at an article meets, whenever it comes; None for most."""
        drawn = int.from_bytes(blake2b(b"%d:%s:%d" % (self.seed, article, attempt), digest_size=8).digest()) / 2**64
        for kind in KINDS:
            drawn -= getattr(self, kind)
            if drawn < 0:
                return kind
        return None

    @property
    def any(self) -> bool:
        """Whether anything goes wrong at all."""
        return any(getattr(self, kind) for kind in KINDS)


class Bucket:
    """Tokens at `rate` a second, of which at most one second's worth is kept."""

    def __init__(self, rate: float) -> None:
        """Full at first."""
        self.rate = rate
        self.tokens = rate
        self.filled = time.monotonic()

    def take(self) -> bool:
        """Whether there was a token."""
        now = time.monotonic()
        self.tokens = min(self.rate, self.tokens + (now - self.filled) * self.rate)
        self.filled = now
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True


def add_options(parser: argparse.ArgumentParser) -> None:
    """An option for each share, and the seed."""
    for field in fields(Faults):
        parser.add_argument(f"--{field.name}", type=int if field.name == "seed" else float, default=field.default)


def from_options(options: argparse.Namespace) -> Faults:
    """The faults that were asked for."""
    return Faults(**{field.name: getattr(options, field.name) for field in fields(Faults)})
