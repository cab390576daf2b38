"""Pictures that our own code draws: the sample's weddings with other seeds, gradients, and textures of noise."""

from __future__ import annotations

import math
from collections.abc import Callable
from random import Random

import numpy as np
from PIL import Image

SIDE = 256
WEDDINGS = 101
"""The seed of the drawn weddings: neither the tour's (7) nor one that the measurements draw (1 to 5)."""


def wedding(number: int, *, of: int) -> Image.Image:
    """Picture `number` of `of` from the sample's renderer: no smaller, or its grain would be coarser than a photo's."""
    from engine.sample.plan import plan
    from engine.sample.render import render

    return render(plan(WEDDINGS, of)[number], (800, 533))


def pattern(rng: Random) -> Image.Image:
    """A gradient, stripes, checks, blobs, or noise at several scales, in random colours, (SIDE, SIDE)."""
    paint: Callable[[Random], np.ndarray] = rng.choice(
        (_gradient, _stripes, _checks, _clouds, _clouds, _discs)
    )
    share = np.clip(paint(rng), 0, 1)[..., None]
    low, high = (np.array([rng.uniform(0, 255) for _ in range(3)]) for _ in range(2))
    picture = low + (high - low) * share
    grain = np.random.default_rng(rng.getrandbits(32)).normal(0, rng.choice((0, 0, 4, 12)), picture.shape)
    return Image.fromarray(np.clip(picture + grain, 0, 255).astype(np.uint8))


def _grid() -> tuple[np.ndarray, np.ndarray]:
    axis = np.linspace(-1, 1, SIDE)
    return np.meshgrid(axis, axis)


def _turned(rng: Random) -> np.ndarray:
    x, y = _grid()
    angle = rng.uniform(0, 2 * math.pi)
    return np.asarray(x * math.cos(angle) + y * math.sin(angle))


def _gradient(rng: Random) -> np.ndarray:
    x, y = _grid()
    if rng.random() < 0.5:
        return np.asarray(np.hypot(x - rng.uniform(-1, 1), y - rng.uniform(-1, 1)) / 2)
    return (_turned(rng) + 1.4) / 2.8


def _stripes(rng: Random) -> np.ndarray:
    waves = np.sin(_turned(rng) * rng.uniform(4, 80))
    return np.asarray((np.sign(waves) if rng.random() < 0.5 else waves) / 2 + 0.5)


def _checks(rng: Random) -> np.ndarray:
    pitch = rng.uniform(4, 40)
    return np.asarray(np.sign(np.sin(_turned(rng) * pitch) * np.sin(_turned(rng) * pitch)) / 2 + 0.5)


def _clouds(rng: Random) -> np.ndarray:
    """Noise added up over octaves: amplitude falls as frequency grows, as in natural pictures."""
    draws, total = np.random.default_rng(rng.getrandbits(32)), np.zeros((SIDE, SIDE))
    fall = rng.uniform(0.4, 0.9)
    for octave in range(2, 8):
        small = Image.fromarray(draws.random((2**octave, 2**octave)).astype(np.float32))
        total += fall**octave * np.asarray(small.resize((SIDE, SIDE), Image.Resampling.BICUBIC))
    return np.asarray((total - total.min()) / np.ptp(total))


def _discs(rng: Random) -> np.ndarray:
    x, y = _grid()
    picture = np.zeros((SIDE, SIDE))
    for _ in range(rng.randrange(3, 40)):
        near = np.hypot(x - rng.uniform(-1, 1), (y - rng.uniform(-1, 1)) * rng.uniform(0.5, 2))
        picture = np.where(near < rng.uniform(0.05, 0.4), rng.random(), picture)
    return picture
