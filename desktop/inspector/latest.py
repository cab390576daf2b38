"""Reading for somebody who may have moved on before it is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from desktop.tasks import Tasks

T = TypeVar("T")
Wish = tuple[Callable[[], Any], Callable[[Any], None]]


class Latest(QObject):
    """Of all that is asked for, only the last is told: an answer to an older question never overwrites a newer one.
    At most one reading is under way, so that moving quickly through photos leaves no queue behind."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._wish: Wish | None = None
        self._under_way = self._dropped = False

    def ask(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """`then` gets what `work` returns beside the GUI thread, unless something else is asked for meanwhile."""
        self._wish = (work, then)
        if not self._under_way:
            self._begin()

    def drop(self) -> None:
        """Nothing is wanted any more."""
        self._wish, self._dropped = None, True

    def _begin(self) -> None:
        assert self._wish is not None
        (work, then), self._wish = self._wish, None
        self._under_way, self._dropped = True, False
        self._tasks.run(
            work,
            lambda result: self._ended(lambda: then(result)),
            lambda error: self._ended(lambda: self._tasks.failed.emit(error)),
        )

    def _ended(self, tell: Callable[[], None]) -> None:
        if not isValid(self):  # the panel is gone
            return
        self._under_way = False
        if self._wish is not None:
            self._begin()
        elif not self._dropped:
            tell()
