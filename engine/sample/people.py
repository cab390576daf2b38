"""People: a look (who they are), a pose (what they do), and the drawing of both, clothes included.

One unit is the height of a head; the origin is the ground between the feet; up is negative.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from engine.sample.brush import Pen
from engine.sample.clothes import Outfit, draw_gown, draw_sleeve, draw_suit, draw_veil
from engine.sample.faces import Head, draw_back_hair, draw_head
from engine.sample.flowers import Blooms, bouquet
from engine.sample.palette import RGB, darker, lighter

Spot = tuple[float, float]
SHOULDER = -5.55
CHIN = -6.0


@dataclass(frozen=True, slots=True)
class Look:
    """Who somebody is: head, clothes, `height` as a share of the usual, and whether they `lead` the day."""

    head: Head
    outfit: Outfit
    height: float = 1.0
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Pose:
    """What somebody does. `left` and `right` are where the hands are, by the picture's sides.

    `lean` turns the whole figure, `tilt` the head (radians); `holds` a bouquet in the hands or above.
    """

    left: Spot = (-1.0, -3.3)
    right: Spot = (1.0, -3.3)
    lean: float = 0.0
    tilt: float = 0.0
    nod: float = 0.0
    holds: Spot | None = None
    bouquet_size: float = 0.62


def draw_person(
    pen: Pen, look: Look, pose: Pose, rng: Random, blooms: Blooms | None = None, ribbon: RGB = (240, 232, 224)
) -> None:
    """Paint somebody standing at the pen's origin."""
    pen = pen.at(0, 0, scale=look.height, angle=pose.lean)
    head = pen.at(pose.nod, CHIN, angle=pose.tilt, scale=1.1)
    outfit, back = look.outfit, look.head.back
    if outfit.veil and not back:
        draw_veil(pen, outfit, rng, front=False)
    if not back:
        draw_back_hair(head, look.head)
    _neck(pen, look, pose)
    _torso(pen, look)
    _chin_shadow(pen, look, pose)
    _clothes(pen, look, rng, blooms)
    if back:
        _arms(pen, look, pose)
    draw_head(head, look.head, blooms, rng)
    if outfit.veil:
        draw_veil(pen, outfit, rng, front=True, back=back)
    if not back:
        _arms(pen, look, pose)
        _flowers(pen, look, pose, rng, blooms, ribbon)


def _clothes(pen: Pen, look: Look, rng: Random, blooms: Blooms | None) -> None:
    outfit, back = look.outfit, look.head.back
    if outfit.kind != "suit":
        draw_gown(pen, outfit, rng, look.head.skin, back=back)
        return
    draw_suit(pen, outfit, back=back)
    if outfit.flower and blooms is not None and not back:
        pen.stamp(blooms.greens[0], 0.42, -4.98, 0.3, 20)
        pen.stamp(blooms.heads[0], 0.42, -5.02, 0.27)


def _flowers(pen: Pen, look: Look, pose: Pose, rng: Random, blooms: Blooms | None, ribbon: RGB) -> None:
    """The bouquet lies over the forearms, the hands over its stems."""
    if pose.holds and blooms is not None:
        spot = pen.at(*pose.holds, scale=pose.bouquet_size)
        bouquet(spot, blooms, ribbon, rng, count=17, loose=0.3)
        _hands(pen, look, pose)


def _torso(pen: Pen, look: Look) -> None:
    if look.outfit.kind == "suit":
        return
    chest = [(-0.24, -5.92), (0.24, -5.92), (0.5, -5.7), (0.8, -5.6), (0.78, -5.3), (0.55, -4.9), (-0.55, -4.9),
             (-0.78, -5.3), (-0.8, -5.6), (-0.5, -5.7)]  # fmt: skip
    pen.fill(chest, look.head.skin, shade=0.3, rim=0.7)
    if not look.head.back:
        for side in (-1, 1):
            bone = [(side * 0.1, -5.58), (side * 0.35, -5.63), (side * 0.6, -5.62)]
            pen.limb(bone, [0.03, 0.05, 0.02], darker(look.head.skin, 0.25), soft=0.03, opacity=0.45, shade=0)


def _neck(pen: Pen, look: Look, pose: Pose) -> None:
    width = 0.42 if look.outfit.kind == "suit" else 0.33
    base = -5.66 if look.outfit.kind == "suit" else -5.58
    skin = look.head.skin
    pen.limb(
        [(pose.nod, CHIN - 0.25), (pose.nod * 0.4, base - 0.2), (0, base)],
        [width, width * 0.96, width * 1.15],
        skin,
        shade=0.22,
    )


