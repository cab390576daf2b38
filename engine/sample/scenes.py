"""One painter per class: where people stand, what lies on the table, from how near it is seen."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

from PIL import Image, ImageFilter

from engine.sample import rooms
from engine.sample.backgrounds import backdrop, discs, wash
from engine.sample.brush import Pen, folds
from engine.sample.cast import bride_of, groom_of, groomsman, maid
from engine.sample.flowers import Blooms, bouquet, grow
from engine.sample.palette import Light, darker, lighter, mix
from engine.sample.people import CHIN, Look, Pose, draw_person, shadows
from engine.sample.plan import Shot
from engine.sample.recipe import Wedding


@dataclass(frozen=True, slots=True)
class Stage:
    """All that a painter needs. `rng` decides the scene, `jitter` only what differs within a burst (-1 … 1)."""

    shot: Shot
    size: tuple[int, int]
    light: Light
    rng: Random
    jitter: tuple[float, ...]

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.size[0] / self.size[1]

    def pen(self, image: Image.Image) -> Pen:
        """A pen whose unit is the picture's height; the frames of a burst are shifted and zoomed a little."""
        h = float(self.size[1])
        zoom = 1 + 0.012 * self.jitter[2]
        x, y = 0.008 * self.jitter[0] * h, 0.006 * self.jitter[1] * h
        return Pen(image, self.light, (h * zoom, 0.0, x, 0.0, h * zoom, y))

    def behind(self, blur: float) -> Image.Image:
        """The place, out of focus."""
        return backdrop(self.size, self.shot.place, self.shot.wedding.season, self.light, self.rng, blur)

    def blooms(self, head: float = 0.2) -> Blooms:
        """This wedding's flowers; `head` is how large one will be, as a share of the picture's height."""
        wanted = self.size[1] * head
        pixels = next((step for step in (24, 48, 96, 160) if step >= wanted), 260)
        return _flowers(self.shot.wedding, self.light.x > 0, pixels)


@lru_cache(maxsize=24)
def _flowers(wedding: Wedding, from_right: bool, pixels: int) -> Blooms:
    """One wedding's flowers, grown once and used in many of its pictures."""
    light = Light("flowers", 0.6 if from_right else -0.6, -0.65, (255, 248, 232), (168, 152, 164), depth=0.6)
    rng = Random(f"{wedding.folder} {from_right} {pixels}")
    return grow(wedding.flowers, wedding.green, light, rng, pixels=pixels)


def paint(stage: Stage) -> Image.Image:
    """The scene of the shot, before the lens."""
    return PAINTERS[stage.shot.class_name](stage)


def _stand(pen: Pen, x: float, chin: float, head: float) -> Pen:
    """A pen for a person whose chin is at (x, chin) and whose head is `head` high (picture heights)."""
    return pen.at(x, chin - CHIN * head, scale=head)


def _bride(stage: Stage) -> Image.Image:
    rng, pose, a = stage.rng, stage.shot.pose, stage.aspect
    near = {"portrait": (0.30, 0.50), "half": (0.17, 0.34), "full": (0.114, 0.242), "back": (0.135, 0.29)}[
        pose
    ]
    head = near[0] * (0.92 if a < 1 and pose != "full" else 1.0) * rng.uniform(0.92, 1.06)
    image = stage.behind(0.028 if pose == "portrait" else 0.017 if pose == "half" else 0.008)
    pen = stage.pen(image)
    look = bride_of(stage.shot.wedding, rng, back=pose == "back", turn=rng.uniform(-0.7, 0.7))
    x = a * (rng.uniform(0.36, 0.64) if a > 1 else rng.uniform(0.46, 0.54))
    spot = _stand(pen, x, near[1], head)
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


def _newlyweds(stage: Stage) -> Image.Image:
    rng, pose, a = stage.rng, stage.shot.pose, stage.aspect
    close = pose == "embrace" and rng.random() < 0.6
    head = (0.2 if close else 0.112) * rng.uniform(0.92, 1.05) * (0.86 if a < 0.8 and pose != "walk" else 1.0)
    image = stage.behind(0.024 if close else 0.009)
    pen = stage.pen(image)
    chin = 0.4 if close else 0.27 if a > 0.8 else 0.36
    spot = _stand(pen, a * (rng.uniform(0.42, 0.58) if a > 1 else 0.5), chin, head)
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


def _bouquet(stage: Stage) -> Image.Image:
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


def _room(stage: Stage) -> Image.Image:
    rng, a, wedding, kind = stage.rng, stage.aspect, stage.shot.wedding, stage.shot.place
    image = Image.new("RGB", stage.size)
    pen = stage.pen(image)
    eye = 1.5 if stage.shot.pose == "detail" else rng.uniform(1.9, 2.5)
    room = rooms.Room(a * rng.uniform(0.4, 0.6), rng.uniform(0.36, 0.44), eye, 1.0 if a > 0.8 else 0.8)
    rooms.shell(pen, room, a, kind, rng)
    setting = rooms.Setting(
        wedding.linen,
        wedding.chair,
        wedding.napkin,
        rng.random() < 0.5,
        rng.choice((3, 4, 5)),
        kind == "barn",
    )
    blooms = stage.blooms(0.1)
    if kind == "hall":
        for z in (9.0, 5.5):
            rooms.chandelier(pen, room, z)
    else:
        rooms.string_lights(pen, room, rng)
    image.paste(image.filter(ImageFilter.GaussianBlur(stage.size[1] * 0.0022)))
    {"rounds": _rounds, "banquet": _banquet, "detail": _detail}[stage.shot.pose](
        pen, room, setting, blooms, rng
    )
    discs(pen, a, rng, 6, (255, 214, 150), 0.02, 0.35)
    return image


