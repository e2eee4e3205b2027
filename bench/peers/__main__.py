"""Ours beside aiohttp alone, openai, instructor and langextract, on the same articles, against the same server.

    python -m bench.peers [--articles 1000] [--latency 0.2] [--concurrency 16 64 256] [--refuse 0.2 ...] [--clients ...]
    python -m bench.peers --targets

Each client runs in a fresh process on one core, with the server on another. langextract is not among the project's
dependencies: `pip install 'langextract[openai]'`, here or in an environment that `--langextract-python` names.
"""

import argparse
import os
import platform
import sys
from dataclasses import fields
from importlib.metadata import version

from bench.peers.clients import CLIENTS
from bench.peers.faults import Faults, add_options
from bench.peers.scenario import Bench, Scenario
from bench.peers.targets import measure_targets


def main() -> None:
    """Print a table for each concurrency, or those of the targets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--targets", action="store_true", help="the scenarios in which the project has targets")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--latency", type=float, default=0.2, help="seconds, above 0")
    parser.add_argument("--concurrency", type=int, nargs="+", default=[16, 64, 256])
    parser.add_argument("--clients", nargs="+", choices=CLIENTS, default=list(CLIENTS))
    parser.add_argument("--runs", type=int, default=3, help="of which the median is told")
    parser.add_argument("--workers", type=int, default=1, help="processes, of those clients that can use several")
    parser.add_argument("--langextract-python", default=sys.executable)
    add_options(parser)
    options = parser.parse_args()
    bench = Bench(options.runs, options.langextract_python)
    packages = ", ".join(f"{name} {version(name)}" for name in ("aiohttp", "openai", "instructor", "pydantic"))
    print(
        f"Python {platform.python_version()}, {packages}; {len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.2f}"
    )
    if options.targets:
        measure_targets(bench)
        return
    faults = {field.name: getattr(options, field.name) for field in fields(Faults) if getattr(options, field.name)}
    for concurrency in options.concurrency:
        bench.results(Scenario(options.articles, options.latency, concurrency, options.clients, faults, options.workers))


if __name__ == "__main__":
    main()
