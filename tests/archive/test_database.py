"""The archive's file: whose it is, who may write to it, and what is said where it can't be used."""

import contextlib
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from archive.making import EXTRACTIVE, add_article, article, keep_record, recipe, summary

from summarizer.archive import Archive
from summarizer.archive.accounts import status
from summarizer.archive.migrations import APPLICATION_ID, MIGRATIONS
from summarizer.archive.store import Store
from summarizer.errors import StoreUnusable, UsageError


def small_archive(path: Path, articles: int = 1) -> Path:
    with Store(path, write=True) as store:
        for number in range(articles):
            add_article(store, article(f"a{number}"))
            keep_record(store, recipe(), summary(f"a{number}"))
    return path


def of_another_program(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")


def of_a_newer_version(path: Path) -> None:
    small_archive(path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")


def of_no_database(path: Path) -> None:
    path.write_text("A letter to the editor, which is no database at all. " * 20)


def with_a_damaged_header(path: Path) -> None:
    small_archive(path)
    content = bytearray(path.read_bytes())
    content[100:112] = b"\xff" * 12
    path.write_bytes(content)


DIES = """
import os, sys
from pathlib import Path
from summarizer.archive.store import Store
store = Store(Path(sys.argv[1]), write=True)
store.query("BEGIN IMMEDIATE")
store.query("INSERT INTO setting VALUES ('a', 'b')")
os._exit(9)
"""

UNUSABLE = [
    (of_another_program, "no archive of summarizer; choose another file"),
    (of_a_newer_version, "written by a newer version of summarizer; update this one"),
    (of_no_database, "no archive of summarizer; choose another file"),
    (with_a_damaged_header, "damaged; restore it from a copy"),
]


@pytest.mark.parametrize(("make", "message"), UNUSABLE)
@pytest.mark.parametrize("write", [True, False])
def test_a_file_that_is_no_archive_of_ours_is_told_in_a_line_and_left_alone(
    make: Callable[[Path], None], message: str, write: bool, tmp_path: Path
) -> None:
    path = tmp_path / "archive"
    make(path)
    before = path.read_bytes()
    with pytest.raises(StoreUnusable, match=message):
        Store(path, write=write)
    assert path.read_bytes() == before


def test_a_folder_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(StoreUnusable, match="can't be opened"):
        Store(tmp_path, write=True)
    with pytest.raises(UsageError, match="no such archive"):
        Store(tmp_path, write=False)


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnusable, match=r"file/archive: .*(exists|directory)"):
        Store(tmp_path / "file" / "archive", write=True)


def test_damage_that_shows_only_while_rows_are_read_is_told_in_a_line(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive", 60)
    content = bytearray(path.read_bytes())
    size = 4096
    for page in range(len(content) // size // 2, len(content) // size):
        content[page * size : page * size + 16] = b"\xff" * 16
    path.write_bytes(content)
    for read in (Archive(path).verify, Archive(path).summaries, Archive(path).differences):
        with pytest.raises(StoreUnusable, match="damaged; restore it from a copy"):
            list(read())


def test_an_empty_file_becomes_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "archive"
    path.touch()
    with pytest.raises(UsageError, match="an empty file; `summarizer archive run"):
        Store(path, write=False)
    Store(path, write=True).close()
    with Store(path, write=False) as store:
        assert store.query("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert store.query("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert status(store).articles == 0


def test_a_second_writer_is_refused_by_whatever_name_it_calls_the_file_and_readers_are_not(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link"
    link.symlink_to(path)
    with Store(path, write=True) as store:
        for name in (path, link):
            with pytest.raises(StoreUnusable, match="another run is writing to it"):
                Store(name, write=True)
        with store.transaction():
            add_article(store, article("b"))
            assert Archive(link).status().articles == 1
        assert Archive(path).status().articles == 2
        assert list(Archive(path).verify()) == [("a0", [])]
    Store(path, write=True).close()


def test_a_writer_that_dies_lets_the_next_one_in(tmp_path: Path) -> None:
    path = tmp_path / "archive"
    assert subprocess.run([sys.executable, "-c", DIES, path], check=False).returncode == 9
    with Store(path, write=True) as store:
        assert store.settings() == {}


def test_who_could_not_open_the_file_does_not_hold_it(tmp_path: Path) -> None:
    path = tmp_path / "archive"
    of_another_program(path)
    with pytest.raises(StoreUnusable) as kept:
        Store(path, write=True)
    path.unlink()
    Store(path, write=True).close()
    assert "no archive" in str(kept.value)


def add_and_fail(store: Store) -> None:
    with store.transaction():
        add_article(store, article())
        raise ZeroDivisionError


def test_a_transaction_that_fails_leaves_nothing_and_another_one_may_begin(tmp_path: Path) -> None:
    with Store(tmp_path / "archive", write=True) as store:
        with pytest.raises(ZeroDivisionError):
            add_and_fail(store)
        assert add_article(store, article()) == "new"


def test_commands_that_read_leave_nothing_beside_the_file(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    before = sorted(tmp_path.iterdir())
    archive = Archive(path)
    archive.status()
    archive.plan(settings=EXTRACTIVE)
    list(archive.verify())
    archive.search("plant")
    assert sorted(tmp_path.iterdir()) == before


def test_an_archive_that_nobody_may_write_to_can_be_read(tmp_path: Path) -> None:
    path = small_archive(tmp_path / "archive")
    path.chmod(0o444)
    assert Archive(path).status().records == 1
    with Store(path, write=False) as store, pytest.raises(StoreUnusable, match="can't be written"):
        store.query("DELETE FROM setting")
