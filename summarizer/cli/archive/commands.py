"""The commands over an archive."""

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.archive.options import (
    ArchiveFile,
    Form,
    FormOption,
    Log,
    MoreSources,
    PolicyOption,
    PriceOption,
    PromptOption,
    RetryOption,
    SchemaOption,
    settings_of,
    sought,
    tariff_of,
)
from summarizer.cli.options import BaseUrlOption, BudgetOption, ModelOption, ReplayOption, dollars
from summarizer.cli.terminal import put, say

FAILED = 3
INTERRUPTED = 130

app = typer.Typer(
    no_args_is_help=True,
    help="Keep articles and their summaries in one file, and regenerate only what changed. Prompt, schema, model and "
    "policy are remembered from one run to the next.",
)


@app.command()
def plan(  # noqa: PLR0913 - one parameter an option
    archive: ArchiveFile,
    sources: MoreSources = None,
    *,
    prompt: PromptOption = None,
    schema: SchemaOption = None,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    replay: ReplayOption = None,
    on_unsupported: PolicyOption = None,
    retry_failed: RetryOption = False,
    price: PriceOption = None,
    output_format: FormOption = Form.TEXT,
) -> None:
    """Tell what a run with the same options would do, why, and what it would cost; nothing is changed."""
    from summarizer.archive import Archive
    from summarizer.cli.archive.telling import tell_plan
    from summarizer.cli.archive.watchers import Lister
    from summarizer.engines.limits import Limits

    settings = settings_of(prompt, schema, model, base_url, replay, on_unsupported)
    watcher = Lister(put if output_format is Form.JSONL else None)
    limits = Limits(price=tariff_of(price))
    prospect = Archive(archive).plan(sources or (), settings, limits=limits, retry_failed=retry_failed, watcher=watcher)
    put(tell_plan(prospect, watcher.examples, output_format))


@app.command()
def run(  # noqa: PLR0913 - one parameter an option
    archive: ArchiveFile,
    sources: MoreSources = None,
    *,
    prompt: PromptOption = None,
    schema: SchemaOption = None,
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    replay: ReplayOption = None,
    on_unsupported: PolicyOption = None,
    retry_failed: RetryOption = False,
    price: PriceOption = None,
    concurrency: Annotated[int, typer.Option(min=1, max=4096, help="Calls in flight at a time.")] = 16,
    requests_per_minute: Annotated[int | None, typer.Option(min=1, help="At most so many calls a minute.")] = None,
    tokens_per_minute: Annotated[int | None, typer.Option(min=1, help="At most so many tokens a minute.")] = None,
    budget: BudgetOption = None,
    workers: Annotated[int, typer.Option(min=1, max=256, help="Processes, where one core is not enough.")] = 1,
    log: Annotated[Log, typer.Option(help="What is told on stderr: progress, or one JSON object a line.")] = Log.TEXT,
) -> int:
    """Add articles, and summarize all that are new, changed, or were done by other settings; goes on after anything."""
    from summarizer.archive import Archive
    from summarizer.cli.archive.watchers import watcher_for
    from summarizer.engines.limits import Limits
    from summarizer.errors import RunStopped, UsageError

    if not sources and not archive.exists():
        raise UsageError(f"{archive}: no such archive; give it the articles that it shall hold, as SOURCEs")
    settings = settings_of(prompt, schema, model, base_url, replay, on_unsupported)
    limits = Limits(
        concurrency=concurrency,
        requests_per_minute=requests_per_minute,
        tokens_per_minute=tokens_per_minute,
        budget=dollars(budget),
        price=tariff_of(price),
    )
    with watcher_for(log) as watcher:
        try:
            outcome = Archive(archive).run(
                sources or (), settings, limits=limits, workers=workers, retry_failed=retry_failed, watcher=watcher
            )
        except RunStopped as error:
            watcher.ended(str(error))
            if log is Log.JSON:
                return error.exit_code
            raise
        watcher.ended("interrupted" if outcome.interrupted else None)
    if outcome.interrupted:
        return INTERRUPTED
    return FAILED if outcome.tally.failed or watcher.unreadables else 0


@app.command()
def status(archive: ArchiveFile, *, output_format: FormOption = Form.TEXT) -> None:
    """Tell what an archive holds, what failed, and what was spent."""
    from summarizer.archive import Archive
    from summarizer.cli.archive.telling import tell_status

    put(tell_status(Archive(archive).status(), output_format))


@app.command()
def verify(archive: ArchiveFile, *, output_format: FormOption = Form.TEXT) -> int:
    """Check every record again, without a model; exit code 3 where one does not hold any more."""
    from summarizer.archive import Archive
    from summarizer.cli.archive.telling import tell_doubt, tell_verified

    checked = doubtful = 0
    for _, doubts in Archive(archive).verify():
        checked += 1
        doubtful += bool(doubts)
        for doubt in doubts:
            put(tell_doubt(doubt, output_format))
    put(tell_verified(checked, doubtful, output_format))
    return FAILED if doubtful else 0


@app.command()
def export(
    archive: ArchiveFile,
    *,
    out: Annotated[Path, typer.Option(metavar="DIR|FILE", help="A folder, or a .jsonl, .parquet or .html file.")],
) -> None:
    """Write the current summaries as JSON files, JSON Lines, Parquet, or one page of HTML that searches."""
    from summarizer.archive import Archive

    count = Archive(archive).export(out)
    say(f"{count:,} {'summary' if count == 1 else 'summaries'} written to {out}")


@app.command()
def diff(
    archive: ArchiveFile,
    identity: Annotated[str | None, typer.Argument(metavar="[ID]", help="An article's id. Default: all.")] = None,
    *,
    output_format: FormOption = Form.TEXT,
) -> None:
    """Tell what the last regeneration changed, field by field."""
    from summarizer.archive import Archive
    from summarizer.cli.archive.telling import tell_difference

    regenerated = False
    for difference in Archive(archive).differences(identity):
        regenerated = True
        put(tell_difference(difference, output_format))
    if not regenerated:
        say("nothing was regenerated: there is no earlier version to compare with")


@app.command()
def search(
    archive: ArchiveFile,
    query: Annotated[str, typer.Argument(metavar="QUERY", help='Words that a summary holds; "..." keeps words together.')],
    *,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
    output_format: FormOption = Form.TEXT,
) -> None:
    """Find summaries by their words, the best first."""
    from summarizer.archive import Archive
    from summarizer.cli.archive.telling import tell_hit

    hits = Archive(archive).search(sought(query), limit)
    for hit in hits:
        put(tell_hit(hit, output_format))
    if not hits:
        say("no summary holds all of these words")
