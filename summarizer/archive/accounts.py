"""Accounts: what an archive holds, what failed, and what was spent, to the cent."""

from dataclasses import dataclass, field
from decimal import Decimal

from summarizer.archive.store import Store


@dataclass(frozen=True, slots=True)
class Made:
    """How many current records were made by a recipe."""

    records: int
    model: str
    prompt: str | None
    prompt_version: int | None
    schema: str


@dataclass(frozen=True, slots=True)
class Failed:
    """How many articles failed in one way, with the last message; `transient` ones are tried again by the next run."""

    articles: int
    kind: str
    transient: bool
    message: str


@dataclass(frozen=True, slots=True)
class Spent:
    """What was paid: calls, tokens, and US dollars, of which `unpriced` calls are no part, their price being unknown."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: Decimal = field(default=Decimal(0))
    unpriced: int = 0
    estimated: int = 0


@dataclass(frozen=True, slots=True)
class Status:
    """An archive in numbers; `earlier` are the versions of records that were replaced."""

    articles: int
    records: int
    earlier: int
    made: tuple[Made, ...]
    failed: tuple[Failed, ...]
    spent: Spent
    settings: dict[str, str | None]


def status(store: Store) -> Status:
    """The archive as it is now."""
    (articles,) = store.query("SELECT count(*) FROM article").fetchone()
    (records, earlier) = store.query("SELECT coalesce(sum(current), 0), coalesce(sum(1 - current), 0) FROM record").fetchone()
    made = store.query(
        "SELECT count(*), model, prompt, prompt_version, schema.id FROM record JOIN recipe ON recipe.key = record.recipe"
        " JOIN schema ON schema.digest = recipe.schema WHERE current = 1 GROUP BY recipe.key ORDER BY count(*) DESC"
    )
    failed = store.query(
        # With max() SQLite takes the other columns from the row that holds it.
        "SELECT count(*), kind, transient, message, max(at) FROM failure GROUP BY kind, transient ORDER BY count(*) DESC"
    )
    return Status(
        articles=articles,
        records=records,
        earlier=earlier,
        made=tuple(Made(*row) for row in made),
        failed=tuple(Failed(count, kind, bool(transient), message) for count, kind, transient, message, _ in failed),
        spent=spent(store),
        settings={name: value for name, value in store.settings().items() if value is not None},
    )


def spent(store: Store) -> Spent:
    """Everything that was ever paid for this archive; the dollars are added as decimals, exactly."""
    calls, sent, answered, unpriced, estimated = store.query(
        "SELECT count(*), coalesce(sum(input_tokens), 0), coalesce(sum(output_tokens), 0),"
        " coalesce(sum(cost_usd IS NULL), 0), coalesce(sum(estimated), 0) FROM call"
    ).fetchone()
    # SQL would add up binary fractions.
    cost = sum((Decimal(price) * count for price, count in priced(store)), Decimal(0))
    return Spent(calls, sent, answered, cost, unpriced, estimated)


def priced(store: Store) -> list[tuple[str, int]]:
    """Every price that was paid, with how often."""
    rows = store.query("SELECT cost_usd, count(*) FROM call WHERE cost_usd IS NOT NULL GROUP BY cost_usd")
    return [(str(cost), int(count)) for cost, count in rows]
