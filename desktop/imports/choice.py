"""From where: a folder, a table, or the keywords in the photos."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.plain import ElidedLabel
from desktop.settings.parts import button, column, line, words


class SourceChoice(QWidget):
    """Three ways to choose; `show_source` says what was."""

    chosen = Signal(object)
    """Path of a folder or file; None: the keywords."""

    def __init__(self, begin_at: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._begin_at = begin_at
        self.table = button(self.tr("Table (CSV, TSV)…"))
        self.folder = button(self.tr("Folder…"))
        self.keywords = button(self.tr("Keywords in the photos"))
        self.folder.setToolTip(self.tr("A folder with one folder of photos per class, or Unsplash's tags"))
        self.table.setToolTip(self.tr("A file that names photos and their labels"))
        self.keywords.setToolTip(
            self.tr("Keywords that other programs wrote into the photos of this library")
        )
        self.text = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._lay_out()
        self.table.clicked.connect(self._ask_file)
        self.folder.clicked.connect(self._ask_folder)
        self.keywords.clicked.connect(lambda: self.chosen.emit(None))

    def show_source(self, source: Path | None) -> None:
        """Says what is chosen."""
        self.text.setText(str(source) if source is not None else self.tr("Keywords in the photos"))

    def _lay_out(self) -> None:
        beside = line()
        for one in (self.folder, self.table, self.keywords):
            beside.addWidget(one)
        beside.addStretch(1)
        everything = column(self)
        everything.addWidget(
            words(
                self.tr("Labels from folders named like classes, from a table, or from keywords."),
                "quiet",
                wrap=True,
            )
        )
        everything.addLayout(beside)
        everything.addWidget(self.text)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder with one folder per class"), str(self._begin_at))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._open(dialog)

    def _ask_file(self) -> None:
        kinds = self.tr("Tables ({kinds});;All files (*)").format(kinds="*.csv *.tsv *.txt *.csv0* *.tsv0*")
        dialog = QFileDialog(self, self.tr("Choose a table of labels"), str(self._begin_at), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog)

    def _open(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.chosen.emit(Path(name)))
        dialog.open()
