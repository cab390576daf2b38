"""The classes of a library: which there are, and from when on a keyword is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from engine.commands.working import Working
from engine.index.class_changes import ClassChange
from engine.jobs import class_changes, class_undo, thresholds
from engine.jobs.class_changes import ClassWish, Followed
from engine.types import ClassId, Mode
from engine.worker import JobHandle, Priority, Steps

T = TypeVar("T")


class ClassCommands(Working):
    """Small changes are made at once; those that files follow are jobs."""

    def add_class(self, name: str) -> ClassId:
        """A new class."""
        return self._worker.call("classes", lambda: class_changes.add_class(self._ctx, name=name))

    def set_color(self, name: str, color: str) -> None:
        """The colour of a class, "#rrggbb"."""
        self._worker.call("classes", lambda: class_changes.set_color(self._ctx, name=name, color=color))

    def set_key(self, name: str, key: str | None) -> None:
        """The key that gives a class; None: the digit of its place."""
        self._worker.call("classes", lambda: class_changes.set_key(self._ctx, name=name, key=key))

    def put_class_back(self, change: ClassChange) -> None:
        """The classes as they were before it was renamed, merged or removed, labels included."""
        self._at_once(lambda: class_undo.taking_back(self._ctx, change=change))

    def rename_class(self, name: str, new: str) -> ClassChange:
        """Labels and models follow; files with the next write. `put_class_back` takes what is returned."""
        return self._worker.call("classes", lambda: class_changes.rename_class(self._ctx, name=name, new=new))

    def merge_class(self, name: str, into: str) -> ClassChange:
        """The class becomes one with `into`; files with the next write. `put_class_back` takes what is returned."""
        return self._at_once(lambda: class_changes.merging(self._ctx, name=name, into=into))

    def remove_class(self, name: str) -> ClassChange:
        """The class and its labels; what is returned brings both back."""
        return self._at_once(lambda: class_changes.removing(self._ctx, name=name))

    def change_class(self, wish: ClassWish) -> JobHandle[Followed]:
        """Renames, merges or removes a class, and writes the files. Cancelled while it changes labels, everything is as
        it was; while it writes, the change stands, and the other files wait for the next write."""
        return self._worker.submit(
            "classes", lambda: class_changes.change_class(self._ctx, wish), Priority.PERSON
        )

    def undo_class_change(self) -> JobHandle[Followed]:
        """Takes back the last rename, merge or removal of a class that stands, and writes the files."""
        return self._worker.submit("classes", lambda: class_undo.undo_last(self._ctx), Priority.PERSON)

    def set_threshold(self, name: str, threshold: float | None) -> None:
        """From which probability a prediction of the class is written; None: what the model finds."""
        self._worker.call(
            "classes", lambda: thresholds.set_threshold(self._ctx, name=name, threshold=threshold)
        )

    def set_mode(self, mode: Mode) -> None:
        """One class per photo, or several; all labels stay, the next retrain learns accordingly."""
        self._worker.call("classes", lambda: class_changes.set_mode(self._ctx, mode=mode))

    def set_precision(self, share: float) -> None:
        """Of the keywords that are written by themselves, the share that should be right; see
        `engine.jobs.thresholds`."""
        self._worker.call("classes", lambda: thresholds.set_precision(self._ctx, share=share))

    def _at_once(self, steps: Callable[[], Steps[T]]) -> T:
        return self._worker.submit("classes", steps, Priority.AT_ONCE).result()