def _chin_shadow(pen: Pen, look: Look, pose: Pose) -> None:
    width, skin = (0.42 if look.outfit.kind == "suit" else 0.33), look.head.skin
    if not look.head.back:
        pen.ellipse(
            pose.nod * 0.8,
            CHIN + 0.06,
            width * 0.42,
            0.1,
            darker(skin, 0.45),
            soft=0.05,
            opacity=0.55,
            shade=0,
        )


def _hands(pen: Pen, look: Look, pose: Pose) -> None:
    suit = look.outfit.kind == "suit"
    for side, hand in ((-1, pose.left), (1, pose.right)):
        _hand(pen, _elbow(_shoulder(look, side), hand, side), hand, look.head.skin, suit)


def _shoulder(look: Look, side: int) -> Spot:
    suit = look.outfit.kind == "suit"
    return side * (0.8 if suit else 0.66), SHOULDER + (0.17 if suit else 0.12)


def _arms(pen: Pen, look: Look, pose: Pose) -> None:
    suit = look.outfit.kind == "suit"
    for side, hand in ((-1, pose.left), (1, pose.right)):
        shoulder = _shoulder(look, side)
        elbow = _elbow(shoulder, hand, side)
        widths = [0.34, 0.29, 0.24, 0.2] if not suit else [0.42, 0.43, 0.37, 0.33]
        line = [shoulder, elbow, _between(elbow, hand, 0.92)]
        shade = [(x, y + 0.05) for x, y in line]
        pen.limb(shade, [0.3, 0.46, 0.3], (30, 20, 22), soft=0.06, opacity=0.26, shade=0)
        if not suit:
            pen.limb(line, [0.3, 0.27, 0.24, 0.17], look.head.skin, shade=0.55, rim=0.7)
        draw_sleeve(pen, look.outfit, line, widths)
        _hand(pen, elbow, hand, look.head.skin, suit)


def _hand(pen: Pen, elbow: Spot, hand: Spot, skin: RGB, big: bool) -> None:
    size = 1.18 if big else 1.0
    angle = math.atan2(hand[1] - elbow[1], hand[0] - elbow[0])
    palm = pen.at(*hand, angle=angle, scale=size)
    palm.limb([(-0.12, 0), (0.08, 0), (0.2, 0.01)], [0.17, 0.24, 0.2], skin, shade=0.8)
    for i in range(4):
        y = -0.085 + 0.055 * i
        reach = 0.36 - 0.03 * abs(i - 1.4)
        palm.limb(
            [(0.15, y), (0.26, y * 1.1), (reach, y * 0.9)],
            [0.07, 0.065, 0.05],
            lighter(skin, 0.04 * (i % 2)),
            shade=0.9,
        )
        palm.limb(
            [(0.17, y + 0.03), (0.3, y + 0.03)], [0.012, 0.012], darker(skin, 0.4), opacity=0.5, shade=0
        )
    palm.limb(
        [(-0.02, -0.08), (0.1, -0.15), (0.2, -0.14)], [0.08, 0.08, 0.06], lighter(skin, 0.06), shade=0.9
    )


def _elbow(shoulder: Spot, hand: Spot, side: int) -> Spot:
    """Where the elbow is when upper arm and forearm are 1.3 and 1.25 heads long; it bends outwards."""
    upper, fore = 1.3, 1.25
    dx, dy = hand[0] - shoulder[0], hand[1] - shoulder[1]
    reach = min(max(math.hypot(dx, dy), 0.3), upper + fore - 0.02)
    along = (upper**2 - fore**2 + reach**2) / (2 * reach)
    out = min(math.sqrt(max(upper**2 - along**2, 0.0)), max(0.1, 0.95 - 0.38 * reach))
    ux, uy = dx / max(math.hypot(dx, dy), 1e-6), dy / max(math.hypot(dx, dy), 1e-6)
    bend = [
        (shoulder[0] + ux * along + s * uy * out, shoulder[1] + uy * along - s * ux * out) for s in (-1, 1)
    ]
    return max(bend, key=lambda spot: side * spot[0] + 0.9 * spot[1])


def _between(a: Spot, b: Spot, share: float) -> Spot:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def shadows(pen: Pen, feet: Sequence[Spot], width: float = 1.4, opacity: float = 0.45) -> None:
    """Soft shadows on the ground below people who stand at `feet`."""
    for x, y in feet:
        pen.ellipse(
            x - pen.light.x * 0.6, y + 0.02, width, 0.2, (24, 18, 20), soft=0.16, opacity=opacity, shade=0
        )
