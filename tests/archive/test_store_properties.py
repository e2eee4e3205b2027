"""Whatever happens to an archive, and in whatever order: nothing is lost, one record an article counts, plans are right."""

import json
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from archive.making import MODEL, add_article, article, keep_failure, keep_record, recipe, summary
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from summarizer.archive.accounts import status
from summarizer.archive.entries import figure_rows
from summarizer.archive.planning import Planner
from summarizer.archive.searching import records
from summarizer.archive.store import Store
from summarizer.errors import AnswerRefused, ServerError

RECIPES = (recipe(), recipe(version=2, words=" Be brief."), recipe("other", on_unsupported="flag"))
CHANGES = {
    (0, 1): "prompt changed (article v1 → article v2)",
    (0, 2): f"model changed ({MODEL} → other), policy changed (drop → flag)",
    (1, 0): "prompt changed (article v2 → article v1)",
    (1, 2): f"prompt changed (article v2 → article v1), model changed ({MODEL} → other), policy changed (drop → flag)",
    (2, 0): f"model changed (other → {MODEL}), policy changed (flag → drop)",
    (2, 1): f"prompt changed (article v1 → article v2), model changed (other → {MODEL}), policy changed (flag → drop)",
}
IDS = st.sampled_from(["a", "b", "c"])
MONEY = st.sampled_from([500, 600])
BY = st.integers(0, len(RECIPES) - 1)


@dataclass
class Known:
    """What should be known of an article: its text, its records as (text, recipe), and its failure if there is one."""

    money: int
    records: list[tuple[int, int]] = field(default_factory=list)
    failure: tuple[int, int, bool] | None = None

    def reason(self, by: int) -> str | None:
        """Why it is planned for a recipe; None where it is not."""
        if self.failure and self.failure[:2] == (self.money, by):
            return "failed before: ServerError" if self.failure[2] else None
        if not self.records:
            return "new"
        money, made_by = self.records[-1]
        if money != self.money:
            return "text changed"
        return None if made_by == by else CHANGES[made_by, by]


class Life(RuleBasedStateMachine):
    """An archive beside a plain account of what was done to it."""

    def __init__(self) -> None:
        """An empty archive."""
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store(Path(self.folder.name) / "archive", write=True)
        self.known: dict[str, Known] = {}

    def teardown(self) -> None:
        """Close it."""
        self.store.close()
        self.folder.cleanup()

    @rule(identity=IDS, money=MONEY)
    def add(self, identity: str, money: int) -> None:
        before = self.known.get(identity)
        expected = "new" if before is None else "unchanged" if before.money == money else "changed"
        assert add_article(self.store, article(identity, money)) == expected
        self.known.setdefault(identity, Known(money)).money = money

    @rule(identity=IDS, by=BY)
    def record(self, identity: str, by: int) -> None:
        if known := self.known.get(identity):
            keep_record(self.store, RECIPES[by], summary(identity, known.money))
            known.records.append((known.money, by))
            known.failure = None

    @rule(identity=IDS, by=BY, transient=st.booleans())
    def fail(self, identity: str, by: int, transient: bool) -> None:
        if known := self.known.get(identity):
            error = ServerError("down") if transient else AnswerRefused("no")
            keep_failure(self.store, RECIPES[by], error, identity)
            known.failure = (known.money, by, transient)

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = Store(self.store.path, write=True)

    @invariant()
    def plans_are_right(self) -> None:
        for by, made_by in enumerate(RECIPES):
            planner = Planner(self.store, made_by)
            expected = {identity: reason for identity, known in self.known.items() if (reason := known.reason(by))}
            assert {planned.job.id: planned.reason for planned in planner.planned()} == expected
            plan = planner.plan()
            assert plan.reasons == Counter(expected.values())
            failed = sum(known.failure == (known.money, by, False) for known in self.known.values())
            assert (plan.failed, plan.current) == (failed, len(self.known) - failed - len(expected))

    @invariant()
    def every_version_is_kept_with_the_text_it_summarized(self) -> None:
        found: dict[str, list[tuple[str, str, int]]] = {identity: [] for identity in self.known}
        for identity, text, made, current in self.store.query(
            "SELECT id, text, summary, current FROM record JOIN article ON article.key = record.article"
            " JOIN revision ON revision.key = record.revision ORDER BY record.key"
        ):
            found[identity].append((text, made, current))
        for identity, known in self.known.items():
            expected = [summary(identity, money) for money, _ in known.records]
            assert [text for text, _, _ in found[identity]] == [made.article.text for made in expected]
            assert [json.loads(made) for _, made, _ in found[identity]] == [made.document()["summary"] for made in expected]
            assert [current for _, _, current in found[identity]] == [0] * (len(expected) - 1) + [1] * bool(expected)

    @invariant()
    def figures_words_and_records_are_those_of_the_current_ones(self) -> None:
        current = {identity: summary(identity, known.records[-1][0]) for identity, known in self.known.items() if known.records}
        assert {record.article.id: record.restored().tree for record in records(self.store)} == {
            identity: made.tree for identity, made in current.items()
        }
        figures = self.store.query("SELECT id, figure.* FROM figure JOIN article ON article.key = figure.article").fetchall()
        assert sorted((row[0], *row[2:]) for row in figures) == sorted(
            (identity, *row) for identity, made in current.items() for row in figure_rows(made)
        )
        words = self.store.query("SELECT id, headline FROM words JOIN article ON article.key = words.rowid").fetchall()
        assert sorted(words) == sorted((identity, made.tree["headline"]) for identity, made in current.items())
        told = status(self.store)
        assert (told.articles, told.records) == (len(self.known), len(current))
        assert told.earlier == sum(len(known.records) for known in self.known.values()) - len(current)
        assert sum(failed.articles for failed in told.failed) == sum(known.failure is not None for known in self.known.values())

    @invariant()
    def the_file_is_sound(self) -> None:
        assert self.store.query("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert self.store.query("PRAGMA foreign_key_check").fetchall() == []
        # An external check of the full-text index, which fails where it does not fit its rows.
        self.store.query("INSERT INTO words (words) VALUES ('integrity-check')")


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=25, stateful_step_count=12, deadline=None)
