"""Heads: face, hair and what is worn on it. One unit is the height of the head; the chin is at the origin."""

from __future__ import annotations

import math
from dataclasses import dataclass
from random import Random

from engine.sample.brush import Pen, Points
from engine.sample.flowers import Blooms
from engine.sample.palette import RGB, darker, lighter, mix

WOMENS_HAIR = ("bun", "waves", "long", "crop", "curls", "braid")
MENS_HAIR = ("short", "side", "fade", "curly", "quiff")


@dataclass(frozen=True, slots=True)
class Head:
    """How somebody looks from the neck up. `turn` is -1 (to the picture's left) … 1; `back`: seen from behind."""

    skin: RGB
    hair: RGB
    style: str
    turn: float = 0.0
    back: bool = False
    smile: float = 0.6
    eyes_closed: bool = False
    beard: bool = False
    lips: RGB = (176, 72, 78)
    crown: str = ""


def draw_back_hair(pen: Pen, head: Head) -> None:
    """The hair that falls behind neck and shoulders; painted before the body."""
    tone = darker(head.hair, 0.25)
    shapes: dict[str, Points] = {
        "waves": [(-0.42, -0.8), (0, -1.0), (0.42, -0.8), (0.56, -0.2), (0.62, 0.42), (0.3, 0.62), (-0.3, 0.62),
                  (-0.62, 0.42), (-0.56, -0.2)],
        "long": [(-0.4, -0.8), (0, -1.0), (0.4, -0.8), (0.46, 0.0), (0.5, 0.9), (0, 1.02), (-0.5, 0.9), (-0.46, 0.0)],
        "curls": [(-0.56, -0.88), (0, -1.16), (0.56, -0.88), (0.7, -0.4), (0.62, 0.02), (0.36, 0.16), (-0.36, 0.16),
                  (-0.62, 0.02), (-0.7, -0.4)],
        "bun": [(-0.2, -1.1), (0, -1.2), (0.2, -1.1), (0.24, -0.9), (-0.24, -0.9)],
        "crop": [(-0.45, -0.75), (0, -1.02), (0.45, -0.75), (0.47, -0.25), (0.4, 0.04), (-0.4, 0.04), (-0.47, -0.25)],
    }  # fmt: skip
    if head.style in shapes:
        pen.fill(shapes[head.style], tone, rim=0.9)


def draw_head(pen: Pen, head: Head, blooms: Blooms | None, rng: Random) -> None:
    """Face and hair over the neck; from behind, hair only."""
    if head.back:
        _from_behind(pen, head, rng)
    else:
        _face(pen, head)
        _features(pen, head)
        _front_hair(pen, head, rng)
    _crown(pen, head, blooms, rng)


def _face(pen: Pen, head: Head) -> None:
    t = head.turn * 0.1
    if abs(head.turn) < 0.75:
        for side in (-1, 1):
            pen.ellipse(side * 0.385 + t * 0.4, -0.44, 0.06, 0.1, darker(head.skin, 0.12))
    nose = 0.07 * head.turn if abs(head.turn) > 0.7 else 0.0
    side = 1 if head.turn > 0 else -1
    right, left = (nose if side > 0 else 0.0), (nose if side < 0 else 0.0)
    if head.style != "fade":
        pen.ellipse(0, -0.63, 0.42, 0.4, darker(head.hair, 0.2))
    outline = [
        (t, -1.0), (0.27, -0.93), (0.385, -0.66), (0.375 + right, -0.42), (0.32 + t * 0.3, -0.2), (0.15 + t, -0.03),
        (t * 1.2, 0.0), (-0.15 + t, -0.03), (-0.32 + t * 0.3, -0.2), (-0.375 + left, -0.42), (-0.385, -0.66),
        (-0.27, -0.93),
    ]  # fmt: skip
    pen.fill(outline, head.skin, shade=0.5, rim=0.5)
    blush = mix(head.skin, (222, 92, 88), 0.5)
    for cheek in (-1, 1):
        near = 1 - 0.35 * abs(head.turn) * (cheek == (1 if head.turn > 0 else -1))
        pen.ellipse(
            cheek * 0.21 * near + t * 1.5, -0.27, 0.09, 0.065, blush, soft=0.05, opacity=0.42, shade=0
        )
    pen.ellipse(t * 1.6, -0.86, 0.2, 0.1, lighter(head.skin, 0.5), soft=0.08, opacity=0.3, shade=0)


