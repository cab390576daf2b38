"""What camera and file say: facts in rows, and where the file is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.flow import FlowLayout
from desktop.inspector import speech
from desktop.inspector.labels import MiddleElided, inset, plain
from desktop.theme import SPACE
from desktop.words import moment
from engine import Photo, State


class FactRows(QWidget):
    """Names on the left, values on the right; a row without a value is not shown."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(SPACE * 3 // 2)
        self._layout.setVerticalSpacing(SPACE // 2)
        self._layout.setColumnStretch(1, 1)
        self._rows = {name: self._row(name) for name in names}

    def say(self, name: str, value: str) -> None:
        """Sets a value."""
        shown, label = self._rows[name]
        label.setText(value)
        label.setAccessibleName(f"{name}: {value}")
        for widget in (shown, label):
            widget.setVisible(bool(value))

    def value(self, name: str) -> str:
        """What stands there."""
        return self._rows[name][1].text()

    def _row(self, name: str) -> tuple[QLabel, QLabel]:
        shown, value = QLabel(name), plain()
        shown.setProperty("kind", "quiet")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        number = self._layout.rowCount()
        self._layout.addWidget(shown, number, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(value, number, 1)
        return shown, value


class CameraFacts(QWidget):
    """Of one photo."""

    def __init__(self) -> None:
        super().__init__()
        self._names = {
            "taken": self.tr("Taken"),
            "camera": self.tr("Camera"),
            "lens": self.tr("Lens"),
            "size": self.tr("Size"),
            "sharpness": self.tr("Sharpness"),
            "exposure": self.tr("Exposure"),
        }
        self._rows = FactRows(*self._names.values())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(self._rows)
        self._empty = plain(self.tr("The camera noted nothing."), "quiet")
        layout.addWidget(self._empty)

    def show_photo(self, photo: Photo | None) -> None:
        """None while it is being read."""
        values = {
            "taken": moment(photo.taken_at) if photo and photo.taken_at else "",
            "camera": photo.camera or "" if photo else "",
            "lens": photo.lens or "" if photo else "",
            "size": speech.pixels(photo.size) if photo else "",
            "sharpness": speech.sharpness(photo.sharpness) if photo else "",
            "exposure": speech.exposure(photo.exposure) if photo else "",
        }
        for key, value in values.items():
            self._rows.say(self._names[key], value)
        self._empty.setVisible(photo is not None and not any(values.values()))


class FilePlace(QWidget):
    """Name and folder, and two ways out to them."""

    def __init__(self) -> None:
        super().__init__()
        self._photo: Photo | None = None
        self.name, self.folder = MiddleElided(self.tr("File")), MiddleElided(self.tr("Folder"))
        self.folder.setProperty("kind", "quiet")
        self.copy = self._button(self.tr("Copy path"), self._copy)
        self.reveal = self._button(self.tr("Show in file manager"), self._reveal)
        buttons = FlowLayout(None, 0)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.reveal)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 4)
        for label in (self.name, self.folder):
            layout.addWidget(inset(label))
        layout.addLayout(buttons)

    def show_photo(self, photo: Photo | None) -> None:
        """None while it is being read."""
        self._photo = photo
        self.name.say(photo.path.name if photo else "")
        self.folder.say(str(photo.path.parent) if photo else "")
        offline = photo is not None and State.OFFLINE in photo.states
        self.copy.setEnabled(photo is not None)
        self.reveal.setEnabled(photo is not None and not offline)
        self.reveal.setToolTip(self.tr("The drive is not connected.") if offline else "")

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "quiet")
        button.setAutoDefault(False)
        button.setAccessibleName(text)
        button.clicked.connect(do)
        return button

    def _copy(self) -> None:
        if self._photo is not None:
            QGuiApplication.clipboard().setText(str(self._photo.path))

    def _reveal(self) -> None:
        if self._photo is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._photo.path.parent)))
