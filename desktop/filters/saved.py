"""Filters that a person keeps, in a file of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.filters.saved_file import NewerFileError, SavedFilter, decoded, encoded
from engine import PhotoClass, PhotoFilter, write_atomically


class SavedFilters(QObject):
    """The saved filters in the file at `path`; none where there is no file yet.

    A damaged file is put aside as `….broken`, never written over. What another window saved meanwhile is kept: the file
    is read again before each change. Names are told apart whatever their case.
    """

    changed = Signal()
    trouble = Signal(str)
    """A sentence for the person. What is wrong at the start is told once the event loop runs."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._filters: tuple[SavedFilter, ...] = ()
        self._locked = ""
        """Why the file is left as it is; "" where it may be written."""
        self._read()

    def list(self) -> tuple[SavedFilter, ...]:
        """In the order in which they were made."""
        return self._filters

    def find(self, name: str) -> SavedFilter | None:
        """The one of this name, in any case."""
        return next((of for of in self._filters if of.name.casefold() == name.casefold()), None)

    def add(self, name: str, wanted: PhotoFilter, classes: Sequence[PhotoClass]) -> None:
        """Keeps a filter under a name, in place of the one that has it. `classes` are the library's."""
        names = tuple(of.name for of in classes if of.id in wanted.class_ids)
        self.put(SavedFilter(name, replace(wanted, class_ids=frozenset()), names))

    def put(self, saved: SavedFilter, at: int | None = None) -> None:
        """As `add`, for one that is at hand; a new one goes to place `at`, or to the end."""
        self._read()
        held = list(self._filters)
        places = [place for place, of in enumerate(held) if of.name.casefold() == saved.name.casefold()]
        if places:
            held[places[0]] = saved
        else:
            held.insert(len(held) if at is None else at, saved)
        self._keep(held)

    def remove(self, name: str) -> None:
        """Nothing where there is none of this name."""
        self._read()
        self._keep([of for of in self._filters if of.name.casefold() != name.casefold()])

    def rename(self, old: str, new: str) -> None:
        """Gives another name. Raises ValueError where another filter has it."""
        self._read()
        taken = self.find(new)
        if taken is not None and taken != self.find(old):
            raise ValueError(f"{new!r} is taken")
        is_old = old.casefold()
        self._keep([replace(of, name=new) if of.name.casefold() == is_old else of for of in self._filters])

    def resolved(
        self, saved: SavedFilter, classes: Sequence[PhotoClass]
    ) -> tuple[PhotoFilter, tuple[str, ...]]:
        """The filter in a library with these classes, and the names of its classes that there are no more."""
        ids = {of.name.casefold(): of.id for of in classes}
        found = frozenset(ids[name.casefold()] for name in saved.classes if name.casefold() in ids)
        gone = tuple(name for name in saved.classes if name.casefold() not in ids)
        return replace(saved.wanted, class_ids=found), gone

    def _keep(self, filters: Sequence[SavedFilter]) -> None:
        self._filters = tuple(filters)
        self._write()
        self.changed.emit()

    def _write(self) -> None:
        if self._locked:
            self.trouble.emit(self._locked)
            return
        try:
            write_atomically(self._path, encoded(self._filters))
        except OSError as error:
            text = self.tr(
                "The filters could not be saved in {file}: {reason}. They are kept until you quit."
            )
            self.trouble.emit(text.format(file=self._path, reason=error.strerror or error))

    def _read(self) -> None:
        """What the file says now; what is known where it says nothing."""
        if self._locked:
            return
        try:
            self._filters = decoded(self._path.read_bytes())
        except FileNotFoundError:
            return
        except NewerFileError:
            self._lock(
                self.tr(
                    "A newer First Look made the saved filters. They stay as they are; update to use them."
                )
            )
        except OSError as error:
            text = self.tr(
                "The saved filters in {file} cannot be read: {reason}. Check the file's permissions."
            )
            self._lock(text.format(file=self._path, reason=error.strerror or error))
        except (ValueError, RecursionError):
            self._put_aside()

    def _put_aside(self) -> None:
        aside = self._free_name()
        try:
            self._path.replace(aside)
        except OSError as error:
            text = self.tr("The saved filters in {file} are damaged and cannot be moved: {reason}.")
            self._lock(text.format(file=self._path, reason=error.strerror or error))
            return
        text = self.tr(
            "The saved filters were damaged. The file is kept as {file}; you can save filters anew."
        )
        self._tell(text.format(file=aside))

    def _free_name(self) -> Path:
        names = (f"{self._path.name}.{number}.broken" for number in range(2, 1000))
        first = self._path.with_name(f"{self._path.name}.broken")
        return next((path for path in (first, *map(self._path.with_name, names)) if not path.exists()), first)

    def _lock(self, reason: str) -> None:
        self._locked = reason
        self._tell(reason)

    def _tell(self, text: str) -> None:
        # Later: at the start nobody listens yet.
        QTimer.singleShot(0, self, lambda: self.trouble.emit(text))
