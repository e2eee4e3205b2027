"""What a bench prints: one table of measures, each with what was got, what is wanted, and the floor that is pinned."""

import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time

from summarizer.types.verdict import Verdict


@dataclass(frozen=True)
class Measure:
    """One line of the table: what was `got`, as `shown`; `target` is a least value, or a greatest one if `at_most`."""

    name: str
    got: float
    shown: str
    target: float | None = None
    at_most: bool = False
    misses: tuple[str, ...] = ()

    def meets(self, bound: float) -> bool:
        """Whether what was got is as good as a bound."""
        return self.got <= bound if self.at_most else self.got >= bound


@dataclass
class Score:
    """How many of the cases of one measure were found unsupported, and how many at least warned of."""

    total: int = 0
    hard: int = 0
    warned: int = 0
    missed: list[str] = field(default_factory=list)
    found: list[str] = field(default_factory=list)

    def add(self, verdicts: Iterable[Verdict], note: str) -> None:
        """Count one case by the worst of the verdicts on it."""
        statuses = {verdict.status for verdict in verdicts}
        self.total += 1
        self.hard += "unsupported" in statuses
        self.warned += bool(statuses & {"unsupported", "soft"})
        listed = self.found if "unsupported" in statuses else self.missed
        listed.append(("soft  " if statuses & {"soft"} else "      ") + note)

    def caught(self, name: str, target: float | None) -> Measure:
        """The share found unsupported."""
        shown = f"{self.hard}/{self.total} = {self.hard / max(1, self.total):.1%}, {self.warned} with warnings"
        return Measure(name, self.hard / max(1, self.total), shown, target, misses=tuple(self.missed))

    def alarms(self, name: str, target: float | None) -> Measure:
        """The number found unsupported, which ought to be none."""
        shown = f"{self.hard} of {self.total}, {self.warned} with warnings"
        return Measure(name, self.hard, shown, target, at_most=True, misses=tuple(self.found))


def report(measures: Sequence[Measure], floors: Path, *, listing: bool = False, checking: bool = False) -> int:
    """Print the table of measures; 1 where `checking` finds one that is worse than its floor or has none, else 0."""
    pinned: dict[str, float] = tomllib.loads(floors.read_text(encoding="utf-8")) if checking else {}
    failed = 0
    print(f"{'measure':58} {'target':>9}  {'verdict':8} got")
    for measure in measures:
        target = "" if measure.target is None else f"{'<=' if measure.at_most else '>='} {measure.target:g}"
        verdict = "" if measure.target is None else "met" if measure.meets(measure.target) else "short"
        floor = pinned.get(measure.name)
        if checking and (floor is None or not measure.meets(floor)):
            failed = 1
            verdict = "no floor" if floor is None else f"< {floor:g}" if not measure.at_most else f"> {floor:g}"
        print(f"{measure.name:58} {target:>9}  {verdict:8} {measure.shown}")
        if listing:
            print(*(f"        {note}" for note in measure.misses), sep="\n", end="\n" if measure.misses else "")
    return failed


def timed(work: Callable[[], object]) -> float:
    """The seconds that some work takes, best of three."""
    best = float("inf")
    for _ in range(3):
        start = process_time()
        work()
        best = min(best, process_time() - start)
    return best
