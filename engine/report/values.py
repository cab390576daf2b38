"""What a report is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.vision.measure import Measured


@dataclass(frozen=True, slots=True)
class Wrong:
    """A photo that the model is wrong about: its file's name (no folder), what a person said, and what the model says.
    `picture` is a small JPEG; None where there is none."""

    name: str
    label: str
    predicted: str
    probability: float
    picture: bytes | None


@dataclass(frozen=True, slots=True)
class Report:
    """One model version; `made` is when, in ISO 8601, "" for the first guesses."""

    version: int
    made: str
    measured: Measured
    worst: tuple[Wrong, ...] = ()
