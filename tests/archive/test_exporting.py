"""Exports: the documents that `summarize --format json` prints, whole or not at all, under names that are no paths."""

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from archive.making import EXTRACTIVE, add_article, article, change, keep_record, recipe, summary
from hypothesis import example, given
from hypothesis import strategies as st
from support.command import in_process

from summarizer.archive import Archive
from summarizer.archive.entries import Job, RecordEntry, figure_rows
from summarizer.archive.exporting import export, file_name
from summarizer.archive.keeping import keep
from summarizer.archive.searching import Record, records
from summarizer.archive.store import Store
from summarizer.errors import StoreUnusable, UsageError
from summarizer.types.summary import Reading

SEED = Path(__file__).parents[2] / "seeds" / "wire-rail.txt"
IDS = ["plant", "../../etc/passwd", "A", "a"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An archive with some articles whose ids are no good names."""
    path = tmp_path / "archive"
    with Store(path, write=True) as store:
        for identity in IDS:
            add_article(store, article(identity))
            keep_record(store, recipe(), summary(identity))
    return path


def all_records(path: Path) -> list[Record]:
    with Store(path, write=False) as store:
        return list(records(store))


def test_every_form_holds_the_same_documents(path: Path, tmp_path: Path) -> None:
    archive = Archive(path)
    expected = {record.article.id: record.document() for record in all_records(path)}
    for out in ("files", "deep/lines.jsonl", "table.parquet"):
        assert archive.export(tmp_path / out) == len(IDS)
    files = [json.loads(file.read_text()) for file in (tmp_path / "files").iterdir()]
    lines = [json.loads(line) for line in (tmp_path / "deep" / "lines.jsonl").read_text().splitlines()]
    from pyarrow import parquet

    table = parquet.read_table(tmp_path / "table.parquet").to_pylist()
    for documents in (files, lines, [json.loads(row["document"]) for row in table]):
        assert {document["article"]["id"]: document for document in documents} == expected
    row = next(row for row in table if row["id"] == "plant")
    assert row["headline"] == expected["plant"]["summary"]["headline"]
    assert [figure["quote"] for figure in row["figures"]] == ["nearly $500 million", "340 people"]
    assert [figure["value"] for figure in row["figures"]] == [5e8, 340]
    assert {figure["quote"]: row["text"][figure["start"] : figure["end"]] for figure in row["figures"]} == {
        figure["quote"]: figure["quote"] for figure in row["figures"]
    }
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["archive", "archive-writer", "deep", "files", "table.parquet"]


def test_a_document_is_the_one_that_summarize_prints(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    archive.run([str(SEED)], EXTRACTIVE)
    archive.export(tmp_path / "out")
    exported = json.loads((tmp_path / "out" / "wire-rail.json").read_text())
    printed = in_process("summarize", SEED, "--model", "extractive", "--format", "json").document
    del exported["provenance"]["created"], printed["provenance"]["created"]
    assert exported == printed


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet"])
def test_a_failure_leaves_the_old_file(name: str, path: Path, tmp_path: Path) -> None:
    def interrupted() -> Iterator[Record]:
        yield all_records(path)[0]
        raise KeyboardInterrupt

    out = tmp_path / name
    out.write_text("old")
    with pytest.raises(KeyboardInterrupt):
        export(interrupted(), out)
    assert out.read_text() == "old"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["archive", "archive-writer", name]


@pytest.mark.parametrize("name", ["file/out.jsonl", "file/out.parquet", "file/folder"])
def test_a_place_that_can_not_be_written_is_told(name: str, path: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnusable, match=r"can't be written .* choose another place with --out"):
        Archive(path).export(tmp_path / name)


def test_another_suffix_is_refused(path: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"a folder, a \.jsonl, a \.parquet or an \.html file"):
        Archive(path).export(tmp_path / "out.csv")


def test_an_empty_archive_is_exported_as_nothing(tmp_path: Path) -> None:
    Store(tmp_path / "archive", write=True).close()
    for name in ("out.jsonl", "out.parquet", "folder"):
        assert Archive(tmp_path / "archive").export(tmp_path / name) == 0
    assert (tmp_path / "out.jsonl").read_text() == ""


@given(st.lists(st.text(min_size=1) | st.text("aA-é/", min_size=1, max_size=4), min_size=2, max_size=8, unique=True))
@example(["x/y", file_name("x/y").removesuffix(".json")])
@example(["A", file_name("A").removesuffix(".json").lower()])
@example(["\u00e9", "e\u0301"])
@example(["漢" * 200, "漢" * 201])
def test_a_file_name_is_one_ids_only_and_no_path(ids: list[str]) -> None:
    names = [file_name(identity) for identity in ids]
    assert len({name.casefold() for name in names}) == len(ids)
    for name in names:
        assert Path(name).name == name
        assert not name.startswith((".", "-"))
        # With what stands around it while it is written aside.
        assert len(f".{name}.12345678".encode()) <= 255


def test_figures_of_any_schema_and_size_have_rows(tmp_path: Path) -> None:
    """A user's schema may call anything a label, and an article may state any number."""
    figure = {"cites": [2], "label": {"of": ["what"]}, "quote": "nearly $500 million", "status": 3}
    (row,) = figure_rows(
        replace(
            summary(),
            tree={"figures": [figure]},
            evidence={"/figures/0": ()},
            readings={"/figures/0": Reading(Decimal(10**400))},
        )
    )
    assert row == ("/figures/0", '{"of":["what"]}', "nearly $500 million", None, None, None, "3", None, None, None, None)
    path = tmp_path / "archive"
    with Store(path, write=True) as store:
        add_article(store, article())
        made = summary()
        huge = {where: replace(reading, value=Decimal(10**30)) for where, reading in made.readings.items()}
        keep(store, RecordEntry.of(Job(1, 1, store.recipe_key(recipe()), "plant"), replace(made, readings=huge)))
        assert store.query("SELECT value FROM figure").fetchall() == [(1e30,), (1e30,)]
    assert Archive(path).export(tmp_path / "out.parquet") == 1


def test_a_record_that_is_no_json_any_more_is_named(path: Path, tmp_path: Path) -> None:
    change(path, "UPDATE record SET summary = '{' WHERE article = (SELECT key FROM article WHERE id = 'plant')")
    with pytest.raises(StoreUnusable, match="the record of plant was changed from outside; `summarizer archive verify"):
        Archive(path).export(tmp_path / "out")
