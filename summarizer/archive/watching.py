"""Watching: what is told of a plan or a run while it goes on."""

from collections import Counter
from dataclasses import dataclass

from summarizer.archive.entries import Entry
from summarizer.archive.estimating import Estimate
from summarizer.archive.planning import Plan, Planned
from summarizer.archive.recipe import Recipe
from summarizer.errors import SourceError


@dataclass(frozen=True, slots=True)
class Prospect:
    """What a run will do: what the sources add, which articles are done by which recipe, and what that is likely to take."""

    added: Counter[str]
    recipe: Recipe
    plan: Plan
    estimate: Estimate


class Watcher:
    """What is told of a plan or a run while it goes on; a subclass shows what it likes."""

    def unreadable(self, error: SourceError) -> None:
        """A source could not be read."""

    def planned(self, planned: Planned) -> None:
        """An article would be done."""

    def begun(self, prospect: Prospect) -> None:
        """A run begins."""

    def kept(self, entry: Entry) -> None:
        """Something was found out and is kept."""

    def draining(self) -> None:
        """A first Ctrl-C came: nothing more is begun, and what is in flight is waited for."""
