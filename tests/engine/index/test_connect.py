"""Opening the database: new, old, newer, damaged."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from engine.errors import IndexFileError
from engine.index import classes, connect
from engine.index.connect import is_corrupt, open_for_reading, open_for_writing, set_aside, writing
from engine.index.schema import MIGRATIONS
from engine.types import Decider
from tests.disk import fill, small_disk


def test_a_new_index_has_every_migration_and_a_second_opening_none_to_do(tmp_path: Path) -> None:
    file = tmp_path / "index.sqlite"
    for _ in range(2):
        with closing(open_for_writing(file)) as db:
            assert not MIGRATIONS.pending(db)
    assert not list(tmp_path.glob("*.before-*"))


def test_no_other_program_s_plugins_are_looked_for(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from sqlite_utils import plugins; from engine.index import connect; "
        "connect.open_for_writing(Path(sys.argv[1])).close(); sys.exit(plugins._plugins_loaded)"
    )
    assert not subprocess.run([sys.executable, "-c", code, tmp_path / "index.sqlite"], timeout=60).returncode


@pytest.mark.parametrize("name", ["with space", "100%", "a#b?c", "ünïcødé"])
def test_any_folder_name_can_hold_an_index(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    file = tmp_path / name / "index.sqlite"
    with closing(open_for_writing(file)), closing(open_for_reading(file)) as reader:
        assert classes.all_classes(reader) == []
    assert file.exists()


def test_an_index_of_a_newer_first_look_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "index.sqlite"
    with closing(open_for_writing(file)) as db:
        row = ["firstlook", "m999_from_the_future", "2030-01-01"]
        db.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)", row)
    before = file.read_bytes()
    with pytest.raises(IndexFileError, match=r"newer First Look \(m999_from_the_future\)"):
        open_for_writing(file)
    assert file.read_bytes() == before


def test_an_older_index_is_backed_up_before_it_is_migrated(tmp_path: Path) -> None:
    file = tmp_path / "index.sqlite"
    with closing(open_for_writing(file)) as db:
        db.executescript("DROP VIEW wanted_tags; DROP VIEW assigned;")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm006_views'")
    with closing(open_for_writing(file)) as db:
        assert not MIGRATIONS.pending(db)
    assert (tmp_path / "index.before-m006_views.sqlite").exists()


def test_a_threshold_that_somebody_had_set_stays_theirs_when_thresholds_become_the_models(
    tmp_path: Path,
) -> None:
    file = tmp_path / "index.sqlite"
    with closing(open_for_writing(file)) as db, writing(db):
        classes.add(db, "bride", threshold=0.8), classes.add(db, "bouquet", threshold=0.65)
        db.execute("ALTER TABLE classes DROP COLUMN threshold_by")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm008_thresholds'")
    with closing(open_for_writing(file)) as db:
        set_by = {known.name: (known.threshold, known.threshold_by) for known in classes.all_classes(db)}
    assert set_by == {"bride": (0.8, Decider.MODEL), "bouquet": (0.65, Decider.PERSON)}


def test_a_damaged_index_is_recognised_and_kept_aside_with_its_journal(tmp_path: Path) -> None:
    file = tmp_path / "index.sqlite"
    with closing(open_for_writing(file)) as db, writing(db):
        classes.add(db, "bride")
    data = bytearray(file.read_bytes())
    data[100:5000] = b"\xff" * 4900
    file.write_bytes(data)
    (tmp_path / "index.sqlite-wal").write_bytes(b"journal")
    assert is_corrupt(file)
    aside = set_aside(file)
    assert aside.read_bytes() == data
    assert aside.with_name(aside.name + "-wal").read_bytes() == b"journal"
    assert not file.exists()


@pytest.mark.parametrize("content", [b"this is no database" * 100, b"x"])
def test_a_file_that_is_no_database_is_corrupt(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "index.sqlite"
    file.write_bytes(content)
    assert is_corrupt(file)


def test_a_missing_or_sound_index_is_not_corrupt(tmp_path: Path) -> None:
    file = tmp_path / "index.sqlite"
    assert not is_corrupt(file)
    open_for_writing(file).close()
    assert not is_corrupt(file)


def test_a_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    with closing(open_for_writing(tmp_path / "index.sqlite")) as db:
        with pytest.raises(ZeroDivisionError), writing(db):  # noqa: PT012 - the error must come within
            classes.add(db, "bride")
            raise ZeroDivisionError
        assert classes.all_classes(db) == []


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    open_for_writing(tmp_path / "index.sqlite").close()
    with closing(open_for_reading(tmp_path / "index.sqlite")) as db, pytest.raises(sqlite3.OperationalError):
        classes.add(db, "bride")


def test_times_sort_as_text() -> None:
    first = connect.now()
    assert first <= connect.now()
    assert first.endswith("Z")


def test_an_index_on_a_full_disk_says_so(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, "1m"):
        open_for_writing(disk / "index.sqlite").close()
        fill(disk)
        with pytest.raises(IndexFileError, match="disk is full"):
            open_for_writing(disk / "index.sqlite").execute("CREATE TABLE more (id INTEGER)")
