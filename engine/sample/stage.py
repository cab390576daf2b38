"""What a painter has to hand: the shot, its frame and light, its place and its flowers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from PIL import Image

from engine.sample.backgrounds import backdrop
from engine.sample.brush import Pen
from engine.sample.flowers import Blooms, grow
from engine.sample.palette import Light
from engine.sample.people import CHIN
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


def stand(pen: Pen, x: float, chin: float, head: float) -> Pen:
    """A pen for a person whose chin is at (x, chin) and whose head is `head` high (picture heights)."""
    return pen.at(x, chin - CHIN * head, scale=head)
