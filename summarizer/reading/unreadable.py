"""A source, or one article of it, that could not be read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from summarizer.errors import SourceError
from summarizer.reading.limits import NAME_LIMIT
from summarizer.reading.text import one_line, shown

Loaded = TypeVar("Loaded")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What stands in an article's place when it could not be read: its source, on one line safe to show, and why."""

    source: str
    error: SourceError


def attempt(source: str, load: Callable[[], Loaded]) -> Loaded | Unreadable:
    """What `load` reads of a source, or why there is none."""
    try:
        with naming(source):
            return load()
    except SourceError as error:
        return Unreadable(one_line(source, NAME_LIMIT), error)


@contextmanager
def naming(source: str) -> Iterator[None]:
    """Put the name of the source in front of a SourceError raised inside."""
    try:
        yield
    except SourceError as error:
        raise SourceError(f"{shown(source)}: {error}") from error.__cause__
