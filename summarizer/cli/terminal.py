"""What the terminal can show, and everything that is said on stderr."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from summarizer.errors import StoreUnusable

if TYPE_CHECKING:
    from rich.progress import Progress

NARROWEST, WIDEST = 40, 120


class OutputUnusable(StoreUnusable):
    """Standard output can't be written."""


def put(text: str) -> None:
    """Write results to standard output; OutputUnusable where it takes no more."""
    with _translated():
        sys.stdout.write(text)


def flush_output() -> None:
    """Write what standard output still holds back; OutputUnusable where it takes no more."""
    with _translated():
        sys.stdout.flush()


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputUnusable(f"standard output can't be written ({error.strerror}); send it elsewhere") from None


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


class Spinner:
    """A sign of life on stderr with the time passed, while something takes long; nothing where stderr is no terminal."""

    def __init__(self, message: str) -> None:
        """Nothing is shown before the `with` block."""
        self.message = message
        self.bar: Progress | None = None

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

            columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
            self.bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self.bar.add_task(self.message)
            self.bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.bar is not None:
            self.bar.stop()

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Out of the way while something else is written to the terminal."""
        if self.bar is None:
            yield
            return
        self.bar.stop()
        yield
        self.bar.start()
