"""A pen that paints lit, anti-aliased shapes: every picture of the sample is made of its strokes.

Shapes are given in the pen's own units (heads, table widths …) and shaded in the picture's space, so that
a mirrored figure is still lit from where the light stands.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from engine.sample.palette import RGB, Light, mix

Floats = NDArray[np.float64]
Points = Sequence[tuple[float, float]]
Texture = Callable[[Floats, Floats], Floats]
"""(x, y) in pixels -> how much lighter (positive) or darker a place is, about -1 to 1."""

_FINE = 64
_PAD = 3


@dataclass(frozen=True, slots=True)
class Pen:
    """Paints on `image` through an affine `matrix` (a, b, c, d, e, f): x' = ax + by + c, y' = dx + ey + f."""

    image: Image.Image
    light: Light
    matrix: tuple[float, float, float, float, float, float] = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)

    @property
    def unit(self) -> float:
        """How many pixels one of the pen's units is."""
        a, b, _, d, e, _ = self.matrix
        return math.sqrt(abs(a * e - b * d))

    def at(self, x: float, y: float, *, scale: float = 1.0, angle: float = 0.0, flip: bool = False) -> Pen:
        """A pen whose origin lies at (x, y), turned by `angle` radians, mirrored when `flip`."""
        a, b, c, d, e, f = self.matrix
        cos, sin, side = math.cos(angle) * scale, math.sin(angle) * scale, -1.0 if flip else 1.0
        p, q, r, s = cos * side, -sin, sin * side, cos
        moved = (
            a * p + b * r,
            a * q + b * s,
            a * x + b * y + c,
            d * p + e * r,
            d * q + e * s,
            d * x + e * y + f,
        )
        return replace(self, matrix=moved)

    def place(self, points: Points | Floats) -> Floats:
        """The points in pixels, shape (n, 2)."""
        xy = np.asarray(points, dtype=np.float64)
        a, b, c, d, e, f = self.matrix
        return np.stack([a * xy[:, 0] + b * xy[:, 1] + c, d * xy[:, 0] + e * xy[:, 1] + f], axis=1)

    def fill(
        self,
        points: Points | Floats,
        tone: RGB,
        *,
        opacity: float = 1.0,
        soft: float = 0.0,
        shade: float = 1.0,
        rim: float = 0.0,
        sharp: bool = False,
        texture: Texture | None = None,
    ) -> None:
        """Paint a closed shape: a smooth curve through `points`, or the polygon itself when `sharp`.

        `soft` blurs the edge (in units), `shade` is how round it looks (0: flat), `rim` the strength of the
        light on its lit edge.
        """
        outline = self.place(points if sharp else curve(points))
        blur = soft * self.unit
        box = _box(outline, _PAD + 2.5 * blur, self.image.size)
        if box is None:
            return
        mask = _mask(outline, box, blur, opacity)
        self.image.paste(self._paint(outline, box, tone, shade, texture), box, mask)
        if rim and self.light.rim:
            self._rim(mask, box, rim)

    def ellipse(self, x: float, y: float, rx: float, ry: float, tone: RGB, **how: float) -> None:
        """An ellipse about (x, y); `how` as for `fill`, and `turn` in radians."""
        turn = how.pop("turn", 0.0)
        t = np.linspace(0, 2 * math.pi, 36, endpoint=False)
        u, v = rx * np.cos(t), ry * np.sin(t)
        cos, sin = math.cos(turn), math.sin(turn)
        outline = np.stack([x + u * cos - v * sin, y + u * sin + v * cos], axis=1)
        self.fill(outline, tone, sharp=True, **how)  # type: ignore[arg-type]

    def limb(self, points: Points, widths: Sequence[float], tone: RGB, **how: float) -> None:
        """A rounded, tapering stroke through `points`; one width per point."""
        spine = curve(points, closed=False)
        width = np.interp(np.linspace(0, 1, len(spine)), np.linspace(0, 1, len(widths)), widths) / 2
        self.fill(_ribbon(spine, width), tone, sharp=True, **how)  # type: ignore[arg-type]

    def stamp(self, sprite: Image.Image, x: float, y: float, width: float, angle: float = 0.0) -> None:
        """Lay an RGBA sprite with its centre at (x, y), `width` units wide, turned by `angle` degrees."""
        pixels = max(2, round(width * self.unit))
        small = sprite.resize(
            (pixels, max(2, round(pixels * sprite.height / sprite.width))), Image.Resampling.BOX
        )
        turned = small.rotate(angle, Image.Resampling.BILINEAR, expand=True)
        ((cx, cy),) = self.place([(x, y)])
        corner = (round(cx - turned.width / 2), round(cy - turned.height / 2))
        self.image.paste(turned, corner, turned)

    def _paint(
        self,
        outline: Floats,
        box: tuple[int, int, int, int],
        tone: RGB,
        shade: float,
        texture: Texture | None,
    ) -> Image.Image | RGB:
        if not shade and texture is None:
            return tone
        width, height = box[2] - box[0], box[3] - box[1]
        if texture is None and max(width, height) < 9:
            return tone
        columns, rows = (9, 9) if texture is None else (min(width, 220), min(height, 220))
        columns, rows = min(columns, width), min(rows, height)
        x, y = np.meshgrid(
            box[0] + (np.arange(columns) + 0.5) * width / columns,
            box[1] + (np.arange(rows) + 0.5) * height / rows,
        )
        low, high = outline.min(axis=0), outline.max(axis=0)
        u, v = (np.stack([x, y], axis=-1) - (low + high) / 2).transpose(2, 0, 1) / np.maximum(
            (high - low) / 2, 1
        ).reshape(2, 1, 1)
        lit = shade * (self.light.x * u + self.light.y * v)
        if texture is not None:
            lit = lit + texture(x, y)
        small = Image.fromarray(self.light.on(tone, lit))
        return small.resize((width, height), Image.Resampling.BILINEAR)

    def _rim(self, mask: Image.Image, box: tuple[int, int, int, int], strength: float) -> None:
        reach = max(1, round(0.035 * self.unit))
        moved = Image.new("L", mask.size, 0)
        moved.paste(mask, (round(-self.light.x * reach * 1.6), round(-self.light.y * reach * 1.2)))
        edge = ImageChops.subtract(mask, moved).filter(ImageFilter.BoxBlur(reach * 0.4))
        edge = ImageChops.multiply(edge, mask)
        self.image.paste(self.light.key, box, edge.point(_levels(strength * self.light.rim)))


