"""What the live engine and the archive have to reach beside their peers, each measured in the scenario that shows it."""

from collections.abc import Iterator
from dataclasses import replace

from bench.peers.faults import Faults
from bench.peers.floor import least_seconds
from bench.peers.scenario import Bench, Scenario

SIDE_BY_SIDE = Scenario(articles=1000, latency=0.2, concurrency=256)
AS_MODELS_ANSWER = Scenario(articles=5120, latency=2.0, concurrency=256, clients=("archive",))
FEW_AT_A_TIME = Scenario(articles=1000, latency=0.2, concurrency=16, clients=("archive",))
ONE_WORKER = Scenario(articles=2000, latency=0.2, concurrency=256, clients=("archive",))
CALM = Scenario(articles=1000, latency=0.2, concurrency=64, clients=("archive",))
REFUSED = 0.2


def measure_targets(bench: Bench) -> None:
    """Print the tables and, for every target, what was reached."""
    lines = [*beside_peers(bench), *near_the_ideal(bench), *several_workers(bench), *refused(bench)]
    print("\n### Targets\n\n| what | reached | wanted |\n|---|---|---|")
    print("\n".join(lines))


def beside_peers(bench: Bench) -> Iterator[str]:
    """Ratios in one table."""
    side = bench.results(SIDE_BY_SIDE)
    engine, archive = side["engine"], side["archive"]
    for other, mine, wanted in (("instructor", engine, 3), ("instructor", archive, 1.5), ("langextract", archive, 6)):
        if other in side:
            yield f"| {mine.client} to {other} | {mine.rate / side[other].rate:.2f} | at least {wanted} |"
    yield f"| archive: CPU s per 1,000 | {archive.processor:.2f} | at most 5 |"


def near_the_ideal(bench: Bench) -> Iterator[str]:
    """Where the servers take the time and not the client."""
    for scenario, wanted in ((AS_MODELS_ANSWER, 0.95), (FEW_AT_A_TIME, 0.97)):
        share = bench.results(scenario)["archive"].of_ideal
        yield f"| of the ideal at {scenario.latency:g} s and {scenario.concurrency} | {share:.3f} | at least {wanted} |"


def several_workers(bench: Bench) -> Iterator[str]:
    """Two processes to one, on all cores but for what the server takes."""
    one, two = (bench.results(replace(ONE_WORKER, workers=workers))["archive"].rate for workers in (1, 2))
    yield f"| two workers to one | {two / one:.2f} | at least 1.7 |"


def refused(bench: Bench) -> Iterator[str]:
    """A fifth of all calls refused, at two latencies, beside what a client could reach that takes no time."""
    for calm in (CALM, replace(CALM, latency=2.0)):
        with_refusals = replace(calm, faults={"refuse": REFUSED})
        plain, slowed = bench.results(calm)["archive"], bench.results(with_refusals)["archive"]
        least, more = (
            least_seconds(calm.articles, calm.latency, calm.concurrency, Faults(refuse=share)) for share in (0, REFUSED)
        )
        ratio = f"{slowed.seconds / plain.seconds:.2f} (at best {more / least:.2f})"
        yield f"| 20% refused, latency {calm.latency:g} s: time to that without | {ratio} | at most 1.3 |"
        yield f"| 20% refused, latency {calm.latency:g} s: articles not done | {sum(slowed.lost.values())} | 0 |"
