"""A group of runs: the variants of a study, a grid, a search. Its folder has `group.json` and a folder per run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path

from engine.errors import EngineError, shown
from engine.vision.files import write_atomically

FILE = "group.json"
RECIPE = "group.toml"
"""The recipe that was asked for, with its variants and its grid."""


class GroupKind(StrEnum):
    """What the runs of a group have to do with each other."""

    VARIANTS = "variants"
    GRID = "grid"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Rank:
    """A run's place: `loss` is its lowest validation loss, the mean over seeds and splits, which are `losses`; None
    where it failed or was pruned, `note` says which and why."""

    run: str
    loss: float | None
    losses: tuple[float, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """`recipe` is the name of the recipe asked for; `order` are the runs' folders, `ranking` the runs of a grid or a
    search from the lowest validation loss on, as far as they have ended. `longer` are the best of them, trained on: the
    folder of the longer run -> of the run that it goes on from; they stand in `order` too, behind the others."""

    recipe: str
    kind: GroupKind
    order: tuple[str, ...]
    ranking: tuple[Rank, ...] = ()
    longer: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    """All that it took, over all the times that it was gone on with."""


def is_group(folder: Path) -> bool:
    """Whether the folder is a group of runs."""
    return (folder / FILE).is_file()


def read_group(folder: Path) -> Group:
    """The group in a folder. Raises EngineError that names the file."""
    file = folder / FILE
    try:
        data = json.loads(file.read_text("utf-8"))
        ranking = tuple(Rank(**{**of, "losses": tuple(of["losses"])}) for of in data.pop("ranking"))
        kind, order = GroupKind(data.pop("kind")), tuple(data.pop("order"))
        return Group(kind=kind, order=order, ranking=ranking, **data)
    except OSError as error:
        raise EngineError(f"{shown(file)} cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EngineError(
            f"{shown(file)} is damaged ({error}); run its recipe again to make it anew"
        ) from error


def write_group(folder: Path, group: Group) -> None:
    """Raises OSError."""
    write_atomically(folder / FILE, json.dumps(asdict(group), indent=2).encode())


def members(folder: Path, group: Group) -> tuple[Path, ...]:
    """The folders of its runs, in order."""
    return tuple(folder / name for name in group.order)
