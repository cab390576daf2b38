"""From a seed to the list of shots: what is in each, when it was taken, with which camera, under which name.

The same seed and count give the same plan. File names come from the cameras' counters and say nothing about
what is in the picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import cycle
from pathlib import PurePosixPath
from random import Random

from engine.sample.recipe import Camera, Kind, Recipe, Wedding, recipe
from engine.types import WEDDING_CLASSES

_NOWHERE = PurePosixPath()


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture to be painted; frames of one burst share `scene`, and `frame` tells them apart."""

    class_name: str
    pose: str
    wedding: Wedding
    camera: Camera
    place: str
    light: str
    chapter: int
    shape: str
    scene: int
    frame: int = 0
    burst: int | None = None
    taken: datetime = datetime(2026, 1, 1)
    path: PurePosixPath = _NOWHERE
    orientation: int = 1
    keywords: tuple[str, ...] = ()

    @property
    def taken_at(self) -> str:
        """Local capture time with milliseconds, sortable as text."""
        return self.taken.isoformat(timespec="milliseconds")


def plan(seed: int, count: int) -> tuple[Shot, ...]:
    """`count` shots, shared evenly among the classes, in order of capture."""
    rng, book = Random(f"first look sample {seed}"), recipe()
    groups: list[list[Shot]] = []
    for index, name in enumerate(WEDDING_CLASSES):
        share = count // len(WEDDING_CLASSES) + (index < count % len(WEDDING_CLASSES))
        groups += _groups(name, share, book, rng, index)
    timed = _timed(groups, book, rng)
    numbered = [shot for camera in book.cameras for shot in _named(timed, camera, book, rng)]
    ordered = sorted(numbered, key=lambda shot: (shot.taken, shot.path))
    return tuple(_marked(ordered, book))


def _groups(name: str, share: int, book: Recipe, rng: Random, start: int) -> list[list[Shot]]:
    """Single shots and bursts of one class, `share` frames in all."""
    kinds = [kind for kind in book.kinds if kind.class_name == name for _ in range(kind.weight)]
    rng.shuffle(kinds)
    pairs = zip(cycle(kinds), cycle(book.weddings[start % 4 :] + book.weddings[: start % 4]), strict=False)
    groups = []
    for size, (kind, wedding) in zip(_sizes(share, book), pairs, strict=False):
        shot = _shot(kind, wedding, book, rng)
        groups.append([replace(shot, frame=frame) for frame in range(size)])
    return groups


def _sizes(share: int, book: Recipe) -> list[int]:
    pattern = (size for burst in cycle(book.bursts) for size in (*[1] * book.singles, burst))
    sizes: list[int] = []
    while (left := share - sum(sizes)) > 0:
        size = next(pattern)
        sizes += [size] if size <= left else [1] * left
    return sizes


def _shot(kind: Kind, wedding: Wedding, book: Recipe, rng: Random) -> Shot:
    chapter = rng.choice(kind.chapters)
    place = rng.choice(wedding.places[rng.choice(kind.places)])
    lights = book.place_light.get(place, (("window",), ("church",), ("candle", "flash", "church")))
    if place == "garden" and kind.class_name == "reception room":
        lights = (("dusk",), ("golden",), ("dusk", "golden"))
    camera = rng.choices(book.cameras, [camera.share for camera in book.cameras])[0]
    shape, scene = rng.choice(kind.frames), rng.getrandbits(32)
    light = rng.choice(lights[chapter])
    return Shot(kind.class_name, kind.pose, wedding, camera, place, light, chapter, shape, scene)


def _timed(groups: list[list[Shot]], book: Recipe, rng: Random) -> list[Shot]:
    """Give every frame its time: groups of one camera never overlap, frames of a burst follow within a second."""
    starts = [(_start(group[0], book, rng), number, group) for number, group in enumerate(groups)]
    free: dict[str, datetime] = {}
    shots = []
    bursts = 0
    for start, _, group in sorted(starts, key=lambda item: item[:2]):
        camera = group[0].camera.model
        now = max(start, free.get(camera, start))
        burst = bursts if len(group) > 1 else None
        bursts += len(group) > 1
        for shot in group:
            shots.append(replace(shot, taken=now, burst=burst))
            now += timedelta(milliseconds=rng.randrange(110, 420))
        free[camera] = now + timedelta(seconds=3)
    return shots


def _start(shot: Shot, book: Recipe, rng: Random) -> datetime:
    chapter = book.chapters[shot.chapter]
    minutes = rng.uniform(chapter.begins, chapter.ends)
    day = datetime.fromisoformat(shot.wedding.date)
    return day + timedelta(minutes=int(minutes), seconds=rng.randrange(60), milliseconds=rng.randrange(1000))


def _named(shots: list[Shot], camera: Camera, book: Recipe, rng: Random) -> Iterator[Shot]:
    number = camera.first + rng.randrange(40)
    for shot in shots:
        if shot.camera is not camera:
            continue
        number += 1 if shot.frame else rng.randrange(2, 12)
        folder = PurePosixPath(shot.wedding.folder, book.chapters[shot.chapter].folder)
        yield replace(shot, path=folder / camera.name.format(number))


def _marked(shots: list[Shot], book: Recipe) -> Iterator[Shot]:
    """Some files are stored turned, some carry another program's keywords."""
    foreign = cycle(book.foreign)
    tall = 0
    for index, shot in enumerate(shots):
        if shot.shape == "tall" and shot.burst is None:
            tall += 1
            shot = replace(shot, orientation={1: 6, 4: 8}.get(tall % 6, 1))
        if index % book.foreign_one_in == book.foreign_one_in // 2:
            shot = replace(shot, keywords=next(foreign))
        yield shot
