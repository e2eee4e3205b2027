"""A claim that did not pass verification."""

from dataclasses import dataclass

from summarizer.schema.tree import Tree


@dataclass(frozen=True, slots=True)
class Violation:
    """Which claim failed (`path` is its JSON Pointer), why, and the numbers of the sentences that may hold what it needs."""

    path: str
    item: Tree
    reason: str
    candidates: tuple[int, ...]
