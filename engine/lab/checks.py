"""What a recipe's values may be: names that exist, numbers that make sense."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from engine.errors import EngineError
from engine.lab.keys import keys, unknown, value_of
from engine.lab.recipe import OPTIMISERS, OUTPUTS, POOLINGS, SPLITS, Recipe
from engine.lab.types import Flaw

KINDS = ("auto", "folders", "table", "unsplash", "library")
DEVICES = re.compile(r"auto|cpu|mps|cuda(:\d+)?")
FREEZING = re.compile(r"all|none|last [1-9]\d*")
Range = tuple[Callable[[Any], bool], str]


def _from(least: float) -> Range:
    return lambda value: value >= least, f"{least:g} or more"


def _between(least: float, most: float) -> Range:
    return lambda value: least <= value <= most, f"from {least:g} to {most:g}"


def _matches(pattern: re.Pattern[str], words: str) -> Range:
    return lambda value: pattern.fullmatch(value) is not None, words


RANGES: Mapping[str, Range] = MappingProxyType(
    {
        "side": (
            lambda side: side == 0 or 16 <= side <= 1024,
            "0 (the architecture's own) or from 16 to 1024",
        ),
        "device": _matches(DEVICES, "auto, cpu, mps, cuda, or cuda:0, cuda:1 …"),
        "seeds": (
            lambda seeds: seeds and len(set(seeds)) == len(seeds) and min(seeds) >= 0,
            "a list of different numbers from 0 on",
        ),
        "data.min_photos": _from(1),
        "data.confidence": _between(0, 100),
        "data.most_frequent": _from(1),
        "data.at_most": _from(0),
        "split.folds": _between(2, 100),
        "split.seed": _from(0),
        "augmentation.rotation": _between(0, 180),
        "augmentation.shear": _between(0, 80),
        "augmentation.zoom": _between(0, 0.9),
        "augmentation.crop": _between(0.05, 1),
        "augmentation.colour": _between(0, 1),
        "training.rate": (lambda rate: 0 < rate <= 10, "more than 0, and 10 at most"),
        "training.momentum": (lambda momentum: 0 <= momentum < 1, "from 0 to less than 1"),
        "training.decay": _between(0, 1),
        "training.epochs": _between(1, 10_000),
        "training.batch": _between(1, 4096),
        "training.dropout": (
            lambda dropout: dropout is None or 0 <= dropout < 1,
            "from 0 to less than 1",
        ),
        "training.freeze": _matches(FREEZING, '"all", "none", or "last N": the last N blocks learn'),
        "training.patience": _from(0),
    }
)


def check(recipe: Recipe, where: str) -> Recipe:
    """The recipe, where all its names exist and its numbers make sense. Raises EngineError that begins with `where`
    and the dotted key."""
    if not recipe.name.strip():
        raise EngineError(f"{where}: name is empty; a recipe needs one, its runs' folders are named for it")
    for key in keys():
        check_value(key, value_of(recipe, key), where)
    _check_grid(recipe, where)
    return recipe


def check_value(key: str, value: Any, where: str) -> None:
    """As `check`, of the value under one key."""
    if key in RANGES:
        fits, words = RANGES[key]
        if not fits(value):
            raise EngineError(f"{where}: {key} is {words}; not {_shown(value)}")
    names = _names(key)
    for name in value if isinstance(value, tuple) else (value,):
        if names is not None and name not in names:
            raise EngineError(f"{where}: {key}: {unknown(_word(key), name, names)}")


def named_choices() -> Mapping[str, tuple[str, ...]]:
    """The names that may stand under a key, of all keys that hold names."""
    return {key: tuple(names) for key in keys() if (names := _names(key)) is not None}


def _check_grid(recipe: Recipe, where: str) -> None:
    grid = recipe.grid
    if grid is None:
        return
    for name, value, least in (
        ("keep", grid.keep, 0),
        ("more_epochs", grid.more_epochs, 0),
        ("trials", grid.trials, 0),
    ):
        if value < least:
            raise EngineError(f"{where}: grid.{name} is {least} or more; not {value}")
    if not grid.over:
        raise EngineError(f"{where}: grid.over is empty; name at least one key with the values to try")


def _names(key: str) -> Iterable[str] | None:
    """The names that may stand under a key; None where it holds no name."""
    if key == "architecture":
        from engine.lab.architectures import ARCHITECTURES

        return tuple(ARCHITECTURES)
    if key == "head":
        from engine.lab.heads import HEADS

        return tuple(HEADS)
    return FIXED.get(key)


FIXED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "pooling": POOLINGS,
        "output": OUTPUTS,
        "data.kind": KINDS,
        "data.leave_out": tuple(Flaw),
        "split.kind": SPLITS,
        "training.optimiser": OPTIMISERS,
    }
)


def _word(key: str) -> str:
    return {
        "data.kind": "kind of data",
        "data.leave_out": "flaw",
        "split.kind": "split",
        "training.optimiser": "optimiser",
    }.get(key, key)


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(str, value))}]"
    return f'"{value}"' if isinstance(value, str) else f"{value}"
