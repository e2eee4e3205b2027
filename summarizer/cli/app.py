"""The command `summarizer`: its commands put together, and the one place where errors become lines and exit codes."""

import io
import os
import sys
from typing import Annotated, NoReturn

import typer

from summarizer.cli import archive, prompts, schemas
from summarizer.cli.brief import brief
from summarizer.cli.check import check
from summarizer.cli.summarize import summarize
from summarizer.cli.terminal import OutputUnusable, flush_output, report_error
from summarizer.errors import SummarizerError

INTERRUPTED = 130
DEBUG = "--debug"

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Turn news articles into structured summaries in which every claim points at its sentences.",
    epilog="Exit codes: 0 done; 2 usage; 3 an article failed; 4 credentials, quota or model refused; 5 budget reached; "
    "6 results can't be written; 7 no recording; 130 interrupted.",
)
app.command()(summarize)
app.command()(brief)
app.command()(check)
app.add_typer(archive.app, name="archive")
app.add_typer(prompts.app, name="prompts")
app.add_typer(schemas.app, name="schemas")


def show_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it with the option's value
    """Print the version and stop."""
    if wanted:
        from summarizer import __version__

        typer.echo(f"summarizer {__version__}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[bool, typer.Option("--version", callback=show_version, is_eager=True, help="Show the version.")] = False,
    debug: Annotated[bool, typer.Option(DEBUG, help="Show the traceback of an error; works after any command.")] = False,
) -> None:
    """Options of every command; `main` has taken `--debug` already."""


def main() -> NoReturn:
    """Run the command line and exit with the code that the README lists."""
    # pydantic looks through every installed package for plugins, which no part of this program uses.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    open_missing_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = [argument for argument in sys.argv[1:] if argument != DEBUG]
    sys.exit(run(arguments, debug=DEBUG in sys.argv))


def open_missing_streams() -> None:
    """Stand in for standard streams that were closed, as by `>&-`; else the next file to be opened would take their number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - open as long as the program


def run(arguments: list[str], *, debug: bool) -> int:
    """The exit code of one command; every error has become one line on stderr."""
    try:
        code = invoke(arguments)
        flush_output()
    except KeyboardInterrupt:
        report_error("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has left, as `| head` does.
        drop_output()
        return 0
    except Exception as error:
        if debug:
            raise
        return explain(error)
    return code


def invoke(arguments: list[str]) -> int:
    """The exit code that a command returned; its errors are raised as they are."""
    # Not `app(...)`: typer would make silent exits of an interrupt and of a reader that has left.
    command = typer.main.get_command(app)
    try:
        with command.make_context("summarizer", arguments) as context:
            return command.invoke(context) or 0
    except typer.Exit as done:
        return done.exit_code


def drop_output() -> None:
    """Send what is still to be printed nowhere: Python would complain again when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def explain(error: Exception) -> int:
    """Print an error as one line; its exit code."""
    if isinstance(error, SummarizerError):
        report_error(str(error))
        if isinstance(error, OutputUnusable):
            drop_output()
        return error.exit_code
    # Errors in the arguments come from the parser that typer carries, whose classes it does not export.
    message = getattr(error, "format_message", None)
    if message is not None:
        told = (message() or "a command is missing").rstrip(".").replace("Value error, ", "")
        command = getattr(getattr(error, "ctx", None), "command_path", "summarizer")
        report_error(f"{told}; see `{command} --help`")
        return 2
    report_error(f"{type(error).__name__}: {error}; this is a defect of summarizer, --debug shows where")
    return 1
