"""An index with a few photos, made by the index's own functions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from engine.index import photos
from engine.index.connect import open_for_writing, writing
from engine.index.photos import PhotoFile, Picture
from engine.types import PhotoId, Quality

AddPhoto = Callable[..., PhotoId]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = open_for_writing(tmp_path / "index.sqlite")
    yield db
    db.close()


@pytest.fixture
def add_photo(db: Database) -> AddPhoto:
    """Adds a row; the content hash comes from `content`, or from the path."""

    def add(path: bytes, *, content: bytes | None = None, unreadable: str | None = None) -> PhotoId:
        picture = Picture(
            "jpeg", (content or path).ljust(16, b"\0"), 6000, 4000, 2**63 + 5, Quality(0.5, 0.1, 0.4)
        )
        file = PhotoFile(path, 100, 1_000, None if unreadable else picture, unreadable)
        with writing(db):
            return photos.save(db, file).id

    return add
