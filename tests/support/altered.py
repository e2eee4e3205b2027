"""Write fixtures/repairs anew: sound answers with a few places altered by hand, and what a model says to the repair of each.

    PYTHONPATH=tests python tests/support/altered.py BASE_URL MODEL

It is run after the prompt, the checks or the sample answers have changed. The altered answers are marked as hand-made; the
repairs are a model's.
"""

import asyncio
import json
import random
import sys
from pathlib import Path

from support.poison import poisoned

from summarizer.engines.live import Live, find_endpoint
from summarizer.engines.recording import Recorder, write_recording
from summarizer.grounding import Facts, examine
from summarizer.prompting import compose, compose_repair, find_prompt
from summarizer.reading import read
from summarizer.schema.catalogue import find_schema
from summarizer.schema.repair import REPAIR
from summarizer.types.draft import Reply

PROJECT = Path(__file__).parents[2]
FOLDER = PROJECT / "fixtures" / "repairs"
SAMPLES = (
    "correction-smelter.txt",
    "court-tariff.txt",
    "earnings-meridian.html",
    "hostile-notice.html",
    "karaganda-tour.txt",
    "kostanai-tour.txt",
    "names-expo.txt",
)
STEP = 20


async def write(sample: str, recorder: Recorder) -> None:
    """Write the altered answer about one sample, and record the repair."""
    article, schema = read(PROJECT / "seeds" / sample), find_schema("article")
    (sound,) = (PROJECT / "fixtures").glob(f"{Path(sample).stem}.article.*.json")
    answer = json.loads(sound.read_text(encoding="utf-8"))["replies"][-1]["content"]
    altered, _ = poisoned(answer, article, random.Random(0), step=STEP)  # noqa: S311 - no secret hangs on it
    request = compose(find_prompt("article"), schema, article)
    write_recording(FOLDER, request, recorder.model, (Reply(json.dumps(altered, ensure_ascii=False)),), "hand")
    failed = examine(altered, Facts(article)).violations
    print(f"{sample}: {len(failed)} items failed", flush=True)  # noqa: T201 - it takes minutes
    await recorder.answer(compose_repair(find_prompt("repair"), REPAIR, article, failed))


async def main(base_url: str, model: str) -> None:
    """Write all of them."""
    live = Live(find_endpoint(model, base_url))
    recorder = Recorder(live, model, FOLDER)
    await asyncio.gather(*(write(sample, recorder) for sample in SAMPLES))
    await live.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
