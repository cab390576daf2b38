"""The recipe as values: read from recipe.toml, changed on the command line for a trial."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from starter.views import ViewPlan

FILE = Path(__file__).with_name("recipe.toml")


@dataclass(frozen=True, slots=True)
class Phase:
    """`steps` steps of `batch` views of `side` pixels, of which a random square of `crop` is seen (0: all).

    `rate` is AdamW's highest learning rate; it falls along a cosine to `floor` times itself. `restarts`: only stem and
    first block are learnt, so many times from the beginning, and the best are kept. `forced`: every feature is given
    the teacher's maps, not the student's. `frozen` features at the front are not learnt any more. `align`: the phase
    begins with `folded.align`. `hints`, `vectors`, `angles` and `outputs` weigh the losses (see losses.py). `mix` is
    the share of batches in which two views are blended.
    """

    name: str
    side: int
    batch: int
    steps: int
    rate: float
    crop: int = 0
    restarts: int = 0
    floor: float = 0.0
    forced: bool = False
    align: bool = False
    hints: float = 0.0
    vectors: float = 0.0
    angles: float = 0.0
    outputs: float = 0.0
    mix: float = 0.0
    frozen: int = 0
    decay: float = 0.01


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides what the starter becomes, besides the photos."""

    seed: int
    views: tuple[ViewPlan, ...]
    phases: tuple[Phase, ...]

    def plan(self, side: int) -> ViewPlan:
        """The plan of the views of this size. Raises KeyError where there is none."""
        return next(plan for plan in self.views if plan.side == side)

    def as_data(self) -> dict[str, Any]:
        """For the card: phases by name, with what differs from the values that stand for nothing."""
        usual = {of.name: of.default for of in fields(Phase)}
        phases = {
            phase.name: {key: value for key, value in asdict(phase).items() if value != usual[key]}
            for phase in self.phases
        }
        return {"seed": self.seed, "views": [asdict(plan) for plan in self.views], "phases": phases}


def read_recipe(changes: Iterable[str] = (), file: Path = FILE) -> Recipe:
    """The recipe with `changes` such as "whole.steps=100" or "views.128.per_photo=4" applied.

    Raises ValueError for a change that names nothing, or a value that is no number or truth.
    """
    data = tomllib.loads(file.read_text("utf-8"))
    for change in changes:
        _change(data, change)
    plans = tuple(ViewPlan(side=int(side), seed=data["seed"], **of) for side, of in data["views"].items())
    return Recipe(data["seed"], plans, tuple(Phase(name=name, **of) for name, of in data["phases"].items()))


def _change(data: dict[str, Any], change: str) -> None:
    path, equals, text = change.partition("=")
    *parents, key = path.split(".")
    into = data
    for parent in parents if parents[:1] == ["views"] or not parents else ["phases", *parents]:
        if parent not in into:
            raise ValueError(f"{change!r} names no part of the recipe: there is no {parent!r}")
        into = into[parent]
    if not equals or (key not in into and key not in {of.name for of in fields(Phase)}):
        raise ValueError(f"{change!r} is not NAME.KEY=VALUE with a key of the recipe")
    into[key] = tomllib.loads(f"v = {text}")["v"]
