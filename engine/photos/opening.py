"""Bytes of a known kind -> a picture whose header has been read and whose pixels can be loaded.

Pillow's plugins are called by name, one per kind, and not through `Image.open`: nothing off the allowlist
can be reached, and Pillow's global pixel limit stays out of it.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PIL import Image
from PIL.AvifImagePlugin import AvifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from engine.compiled.ready import LOOPS
from engine.photos import eighth
from engine.photos.formats import Kind
from engine.photos.orientation import exif_orientation


class RefusedError(Exception):
    """The picture is not taken; the text is the reason."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A loaded picture to which `orientation` (EXIF, 1–8) and `profile` (ICC) are still to be applied.

    `adobe` is False for a CMYK JPEG without Adobe's marker.
    """

    image: Image.Image
    orientation: int = 1
    profile: bytes | None = None
    adobe: bool = True


@dataclass(frozen=True, slots=True)
class Opened:
    """`size` is that of the pixels to be decoded, as stored; `load(side)` may load them smaller, but no smaller
    than `side`. `full` is the whole upright picture's size where those pixels are only its preview. `info` is what
    Pillow read of a JPEG's header."""

    size: tuple[int, int]
    load: Callable[[int], Pixels]
    full: tuple[int, int] | None = None
    info: Mapping[Any, Any] = field(default_factory=dict)


class _Jpeg(JpegImageFile):
    """Without the resolution from EXIF, which costs time and warns about each damaged tag."""

    def _read_dpi_from_exif(self) -> None:
        return


def open_picture(data: bytes, kind: Kind) -> Opened:
    """Any kind but DNG and RAW. Raises what the decoders raise; `SyntaxError` means "not such a file"."""
    if kind is Kind.JPEG:
        return open_jpeg(data)
    if kind is Kind.HEIF:
        return _open_heif(data)
    stream = io.BytesIO(data)
    if kind is Kind.TIFF:
        return _opened(TiffImageFile(stream), _load_tiff)
    if kind is Kind.PNG:
        return _opened(PngImageFile(stream), _load_png)
    return _opened(WebPImageFile(stream) if kind is Kind.WEBP else AvifImageFile(stream), _load)


def open_jpeg(data: bytes) -> Opened:
    """A JPEG, by itself or out of a RAW file; loaded at 1/1, 1/2, 1/4 or 1/8 as libjpeg does.

    libjpeg is given all bytes at once: without copies of them, and without taking Python's lock for each 64 KB.
    """
    image = _Jpeg(io.BytesIO(data))
    image.decodermaxblock = len(data)
    size = image.size

    def load(side: int) -> Pixels:
        longest = max(size)
        wanted = max(1, size[0] * side // longest), max(1, size[1] * side // longest)
        small = _at_an_eighth(data, image, wanted)
        if small is None and longest > side:
            image.draft(None, wanted)
        return _load(image, small)

    return Opened(size, load, info=image.info)


def _at_an_eighth(data: bytes, image: _Jpeg, wanted: tuple[int, int]) -> Image.Image | None:
    """What `draft` would choose for a size that `wanted` is, in less time; None where that is not to be had."""
    enough = all(whole // least >= 8 for whole, least in zip(image.size, wanted, strict=True))
    if enough and image.mode in ("RGB", "L") and LOOPS.ready:
        return eighth.at_an_eighth(data)
    return None


def _opened(image: ImageFile, load: Callable[[ImageFile], Pixels]) -> Opened:
    return Opened(image.size, lambda side: load(image))


def _load(image: ImageFile, small: Image.Image | None = None) -> Pixels:
    """Its pixels, or those that were loaded in another way, with what its header says of them."""
    if small is None:
        image.load()
    info = image.info
    return Pixels(
        image if small is None else small,
        exif_orientation(info.get("exif")),
        info.get("icc_profile"),
        "adobe" in info,
    )


def _load_tiff(image: ImageFile) -> Pixels:
    """Pillow turns a TIFF upright by itself."""
    image.load()
    return Pixels(image, 1, image.info.get("icc_profile"))


def _load_png(image: ImageFile) -> Pixels:
    """EXIF may stand behind the pixels; ImageMagick used a text chunk before there was one for EXIF."""
    image.load()
    exif, text = image.info.get("exif"), image.info.get("Raw profile type exif")
    if not exif and isinstance(text, str):
        try:
            exif = bytes.fromhex("".join(text.split("\n")[3:]))
        except ValueError:
            exif = None
    return Pixels(image, exif_orientation(exif), image.info.get("icc_profile"))


def _open_heif(data: bytes) -> Opened:
    """libheif turns the picture upright by the container's own properties; EXIF is not asked, as HEIF says.

    The embedded thumbnails are of no use: pi-heif tells of them and does not hand them out.
    """
    import pi_heif

    heif = pi_heif.open_heif(data)
    return Opened(heif.size, lambda side: Pixels(heif.to_pillow(), 1, heif.info.get("icc_profile")))
