"""`kill -9` at random moments of runs over an archive, against a server that is faulty too, and what that cost.

    python -m bench.archive_kills [--kills 200] [--seed 0] [--concurrency 8]

Of the server's replies 20% are 429 with Retry-After, 5% are 503, 5% hold cut JSON and 1% never come. A run is a process of its
own that begins with everything imported, so that the kill comes while it works. After the last kill runs go on until nothing
is planned any more. Exit code 1 where a promise was broken: every article has exactly one current record, the file is
sound, every record holds, and no more answers were paid for twice than were in flight at the kills.
"""

import argparse
import json
import multiprocessing
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass, field
from io import StringIO
from multiprocessing.process import BaseProcess
from pathlib import Path

from bench.peers.articles import article
from bench.peers.running import RunningServer, running_server
from summarizer.archive import Archive
from summarizer.archive.store import Store
from summarizer.cli.app import run
from summarizer.errors import SummarizerError

FAULTS = {"refuse": 0.2, "fail": 0.05, "cut": 0.05, "hang": 0.01}
LATENCY = 0.05
TIMEOUT = "1.5"
LIFE = (0.02, 0.45)
"""Seconds, at random in between, after which a run is killed."""
AT_HAND = 16
"""Articles that a run finds at least, so that none is done before it is killed."""
LAST_RUNS = 20
WARM_UP = 999_999
"""The number of an article that is done beforehand."""


@dataclass
class Siege:
    """An archive whose runs are killed again and again."""

    server: RunningServer
    folder: Path
    concurrency: int
    seed: int
    articles: int = 0
    lost: list[int] = field(default_factory=list)
    """Answers that were paid for and not kept, for each kill."""

    def __post_init__(self) -> None:
        """Do one article in another archive, so that all runs find everything imported."""
        self.archive = self.folder / "archive"
        self.source = self.folder / "articles.jsonl"
        write(self.source, WARM_UP)
        with redirect_stderr(StringIO()):
            run(self.command(self.folder / "warm-up"), debug=False)
        self.source.unlink()
        self.before = self.answers()

    def carry_out(self, kills: int) -> None:
        """Kill so many runs, and then let them go on until nothing is left."""
        chance = random.Random(self.seed)
        while len(self.lost) < kills:
            self.provide()
            process = self.begin()
            process.join(chance.uniform(*LIFE))
            if process.exitcode is None:
                process.kill()
                process.join()
                self.lost.append(self.answered() - self.kept() - sum(self.lost))
        # An article whose answers were cut every time has failed for good, until it is asked for again.
        for _ in range(LAST_RUNS):
            process = self.begin("--retry-failed")
            process.join()
            if process.exitcode == 0:
                return

    def provide(self) -> None:
        """See to it that there is something to do."""
        done = self.count("SELECT count(*) FROM record WHERE current = 1")
        write(self.source, *range(self.articles, done + AT_HAND))
        self.articles = max(self.articles, done + AT_HAND)

    def command(self, archive: Path) -> list[str]:
        """The command of a run."""
        options = ["--base-url", self.server.base_url, "--model", "gpt-5-mini", "--concurrency", str(self.concurrency)]
        return ["archive", "run", str(archive), str(self.source), *options]

    def begin(self, *options: str) -> BaseProcess:
        """A run in a process of its own."""
        process = multiprocessing.get_context("fork").Process(target=work, args=([*self.command(self.archive), *options],))
        process.start()
        return process

    def answered(self) -> int:
        """Whole answers that the server sent, by its own books."""
        # What the killed process sent last may not have been read yet.
        time.sleep(0.01)
        return self.answers() - self.before

    def answers(self) -> int:
        """The same, that of the warming up included."""
        kinds: dict[str, int] = self.server.stats()["kinds"]
        return kinds.get("answer", 0)

    def kept(self) -> int:
        """Whole answers that the archive holds."""
        return self.count("SELECT count(*) FROM answer WHERE useful")

    def count(self, query: str) -> int:
        """A number in the archive; 0 where a kill came before there was one."""
        try:
            with Store(self.archive, write=False) as store:
                (number,) = store.query(query).fetchone()
        except SummarizerError:
            return 0
        return int(number)

    def broken_promises(self) -> Iterator[str]:
        """What is not as it should be."""
        with Store(self.archive, write=False) as store:
            (sound,) = store.query("PRAGMA integrity_check").fetchone()
            records = dict(store.query("SELECT article, sum(current) FROM record GROUP BY article"))
        if sound != "ok":
            yield f"PRAGMA integrity_check says {sound}"
        if sorted(records.values()) != [1] * self.articles:
            yield f"{self.articles:,} articles have {sum(records.values()):,} current records"
        doubtful = [identity for identity, doubts in Archive(self.archive).verify() if doubts]
        if doubtful:
            yield f"{len(doubtful):,} records do not hold, such as {doubtful[0]}"
        if max(self.lost) > self.concurrency:
            yield f"{max(self.lost)} answers were lost by one kill, with at most {self.concurrency} calls in flight"
        if self.paid_twice > sum(self.lost):
            yield f"{self.paid_twice} answers were paid for twice, and {sum(self.lost)} lost by kills"

    @property
    def paid_twice(self) -> int:
        """Whole answers beyond one for each article, by the server's own books."""
        return self.answered() - self.articles


def write(path: Path, *numbers: int) -> None:
    """Add made-up articles to a file."""
    with path.open("a") as file:
        for made in map(article, numbers):
            file.write(json.dumps({"id": made.id, "text": made.text}) + "\n")


def work(command: list[str]) -> None:
    """A process's whole life: one command, silent."""
    sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115 - until the process ends
    os._exit(run(command, debug=False))


def main() -> int:
    """Kill, and tell what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--concurrency", type=int, default=8)
    options = parser.parse_args()
    os.environ["SUMMARIZER_TIMEOUT"] = TIMEOUT
    started = time.monotonic()
    with (
        running_server(latency=LATENCY, articles=1, seed=options.seed, **FAULTS) as server,
        tempfile.TemporaryDirectory() as folder,
    ):
        siege = Siege(server, Path(folder), options.concurrency, options.seed)
        siege.carry_out(options.kills)
        broken = list(siege.broken_promises())
        print(f"{options.kills} kills, {siege.articles:,} articles, {time.monotonic() - started:.0f} s")
        print(f"the server sent {server.stats()['kinds']}")
        print(f"paid for twice: {siege.paid_twice} answers; one kill lost {max(siege.lost)} at most", end="")
        print(f", with {siege.concurrency} calls in flight at most")
    for promise in broken:
        print(f"BROKEN: {promise}")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main())
