"""What cleaning asks of each photo."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.errors import PhotoUnreadable
from engine.lab.data.colours import dominant
from engine.photos.decode import decode

LONG_SIDE = 256
FIELDS = 8


@dataclass(frozen=True, slots=True)
class Facts:
    """One photo: the hash of its image data, its dhash, its mean luminance (0 to 1), the mean colours of its 8 by 8
    fields (sRGB bytes), and its main colours. `unreadable` says why there is none of that."""

    content: bytes = b""
    dhash: int = 0
    exposure: float = 0.0
    fields: bytes = b""
    colours: tuple[str, ...] = ()
    unreadable: str = ""

    @property
    def tiny(self) -> NDArray[np.uint8]:
        """The fields, (64, 3)."""
        return np.frombuffer(self.fields, np.uint8).reshape(-1, 3)

    @property
    def brightest(self) -> float:
        """The luminance (ITU-R 601) of the brightest field, 0 to 1."""
        return float((self.tiny @ np.array([0.299, 0.587, 0.114])).max() / 255)


def facts_of(file: Path) -> Facts:
    """Reads one photo. Safe in any thread."""
    try:
        decoded = decode(file, long_side=LONG_SIDE)
    except PhotoUnreadable as error:
        return Facts(unreadable=error.reason)
    picture = decoded.thumbnail
    fields = picture.resize((FIELDS, FIELDS), Image.Resampling.BOX).tobytes()
    exposure = decoded.quality.exposure
    return Facts(decoded.content_hash, decoded.dhash, exposure, fields, dominant(picture))
