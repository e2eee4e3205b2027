"""What an archive costs where nothing or little is to be done: seconds and memory at 1,000 records and at 100,000.

    python -m bench.archive [--articles 100000] [--runs 3]

Each command runs in a process of its own, start-up included, and the best of its runs counts. The archives hold copies of one
article that a real run has done, each with an id, a text and digests of its own.
"""

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from bench.peers.running import PROJECT, RunningServer, running_server

SMALL = 1_000
MANY = 101
BATCH = 1_000
MOST_SECONDS, MOST_MEBIBYTES, MOST_GROWTH = 6, 250, 1.3
IN_EVERY_SUMMARY, IN_ONE_SUMMARY = "works employ", "article-000007"

COPY = """
    INSERT INTO article SELECT :key, :id, source, :origin, :key, added FROM article WHERE key = 1;
    INSERT INTO revision SELECT :key, :key, :digest, added, title, author, published, language, characters, sentences,
        replace(text, :first, :id) FROM revision WHERE key = 1;
    INSERT INTO record SELECT :key, :key, :key, recipe, current, created, headline, verification, provenance, summary
        FROM record WHERE key = 1;
    INSERT INTO answer SELECT :key, :digest, model, useful, at, replies FROM answer WHERE key = 1;
    INSERT INTO call SELECT :key, :key, recipe, :key, prompt, at, characters, input_tokens, output_tokens, cost_usd, estimated
        FROM call WHERE key = 1;
    INSERT INTO figure SELECT :key, path, label, quote, value, unit, qualifier, status, time, sentence, start, end
        FROM figure WHERE article = 1;
    INSERT INTO words (rowid, headline, summary) SELECT :key, headline, summary || ' ' || :id FROM words WHERE rowid = 1;
"""
"""The article of key 1 and all that belongs to it, once more under another key."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: wall time, and memory at its peak."""

    seconds: float
    mebibytes: float


@dataclass(frozen=True, slots=True)
class Sample:
    """An archive of some size, the file that its articles came from, and files with new articles: with one each, and MANY."""

    articles: int
    archive: Path
    source: Path
    new: list[Path]
    many: list[Path]

    def commands(self) -> dict[str, list[list[str]]]:
        """What is measured, each as the commands of its runs."""
        archive, runs = str(self.archive), len(self.new)
        return {
            "plan, nothing changed": [["plan", archive]] * runs,
            "run, nothing changed": [["run", archive]] * runs,
            "plan, all sources given again": [["plan", archive, str(self.source)]] * runs,
            "run, all sources given again": [["run", archive, str(self.source)]] * runs,
            "run, one article added": [["run", archive, str(path)] for path in self.new],
            f"run, {MANY} articles added": [["run", archive, str(path)] for path in self.many],
            "status": [["status", archive]] * runs,
            "search, words of every summary": [["search", archive, IN_EVERY_SUMMARY]] * runs,
            "search, a word of one summary": [["search", archive, IN_ONE_SUMMARY]] * runs,
        }

    def costs(self) -> Iterator[tuple[str, Cost]]:
        """What each of them takes at best."""
        for what, commands in self.commands().items():
            yield what, min((cost_of(command) for command in commands), key=lambda cost: cost.seconds)


def cost_of(command: list[str]) -> Cost:
    """Run a command over an archive."""
    started = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "summarizer", "archive", *command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=PROJECT,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"summarizer archive {' '.join(command)}: exit code {process.returncode}")
    return Cost(time.monotonic() - started, used.ru_maxrss / 1024)


def sample(folder: Path, articles: int, runs: int, server: RunningServer) -> Sample:
    """An archive of so many articles, made by another process: memory that this one took would count for its children."""
    folder.mkdir()
    new, many = ([folder / f"{kind}{run}.jsonl" for run in range(runs)] for kind in ("new", "many"))
    made = Sample(articles, folder / "archive", folder / "articles.jsonl", new, many)
    process = multiprocessing.get_context("spawn").Process(target=make, args=(made, server.base_url))
    process.start()
    process.join()
    if process.exitcode:
        raise SystemExit(f"the archive of {articles:,} articles could not be made")
    return made


