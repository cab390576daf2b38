"""The main colours of a photo, by name."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

PALETTE: dict[str, tuple[tuple[int, int, int], ...]] = {
    "black": ((0, 0, 0), (35, 35, 38)),
    "grey": ((85, 85, 85), (128, 128, 128), (175, 175, 175)),
    "white": ((225, 225, 225), (255, 255, 255)),
    "red": ((200, 30, 40), (140, 20, 30), (235, 60, 50)),
    "orange": ((240, 130, 30), (215, 100, 25)),
    "yellow": ((250, 220, 50), (220, 190, 60)),
    "green": ((60, 150, 60), (30, 80, 45), (150, 200, 110), (110, 120, 60)),
    "turquoise": ((40, 160, 165), (130, 210, 205)),
    "blue": ((40, 80, 190), (25, 35, 85), (110, 160, 220), (70, 100, 140)),
    "purple": ((110, 50, 150), (160, 120, 190), (65, 35, 85)),
    "pink": ((240, 150, 180), (225, 70, 140), (245, 200, 210)),
    "brown": ((110, 70, 40), (75, 50, 35), (150, 105, 70)),
    "beige": ((225, 205, 175), (195, 170, 135)),
}
"""Named colours in sRGB, each with its usual shades."""

NAMES = tuple(PALETTE)
LEAST = 0.15
"""The share of a photo from which a colour is one of its main ones."""
MOST = 3
_SIDE, _CENTRES, _ROUNDS = 32, 6, 8
_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
_WHITE = np.array([0.95047, 1.0, 1.08883])

Floats = NDArray[np.float32]


def dominant(picture: Image.Image) -> tuple[str, ...]:
    """The colours of `NAMES` that a sixth of the picture has or more, the largest first, three at most.

    Its pixels are gathered by k-means in CIE Lab, where far means different to the eye, so that the folds of a red
    dress are one red and not red, brown and black; each centre gets the name of the shade nearest to it.
    """
    small = picture.convert("RGB").resize((_SIDE, _SIDE), Image.Resampling.BOX)
    centres, sizes = _centres(lab(np.asarray(small, np.uint8).reshape(-1, 3)))
    shares = np.zeros(len(NAMES))
    np.add.at(shares, _named(centres), sizes / sizes.sum())
    order = np.argsort(-shares, kind="stable")[:MOST]
    main = [NAMES[number] for number in order if shares[number] >= LEAST]
    return tuple(main or [NAMES[order[0]]])


def lab(colours: NDArray[np.uint8]) -> Floats:
    """(n, 3) sRGB bytes -> CIE L*a*b* under D65 (IEC 61966-2-1, CIE 15)."""
    share = colours.astype(np.float64) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    ratio = linear @ _TO_XYZ.T / _WHITE
    bent = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    x, y, z = bent.T
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=1).astype(np.float32)


def _centres(points: Floats) -> tuple[Floats, NDArray[np.int64]]:
    """Centres and how many points each has; begun far apart, so that the same picture gives the same."""
    centres = _far_apart(points)
    for _ in range(_ROUNDS):
        nearest = _nearest(points, centres)
        counts = np.bincount(nearest, minlength=len(centres))
        sums = np.stack([np.bincount(nearest, axis, len(centres)) for axis in points.T], axis=1)
        moved = (sums / np.maximum(counts, 1)[:, None]).astype(np.float32)
        moved[counts == 0] = centres[counts == 0]
        if np.allclose(moved, centres, atol=0.1):
            break
        centres = moved
    return centres, np.bincount(_nearest(points, centres), minlength=len(centres))


def _far_apart(points: Floats) -> Floats:
    """The point nearest to the mean, then again and again the one that is farthest from all before."""
    chosen = [points[((points - points.mean(axis=0)) ** 2).sum(axis=1).argmin()]]
    distance = ((points - chosen[0]) ** 2).sum(axis=1)
    while len(chosen) < _CENTRES:
        chosen.append(points[distance.argmax()])
        distance = np.minimum(distance, ((points - chosen[-1]) ** 2).sum(axis=1))
    return np.stack(chosen)


def _nearest(points: Floats, centres: Floats) -> NDArray[np.intp]:
    # |p - c|² without |p|², which is the same for all centres.
    return np.asarray(((centres**2).sum(axis=1) - 2 * points @ centres.T).argmin(axis=1), np.intp)


_SHADES = lab(np.array([shade for shades in PALETTE.values() for shade in shades], np.uint8))
_OF = np.repeat(np.arange(len(NAMES)), [len(shades) for shades in PALETTE.values()])


def _named(centres: Floats) -> NDArray[np.intp]:
    """The number in `NAMES` of the shade nearest to each."""
    return np.asarray(_OF[_nearest(centres, _SHADES)], np.intp)
