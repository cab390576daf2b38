"""Small libraries of real files for tests of the engine as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine.compiled.ready import LOOPS
from engine.events import Event
from engine.library import Library
from engine.options import Options

MakePhoto = Callable[..., Path]
OpenLibrary = Callable[..., Library]
LONG_AGO = 1_780_000_000
"""A time of files that are surely no longer being copied: no test has to wait for them to settle."""


@pytest.fixture(scope="module")
def compiled_loops() -> Iterator[None]:
    """As after a while of work; the tests of other modules are not to be seen by them."""
    LOOPS._begun = None
    LOOPS.prepare().join()
    assert LOOPS.ready
    yield
    LOOPS.ready = False


@contextmanager
def without_loops() -> Iterator[None]:
    """As where they are not compiled yet, or cannot be."""
    LOOPS.ready = False
    try:
        yield
    finally:
        LOOPS.ready = True


def paint(kind: str, seed: int) -> Image.Image:
    """A 160 x 120 picture: `stripes` or `dots`, in colours that tell them apart, never twice the same."""
    draws = np.random.default_rng([seed, len(kind)])
    y, x = np.mgrid[0:120, 0:160]
    if kind == "stripes":
        shape, color = ((x + seed) // 12 % 2)[..., None], np.array([40, 90, 220])
    else:
        shape, color = (((x // 20 + y // 20 + seed) % 3) == 0)[..., None], np.array([220, 120, 40])
    noise = draws.integers(0, 60, (120, 160, 3))
    return Image.fromarray(np.clip(shape * color + noise + draws.integers(0, 40), 0, 255).astype(np.uint8))


def stripes_and_dots(folder: Path, each: int) -> Path:
    """A new folder with so many photos of each kind: `stripes 0.jpg`, `dots 0.jpg` and so on."""
    folder.mkdir()
    for kind in ("stripes", "dots"):
        for number in range(each):
            path = folder / f"{kind} {number}.jpg"
            paint(kind, number).save(path)
            age(path)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    return folder


@pytest.fixture
def make_photo(folder: Path) -> MakePhoto:
    """`make_photo("a.jpg", "dots", 3)` puts a picture into the library's folder."""

    def make(name: str, kind: str = "stripes", seed: int = 0, **saving: Any) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        paint(kind, seed).save(path, **saving)
        age(path)
        return path

    return make


@pytest.fixture
def heard() -> list[Event]:
    return []


@pytest.fixture
def open_library(folder: Path, environ: dict[str, str], heard: list[Event]) -> Iterator[OpenLibrary]:
    """Opens the library on `folder`; whatever is still open is closed at the end."""
    with ExitStack() as stack:

        def open_(**changes: Any) -> Library:
            options = Options(**{"environ": environ, "who": "ann", **changes})
            return stack.enter_context(Library(folder, options, listener=heard.append))

        yield open_


@pytest.fixture
def library(open_library: OpenLibrary) -> Library:
    return open_library()


def age(path: Path) -> None:
    """Makes a file look as if it had lain there for long."""
    import os

    os.utime(path, (LONG_AGO, LONG_AGO))
