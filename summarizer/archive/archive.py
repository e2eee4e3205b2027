"""An archive: one file that knows what was summarized, by what, at what cost, and what is still to be done."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.archive.adding import add_all
from summarizer.archive.estimating import NOTHING, estimate
from summarizer.archive.planning import Planner
from summarizer.archive.settings import Settings
from summarizer.archive.store import Store
from summarizer.archive.watching import Prospect, Watcher
from summarizer.engines.limits import Limits

if TYPE_CHECKING:
    from summarizer.archive.accounts import Status
    from summarizer.archive.checking import Doubt
    from summarizer.archive.differences import Difference
    from summarizer.archive.run import Tally
    from summarizer.archive.searching import Hit
    from summarizer.types.summary import Summary


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did: the tally of articles, calls and costs, and whether it was interrupted."""

    tally: "Tally"
    interrupted: bool


class Archive:
    """The archive in a file; every call opens it for as long as it takes.

    One run writes at a time; everything else may read meanwhile. All raise UsageError where there is no such archive, and
    StoreUnusable where the file can't be used.
    """

    def __init__(self, path: str | Path) -> None:
        """Nothing is opened yet."""
        self.path = Path(path)

    def plan(
        self,
        sources: Iterable[str] = (),
        settings: Settings = Settings(),
        *,
        limits: Limits = Limits(),
        retry_failed: bool = False,
        watcher: Watcher = Watcher(),
    ) -> Prospect:
        """What `run` would do with the same arguments; nothing is changed."""
        names = list(sources)
        with self._trying(names) as store:
            resolved = settings.or_those_of(store).resolved()
            prospect, planner = self._prospect(store, names, resolved, limits, watcher, retry_failed=retry_failed)
            for planned in planner.planned():
                watcher.planned(planned)
        return prospect

    def run(  # noqa: PLR0913 - one parameter a setting
        self,
        sources: Iterable[str] = (),
        settings: Settings = Settings(),
        *,
        limits: Limits = Limits(),
        workers: int = 1,
        retry_failed: bool = False,
        watcher: Watcher = Watcher(),
    ) -> Outcome:
        """Add the sources, and summarize every article that is new, changed, or was done by other settings.

        What the settings leave open is as the archive remembers it. RunStopped where the run ended early: everything that
        was paid for is kept, and the same call goes on from there.
        """
        from summarizer.archive.run import Run

        with Store(self.path, write=True) as store:
            resolved = settings.or_those_of(store).resolved()
            with Run(store, resolved, limits, watcher, workers) as run:
                prospect, _ = self._prospect(store, sources, resolved, limits, watcher, retry_failed=retry_failed)
                resolved.remember_in(store)
                watcher.begun(prospect)
                if prospect.plan.articles:
                    store.recipe_key(prospect.recipe)
                    planner = Planner(store, prospect.recipe, retry_failed=retry_failed)
                    run.carry_out(planned.job for planned in planner.planned())
                return Outcome(run.tally, run.interrupted)

    def status(self) -> "Status":
        """The archive in numbers."""
        from summarizer.archive.accounts import status

        with Store(self.path, write=False) as store:
            return status(store)

    def verify(self) -> "Iterator[tuple[str, list[Doubt]]]":
        """The id of every record with what is wrong with it, found without a model; an empty list where it holds."""
        from summarizer.archive.checking import verify

        with Store(self.path, write=False) as store:
            yield from verify(store)

    def export(self, out: Path) -> int:
        """Write the current summaries to a folder, a `.jsonl` or a `.parquet` file; how many there were."""
        from summarizer.archive.exporting import export
        from summarizer.archive.searching import records

        with Store(self.path, write=False) as store:
            return export(records(store), out)

    def differences(self, identity: str | None = None) -> "Iterator[Difference]":
        """What the last regeneration of each article changed, or that of the one with an id."""
        from summarizer.archive.differences import differences

        with Store(self.path, write=False) as store:
            yield from differences(store, identity)

    def search(self, query: str, limit: int = 20) -> "list[Hit]":
        """The summaries that hold all words of a query, best first."""
        from summarizer.archive.searching import search

        with Store(self.path, write=False) as store:
            return list(search(store, query, limit))

    def summaries(self, *, since: str | None = None, until: str | None = None, query: str | None = None) -> "Iterator[Summary]":
        """The current summaries, by date of publication (ISO dates, both included), by words, or all of them."""
        from summarizer.archive.searching import records

        with Store(self.path, write=False) as store:
            for record in records(store, since=since, until=until, query=query):
                yield record.restored()

    @contextmanager
    def _trying(self, sources: list[str]) -> Iterator[Store]:
        """The archive, to which sources may be added without a trace."""
        if not sources:
            with Store(self.path, write=False) as store:
                yield store
        elif self.path.exists():
            with Store(self.path, write=True) as store:
                store.query("BEGIN IMMEDIATE")
                try:
                    yield store
                finally:
                    # An error such as a full disk has rolled back already.
                    if store.connection.in_transaction:
                        store.query("ROLLBACK")
        else:
            with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "archive", write=True) as store:
                yield store

    def _prospect(  # noqa: PLR0913 - what `plan` and `run` were called with
        self,
        store: Store,
        sources: Iterable[str],
        resolved: Settings,
        limits: Limits,
        watcher: Watcher,
        *,
        retry_failed: bool,
    ) -> tuple[Prospect, Planner]:
        """What settings lead to, once the sources are added."""
        recipe = resolved.recipe()
        added = add_all(store, sources, watcher.unreadable)
        planner = Planner(store, recipe, retry_failed=retry_failed)
        plan = planner.plan()
        taken = estimate(store, plan, recipe, resolved.price(limits)) if resolved.asks else NOTHING
        return Prospect(added, recipe, plan, taken), planner
