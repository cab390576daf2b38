"""One ExifTool for the room's tests, and photos that they make themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.metadata.exiftool import ExifTool
from engine.metadata.keywords import Profile
from engine.metadata.writer import MetadataWriter
from engine.photos.fingerprint import content_hash
from engine.photos.formats import Kind, kind_of_data
from engine.types import Decider, Tag, WriteTo

BRIDE = Tag("bride", Decider.MODEL, 0.9134, 3)
PARTY = Tag("wedding party", Decider.PERSON)

Paint = Callable[[Path], Path]


def image_hash(path: Path) -> bytes:
    """The hash that the program itself uses; over the whole file where its format is not known."""
    data = path.read_bytes()
    kind = kind_of_data(data[:64], path.name.encode(errors="surrogateescape"))
    return content_hash(data, kind or Kind.RAW)


@pytest.fixture(scope="session")
def exiftool() -> Iterator[ExifTool]:
    """ExifTool, running."""
    with ExifTool() as running:
        yield running


@pytest.fixture(scope="session")
def paint() -> Paint:
    """Makes a small picture at a path, in the format of its suffix."""

    def make(path: Path) -> Path:
        noise = np.random.default_rng(7).integers(0, 255, (60, 80, 3), dtype=np.uint8)
        Image.fromarray(noise).save(path)
        return path

    return make


@pytest.fixture
def writer(exiftool: ExifTool) -> MetadataWriter:
    """A writer into the files, HEIC and AVIF too, with the usual profile."""
    return MetadataWriter(exiftool, image_hash, Profile(), WriteTo.FILES, embed_fragile=True)
