"""The options that commands over an archive share."""

from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from summarizer.archive import Settings
    from summarizer.engines.limits import Tariff

MOST_WORDS = 200
"""Words of a query: what a person looks for has a few, and the search takes longer with each."""


class Form(StrEnum):
    """Forms of output."""

    TEXT = "text"
    JSONL = "jsonl"


class Log(StrEnum):
    """Forms of what a run tells while it goes on."""

    TEXT = "text"
    JSON = "json"


ArchiveFile = Annotated[Path, typer.Argument(metavar="ARCHIVE", help="The archive's file.", show_default=False)]
MoreSources = Annotated[
    list[str] | None,
    typer.Argument(metavar="SOURCE", help="Articles to add first: files, folders, JSONL files, URLs.", show_default=False),
]
PromptOption = Annotated[str | None, typer.Option("--prompt", metavar="NAME|FILE", help="The prompt.")]
SchemaOption = Annotated[str | None, typer.Option("--schema", metavar="NAME|FILE", help="The schema. Default: the prompt's.")]
PolicyOption = Annotated[
    str | None,
    typer.Option("--on-unsupported", metavar="drop|flag|fail", help="Claims that stay unsupported."),
]
RetryOption = Annotated[bool, typer.Option("--retry-failed", help="Try again what failed for good.")]
PriceOption = Annotated[
    str | None,
    typer.Option("--price", metavar="IN,OUT", help="US dollars for a million tokens of input and output, such as 0.25,2."),
]
FormOption = Annotated[Form, typer.Option("--format", help="How to tell the result.")]


def settings_of(  # noqa: PLR0913, PLR0917 - one parameter an option
    prompt: str | None,
    schema: str | None,
    model: str | None,
    base_url: str | None,
    replay: Path | None,
    on_unsupported: str | None,
) -> "Settings":
    """What the options say of how records are made; the rest is as the archive remembers it."""
    from summarizer.archive import Settings

    return Settings(prompt, schema, model, base_url, str(replay) if replay else None, on_unsupported)


def tariff_of(price: str | None) -> "Tariff | None":
    """The price that --price states; UsageError where it states none."""
    from summarizer.engines.limits import Tariff
    from summarizer.errors import UsageError

    if price is None:
        return None
    try:
        paid, earned = (Decimal(part) for part in price.split(","))
    except (ValueError, InvalidOperation):
        raise UsageError(f"--price {price!r}: give dollars for a million tokens of input and output, such as 0.25,2") from None
    if not (paid.is_finite() and earned.is_finite() and min(paid, earned) >= 0):
        raise UsageError(f"--price {price!r}: prices are not below 0")
    return Tariff(paid, earned)


def sought(query: str) -> str:
    """A query that can find something; UsageError where it holds no word, or far too many."""
    from summarizer.errors import UsageError

    words = sum(any(map(str.isalnum, word)) for word in query.split())
    if not words:
        raise UsageError(f"the query {query!r} holds no word to look for")
    if words > MOST_WORDS:
        raise UsageError(f"the query has {words:,} words, at most {MOST_WORDS} can be looked for: name the telling ones")
    return query
