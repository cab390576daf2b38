"""Reception rooms: a floor in perspective, tables laid for dinner, lights above.

Tables and chairs are painted in metres, at a spot on the floor that `Room` projects into the picture.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageFilter

from engine.sample.backgrounds import wash
from engine.sample.brush import Pen, folds
from engine.sample.flowers import Blooms, bouquet
from engine.sample.palette import RGB, darker, lighter, mix


@dataclass(frozen=True, slots=True)
class Room:
    """A camera at `eye` metres above the floor looks to the vanishing point (`vx`, `vy`, in heights of the picture)."""

    vx: float
    vy: float
    eye: float = 2.1
    focal: float = 1.15

    def spot(self, x: float, z: float, y: float = 0.0) -> tuple[float, float]:
        """Where the point x metres to the right, y up, z away is seen."""
        return self.vx + x * self.focal / z, self.vy + (self.eye - y) * self.focal / z


@dataclass(frozen=True, slots=True)
class Setting:
    """How the tables are laid."""

    linen: RGB
    chair: RGB
    napkin: RGB
    tall: bool
    candles: int
    wood: bool = False


def round_table(
    pen: Pen, room: Room, x: float, z: float, setting: Setting, blooms: Blooms, rng: Random
) -> None:
    """A round table for eight with its chairs, centre at (x, z)."""
    px, py = room.spot(x, z)
    spot = pen.at(px, py, scale=room.focal / z)
    low, top = room.eye / z, (room.eye - 0.76) / z
    turn = rng.uniform(0, 0.7)
    seats = sorted((math.sin(turn + k * math.pi / 4), math.cos(turn + k * math.pi / 4)) for k in range(8))
    spot.ellipse(0, 0, 1.75, 1.6 * low, (20, 14, 12), soft=0.2, opacity=0.4, shade=0)
    for down, across in seats[:4]:
        _chair(spot.at(across * 1.2, down * 1.2 * low, scale=1 + 0.1 * down), setting, facing=True)
    _cloth(spot, setting, low, top)
    _laid(spot, setting, top, turn, rng)
    _centrepiece(spot.at(0, -0.76), setting, blooms, rng)
    for down, across in seats[4:]:
        if down > 0.25:
            _chair(spot.at(across * 1.25, down * 1.3 * low, scale=1 + 0.14 * down), setting, facing=False)


def _cloth(spot: Pen, setting: Setting, low: float, top: float) -> None:
    r = 0.92
    if setting.wood:
        spot.limb([(0, -0.7), (0, 0)], [0.16, 0.3], darker(setting.linen, 0.3))
    else:
        arc = [i * math.pi / 12 for i in range(13)]
        front = [
            (1.0 * math.cos(t), 1.0 * math.sin(t) * low - 0.02 + 0.02 * (i % 2)) for i, t in enumerate(arc)
        ]
        upper = [(r * math.cos(t), -0.76 + r * math.sin(t) * top) for t in reversed(arc)]
        drape = folds(spot, 0, -2.2, count=34, depth=0.6)
        spot.fill([*front, *upper], darker(setting.linen, 0.1), sharp=True, texture=drape, shade=0.8)
    spot.ellipse(0, -0.76, r, r * top, setting.linen, shade=0.3)


def _laid(spot: Pen, setting: Setting, top: float, turn: float, rng: Random) -> None:
    for k in range(8):
        t = turn + k * math.pi / 4
        x, y = 0.68 * math.cos(t), -0.76 + 0.68 * math.sin(t) * top
        spot.ellipse(x, y, 0.15, 0.15 * top, darker(setting.linen, 0.16))
        spot.ellipse(x, y - 0.008, 0.14, 0.13 * top, (250, 248, 244))
        spot.fill([(x - 0.05, y - 0.01), (x, y - 0.09), (x + 0.05, y - 0.01)], setting.napkin)
        gx, gy = 0.5 * math.cos(t + 0.25), -0.76 + 0.5 * math.sin(t + 0.25) * top
        spot.limb([(gx, gy), (gx, gy - 0.12)], [0.012, 0.012], (226, 226, 224), opacity=0.7)
        spot.fill([(gx - 0.035, gy - 0.23), (gx + 0.035, gy - 0.23), (gx + 0.03, gy - 0.12), (gx - 0.03, gy - 0.12)],
                  (244, 236, 214), opacity=0.55, shade=1.2)  # fmt: skip
    for k in range(setting.candles):
        t = turn + 0.4 + k * 2 * math.pi / setting.candles
        candle(spot.at(0.36 * math.cos(t), -0.76 + 0.36 * math.sin(t) * top), 0.12 + 0.05 * (k % 3))


def candle(pen: Pen, height: float) -> None:
    """A candle with its flame and glow, metres."""
    pen.limb([(0, 0), (0, -height)], [0.05, 0.05], (248, 238, 218))
    pen.ellipse(0, -height - 0.05, 0.16, 0.16, (255, 190, 96), soft=0.1, opacity=0.4, shade=0)
    pen.ellipse(0, -height - 0.045, 0.02, 0.042, (255, 240, 190), shade=0)


def _centrepiece(pen: Pen, setting: Setting, blooms: Blooms, rng: Random) -> None:
    if setting.tall:
        pen.limb([(0, 0), (0, -0.4), (0, -0.78)], [0.16, 0.05, 0.12], (224, 210, 176), shade=1.3)
        bouquet(pen.at(0, -0.98, scale=0.36), blooms, setting.napkin, rng, count=14, stems=False, loose=0.6)
    else:
        pen.fill([(-0.12, 0.02), (0.12, 0.02), (0.16, -0.14), (-0.16, -0.14)], (214, 206, 196), shade=1.2)
        bouquet(pen.at(0, -0.24, scale=0.27), blooms, setting.napkin, rng, count=13, stems=False, loose=0.5)


def _chair(pen: Pen, setting: Setting, *, facing: bool) -> None:
    tone = setting.chair if not facing else darker(setting.chair, 0.15)
    for side in (-1, 1):
        pen.limb(
            [(side * 0.2, 0.0), (side * 0.19, -0.45), (side * 0.17, -0.98)],
            [0.04, 0.045, 0.04],
            tone,
            shade=1.2,
        )
        pen.limb([(side * 0.16, 0.06), (side * 0.16, -0.42)], [0.035, 0.04], darker(tone, 0.25))
    pen.fill(
        [(-0.22, -0.46), (0.22, -0.46), (0.2, -0.4), (-0.2, -0.4)], mix(setting.napkin, (240, 234, 226), 0.6)
    )
    for y in (-0.96, -0.66):
        pen.limb([(-0.18, y), (0, y - 0.025), (0.18, y)], [0.045, 0.05, 0.045], tone, shade=1.1)
    for k in range(4):
        x = -0.1 + 0.067 * k
        pen.limb([(x, -0.94), (x, -0.68)], [0.02, 0.02], tone)


def long_table(
    pen: Pen, room: Room, x: float, near: float, far: float, setting: Setting, blooms: Blooms, rng: Random
) -> None:
    """A banquet table that runs away from the camera, with a garland along its middle."""
    half, height = 0.55, 0.76
    rows = [far - (far - near) * k / 11 for k in range(12)]
    for z in rows:
        _pair(pen, room, x, z, -1.0 if x > 0 else 1.0, setting)
    quad = [
        room.spot(x - half, far, height),
        room.spot(x + half, far, height),
        room.spot(x + half, near, height),
        room.spot(x - half, near, height),
    ]
    skirt = [quad[3], quad[2], room.spot(x + half, near, 0.05), room.spot(x - half, near, 0.05)]
    inner = 1 if x < 0 else -1
    side = [room.spot(x + inner * half, far, height), room.spot(x + inner * half, near, height),
            room.spot(x + inner * half, near, 0.05), room.spot(x + inner * half, far, 0.05)]  # fmt: skip
    drape = folds(pen, quad[3][0], quad[3][1] - 0.6, count=50, depth=0.5)
    pen.fill(side, darker(setting.linen, 0.25), sharp=True, texture=drape)
    pen.fill(skirt, darker(setting.linen, 0.14), sharp=True, texture=drape)
    pen.fill(quad, setting.linen, sharp=True, shade=0.35)
    for i, z in enumerate(rows):
        for side_x in (-0.36, 0.36):
            cx, cy = room.spot(x + side_x, z, height)
            plate = pen.at(cx, cy, scale=room.focal / z)
            plate.ellipse(0, 0, 0.13, 0.13 * (room.eye - height) / z, (250, 248, 244))
            plate.fill([(-0.045, 0.0), (0, -0.1), (0.045, 0.0)], setting.napkin)
        cx, cy = room.spot(x, z, height)
        middle = pen.at(cx, cy, scale=room.focal / z)
        for k in range(5):
            middle.stamp(
                blooms.greens[k % 4],
                rng.uniform(-0.16, 0.16),
                rng.uniform(-0.05, 0.03),
                0.28,
                rng.uniform(0, 360),
            )
        for k in range(3):
            middle.stamp(
                blooms.heads[(i + k) % len(blooms.heads)],
                rng.uniform(-0.14, 0.14),
                -0.05 - 0.05 * k,
                0.19,
                77.0 * k,
            )
        if i % 2:
            candle(middle.at(rng.choice((-0.17, 0.17)), 0), 0.2)
    for z in rows:
        _pair(pen, room, x, z, 1.0 if x > 0 else -1.0, setting)


def _pair(pen: Pen, room: Room, x: float, z: float, side: float, setting: Setting) -> None:
    px, py = room.spot(x - side * 0.92, z)
    _chair(pen.at(px, py, scale=room.focal / z), setting, facing=False)


def shell(pen: Pen, room: Room, a: float, kind: str, rng: Random) -> None:
    """Walls, ceiling and floor of a `hall`, `marquee`, `barn` or `garden` evening."""
    wall, ceiling, floor = {
        "hall": ((214, 198, 176), (232, 222, 206), (136, 98, 70)),
        "marquee": ((238, 232, 222), (246, 240, 230), (150, 128, 104)),
        "barn": ((128, 92, 66), (84, 60, 46), (116, 88, 68)),
        "garden": ((72, 86, 84), (52, 62, 96), (92, 108, 66)),
    }[kind]
    depth, half, height = 13.0, 6.2, 4.6
    left, right = room.spot(-half, depth, height), room.spot(half, depth, 0)
    wash(pen, 0, 1, darker(floor, 0.2), lighter(floor, 0.1))
    wash(pen, 0, right[1], ceiling, darker(ceiling, 0.15))
    wash(pen, right[1], 1.0, darker(floor, 0.25), lighter(floor, 0.12))
    if kind == "garden":
        _trees(pen, a, right[1], rng)
        return
    for side in (-1, 1):
        edge = 0.0 if side < 0 else a
        corner = left[0] if side < 0 else right[0]
        out = room.spot(side * half, 1.6, height), room.spot(side * half, 1.6, 0)
        pen.fill(
            [(corner, left[1]), out[0], (edge, -0.5), out[1], (corner, right[1])],
            darker(wall, 0.18),
            sharp=True,
            shade=0.5,
        )
    pen.fill([left, (right[0], left[1]), right, (left[0], right[1])], wall, sharp=True, shade=0.4)
    _floor_lines(pen, room, floor, kind)
    {"hall": _windows, "marquee": _swags, "barn": _beams}[kind](pen, room, half, height, depth, wall)


def _floor_lines(pen: Pen, room: Room, floor: RGB, kind: str) -> None:
    for k in range(-12, 13):
        line = [room.spot(k * 0.8, 13.0), room.spot(k * 0.8, 1.2)]
        pen.limb(line, [0.001, 0.006], darker(floor, 0.35), opacity=0.5, shade=0)
    for k in range(9):
        z = 1.5 + 1.3 * k
        if kind == "hall":
            pen.limb(
                [room.spot(-9, z), room.spot(9, z)],
                [0.006 / z, 0.006 / z],
                darker(floor, 0.3),
                opacity=0.5,
                shade=0,
            )
    x, y = room.spot(0, 7.0)
    pen.ellipse(x, y, 0.4, 0.08, lighter(floor, 0.7), soft=0.05, opacity=0.35, shade=0)


def _windows(pen: Pen, room: Room, half: float, height: float, depth: float, wall: RGB) -> None:
    for k in range(5):
        x = -4.6 + 2.3 * k
        pane = [
            room.spot(x + dx, depth, y)
            for dx, y in ((-0.7, 0.5), (-0.7, 3.2), (-0.4, 3.7), (0.4, 3.7), (0.7, 3.2), (0.7, 0.5))
        ]
        pen.fill(pane, (238, 240, 234), sharp=True, shade=0.2)
        for side in (-1, 1):
            pen.limb(
                [room.spot(x + side * 0.85, depth, 3.9), room.spot(x + side * 0.95, depth, 0.1)],
                [0.03, 0.045],
                darker(wall, 0.2),
                shade=1.3,
            )
    for side in (-1, 1):
        for k in range(4):
            z = 3.4 + 2.4 * k
            pane = [
                room.spot(side * half, z + dz, y)
                for dz, y in ((-0.6, 0.5), (-0.6, 3.4), (0.6, 3.4), (0.6, 0.5))
            ]
            pen.fill(pane, (246, 240, 222), sharp=True, shade=0.3)
            pen.limb(
                [room.spot(side * half, z + 0.8, 4.0), room.spot(side * half, z + 0.8, 0.0)],
                [0.26 / z, 0.34 / z],
                darker(wall, 0.12),
                shade=1.2,
            )


def _swags(pen: Pen, room: Room, half: float, height: float, depth: float, wall: RGB) -> None:
    ridge = room.spot(0, depth, height + 1.2)
    for k in range(7):
        x = -5.2 + 1.73 * k
        pane = [
            room.spot(x + dx, depth, y)
            for dx, y in ((-0.6, 0.4), (-0.6, 2.9), (0.0, 3.5), (0.6, 2.9), (0.6, 0.4))
        ]
        pen.fill(pane, (150, 176, 132), sharp=True, shade=0.6)
        pen.fill(
            [*pane[:1], *pane[1:4], room.spot(x + 0.6, depth, 1.8), room.spot(x - 0.6, depth, 1.6)],
            (206, 220, 222),
            sharp=True,
        )
        pen.limb(
            [room.spot(x, depth, 0.4), room.spot(x, depth, 3.4)], [0.004, 0.004], (250, 248, 244), shade=0
        )
    for k in range(15):
        x = -half * 1.3 + half * 2.6 * k / 14
        tone = lighter(wall, 0.2) if k % 2 else darker(wall, 0.22)
        outer, nxt = room.spot(x, 1.5, height), room.spot(x + half * 2.6 / 14, 1.5, height)
        pen.fill([ridge, outer, nxt], tone, sharp=True, shade=0.5)
    for side in (-1, 1):
        for k in range(5):
            z = 2.6 + 2.2 * k
            post = [room.spot(side * half, z, height), room.spot(side * half * 0.97, z, 0)]
            pen.limb(post, [0.36 / z, 0.2 / z], lighter(wall, 0.3), shade=1.2)


def _beams(pen: Pen, room: Room, half: float, height: float, depth: float, wall: RGB) -> None:
    for k in range(9):
        x = -half + 2 * half * k / 8
        pen.limb(
            [room.spot(x, depth, 0), room.spot(x, depth, height)], [0.004, 0.004], darker(wall, 0.4), shade=0
        )
    for k in range(5):
        z = depth - 2.4 * k
        a, b, c = room.spot(-half, z, height), room.spot(0, z, height + 1.1), room.spot(half, z, height)
        for line in ((a, b), (b, c), (a, c)):
            pen.limb(list(line), [0.3 / z, 0.3 / z], darker(wall, 0.3 + 0.08 * k), shade=0.8)
    for side in (-1, 1):
        for k in range(4):
            z = 3.0 + 2.6 * k
            pen.limb(
                [room.spot(side * half, z, 0), room.spot(side * half, z, height)],
                [0.36 / z, 0.36 / z],
                darker(wall, 0.35),
            )


def _trees(pen: Pen, a: float, horizon: float, rng: Random) -> None:
    small = Image.new("RGB", (pen.image.width // 3, pen.image.height // 3))
    small.paste(pen.image.resize(small.size))
    leaf = Pen(small, pen.light, (pen.unit / 3, 0.0, 0.0, 0.0, pen.unit / 3, 0.0))
    for i in range(420):
        x, r = rng.uniform(0, a), rng.uniform(0.008, 0.03)
        y = horizon - (0.12 + 0.1 * math.sin(x * 9) ** 2 + 0.08 * math.sin(x * 23)) * rng.random() ** 0.7
        tone = mix((40, 54, 46), (110, 118, 80), rng.random() * (0.3 + 0.7 * i / 420))
        leaf.ellipse(x, y, r, r * 0.6, tone, shade=0.4, turn=rng.uniform(0, 3))
    small = small.filter(ImageFilter.GaussianBlur(pen.unit * 0.002))
    pen.image.paste(small.resize(pen.image.size, Image.Resampling.BICUBIC))


def string_lights(pen: Pen, room: Room, rng: Random, rows: int = 6) -> None:
    """Bulbs on sagging lines from side to side, nearer ones larger."""
    for row in range(rows):
        z = 11.0 - row * 1.5
        for i in range(17):
            x = -6.0 + 12.0 * i / 16
            y = 4.2 - 0.8 * math.sin(math.pi * ((i * (1 + row % 2) / 16) % 1.0001))
            px, py = room.spot(x, z, y)
            size = 0.055 / z
            pen.ellipse(px, py, size * 4.5, size * 4.5, (255, 196, 110), soft=size * 3, opacity=0.2, shade=0)
            pen.ellipse(px, py, size, size, (255, 244, 210), shade=0)


def chandelier(pen: Pen, room: Room, z: float) -> None:
    """A chandelier on the middle line, z metres away."""
    px, py = room.spot(0, z, 3.7)
    spot = pen.at(px, py, scale=room.focal / z)
    brass = (206, 172, 112)
    spot.limb([(0, -3.0), (0, 0.1)], [0.03, 0.05], darker(brass, 0.3))
    spot.ellipse(0, -0.2, 1.3, 0.9, (255, 206, 130), soft=0.6, opacity=0.3, shade=0)
    for tier, (reach, count) in enumerate(((0.85, 9), (0.5, 7))):
        for k in range(count):
            x = reach * (2 * k / (count - 1) - 1)
            y = -0.1 - 0.42 * tier + 0.12 * (1 - (x / reach) ** 2)
            spot.limb([(0, 0.1 - 0.4 * tier), (x * 0.6, y + 0.2), (x, y)], [0.04, 0.025, 0.025], brass)
            spot.limb([(x, y), (x, y - 0.16)], [0.04, 0.04], (250, 244, 230))
            spot.ellipse(x, y - 0.22, 0.1, 0.12, (255, 220, 150), soft=0.06, opacity=0.6, shade=0)
            spot.ellipse(x, y - 0.21, 0.03, 0.05, (255, 248, 224), shade=0)
            spot.ellipse(x, y + 0.12, 0.022, 0.045, (244, 240, 236), opacity=0.8)
