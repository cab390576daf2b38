"""An import as one thing that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from engine import ImportStep, JobHandle

if TYPE_CHECKING:
    from desktop.session import Session


class ImportCommand(QUndoCommand):
    """An import that was done; undoing it takes its labels and the classes that it made. Files follow both ways."""

    def __init__(self, session: Session, step: ImportStep, text: str) -> None:
        super().__init__(text)
        self._session = session
        self._last: ImportStep | JobHandle[ImportStep] = step
        self._is_done = True

    def redo(self) -> None:
        """Also what the push calls, when it is done already."""
        if self._is_done:
            self._is_done = False
            self._session.write_soon()
        else:
            self._turn()

    def undo(self) -> None:
        """As it was before, to the second."""
        self._turn()

    def _turn(self) -> None:
        job = self._session.library.undo_import(self._last)
        self._last = job
        self._session.tasks.after(job, lambda _step: self._session.write_soon())
