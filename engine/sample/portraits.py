"""Brides and newlyweds: how they stand and how near they are seen."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from PIL import Image

from engine.sample.backgrounds import discs
from engine.sample.brush import Pen
from engine.sample.cast import bride_of, groom_of
from engine.sample.flowers import Blooms
from engine.sample.people import Pose, draw_person, shadows
from engine.sample.stage import Stage, stand


def bride(stage: Stage) -> Image.Image:
    rng, pose, a = stage.rng, stage.shot.pose, stage.aspect
    near = {"portrait": (0.30, 0.50), "half": (0.17, 0.34), "full": (0.114, 0.242), "back": (0.135, 0.29)}[
        pose
    ]
    head = near[0] * (0.92 if a < 1 and pose != "full" else 1.0) * rng.uniform(0.92, 1.06)
    image = stage.behind(0.028 if pose == "portrait" else 0.017 if pose == "half" else 0.008)
    pen = stage.pen(image)
    look = bride_of(stage.shot.wedding, rng, back=pose == "back", turn=rng.uniform(-0.7, 0.7))
    x = a * (rng.uniform(0.36, 0.64) if a > 1 else rng.uniform(0.46, 0.54))
    spot = stand(pen, x, near[1], head)
    if pose in ("full", "back"):
        shadows(spot, [(0, 0)], 1.9)
    sway = 0.05 * stage.jitter[3]
    draw_person(
        spot, look, _brides_pose(pose, rng, sway), rng, stage.blooms(head * 0.45), stage.shot.wedding.ribbon
    )
    if pose == "portrait":
        discs(pen, a, rng, 5, stage.light.key, 0.07, 1.0)
    return image


def _brides_pose(pose: str, rng: Random, sway: float) -> Pose:
    tilt = rng.uniform(-0.12, 0.12) + sway
    if pose == "back":
        return Pose((-0.75, -3.5), (0.75, -3.5), tilt=tilt)
    choice = rng.randrange(4)
    if choice == 0:
        return Pose((-1.05, -3.35 + sway), (1.05, -3.4), tilt=tilt)
    if choice == 1:
        return Pose(
            (-0.2, -3.95), (0.52, -4.28 + sway), tilt=tilt, lean=0.015, holds=(-0.25, -4.3), bouquet_size=0.6
        )
    return Pose(
        (-0.12, -4.0),
        (0.15, -3.95),
        tilt=tilt,
        holds=(0.0, -4.45 + sway),
        bouquet_size=rng.uniform(0.58, 0.72),
    )


def newlyweds(stage: Stage) -> Image.Image:
    rng, pose, a = stage.rng, stage.shot.pose, stage.aspect
    close = pose == "embrace" and rng.random() < 0.6
    head = (0.2 if close else 0.112) * rng.uniform(0.92, 1.05) * (0.86 if a < 0.8 and pose != "walk" else 1.0)
    image = stage.behind(0.024 if close else 0.009)
    pen = stage.pen(image)
    chin = 0.4 if close else 0.27 if a > 0.8 else 0.36
    spot = stand(pen, a * (rng.uniform(0.42, 0.58) if a > 1 else 0.5), chin, head)
    painter = {"hands": _hand_in_hand, "embrace": _embrace, "walk": _walking, "dance": _dancing}[pose]
    shadows(spot, [(-0.9, 0), (0.9, 0)], 1.6)
    painter(stage, spot, stage.blooms(head * 0.4), 0.05 * stage.jitter[3])
    return image


def _hand_in_hand(stage: Stage, spot: Pen, blooms: Blooms, sway: float) -> None:
    rng, wedding = stage.rng, stage.shot.wedding
    side = rng.choice((-1, 1))
    bride = bride_of(wedding, rng, turn=0.45 * side)
    groom = groom_of(wedding, rng, turn=-0.45 * side)
    joined = (0.0, -3.25)
    apart, near = 1.12, 0.0
    inner, outer = (apart, joined[1]), (-1.0, -3.3)
    right = (
        Pose(outer, inner, tilt=0.05)
        if side > 0
        else Pose((-inner[0], inner[1]), (-outer[0], outer[1]), tilt=-0.05)
    )
    draw_person(
        spot.at(side * apart, near),
        groom,
        Pose((-1.1, -3.25), (0.95, -3.4), tilt=-0.05 * side + sway)
        if side > 0
        else Pose((-0.95, -3.4), (1.1, -3.25), tilt=0.05 + sway),
        rng,
        blooms,
    )
    hold = (-0.3 * side, -4.2)
    pose = replace(right, tilt=0.06 * side + sway, holds=hold, bouquet_size=0.55)
    pose = replace(pose, left=(hold[0], -3.75)) if side > 0 else replace(pose, right=(hold[0], -3.75))
    draw_person(spot.at(-side * apart, 0), bride, pose, rng, blooms, wedding.ribbon)


def _embrace(stage: Stage, spot: Pen, blooms: Blooms, sway: float) -> None:
    rng, wedding = stage.rng, stage.shot.wedding
    side, closed = rng.choice((-1, 1)), rng.random() < 0.6
    bride = bride_of(wedding, rng, turn=0.86 * side, closed=closed)
    groom = groom_of(wedding, rng, turn=-0.86 * side, closed=closed)
    gap = 0.8
    hold, waist = side * 0.7, side * -0.5
    arms = Pose((-0.95, -3.9), (waist - 0.5, -4.2)) if side > 0 else Pose((waist + 0.5, -4.2), (0.95, -3.9))
    draw_person(
        spot.at(side * gap, 0),
        groom,
        replace(arms, lean=-0.03 * side, tilt=-0.11 * side + sway, nod=-0.1 * side),
        rng,
        blooms,
    )
    chest = (side * 1.25, -4.85)
    arms = Pose((-0.35, -4.0), chest) if side > 0 else Pose(chest, (0.35, -4.0))
    with_flowers = rng.random() < 0.5
    pose = replace(
        arms,
        lean=0.035 * side,
        tilt=0.13 * side - sway,
        nod=0.1 * side,
        holds=(-hold * 0.4, -4.4) if with_flowers else None,
        bouquet_size=0.5,
    )
    draw_person(spot.at(-side * gap, 0), bride, pose, rng, blooms, wedding.ribbon)


def _walking(stage: Stage, spot: Pen, blooms: Blooms, sway: float) -> None:
    rng, wedding = stage.rng, stage.shot.wedding
    groom = groom_of(wedding, rng, back=True)
    bride = bride_of(wedding, rng, back=True)
    draw_person(
        spot.at(0.95, -0.05), groom, Pose((-0.95, -3.35), (0.9, -3.4), lean=0.01, tilt=-0.06 + sway), rng
    )
    draw_person(spot.at(-0.95, 0.05), bride, Pose((-0.9, -3.6), (0.95, -3.45), tilt=0.08 + sway), rng)


def _dancing(stage: Stage, spot: Pen, blooms: Blooms, sway: float) -> None:
    rng, wedding = stage.rng, stage.shot.wedding
    groom = groom_of(wedding, rng, turn=-0.6)
    bride = bride_of(wedding, rng, turn=0.6)
    draw_person(
        spot.at(1.2, 0),
        groom,
        Pose((-1.12, -7.55 + sway), (0.95, -3.5), lean=-0.03 + sway * 0.3, tilt=-0.05),
        rng,
        blooms,
    )
    draw_person(
        spot.at(-1.05, 0.03),
        bride,
        Pose((-1.5, -3.7), (1.0, -7.45 + sway), lean=0.06 + sway * 0.3, tilt=0.08),
        rng,
        blooms,
    )
