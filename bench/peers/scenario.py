"""A scenario: some clients in turn against one kind of server, and the table of what they took."""

import json
import os
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from bench.peers.clients import CLIENTS
from bench.peers.job import Job
from bench.peers.running import PROJECT, running_server

REFERENCE = "instructor"
SLOW = {"langextract": 4}
"""Clients whose rate shows with a part of the articles: how many times fewer they get."""

COLUMNS = "| client | articles/s | of the ideal | CPU s per 1,000 | peak MiB | to instructor | not done |"
RULE = "|---|---|---|---|---|---|---|"


@dataclass(frozen=True, slots=True)
class Scenario:
    """What is asked of which clients; `faults` are options of the server."""

    articles: int
    latency: float
    concurrency: int
    clients: Sequence[str] = tuple(CLIENTS)
    faults: Mapping[str, float] = field(default_factory=dict)
    workers: int = 1

    @property
    def title(self) -> str:
        """The scenario in one line."""
        faults = "".join(f", {name} {value:g}" for name, value in self.faults.items())
        workers = f", {self.workers} workers" if self.workers > 1 else ""
        return f"latency {self.latency:g} s, concurrency {self.concurrency}, {self.articles:,} articles{workers}{faults}"

    @property
    def ideal(self) -> float:
        """Articles a second, if clients took no time and nothing failed."""
        return self.concurrency / self.latency


@dataclass(frozen=True, slots=True)
class Measurement:
    """What one run of a client took; seconds are of wall time."""

    outcomes: Mapping[str, int]
    seconds: float
    processor: float
    mebibytes: float

    @property
    def done(self) -> int:
        """The articles that were answered."""
        return self.outcomes.get("done", 0)

    @property
    def rate(self) -> float:
        """Articles answered a second."""
        return self.done / self.seconds


@dataclass(frozen=True, slots=True)
class Result:
    """A client's runs in one scenario."""

    scenario: Scenario
    client: str
    runs: Sequence[Measurement]

    @property
    def rate(self) -> float:
        """The median of articles a second."""
        return statistics.median(run.rate for run in self.runs)

    @property
    def seconds(self) -> float:
        """The median of the wall time."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def of_ideal(self) -> float:
        """The rate as a share of the ideal."""
        return self.rate / self.scenario.ideal

    @property
    def processor(self) -> float:
        """The median of processor seconds for 1,000 articles."""
        return statistics.median(1000 * run.processor / sum(run.outcomes.values()) for run in self.runs)

    @property
    def mebibytes(self) -> float:
        """The highest peak of memory."""
        return max(run.mebibytes for run in self.runs)

    @property
    def lost(self) -> Counter[str]:
        """What went wrong, over all runs."""
        return sum((Counter(run.outcomes) for run in self.runs), Counter()) - Counter(done=sum(run.done for run in self.runs))

    def row(self, reference: "Result | None") -> str:
        """The line of the table."""
        compared = f"{self.rate / reference.rate:.2f}" if reference else ""
        lost = ", ".join(f"{count} {name}" for name, count in self.lost.items()) or "0"
        return (
            f"| {self.client} | {self.rate:,.0f} | {self.of_ideal:.2f} | {self.processor:.1f} | {self.mebibytes:.0f} "
            f"| {compared} | {lost} |"
        )


@dataclass(frozen=True, slots=True)
class Bench:
    """How measurements are made: each in a fresh process on one core, with the server on the other."""

    runs: int
    langextract_python: str

    def results(self, scenario: Scenario) -> dict[str, Result]:
        """Every client measured, by turns so that noise hits all; the table is printed."""
        print(f"\n### {scenario.title}\n\n{COLUMNS}\n{RULE}", flush=True)
        clients = list(self._present(scenario.clients))
        rounds = [{client: self._measured(scenario, client) for client in clients} for _ in range(self.runs)]
        results = {client: Result(scenario, client, [each[client] for each in rounds]) for client in clients}
        for result in results.values():
            print(result.row(results.get(REFERENCE)))
        print(f"\nMedian of {self.runs}; load afterwards {os.getloadavg()[0]:.2f}.", flush=True)
        return results

    def _present(self, clients: Sequence[str]) -> Iterator[str]:
        """The clients that can run here."""
        for client in clients:
            if client == "langextract" and not self._has_langextract():
                print(
                    "| langextract | not installed: `pip install 'langextract[openai]'`, or `--langextract-python` | | | | | |"
                )
            else:
                yield client

    def _has_langextract(self) -> bool:
        command = [self.langextract_python, "-c", "import langextract"]
        return subprocess.run(command, check=False, capture_output=True).returncode == 0

    def _measured(self, scenario: Scenario, client: str) -> Measurement:
        articles = scenario.articles // SLOW.get(client, 1)
        with running_server(
            latency=scenario.latency, articles=articles + 1, core=max(os.sched_getaffinity(0)), **scenario.faults
        ) as server:
            job = Job(server.base_url, server.langextract_url, articles, scenario.concurrency, scenario.workers)
            python = self.langextract_python if client == "langextract" else sys.executable
            command = [python, "-W", "ignore", "-m", "bench.peers.measure", client, json.dumps(asdict(job))]
            told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=PROJECT).stdout
        return Measurement(**json.loads(told.splitlines()[-1]))
