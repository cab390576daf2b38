"""What lies behind the people: places, painted small and blurred as a lens does it.

A pen here has its origin at the picture's top left and the picture's height as its unit; `a` is the aspect.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from random import Random

import numpy as np
from PIL import Image, ImageFilter

from engine.sample.brush import Pen
from engine.sample.palette import RGB, Light, darker, lighter, mix

_SMALL = 0.36
_LAMPS: dict[str, RGB] = {"dusk": (255, 208, 136), "hall": (255, 216, 150), "church": (255, 214, 150)}
Painter = Callable[[Pen, float, Random, str], None]


def backdrop(
    size: tuple[int, int], place: str, season: str, light: Light, rng: Random, blur: float
) -> Image.Image:
    """The place as a picture of `size`, out of focus by `blur` (a share of the height)."""
    width, height = max(24, round(size[0] * _SMALL)), max(24, round(size[1] * _SMALL))
    image = Image.new("RGB", (width, height))
    pen = Pen(image, light, (float(height), 0.0, 0.0, 0.0, float(height), 0.0))
    PLACES[place](pen, width / height, rng, season)
    image.paste(image.filter(ImageFilter.GaussianBlur(max(0.4, blur * height))))
    if place in _LAMPS:
        discs(pen, width / height, rng, 26, _LAMPS[place], 0.006 + blur * 0.9, 0.62)
    return image.resize(size, Image.Resampling.BICUBIC)


def wash(pen: Pen, top: float, bottom: float, upper: RGB, lower: RGB) -> None:
    """A vertical gradient over the picture's whole width between two heights."""
    first, last = round(top * pen.unit), round(bottom * pen.unit)
    if last <= first:
        return
    share = np.linspace(0, 1, last - first)[:, None, None]
    rows = np.asarray(upper, dtype=float) * (1 - share) + np.asarray(lower, dtype=float) * share
    strip = Image.fromarray(rows.astype(np.uint8)).resize((pen.image.width, last - first))
    pen.image.paste(strip, (0, first))


def _foliage(season: str, rng: Random) -> RGB:
    tones: dict[str, tuple[RGB, ...]] = {
        "spring": ((122, 150, 84), (150, 170, 96), (214, 168, 176), (104, 138, 80)),
        "summer": ((84, 118, 62), (66, 102, 58), (104, 134, 72), (58, 88, 54)),
        "autumn": ((190, 120, 52), (164, 84, 44), (206, 152, 70), (120, 104, 56)),
        "winter": ((120, 122, 112), (96, 104, 96), (150, 152, 148), (84, 92, 84)),
    }
    return rng.choice(tones[season])


def _leaves(pen: Pen, x: float, y: float, spread: float, season: str, rng: Random, count: int = 26) -> None:
    main = _foliage(season, rng)
    count = round(count * 1.7)
    for i in range(count):
        r, t = spread * math.sqrt(rng.random()), rng.uniform(0, 6.28)
        tone = darker(mix(main, _foliage(season, rng), 0.3), 0.5 * (1 - i / count))
        size = spread * rng.uniform(0.08, 0.24)
        turn = rng.uniform(0, 3.1)
        pen.ellipse(
            x + r * math.cos(t), y + r * math.sin(t) * 0.8, size, size * 0.5, tone, shade=0.4, turn=turn
        )


