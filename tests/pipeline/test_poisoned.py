"""A model that lies in every third figure, name and status gets none of its lies into a summary."""

import asyncio
import json
import os
import random
from pathlib import Path
from typing import Any

import pytest
from support.command import PROJECT
from support.poison import poisoned, told

from summarizer.engines.gate import read_answer
from summarizer.errors import UnsupportedClaim
from summarizer.pipeline import Pipeline
from summarizer.prompting import find_prompt
from summarizer.reading import read
from summarizer.rendering import render_json, render_markdown, render_text
from summarizer.schema.catalogue import find_schema
from summarizer.types.draft import Draft, Reply
from summarizer.types.request import Request

RUNS = int(os.environ.get("POISONED_RUNS", "10"))
"""Runs over each sample: few in the daily tests; `.ci/run` sets 112, which makes 1,008."""
LONG = 15
SAMPLES = sorted(path for path in (PROJECT / "seeds").iterdir() if path.stem not in ("README", "feature-port"))
SCHEMA, PROMPT = find_schema("article"), find_prompt("article")


class Liar:
    """An engine that gives one answer, and stays with it when asked again."""

    def __init__(self, answer: dict[str, Any]) -> None:
        self.answers = iter([answer, {"items": []}])

    async def answer(self, request: Request) -> Draft:
        reply = Reply(json.dumps(next(self.answers)))
        return Draft(read_answer(reply, request.schema), "liar", "liar", (reply,))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_no_lie_gets_into_a_summary(sample: Path) -> None:
    article = read(sample)
    (recording,) = (PROJECT / "fixtures").glob(f"{sample.stem}.article.*.json")
    sound = json.loads(recording.read_text(encoding="utf-8"))["replies"][-1]["content"]
    for run in range(RUNS):
        lying, lies = poisoned(sound, article, random.Random(run))  # noqa: S311 - no secret hangs on it
        assert lies
        try:
            summary = asyncio.run(Pipeline(Liar(lying), SCHEMA, PROMPT).summarize(article))
        except UnsupportedClaim:
            continue
        assert not told(lies, summary.tree), run
        if run == 0:
            shown = [render_text(summary, width=200), render_markdown(summary)]
            parts = [page.split("Verification\n")[0] for page in shown]
            parts.append(json.dumps(json.loads(render_json(summary))["summary"], ensure_ascii=False))
            for lie in lies:
                if lie.field != "status" and len(lie.words) > LONG:
                    assert all(lie.words not in part for part in parts)
