"""Bouquets: in the hands, on a table, laid out from above, in a vase."""

from __future__ import annotations

import math
from dataclasses import replace
from random import Random

from PIL import Image

from engine.sample.backgrounds import wash
from engine.sample.brush import Pen, folds
from engine.sample.cast import bride_of, maid
from engine.sample.flowers import bouquet
from engine.sample.palette import darker, lighter, mix
from engine.sample.people import Pose, draw_person
from engine.sample.stage import Stage


def flowers(stage: Stage) -> Image.Image:
    painter = {"held": _held, "table": _on_table, "flat": _flat_lay, "vase": _in_vase}[stage.shot.pose]
    return painter(stage)


def _held(stage: Stage) -> Image.Image:
    """Close to the gown or the suit, the face out of the frame."""
    rng, a, wedding = stage.rng, stage.aspect, stage.shot.wedding
    image = stage.behind(0.03)
    pen = stage.pen(image)
    size = 0.31 * min(1.0, a * 1.25) * rng.uniform(0.92, 1.1)
    head = size / 0.78
    x = a * rng.uniform(0.42, 0.58)
    spot = pen.at(x, 0.44 + 4.5 * head, scale=head)
    who = bride_of(wedding, rng) if rng.random() < 0.75 else maid(wedding, rng)
    who = replace(who, head=replace(who.head, style="bun"))
    sway = 0.06 * stage.jitter[3]
    pose = Pose((-0.14, -3.72), (0.16, -3.66), holds=(0.02, -4.42 + sway), bouquet_size=0.86)
    draw_person(spot, who, pose, rng, stage.blooms(size * 0.55), wedding.ribbon)
    return image


def _on_table(stage: Stage) -> Image.Image:
    rng, a, wedding = stage.rng, stage.aspect, stage.shot.wedding
    image = stage.behind(0.03)
    pen = stage.pen(image)
    edge = rng.uniform(0.5, 0.6)
    wood = rng.choice(((150, 112, 80), (206, 190, 168), (104, 76, 58), wedding.linen))
    _table_top(pen, a, edge, wood, rng)
    size = 0.29 * min(1.0, a * 1.1) * rng.uniform(0.95, 1.15)
    x, y = a * rng.uniform(0.38, 0.6), 0.53
    pen.ellipse(x + 0.05, y + 0.17, size * 1.3, size * 0.55, (26, 18, 14), soft=0.06, opacity=0.5, shade=0)
    turn = rng.choice((-1, 1)) * rng.uniform(0.7, 1.1)
    spot = pen.at(x, y, scale=size, angle=turn + 0.03 * stage.jitter[3])
    bouquet(spot, stage.blooms(size * 0.75), wedding.ribbon, rng, count=24, loose=0.6)
    if rng.random() < 0.5:
        _rings(pen.at(a * 0.22, 0.85, scale=0.045))
    return image


def _table_top(pen: Pen, a: float, edge: float, wood: tuple[int, int, int], rng: Random) -> None:
    wash(pen, edge, 1.0, lighter(wood, 0.12), darker(wood, 0.1))
    for k in range(7):
        y = edge + (1 - edge) * (k / 7) ** 1.4
        pen.limb(
            [(-0.1, y), (a + 0.1, y + rng.uniform(-0.004, 0.004))],
            [0.002, 0.005],
            darker(wood, 0.35),
            opacity=0.5,
            shade=0,
        )
        for _ in range(6):
            x = rng.uniform(0, a)
            pen.limb(
                [(x, y + 0.02), (x + rng.uniform(0.1, 0.4), y + 0.022)],
                [0.001, 0.003],
                darker(wood, 0.25),
                opacity=0.4,
                shade=0,
            )


def _rings(pen: Pen) -> None:
    gold = (216, 172, 96)
    for x in (-0.45, 0.45):
        for width, tone in ((0.2, darker(gold, 0.35)), (0.13, gold), (0.05, (255, 238, 196))):
            circle = [(x + math.cos(t * math.pi / 10), 0.8 * math.sin(t * math.pi / 10)) for t in range(21)]
            pen.limb(circle, [width, width], tone)