def _features(pen: Pen, head: Head) -> None:
    t = head.turn * 0.155
    for side in (-1, 1):
        toward = side * head.turn > 0
        if toward and abs(head.turn) > 0.92:
            continue
        squeeze = 1 - 0.4 * abs(head.turn) * toward
        _eye(pen.at(side * 0.165 * squeeze + t, -0.475), head, side, squeeze)
    shadow = darker(head.skin, 0.3)
    pen.limb([(t * 1.15, -0.46), (t * 1.55 + 0.012, -0.33), (t * 1.4 + 0.01, -0.285)], [0.02, 0.05, 0.06], shadow,
             soft=0.015, opacity=0.5, shade=0)  # fmt: skip
    for side in (-1, 1):
        pen.ellipse(
            t * 1.45 + side * 0.032, -0.272, 0.016, 0.01, darker(head.skin, 0.55), soft=0.006, opacity=0.8
        )
    pen.ellipse(
        t * 1.6 - 0.012, -0.32, 0.022, 0.03, lighter(head.skin, 0.5), soft=0.015, opacity=0.6, shade=0
    )
    _mouth(pen.at(t * 1.25, -0.15), head)
    if head.beard:
        _beard(pen, head)


def _eye(pen: Pen, head: Head, side: int, squeeze: float) -> None:
    ink = darker(mix(head.hair, (40, 26, 20), 0.7), 0.3)
    w = 0.072 * squeeze
    brow = darker(head.hair, 0.25) if sum(head.hair) > 200 else head.hair
    arch = [(-side * w * 0.9, -0.103), (side * w * 0.35, -0.126), (side * w * 1.35, -0.1)]
    pen.limb(arch, [0.024, 0.03, 0.012], brow, shade=0, opacity=0.85)
    pen.ellipse(0, -0.02, w * 1.25, 0.055, darker(head.skin, 0.35), soft=0.025, opacity=0.35, shade=0)
    if head.eyes_closed:
        pen.limb([(-w, -0.01), (0, 0.022), (w, -0.01)], [0.012, 0.026, 0.012], ink, shade=0)
        return
    almond = [
        (-w, 0.005),
        (-w * 0.3, -0.036),
        (w * 0.5, -0.032),
        (w, 0.0),
        (w * 0.3, 0.028),
        (-w * 0.5, 0.026),
    ]
    pen.fill(almond, (246, 240, 234), shade=0)
    gaze = head.turn * 0.014
    pen.ellipse(gaze, -0.004, 0.031, 0.033, mix(ink, (92, 66, 42), 0.5), shade=0)
    pen.ellipse(gaze, -0.004, 0.016, 0.017, (18, 12, 10), shade=0)
    pen.ellipse(gaze - 0.011, -0.015, 0.008, 0.008, (255, 252, 246), shade=0)
    lash = [(-w * 1.05, 0.0), (-w * 0.3, -0.042), (w * 0.5, -0.038), (w * 1.12, -0.005)]
    pen.limb(lash, [0.012, 0.024, 0.026, 0.012], ink, shade=0)


def _mouth(pen: Pen, head: Head) -> None:
    w, up = 0.085 + 0.035 * head.smile, 0.04 * head.smile
    lip = mix(head.skin, head.lips, 0.75)
    if head.smile > 0.7:
        mouth = [(-w, -up), (0, -0.006), (w, -up), (w * 0.55, 0.044), (0, 0.062), (-w * 0.55, 0.044)]
        pen.fill(mouth, darker(lip, 0.35), shade=0)
        teeth = [(-w * 0.82, -up * 0.7), (0, 0.0), (w * 0.82, -up * 0.7), (w * 0.5, 0.022), (-w * 0.5, 0.022)]
        pen.fill(teeth, (250, 246, 238), shade=0)
        pen.limb([(-w * 0.6, 0.045), (0, 0.064), (w * 0.6, 0.045)], [0.014, 0.03, 0.014], lip, shade=0)
    else:
        lower = [(-w * 0.85, -up * 0.7), (0, 0.004), (w * 0.85, -up * 0.7), (w * 0.4, 0.04), (-w * 0.4, 0.04)]
        pen.fill(lower, lighter(lip, 0.08), shade=0.4)
    upper = [(-w, -up), (-0.028, -0.028), (0, -0.02), (0.028, -0.028), (w, -up), (0, 0.008)]
    pen.fill(upper, darker(lip, 0.12), shade=0)


