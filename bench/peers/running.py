"""The server in a process of its own, for as long as a measurement or a test needs it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class RunningServer:
    """Where a server listens."""

    address: str

    @property
    def base_url(self) -> str:
        """What OpenAI's clients call the base URL."""
        return f"{self.address}/v1"

    @property
    def langextract_url(self) -> str:
        """The base URL for langextract."""
        return f"{self.address}/langextract/v1"

    def stats(self) -> dict[str, Any]:
        """What it was asked and what it answered."""
        with urlopen(f"{self.address}/stats") as reply:  # noqa: S310 - our own loopback server
            return dict(json.load(reply))


@contextmanager
def running_server(**options: float | None) -> Iterator[RunningServer]:
    """A server with the options of `python -m bench.peers.server`, such as `latency=0.2`, stopped afterwards."""
    chosen = [f"--{name}={value}" for name, value in options.items() if value is not None]
    command = [sys.executable, "-m", "bench.peers.server", *chosen]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=PROJECT) as process:
        try:
            assert process.stdout is not None  # noqa: S101 - asked for above
            yield RunningServer(process.stdout.readline().strip())
        finally:
            process.terminate()
