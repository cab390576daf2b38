"""The dialog that a crash opens: it blocks nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.theme import SPACE

MOST = 20
"""Crashes shown in one dialog; the log has them all."""


class CrashDialog(QDialog):
    """Says what happened; `add` appends another crash."""

    def __init__(self, about: str, text: str, log_path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about, self._log_path = about, log_path
        self._texts: list[str] = []
        self._title, self._words, self._copied = QLabel(self), QLabel(self), QLabel(self)
        self._details = QPlainTextEdit(self, readOnly=True)
        self._copy = QPushButton(self.tr("Copy details"), self)
        self._open = QPushButton(self.tr("Open log"), self)
        self._close = QPushButton(self.tr("Close"), self)
        self._say()
        self._lay_out()
        self._connect()
        self.add(text)

    @property
    def details(self) -> str:
        """What "Copy details" copies."""
        return "\n\n".join([self._about, *self._texts])

    def add(self, text: str) -> None:
        """One more crash while this is open."""
        if len(self._texts) < MOST:
            self._texts.append(text.strip())
            self._details.setPlainText(self.details)
            self._copied.clear()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setModal(False)
        self._title.setText(self.tr("Something went wrong that should not have."))
        self._title.setProperty("kind", "title")
        self._words.setText(
            self.tr(
                "Nothing was lost: every label is saved the moment you give it, and First Look changes nothing in your "
                "photos but their keywords. You can go on working. If it happens again, start First Look anew, and "
                "report it with the details below; your folders are left out of them."
            )
        )
        for label in (self._title, self._words):
            label.setWordWrap(True)
        self._copied.setProperty("kind", "quiet")

    def _lay_out(self) -> None:
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._details.setTabChangesFocus(True)
        self._details.setAccessibleName(self.tr("Details"))
        self._offer_log()
        self._close.setDefault(True)
        line = QVBoxLayout(self)
        line.setContentsMargins(SPACE * 3, SPACE * 3, SPACE * 3, SPACE * 2)
        line.setSpacing(SPACE * 2)
        line.addWidget(self._title)
        line.addWidget(self._words)
        line.addWidget(self._details, 1)
        line.addLayout(self._buttons())
        self.resize(620, 440)
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._copy)
        row.addWidget(self._open)
        row.addWidget(self._copied, 1)
        row.addWidget(self._close)
        return row

    def _offer_log(self) -> None:
        there = self._log_path.exists()
        self._open.setEnabled(there)
        self._open.setToolTip(
            self.tr("Open the file with everything that went wrong")
            if there
            else self.tr("There is no log yet: its folder cannot be written")
        )

    def _connect(self) -> None:
        self._copy.clicked.connect(self._put_on_clipboard)
        self._open.clicked.connect(self._open_log)
        self._close.clicked.connect(self.close)

    def _put_on_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self.details)
        self._copied.setText(self.tr("Copied"))

    def _open_log(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_path))):
            self._copied.setText(self.tr("The log is {file}").format(file=self._log_path))
