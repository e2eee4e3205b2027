"""A verified summary stays verified: examined again it has no violation, and no citation moves."""

import asyncio
from pathlib import Path

import pytest
from support.command import PROJECT

from summarizer.grounding import Facts, examine
from summarizer.pipeline import open_pipeline
from summarizer.reading import read
from summarizer.types.summary import Summary

RECORDED = sorted(
    (folder, path.name.partition(".")[0])
    for folder in (PROJECT / "fixtures", PROJECT / "fixtures" / "repairs")
    for path in folder.glob("*.article.*.json")
)


async def replayed(folder: Path, name: str) -> Summary:
    (sample,) = (PROJECT / "seeds").glob(f"{name}.*")
    async with open_pipeline(replay=folder) as pipeline:
        return await pipeline.summarize(read(sample))


@pytest.mark.parametrize(("folder", "name"), RECORDED, ids=[f"{folder.name}-{name}" for folder, name in RECORDED])
def test_a_recorded_summary_passes_a_second_examination_as_it_is(folder: Path, name: str) -> None:
    summary = asyncio.run(replayed(folder, name))
    again = examine(summary.tree, Facts(summary.article))
    assert not again.violations
    assert not again.moved
    assert {path: again.evidence[path] for path in summary.evidence} == summary.evidence
    assert again.readings == summary.readings
