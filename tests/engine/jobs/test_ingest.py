"""The pipeline of new photos: what ends it in the middle leaves whole batches, and the next pass does the rest."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from threadpoolctl import threadpool_info, threadpool_limits

from engine.compiled.ready import LOOPS, Loops
from engine.errors import EngineError
from engine.events import Event, JobProgress
from engine.index import vectors
from engine.jobs import ingest
from engine.jobs.ingest import BATCH
from engine.library import Library
from engine.photos import eighth
from engine.photos.decode import decode
from engine.types import WriteTo
from engine.vision.guesses import Guesser
from engine.vision.runtime import Embedder
from tests.engine.conftest import MakePhoto, OpenLibrary, age

PHOTOS = 3 * BATCH + 5


class Around:
    """What stands in for the real embedder, and asks it."""

    def __init__(self, real: Embedder, at_once: int) -> None:
        self.backbone, self.device, self.engine, self.key = real.backbone, real.device, real.engine, real.key
        self.at_once, self._real = at_once, real


class Stumbling(Around):
    """The real embedder, which fails at one batch, or waits there until it is let go on."""

    def __init__(self, real: Embedder, at: int, error: Exception | None) -> None:
        super().__init__(real, real.at_once)
        self._at, self._error, self._batches = at, error, 0
        self.reached, self.free = threading.Event(), threading.Event()

    def embed(self, images: NDArray[np.uint8]) -> NDArray[np.float32]:
        self._batches += 1
        if self._batches == self._at:
            self.reached.set()
            if self._error is not None:
                raise self._error
            assert self.free.wait(60)
        return self._real.embed(images)


class Counting(Around):
    """The real embedder, which counts the batches that it is at work on. Where several may be, the first wait for each
    other."""

    def __init__(self, real: Embedder, at_once: int) -> None:
        super().__init__(real, at_once)
        self._now, self.together = threading.Semaphore(at_once), threading.Barrier(at_once)
        self.asked = 0

    def embed(self, images: NDArray[np.uint8]) -> NDArray[np.float32]:
        assert self._now.acquire(blocking=False), "more batches at once than the engine wants"
        self.asked += 1
        if self.asked <= self.at_once:
            self.together.wait(60)
        try:
            return self._real.embed(images)
        finally:
            self._now.release()


@pytest.fixture
def library(open_library: OpenLibrary, make_photo: MakePhoto) -> Library:
    for number in range(PHOTOS):
        make_photo(f"{number}.jpg", ("stripes", "dots")[number % 2], number)
    broken = make_photo("broken.jpg")
    broken.write_bytes(b"\xff\xd8\xff\xe0 no photo")
    age(broken)
    return open_library(write_to=WriteTo.NONE)


def stumble(library: Library, monkeypatch: pytest.MonkeyPatch, error: Exception | None = None) -> Stumbling:
    made = Stumbling(library._ctx.tools.embedder(), 2, error)
    monkeypatch.setattr(library._ctx.tools, "embedder", lambda: made)
    return made


def is_whole(library: Library) -> bool:
    """Every photo in the index has its vector and its predictions, or its reason."""
    db, key = library._ctx.db, library._ctx.tools.backbone_key()
    scored = {id_ for (id_,) in db.execute("SELECT photo_id FROM scores")}
    readable = {photo.id for photo in library.photos(library.find()) if photo.unreadable is None}
    return not vectors.without(db, key) and readable <= scored


def test_an_error_of_the_backbone_fails_the_job_and_leaves_whole_batches(
    library: Library, heard: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    stumble(library, monkeypatch, EngineError("not enough memory to run it"))
    with pytest.raises(EngineError, match="not enough memory to run it"):
        library.tag().result(120)
    assert len(library.find()) in (0, BATCH), "a batch is there as a whole or not at all"
    assert is_whole(library)
    monkeypatch.undo()
    heard.clear()
    done: Any = library.tag().result(120)
    told = [of.done for of in heard if isinstance(of, JobProgress) and of.note == "looking at photos"]
    assert told
    assert told == sorted(told)
    assert len(library.find()) == PHOTOS + 1
    assert done.ingested.unreadable <= 1
    assert is_whole(library)


@pytest.mark.parametrize("at_once", [1, 2])
def test_as_many_batches_are_with_the_backbone_as_its_engine_wants(
    library: Library, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    counting = Counting(library._ctx.tools.embedder(), at_once)
    monkeypatch.setattr(library._ctx.tools, "embedder", lambda: counting)
    library.tag().result(120)
    assert counting.asked == 4
    assert len(library.find()) == PHOTOS + 1
    assert is_whole(library)


def test_cancelled_in_the_middle_it_leaves_whole_batches_and_the_next_pass_reads_the_rest_alone(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = stumble(library, monkeypatch)
    job = library.tag()
    assert waiting.reached.wait(60)
    job.cancel()
    waiting.free.set()
    with pytest.raises(CancelledError):
        job.result(120)
    before = len(library.find())
    assert before % BATCH == 0
    assert before < PHOTOS
    assert is_whole(library)
    monkeypatch.undo()
    done: Any = library.tag().result(120)
    assert done.ingested.read == PHOTOS + 1 - before
    assert is_whole(library)
    assert not [of for of in threading.enumerate() if of.name.startswith("embedder")], "no thread stays"


@pytest.fixture
def loops(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loops]:
    """The program's loops as at its start."""
    for name, value in {"_begun": None, "ready": False}.items():
        monkeypatch.setattr(LOOPS, name, value)
    yield LOOPS
    if LOOPS._begun is not None:
        LOOPS._begun.join()


