"""What the page knows of the lab: the runs with their figures, read beside the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.lab.rows import Figures, Row, figures_of
from desktop.tasks import Tasks
from engine import EngineError

if TYPE_CHECKING:
    from engine import Lab, RunRecord

T = TypeVar("T")
Known = dict[tuple[Path, str], Figures]


class Desk(QObject):
    """`look` reads the runs; `changed` says that `rows` are others now: first without figures that are new, then with
    them."""

    changed = Signal()
    failed = Signal(object)
    """An error that nobody else hears."""

    def __init__(self, environ: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._environ = environ
        self._tasks = Tasks(self)
        self._tasks.failed.connect(self._failed)
        self._known: Known = {}
        self._again = self._stopped = False
        self.rows: tuple[Row, ...] = ()
        self.is_reading = False

    @cached_property
    def lab(self) -> Lab:
        """Loaded when it is first asked for."""
        from engine import Lab

        return Lab(environ=self._environ)

    def ask(
        self,
        work: Callable[[Lab], T],
        then: Callable[[T], None],
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """`work` beside the GUI thread, after what was asked before."""
        self._tasks.run(lambda: work(self.lab), then, otherwise)

    def look(self) -> None:
        """Reads what runs there are now."""
        if self.is_reading:
            self._again = True
            return
        self.is_reading = True
        known = dict(self._known)
        self._tasks.run(lambda: _rows(self.lab, known), self._listed, self._failed)

    def stop(self) -> None:
        """Calls nobody back from now on."""
        self._stopped = True
        self._tasks.stop()

    def wait(self) -> None:
        """Until nothing is being read."""
        self._tasks.wait()

    def _listed(self, rows: Sequence[Row]) -> None:
        self.rows = tuple(rows)
        self.changed.emit()
        missing = [row.run for row in rows if _is_due(row)]
        if missing:
            self._tasks.run(lambda: self._read(missing), self._counted, self._failed)
        else:
            self._ended()

    def _counted(self, found: tuple[Known, Mapping[str, str]]) -> None:
        figures, problems = found
        self._known |= figures
        self.rows = tuple(_with(row, self._known, problems) for row in self.rows)
        self.changed.emit()
        self._ended()

    def _read(self, runs: Sequence[RunRecord]) -> tuple[Known, Mapping[str, str]]:
        found: Known = {}
        problems: dict[str, str] = {}
        for run in runs:
            if self._stopped:
                break
            try:
                found[_mark(run)] = figures_of(self.lab, run)
            except (EngineError, ValueError) as error:
                problems[str(run.folder)] = str(error)
        return found, problems

    def _failed(self, error: Exception) -> None:
        self._ended()
        self.failed.emit(error)

    def _ended(self) -> None:
        self.is_reading = False
        again, self._again = self._again, False
        if again:
            self.look()


def _rows(lab: Lab, known: Known) -> list[Row]:
    groups = {place: place.relative_to(lab.folder).as_posix() for place in lab.groups()}
    rows = (Row(run, _name(lab, run, groups), groups.get(run.folder.parent, "")) for run in lab.runs())
    return [_with(row, known, {}) for row in rows]


def _name(lab: Lab, run: RunRecord, groups: Mapping[Path, str]) -> str:
    if run.folder.parent in groups:
        return run.folder.name
    return run.folder.relative_to(lab.folder).as_posix()


def _is_due(row: Row) -> bool:
    return row.is_done and row.figures is None and not row.problem


def _mark(run: RunRecord) -> tuple[Path, str]:
    return run.folder, f"{run.started} {run.finished} {len(run.trainings)}"


def _with(row: Row, known: Known, problems: Mapping[str, str]) -> Row:
    more: dict[str, Any] = {"problem": row.problem or problems.get(row.key, "")}
    if row.is_done:
        more["figures"] = known.get(_mark(row.run))
    return Row(row.run, row.name, row.experiment, **more)
