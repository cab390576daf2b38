"""Turning pictures upright."""

from __future__ import annotations

import struct

from PIL import Image

_TRANSPOSES = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ORIENTATION = 0x0112


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """The picture as it is meant to be seen, by EXIF's orientation (1–8; anything else counts as 1)."""
    transpose = _TRANSPOSES.get(orientation)
    return image if transpose is None else image.transpose(transpose)


def upright_size(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    """Width and height after `upright`."""
    return (size[1], size[0]) if orientation in (5, 6, 7, 8) else size


def exif_orientation(exif: bytes | None) -> int:
    """The orientation (1–8) in an EXIF block, with or without its `Exif\\0\\0`; 1 if absent or damaged.

    Pillow's own reader parses the whole block and warns about each damaged tag; here one tag is looked up.
    """
    if not exif:
        return 1
    try:
        value = _lookup(exif.removeprefix(b"Exif\0\0"))
    except (struct.error, KeyError):
        return 1
    return value if 1 <= value <= 8 else 1


def _lookup(tiff: bytes) -> int:
    order = {b"II": "<", b"MM": ">"}[tiff[:2]]
    (at,) = struct.unpack_from(order + "I", tiff, 4)
    (count,) = struct.unpack_from(order + "H", tiff, at)
    for entry in range(at + 2, at + 2 + 12 * count, 12):
        tag, kind = struct.unpack_from(order + "HH", tiff, entry)
        if tag == _ORIENTATION:
            code = {1: "B", 3: "H", 4: "I"}[kind]
            return int(struct.unpack_from(order + code, tiff, entry + 8)[0])
    return 1
