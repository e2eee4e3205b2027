"""What the terminal can show, and everything that is said on stderr."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager

NARROWEST, WIDEST = 40, 120


def report_error(message: str) -> None:
    """One line on stderr, without control characters."""
    say(f"error: {message}")


def say(message: str) -> None:
    """A notice on stderr, in one line and without control characters."""
    line = "".join(character if character.isprintable() else " " for character in message)
    sys.stderr.write(" ".join(line.split()) + "\n")
    sys.stderr.flush()


def width() -> int:
    """Columns for text: the terminal's, within what reads well; 80 where there is no terminal."""
    return min(max(shutil.get_terminal_size((80, 24)).columns, NARROWEST), WIDEST)


def has_color() -> bool:
    """Whether stdout shows colours: only a terminal, and not where NO_COLOR is set or TERM is dumb."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextmanager
def progress(message: str) -> Iterator[None]:
    """A spinner with the time passed on stderr while something takes long; nothing where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        bar.add_task(message)
        yield
