"""What a run's record says of the machine, the programs and the photos that it was made with."""

from __future__ import annotations

import hashlib
import os
import platform
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import numpy as np

from engine.lab.recipe import Recipe
from engine.lab.runs import relative
from engine.lab.types import Dataset, Split

PACKAGES = ("firstlook", "torch", "torchvision", "timm", "numpy", "pillow")


def versions() -> Mapping[str, str]:
    """Of Python and what calculates."""
    found = {"python": platform.python_version()}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def machine() -> str:
    """The system and the processor; no names of hosts or people."""
    return f"{platform.system()} {platform.release()}, {platform.machine()}, {os.cpu_count()} cores"


def mark(dataset: Dataset, splits: Sequence[Split], source: Path) -> str:
    """Equal where the same photos have the same targets and stand on the same sides."""
    told = hashlib.sha256("\0".join(dataset.classes).encode())
    told.update("\0".join(names(dataset, source)).encode("utf-8", "surrogateescape"))
    for array in (dataset.targets, *(rows for of in splits for rows in (of.train, of.validation, of.test))):
        told.update(f"{array.shape}".encode() + np.ascontiguousarray(array, np.int64).tobytes())
    return told.hexdigest()


def names(dataset: Dataset, source: Path) -> tuple[str, ...]:
    """Of its photos, relative to the data's folder."""
    return tuple(relative(file, source) for file in dataset.files)


def flaws(dataset: Dataset) -> Mapping[str, int]:
    """How many photos were left out for which flaw."""
    return dict(Counter(str(one.flaw) for one in dataset.left_out))


def resolved(recipe: Recipe) -> Recipe:
    """The recipe with whole paths: its run's folder may be anywhere."""

    def whole(path: str) -> str:
        return str(Path(path).expanduser().absolute()) if path else ""

    return replace(
        recipe, data=replace(recipe.data, source=whole(recipe.data.source)), weights=whole(recipe.weights)
    )