def _garden(pen: Pen, a: float, rng: Random, season: str) -> None:
    horizon = rng.uniform(0.5, 0.6)
    sky: tuple[RGB, RGB] = (
        ((196, 214, 226), (236, 234, 220)) if season != "winter" else ((204, 210, 216), (232, 232, 230))
    )
    wash(pen, 0, horizon, *sky)
    for i in range(9):
        _leaves(pen, a * i / 8, horizon - rng.uniform(0.1, 0.2), 0.2, season, rng, 16)
    ground: RGB = (214, 216, 216) if season == "winter" else mix((128, 150, 82), _foliage(season, rng), 0.25)
    wash(pen, horizon, 1.0, darker(ground, 0.28), lighter(ground, 0.12))
    path = a * rng.uniform(0.3, 0.7)
    if rng.random() < 0.6:
        pen.fill(
            [(path - 0.02, horizon), (path + 0.03, horizon), (path + 0.5, 1.05), (path - 0.42, 1.05)],
            (206, 194, 172),
            sharp=True,
        )
    for side in (-0.02, a + 0.02):
        trunk = side + (0.1 if side < 0 else -0.1) + rng.uniform(-0.06, 0.06)
        pen.limb([(trunk, 0.75), (trunk + 0.02, 0.4), (trunk - 0.02, 0.05)], [0.07, 0.05, 0.04], (92, 74, 58))
        _leaves(pen, side, 0.16, 0.36, season, rng, 46)
    for _ in range(10):
        pen.ellipse(rng.uniform(0, a), rng.uniform(horizon + 0.04, 0.98), rng.uniform(0.08, 0.2), 0.02,
                    lighter(ground, 0.35), opacity=0.4, soft=0.01)  # fmt: skip
    _shrubs(pen, a, horizon, rng, season)
    discs(pen, a, rng, 22, (255, 246, 214), 0.05, horizon)


def _shrubs(pen: Pen, a: float, horizon: float, rng: Random, season: str) -> None:
    bloom = rng.choice(((232, 196, 204), (240, 226, 214), (196, 120, 140), (226, 208, 150)))
    for i in range(12):
        x, y = a * (i + rng.random()) / 12, horizon + rng.uniform(0.0, 0.06)
        if abs(x - a / 2) < a * 0.22:
            continue
        _leaves(pen, x, y, 0.07, season, rng, 9)
        for _ in range(7 if season != "winter" else 0):
            pen.ellipse(x + rng.uniform(-0.07, 0.07), y + rng.uniform(-0.05, 0.04), 0.013, 0.012, bloom)


def _church(pen: Pen, a: float, rng: Random, season: str) -> None:
    stone = rng.choice(((206, 190, 166), (188, 180, 172), (214, 200, 178)))
    wash(pen, 0, 0.66, darker(stone, 0.35), stone)
    wash(pen, 0.66, 1.0, (138, 112, 92), (176, 150, 124))
    middle = a / 2 + rng.uniform(-0.1, 0.1)
    for x in (middle - 0.62, middle - 0.31, middle, middle + 0.31, middle + 0.62):
        _arch_window(pen, x, 0.13 if abs(x - middle) < 0.05 else 0.1, rng)
    for side in (-1, 1):
        for k in range(3):
            x = middle + side * (0.46 + 0.3 * k)
            pen.limb([(x, -0.05), (x, 0.72)], [0.07 + 0.02 * k, 0.07 + 0.02 * k], lighter(stone, 0.18))
            y, w = 0.68 + 0.1 * k, 0.3 + 0.14 * k
            pew = [(x, y), (x + side * w, y), (x + side * w, y + 0.14), (x, y + 0.14)]
            pen.fill(pew, (96, 62, 42), sharp=True)
            pen.ellipse(x, y - 0.02, 0.03 + 0.01 * k, 0.028, (240, 230, 224))
    pen.fill([(middle - 0.08, 0.66), (middle + 0.08, 0.66), (middle + 0.36, 1.02), (middle - 0.36, 1.02)],
             (226, 216, 204), sharp=True)  # fmt: skip
    discs(pen, a, rng, 16, (255, 206, 130), 0.022, 0.7)


def _arch_window(pen: Pen, x: float, half: float, rng: Random) -> None:
    glass = [
        (x - half, 0.52),
        (x - half, 0.2),
        (x - half * 0.6, 0.1),
        (x, 0.05),
        (x + half * 0.6, 0.1),
        (x + half, 0.2),
        (x + half, 0.52),
    ]
    pen.fill([(px + (px - x) * 0.16, py - 0.015) for px, py in glass], (150, 132, 112), sharp=True)
    pen.fill(glass, (248, 244, 226), sharp=True, shade=0.2)
    tones: tuple[RGB, ...] = (
        (120, 150, 196),
        (206, 120, 96),
        (226, 190, 104),
        (120, 160, 120),
        (150, 110, 160),
    )
    for i in range(36):
        column, row = i % 4, i // 4
        spot = (x + (column - 1.5) * half * 0.46, 0.14 + row * 0.042)
        pen.ellipse(
            *spot,
            half * 0.2,
            0.019,
            mix(rng.choice(tones), (250, 244, 220), 0.3 * rng.random()),
            opacity=0.6,
            shade=0,
        )
    pen.limb([(x, 0.06), (x, 0.52)], [0.008, 0.008], (120, 106, 92))


