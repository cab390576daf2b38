"""Flowers: each kind is drawn once per picture as a sprite, then laid in layers into a bouquet."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageFilter

from engine.sample.brush import Pen
from engine.sample.palette import RGB, Light, darker, lighter, mix

_PIXELS = 168


@dataclass(frozen=True, slots=True)
class Blooms:
    """The sprites of one picture's flowers (RGBA, lit by its light)."""

    heads: tuple[Image.Image, ...]
    small: tuple[Image.Image, ...]
    greens: tuple[Image.Image, ...]
    shadow: Image.Image


def grow(tones: Sequence[RGB], green: RGB, light: Light, rng: Random, *, pixels: int = _PIXELS) -> Blooms:
    """Sprites in the given colours: full flowers, small ones, sprigs."""
    kinds: tuple[Callable[[Pen, RGB, Random], None], ...] = (_rose, _peony, _ranunculus)
    start = rng.randrange(len(kinds))
    heads = [
        _sprite(kinds[(start + i) % len(kinds)], tone, light, rng, pixels) for i, tone in enumerate(tones)
    ]
    small = [_sprite(_daisy, lighter(tones[-1], 0.55), light, rng, pixels // 2)]
    small.append(_sprite(_spray, lighter(tones[0], 0.75), light, rng, pixels // 2))
    greens = [_sprite(kind, green, light, rng, pixels) for kind in (_leaf, _eucalyptus, _fern)]
    greens.append(_sprite(_leaf, darker(green, 0.35), light, rng, pixels))
    shadow = Image.new("RGBA", (64, 64), (20, 16, 14, 0))
    shadow.paste((20, 16, 14, 110), (14, 14, 50, 50))
    return Blooms(tuple(heads), tuple(small), tuple(greens), shadow.filter(ImageFilter.GaussianBlur(8)))


def bouquet(
    pen: Pen,
    blooms: Blooms,
    ribbon: RGB,
    rng: Random,
    *,
    count: int = 22,
    stems: bool = True,
    loose: float = 0.0,
) -> None:
    """A hand-tied bouquet: its dome is one unit in radius about the origin, the stems go down.

    `loose` (0–1) makes it wilder, with sprigs that reach out.
    """
    if stems:
        _stems(pen, ribbon, rng)
    _greenery(pen, blooms, rng, loose)
    spots = _dome(count, rng, loose)
    for i, (x, y, near) in enumerate(spots):
        sprite = rng.choice(blooms.small if i % 5 == 4 and near < 0.75 else blooms.heads)
        width = rng.uniform(0.50, 0.72) * (0.8 + 0.3 * near) * (0.72 if sprite in blooms.small else 1.0)
        pen.stamp(blooms.shadow, x - 0.07 * pen.light.x, y + 0.1, width * 1.55)
        pen.stamp(_dimmed(sprite, 0.74 + 0.28 * near), x, y, width, rng.uniform(0, 360))
        if i % 4 == 1 and near < 0.6:
            angle = rng.uniform(0, 360)
            pen.stamp(rng.choice(blooms.greens), x + rng.uniform(-0.2, 0.2), y + 0.12, 0.42, angle)


def _dome(count: int, rng: Random, loose: float) -> list[tuple[float, float, float]]:
    """Spots (x, y, nearness 0–1) spread like seeds in a sunflower, far ones first."""
    spots = []
    for i in range(count):
        r = math.sqrt((i + 0.4) / count) * (0.84 + loose * rng.uniform(-0.1, 0.3))
        t = i * 2.39996 + rng.uniform(-0.25, 0.25)
        spots.append((r * math.cos(t), r * math.sin(t) * 0.9 - 0.05, 1 - r))
    return sorted(spots, key=lambda spot: spot[2])


def _greenery(pen: Pen, blooms: Blooms, rng: Random, loose: float) -> None:
    for i in range(20):
        t = 2 * math.pi * i / 20 + rng.uniform(-0.15, 0.15)
        reach = 0.8 + 0.16 * rng.random() + loose * 0.22
        sprite = _dimmed(rng.choice(blooms.greens), rng.uniform(0.6, 1.0))
        pen.stamp(sprite, reach * math.cos(t), reach * math.sin(t) * 0.92, 0.85, -math.degrees(t) - 90)
    pen.ellipse(0, 0, 0.85, 0.8, (38, 46, 32), soft=0.08)


def _stems(pen: Pen, ribbon: RGB, rng: Random) -> None:
    for i in range(9):
        x = (i - 4) / 4
        foot = (-x * 0.34 + rng.uniform(-0.04, 0.04), 1.95 + rng.uniform(-0.1, 0.12))
        pen.limb([(x * 0.34, 0.5), (x * 0.08, 1.15), foot], [0.07, 0.07, 0.06], (86, 112, 66))
    for side in (-1, 1):
        tail = [(0.0, 1.2), (side * 0.2, 1.6), (side * 0.12, 2.1), (side * 0.34, 2.6 + rng.random() * 0.2)]
        pen.limb(tail, [0.1, 0.15, 0.14, 0.12], darker(ribbon, 0.12), opacity=0.95)
    pen.fill([(-0.2, 0.98), (0.2, 0.98), (0.17, 1.4), (-0.17, 1.4)], ribbon, shade=1.1)
    for side in (-1, 1):
        loop = [
            (0.0, 1.18),
            (side * 0.24, 1.04),
            (side * 0.36, 1.12),
            (side * 0.31, 1.27),
            (side * 0.1, 1.25),
        ]
        pen.fill(loop, lighter(ribbon, 0.15))
        pen.limb([(side * 0.05, 1.19), (side * 0.27, 1.16)], [0.02, 0.07], darker(ribbon, 0.3), soft=0.02)
    pen.ellipse(0, 1.19, 0.075, 0.08, ribbon)


def _sprite(
    kind: Callable[[Pen, RGB, Random], None], tone: RGB, light: Light, rng: Random, pixels: int
) -> Image.Image:
    image = Image.new("RGBA", (pixels, pixels), (*darker(tone, 0.4), 0))
    half = pixels / 2
    kind(Pen(image, light, (half * 0.96, 0.0, half, 0.0, half * 0.96, half)), tone, rng)
    return image


def _petal(pen: Pen, angle: float, start: float, reach: float, width: float, tone: RGB) -> None:
    spot = pen.at(0, 0, angle=angle)
    shape = [
        (0.0, start),
        (width * 0.8, start + (reach - start) * 0.45),
        (width * 0.72, reach * 0.93),
        (0.0, reach),
        (-width * 0.75, reach * 0.9),
        (-width * 0.8, start + (reach - start) * 0.45),
    ]
    spot.fill(shape, tone, shade=0.9)
    inner = [(x * 0.8, start + (y - start) * 0.86) for x, y in shape]
    spot.fill(inner, darker(tone, 0.28), shade=0.6, soft=0.05, opacity=0.5)


def _rings(pen: Pen, tone: RGB, rng: Random, plan: Sequence[tuple[float, int, float]]) -> None:
    for depth, (reach, count, width) in enumerate(plan):
        turn = rng.uniform(0, math.pi)
        for i in range(count):
            shift = 0.10 * ((i * 7) % 3) - 0.08
            colour = mix(lighter(tone, 0.14 + shift), darker(tone, 0.12), depth / (len(plan) + 1))
            angle = turn + 2 * math.pi * i / count + rng.uniform(-0.12, 0.12)
            _petal(pen, angle, 0.0, reach * rng.uniform(0.94, 1.04), width, colour)
        pen.ellipse(
            0, 0, reach * 0.6, reach * 0.6, darker(tone, 0.5), soft=reach * 0.16, opacity=0.4, shade=0
        )


def _rose(pen: Pen, tone: RGB, rng: Random) -> None:
    _rings(pen, tone, rng, [(0.97, 5, 0.66), (0.78, 5, 0.54), (0.58, 4, 0.44), (0.38, 4, 0.28)])
    for i in range(3):
        angle = i * 2.1 + rng.random()
        pen.at(0, 0, angle=angle).limb(
            [(-0.12, 0.02), (0.0, 0.15), (0.13, 0.03)], [0.05, 0.09, 0.04], darker(tone, 0.22)
        )
    pen.ellipse(0, 0, 0.09, 0.08, darker(tone, 0.45), soft=0.02)


def _peony(pen: Pen, tone: RGB, rng: Random) -> None:
    plan = [(0.99, 8, 0.44), (0.85, 8, 0.38), (0.7, 7, 0.33), (0.52, 7, 0.26), (0.34, 6, 0.2)]
    _rings(pen, tone, rng, plan)
    for _ in range(9):
        r, t = rng.uniform(0, 0.13), rng.uniform(0, 6.28)
        pen.ellipse(r * math.cos(t), r * math.sin(t), 0.035, 0.035, (236, 200, 112))


def _ranunculus(pen: Pen, tone: RGB, rng: Random) -> None:
    plan = [(0.94, 7, 0.5), (0.82, 7, 0.44), (0.69, 7, 0.38), (0.56, 6, 0.32), (0.44, 6, 0.26), (0.3, 5, 0.2)]
    _rings(pen, tone, rng, plan)
    pen.ellipse(0, 0, 0.14, 0.14, mix(darker(tone, 0.3), (120, 140, 70), 0.6))


def _daisy(pen: Pen, tone: RGB, rng: Random) -> None:
    for i in range(13):
        _petal(pen, 2 * math.pi * i / 13 + rng.uniform(-0.08, 0.08), 0.1, rng.uniform(0.85, 1.0), 0.2, tone)
    pen.ellipse(0, 0, 0.27, 0.27, (224, 176, 66))
    pen.ellipse(0, 0.03, 0.15, 0.15, (188, 132, 46), soft=0.04)


def _spray(pen: Pen, tone: RGB, rng: Random) -> None:
    for _ in range(26):
        r, t = math.sqrt(rng.random()) * 0.85, rng.uniform(0, 6.28)
        x, y = r * math.cos(t), r * math.sin(t)
        pen.limb([(0, 0.3), (x * 0.5, y * 0.6 + 0.1), (x, y)], [0.035, 0.03, 0.02], (112, 134, 88))
        pen.ellipse(x, y, 0.1, 0.1, lighter(tone, rng.uniform(0, 0.4)))


def _leaf(pen: Pen, tone: RGB, rng: Random) -> None:
    shape = [(0.0, -0.98), (0.3, -0.45), (0.36, 0.1), (0.0, 0.95), (-0.36, 0.1), (-0.3, -0.45)]
    pen.fill(shape, tone)
    pen.fill([(0.0, -0.95), (0.3, -0.4), (0.34, 0.1), (0.0, 0.92)], lighter(tone, 0.18), opacity=0.7)
    pen.limb([(0, -0.8), (0.02, 0.0), (0, 0.98)], [0.02, 0.05, 0.06], lighter(tone, 0.35), opacity=0.8)
    for i in range(5):
        y = -0.5 + i * 0.28
        for side in (-1, 1):
            pen.limb([(0, y + 0.15), (side * 0.26, y - 0.05)], [0.03, 0.015], darker(tone, 0.25), opacity=0.6)


def _eucalyptus(pen: Pen, tone: RGB, rng: Random) -> None:
    pale = mix(tone, (160, 182, 168), 0.6)
    pen.limb([(0, 0.98), (0.05, 0.1), (-0.02, -0.9)], [0.07, 0.05, 0.03], darker(pale, 0.35))
    for i in range(7):
        y, size = 0.7 - i * 0.25, 0.25 - i * 0.018
        for side in (-1, 1):
            tint = mix(pale, darker(pale, 0.3), rng.random())
            pen.ellipse(side * size * 1.05, y, size, size * 0.72, tint, turn=-side * 0.5)


def _fern(pen: Pen, tone: RGB, rng: Random) -> None:
    pen.limb([(0, 0.98), (0.06, 0.0), (0, -0.95)], [0.05, 0.04, 0.02], darker(tone, 0.2))
    for i in range(12):
        y = 0.75 - i * 0.145
        reach = 0.42 * math.sin(math.pi * (i + 2) / 15)
        for side in (-1, 1):
            points = [(0, y), (side * reach * 0.6, y - 0.1), (side * reach, y - 0.2)]
            pen.limb(points, [0.06, 0.1, 0.02], lighter(tone, rng.uniform(0, 0.2)))


def _dimmed(sprite: Image.Image, level: float) -> Image.Image:
    ramp = [round(i * level) for i in range(256)]
    return sprite.point(ramp * 3 + list(range(256)))
