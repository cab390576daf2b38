"""Photos as the squares that networks see, in one file that is mapped into memory."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Generator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import BinaryIO

import numpy as np
from blake3 import blake3
from filelock import FileLock, Timeout
from numpy.typing import NDArray
from PIL import Image

from engine.errors import LibraryError, PhotoUnreadable, shown
from engine.lab.data.looking import TOLD_EVERY, WORKERS
from engine.lab.data.memory import key_of_file, no_room
from engine.lab.types import LabProgress
from engine.photos.decode import LONG_SIDE, decode
from engine.photos.pool import ahead
from engine.vision import backbones

NOTE = "pictures"
WAITING = "waiting for pictures that another run reads"
SPARE = 64 << 20
"""Bytes of the disk that stay free."""

Squares = NDArray[np.uint8]


def squares(files: Sequence[Path], side: int, cache: Path) -> Generator[LabProgress, None, Squares]:
    """(n, side, side, 3) sRGB bytes, read-only and mapped from a file in `cache`, where they stay for the next run.

    Stopped in between, it goes on where it was; of several runs at once, one reads and the others wait. Raises
    `LibraryError` where a photo can no longer be read, and where the disk has no room.
    """
    if not files:
        return np.zeros((0, side, side, 3), np.uint8)
    place = cache / f"{_digest(files, side)}-{side}.npy"
    try:
        cache.mkdir(parents=True, exist_ok=True)
        lock = FileLock(place.with_suffix(".lock"), thread_local=False)
        while not _taken(lock):
            yield LabProgress(0, len(files), WAITING)
        try:
            if not place.is_file():
                yield from _write(files, side, place)
        finally:
            lock.release()
        return _mapped(place)
    except OSError as error:
        raise no_room(place, error) from error


def _mapped(place: Path) -> Squares:
    found: Squares = np.load(place, mmap_mode="r")
    return found


def square(file: Path, side: int) -> Squares:
    """(side, side, 3): one photo. Raises `PhotoUnreadable`."""
    return squeezed(decode(file, long_side=max(LONG_SIDE, 2 * side)).thumbnail, side)


def squeezed(picture: Image.Image, side: int) -> Squares:
    """(side, side, 3): half of what is too long is cut off, the rest is squeezed, as First Look's backbones see it
    (`engine.vision.backbones.preprocess`); where the picture is smaller than the square, by bicubic interpolation."""
    by = Image.Resampling.BICUBIC if min(picture.size) < side else Image.Resampling.BILINEAR
    return backbones.squeezed(picture, side, by)


def _digest(files: Sequence[Path], side: int) -> str:
    digest = blake3(f"squares 1 {side}".encode())
    for file in files:
        digest.update(key_of_file(file))
    return digest.hexdigest()[:24]


def _taken(lock: FileLock) -> bool:
    """Whether it is this run's turn."""
    try:
        lock.acquire(timeout=0.5)
    except Timeout:
        return False
    return True


def _write(files: Sequence[Path], side: int, place: Path) -> Generator[LabProgress, None, None]:
    """Writes row after row, beside the name. Not through a map: with a full disk, that would end the process."""
    staged, row = place.with_suffix(".part"), side * side * 3
    head = _header((len(files), side, side, 3))
    staged.touch()
    with staged.open("r+b") as out:
        done = _whole_rows(out, len(head), row)
        _require_room(place, (len(files) - done) * row)
        out.seek(0)
        out.write(head)
        out.seek(len(head) + done * row)
        out.truncate()
        read = ahead(partial(square, side=side), files[done:], workers=WORKERS, depth=2 * WORKERS)
        with closing(read) as reading:
            for number, (file, picture) in enumerate(reading, done + 1):
                out.write(_whole(file, picture).tobytes())
                if number % TOLD_EVERY == 0 or number == len(files):
                    yield LabProgress(number, len(files), NOTE, share=number / len(files))
        out.flush()
        os.fsync(out.fileno())
    staged.replace(place)


def _whole_rows(out: BinaryIO, head: int, row: int) -> int:
    """How many rows are there to go on behind. Those of zeros at the end are what a power cut leaves of rows that had
    not reached the disk; a black photo is but read again."""
    rows = max(0, (os.fstat(out.fileno()).st_size - head) // row)
    while rows:
        out.seek(head + (rows - 1) * row)
        if any(out.read(row)):
            break
        rows -= 1
    return rows


def _whole(file: Path, picture: Squares | PhotoUnreadable) -> Squares:
    if isinstance(picture, PhotoUnreadable):
        raise LibraryError(
            f"{shown(file)} could be read a moment ago and cannot be any more: {picture.reason}. Begin again, and "
            "it is left out."
        ) from picture
    return picture


def _header(shape: tuple[int, ...]) -> bytes:
    made = io.BytesIO()
    np.lib.format.write_array_header_1_0(made, {"descr": "|u1", "fortran_order": False, "shape": shape})
    return made.getvalue()


def _require_room(place: Path, wanted: int) -> None:
    free = shutil.disk_usage(place.parent).free
    if free < wanted + SPARE:
        raise LibraryError(
            f"There is no room for the pictures in {shown(place.parent)}: {wanted / 1e9:.2f} GB are needed, and "
            f"{free / 1e9:.2f} GB are free. Free some space, or choose another folder for what the lab keeps."
        )