def make(made: Sample, base_url: str) -> None:
    """Write the files of a sample."""
    from bench.peers.articles import article
    from summarizer.archive import Archive, Settings
    from summarizer.archive.articles import article_at, revision_digest
    from summarizer.archive.store import Store
    from summarizer.reading.found import digest_of_origin

    first = article(0)
    made.source.write_text(line(first.id, first.text))
    Archive(made.archive).run([str(made.source)], Settings(model="gpt-5-mini", base_url=base_url))
    unheard = map(article, count(made.articles))
    for path, size in [(path, 1) for path in made.new] + [(path, MANY) for path in made.many]:
        path.write_text("".join(line(new.id, new.text) for new in islice(unheard, size)))
    with Store(made.archive, write=True) as store, made.source.open("a") as file:
        kept = article_at(store, 1)

        def copied(number: int) -> dict[str, object]:
            """What is the copy's own, after its line was written."""
            identity = article_id(number)
            copy = type(kept)(identity, kept.source, kept.text.replace(first.id, identity), (), language=kept.language)
            written = line(identity, copy.text)
            file.write(written)
            own = {"digest": revision_digest(copy), "origin": digest_of_origin(written.encode(), "")}
            return {"key": number + 1, "id": identity, "first": first.id, **own}

        for start in range(1, made.articles, BATCH):
            rows = [copied(number) for number in range(start, min(start + BATCH, made.articles))]
            with store.transaction():
                for statement in COPY.strip(" \n;").split(";"):
                    store.connection.executemany(statement, rows)


def article_id(number: int) -> str:
    """The id of the made-up article of that number."""
    from bench.peers.articles import DIGITS, PREFIX

    return f"{PREFIX}{number:0{DIGITS}}"


def line(identity: str, text: str) -> str:
    """An article as a line of a file."""
    return json.dumps({"id": identity, "text": text}) + "\n"


def main() -> None:
    """Measure and print the table and the targets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with running_server(articles=1) as server, tempfile.TemporaryDirectory() as place:
        samples = []
        for articles in (SMALL, options.articles):
            started = time.monotonic()
            samples.append(sample(Path(place) / str(articles), articles, options.runs, server))
            size = samples[-1].archive.stat().st_size / 2**20
            print(f"{articles:,} articles: made in {time.monotonic() - started:.0f} s, {size:,.0f} MiB", flush=True)
        small, large = (dict(made.costs()) for made in samples)
    print(f"\n| summarizer archive | s at {SMALL:,} | s at {options.articles:,} | MiB | MiB | ratio of MiB |")
    print("|---|---|---|---|---|---|")
    for what, cost in large.items():
        less = small[what]
        ratio = cost.mebibytes / less.mebibytes
        print(
            f"| {what} | {less.seconds:.2f} | {cost.seconds:.2f} | {less.mebibytes:.0f} | {cost.mebibytes:.0f} | {ratio:.2f} |"
        )
    idle = [cost for what, cost in large.items() if what.endswith("nothing changed")]
    growth = max(cost.mebibytes / small[what].mebibytes for what, cost in large.items())
    print(f"\nplan and run with nothing to do: {max(cost.seconds for cost in idle):.1f} s (at most {MOST_SECONDS}), ", end="")
    print(f"{max(cost.mebibytes for cost in idle):.0f} MiB (at most {MOST_MEBIBYTES}); ", end="")
    print(f"memory grows {growth:.2f} times at most (at most {MOST_GROWTH})")
    one, many = "run, one article added", f"run, {MANY} articles added"
    each = [(costs[many].seconds - costs[one].seconds) / (MANY - 1) * 1_000 for costs in (small, large)]
    print(f"one article more takes a run {each[0]:.1f} ms at {SMALL:,} and {each[1]:.1f} ms at {options.articles:,}")


if __name__ == "__main__":
    main()
