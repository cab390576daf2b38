"""Work of the lab in a process of its own: how far it is, cancelling it, and what came of it."""

from __future__ import annotations

from collections.abc import Generator

from engine.errors import EngineError
from engine.lab.groups import Group, is_group, read_group
from engine.lab.lanes import Lane
from engine.lab.runs import RunRecord, read_run
from engine.lab.task import LabTask
from engine.lab.types import LabProgress


class LabJob:
    """It ends with this program, however that ends, and goes on where it was when the same task is started again."""

    def __init__(self, task: LabTask) -> None:
        self.task = task
        self._lane = Lane(task, "job")

    def progress(self) -> Generator[LabProgress | None, None, RunRecord | Group]:
        """Each step as it comes, and None where there is none for a moment; the run or the group at the end. Closing
        this cancels. Raises EngineError with what went wrong."""
        try:
            while not self._lane.ended:
                yield self._lane.look()
        finally:
            self.cancel()
        if self._lane.wrong:
            raise EngineError(self._lane.wrong)
        folder = self.task.folder
        return read_group(folder) if is_group(folder) else read_run(folder)

    def cancel(self) -> None:
        """It is gone when this returns, within seconds; what it did is kept."""
        self._lane.end()
