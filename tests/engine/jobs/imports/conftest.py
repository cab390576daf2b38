"""A library of nine small photos, looked at once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from engine.events import Event
from engine.library import Library
from engine.options import Options
from tests.engine.conftest import age, paint

PHOTOS = (
    "a.jpg",
    "b.jpg",
    "c.jpg",
    "2026/d.jpg",
    "2026/e.jpg",
    "2027/e.jpg",
    "cake/f.jpg",
    "jane-doe-OoA3fbBcXsA-unsplash.jpg",
    "-_Xy0123456.jpg",
)

Open = Callable[..., Library]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory, environ: dict[str, str]) -> Path:
    folder = tmp_path_factory.mktemp("template") / "photos"
    for number, name in enumerate(PHOTOS):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        paint("dots", number).save(path)
        age(path)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff no photo")
    age(folder / "broken.jpg")
    with Library(folder, Options(environ=environ, who="ann", device="cpu")) as library:
        library.tag().result(120)
    return folder


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "photos"))


@pytest.fixture
def library(folder: Path, environ: dict[str, str], heard: list[Event]) -> Iterator[Library]:
    with ExitStack() as stack:
        options = Options(environ=environ, who="ann", device="cpu")
        yield stack.enter_context(Library(folder, options, listener=heard.append))


def label_of(library: Library, name: str) -> str | None:
    """What a person says of this photo."""
    [photo] = library.photos(library.ids_of([library.places.root / name]))
    said = [of.name for of in photo.classes if of.decider == "person"]
    return said[0] if said else None


def labels(library: Library) -> dict[str, str]:
    """Of all photos that have one."""
    found = {name: label_of(library, name) for name in PHOTOS}
    return {name: of for name, of in found.items() if of is not None}
