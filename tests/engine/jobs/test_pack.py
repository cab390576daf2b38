"""A job that changes photos leaves them packed, and asks nobody to wait for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from engine.index.connect import open_for_writing, writing
from engine.index.photos import PhotoFile, save
from engine.jobs import pack
from engine.jobs.pack import Steps, packing
from engine.types import Progress


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with closing(open_for_writing(tmp_path / "index.sqlite")) as db:
        yield db


def adding(db: Database) -> Steps[str]:
    for number in range(3):
        with writing(db):
            save(db, PhotoFile(b"%d.jpg" % number, 1, 1, None, "truncated"))
        yield Progress(number + 1, 3)
    return "done"


def run(steps: Steps[str]) -> tuple[list[int], str]:
    seen: list[int] = []
    while True:
        try:
            seen.append(next(steps).done)
        except StopIteration as stop:
            return seen, stop.value


def blocks_of(db: Database) -> int:
    return int(db.execute("SELECT count(*) FROM blocks").fetchone()[0])


def test_what_a_job_has_changed_is_packed_when_it_ends(db: Database) -> None:
    seen, result = run(packing(db, lambda: adding(db)))
    assert result == "done"
    assert seen == [1, 2, 3, 3], "it stands where it stood while the last block is packed"
    assert blocks_of(db) == 1


def test_a_long_job_is_packed_on_its_way(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack, "EVERY_SECONDS", -1.0)
    steps = packing(db, lambda: adding(db))
    assert [next(steps).done, blocks_of(db)] == [1, 0]
    assert [next(steps).done, blocks_of(db)] == [1, 1]
    assert [next(steps).done, blocks_of(db)] == [2, 0], "the second photo is of the same block"


def test_a_cancelled_job_is_closed_and_nothing_is_packed(db: Database) -> None:
    job = adding(db)
    steps = packing(db, lambda: job)
    next(steps)
    steps.close()
    assert list(job) == []
    assert blocks_of(db) == 0
