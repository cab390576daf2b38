"""Going on with a run that did not get to its end: by itself, or with the group that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.lab.groups import RECIPE, GroupKind, is_group, read_group
from engine.lab.recipe import Recipe
from engine.lab.runs import RunRecord
from engine.lab.task import LabWork
from engine.lab.toml import read_recipe


@dataclass(frozen=True, slots=True)
class Again:
    """What was asked for once."""

    recipe: Recipe
    work: LabWork
    folder: Path


def again(record: RunRecord) -> Again:
    """The experiment that the run is part of. Raises EngineError where its files are damaged."""
    group = record.folder.parent
    if not is_group(group):
        return Again(record.recipe, LabWork.RUN, record.folder)
    work = LabWork.RUN if read_group(group).kind is GroupKind.VARIANTS else LabWork.GRID
    return Again(read_recipe(group / RECIPE), work, group)
