"""Many at once: the wedding party, and the room that waits for all the guests."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from PIL import Image, ImageFilter

from engine.sample import rooms
from engine.sample.backgrounds import discs
from engine.sample.brush import Pen
from engine.sample.cast import bride_of, groom_of, groomsman, maid
from engine.sample.flowers import Blooms
from engine.sample.people import Look, Pose, draw_person, shadows
from engine.sample.stage import Stage, stand


def room(stage: Stage) -> Image.Image:
    rng, a, wedding, kind = stage.rng, stage.aspect, stage.shot.wedding, stage.shot.place
    image = Image.new("RGB", stage.size)
    pen = stage.pen(image)
    eye = 1.5 if stage.shot.pose == "detail" else rng.uniform(1.9, 2.5)
    view = rooms.Room(a * rng.uniform(0.4, 0.6), rng.uniform(0.36, 0.44), eye, 1.0 if a > 0.8 else 0.8)
    rooms.shell(pen, view, a, kind, rng)
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
            rooms.chandelier(pen, view, z)
    else:
        rooms.string_lights(pen, view, rng)
    image.paste(image.filter(ImageFilter.GaussianBlur(stage.size[1] * 0.0022)))
    {"rounds": _rounds, "banquet": _banquet, "detail": _detail}[stage.shot.pose](
        pen, view, setting, blooms, rng
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


def party(stage: Stage) -> Image.Image:
    rng, a, pose = stage.rng, stage.aspect, stage.shot.pose
    image = stage.behind(0.008)
    pen = stage.pen(image)
    people = _lineup(stage, rng.randint(5, 9 if a > 1.2 else 6))
    apart = min(1.75, 11.5 * a / 1.5 / len(people))
    head = min(0.105, a * 0.94 / (apart * (len(people) - 1) + 2.6)) * rng.uniform(0.94, 1.0)
    spot = stand(pen, a / 2, 0.3 if head > 0.09 else 0.36, head)
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
