"""A folder per class."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from engine.errors import LibraryError, shown
from engine.jobs.context import Context
from engine.jobs.imports.locate import Locator
from engine.jobs.imports.source import LabelSource
from engine.jobs.imports.stream import Said, Stream
from engine.photos.scan import walk


def stream(ctx: Context, source: LabelSource) -> Stream:
    """Each folder is a class, and each photo below it one of the class. Raises `LibraryError` where there is none."""
    assert source.path is not None
    folder, counted = source.path, _Counted()
    locator = Locator(ctx, folder)
    if next(_photos(folder, _Counted()), None) is None:
        raise LibraryError(
            f"{shown(folder)} holds no folders with photos. Import needs one folder per class, like "
            f"{shown(folder)}/bouquet/*.jpg."
        )
    return Stream(_photos(folder, counted), locator.find, lambda: counted.photos, None, "looking for photos")


class _Counted:
    photos = 0


def _photos(source: Path, counted: _Counted) -> Iterator[Said]:
    try:
        folders = sorted(of for of in source.iterdir() if of.is_dir() and not of.name.startswith("."))
    except OSError as error:
        raise LibraryError(f"The folder {shown(source)} cannot be read: {error.strerror}.") from error
    for folder in folders:
        for file in walk(folder):
            counted.photos += 1
            yield Said(str(folder / os.fsdecode(file.path)), (folder.name,))
