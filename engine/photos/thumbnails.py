"""The cache of thumbnails: one small JPEG per picture, named by its content hash."""

from __future__ import annotations

import io
import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

_QUALITY = 85


class ThumbnailCache:
    """Files in `folder`, in 256 subfolders. Everything in it can be made again, so nothing is fsynced.

    No more folders than that: the watcher of the library, which this lies in, takes one of the system's few watches for
    each (8,192 on many a Linux)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path_for(self, content_hash: bytes) -> Path:
        """Where the thumbnail is or would be."""
        name = content_hash.hex()
        return self._folder / name[:2] / f"{name}.jpg"

    def has(self, content_hash: bytes) -> bool:
        """Whether there is one (it may still turn out to be corrupt)."""
        return self.path_for(content_hash).is_file()

    def store(self, content_hash: bytes, image: Image.Image, jpeg: bytes | None = None) -> None:
        """Writes an RGB picture, or the `jpeg` that it came from; a reader sees the old file, none, or the whole new
        one. Raises OSError."""
        path = self.path_for(content_hash)
        staging = path.with_name(f".{path.stem}.{os.getpid()}.{threading.get_ident()}")
        data = encoded(image) if jpeg is None else jpeg
        try:
            _put(staging, data)
            staging.replace(path)
        except BaseException:
            with suppress(OSError):
                staging.unlink()
            raise

    def load(self, content_hash: bytes) -> Image.Image | None:
        """The thumbnail, or None where it is absent or corrupt; a corrupt one is removed, to be made again."""
        from PIL.JpegImagePlugin import JpegImageFile

        path = self.path_for(content_hash)
        try:
            with path.open("rb") as file:
                image = JpegImageFile(file)
                image.load()
                return image
        except FileNotFoundError:
            return None
        except (OSError, SyntaxError, ValueError):
            with suppress(OSError):
                path.unlink()
            return None


def encoded(image: Image.Image) -> memoryview:
    """An RGB picture as the file that is kept of it."""
    into = io.BytesIO()
    image.save(into, "JPEG", quality=_QUALITY)
    return into.getbuffer()


def _put(file: Path, data: bytes | memoryview) -> None:
    """Mostly the folder is there: it is asked for only where it is not."""
    try:
        file.write_bytes(data)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
