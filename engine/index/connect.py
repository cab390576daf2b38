"""Opening the database: one connection that writes, any number that read.

SQLite under WAL with two writing connections can corrupt a database before 3.51.3, so exactly one connection
(the worker's) writes and checkpoints; the library's lock file keeps other processes out.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from shutil import disk_usage

from sqlite_utils import Database

from engine.errors import IndexFileError, shown
from engine.index.schema import MIGRATIONS

with closing(Database(memory=True, execute_plugins=False)) as _empty:
    KNOWN = frozenset(migration.name for migration in MIGRATIONS.pending(_empty))
    """Names of all migrations that this program knows."""

ROOM = 1 << 16
"""Bytes that an open database needs beside its own: SQLite's shared memory and the head of its log."""

SMALLEST = 512
"""Bytes of the smallest page, and so of the smallest database."""


def open_for_writing(file: Path) -> Database:
    """The one writing connection, migrated to this program's schema.

    A database of an older schema is copied to `NAME.before-MIGRATION` first.
    Raises `IndexFileError` for one that was made by a newer First Look, that is not writable, or is corrupt
    (`is_corrupt` tells which; see `set_aside`).
    """
    try:
        db = _connected(file, f"file:{_quoted(file)}?mode=rwc")
        _refuse_newer(db, file)
        _back_up_before_migrating(db, file)
        MIGRATIONS.apply(db)
    except sqlite3.DatabaseError as error:
        raise _unusable(file, error) from error
    return db


def _unusable(file: Path, error: sqlite3.DatabaseError) -> IndexFileError:
    """SQLite calls it an I/O error where there is no room for the files beside the database."""
    full = "disk is full" in str(error) or ("I/O" in str(error) and disk_usage(file.parent).free < ROOM)
    if full:
        return IndexFileError(
            f"The index {shown(file)} cannot be opened: the disk is full. Free some space and start again."
        )
    return IndexFileError(f"The index {shown(file)} cannot be used: {error}.")


def open_for_reading(file: Path) -> Database:
    """A connection that cannot write; it sees every committed change.

    Raises `IndexFileError` for a damaged index, and for one that is not of this program's schema.
    """
    try:
        db = _connected(file, f"file:{_quoted(file)}?mode=ro")
        _refuse_newer(db, file)
        pending = bool(MIGRATIONS.pending(db))
    except sqlite3.DatabaseError as error:
        raise IndexFileError(
            f"The index {shown(file)} cannot be read ({error}). Run firstlook tag on its folder: a damaged index is "
            "kept aside, and a new one is built from the photos."
        ) from error
    if pending:
        db.close()
        raise IndexFileError(
            f"The index {shown(file)} is of an older First Look. Run firstlook tag on its folder."
        )
    return db


@contextmanager
def writing(db: Database, *, durable: bool = False) -> Iterator[None]:
    """One transaction, taken at once. `durable` outlives a power cut: for what a person said.

    What can be computed again is written without waiting for the disk.
    """
    db.conn.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.conn.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.conn.execute("ROLLBACK")
        raise


@contextmanager
def reading(db: Database) -> Iterator[None]:
    """What is asked within it is of one moment, whatever the writing connection does meanwhile."""
    db.conn.execute("BEGIN")
    try:
        yield
    finally:
        db.conn.execute("ROLLBACK")


def is_corrupt(file: Path) -> bool:
    """Whether the file exists and SQLite finds it damaged."""
    if not file.exists():
        return False
    if file.stat().st_size < SMALLEST:
        # SQLite would take it for an empty database and write over it.
        return True
    try:
        connection = sqlite3.connect(f"file:{_quoted(file)}?mode=ro", uri=True)
        try:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok")
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        return "malformed" in str(error)
    except sqlite3.DatabaseError:
        return True


def set_aside(file: Path) -> Path:
    """Renames a damaged database with its journal files, and says to what. Nothing is deleted."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    aside = file.with_name(f"{file.stem}.corrupt-{stamp}{file.suffix}")
    for suffix in ("", "-wal", "-shm"):
        part = file.with_name(file.name + suffix)
        if part.exists():
            part.rename(aside.with_name(aside.name + suffix))
    return aside


def now() -> str:
    """This moment in UTC, sortable as text: `2026-06-20T12:03:05.120Z`."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _connected(file: Path, uri: str) -> Database:
    # isolation_level=None: transactions begin and end only where `writing` says so.
    connection = sqlite3.connect(uri, uri=True, timeout=30, isolation_level=None, check_same_thread=False)
    try:
        if "mode=ro" not in uri:
            connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA temp_store=MEMORY")
        connection.execute("PRAGMA cache_size=-65536")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        connection.close()
        raise
    return Database(connection, execute_plugins=False)


def _refuse_newer(db: Database, file: Path) -> None:
    unknown = sorted({migration.name for migration in MIGRATIONS.applied(db)} - KNOWN)
    if unknown:
        db.close()
        raise IndexFileError(
            f"The index {shown(file)} was made by a newer First Look ({unknown[-1]}). Update First Look, or use "
            "another index with --index. Nothing was changed."
        )


def _back_up_before_migrating(db: Database, file: Path) -> None:
    pending = MIGRATIONS.pending(db)
    if not MIGRATIONS.applied(db) or not pending:
        return
    backup = file.with_name(f"{file.stem}.before-{pending[0].name}{file.suffix}")
    if not backup.exists():
        db.execute("VACUUM INTO ?", [str(backup)])


def _quoted(file: Path) -> str:
    return str(file.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
