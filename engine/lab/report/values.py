"""What a report of the lab is made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.lab.compare import Comparison
from engine.lab.groups import Group
from engine.lab.outcome import Outcome
from engine.lab.recipe import Recipe, Study
from engine.lab.runs import RunRecord
from engine.lab.types import Epoch


@dataclass(frozen=True, slots=True)
class Entry:
    """A run as the page tells it: `name` is its folder's. `outcome` is None where it has no figures, and `problem` says
    why, also of a run that has some and is not done. `curves` has one for each training, begun ones too."""

    name: str
    folder: Path
    record: RunRecord | None = None
    outcome: Outcome | None = None
    problem: str = ""
    curves: tuple[tuple[Epoch, ...], ...] = ()

    @property
    def recipe(self) -> Recipe | None:
        """What the run was told, where it can be read."""
        return self.record.recipe if self.record else None


@dataclass(frozen=True, slots=True)
class StudyRuns:
    """The runs of one study: a group, or runs that stand alone. `comparison` is of the entries that are done."""

    title: str
    study: Study
    entries: tuple[Entry, ...]
    comparison: Comparison
    group: Group | None = None
    problem: str = ""

    @property
    def judged(self) -> tuple[Entry, ...]:
        """Those that have figures."""
        return tuple(of for of in self.entries if of.outcome)

    def entry(self, name: str) -> Entry | None:
        """The run of this name."""
        return next((of for of in self.entries if of.name == name), None)


@dataclass(frozen=True, slots=True)
class LabReport:
    """All that is in a folder. `together` compares the runs of all studies; `made` is when, in ISO 8601."""

    studies: tuple[StudyRuns, ...]
    together: Comparison
    made: str
