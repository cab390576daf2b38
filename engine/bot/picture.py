"""A photo's bytes to an upright sRGB picture, as the library sees a file, and without a file."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from engine.errors import EngineError, PhotoUnreadable
from engine.photos.decode import decode_data

PIXELS = 120_000_000
"""More than any camera's file of 20 MB has; a picture that is made to fill memory has far more."""


class PictureError(EngineError):
    """The bytes are no photo that can be shown; `str()` is a short reason in small letters ("truncated")."""


def picture_of(data: bytes, name: str = "", *, pixels: int = PIXELS) -> Image.Image:
    """The thumbnail that the library would make of these bytes: upright 8-bit sRGB, at most 512 on its long side.

    `name` tells kinds of RAW from TIFF. The header's size is compared with `pixels` before any pixel is decoded.
    Raises PictureError.
    """
    try:
        return decode_data(data, Path(name or "photo"), pixel_limit=pixels).thumbnail
    except PhotoUnreadable as error:
        raise PictureError(error.reason) from error
