"""Deleting a run: its folder goes, and its place in the group that it belongs to."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from engine.errors import EngineError, shown
from engine.lab.groups import Group, is_group, read_group, write_group
from engine.lab.runs import RunRecord, is_held


def remove(record: RunRecord) -> None:
    """The run is gone when this returns; its group with the last of its runs. Raises EngineError where it is being
    trained, or cannot be deleted."""
    folder = record.folder
    if is_held(folder):
        raise EngineError(f"{shown(folder.name)} is being trained. Stop it first, then delete it.")
    try:
        shutil.rmtree(folder)
        if is_group(folder.parent):
            _leave(folder.parent, folder.name)
    except OSError as error:
        raise EngineError(
            f"{shown(folder)} cannot be deleted: {error.strerror}. Delete the folder by hand."
        ) from error


def _leave(folder: Path, name: str) -> None:
    group = _without(read_group(folder), name)
    if any((folder / of).is_dir() for of in group.order):
        write_group(folder, group)
    else:
        shutil.rmtree(folder)


def _without(group: Group, name: str) -> Group:
    longer = {new: old for new, old in group.longer.items() if new != name}
    return replace(
        group,
        order=tuple(of for of in group.order if of != name),
        ranking=tuple(of for of in group.ranking if of.run != name),
        longer=longer,
    )
