"""The settings in their file: read once, saved with every change, never at the cost of what another version wrote."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.settings.saved import NAMES, RECENT, Settings, decoded, encoded
from engine import Options, shown, write_atomically

__all__ = ["Settings", "SettingsStore"]

VERSION = 1


class SettingsStore(QObject):
    """What a person chose, in the file `path`. Only what was ever changed stands there.

    `changed` carries the new `Settings`. `trouble` says what went wrong with the file; `problem` is the same sentence
    for whoever comes later, "" where all is well.
    """

    changed = Signal(object)
    trouble = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.problem = ""
        self._data = self._read()
        self._now = decoded(self._data)
        if self.problem:
            QTimer.singleShot(0, self, lambda: self.trouble.emit(self.problem))

    @property
    def now(self) -> Settings:
        """The settings as they are."""
        return self._now

    def change(self, **fields: Any) -> None:
        """Sets these fields, saves them, and tells of it; nothing where nothing is new."""
        new = replace(self._now, **fields)
        names = [name for name in NAMES if getattr(new, name) != getattr(self._now, name)]
        if not names:
            return
        self._now = new
        self._save({name: encoded(new, name) for name in names})
        self.changed.emit(new)

    def remember(self, folder: Path) -> None:
        """This library is the newest."""
        name = str(folder)
        others = [one for one in self._now.recent if one != name]
        self.change(recent=(name, *others)[:RECENT])

    def forget(self, folder: Path) -> None:
        """Takes a library off the list; the library itself stays as it is."""
        self.change(recent=tuple(one for one in self._now.recent if one != str(folder)))

    def note_steps(self, folder: Path, *steps: str) -> None:
        """These first steps are done in this library, for good."""
        known = self._now.steps_done
        done = tuple(dict.fromkeys((*known.get(str(folder), ()), *steps)))
        self.change(steps_done={**known, str(folder): done})

    def options(self, environ: Mapping[str, str]) -> Options:
        """What the engine is to know of them. A library that has kept how its keywords are written goes on so when it
        is opened; `follow` then."""
        return Options(
            write_to=self._now.write_to,
            device=self._now.device,
            workers=self._now.workers,
            parent_keyword=self._now.parent_keyword,
            keep_mtime=self._now.keep_mtime,
            digikam=self._now.digikam,
            photo_mechanic=self._now.photo_mechanic,
            windows=self._now.windows,
            embed_fragile=self._now.embed_fragile,
            into_credentials=self._now.into_credentials,
            environ=environ,
            chosen=frozenset(),
        )

    def follow(self, options: Options) -> None:
        """How keywords are written in the library that was opened."""
        self.change(**options.writing)

    def _save(self, fields: Mapping[str, Any]) -> None:
        """On top of what the file says by now: a second First Look may have saved there, or a newer one."""
        try:
            self._data = {"version": VERSION, **(_content(self.path) or self._data), **fields}
            write_atomically(self.path, json.dumps(self._data, indent=1).encode())
        except OSError as error:
            self._complain(
                self.tr("The settings could not be saved in {file}: {why}. They hold until you quit."), error
            )
            self.trouble.emit(self.problem)

    def _read(self) -> dict[str, Any]:
        try:
            found = _content(self.path)
            if found is None and self.path.exists():
                self._keep_aside()
        except OSError as error:
            self._complain(
                self.tr("The settings in {file} could not be read: {why}. The usual ones are used."), error
            )
            return {}
        return found or {}

    def _keep_aside(self) -> None:
        aside = self.path.with_name(self.path.name + ".broken")
        self.path.replace(aside)
        self.problem = self.tr(
            "The settings were damaged. First Look uses the usual ones; the damaged file is kept as {file}."
        ).format(file=shown(aside))

    def _complain(self, text: str, error: OSError) -> None:
        self.problem = text.format(file=shown(self.path), why=error.strerror or error)


def _content(path: Path) -> dict[str, Any] | None:
    """None for a file that is absent or damaged. Raises OSError where it cannot be read."""
    try:
        data = json.loads(path.read_bytes())
    except (FileNotFoundError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None
