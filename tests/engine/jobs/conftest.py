"""A library that has learnt two classes of photos, none of which is a near-duplicate of another."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.library import Library
from engine.types import WriteTo
from tests.engine.conftest import OpenLibrary, age

KINDS = ("stripes", "dots")


def label(library: Library, files: dict[str, list[Path]], count: int) -> None:
    for kind, paths in files.items():
        library.label(library.ids_of(paths[:count]), [kind])


@pytest.fixture
def files(folder: Path) -> dict[str, list[Path]]:
    """Photos in two colours over patches that never look alike: none is a near-duplicate of another."""
    made = {kind: [folder / f"{kind}{number}.jpg" for number in range(20)] for kind in KINDS}
    for kind, paths in made.items():
        for number, path in enumerate(paths):
            draws = np.random.default_rng([number, KINDS.index(kind)])
            patches = draws.random((6, 8)).repeat(20, axis=0).repeat(20, axis=1)[..., None]
            color = np.array([40, 90, 220]) if kind == "stripes" else np.array([220, 120, 40])
            lines = 1.0 if kind == "dots" else 0.5 + 0.5 * (np.arange(120) // 6 % 2)[:, None, None]
            Image.fromarray((patches * color * lines).astype(np.uint8)).save(path)
            age(path)
    return made


@pytest.fixture
def learnt(open_library: OpenLibrary, files: dict[str, list[Path]]) -> Library:
    """A library with version 1 current: 14 labels of each of two classes, 12 photos that nobody has decided."""
    library = open_library(write_to=WriteTo.NONE)
    for kind in KINDS:
        library.add_class(kind)
    library.tag().result(120)
    label(library, files, 14)
    assert library.retrain(force=True).result(120).version == 1
    return library
