"""Scoring in the middle of which something comes: a cut, or a write of someone else's."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.events import Event, JobStarted, PhotosChanged
from engine.index import vectors
from engine.index.connect import writing
from engine.jobs import look_ahead
from engine.library import Library
from engine.options import Options
from engine.types import PhotoId, Progress, WriteTo
from engine.worker import Priority

AT_ONCE = 8


class Scoring:
    """A library of 40 photos that are scored 8 at a time. `then` is called on the worker's thread, with the number of
    the job, when it has scored the first of them."""

    def __init__(self, folder: Path, environ: dict[str, str]) -> None:
        self.then: Callable[[int], object] | None = None
        self._job = 0
        self.library = Library(folder, Options(environ=environ, write_to=WriteTo.NONE), listener=self._hear)

    def _hear(self, event: Event) -> None:
        if isinstance(event, JobStarted):
            self._job = event.job
        if isinstance(event, PhotosChanged) and self.then is not None:
            then, self.then = self.then, None
            then(self._job)

    def go_to(self, version: int, then: Callable[[int], object] | None = None) -> None:
        self.then = then
        self.library.use_model(version).result(120)

    def said(self, version: int) -> dict[PhotoId, NDArray[np.float32]]:
        """What this version says of the photos that were last scored by it."""
        query = "SELECT photo_id, probabilities FROM scores WHERE version = ? ORDER BY photo_id"
        rows = self.library._ctx.db.execute(query, [version])
        return {PhotoId(id_): np.frombuffer(blob, np.float32) for id_, blob in rows}


@pytest.fixture
def scoring(
    learnt_once: Path,
    files: object,
    folder: Path,
    environ: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Scoring]:
    shutil.copytree(learnt_once, folder, dirs_exist_ok=True)
    monkeypatch.setattr(look_ahead, "AT_ONCE", AT_ONCE)
    monkeypatch.setattr(vectors, "BLOCK", AT_ONCE // 2)
    scoring = Scoring(folder, environ)
    with scoring.library:
        yield scoring


def _watched(monkeypatch: pytest.MonkeyPatch) -> threading.Semaphore:
    """Is released each time when photos have been looked at ahead."""
    looked, real = threading.Semaphore(0), look_ahead._looked

    def look(*args: object) -> look_ahead.Looked:
        try:
            return real(*args)  # type: ignore[arg-type]
        finally:
            looked.release()

    monkeypatch.setattr(look_ahead, "_looked", look)
    return looked


def test_a_cut_keeps_what_is_scored_and_the_next_pass_scores_the_rest(scoring: Scoring) -> None:
    whole = scoring.said(1)
    scoring.go_to(0)
    with pytest.raises(CancelledError):
        scoring.go_to(1, then=scoring.library.cancel)
    assert list(scoring.said(1)) == list(whole)[:AT_ONCE]
    assert list(scoring.said(0)) == list(whole)[AT_ONCE:]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("look-ahead")]
    scoring.library.tag().result(120)
    after = scoring.said(1)
    assert list(after) == list(whole)
    np.testing.assert_allclose(list(after.values()), list(whole.values()), atol=1e-6)


@pytest.mark.parametrize("place", [AT_ONCE, 2 * AT_ONCE - 1, 39])
def test_a_vector_that_another_job_changes_is_scored_as_it_is_then_even_where_it_was_looked_at_ahead(
    scoring: Scoring, monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    whole = scoring.said(1)
    ids = list(whole)
    one = next(id_ for id_ in ids if np.abs(whole[id_] - whole[ids[place]]).max() > 1e-3)
    scoring.go_to(0)
    looked = _watched(monkeypatch)

    def change() -> Generator[Progress, None, None]:
        for _ in range(2):  # the first photos, and those behind them
            assert looked.acquire(timeout=60)
        _give_vector(scoring.library, one, ids[place])
        yield Progress(1, 1)

    scoring.go_to(1, then=lambda _: scoring.library._worker.submit("change", change, Priority.AT_ONCE))
    after = scoring.said(1)
    expected = whole | {ids[place]: whole[one]}
    np.testing.assert_allclose([after[id_] for id_ in ids], [expected[id_] for id_ in ids], atol=1e-6)


def _give_vector(library: Library, one: PhotoId, other: PhotoId) -> None:
    with writing(library._ctx.db):
        library._ctx.db.execute(
            "UPDATE vectors SET vector = (SELECT vector FROM vectors WHERE photo_id = ?) WHERE photo_id = ?",
            [one, other],
        )