Loaded = Callable[[int, int], bool]


@pytest.fixture
def loaded(open_library: OpenLibrary, folder: Path, loops: Loops) -> Loaded:
    """Whether the loops are asked for, or were before, where so many photos of such a width are met."""
    library = open_library(write_to=WriteTo.NONE)

    def loaded(photos: int, width: int) -> bool:
        for number in range(photos):
            path = folder / f"{photos} {width} {number}.jpg"
            Image.new("RGB", (width, 600 + number), "teal").save(path)
            age(path)
        done: Any = library.tag().result(120)
        assert (done.ingested.read, done.ingested.unreadable) == (photos, 0)
        return loops._begun is not None

    return loaded


def test_many_large_photos_are_seen_by_compiled_loops(
    loaded: Loaded, loops: Loops, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest, "MANY", 3)
    seen: list[Image.Image | None] = []
    real = eighth.at_an_eighth

    def at_an_eighth(data: bytes) -> Image.Image | None:
        seen.append(real(data))
        return seen[-1]

    monkeypatch.setattr(eighth, "at_an_eighth", at_an_eighth)
    assert not loaded(2, 4096), "few"
    assert loaded(3, 4104)
    loops.prepare().join()
    assert loops.ready
    seen.clear()
    assert loaded(3, 4112)
    assert len(seen) == 3
    assert None not in seen


def test_a_small_photo_lies_among_the_thumbnails_as_it_is(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    photo = make_photo("one.jpg")
    library = open_library(write_to=WriteTo.NONE)
    library.tag().result(120)
    (row,) = library.photos(library.find())
    assert row.thumbnail is not None
    kept = row.thumbnail.read_bytes()
    assert kept == decode(photo).jpeg
    row.thumbnail.unlink()
    library.make_thumbnail(row)
    assert row.thumbnail.read_bytes() == kept


def blas_threads() -> list[int]:
    """Of numpy's own: Numba loads scipy's, too, which no product here goes through."""
    return [
        of["num_threads"]
        for of in threadpool_info()
        if of["user_api"] == "blas" and "numpy" in of["filepath"]
    ]


def test_a_batch_is_scored_on_one_thread(
    open_library: OpenLibrary, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    around, within = list[int](), list[int]()
    save, guess = ingest.Batches._save, Guesser.guess

    def saved(*args: Any) -> Any:
        with threadpool_limits(2, "blas"):  # as on a machine of two cores
            around.extend(blas_threads())
            return save(*args)

    def guessed(*args: Any) -> Any:
        within.extend(blas_threads())
        return guess(*args)

    monkeypatch.setattr(ingest.Batches, "_save", saved)
    monkeypatch.setattr(Guesser, "guess", guessed)
    make_photo("one.jpg")
    open_library(write_to=WriteTo.NONE).tag().result(120)
    assert 2 in around
    assert set(within) == {1}
