"""`summarizer summarize`: articles in, summaries out."""

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


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...", help="Text, Markdown or HTML files, URLs, folders, JSONL files, or - for standard input."
    ),
]


def summarize(  # noqa: PLR0913 - one parameter an option
    sources: Sources,
    *,
    prompt: Annotated[
        str, typer.Option(metavar="NAME|FILE", help="The prompt: a shipped one, or a Markdown file.")
    ] = "article",
    schema: Annotated[
        str | None,
        typer.Option(metavar="NAME|FILE", help="The schema: 'article', or a JSON Schema file. Default: the prompt's."),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(
            metavar="M", help="gpt-5-mini, ollama/llama3.2, ..., or extractive (no model). Default: $SUMMARIZER_MODEL."
        ),
    ] = None,
    base_url: Annotated[str | None, typer.Option(metavar="U", help="Any OpenAI-compatible server.")] = None,
    output_format: Annotated[
        Format | None, typer.Option("--format", help="Default: by the suffix of --out, else text.", show_default=False)
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE|DIR", help="Write there; a folder gets one file an article. Default: stdout."),
    ] = None,
    record: Annotated[Path | None, typer.Option(metavar="DIR", help="Keep every answer of the model as a file.")] = None,
    replay: Annotated[Path | None, typer.Option(metavar="DIR", help="Answer from such files; no network.")] = None,
    on_unsupported: Annotated[
        Unsupported,
        typer.Option(help="Claims that stay unsupported: leave out, keep with a warning, or fail the article."),
    ] = Unsupported.DROP,
    budget: Annotated[float | None, typer.Option(metavar="USD", min=0, help="Stop before more than this is spent.")] = None,
) -> int:
    """Summarize articles; every claim is checked against its sentences."""
    from summarizer.cli.output import open_output
    from summarizer.cli.run import Run, immediately
    from summarizer.pipeline import EXTRACTIVE, chosen_model, open_pipeline
    from summarizer.reading import read_all

    waits = replay is None and chosen_model(model, base_url) != EXTRACTIVE

    async def work() -> int:
        settings = open_pipeline(
            prompt=prompt,
            schema=schema,
            model=model,
            base_url=base_url,
            record=record,
            replay=replay,
            on_unsupported=on_unsupported.value,
            budget=None if budget is None else Decimal(str(budget)),
        )
        async with settings as pipeline:
            return await Run(pipeline, output).over(items, waits=waits)

    with open_output(output_format, out, sources) as output:
        items = read_all(sources)
        if not waits:
            return immediately(work())
        import asyncio

        return asyncio.run(work())
