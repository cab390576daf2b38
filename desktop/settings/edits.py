"""Changes to the classes of a library, each of which can be undone and done again any number of times.

A change is tried first and only then goes onto the undo stack: one that the engine refuses leaves nothing behind, and
its reason is told where the person typed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from desktop.session import Session
from desktop.told import reason_of
from desktop.words import percent
from engine import ClassChange, ClassError, ClassId, Decider, EngineError, Mode, PhotoClass

Then = Callable[[], None]
Refused = Callable[[str], None]


class ClassEdits(QObject):
    """`then` is called when a change is made, `refused` with a sentence where it cannot be."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session, self._library = session, session.library
        self._gone = self.tr("This class is not there any more.")

    def add(self, name: str, then: Then, refused: Refused) -> None:
        """A new class at the end."""
        removed: list[ClassChange] = []

        def do() -> object:
            if not removed:
                return self._library.add_class(name)
            # The class that was there before, under its number: later decisions on the undo stack name it.
            self._put_back(removed[-1])
            return removed[-1].known.id

        self._try(
            self.tr("Add class {name}").format(name=name),
            do,
            lambda made: removed.append(self._remove(made)),
            then,
            refused,
        )

    def remove(self, of: PhotoClass, then: Then, refused: Refused) -> None:
        """The class with its labels; undo brings back both."""
        text = self.tr("Remove class {name}").format(name=of.name)
        self._try(text, lambda: self._remove(of.id), self._put_back, then, refused)

    def merge(self, of: PhotoClass, into: PhotoClass, then: Callable[[int], None], refused: Refused) -> None:
        """The class becomes one with `into`; undo parts them again. `then` with how many photos were of it."""
        text = self.tr("Merge {name} into {into}").format(name=of.name, into=into.name)
        made: list[ClassChange] = []

        def do() -> ClassChange:
            change = self._library.merge_class(self._known(of.id).name, self._known(into.id).name)
            self._library.tag(background=True)  # what the model says of both is added up with a pass
            made.append(change)
            return change

        self._try(text, do, self._put_back, lambda: then(made[-1].photos), refused)

    def rename(self, of: PhotoClass, new: str, then: Then, refused: Refused) -> None:
        """Labels, models and files follow."""
        text = self.tr("Rename {old} to {new}").format(old=of.name, new=new)
        self._try(
            text,
            lambda: self._library.rename_class(self._known(of.id).name, new),
            self._library.put_class_back,
            then,
            refused,
        )

    def set_color(self, of: PhotoClass, color: str, then: Then, refused: Refused) -> None:
        """`color` as "#rrggbb"."""
        text = self.tr("Colour of {name}").format(name=of.name)
        self._set(text, of, "color", self._library.set_color, color, then, refused)

    def set_key(self, of: PhotoClass, key: str | None, then: Then, refused: Refused) -> None:
        """None for the digit of its place."""
        text = self.tr("Key of {name}").format(name=of.name)
        self._set(text, of, "key", self._library.set_key, key, then, refused)

    def set_threshold(self, of: PhotoClass, threshold: float | None, then: Then, refused: Refused) -> None:
        """From 0 to 1; None: the model finds it."""
        text = self.tr("Threshold of {name}").format(name=of.name)

        def do() -> float | None:
            known = self._known(of.id)
            self._library.set_threshold(known.name, threshold)
            return (
                known.threshold if known.threshold_by is Decider.PERSON else None
            )  # None: the model's again

        def back(old: float | None) -> None:
            self._library.set_threshold(self._known(of.id).name, old)

        self._try(text, do, back, then, refused)

    def set_precision(self, share: float, then: Then, refused: Refused) -> None:
        """The share of the keywords written by themselves that should be right; 0.5 to 0.99."""

        def do() -> float:
            old = self._library.precision()
            self._library.set_precision(share)
            return old

        text = self.tr("{share} of the keywords right").format(share=percent(share))
        self._try(text, do, self._library.set_precision, then, refused)

    def set_mode(self, mode: Mode, then: Then, refused: Refused) -> None:
        """One class per photo, or several; all labels stay."""
        several = mode is Mode.SEVERAL
        text = self.tr("Several classes per photo") if several else self.tr("One class per photo")

        def do() -> Mode:
            old = self._library.mode()
            self._library.set_mode(mode)
            return old

        self._try(text, do, self._library.set_mode, then, refused)

    def _set(
        self,
        text: str,
        of: PhotoClass,
        field: str,
        setter: Callable[[str, Any], None],
        new: object,
        then: Then,
        refused: Refused,
    ) -> None:
        """By number, not by name: edits before this one, or undone after it, may have renamed the class."""

        def do() -> object:
            known = self._known(of.id)
            setter(known.name, new)
            return getattr(known, field)

        self._try(text, do, lambda old: setter(self._known(of.id).name, old), then, refused)

    def _try(
        self,
        text: str,
        do: Callable[[], object],
        back: Callable[[Any], object],
        then: Then,
        refused: Refused,
    ) -> None:
        def tried(made: object) -> None:
            done = _Done(made, do)
            self._session.edit(text, done, lambda _made: back(done.made))
            then()

        def failed(error: Exception) -> None:
            if isinstance(error, EngineError):
                refused(reason_of(error))
            else:
                self._session.complain(error)

        self._session.tasks.run(do, tried, failed)

    def _remove(self, id_: Any) -> ClassChange:
        removed = self._library.remove_class(self._known(id_).name)
        self._library.tag(background=True)  # photos that the model took for it are looked at again
        return removed

    def _put_back(self, change: Any) -> None:
        self._library.put_class_back(change)
        self._library.tag(background=True)  # what the model says of it comes with a pass

    def _known(self, id_: ClassId) -> PhotoClass:
        known = next((of for of in self._library.classes() if of.id == id_), None)
        if known is None:
            raise ClassError(self._gone)
        return known


class _Done:
    """What is done already: the first call does nothing. `made` is what the last one gave: an undo that follows at once
    finds it here, before it has been told on the GUI thread."""

    def __init__(self, made: object, do: Callable[[], object]) -> None:
        self.made = made
        self._do, self._first = do, True

    def __call__(self) -> object:
        if not self._first:
            self.made = self._do()
        self._first = False
        return self.made
