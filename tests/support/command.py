"""The installed command, run as a user runs it."""

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from summarizer.cli.app import run

PROJECT = Path(__file__).parents[2]
COMMAND = Path(sys.executable).parent / "summarizer"


@dataclass(frozen=True)
class Result:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """The standard output as one JSON object."""
        document = json.loads(self.out)
        assert isinstance(document, dict)
        return document

    @property
    def error(self) -> str:
        """The one line of error: fails where there are more, or a traceback, or anything on standard output."""
        errors = [line for line in self.err.splitlines() if line.startswith("error: ")]
        assert len(errors) == 1, self.err
        assert "Traceback" not in self.err
        return errors[0]


def in_process(*arguments: str | Path, stdin: str = "", **environment: str) -> Result:
    """The same without a process of its own, for tables of many cases: loading the client takes longer than a case."""
    out, err = io.StringIO(), io.StringIO()
    with (
        patch.dict(os.environ, {"NO_COLOR": "1", "COLUMNS": "80", **environment}),
        patch("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        code = run([str(argument) for argument in arguments], debug=False)
    return Result(code, out.getvalue(), err.getvalue())


def summarizer(*arguments: str | Path, stdin: str | bytes = b"", cwd: Path = PROJECT, **environment: str) -> Result:
    """Run the command with no settings but those given, at most for a minute."""
    kept = {name: value for name, value in os.environ.items() if not name.endswith("_API_KEY") and name != "SUMMARIZER_MODEL"}
    done = subprocess.run(
        [COMMAND, *map(str, arguments)],
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        cwd=cwd,
        env={**kept, "NO_COLOR": "1", "COLUMNS": "80", **environment},
        timeout=60,
        check=False,
    )
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())