def _rounds(pen: Pen, room: rooms.Room, setting: rooms.Setting, blooms: Blooms, rng: Random) -> None:
    for row in range(4):
        z = 11.0 - 2.6 * row + rng.uniform(-0.2, 0.2)
        for x in (-4.2, -1.5, 1.5, 4.2) if row < 2 else (-2.3, 2.3):
            rooms.round_table(pen, room, x + rng.uniform(-0.25, 0.25), z, setting, blooms, rng)


def _banquet(pen: Pen, room: rooms.Room, setting: rooms.Setting, blooms: Blooms, rng: Random) -> None:
    lanes = rng.choice(((-2.9, 2.9, -0.0), (-1.5, 1.5)))
    for x in lanes:
        rooms.long_table(pen, room, x, 2.7, 11.0, setting, blooms, rng)


def _detail(pen: Pen, room: rooms.Room, setting: rooms.Setting, blooms: Blooms, rng: Random) -> None:
    for x, z in ((-3.4, 8.5), (0.4, 9.0), (3.6, 8.2), (-2.4, 5.4), (2.6, 5.2)):
        rooms.round_table(pen, room, x, z, setting, blooms, rng)
    image = pen.image
    image.paste(image.filter(ImageFilter.GaussianBlur(image.height * 0.005)))
    rooms.round_table(pen, room, rng.uniform(-0.5, 0.5), 2.75, replace(setting, tall=False), blooms, rng)


def _party(stage: Stage) -> Image.Image:
    rng, a, pose = stage.rng, stage.aspect, stage.shot.pose
    image = stage.behind(0.008)
    pen = stage.pen(image)
    people = _lineup(stage, rng.randint(5, 9 if a > 1.2 else 6))
    apart = min(1.75, 11.5 * a / 1.5 / len(people))
    head = min(0.105, a * 0.94 / (apart * (len(people) - 1) + 2.6)) * rng.uniform(0.94, 1.0)
    spot = _stand(pen, a / 2, 0.3 if head > 0.09 else 0.36, head)
    blooms = stage.blooms(head * 0.4)
    couple = [look.leads for look in people]
    rear = [i % 2 == 1 and not couple[i] for i in range(len(people))]
    order = sorted(range(len(people)), key=lambda i: (couple[i], not rear[i], i))
    feet = [((i - (len(people) - 1) / 2) * apart, -0.28 if rear[i] else 0.0) for i in range(len(people))]
    shadows(spot, feet, 1.2)
    for i in order:
        sway = 0.05 * stage.jitter[(i + 3) % len(stage.jitter)]
        draw_person(
            spot.at(*feet[i]),
            people[i],
            _guests_pose(people[i], pose, rng, sway),
            rng,
            blooms,
            stage.shot.wedding.ribbon,
        )
    return image


def _lineup(stage: Stage, count: int) -> list[Look]:
    rng, wedding, pose = stage.rng, stage.shot.wedding, stage.shot.pose
    bride, groom = (
        bride_of(wedding, rng, turn=rng.uniform(-0.3, 0.3), plain=True),
        groom_of(wedding, rng, turn=rng.uniform(-0.3, 0.3)),
    )
    middle = count // 2
    if pose == "maids":
        people = [maid(wedding, rng) for _ in range(count)]
        people[middle] = bride
    elif pose == "groomsmen":
        people = [groomsman(wedding, rng) for _ in range(count)]
        people[middle] = groom
    else:
        people = [maid(wedding, rng) if i < middle else groomsman(wedding, rng) for i in range(count)]
        if pose == "line" or rng.random() < 0.5:
            people[middle - 1 : middle + 1] = [bride, groom]
    return people


def _guests_pose(look: Look, pose: str, rng: Random, sway: float) -> Pose:
    tilt, lean = rng.uniform(-0.1, 0.1) + sway, rng.uniform(-0.015, 0.015)
    man = look.outfit.kind == "suit"
    if pose == "cheer" and rng.random() < 0.75:
        up = rng.choice((-1, 1))
        high = (up * rng.uniform(1.1, 1.35), -7.4 + 4 * sway)
        rest = (-up * 1.0, -3.4)
        left, right = (high, rest) if up < 0 else (rest, high)
        holds = None if man else (high[0] * 1.02, high[1] - 0.42)
        return Pose(left, right, lean=lean, tilt=tilt, holds=holds, bouquet_size=0.42)
    if man:
        arms = rng.choice(
            (((-1.0, -3.35), (1.0, -3.35)), ((-0.85, -3.6), (1.0, -3.35)), ((-0.12, -3.55), (0.12, -3.5)))
        )
        return Pose(*arms, lean=lean, tilt=tilt)
    return Pose((-0.12, -4.05), (0.14, -4.0), lean=lean, tilt=tilt, holds=(0, -4.4), bouquet_size=0.46)


PAINTERS: Mapping[str, Callable[[Stage], Image.Image]] = {
    "bride": _bride,
    "bouquet": _bouquet,
    "newlyweds": _newlyweds,
    "reception room": _room,
    "wedding party": _party,
}
