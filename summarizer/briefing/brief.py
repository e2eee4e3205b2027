"""The Python door: many articles in, one briefing out."""

import asyncio
from collections.abc import Coroutine, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from summarizer.briefing.asking import Answer, ask, notes_of
from summarizer.briefing.assembling import assembled, notable_bullets, verbatim_briefing
from summarizer.briefing.collecting import uncollected
from summarizer.briefing.reading import Material, material_of
from summarizer.engines.limits import Limits
from summarizer.grounding import Policy
from summarizer.pipeline.opening import EXTRACTIVE, chosen_model, open_pipeline
from summarizer.pipeline.pipeline import Pipeline
from summarizer.prompting import find_prompt
from summarizer.reading import read
from summarizer.types.article import Article
from summarizer.types.briefing import Briefing, Bullet, Omitted
from summarizer.types.summary import Summary

BULLETS = 10
"""How many bullets a briefing has where nobody says."""

Result = TypeVar("Result")


async def abrief(  # noqa: PLR0913 - one parameter a setting
    sources: Iterable[str | Path | Article | Summary],
    *,
    bullets: int = BULLETS,
    model: str | None = None,
    base_url: str | None = None,
    record: Path | None = None,
    replay: Path | None = None,
    on_unsupported: Policy = "drop",
    limits: Limits = Limits(),
) -> Briefing:
    """A briefing over articles, or over files or URLs that hold them; those not yet summarized are summarized first.

    `bullets` is how many bullets it has at most; the other settings are those of the command line. Raises the errors of
    summarizer.errors, that of the first article that fails among them.
    """
    async with open_pipeline(
        model=model, base_url=base_url, record=record, replay=replay, on_unsupported=on_unsupported, limits=limits
    ) as pipeline:
        summaries = await asyncio.gather(*(summary_of(source, pipeline) for source in sources))
        return await brief_over(summaries, pipeline, bullets)


def brief(sources: Iterable[str | Path | Article | Summary], *, bullets: int = BULLETS, model: str | None = None) -> Briefing:
    """The same as `abrief`, waited for; where a model is asked, not to be called where an event loop runs."""
    if chosen_model(model) == EXTRACTIVE:
        return _without_waiting(_brief_in_turn(list(sources), bullets))
    return asyncio.run(abrief(sources, bullets=bullets, model=model))


async def summary_of(source: str | Path | Article | Summary, pipeline: Pipeline) -> Summary:
    """A summary as it is; of anything else, the one that the pipeline makes of it."""
    if isinstance(source, Summary):
        return source
    return await pipeline.summarize(source if isinstance(source, Article) else read(source))


async def brief_over(summaries: Sequence[Summary], pipeline: Pipeline, bullets: int = BULLETS) -> Briefing:
    """A briefing over summaries, with the pipeline's engine; its prompt and schema are those of a briefing.

    Where the pipeline asks no model, or there is nothing to ask about, every bullet is in the words of a claim.
    """
    if pipeline.prompt is None:
        with uncollected():
            return verbatim_briefing(material_of(summaries), summaries, bullets)
    with uncollected():
        material = material_of(summaries)
    if not material.points:
        return verbatim_briefing(material, summaries, bullets)
    from summarizer.schema.briefing import BRIEFING

    asking = replace(pipeline, schema=BRIEFING, prompt=find_prompt("briefing"))
    noted = notable_bullets(material)
    notable = noted[:bullets]
    answer = await ask(notes_of(material.points), asking, max(1, bullets - len(notable)))
    return _told_by_model(material, answer, notable, points=len(material.points) + len(noted))


async def _brief_in_turn(sources: Sequence[str | Path | Article | Summary], bullets: int) -> Briefing:
    async with open_pipeline(model=EXTRACTIVE) as pipeline:
        return await brief_over([await summary_of(source, pipeline) for source in sources], pipeline, bullets)


def _told_by_model(material: Material, answer: Answer, notable: Sequence[Bullet], *, points: int) -> Briefing:
    """The model's bullets behind the changes and corrections; what those tell already is left out."""
    told = {source for bullet in notable for source in bullet.sources}
    again = [bullet for bullet in answer.bullets if set(bullet.sources) <= told]
    bullets = (*notable, *(bullet for bullet in answer.bullets if bullet not in again))
    dropped = (*answer.dropped, *(Omitted(bullet.text, "told as a change or correction", bullet.sources) for bullet in again))
    return assembled(
        material,
        answer.headline,
        bullets,
        answer.provenance,
        points=points,
        repaired=answer.repaired,
        dropped=dropped,
        warnings=answer.warnings,
    )


def _without_waiting(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """What a coroutine returns that waits for nothing: it needs no event loop, so that one may be running already."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        result: Result = done.value
        return result
    coroutine.close()
    raise RuntimeError("a briefing without a model had to wait")
