"""Standard streams that are closed, full, or left by their reader; and what Ctrl-C says."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.command import COMMAND, PROJECT, in_process

FULL = Path("/dev/full")
SAMPLE = "seeds/wire-rail.txt --model extractive"


def shell(line: str) -> tuple[int, str]:
    """The exit code of a line of bash in which `summarizer` is the command, and what it said on stderr."""
    done = subprocess.run(
        ["bash", "-c", f'set -o pipefail; summarizer() {{ "{COMMAND}" "$@"; }}; {line}'],  # noqa: S607 - whichever bash there is
        cwd=PROJECT,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stderr.decode()


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("command", [f"summarize {SAMPLE}", "schemas list"])
def test_an_output_that_takes_no_more_is_one_line_and_6(command: str) -> None:
    code, err = shell(f"summarizer {command} > {FULL}")
    assert code == 6
    assert err.splitlines()[-1].startswith("error: standard output can't be written (No space left on device)")
    assert "Exception ignored" not in err


@pytest.mark.parametrize("command", [f"summarize {SAMPLE}", "schemas show article"])
def test_a_reader_that_leaves_ends_the_command_well(command: str) -> None:
    code, err = shell(f"summarizer {command} | true")
    assert code == 0
    assert "Exception ignored" not in err
    assert "error" not in err


def test_closed_streams_are_as_good_as_empty_ones() -> None:
    assert shell("summarizer summarize - --model extractive <&-")[1].splitlines()[-1] == "error: -: there is no text in it"
    assert shell(f"summarizer summarize {SAMPLE} >&-")[0] == 0
    assert shell("summarizer summarize missing.txt 2>&-") == (2, "")


def test_an_interrupt_without_a_server_is_told(tmp_path: Path) -> None:
    source = tmp_path / "long.txt"
    source.write_text("Sales rose 6% to 412 million euros in Region 5 on Monday. " * 15_000, encoding="utf-8")
    command = [sys.executable, "-m", "summarizer", "summarize", str(source), "--model", "extractive"]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("note: ")
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, "", "error: interrupted\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["summarize", "a", "--format", "xml"], "'xml' is not one of 'text', 'md', 'html', 'json', 'jsonl'"),
        (["archive", "plan"], "Missing argument 'ARCHIVE'; see `summarizer archive plan --help`"),
        (["archive", "plam"], "No such command 'plam'"),
    ],
)
def test_an_error_in_the_arguments_names_the_command_that_helps(arguments: list[str], message: str) -> None:
    told = in_process(*arguments)
    assert told.code == 2
    assert message in told.error
    assert "Value error" not in told.error
    assert f"`summarizer {' '.join(arguments[: 1 + (arguments[1] == 'plan')])} --help`" in told.error
