"""Verifying an archive: what a run made holds, and whatever is changed in the file afterwards is named."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from archive.making import EXTRACTIVE, add_article, article, change, keep_record, recipe, rows, summary

from summarizer.archive import Archive, Settings
from summarizer.archive.checking import Doubt
from summarizer.archive.store import Store
from summarizer.schema.publishing import published

PROJECT = Path(__file__).parents[2]
SEEDS = str(PROJECT / "seeds")
REPLAYED = Settings(replay=str(PROJECT / "fixtures"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two of the sample articles with the recorded model's summaries."""
    path = tmp_path_factory.mktemp("made") / "archive"
    Archive(path).run([f"{SEEDS}/wire-rail.txt", f"{SEEDS}/court-tariff.txt"], REPLAYED)
    return path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    """A copy of it to spoil."""
    return Path(shutil.copy(made, tmp_path / "archive"))


def doubts(path: Path) -> list[Doubt]:
    return [doubt for _, found in Archive(path).verify() for doubt in found]


def spoil(path: Path, identity: str, mend: Callable[[Any], None]) -> None:
    """Change an article's current summary in the file."""
    stored = dict(rows(path, "SELECT id, summary FROM record JOIN article ON article.key = article"))
    tree = json.loads(stored[identity])
    mend(tree)
    change(
        path,
        "UPDATE record SET summary = ? WHERE article = (SELECT key FROM article WHERE id = ?)",
        json.dumps(tree, ensure_ascii=False),
        identity,
    )


@pytest.mark.parametrize("made_by", [REPLAYED, EXTRACTIVE])
def test_every_summary_of_the_samples_holds(made_by: Settings, tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    assert archive.run([SEEDS], made_by).tally.failed == 0
    verified = dict(archive.verify())
    assert len(verified) == archive.status().articles >= 10
    assert {identity: found for identity, found in verified.items() if found} == {}


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("value", 1, "its value 1 is"),
        ("unit", "EUR", "its unit 'EUR' is"),
        ("qualifier", "almost", "its qualifier 'almost' is"),
        ("quote", "nearly $999 billion", "does not stand in the article"),
        ("value", "many", "does not fit its schema"),
    ],
)
def test_a_changed_figure_is_named(field: str, value: object, reason: str, path: Path) -> None:
    spoil(path, "court-tariff", lambda tree: tree["figures"][0].update({field: value}))
    (doubt,) = doubts(path)
    assert (doubt.id, doubt.path.removesuffix("/value")) == ("court-tariff", "/figures/0")
    assert reason in doubt.reason


@pytest.mark.parametrize("field", ["start", "end", "quote"])
def test_changed_evidence_is_named(field: str, path: Path) -> None:
    def mend(tree: Any) -> None:
        piece = tree["bullets"][0]["evidence"][0]
        piece[field] = "words that nobody wrote" if field == "quote" else piece[field] + 3

    spoil(path, "wire-rail", mend)
    (doubt,) = doubts(path)
    assert (doubt.id, doubt.path) == ("wire-rail", "/bullets/0")
    assert "does not stand at" in doubt.reason


def test_a_changed_claim_is_named(path: Path) -> None:
    spoil(path, "wire-rail", lambda tree: tree["gist"].update(text="It cost $77 trillion."))
    (doubt,) = doubts(path)
    assert (doubt.id, doubt.path) == ("wire-rail", "/gist")
    assert "$77 trillion" in doubt.reason


def test_a_changed_headline_is_named(path: Path) -> None:
    spoil(path, "wire-rail", lambda tree: tree.update(headline="A railway for $77 trillion"))
    (doubt,) = doubts(path)
    assert (doubt.id, doubt.path) == ("wire-rail", "/headline")


def test_a_changed_text_is_named(path: Path) -> None:
    change(path, "UPDATE revision SET text = text || ' More.' WHERE article = (SELECT key FROM article WHERE id = 'wire-rail')")
    (doubt,) = doubts(path)
    assert (doubt.id, doubt.path) == ("wire-rail", "")
    assert "changed from outside" in doubt.reason


def test_a_missing_field_is_named(path: Path) -> None:
    spoil(path, "wire-rail", lambda tree: tree.pop("bullets"))
    (doubt,) = doubts(path)
    assert (doubt.id, doubt.path) == ("wire-rail", "")
    assert "'bullets' is a required property" in doubt.reason


def test_what_is_no_json_any_more_is_named(path: Path) -> None:
    change(path, "UPDATE record SET summary = substr(summary, 1, 50) WHERE article = 1")
    (doubt,) = doubts(path)
    assert "no JSON" in doubt.reason


def test_earlier_versions_are_history_and_not_checked(path: Path) -> None:
    Archive(path).run(settings=EXTRACTIVE)
    change(path, "UPDATE record SET summary = '{}' WHERE current = 0")
    assert doubts(path) == []


def test_records_under_another_schema_are_checked_against_the_one_they_were_made_by(tmp_path: Path) -> None:
    """The shape that was asked for then counts, also of a user's file that is called like a built-in schema."""
    own = tmp_path / "article.json"
    asked = {"type": "object", "properties": {"headline": {"type": "string"}}, "required": ["headline"]}
    own.write_text(json.dumps(asked))
    with Store(tmp_path / "archive", write=True) as store:
        add_article(store, article())
        entry = keep_record(store, recipe(schema=own), summary())
        assert entry.headline is not None
    change(tmp_path / "archive", "UPDATE record SET summary = ?", json.dumps({"headline": "A plant"}))
    assert doubts(tmp_path / "archive") == []
    change(tmp_path / "archive", "UPDATE record SET summary = ?", json.dumps({"headlines": "A plant"}))
    assert [doubt.reason for doubt in doubts(tmp_path / "archive")] == [
        "it does not fit its schema: 'headline' is a required property"
    ]


def test_the_published_schema_is_what_built_in_records_have_to_fit(made: Path, path: Path) -> None:
    (asked,) = {json.loads(row[0])["title"]: row[0] for row in rows(made, "SELECT asked FROM schema")}.values()
    shipped = json.loads((PROJECT / "schemas" / "article-1.json").read_text())
    assert published(json.loads(asked), "article/1") == shipped
    spoil(path, "wire-rail", lambda tree: tree["figures"][0].update(surplus=1))
    assert [doubt.path for doubt in doubts(path)] == ["/figures/0"]


def test_what_was_kept_with_a_warning_is_told_in_the_record_and_no_news(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    flagged = Settings(replay=str(PROJECT / "fixtures" / "hand-made" / "altered-figure"), on_unsupported="flag")
    archive.run([f"{SEEDS}/wire-rail.txt"], flagged)
    (summary,) = archive.summaries()
    assert summary.verification.warnings
    assert dict(archive.verify()) == {"wire-rail": []}
