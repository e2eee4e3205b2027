"""The blocks that a page is made of: what every format writes in its own way.

A page is built once from a summary and knows nothing of terminals or Markdown. All of its text is visible text (see
`characters.visible`): one line each, nothing that could control a terminal.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Tone = Literal["plain", "strong", "muted", "good", "notable", "doubtful", "bad"]
"""What a text's look should tell; it never tells more than the words do."""

NO_BREAK = "\N{NO-BREAK SPACE}"
"""A space at which no row may end; visible text holds none, so each is one of ours."""

DOT = f"{NO_BREAK}· "
"""What stands between things said in a row."""


@dataclass(frozen=True, slots=True)
class Span:
    """Some text in one tone."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Citation:
    """The sentences that a claim rests on, by number; `doubtful` where there are none or verification warned.

    `path` is the claim's JSON Pointer in the answer; `article` is the id, where a page is about several.
    """

    sentences: tuple[int, ...]
    doubtful: bool = False
    path: str = ""
    article: str = ""


Line = tuple[Span | Citation, ...]
"""Text that flows; its parts bring their own spaces."""


@dataclass(frozen=True, slots=True)
class Title:
    """The page's headline, `doubtful` where verification warned of it, and below it what the page is about."""

    text: str
    about: Line
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Flowing text, after a sign such as a check mark where it has one."""

    line: Line
    sign: Span | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: what it is about, what it says, and what belongs below it."""

    line: Line
    lead: Span | None = None
    below: tuple["Block", ...] = ()

    @property
    def told(self) -> Line:
        """The lead and the line as one line."""
        return (self.lead, Span(": "), *self.line) if self.lead else self.line


@dataclass(frozen=True, slots=True)
class Entries:
    """A list."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of equal length, and a title for every column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of the page."""

    title: str
    blocks: tuple["Block", ...]


Block = Title | Paragraph | Entries | Table | Section


def in_a_row(texts: Iterable[str]) -> str:
    """The texts that are not empty, parted by dots."""
    return DOT.join(filter(None, texts))


def in_dollars(amount: Decimal) -> str:
    """An amount to the cent, or closer where it is under a dollar: "$12.40", "$0.0042"."""
    return f"${amount:,.2f}" if amount >= 1 or not amount else f"${amount:,.4f}"


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 claim", "1,600 claims"."""
    return f"{number:,}{NO_BREAK}{noun}{'' if number == 1 else 's'}"
