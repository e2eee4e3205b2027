"""`summarizer brief`: many articles in, one page of bullets out, each with its sources."""

from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.archive.options import sought
from summarizer.cli.options import (
    SOURCE_HELP,
    BaseUrlOption,
    BudgetOption,
    Format,
    ModelOption,
    RecordOption,
    ReplayOption,
    Unsupported,
    UnsupportedOption,
    dollars,
)
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from summarizer.types.briefing import Briefing
    from summarizer.types.summary import Summary

UNDATED = "; those without a date are left out"


def brief(  # noqa: PLR0913 - one parameter an option
    sources: Annotated[list[str] | None, typer.Argument(metavar="SOURCE...", help=SOURCE_HELP, show_default=False)] = None,
    *,
    archive: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Take the summaries of an archive instead of SOURCEs.")
    ] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help=f"Only articles published then or later{UNDATED}.")] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help=f"Only articles published then or earlier{UNDATED}.")
    ] = None,
    query: Annotated[str | None, typer.Option(metavar="TEXT", help="Only summaries that hold these words.")] = None,
    bullets: Annotated[int, typer.Option(min=1, max=1000, help="At most so many bullets.")] = 10,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    output_format: Annotated[
        Format | None, typer.Option("--format", help="Default: by the suffix of --out, else md.", show_default=False)
    ] = None,
    out: Annotated[str | None, typer.Option(metavar="FILE", help="Write there. Default: stdout.")] = None,
    record: RecordOption = None,
    replay: ReplayOption = None,
    on_unsupported: UnsupportedOption = Unsupported.DROP,
    budget: BudgetOption = None,
) -> int:
    """Brief on many articles: the most important points first, disagreements, and what to watch, each with its sources."""
    from summarizer.briefing import brief_over, uncollected
    from summarizer.cli.output import open_output
    from summarizer.cli.run import INTERRUPTED, Run, immediately
    from summarizer.cli.terminal import Spinner, say
    from summarizer.engines.limits import Limits
    from summarizer.pipeline import EXTRACTIVE, chosen_model, open_pipeline
    from summarizer.reading import read_all

    refuse_contradictions(sources, archive, since, until, query)
    since, until = day_of(since), day_of(until)
    if since and until and since > until:
        raise UsageError(f"--since {since} is after --until {until}: no article can be meant")
    query = None if query is None else sought(query)
    waits = replay is None and chosen_model(model, base_url) != EXTRACTIVE
    items = read_all(sources or ())

    async def work() -> tuple["Briefing | None", int]:
        settings = open_pipeline(
            model=model,
            base_url=base_url,
            record=record,
            replay=replay,
            on_unsupported=on_unsupported.value,
            limits=Limits(budget=dollars(budget)),
        )
        summaries = archived(archive, since, until, query) if archive else []
        async with settings as pipeline:
            code = await Run(pipeline, summaries.append).over(items, waits=waits) if sources else 0
            if code == INTERRUPTED:
                return None, code
            if archive and pipeline.prompt is None:
                say("note: no language model was used for the briefing: its bullets are claims of the summaries, word for word")
            with Spinner("briefing") if waits else nullcontext():
                return await brief_over(summaries, pipeline, bullets), code

    with uncollected(), open_output(output_format, out, several=False, default=Format.MARKDOWN) as output:
        if waits:
            import asyncio

            briefing, code = asyncio.run(work())
        else:
            briefing, code = immediately(work())
        if briefing is not None:
            output.write(briefing)
    return code


def refuse_contradictions(sources: list[str] | None, archive: Path | None, *selection: str | None) -> None:
    """UsageError for options that exclude each other."""
    if bool(sources) == (archive is not None):
        raise UsageError("give the articles as SOURCEs or with --archive, one of them")
    if archive is None and any(wanted is not None for wanted in selection):
        raise UsageError("--since, --until and --query choose from an archive: give it with --archive")


def day_of(typed: str | None) -> str | None:
    """A date as archives compare it, 2026-01-31, however ISO 8601 lets it be typed; UsageError where it is none."""
    try:
        return typed if typed is None else date.fromisoformat(typed).isoformat()
    except ValueError:
        raise UsageError(f"{typed!r} is no date: write it as 2026-01-31") from None


def archived(archive: Path, since: str | None, until: str | None, query: str | None) -> "list[Summary]":
    """The summaries of an archive that were asked for."""
    from summarizer.archive import Archive

    return list(Archive(archive).summaries(since=since, until=until, query=query))
