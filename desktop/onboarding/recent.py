"""Libraries that were open before: those that are not there now say so, and can be taken off the list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.plain import ElidedLabel
from desktop.settings.parts import button, column, line, words
from desktop.settings.store import Settings, SettingsStore
from desktop.tasks import Tasks
from desktop.theme import SPACE
from engine import shown


class RecentLibraries(QWidget):
    """Follows the store. Hidden while there are none."""

    chosen = Signal(object)
    """Path"""

    def __init__(self, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = Tasks(self)
        self.rows: dict[Path, RecentRow] = {}
        everything = column(self, space=SPACE // 2)
        everything.addWidget(words(self.tr("Recent libraries"), "heading"))
        self._list = column(space=0)
        everything.addLayout(self._list)
        store.changed.connect(self._follow)
        self.hide()
        self._follow(store.now)

    def look(self) -> None:
        """Which of them are there: a network drive that is gone takes its time to say so."""
        folders = list(self.rows)
        self._tasks.run(lambda: missing(folders), self._show_missing)

    def _follow(self, now: Settings) -> None:
        wanted = [Path(name) for name in now.recent]
        if wanted == list(self.rows):
            return
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {folder: self._new_row(folder) for folder in wanted}
        self.setVisible(bool(wanted))
        self.look()

    def _new_row(self, folder: Path) -> RecentRow:
        row = RecentRow(folder)
        row.open.clicked.connect(lambda: self.chosen.emit(folder))
        row.remove.clicked.connect(lambda: self._store.forget(folder))
        self._list.addWidget(row)
        return row

    def _show_missing(self, gone: set[Path]) -> None:
        for folder, row in self.rows.items():
            row.show_missing(folder in gone)


class RecentRow(QWidget):
    """One library: its name opens it."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = shown(folder.parent)
        name = shown(folder.name or str(folder))
        # Qt takes a single & for a mnemonic.
        self.open = button(
            name.replace("&", "&&"), "quiet", called=self.tr("Open the library {name}").format(name=name)
        )
        self.where = ElidedLabel(self._where)
        self.where.setProperty("kind", "quiet")
        self.remove = button(
            self.tr("Remove"), "quiet", called=self.tr("Remove {name} from the list").format(name=name)
        )
        self.remove.setToolTip(self.tr("Remove it from this list. The photos stay where they are."))
        beside = line(self)
        beside.addWidget(self.open)
        beside.addWidget(self.where, 1)
        beside.addWidget(self.remove)

    def show_missing(self, missing: bool) -> None:
        """A library that is not there cannot be opened, and says what to do."""
        self.open.setEnabled(not missing)
        why = self.tr("Not there. Connect its drive, or remove it from the list.")
        self.where.setText(why if missing else self._where)


def missing(folders: Sequence[Path]) -> set[Path]:
    """Those that are no folders, or cannot be looked at."""
    return {folder for folder in folders if not _is_there(folder)}


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except (OSError, ValueError):
        return False
