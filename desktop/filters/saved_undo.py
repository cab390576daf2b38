"""Changes to the saved filters that Ctrl+Z takes back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand


class SavedCommand(QUndoCommand):
    """`do` now and on redo, `back` on undo."""

    def __init__(self, text: str, do: Callable[[], None], back: Callable[[], None]) -> None:
        super().__init__(text)
        self._do, self._back = do, back

    def redo(self) -> None:
        """Also what a push calls."""
        self._do()

    def undo(self) -> None:
        """As it was."""
        self._back()
