"""What can be undone: decisions on photos, and changes to the classes. Files follow both ways.

The engine is told in the order of the commands, on one thread: when an undo reaches it, what it undoes is done.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from engine import Decided, Decision, JobHandle, PhotoId

if TYPE_CHECKING:
    from desktop.session import Session


class DecideCommand(QUndoCommand):
    """A person's decision on some photos: seen at once, saved within a moment."""

    def __init__(self, session: Session, ids: Sequence[PhotoId], decision: Decision, text: str) -> None:
        super().__init__(text)
        self._session, self._ids, self._decision = session, list(ids), decision
        self._last: JobHandle[Decided] | None = None

    def redo(self) -> None:
        """Also what a push calls."""
        if self._last is not None:
            self._turn()
            return
        self._last = self._session.library.decide(self._ids, self._decision)
        self._session.assume(self._ids, self._decision, self._last)
        self._session.apply(self._ids, self._last)

    def undo(self) -> None:
        """As it was before, to the second."""
        self._turn()

    def _turn(self) -> None:
        assert self._last is not None
        self._last = self._session.library.undo(self._last)
        self._session.apply(self._ids, self._last)


class EditCommand(QUndoCommand):
    """A change to the classes; `back` gets what `do` returned."""

    def __init__(
        self,
        session: Session,
        text: str,
        do: Callable[[], object],
        back: Callable[[object], object],
        *,
        made: Sequence[object] = (),
    ) -> None:
        """`made` holds what `do` returned where it was done before this command was."""
        super().__init__(text)
        self._session, self._do, self._back = session, do, back
        self._made: object = made[0] if made else None
        self._is_done = bool(made)

    def redo(self) -> None:
        """Also what a push calls."""
        if self._is_done:
            self._is_done = False
            self._after(self._made)
            return
        self._session.tasks.run(self._do_and_keep, self._after, self._failed)

    def undo(self) -> None:
        """The reverse, after whatever was handed in before: the session's tasks run one after the other."""
        self._session.tasks.run(lambda: self._back(self._made), self._after)

    def _do_and_keep(self) -> object:
        """On the tasks' thread, so that an undo that follows at once finds what was made."""
        self._made = self._do()
        return self._made

    def _after(self, _made: object) -> None:
        self._session.write_soon()

    def _failed(self, error: Exception) -> None:
        self.setObsolete(True)
        self._session.complain(error)