def _hall(pen: Pen, a: float, rng: Random, season: str) -> None:
    wall = rng.choice(((186, 152, 118), (150, 118, 98), (176, 166, 150), (120, 92, 84)))
    wash(pen, 0, 0.7, darker(wall, 0.4), wall)
    floor = rng.choice(((120, 84, 60), (150, 118, 92), (96, 72, 60)))
    wash(pen, 0.7, 1.0, darker(floor, 0.25), lighter(floor, 0.15))
    for i in range(5):
        x = a * (i + 0.5) / 5
        pen.fill(
            [(x - 0.09, 0.1), (x + 0.09, 0.1), (x + 0.09, 0.62), (x - 0.09, 0.62)],
            lighter(wall, 0.45),
            sharp=True,
        )
        for side in (-1, 1):
            pen.limb(
                [(x + side * 0.1, 0.08), (x + side * 0.12, 0.68)],
                [0.06, 0.09],
                mix(wall, (236, 222, 200), 0.6),
            )
    for i in range(7):
        pen.ellipse(a * i / 6, 0.72 + 0.03 * (i % 2), 0.11, 0.035, (238, 230, 220))
        pen.ellipse(
            a * i / 6, 0.66, 0.035, 0.035, rng.choice(((206, 150, 150), (232, 214, 206), (150, 160, 120)))
        )
    for row in range(3):
        for i in range(22):
            x, sag = a * i / 21, 0.05 + 0.07 * row
            y = sag + 0.06 * math.sin(math.pi * ((i * 3 / 21) % 1))
            pen.ellipse(x, y, 0.012, 0.012, (255, 226, 160), shade=0)
    discs(pen, a, rng, 34, (255, 208, 136), 0.03, 0.75)


def _beach(pen: Pen, a: float, rng: Random, season: str) -> None:
    horizon = rng.uniform(0.38, 0.48)
    skies: tuple[tuple[RGB, RGB], ...] = (((120, 170, 206), (226, 230, 220)), ((150, 160, 196), (250, 212, 170)),
                                          ((186, 198, 206), (226, 224, 218)))  # fmt: skip
    wash(pen, 0, horizon, *rng.choice(skies))
    for _ in range(5):
        x, y = rng.uniform(0, a), rng.uniform(0.06, horizon - 0.08)
        for k in range(4):
            pen.ellipse(
                x + 0.08 * k,
                y + 0.015 * (k % 2),
                0.12,
                0.028,
                (250, 246, 240),
                opacity=0.5,
                soft=0.02,
                shade=0,
            )
    wash(pen, horizon, 0.66, (78, 128, 146), (146, 190, 190))
    for i in range(60):
        y = horizon + (0.66 - horizon) * (i / 60) ** 1.2
        pen.ellipse(
            rng.uniform(0, a), y, 0.03 + 0.1 * (y - horizon), 0.004, (236, 244, 240), opacity=0.5, shade=0
        )
    wash(pen, 0.66, 1.0, (196, 172, 136), (232, 212, 178))
    for i in range(3):
        wave = [(a * k / 8, 0.64 + 0.022 * i + 0.008 * math.sin(k * 1.7 + i * 2)) for k in range(9)]
        pen.limb(wave, [0.006, 0.012, 0.006], (250, 250, 246), opacity=0.85, shade=0)
    for side in (0.0, a):
        for _ in range(24):
            x = side + rng.uniform(-0.16, 0.16)
            pen.limb([(x, 0.9), (x + rng.uniform(-0.03, 0.03), 0.76), (x + rng.uniform(-0.08, 0.08), 0.66)],
                     [0.008, 0.006, 0.002], mix((146, 150, 96), (206, 190, 130), rng.random()))  # fmt: skip