def _beard(pen: Pen, head: Head) -> None:
    t = head.turn * 0.12
    shape = [(-0.36, -0.4), (-0.27, -0.2), (-0.14 + t, -0.235), (t, -0.22), (0.14 + t, -0.235), (0.27, -0.2),
             (0.36, -0.4), (0.335 + t * 0.3, -0.16), (0.16 + t, 0.02), (t, 0.05), (-0.16 + t, 0.02),
             (-0.335 + t * 0.3, -0.16)]  # fmt: skip
    pen.fill(shape, head.hair, opacity=0.86, soft=0.012)
    _mouth(pen.at(t * 1.4, -0.15), head)


def _front_hair(pen: Pen, head: Head, rng: Random) -> None:
    tone, t = head.hair, head.turn * 0.08
    if head.style in MENS_HAIR:
        _mens(pen, head)
        return
    if head.style == "curls":
        _curls(pen, head, rng)
        return
    part = rng.choice((-0.12, 0.1, 0.0))
    for side in (-1, 1):
        fall = {"waves": -0.12, "long": -0.1, "crop": -0.3}.get(head.style, -0.52)
        sweep = [
            (part, -1.06),
            (side * 0.3, -1.02),
            (side * 0.47, -0.74),
            (side * 0.46, fall),
            (side * 0.38, fall + 0.02),
            (side * 0.37 + t * 0.5, -0.56),
            (side * 0.27 + t, -0.78),
            (part + t, -0.9),
        ]
        pen.fill(sweep, tone, shade=1.0, rim=0.9)
        for k in range(3):
            shine = [(part + side * (0.06 + 0.07 * k), -0.99 + 0.02 * k), (side * (0.28 + 0.04 * k), -0.9 + 0.05 * k),
                     (side * (0.39 + 0.015 * k), -0.62)]  # fmt: skip
            strand = lighter(tone, 0.25) if k == 1 else darker(tone, 0.35)
            pen.limb(shine, [0.008, 0.03, 0.008], strand, opacity=0.5, shade=0)
    if head.style == "waves":
        _locks(pen, tone)
    if head.style == "braid":
        _braid(pen, tone)


def _curls(pen: Pen, head: Head, rng: Random) -> None:
    tone, t = head.hair, head.turn * 0.08
    cap = [
        (-0.42, -0.5),
        (-0.48, -0.85),
        (0, -1.12),
        (0.48, -0.85),
        (0.42, -0.5),
        (0.36 + t, -0.7),
        (0.22 + t, -0.84),
        (t, -0.88),
        (-0.22 + t, -0.84),
        (-0.36 + t, -0.7),
    ]
    pen.fill(cap, tone)
    for i in range(64):
        turn = 2.75 * (2 * ((i * 0.618) % 1.0) - 1)
        r = 0.5 + 0.17 * rng.random() + 0.03 * abs(turn)
        x, y = r * math.sin(turn), -0.56 - r * math.cos(turn) * 0.95
        if abs(x) > 0.37 or y < -0.86:
            size = rng.uniform(0.06, 0.1)
            pen.ellipse(x + t, y, size, size * 0.9, lighter(tone, 0.16 * rng.random()), shade=0.8)


def _braid(pen: Pen, tone: RGB) -> None:
    for i in range(7):
        x, y = 0.42 + 0.05 * (i % 2), -0.42 + 0.16 * i
        pen.ellipse(x, y, 0.12 - 0.006 * i, 0.11, lighter(tone, 0.1 * (i % 2)), turn=0.5, shade=1.4)


def _locks(pen: Pen, tone: RGB) -> None:
    for side in (-1, 1):
        for k in range(3):
            x = side * (0.42 + 0.07 * k)
            lock = [
                (side * 0.42, -0.5),
                (x + side * 0.09, -0.15),
                (x - side * 0.03, 0.15),
                (x + side * 0.06, 0.42 - 0.06 * k),
            ]
            pen.limb(
                lock, [0.1, 0.17, 0.14, 0.04], (tone, lighter(tone, 0.14), darker(tone, 0.2))[k], shade=1.1
            )


