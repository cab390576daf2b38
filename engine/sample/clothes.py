"""Clothes: gowns, dresses, suits, sleeves and veils, in the units of `people` (heads, ground at 0)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from engine.sample.brush import Pen, Points, folds
from engine.sample.palette import RGB, darker, lighter

HEMS = {"aline": 1.45, "ball": 2.15, "sheath": 0.82, "mermaid": 1.35, "knee": 0.95}


@dataclass(frozen=True, slots=True)
class Outfit:
    """What somebody wears: `kind` is `"suit"` or a skirt of `HEMS`; `neck` and `sleeve` are for gowns."""

    kind: str
    tone: RGB
    neck: str = "sweetheart"
    sleeve: str = ""
    lace: bool = False
    sash: RGB | None = None
    veil: str = ""
    train: float = 0.0
    tie: RGB = (40, 40, 48)
    bow: bool = False
    waistcoat: bool = False
    flower: bool = True


def draw_gown(pen: Pen, outfit: Outfit, rng: Random, skin: RGB, *, back: bool = False) -> None:
    """Skirt, bodice, straps, lace and sash."""
    if outfit.kind == "knee":
        _bare_legs(pen, skin)
    _skirt(pen, outfit, rng)
    neck: dict[str, Points] = {
        "sweetheart": [(-0.56, -5.3), (-0.3, -5.38), (-0.02, -5.2), (0.02, -5.2), (0.3, -5.38), (0.56, -5.3)],
        "straight": [(-0.58, -5.32), (-0.2, -5.33), (0.2, -5.33), (0.58, -5.32)],
        "v": [(-0.6, -5.5), (-0.45, -5.5), (0.0, -4.95), (0.45, -5.5), (0.6, -5.5)],
        "boat": [(-0.78, -5.6), (-0.4, -5.56), (0.0, -5.5), (0.4, -5.56), (0.78, -5.6)],
    }
    top = [(-0.56, -5.4), (0.0, -4.75), (0.56, -5.4)] if back else list(neck[outfit.neck])
    bodice = [*top, (0.62, -5.05), (0.5, -4.72), (0.45, -4.42), (-0.45, -4.42), (-0.5, -4.72), (-0.62, -5.05)]
    texture = folds(pen, 0, -6.4, count=16, depth=0.5)
    pen.fill(bodice, outfit.tone, shade=0.8, rim=0.6, texture=texture)
    for side in (-1, 1):
        pen.ellipse(
            side * 0.29,
            -4.98,
            0.24,
            0.13,
            darker(outfit.tone, 0.3),
            soft=0.08,
            opacity=0.0 if back else 0.4,
            shade=0,
        )
    if outfit.neck == "straight" and not back:
        for side in (-1, 1):
            pen.limb([(side * 0.42, -5.3), (side * 0.48, -5.68)], [0.06, 0.05], outfit.tone)
    if back:
        for i in range(7):
            pen.ellipse(0, -4.7 + i * 0.07, 0.022, 0.022, lighter(outfit.tone, 0.5))
    if outfit.lace:
        _lace(pen, outfit, rng)
    band = outfit.sash or darker(outfit.tone, 0.12)
    pen.fill([(-0.46, -4.55), (0.46, -4.55), (0.47, -4.38), (-0.47, -4.38)], band, shade=1.2)


def _skirt(pen: Pen, outfit: Outfit, rng: Random) -> None:
    hem, floor = HEMS[outfit.kind], -1.75 if outfit.kind == "knee" else 0.02
    hip = {"ball": 1.15, "mermaid": 0.72, "sheath": 0.7}.get(outfit.kind, 0.82)
    knee = {"ball": 1.85, "mermaid": 0.56, "sheath": 0.74, "aline": 1.15}.get(outfit.kind, 0.95)
    if outfit.train:
        sweep = [(-0.4, -3.6), (0.4, -3.6), (1.3, -1.4), (hem + outfit.train, -0.05), (hem + outfit.train * 0.9, 0.2),
                 (0.2, 0.26), (-hem * 0.9, 0.06)]  # fmt: skip
        pen.fill(sweep, darker(outfit.tone, 0.08), texture=folds(pen, 0, -4.6, count=13, depth=0.5), rim=0.4)
    edge = [
        (hem * (1 - 2 * i / 8), floor + 0.1 * (1 - abs(1 - 2 * i / 8)) + 0.035 * (i % 2)) for i in range(9)
    ]
    top: Points = [(-0.44, -4.5), (0.44, -4.5), (hip, -3.7)]
    mid = [] if outfit.kind == "knee" else [(knee, -2.0)]
    outline = [*top, *mid, *edge, *[(-x, y) for x, y in mid], (-hip, -3.7)]
    strong = {"ball": 0.48, "aline": 0.45, "mermaid": 0.32, "sheath": 0.3}.get(outfit.kind, 0.4)
    count = {"ball": 17.0, "sheath": 26.0}.get(outfit.kind, 19.0)
    drape = folds(pen, 0, -4.6, count=count, depth=strong, phase=rng.uniform(0, 6))
    pen.fill(outline, outfit.tone, shade=0.65, rim=0.6, texture=drape)
    pen.fill(
        [(-0.42, -4.45), (0.42, -4.45), (0.5, -4.1), (-0.5, -4.1)],
        darker(outfit.tone, 0.4),
        soft=0.12,
        opacity=0.35,
        shade=0,
    )
    if outfit.kind == "ball":
        for y, reach in ((-3.1, 1.5), (-1.9, 1.85)):
            tier = [(-reach, y), (-reach / 2, y + 0.25), (0, y + 0.32), (reach / 2, y + 0.25), (reach, y)]
            pen.limb(tier, [0.02, 0.14, 0.02], darker(outfit.tone, 0.25), soft=0.06, opacity=0.3, shade=0)


def _bare_legs(pen: Pen, skin: RGB) -> None:
    for side in (-1, 1):
        pen.limb(
            [(side * 0.3, -2.2), (side * 0.3, -1.0), (side * 0.28, -0.15)],
            [0.42, 0.36, 0.2],
            darker(skin, 0.06),
        )
        pen.limb([(side * 0.28, -0.12), (side * 0.34, 0.0)], [0.2, 0.14], (200, 180, 160))


def _lace(pen: Pen, outfit: Outfit, rng: Random) -> None:
    bright = lighter(outfit.tone, 0.8)
    hem = HEMS[outfit.kind]
    for _ in range(64):
        y = -0.1 - 1.3 * rng.random() ** 1.6
        x = rng.uniform(-1, 1) * hem * (0.92 + 0.12 * y)
        _motif(pen, x, y, 0.085, bright)
    for _ in range(26):
        y = rng.uniform(-5.2, -4.5)
        _motif(pen, rng.uniform(-0.44, 0.44), y, 0.06, bright)


def _motif(pen: Pen, x: float, y: float, size: float, tone: RGB) -> None:
    for k in range(3):
        t = k * 2.1 + x * 9
        pen.ellipse(x + size * 0.7 * math.cos(t), y + size * 0.7 * math.sin(t), size * 0.6, size * 0.36, tone,
                    opacity=0.42, shade=0, turn=t)  # fmt: skip


def draw_sleeve(pen: Pen, outfit: Outfit, line: Points, widths: Sequence[float]) -> None:
    """A sleeve along shoulder, elbow, wrist: cloth for suits, sheer lace or a cap for gowns."""
    if outfit.kind == "suit":
        pen.limb(line, widths, outfit.tone, shade=0.9, rim=0.9)
        (ex, ey), (wx, wy) = line[1], line[2]
        cuff = [
            (wx + (ex - wx) * 0.04, wy + (ey - wy) * 0.04),
            (wx + (wx - ex) * 0.06, wy + (wy - ey) * 0.06),
        ]
        pen.limb(cuff, [0.27, 0.25], (244, 242, 238))
    elif outfit.sleeve == "long":
        wide = [w * 1.1 for w in widths]
        pen.limb(line, wide, outfit.tone, opacity=0.62, shade=0.6, rim=0.6)
        for i in range(9):
            a, b = (line[0], line[1]) if i < 5 else (line[1], line[2])
            f = (i % 5) / 5
            _motif(pen, a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f, 0.075, lighter(outfit.tone, 0.8))
    elif outfit.sleeve == "cap":
        (sx, sy), (ex, ey) = line[0], line[1]
        pen.limb(
            [(sx * 0.8, sy - 0.06), (sx, sy + 0.08), (sx + (ex - sx) * 0.3, sy + (ey - sy) * 0.3)],
            [0.3, 0.5, 0.42],
            outfit.tone,
        )
    elif outfit.sleeve == "off":
        (sx, sy), (ex, ey) = line[0], line[1]
        pen.limb(
            [(sx * 0.55, -5.28), (sx + (ex - sx) * 0.25, sy + (ey - sy) * 0.22), (sx * 1.18, sy + 0.5)],
            [0.2, 0.36, 0.22],
            outfit.tone,
        )


def draw_suit(pen: Pen, outfit: Outfit, *, back: bool = False) -> None:
    """Trousers, shoes, shirt, tie, jacket."""
    tone = outfit.tone
    for side in (-1, 1):
        foot = [(side * 0.36, -0.08), (side * 0.42, -0.02), (side * 0.5, 0.04)]
        pen.limb(foot, [0.24, 0.28, 0.2], (34, 26, 24), shade=1.2)
        leg = [(side * 0.3, -3.7), (side * 0.37, -2.0), (side * 0.37, -0.12)]
        pen.limb(leg, [0.72, 0.58, 0.44], darker(tone, 0.08), shade=1.0, rim=0.7)
        pen.limb(
            [(side * 0.36, -2.9), (side * 0.38, -0.3)],
            [0.02, 0.03],
            darker(tone, 0.45),
            opacity=0.5,
            soft=0.01,
        )
    body = [
        (-0.2, -5.86),
        (0.2, -5.86),
        (0.62, -5.68),
        (0.98, -5.52),
        (1.0, -5.1),
        (0.8, -4.6),
        (0.76, -4.2),
        (0.84, -3.35),
        (0.4, -3.18),
        (0, -3.3),
        (-0.4, -3.18),
        (-0.84, -3.35),
        (-0.76, -4.2),
        (-0.8, -4.6),
        (-1.0, -5.1),
        (-0.98, -5.52),
        (-0.62, -5.68),
    ]
    pen.fill(body, tone, shade=0.85, rim=0.9, texture=folds(pen, 0, -7.5, count=11, depth=0.22))
    if back:
        pen.limb(
            [(0, -5.6), (0.02, -4.4), (0, -3.3)], [0.02, 0.02, 0.03], darker(tone, 0.5), opacity=0.7, shade=0
        )
        pen.fill([(-0.26, -5.92), (0.26, -5.92), (0.3, -5.74), (-0.3, -5.74)], darker(tone, 0.2))
        return
    pen.fill(
        [(-0.27, -5.86), (0.27, -5.86), (0.3, -5.5), (0.02, -4.35), (-0.02, -4.35), (-0.3, -5.5)],
        (246, 244, 240),
        sharp=True,
        shade=0.4,
    )
    if outfit.waistcoat:
        pen.fill(
            [(-0.3, -5.2), (0, -4.75), (0.3, -5.2), (0.16, -4.2), (-0.16, -4.2)],
            lighter(tone, 0.2),
            sharp=True,
        )
    _neckwear(pen, outfit)
    for side in (-1, 1):
        collar = [(side * 0.05, -5.66), (side * 0.22, -5.9), (side * 0.34, -5.72), (side * 0.2, -5.5)]
        pen.fill(collar, (252, 250, 247), sharp=True, shade=0.5)
        lapel = [
            (side * 0.3, -5.8),
            (side * 0.56, -5.36),
            (side * 0.46, -5.24),
            (side * 0.52, -5.16),
            (side * 0.03, -4.28),
            (side * 0.2, -5.2),
        ]
        pen.fill(lapel, lighter(tone, 0.1), sharp=True, shade=0.8, rim=0.4)
        pen.limb([(side * 0.4, -3.95), (side * 0.7, -4.0)], [0.03, 0.03], darker(tone, 0.4), opacity=0.7)
    pen.limb([(0.02, -4.3), (0.06, -3.8), (0.14, -3.28)], [0.02, 0.02, 0.03], darker(tone, 0.55), shade=0)
    pen.ellipse(0.0, -4.12, 0.04, 0.04, darker(tone, 0.5))


def _neckwear(pen: Pen, outfit: Outfit) -> None:
    if outfit.bow:
        for side in (-1, 1):
            pen.fill([(0, -5.6), (side * 0.22, -5.71), (side * 0.24, -5.5)], outfit.tie, shade=1.2)
        pen.ellipse(0, -5.6, 0.06, 0.07, darker(outfit.tie, 0.2))
        return
    pen.fill(
        [(-0.075, -5.5), (0.075, -5.5), (0.12, -4.62), (0, -4.42), (-0.12, -4.62)], outfit.tie, sharp=True
    )
    pen.fill(
        [(-0.1, -5.68), (0.1, -5.68), (0.07, -5.46), (-0.07, -5.46)], lighter(outfit.tie, 0.12), sharp=True
    )


def draw_veil(pen: Pen, outfit: Outfit, rng: Random, *, front: bool, back: bool = False) -> None:
    """A sheer veil: behind the figure, and a lighter fall over the shoulders in front of it."""
    length = {"short": -3.9, "elbow": -3.2, "long": 0.1}.get(outfit.veil, -3.2)
    white = lighter(outfit.tone, 0.6)
    wide = 1.15 if length < -1 else 1.75
    if front and not back:
        for side in (-1, 1):
            low = min(length, -3.4)
            fall = [(side * 0.3, -7.0), (side * 0.54, -6.7), (side * 0.74, -5.9), (side * wide * 0.9, low),
                    (side * 0.74, low + 0.05), (side * 0.6, -5.5), (side * 0.5, -6.4)]  # fmt: skip
            pen.fill(fall, white, opacity=0.24, soft=0.02, texture=folds(pen, 0, -7.4, count=22, depth=0.5))
        return
    shape = [
        (-0.3, -7.05),
        (0, -7.16),
        (0.3, -7.05),
        (0.6, -6.4),
        (0.95, -5.2),
        (wide, length),
        (wide * 0.5, length + 0.16),
        (0, length + 0.05),
        (-wide * 0.5, length + 0.16),
        (-wide, length),
        (-0.95, -5.2),
        (-0.6, -6.4),
    ]
    drape = folds(pen, 0, -7.6, count=20, depth=0.9, phase=rng.uniform(0, 6))
    pen.fill(shape, white, opacity=0.32 if back else 0.5, texture=drape, rim=0.5)
    for i in range(7):
        x = -0.9 + 0.3 * i
        line = [(x * 0.3, -7.05), (x * 0.75, -5.4), (x * wide, length + 0.05)]
        pen.limb(line, [0.01, 0.03, 0.05], white, opacity=0.4, soft=0.01, shade=0)
