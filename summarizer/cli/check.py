"""`summarizer check`: any summary against its article, without a model."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

UNSUPPORTED = 3


class CheckFormat(StrEnum):
    """Forms of a check's output."""

    TEXT = "text"
    JSON = "json"


def check(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The article: a file, a URL, or - for standard input.")],
    *,
    text: Annotated[str | None, typer.Option(metavar="TEXT", help="The text to check.")] = None,
    summary: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A summary to check: free text, or JSON of `summarizer summarize`.")
    ] = None,
    output_format: Annotated[CheckFormat, typer.Option("--format", help="How to tell the result.")] = CheckFormat.TEXT,
) -> int:
    """Check any summary against its article, without a model; exit code 3 where something is unsupported."""
    from summarizer.cli.terminal import has_color, put, width
    from summarizer.errors import UsageError
    from summarizer.pipeline.checking import check_summary, check_text, read_summary
    from summarizer.reading import read
    from summarizer.rendering.check import render_check, render_check_json

    if (text is None) == (summary is None):
        raise UsageError("give what to check with --text or with --summary, one of them")
    if text is not None and not text.strip():
        raise UsageError("--text holds no text to check")
    content = read_summary(summary) if summary else text or ""
    source = read(article)
    result = check_text(content, source) if isinstance(content, str) else check_summary(content, source)
    as_json = output_format is CheckFormat.JSON
    put(render_check_json(result) if as_json else render_check(result, width=width(), color=has_color()))
    return 0 if result.holds else UNSUPPORTED
