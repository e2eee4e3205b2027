"""The options that several commands share."""

from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """Forms of output."""

    TEXT = "text"
    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"


class Unsupported(StrEnum):
    """What to do with claims that the article does not support."""

    DROP = "drop"
    FLAG = "flag"
    FAIL = "fail"


SOURCE_HELP = "Text, Markdown or HTML files, URLs, folders, JSONL files, or - for standard input."

ModelOption = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="M",
        help="gpt-5-mini, ollama/llama3.2, ..., or extractive (no model). Default: $SUMMARIZER_MODEL.",
    ),
]
BaseUrlOption = Annotated[str | None, typer.Option("--base-url", metavar="U", help="Any OpenAI-compatible server.")]
RecordOption = Annotated[Path | None, typer.Option("--record", metavar="DIR", help="Keep every answer of the model as a file.")]
ReplayOption = Annotated[Path | None, typer.Option("--replay", metavar="DIR", help="Answer from such files; no network.")]
UnsupportedOption = Annotated[
    Unsupported,
    typer.Option("--on-unsupported", help="Claims that stay unsupported: leave out, keep with a warning, or fail the article."),
]
BudgetOption = Annotated[
    float | None, typer.Option("--budget", metavar="USD", min=0, help="Stop before more than this is spent.")
]


def dollars(amount: float | None) -> Decimal | None:
    """An amount as it was typed."""
    return None if amount is None else Decimal(str(amount))
