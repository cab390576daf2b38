"""A picture's luminance."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.compiled.lent import PLACES, lent
from engine.compiled.ready import LOOPS


def grey(picture: Image.Image) -> NDArray[np.uint8]:
    """(h, w) of a picture of mode RGB, as Pillow's `convert("L")` gives it (ITU-R 601). Safe in any thread."""
    if LOOPS.ready and (pixels := lent(picture)).shape[2] == PLACES:
        return _compiled(pixels)
    return np.array(picture.convert("L"))


def _compiled(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    from engine.compiled.tones import luminance

    out = np.empty(pixels.shape[:2], np.uint8)
    luminance(pixels.view(np.uint32)[..., 0], out)
    return out


@LOOPS.warms
def _warm() -> None:
    orange = Image.new("RGB", (1, 1), (255, 128, 0))
    if _compiled(lent(orange)).item() != 151:  # else the bytes of an integer lie otherwise here
        raise RuntimeError("orange is not as light as it is")
