"""One photo's pixels for looking at, of whatever format it is, upright and in sRGB."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Picture:
    """`rgb` holds 3 · width · height bytes, row by row without gaps."""

    width: int
    height: int
    rgb: bytes


def read_picture(path: Path, long_side: int) -> Picture:
    """The photo, its long side at most `long_side` pixels and no larger than it is. Safe in any thread. Raises
    `PhotoUnreadable` with the reason."""
    from engine.photos.decode import decode

    image = decode(path, long_side=long_side).thumbnail
    return Picture(image.width, image.height, image.tobytes())
