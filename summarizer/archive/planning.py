"""Planning: which articles would be done by a recipe, and why."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from summarizer.archive.entries import Job
from summarizer.archive.recipe import Recipe
from summarizer.archive.store import Store

CURRENT, FAILED = "current", "failed"

STATES = """
    SELECT article.key AS key, article.id AS id, article.revision AS revision, revision.characters AS characters,
        record.recipe AS made_by,
        CASE
            WHEN failure.revision = article.revision AND failure.recipe = :recipe THEN
                CASE failure.transient WHEN 1 THEN 'transient' ELSE 'failed' END
            WHEN record.key IS NULL THEN 'new'
            WHEN record.revision <> article.revision THEN 'text'
            WHEN record.recipe <> :recipe THEN 'recipe'
            ELSE 'current'
        END AS state,
        failure.kind AS kind
    FROM article
    JOIN revision ON revision.key = article.revision
    LEFT JOIN record ON record.article = article.key AND record.current = 1
    LEFT JOIN failure ON failure.article = article.key
"""
BATCH = 500


@dataclass(frozen=True, slots=True)
class Planned:
    """An article that would be done, with the reason in a few words."""

    job: Job
    reason: str


@dataclass(frozen=True)
class Plan:
    """How many articles would be done, by reason, with their characters; how many need nothing or failed for good."""

    reasons: Counter[str] = field(default_factory=Counter)
    characters: int = 0
    current: int = 0
    failed: int = 0

    @property
    def articles(self) -> int:
        """How many articles would be done."""
        return self.reasons.total()


class Planner:
    """Plans for one recipe; `retry_failed` also plans what failed for good."""

    def __init__(self, store: Store, recipe: Recipe, *, retry_failed: bool = False) -> None:
        """Nothing is changed; a recipe that the archive never met makes every record outdated."""
        self.store = store
        known = {row.key: row for row in store.recipes()}
        self.recipe = next((key for key, row in known.items() if row.digest == recipe.digest), 0)
        self.changes = {key: ", ".join(row.differences(recipe)) for key, row in known.items()}
        self.idle = (CURRENT,) if retry_failed else (CURRENT, FAILED)

    def plan(self) -> Plan:
        """The whole plan, counted by the database."""
        rows = self.store.query(
            f"SELECT state, made_by, kind, count(*), sum(characters) FROM ({STATES})"  # noqa: S608 - words of this module only
            " GROUP BY state, made_by, kind",
            recipe=self.recipe,
        )
        reasons: Counter[str] = Counter()
        idle: Counter[str] = Counter()
        characters = 0
        for state, made_by, kind, count, size in rows:
            if state in self.idle:
                idle[state] += count
            else:
                reasons[self._reason(state, made_by, kind)] += count
                characters += size
        return Plan(reasons, characters, idle[CURRENT], idle[FAILED])

    def planned(self) -> Iterator[Planned]:
        """Every article that would be done, in the order in which they came; the archive may change meanwhile."""
        idle = ", ".join(f"'{state}'" for state in self.idle)
        last = 0
        while True:
            rows = self.store.query(
                f"SELECT key, id, revision, made_by, state, kind FROM ({STATES})"  # noqa: S608 - words of this module only
                f" WHERE key > :last AND state NOT IN ({idle}) ORDER BY key LIMIT :batch",
                recipe=self.recipe,
                last=last,
                batch=BATCH,
            ).fetchall()
            for key, identity, revision, made_by, state, kind in rows:
                yield Planned(Job(key, revision, self.recipe, identity), self._reason(state, made_by, kind))
            if len(rows) < BATCH:
                return
            last = rows[-1][0]

    def _reason(self, state: str, made_by: int | None, kind: str | None) -> str:
        """Why an article is planned."""
        match state:
            case "new":
                return "new"
            case "text":
                return "text changed"
            case "recipe":
                return self.changes[made_by or 0]
            case "transient":
                return f"failed before: {kind}"
            case _:
                return f"failed for good: {kind}"
