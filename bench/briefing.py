"""What briefings take: many articles without a model, all in, and 1,000 summaries of an archive from the command line.

    python -m bench.briefing [DATA] [--archived 1000 2000]

Times are of the processor, so that a busy machine tells little; twice as much work has to take about twice as long. The
articles are made-up ones of some 40 claims each and, with DATA, those of its references_dev.jsonl.gz. An archive is
made of made-up articles by the engine that needs no model, and is briefed on by a process of its own, start-up included.
"""

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from time import monotonic, process_time

from bench.peers.articles import articles
from bench.peers.running import PROJECT
from summarizer.archive import Archive, Settings
from summarizer.briefing import brief
from summarizer.reading import article_from_text

ARTICLES = (100, 200, 400)
MOST_ARTICLES, MOST_SECONDS = 200, 3
MOST_ARCHIVED, MOST_SECONDS_ARCHIVED = 1_000, 5

Texts = Sequence[tuple[str, str]]
"""Articles as their ids and texts."""


def main() -> None:
    """Measure and print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?", help="a folder with references_dev.jsonl.gz")
    parser.add_argument("--archived", type=int, nargs="+", default=[1_000, 2_000])
    options = parser.parse_args()
    made = [(one.id, one.text) for one in articles(max(ARTICLES))]
    print(f"Reading, summarizing and briefing without a model, at most {MOST_SECONDS} s for {MOST_ARTICLES} articles\n")
    print(f"{'articles':18} {'number':>7} {'all in, s':>10} {'briefing, s':>12} {'ms an article':>14}")
    for name, texts in [("made up", made), *([("DATA", real(options.data))] if options.data else [])]:
        for number in ARTICLES:
            everything, alone = seconds(list(enough(texts, number)))
            print(f"{name:18} {number:7,} {everything:10.2f} {alone:12.2f} {1_000 * alone / number:14.2f}", flush=True)
    print(f"\nsummarizer brief --archive, at most {MOST_SECONDS_ARCHIVED} s for {MOST_ARCHIVED:,} summaries\n")
    print(f"{'summaries':>9} {'processor, s':>13} {'wall, s':>8} {'ms a summary':>13}")
    for number in options.archived:
        spent, passed = seconds_archived(number)
        print(f"{number:9,} {spent:13.2f} {passed:8.2f} {1_000 * spent / number:13.2f}", flush=True)


def real(folder: Path) -> Texts:
    """The articles of references_dev.jsonl.gz, each once."""
    with gzip.open(folder / "references_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [(identity, text) for text, identity in {row["article"]: row["id"] for row in rows}.items()]


def enough(texts: Texts, number: int) -> Iterator[tuple[str, str]]:
    """So many articles: where there are fewer, they come again, told from their copies by a last sentence."""
    for at, (identity, text) in enumerate(islice(cycle(texts), number)):
        again = at // len(texts)
        yield (f"{identity}-{again}", f"{text}\n\nThis is edition {again}.") if again else (identity, text)


def seconds(texts: Texts) -> tuple[float, float]:
    """The processor's seconds from the texts to the briefing, and those of the briefing alone."""
    from summarizer.pipeline.opening import extractive_pipeline

    pipeline = extractive_pipeline(None, "drop")
    started = process_time()
    summaries = []
    for identity, text in texts:
        step = pipeline.summarize(article_from_text(text, id=identity, source=identity))
        try:
            step.send(None)
        except StopIteration as done:
            summaries.append(done.value)
    summarized = process_time()
    brief(summaries, model="extractive")
    ended = process_time()
    return ended - started, ended - summarized


def seconds_archived(number: int) -> tuple[float, float]:
    """The seconds of the processor and of the clock that a briefing over an archive of so many summaries takes."""
    with tempfile.TemporaryDirectory() as folder:
        source, archive = Path(folder) / "articles.jsonl", Path(folder) / "archive"
        source.write_text("".join(json.dumps({"id": one.id, "text": one.text}) + "\n" for one in articles(number)))
        Archive(archive).run([str(source)], Settings(model="extractive"))
        started = monotonic()
        process = subprocess.Popen(
            [sys.executable, "-m", "summarizer", "brief", "--archive", str(archive), "--model", "extractive"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=PROJECT,
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"summarizer brief: exit code {process.returncode}")
        return used.ru_utime + used.ru_stime, monotonic() - started


if __name__ == "__main__":
    main()
