"""One inline message: what happened, what to do about it, and a way to put it away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QPropertyAnimation, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
)

from desktop import icons
from desktop.theme import SPACE, colors

Kind = Literal["note", "warning", "bad"]
NOTE_MS = 8000
FADE_MS = 250
ICON = 18


class Message(QFrame):
    """`gone` is sent once, when the person or time has put it away. A note waits while the pointer rests on it."""

    gone = Signal()

    def __init__(self, text: str, kind: Kind, action: tuple[str, Callable[[], object]] | None) -> None:
        super().__init__()
        self.text, self.kind = text, kind
        self.setObjectName("banner")
        self._fading: QPropertyAnimation | None = None
        self._icon, self._words = QLabel(self), QLabel(text, self)
        self._timer = QTimer(self, interval=NOTE_MS, singleShot=True)
        self._timer.timeout.connect(self._fade)
        self._lay_out(action)
        self._color()
        self.again()

    def again(self) -> None:
        """The same was said once more."""
        if self._fading is not None:
            self._fading.stop()
            self._fading = None
            self.setGraphicsEffect(None)  # type: ignore[arg-type]
        if self.kind == "note":
            self._timer.start()

    def announce(self) -> None:
        """Has a screen reader say it at once."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def put_away(self) -> None:
        """Hides it for good."""
        if not self.isHidden():
            self._timer.stop()
            self.hide()
            self.gone.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icon"):
            self._color()

    def _lay_out(self, action: tuple[str, Callable[[], object]] | None) -> None:
        names = {"note": self.tr("Note"), "warning": self.tr("Warning"), "bad": self.tr("Problem")}
        self.setAccessibleName(f"{names[self.kind]}: {self.text}")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE + SPACE // 2, SPACE // 2, SPACE // 2, SPACE // 2)
        line.setSpacing(SPACE)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._words, 1)
        if action is not None:
            line.addWidget(self._button(*action))
        line.addWidget(self._closer())

    def _button(self, name: str, do: Callable[[], object]) -> QPushButton:
        def pressed() -> None:
            self.put_away()
            do()

        button = QPushButton(name, self)
        button.setAccessibleName(name)
        button.clicked.connect(pressed)
        return button

    def _closer(self) -> QToolButton:
        closer = QToolButton(self)
        closer.setIcon(icons.icon("close"))
        closer.setIconSize(QSize(14, 14))
        closer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        closer.setAccessibleName(self.tr("Close this message"))
        closer.setToolTip(self.tr("Close this message"))
        closer.clicked.connect(self.put_away)
        return closer

    def _color(self) -> None:
        of = colors()
        ink = {"note": of.accent, "warning": of.warning, "bad": of.bad}[self.kind]
        ratio = self.devicePixelRatioF()
        side = round(ICON * ratio)
        size = QSize(side, side)
        drawn = icons.image("info", size, ink) if self.kind == "note" else icons.image("warning", size, ink)
        picture = QPixmap.fromImage(drawn)
        picture.setDevicePixelRatio(ratio)
        self._icon.setPixmap(picture)

    def _fade(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._timer.start()
            return
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        self._fading = QPropertyAnimation(effect, b"opacity", self)
        self._fading.setDuration(FADE_MS)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.finished.connect(self.put_away)
        self._fading.start()
