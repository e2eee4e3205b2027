"""Opening a pipeline: which engine, prompt and schema a user's settings stand for."""

import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel

from summarizer.engines.limits import Limits
from summarizer.errors import UsageError
from summarizer.grounding import Policy
from summarizer.pipeline.pipeline import Pipeline
from summarizer.prompting import find_prompt
from summarizer.schema.catalogue import find_schema

if TYPE_CHECKING:
    from summarizer.engines.live.shared import Shared

EXTRACTIVE = "extractive"


def chosen_model(model: str | None, base_url: str | None = None, environment: Mapping[str, str] = os.environ) -> str | None:
    """The model to ask: the one named, else SUMMARIZER_MODEL, else OpenAI's default where its key or a URL is given (None).

    With neither a name, a key nor a URL it is the extractive engine.
    """
    named = model or environment.get("SUMMARIZER_MODEL") or None
    if named or base_url or environment.get("OPENAI_API_KEY"):
        return named
    return EXTRACTIVE


@asynccontextmanager
async def open_pipeline(  # noqa: PLR0913 - one parameter a setting
    *,
    prompt: str | Path = "article",
    schema: str | Path | type[BaseModel] | None = None,
    model: str | None = None,
    base_url: str | None = None,
    record: Path | None = None,
    replay: Path | None = None,
    on_unsupported: Policy = "drop",
    limits: Limits = Limits(),
    shared: "Shared | None" = None,
) -> AsyncIterator[Pipeline]:
    """A pipeline for these settings, closed afterwards; UsageError or AccessDenied where they make none.

    The limits hold for all pipelines with the same `shared` together, but for the calls in flight.
    """
    if record and replay:
        raise UsageError("--record and --replay exclude each other: replay never asks a model")
    name = model if replay else chosen_model(model, base_url)
    if name == EXTRACTIVE:
        if record or str(prompt) != "article":
            raise UsageError("without a model there is no prompt to fill in and no answer to record: choose one with --model")
        yield extractive_pipeline(schema, on_unsupported)
        return
    template = find_prompt(prompt)
    shape = find_schema(schema or template.schema)
    if replay:
        from summarizer.engines.replay import Replay

        yield Pipeline(Replay(replay, name), shape, template, on_unsupported)
        return
    from summarizer.engines.live import Live, find_endpoint
    from summarizer.engines.recording import Recorder

    live = Live(
        find_endpoint(name, base_url),
        limits.budget,
        concurrency=limits.concurrency,
        requests_per_minute=limits.requests_per_minute,
        tokens_per_minute=limits.tokens_per_minute,
        price=limits.price,
        shared=shared,
    )
    try:
        engine = Recorder(live, live.endpoint.name, record) if record else live
        yield Pipeline(engine, shape, template, on_unsupported)
    finally:
        await live.close()


def extractive_pipeline(schema: str | Path | type[BaseModel] | None, on_unsupported: Policy) -> Pipeline:
    """The pipeline without a model."""
    from summarizer.engines.extractive import Extractive
    from summarizer.grounding.figure_status import status_of
    from summarizer.grounding.figures import find_figures

    return Pipeline(Extractive(find_figures, status_of), find_schema(schema or "article"), None, on_unsupported)
