"""A photo's bytes to an upright sRGB picture, as the library sees a file, and without a file."""

from __future__ import annotations

from PIL import Image

from engine.errors import EngineError
from engine.photos.colour import flat, to_srgb
from engine.photos.decode import LONG_SIDE
from engine.photos.fingerprint import layout_of
from engine.photos.formats import HEAD_BYTES, Kind, kind_of_data
from engine.photos.layout import CutOff, Layout, LayoutError, tiff
from engine.photos.opening import Opened, RefusedError, open_picture
from engine.photos.orientation import upright
from engine.photos.preview import open_preview
from engine.photos.quiet import keep_pillow_quiet

PIXELS = 120_000_000
"""More than any camera's file of 20 MB has; a picture that is made to fill memory has far more."""


class PictureError(EngineError):
    """The bytes are no photo that can be shown; `str()` is a short reason in small letters ("truncated")."""


def picture_of(data: bytes, name: str = "", *, pixels: int = PIXELS) -> Image.Image:
    """The thumbnail that the library would make of these bytes: upright 8-bit sRGB, at most 512 on its long side.

    `name` tells kinds of RAW from TIFF. The header's size is compared with `pixels` before any pixel is decoded.
    Raises PictureError.
    """
    kind = _kind(data, name)
    keep_pillow_quiet()
    try:
        return _thumbnail(_opened(data, kind, pixels))
    except MemoryError as error:
        raise PictureError("not enough memory to decode it") from error
    except (RefusedError, CutOff) as error:
        raise PictureError(str(error)) from error
    except Exception as error:  # decoders raise whatever they like about bytes that somebody sent
        raise PictureError("damaged, or not whole") from error


def _kind(data: bytes, name: str) -> Kind:
    kind = kind_of_data(data[:HEAD_BYTES], name)
    if kind is None:
        raise PictureError("not a photo" if data else "0 bytes")
    return Kind.DNG if kind is Kind.TIFF and tiff.is_dng(data) else kind


def _opened(data: bytes, kind: Kind, pixels: int) -> Opened:
    layout = _layout(data, kind)
    if layout is not None and kind is Kind.WEBP:
        _check(layout.size, pixels)  # libwebp makes room for all of it when the header is read
    opened = open_preview(data) if kind in (Kind.DNG, Kind.RAW) else open_picture(data, kind)
    _check(opened.size, pixels)
    return opened


def _layout(data: bytes, kind: Kind) -> Layout | None:
    """Raises `CutOff` for a file that ends before it should: decoders might show half of it."""
    try:
        return layout_of(data, kind)
    except CutOff:
        if kind in (Kind.TIFF, Kind.RAW):
            return None
        raise
    except LayoutError:
        return None


def _check(size: tuple[int, int], pixels: int) -> None:
    count = size[0] * size[1]
    if count > pixels:
        raise RefusedError(
            f"{count / 1e6:,.0f} million pixels, above the limit of {pixels / 1e6:,.0f} million"
        )


def _thumbnail(opened: Opened) -> Image.Image:
    pixels = opened.load(LONG_SIDE * 125 // 128)
    image = flat(pixels.image, adobe=pixels.adobe)
    scale = LONG_SIDE / max(image.size)
    if scale < 1:
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        image = image.resize(size, Image.Resampling.HAMMING, reducing_gap=2.0)
    return upright(to_srgb(image, pixels.profile), pixels.orientation)
