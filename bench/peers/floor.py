"""The least time that articles can take: that of a client which needs none itself, never waits idly, and obeys Retry-After."""

import heapq

from bench.peers.articles import DIGITS, PREFIX
from bench.peers.faults import Faults
from bench.peers.server import RETRY_AFTER


def least_seconds(articles: int, latency: float, concurrency: int, faults: Faults) -> float:
    """Until the last answer, where some calls are refused; a refused article comes before new ones when its wait is over."""
    fresh = iter(range(articles))
    attempts = [0] * articles
    waiting: list[tuple[float, int]] = []
    answers: list[float] = []
    now = 0.0
    while True:
        while len(answers) < concurrency:
            article = heapq.heappop(waiting)[1] if waiting and waiting[0][0] <= now else next(fresh, None)
            if article is None:
                break
            attempts[article] += 1
            if faults.of(f"{PREFIX}{article:0{DIGITS}}".encode(), attempts[article]) == "refuse":
                heapq.heappush(waiting, (now + RETRY_AFTER, article))
            else:
                heapq.heappush(answers, now + latency)
        if not answers and not waiting:
            return now
        idle = len(answers) < concurrency and waiting
        now = min([*answers[:1], *([waiting[0][0]] if idle else [])])
        while answers and answers[0] <= now:
            heapq.heappop(answers)
