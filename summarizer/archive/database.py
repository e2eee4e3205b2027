"""The archive's file: opened, brought up to date, and held by one writer at a time."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from summarizer.archive.migrations import APPLICATION_ID, MIGRATIONS
from summarizer.errors import StoreUnusable, UsageError

LOCK_SUFFIX = "-writer"
"""Beside the archive: a small SQLite file whose lock the writer holds; the system lets go of it when the process dies."""


def open_to_read(path: Path) -> sqlite3.Connection:
    """The archive at a path, which a writer may be changing meanwhile; UsageError where there is none."""
    if not path.is_file():
        raise UsageError(f"{path}: no such archive; `summarizer archive run` makes one")
    if path.stat().st_size == 0:
        raise UsageError(f"{path}: an empty file; `summarizer archive run` makes an archive of it")
    # Not `mode=ro`: only a connection that could write clears away the files beside the archive when it is the last one.
    mode = "immutable=1" if _is_settled(path.resolve()) else "mode=rw"
    with translated(path), _closed_on_error(f"{path.resolve().as_uri()}?{mode}") as connection:
        connection.execute("PRAGMA query_only = ON")
        if _version(connection, path) < len(MIGRATIONS):
            raise StoreUnusable(f"{path}: written by an older version; `summarizer archive run {path}` brings it up to date")
    return connection


def _is_settled(path: Path) -> bool:
    """Whether nothing can be written beside an archive and nothing waits there to be taken in, as on a medium to read only."""
    waiting = path.with_name(f"{path.name}-wal")
    return not os.access(path.parent, os.W_OK) and not (waiting.exists() and waiting.stat().st_size)


def open_to_write(path: Path) -> sqlite3.Connection:
    """The archive at a path, made where there is none and brought up to date; StoreUnusable where it can't be written."""
    with translated(path), _closed_on_error(path.resolve().as_uri()) as connection:
        version = _version(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        for number in range(version, len(MIGRATIONS)):
            settled = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {number + 1};"
            connection.executescript(f"BEGIN; {MIGRATIONS[number]} {settled} COMMIT;")
    return connection


@contextmanager
def sole_writer(path: Path) -> Iterator[None]:
    """The right to write to the archive, until the block is left; StoreUnusable where another process has it."""
    with translated(path):
        # By whatever name the archive is called, there is one lock.
        real = path.resolve()
        real.parent.mkdir(parents=True, exist_ok=True)
        lock = sqlite3.connect(real.with_name(real.name + LOCK_SUFFIX), timeout=0, isolation_level=None)
    try:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise _translation(path, error) from None
            raise StoreUnusable(f"{path}: another run is writing to it; wait for its end, or stop it") from None
        yield
    finally:
        lock.close()


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Everything in the block or nothing of it, as a part of the transaction around it where there is one.

    StoreUnusable where the file takes no more.
    """
    if connection.in_transaction:
        yield
        return
    with translated(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Errors of SQLite and of the file system as a StoreUnusable that says what to do."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise _translation(path, error) from None


def _translation(path: Path, error: Exception) -> StoreUnusable:
    advice = {
        sqlite3.SQLITE_FULL: "the disk is full; what is done is kept, make room and run again",
        sqlite3.SQLITE_BUSY: "another program holds it; close that and run again",
        sqlite3.SQLITE_NOTADB: "it is no archive of summarizer; choose another file",
        sqlite3.SQLITE_CORRUPT: "it is damaged; restore it from a copy",
        sqlite3.SQLITE_READONLY: "it can't be written; check its permissions",
        sqlite3.SQLITE_CANTOPEN: "it can't be opened; check the folder and its permissions",
    }
    code = getattr(error, "sqlite_errorcode", None)
    # The lower byte is the kind of error, the rest says more of it.
    told = advice.get(code & 0xFF) if code is not None else None
    return StoreUnusable(f"{path}: {told or error}")


@contextmanager
def _closed_on_error(uri: str) -> Iterator[sqlite3.Connection]:
    """A new connection, which stays open where the block ends well."""
    connection = sqlite3.connect(uri, uri=True, timeout=30, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        # In WAL mode a crash of the program loses nothing that was committed, a loss of power the last moments at most.
        connection.execute("PRAGMA synchronous = NORMAL")
        yield connection
    except BaseException:
        connection.close()
        raise


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """The version of the file's tables; 0 where it has none yet."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application != APPLICATION_ID:
        if tables:
            raise StoreUnusable(f"{path}: it is no archive of summarizer; choose another file")
        return 0
    if version > len(MIGRATIONS):
        raise StoreUnusable(f"{path}: written by a newer version of summarizer; update this one")
    return int(version)