def _flat_lay(stage: Stage) -> Image.Image:
    """Seen from above: flowers, invitation, ribbon, rings, shoes' place left to the imagination."""
    rng, a, wedding = stage.rng, stage.aspect, stage.shot.wedding
    image = Image.new("RGB", stage.size)
    pen = stage.pen(image)
    cloth = rng.choice((wedding.linen, lighter(wedding.maids[0], 0.55), (226, 222, 216), (170, 150, 136)))
    box = [(-0.2, -0.2), (a + 0.2, -0.2), (a + 0.2, 1.2), (-0.2, 1.2)]
    pen.fill(box, cloth, sharp=True, shade=0.3, texture=folds(pen, -0.8, -1.4, count=26, depth=0.22))
    card = pen.at(a * 0.26, 0.34, scale=0.2, angle=rng.uniform(-0.35, 0.2))
    card.fill(
        [(-0.8, -1.05), (0.9, -1.05), (0.9, 1.15), (-0.8, 1.15)],
        (40, 30, 26),
        sharp=True,
        opacity=0.35,
        soft=0.08,
        shade=0,
    )
    card.fill(
        [(-0.85, -1.1), (0.85, -1.1), (0.85, 1.1), (-0.85, 1.1)], (252, 249, 243), sharp=True, shade=0.25
    )
    for k, width in enumerate((0.3, 0.5, 0.2, 0.46, 0.34)):
        card.limb(
            [(-width, -0.55 + 0.26 * k), (width, -0.55 + 0.26 * k)],
            [0.03, 0.05, 0.03],
            darker(wedding.napkin, 0.3),
            shade=0,
        )
    size = 0.3 * min(1.0, a * 1.2)
    x, y = a * 0.6, 0.45
    pen.ellipse(x + 0.03, y + 0.06, size * 1.12, size * 1.1, (30, 22, 18), soft=0.06, opacity=0.4, shade=0)
    blooms = stage.blooms(size * 0.75)
    bouquet(
        pen.at(x, y, scale=size, angle=rng.uniform(-0.6, 0.9) + 0.03 * stage.jitter[3]),
        blooms,
        wedding.ribbon,
        rng,
        count=24,
        loose=0.7,
    )
    for _ in range(9):
        pen.stamp(
            rng.choice(blooms.small),
            rng.uniform(0.05, a - 0.05),
            rng.uniform(0.05, 0.95),
            0.06,
            rng.uniform(0, 360),
        )
    _rings(pen.at(a * 0.2, 0.82, scale=0.042))
    return image


def _in_vase(stage: Stage) -> Image.Image:
    rng, a, wedding = stage.rng, stage.aspect, stage.shot.wedding
    image = stage.behind(0.03)
    pen = stage.pen(image)
    _table_top(pen, a, 0.8, rng.choice(((150, 112, 80), (206, 190, 168), wedding.linen)), rng)
    size = 0.27 * min(1.0, a * 1.2) * rng.uniform(0.95, 1.12)
    x, foot = a * rng.uniform(0.4, 0.6), 0.9
    pen.ellipse(x + 0.04, foot, size * 0.8, 0.03, (26, 18, 14), soft=0.02, opacity=0.5, shade=0)
    top = foot - size * 1.35
    vase = [
        (x - size * 0.32, top),
        (x + size * 0.32, top),
        (x + size * 0.42, top + size * 0.8),
        (x + size * 0.3, foot),
        (x - size * 0.3, foot),
        (x - size * 0.42, top + size * 0.8),
    ]
    for k in range(7):
        pen.limb(
            [(x + size * 0.06 * (k - 3), top), (x - size * 0.07 * (k - 3), foot - 0.02)],
            [0.012, 0.01],
            (84, 108, 66),
        )
    pen.fill(vase, mix((210, 224, 222), stage.light.key, 0.3), opacity=0.5, shade=1.3, rim=0.8)
    pen.limb(
        [(x - size * 0.24, top + size * 0.25), (x - size * 0.3, top + size)],
        [0.006, 0.016],
        (255, 255, 252),
        opacity=0.8,
        shade=0,
    )
    spot = pen.at(x, top - size * 0.55, scale=size, angle=0.02 * stage.jitter[3])
    bouquet(spot, stage.blooms(size * 0.75), wedding.ribbon, rng, count=24, stems=False, loose=1.0)
    return image
