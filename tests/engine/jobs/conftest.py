"""A library that has learnt two classes of photos, none of which is a near-duplicate of another."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.library import Library
from engine.options import Options
from engine.types import WriteTo
from tests.engine.conftest import OpenLibrary, age

KINDS, EACH = ("stripes", "dots"), 20


def label(library: Library, files: dict[str, list[Path]], count: int) -> None:
    for kind, paths in files.items():
        library.label(library.ids_of(paths[:count]), [kind])


@pytest.fixture(scope="session")
def painted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Photos in two colours over patches that never look alike: none is a near-duplicate of another."""
    folder = tmp_path_factory.mktemp("painted")
    for kind in KINDS:
        for number in range(EACH):
            draws = np.random.default_rng([number, KINDS.index(kind)])
            patches = draws.random((6, 8)).repeat(20, axis=0).repeat(20, axis=1)[..., None]
            color = np.array([40, 90, 220]) if kind == "stripes" else np.array([220, 120, 40])
            lines = 1.0 if kind == "dots" else 0.5 + 0.5 * (np.arange(120) // 6 % 2)[:, None, None]
            path = folder / f"{kind}{number}.jpg"
            Image.fromarray((patches * color * lines).astype(np.uint8)).save(path)
            age(path)
    return folder


def files_in(folder: Path) -> dict[str, list[Path]]:
    return {kind: [folder / f"{kind}{number}.jpg" for number in range(EACH)] for kind in KINDS}


@pytest.fixture
def files(folder: Path, painted: Path) -> dict[str, list[Path]]:
    """The photos of `painted`, in the library's folder."""
    shutil.copytree(painted, folder, dirs_exist_ok=True)
    return files_in(folder)


@pytest.fixture(scope="session")
def learnt_once(painted: Path, environ: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the library that `learnt` copies."""
    folder = Path(shutil.copytree(painted, tmp_path_factory.mktemp("learnt") / "photos"))
    with Library(folder, Options(environ=environ, who="ann", write_to=WriteTo.NONE)) as library:
        for kind in KINDS:
            library.add_class(kind)
        library.tag().result(120)
        label(library, files_in(folder), 14)
        assert library.retrain(force=True).result(120).version == 1
    return folder


@pytest.fixture
def learnt(
    learnt_once: Path, files: dict[str, list[Path]], folder: Path, open_library: OpenLibrary
) -> Library:
    """A library with version 1 current: 14 labels of each of two classes, 12 photos that nobody has decided."""
    shutil.copytree(learnt_once, folder, dirs_exist_ok=True)
    return open_library(write_to=WriteTo.NONE)
