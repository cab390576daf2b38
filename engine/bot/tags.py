"""What the bot asks of a model, whatever kind of model it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PIL import Image


@dataclass(frozen=True, slots=True)
class Tag:
    """A class and how probable it is that the photo shows it, 0 to 1."""

    name: str
    probability: float


class Tagger(Protocol):
    """A model. It is asked from one thread only."""

    @property
    def name(self) -> str:
        """What people know it as, unlike that of any other tagger ("weddings, version 3")."""

    @property
    def classes(self) -> Sequence[str]:
        """All that it can say."""

    def tags(self, picture: Image.Image) -> Sequence[Tag]:
        """What it says of an upright sRGB picture: all of its classes, in any order."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one model says of one photo, the likeliest first."""

    model: str
    tags: tuple[Tag, ...]


def ask(taggers: Sequence[Tagger], picture: Image.Image) -> tuple[Said, ...]:
    """What each says of the picture."""
    return tuple(Said(of.name, _likeliest_first(of.tags(picture))) for of in taggers)


def _likeliest_first(tags: Sequence[Tag]) -> tuple[Tag, ...]:
    return tuple(sorted(tags, key=lambda tag: (-tag.probability, tag.name)))
