"""Scoring in the middle of which something comes: a cut, or a write of someone else's."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from engine.events import Event, JobStarted, PhotosChanged
from engine.index import vectors
from engine.index.connect import open_for_reading, writing
from engine.jobs import look_ahead
from engine.library import Library
from engine.options import Options
from engine.types import WriteTo
from engine.worker import Priority

AT_ONCE = 8

Watched = tuple[Library, list[Callable[[], None]]]


@pytest.fixture
def watched(
    learnt_once: Path,
    files: object,
    folder: Path,
    environ: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Watched]:
    """A library of 40 photos with the first guesses current, scored 8 at a time; what is put on the list is done once, on
    the worker's thread, when the first photos of a pass have been scored."""
    import shutil

    shutil.copytree(learnt_once, folder, dirs_exist_ok=True)
    monkeypatch.setattr(look_ahead, "AT_ONCE", AT_ONCE)
    monkeypatch.setattr(vectors, "BLOCK", AT_ONCE // 2)
    to_do: list[Callable[[], None]] = []

    def hear(event: Event) -> None:
        if isinstance(event, PhotosChanged) and to_do:
            to_do.pop()()

    with Library(folder, Options(environ=environ, write_to=WriteTo.NONE), listener=hear) as library:
        library.use_model(0).result(120)
        yield library, to_do


def _scored(library: Library, version: int) -> dict[int, bytes]:
    rows = library._ctx.db.execute(
        "SELECT photo_id, probabilities FROM scores WHERE version = ? ORDER BY photo_id", [version]
    )
    return dict(rows.fetchall())


def test_a_cut_keeps_what_is_scored_and_the_next_pass_scores_the_rest(watched: Watched) -> None:
    library, to_do = watched
    library.use_model(1).result(120)
    whole = _scored(library, 1)
    library.use_model(0).result(120)
    to_do.append(lambda: [library.cancel(number) for number in range(100)] and None)
    with pytest.raises(CancelledError):
        library.use_model(1).result(120)
    assert _scored(library, 1) == dict(list(whole.items())[:AT_ONCE])
    assert len(_scored(library, 0)) == len(whole) - AT_ONCE
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("look-ahead")]
    library.tag().result(120)
    assert _scored(library, 1) == whole


def test_a_vector_that_changes_after_it_was_looked_at_ahead_is_looked_at_again(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, to_do = watched
    library.use_model(1).result(120)
    before = _scored(library, 1)
    library.use_model(0).result(120)
    ids = sorted(before)
    one, other = ids[0], next(id_ for id_ in ids[AT_ONCE:] if before[id_] != before[ids[0]])
    looked = _looks(monkeypatch)

    def write() -> None:
        for _ in range(2):  # the first photos, and those after them
            assert looked.acquire(timeout=60)
        _copy_vector(library._ctx.db, one, other)

    to_do.append(lambda: library._worker.submit("write", lambda: _step(write), Priority.AT_ONCE) and None)
    library.use_model(1).result(120)
    assert _scored(library, 1) == before | {other: before[one]}
