"""`summarizer summarize`: articles in, summaries out."""

from typing import Annotated

import typer

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

Sources = Annotated[list[str], typer.Argument(metavar="SOURCE...", help=SOURCE_HELP)]


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
    model: ModelOption = None,
    base_url: BaseUrlOption = None,
    output_format: Annotated[
        Format | None, typer.Option("--format", help="Default: by the suffix of --out, else text.", show_default=False)
    ] = None,
    out: Annotated[
        str | None,
        typer.Option(metavar="FILE|DIR", help="Write there; a folder gets one file an article. Default: stdout."),
    ] = None,
    record: RecordOption = None,
    replay: ReplayOption = None,
    on_unsupported: UnsupportedOption = Unsupported.DROP,
    budget: BudgetOption = None,
) -> int:
    """Summarize articles; every claim is checked against its sentences."""
    from summarizer.cli.output import may_be_several, open_output
    from summarizer.cli.run import Run, immediately
    from summarizer.engines.limits import Limits
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
            limits=Limits(budget=dollars(budget)),
        )
        async with settings as pipeline:
            return await Run(pipeline, output.write).over(items, waits=waits)

    with open_output(output_format, out, several=may_be_several(sources)) as output:
        items = read_all(sources)
        if not waits:
            return immediately(work())
        import asyncio

        return asyncio.run(work())
