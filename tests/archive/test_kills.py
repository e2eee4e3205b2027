"""`kill -9`, again and again: the measurement says what has to hold afterwards, here with few kills."""

import subprocess
import sys

from support.command import PROJECT


def test_killed_runs_lose_nothing_but_what_was_in_flight() -> None:
    command = [sys.executable, "-m", "bench.archive_kills", "--kills", "20", "--seed", "1"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=PROJECT, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("20 kills, ")