def curve(points: Points | Floats, *, closed: bool = True, steps: int = 8) -> Floats:
    """A centripetal-free (uniform) Catmull-Rom curve through the points, shape (n, 2)."""
    xy = np.asarray(points, dtype=np.float64)
    if len(xy) < 3:
        return xy
    ends = (xy[-1:], xy[:2]) if closed else (xy[:1], np.repeat(xy[-1:], 2, axis=0))
    p = np.concatenate([ends[0], xy, ends[1]])
    count = len(xy) if closed else len(xy) - 1
    p0, p1, p2, p3 = (p[k : k + count, None, :] for k in range(4))
    t = np.linspace(0, 1, steps, endpoint=False)[None, :, None]
    bent = 0.5 * (
        2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2 + (3 * p1 - p0 - 3 * p2 + p3) * t**3
    )
    path: Floats = bent.reshape(-1, 2)
    return path if closed else np.concatenate([path, xy[-1:]])


def folds(pen: Pen, x: float, y: float, *, count: float, depth: float, phase: float = 0.0) -> Texture:
    """Cloth that falls from (x, y): light and dark bands that fan out from there and deepen downwards."""
    ((ax, ay),) = pen.place([(x, y)])
    reach = 4.0 * pen.unit

    def texture(px: Floats, py: Floats) -> Floats:
        down = np.maximum(py - ay, 1.0)
        angle = np.arctan2(px - ax, down + 0.6 * pen.unit)
        wave = np.sin(count * angle + phase) + 0.6 * np.sin(2.3 * count * angle + 2 * phase + down / reach)
        wave = wave + 0.35 * np.sin(4.7 * count * angle - phase)
        lit: Floats = depth * wave * np.clip(down / reach, 0.1, 1.0)
        return lit

    return texture


def _box(outline: Floats, pad: float, size: tuple[int, int]) -> tuple[int, int, int, int] | None:
    low, high = outline.min(axis=0) - pad, outline.max(axis=0) + pad
    left, top = max(0, math.floor(low[0])), max(0, math.floor(low[1]))
    right, bottom = min(size[0], math.ceil(high[0])), min(size[1], math.ceil(high[1]))
    return (left, top, right, bottom) if right > left and bottom > top else None


def _mask(outline: Floats, box: tuple[int, int, int, int], blur: float, opacity: float) -> Image.Image:
    width, height = box[2] - box[0], box[3] - box[1]
    if blur > 6:
        return _soft_mask(outline, box, blur, opacity)
    finer = 1 if blur > 2 else 4 if max(width, height) < _FINE else 2
    mask = Image.new("L", (width * finer, height * finer), 0)
    fill = min(255, round(255 * opacity))
    ImageDraw.Draw(mask).polygon(((outline - box[:2]) * finer).ravel().tolist(), fill=fill)
    if finer > 1:
        mask = mask.reduce(finer)
    if blur:
        mask = mask.filter(ImageFilter.BoxBlur(blur * 0.8)).filter(ImageFilter.BoxBlur(blur * 0.8))
    return mask


@cache
def _steps(hundredths: int) -> list[int]:
    return [min(255, level * hundredths // 100) for level in range(256)]


def _levels(strength: float) -> list[int]:
    return _steps(round(strength * 100))


def _soft_mask(outline: Floats, box: tuple[int, int, int, int], blur: float, opacity: float) -> Image.Image:
    """A very soft edge has no detail: a quarter of the size is enough to paint it."""
    width, height = box[2] - box[0], box[3] - box[1]
    mask = Image.new("L", (width // 4 + 1, height // 4 + 1), 0)
    ImageDraw.Draw(mask).polygon(
        ((outline - box[:2]) / 4).ravel().tolist(), fill=min(255, round(255 * opacity))
    )
    mask = mask.filter(ImageFilter.BoxBlur(blur * 0.2)).filter(ImageFilter.BoxBlur(blur * 0.2))
    return mask.resize((width, height), Image.Resampling.BILINEAR)


def _ribbon(spine: Floats, half: Floats) -> Floats:
    """The outline of a stroke: both sides of the spine, with round caps."""
    along = np.gradient(spine, axis=0)
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
    across = np.stack([-along[:, 1], along[:, 0]], axis=1) * half[:, None]
    t = np.linspace(-math.pi / 2, math.pi / 2, 7)[1:-1, None]
    end = spine[-1] + np.cos(t) * along[-1] * half[-1] - np.sin(t) * across[-1]
    start = spine[0] - np.cos(t) * along[0] * half[0] + np.sin(t) * across[0]
    return np.concatenate([spine + across, end, (spine - across)[::-1], start])


__all__ = ["Floats", "Pen", "Points", "Texture", "curve", "folds", "mix"]
