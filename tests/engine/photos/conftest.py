"""Pictures that the tests of this room make for themselves."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms, features

Write = Callable[..., Path]

QUADRANTS = ((220, 40, 40), (40, 200, 40), (40, 60, 220), (230, 210, 40))
"""Colours of a scene, top left, top right, bottom left, bottom right."""


ORIENTABLE = ["a.jpg", "a.png", "a.webp", "a.tif", *(["a.avif"] if features.check("avif") else [])]
"""Files whose orientation EXIF tells."""


def make_scene(width: int, height: int) -> Image.Image:
    """Four coloured quadrants under a fine seeded texture: detail for encoders, and a certain top left."""
    pixels = np.empty((height, width, 3), dtype=np.int16)
    for number, colour in enumerate(QUADRANTS):
        rows = slice(0, height // 2) if number < 2 else slice(height // 2, None)
        columns = slice(0, width // 2) if number % 2 == 0 else slice(width // 2, None)
        pixels[rows, columns] = colour
    pixels += np.random.default_rng(7).integers(-12, 13, pixels.shape, dtype=np.int16)
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def encode(image: Image.Image, format: str, **options: Any) -> bytes:
    """The picture as the bytes of a file."""
    stream = io.BytesIO()
    image.save(stream, format, **options)
    return stream.getvalue()


def corners(image: Image.Image) -> list[tuple[int, ...]]:
    """The mean colours of the four quadrants' middles, in the order of `QUADRANTS`."""
    pixels = np.asarray(image.convert("RGB"), dtype=np.float64)
    height, width = pixels.shape[:2]
    found = []
    for row in (0, 1):
        for column in (0, 1):
            top, left = row * height // 2 + height // 8, column * width // 2 + width // 8
            cell = pixels[top : top + height // 4, left : left + width // 4]
            found.append(tuple(int(value) for value in cell.mean(axis=(0, 1))))
    return found


def profile_with_swapped_primaries() -> bytes:
    """sRGB with red and blue exchanged: a profile that nobody can apply by accident."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = int.from_bytes(data[128:132], "big")
    at = {bytes(data[132 + 12 * i : 136 + 12 * i]): 132 + 12 * i for i in range(count)}
    red, blue = at[b"rXYZ"], at[b"bXYZ"]
    data[red + 4 : red + 12], data[blue + 4 : blue + 12] = (
        data[blue + 4 : blue + 12],
        data[red + 4 : red + 12],
    )
    return bytes(data)


def looks_upright(image: Image.Image, tolerance: int = 16) -> bool:
    """Whether each quadrant shows its colour."""
    pairs = zip(corners(image), QUADRANTS, strict=True)
    return all(abs(a - b) <= tolerance for one, other in pairs for a, b in zip(one, other, strict=True))


def _ifd(entries: list[tuple[int, int, int, bytes]], at: int) -> bytes:
    """A little-endian IFD at offset `at` with its long values behind it."""
    entries = sorted(entries)
    values_at = at + 2 + 12 * len(entries) + 4
    body, values = struct.pack("<H", len(entries)), b""
    for tag, kind, count, value in entries:
        if len(value) > 4:
            body += struct.pack("<HHII", tag, kind, count, values_at + len(values))
            values += value + b"\0" * (len(value) % 2)
        else:
            body += struct.pack("<HHI", tag, kind, count) + value.ljust(4, b"\0")
    return body + struct.pack("<I", 0) + values


def make_dng(
    preview: bytes, preview_size: tuple[int, int], size: tuple[int, int], orientation: int = 1
) -> bytes:
    """A small DNG: IFD0 is the JPEG preview, its SubIFD the 16-bit mosaic of `size`."""

    def short(tag: int, *values: int) -> tuple[int, int, int, bytes]:
        return tag, 3, len(values), struct.pack(f"<{len(values)}H", *values)

    def long(tag: int, *values: int) -> tuple[int, int, int, bytes]:
        return tag, 4, len(values), struct.pack(f"<{len(values)}I", *values)

    def text(tag: int, value: bytes) -> tuple[int, int, int, bytes]:
        return tag, 2, len(value) + 1, value + b"\0"

    mosaic = np.random.default_rng(3).integers(64, 4000, size[::-1], dtype=np.uint16).tobytes()
    preview_at = 8
    mosaic_at = preview_at + len(preview) + len(preview) % 2
    sub_at = mosaic_at + len(mosaic)
    matrix = struct.pack("<18i", *(v for n in (10000, 0, 0, 0, 10000, 0, 0, 0, 10000) for v in (n, 10000)))
    sub = _ifd(
        [
            long(254, 0), long(256, size[0]), long(257, size[1]), short(258, 16), short(259, 1),
            short(262, 32803), long(273, mosaic_at), short(277, 1), long(278, size[1]), long(279, len(mosaic)),
            short(284, 1), short(33421, 2, 2), (33422, 1, 4, bytes((0, 1, 1, 2))), long(50717, 4095),
        ],
        sub_at,
    )  # fmt: skip
    main_at = sub_at + len(sub)
    main = _ifd(
        [
            long(254, 1), long(256, preview_size[0]), long(257, preview_size[1]), short(258, 8, 8, 8),
            short(259, 7), short(262, 6), text(271, b"First"), text(272, b"First Look Test"),
            long(273, preview_at), short(274, orientation), short(277, 3), long(278, preview_size[1]),
            long(279, len(preview)), short(284, 1), long(330, sub_at), (50706, 1, 4, bytes((1, 4, 0, 0))),
            (50707, 1, 4, bytes((1, 1, 0, 0))), text(50708, b"First Look Test"),
            (50721, 10, 9, matrix), short(50778, 21),
        ],
        main_at,
    )  # fmt: skip
    head = struct.pack("<2sHI", b"II", 42, main_at)
    return head + preview + b"\0" * (len(preview) % 2) + mosaic + sub + main


@pytest.fixture(scope="session")
def scene() -> Callable[[int, int], Image.Image]:
    return make_scene


@pytest.fixture(scope="session")
def encoded() -> Callable[..., bytes]:
    return encode


@pytest.fixture(scope="session")
def upright_scene() -> Callable[..., bool]:
    return looks_upright


@pytest.fixture(scope="session")
def dng() -> Callable[..., bytes]:
    return make_dng


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a picture or bytes under the test's folder: `write(name, image_or_bytes, **save_options)`."""

    def write_one(name: str, content: Image.Image | bytes, **options: Any) -> Path:
        path = tmp_path / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            content.save(path, **options)
        return path

    return write_one