def _mens(pen: Pen, head: Head) -> None:
    t, tone = head.turn * 0.08, head.hair
    top, side_y = {"fade": (-1.03, -0.68), "quiff": (-1.16, -0.52), "curly": (-1.1, -0.5)}.get(
        head.style, (-1.08, -0.5)
    )
    lift = 0.08 if head.style in ("side", "quiff") else 0.0
    shape = [(-0.41, side_y), (-0.45, -0.78), (-0.3, top + 0.05), (0.02, top), (0.32, top + 0.05 - lift * 0.5),
             (0.45, -0.78), (0.41, side_y), (0.36 + t * 0.5, -0.7), (0.26 + t, -0.84), (0.0 + t, -0.87 + lift),
             (-0.26 + t, -0.83 - lift), (-0.36 + t * 0.5, -0.7)]  # fmt: skip
    pen.fill(shape, tone, rim=0.9)
    if head.style == "curly":
        for i in range(15):
            x = -0.38 + 0.76 * i / 14
            pen.ellipse(
                x + t,
                -0.98 - 0.12 * (1 - (x / 0.4) ** 2) + 0.05 * (i % 3),
                0.09,
                0.085,
                lighter(tone, 0.08 * (i % 2)),
                shade=1.3,
            )
        return
    for k in range(4):
        strand = [(-0.28 + 0.12 * k + t, -0.88), (-0.2 + 0.14 * k, -1.0), (0.02 + 0.1 * k, top + 0.07)]
        pen.limb(strand, [0.01, 0.03, 0.008], lighter(tone, 0.22), opacity=0.5, shade=0)


def _from_behind(pen: Pen, head: Head, rng: Random) -> None:
    tone = head.hair
    for side in (-1, 1):
        pen.ellipse(side * 0.4, -0.44, 0.05, 0.09, darker(head.skin, 0.15))
    low = -0.12 if head.style in MENS_HAIR else 0.02
    skull = [(0, -1.06), (0.32, -0.98), (0.45, -0.66), (0.4, -0.32), (0.26, low), (0, low + 0.04), (-0.26, low),
             (-0.4, -0.32), (-0.45, -0.66), (-0.32, -0.98)]  # fmt: skip
    pen.fill(skull, tone, rim=0.9)
    if head.style == "bun":
        pen.ellipse(0, -0.5, 0.27, 0.25, lighter(tone, 0.06), shade=1.3)
        for k in range(3):
            pen.limb([(-0.2, -0.55 + 0.1 * k), (0, -0.62 + 0.1 * k), (0.2, -0.52 + 0.1 * k)], [0.01, 0.03, 0.01],
                     darker(tone, 0.3), opacity=0.6, shade=0)  # fmt: skip
    elif head.style in ("waves", "long", "braid"):
        for k in range(5):
            x = -0.3 + 0.15 * k
            pen.limb([(x * 0.7, -0.7), (x * 1.25, -0.1), (x, 0.4), (x * 1.2, 0.75 + 0.1 * rng.random())],
                     [0.14, 0.24, 0.2, 0.05], (tone, lighter(tone, 0.1))[k % 2], shade=1.1)  # fmt: skip
    elif head.style == "curls":
        for i in range(44):
            r, t = 0.6 * math.sqrt((i + 0.5) / 44), 2.4 * i
            x, y = r * math.cos(t), -0.5 + r * math.sin(t)
            pen.ellipse(x, y, 0.13, 0.12, lighter(tone, 0.12 * rng.random()), shade=0.8)


def _crown(pen: Pen, head: Head, blooms: Blooms | None, rng: Random) -> None:
    t = head.turn * 0.05
    if head.crown == "flowers" and blooms is not None:
        for i in range(9):
            x = -0.42 + 0.84 * i / 8
            y = -0.86 - 0.13 * (1 - (x / 0.42) ** 2)
            pen.stamp(blooms.greens[i % 3], x + t, y, 0.2, rng.uniform(-80, 80))
            pen.stamp(blooms.heads[i % len(blooms.heads)], x + t, y, 0.19 if i % 2 else 0.14, 40 * i)
    if head.crown == "tiara":
        for i in range(11):
            x = -0.3 + 0.06 * i
            y = -0.98 - 0.05 * (1 - (x / 0.3) ** 2)
            pen.limb(
                [(x + t, y + 0.04), (x + t, y - 0.05 * (1 + i % 2))], [0.012, 0.01], (226, 214, 190), shade=0
            )
            pen.ellipse(x + t, y - 0.05 * (1 + i % 2), 0.017, 0.017, (255, 253, 246), shade=0)
    if head.crown == "comb" and blooms is not None:
        for i in range(3):
            pen.stamp(blooms.heads[i % len(blooms.heads)], 0.36 + 0.04 * i, -0.82 + 0.1 * i, 0.18, 60 * i)
