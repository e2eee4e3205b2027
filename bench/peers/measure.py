"""One measurement in a process of its own: a client, its articles, and what they took. `bench.peers` starts it."""

import json
import os
import resource
import sys
import time

from bench.peers.clients import CLIENTS
from bench.peers.job import Job


def main() -> None:
    """Measure the client that the first argument names, with a job given as JSON; the figures go to stdout as JSON.

    A client of one process stays on the first of the processor's cores, others have them all.
    """
    name, job = sys.argv[1], Job(**json.loads(sys.argv[2]))
    if job.workers == 1:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print(json.dumps(measured(name, job)))


def measured(name: str, job: Job) -> dict[str, object]:
    """Outcomes, seconds of wall and of processor time while the articles were answered, and the peak of memory in MiB."""
    with CLIENTS[name](job) as run:
        wall, processor = time.perf_counter(), processor_time()
        outcomes = run()
        wall, processor = time.perf_counter() - wall, processor_time() - processor
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"outcomes": outcomes, "seconds": wall, "processor": processor, "mebibytes": peak}


def processor_time() -> float:
    """The seconds that this process and those that it has waited for took."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


if __name__ == "__main__":
    main()
