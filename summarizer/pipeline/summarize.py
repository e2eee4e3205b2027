"""The Python door: one article in, one summary out."""

from pathlib import Path

from pydantic import BaseModel

from summarizer.pipeline.opening import open_pipeline
from summarizer.reading import read
from summarizer.types.article import Article
from summarizer.types.summary import Summary


async def asummarize(
    article: str | Path | Article,
    *,
    prompt: str | Path = "article",
    schema: str | Path | type[BaseModel] | None = None,
    model: str | None = None,
) -> Summary:
    """A verified summary of an article, or of a file or URL that holds one.

    `prompt` and `schema` are names, files or (for the schema) a pydantic class; `model` as on the command line. Raises the
    errors of summarizer.errors.
    """
    if not isinstance(article, Article):
        article = read(article)
    async with open_pipeline(prompt=prompt, schema=schema, model=model) as pipeline:
        return await pipeline.summarize(article)


def summarize(
    article: str | Path | Article,
    *,
    prompt: str | Path = "article",
    schema: str | Path | type[BaseModel] | None = None,
    model: str | None = None,
) -> Summary:
    """The same as `asummarize`, waited for; not to be called where an event loop runs."""
    import asyncio

    return asyncio.run(asummarize(article, prompt=prompt, schema=schema, model=model))
