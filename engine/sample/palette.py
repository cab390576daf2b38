"""Colours and light: how a surface looks where the light falls on it and where it does not."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RGB = tuple[int, int, int]
"""sRGB, 0–255."""


def rgb(text: str) -> RGB:
    """`"#c97b84"` as numbers."""
    value = int(text.removeprefix("#"), 16)
    return value >> 16, value >> 8 & 255, value & 255


def mix(first: RGB, second: RGB, share: float) -> RGB:
    """`first` with `share` (0–1) of `second` in it."""
    a, b = np.asarray(first, dtype=float), np.asarray(second, dtype=float)
    r, g, b_ = (round(float(c)) for c in np.clip(a + (b - a) * share, 0, 255))
    return r, g, b_


def darker(tone: RGB, share: float) -> RGB:
    """`tone` with `share` (0–1) of its light taken away, a little warmer as real shadows in cloth are."""
    return mix(tone, (tone[0] // 6 + 8, tone[1] // 8 + 5, tone[2] // 7 + 10), share)


def lighter(tone: RGB, share: float) -> RGB:
    """`tone` on its way to white."""
    return mix(tone, (255, 252, 246), share)


@dataclass(frozen=True, slots=True)
class Light:
    """Where the light comes from and what it does to the picture.

    `x`, `y`: the way to the light in picture space (y down, so that -1 is from above). `key` and `shadow` are
    the colours of lit and unlit sides, `depth` how dark the unlit side is, `rim` the strength of lit edges.
    `warmth` (-1 cold … 1 warm), `exposure` (stops), `contrast`, `bloom` and `haze` are for the lens.
    """

    name: str
    x: float
    y: float
    key: RGB
    shadow: RGB
    depth: float = 0.5
    rim: float = 0.0
    warmth: float = 0.0
    exposure: float = 0.0
    contrast: float = 1.0
    bloom: float = 0.3
    haze: float = 0.0
    vignette: float = 0.3
    grain: float = 3.0

    def on(self, tone: RGB, lit: NDArray[np.float64]) -> NDArray[np.uint8]:
        """`tone` under this light: `lit` (any shape) is about -1 in shadow, 0 as it is, 1 in full light."""
        base = np.asarray(tone, dtype=float)
        bright = base + (np.asarray(self.key, dtype=float) - base) * 0.42
        dark = base * (np.asarray(self.shadow, dtype=float) / 255) * (1 - self.depth * 0.3)
        up, down = np.clip(lit, 0, 1.4)[..., None], np.clip(-lit, 0, 1.05)[..., None]
        colour = base + (bright - base) * up * 0.8 + (dark - base) * down * 0.9
        pixels: NDArray[np.uint8] = np.clip(colour, 0, 255).astype(np.uint8)
        return pixels
