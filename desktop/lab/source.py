"""Which photos an experiment is made with: the labels of the open library, a folder, or a table."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.session import Session
from desktop.theme import SPACE
from desktop.training.pieces import button, label
from desktop.words import number
from engine import PhotoFilter, State

if TYPE_CHECKING:
    from engine import DataChoice


class From(Enum):
    """Where the photos come from."""

    LIBRARY = "library"
    FOLDER = "folder"
    TABLE = "table"


class SourceChoice(QWidget):
    """`choice` puts what is chosen into a recipe's data; `why_not` says what is missing."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._paths: dict[From, Path] = {}
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Photos of the experiment"))
        self.path = label(kind="quiet", wrap=True)
        self.choose = button(self.tr("Choose…"))
        self.photo_column, self.class_column = QLineEdit(), QLineEdit()
        self._columns = QWidget()
        self._lay_out()
        self.kind.activated.connect(lambda _place: self._turned())
        self.choose.clicked.connect(self._ask)
        for field in (self.photo_column, self.class_column):
            field.textChanged.connect(lambda _text: self.changed.emit())
        self._show()

    @property
    def where(self) -> From:
        """What is chosen."""
        return From(self.kind.currentData())

    def look(self) -> None:
        """Counts the labels of the library again."""
        self._show()

    def set_path(self, where: From, path: Path) -> None:
        """As if it had been chosen."""
        self.kind.setCurrentIndex(self.kind.findData(where.value))
        self._paths[where] = path
        self._show()
        self.changed.emit()

    def choice(self, data: DataChoice) -> DataChoice:
        """The recipe's `data` with these photos."""
        if self.where is From.LIBRARY:
            return replace(data, source=str(self._session.folder), kind="library")
        path = str(self._paths.get(self.where, ""))
        if self.where is From.FOLDER:
            return replace(data, source=path, kind="auto")
        return replace(
            data,
            source=path,
            kind="table",
            path_column=self.photo_column.text() or data.path_column,
            label_column=self.class_column.text() or data.label_column,
        )

    def why_not(self) -> str:
        """ "" where there is something to begin with."""
        if self.where is From.LIBRARY:
            labels = self._labels()
            if sum(count > 0 for count in labels.values()) < 2:
                return self.tr("Label photos of at least two classes first: the lab learns from your labels.")
            return ""
        return "" if self.where in self._paths else self.tr("Choose where the photos are.")

    def _labels(self) -> dict[str, int]:
        at = self._session.overview
        if at is None:
            return {}
        found = at.facets(PhotoFilter(states=frozenset({State.LABELLED}))).classes
        return {of.name: found.get(of.id, 0) for of in at.classes}

    def _turned(self) -> None:
        self._show()
        if self.where is not From.LIBRARY and self.where not in self._paths:
            self._ask()
        self.changed.emit()

    def _show(self) -> None:
        where = self.where
        self.choose.setVisible(where is not From.LIBRARY)
        self._columns.setVisible(where is From.TABLE)
        self.path.setText(self._labelled() if where is From.LIBRARY else str(self._paths.get(where, "")))

    def _labelled(self) -> str:
        labels = {name: count for name, count in self._labels().items() if count}
        if not labels:
            return self.tr("You have not labelled any photos yet.")
        said = ", ".join(f"{name} {number(count)}" for name, count in labels.items())
        return self.tr("Your labels: {classes}").format(classes=said)

    def _ask(self) -> None:
        if self.where is From.FOLDER:
            title = self.tr("A folder with a folder of photos for each class")
            path = QFileDialog.getExistingDirectory(
                self, title, str(Path.home()),
                options=QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ShowDirsOnly,
            )  # fmt: skip
        else:
            title = self.tr("A table with a column of photos and one of classes")
            kinds = self.tr("Tables ({patterns})").format(patterns="*.csv *.tsv *.txt")
            path, _ = QFileDialog.getOpenFileName(
                self, title, str(Path.home()), kinds, options=QFileDialog.Option.DontUseNativeDialog
            )
        if path:
            self.set_path(self.where, Path(path))

    def _lay_out(self) -> None:
        for text, where in (
            (self.tr("My labels in this library"), From.LIBRARY),
            (self.tr("A folder for each class…"), From.FOLDER),
            (self.tr("A table (CSV or TSV)…"), From.TABLE),
        ):
            self.kind.addItem(text, where.value)
        for field, name in (
            (self.photo_column, self.tr("Column of photos")),
            (self.class_column, self.tr("Column of classes")),
        ):
            field.setPlaceholderText(self.tr("{name} (found by itself)").format(name=name))
            field.setAccessibleName(name)
        columns = QHBoxLayout(self._columns)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(SPACE)
        for field in (self.photo_column, self.class_column):
            columns.addWidget(field)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.kind)
        row.addWidget(self.choose)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(row)
        column.addWidget(self.path)
        column.addWidget(self._columns)
