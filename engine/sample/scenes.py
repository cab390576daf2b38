"""One painter per class."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PIL import Image

from engine.sample.gatherings import party, room
from engine.sample.portraits import bride, newlyweds
from engine.sample.stage import Stage
from engine.sample.still_life import flowers


def paint(stage: Stage) -> Image.Image:
    """The scene of the shot, before the lens."""
    return PAINTERS[stage.shot.class_name](stage)


PAINTERS: Mapping[str, Callable[[Stage], Image.Image]] = {
    "bride": bride,
    "bouquet": flowers,
    "newlyweds": newlyweds,
    "reception room": room,
    "wedding party": party,
}