def _studio(pen: Pen, a: float, rng: Random, season: str) -> None:
    paper = rng.choice(((206, 196, 186), (150, 150, 148), (190, 170, 160), (128, 138, 138), (222, 216, 208)))
    wash(pen, 0, 0.78, darker(paper, 0.2), paper)
    wash(pen, 0.78, 1.0, paper, lighter(paper, 0.25))
    for _ in range(22):
        x, y, r = rng.uniform(0, a), rng.uniform(0, 0.8), rng.uniform(0.1, 0.26)
        pen.ellipse(
            x,
            y,
            r,
            r * 0.8,
            mix(paper, rng.choice(((90, 80, 74), (240, 234, 226))), 0.35),
            opacity=0.35,
            soft=0.08,
            shade=0,
        )
    pen.ellipse(a / 2, 0.42, 0.45, 0.42, lighter(paper, 0.5), opacity=0.5, soft=0.2, shade=0)


def _window(pen: Pen, a: float, rng: Random, season: str) -> None:
    wall = rng.choice(((186, 174, 160), (158, 168, 166), (196, 168, 154), (150, 146, 158)))
    wash(pen, 0, 0.8, darker(wall, 0.2), wall)
    wash(pen, 0.8, 1.0, (150, 116, 88), (182, 146, 112))
    left = rng.choice((0.18, a - 0.62)) if a > 1 else a / 2 - 0.22
    pen.fill(
        [(left, 0.04), (left + 0.44, 0.04), (left + 0.44, 0.74), (left, 0.74)],
        (246, 246, 240),
        sharp=True,
        shade=0,
    )
    for _ in range(14):
        pen.ellipse(
            left + rng.uniform(0.04, 0.4),
            rng.uniform(0.3, 0.68),
            0.07,
            0.06,
            mix(_foliage(season, rng), (250, 250, 244), 0.4),
        )
    for k in range(4):
        x = left + 0.44 * k / 3
        pen.limb([(x, 0.03), (x, 0.75)], [0.016, 0.016], (252, 250, 246))
    for y in (0.04, 0.28, 0.51, 0.75):
        pen.limb([(left, y), (left + 0.44, y)], [0.014, 0.014], (252, 250, 246))
    for side, edge in ((-1, left), (1, left + 0.44)):
        for k in range(5):
            x = edge + side * (0.01 + 0.03 * k)
            pen.limb(
                [(x, 0.0), (x + side * 0.012, 0.5), (x, 0.84)],
                [0.03, 0.05, 0.04],
                mix(wall, (252, 248, 242), 0.4 + 0.12 * (k % 2)),
                opacity=0.85,
            )


def _dusk(pen: Pen, a: float, rng: Random, season: str) -> None:
    wash(pen, 0, 0.62, (42, 50, 86), (196, 138, 124))
    for i in range(8):
        _leaves(pen, a * i / 7, 0.52, 0.15, "winter", rng, 10)
        pen.ellipse(a * i / 7, 0.58, 0.16, 0.1, (44, 46, 52))
    wash(pen, 0.62, 1.0, (58, 56, 58), (104, 92, 84))
    for row in range(4):
        for i in range(20):
            y = 0.06 + 0.1 * row + 0.09 * math.sin(math.pi * ((i * (1 + row % 2) / 19) % 1))
            pen.ellipse(a * i / 19, y, 0.011, 0.011, (255, 222, 150), shade=0)
    discs(pen, a, rng, 40, (255, 202, 126), 0.032, 0.7)


def discs(pen: Pen, a: float, rng: Random, count: int, tone: RGB, size: float, low: float) -> None:
    """Points of light out of focus."""
    for _ in range(count):
        r = size * rng.uniform(0.4, 1.1)
        x, y = rng.uniform(0, a), rng.uniform(0.02, low)
        pen.ellipse(x, y, r, r, lighter(tone, 0.4 * rng.random()), opacity=rng.uniform(0.12, 0.42), shade=0)


PLACES: Mapping[str, Painter] = {
    "garden": _garden,
    "church": _church,
    "hall": _hall,
    "beach": _beach,
    "studio": _studio,
    "window": _window,
    "dusk": _dusk,
}
