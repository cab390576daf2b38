"""Turning pictures upright."""

from __future__ import annotations

from PIL import Image

from engine.photos.ifd import read_ifd

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
    value = read_ifd(exif.removeprefix(b"Exif\0\0")).number(_ORIENTATION) or 1
    return value if value <= 8 else 1
