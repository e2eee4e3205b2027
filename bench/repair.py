"""What a repair costs, in tokens, beside asking everything again: over the recordings in fixtures/repairs.

    python bench/repair.py

Each recording there is an answer with figures altered by hand, followed by what a model said when it was asked again for
the failed items only. Tokens are estimated at four characters each, requests and replies together, schemas left out: a
provider counts them in both cases.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[1] / "fixtures" / "repairs"
CHARACTERS = 4
BOUND = 0.25


@dataclass(frozen=True)
class Cost:
    """One article: how many items failed, and the tokens of the whole request and of its repair."""

    article: str
    items: int
    whole: int
    repair: int


def main() -> None:
    """Print the table; exit code 1 where repairs cost more than a quarter of asking again."""
    costs = list(read_costs())
    total = Cost("all", sum(c.items for c in costs), sum(c.whole for c in costs), sum(c.repair for c in costs))
    print(f"{'article':24} {'failed items':>12} {'tokens, all again':>18} {'tokens, repair':>15} {'share':>6}")
    for cost in [*costs, total]:
        print(f"{cost.article:24} {cost.items:12} {cost.whole:18,} {cost.repair:15,} {cost.repair / cost.whole:6.0%}")
    if total.repair > BOUND * total.whole:
        sys.exit(f"repairs cost more than {BOUND:.0%} of asking everything again")


def read_costs() -> list[Cost]:
    """The pairs of recordings, by article."""
    recordings = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))]
    whole = {entry["article"]["id"]: entry for entry in recordings if entry["prompt"] == "article"}
    repairs = {entry["article"]["id"]: entry for entry in recordings if entry["prompt"] == "repair"}
    return [Cost(name, items_in(repairs[name]), tokens(whole[name]), tokens(repairs[name])) for name in sorted(repairs)]


def items_in(repair: dict[str, Any]) -> int:
    """How many items a repair request asks for."""
    return sum(line.startswith('{"item": ') for line in repair["messages"][-1]["content"])


def tokens(recording: dict[str, Any]) -> int:
    """The estimated tokens of a request and of the last reply to it."""
    asked = sum(len("\n".join(message["content"])) for message in recording["messages"])
    return (asked + len(json.dumps(recording["replies"][-1]["content"], ensure_ascii=False))) // CHARACTERS


if __name__ == "__main__":
    main()
