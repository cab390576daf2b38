"""Any Pillow mode -> 8-bit sRGB."""

from __future__ import annotations

import io
from functools import lru_cache

import numpy as np
from PIL import Image, ImageChops, ImageCms

_MODE_OF_SPACE = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK", "Lab ": "LAB"}
_ROUNDING = 1
"""Steps of 255 by which LittleCMS's tables are off where a profile is that of sRGB."""
_DEEP = ("I", "F", "I;16", "I;16L", "I;16B", "I;16N")


def flat(image: Image.Image, *, adobe: bool = True) -> Image.Image:
    """The picture in a mode that can be scaled and colour-managed: L, RGB, RGBA, CMYK or LAB.

    `adobe` says whether a CMYK JPEG carries Adobe's marker: then it is inverted, as Pillow takes for granted.
    """
    if image.mode in _DEEP:
        return _eight_bit(image)
    if image.mode == "CMYK":
        return image if adobe else ImageChops.invert(image)
    if "transparency" in image.info or image.mode in ("LA", "PA", "La", "RGBa"):
        return image.convert("RGBA")
    if image.mode in ("L", "RGB", "RGBA", "LAB"):
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """RGB in sRGB, laid on white where it was transparent. A profile that does not fit is not used."""
    if image.mode == "RGBA":
        opaque = _managed(image.convert("RGB"), profile)
        return Image.composite(opaque, Image.new("RGB", image.size, "white"), image.getchannel("A"))
    return _managed(image, profile)


def _managed(image: Image.Image, profile: bytes | None) -> Image.Image:
    transform = _transform(profile, image.mode) if profile or image.mode == "LAB" else None
    if transform is None:
        return image if image.mode == "RGB" else image.convert("RGB")
    if image.mode == "L" and transform.input_mode == "RGB":
        image = image.convert("RGB")
    managed = transform.apply(image)
    managed.info.clear()
    return managed


@lru_cache(maxsize=64)
def _transform(profile: bytes | None, mode: str) -> ImageCms.ImageCmsTransform | None:
    """From the profile to sRGB, for pictures of this mode; None where the profile is of no use, or is sRGB itself.

    A built transform is shared by threads: LittleCMS keeps its one-pixel cache on the stack of each call.
    """
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile) if profile else ImageCms.createProfile("LAB"))
        wanted = _MODE_OF_SPACE.get(source.profile.xcolor_space, "")
        if wanted != mode and not (wanted == "RGB" and mode == "L"):
            return None
        made = ImageCms.buildTransform(
            source, ImageCms.createProfile("sRGB"), wanted, "RGB", ImageCms.Intent.RELATIVE_COLORIMETRIC
        )
        return None if wanted == "RGB" and _changes_nothing(made) else made
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Whether colours from all over come out as they went in, but for rounding."""
    steps = np.arange(0, 256, 15, dtype=np.uint8)
    colours = np.stack(np.meshgrid(steps, steps, steps), -1).reshape(len(steps), -1, 3)
    after = np.asarray(transform.apply(Image.fromarray(colours)), np.int16)
    return int(np.abs(after - colours).max()) <= _ROUNDING


def _eight_bit(image: Image.Image) -> Image.Image:
    """Deep grey -> L, by the range that its values are in: 0..1 (float only), 0..255, 0..65535, else its own."""
    values = np.asarray(image)
    if image.mode.startswith("I;16"):
        return Image.fromarray((values >> 8).astype(np.uint8))
    values = np.nan_to_num(values.astype(np.float32), posinf=0.0, neginf=0.0)
    low, high = float(values.min()), float(values.max())
    if low < 0 or high > 65535:
        values, high = values - low, high - low
    elif image.mode == "F" and high <= 1:
        high = 1.0
    else:
        high = 255.0 if high <= 255 else 65535.0
    return Image.fromarray((values * (255 / (high or 1.0))).astype(np.uint8))
