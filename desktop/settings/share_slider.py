"""A slider for a share in whole per cent: one edit for each move, however long the way."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from desktop.settings.parts import column, line, words
from desktop.words import percent

FIELD = 28
"""As high as the fields beside it."""
PAUSE_MS = 500
"""With the keyboard, this long without a key is the end of moving."""


class ShareSlider(QWidget):
    """From `least` to `most` per cent, with the figure at its end. `under` is the place for what stands below."""

    moved = Signal(float)
    """Where it stands now, 0–1: for a preview."""
    wanted = Signal(object)
    """Where the person left it, 0–1."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(least, most)
        self.slider.setPageStep(5)
        self.slider.setMinimumHeight(FIELD)
        self.text = words("")
        self.text.setFixedWidth(44)
        self.text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        beside = line(space=0)
        beside.addWidget(self.slider, 1)
        beside.addWidget(self.text)
        self.under = column(self, space=2)
        self.under.addLayout(beside)
        self._share = least / 100
        self._waiting = False
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._leave)
        self.slider.valueChanged.connect(self._move)
        self.slider.sliderReleased.connect(self._leave)

    @property
    def share(self) -> float:
        """Where it stands; exactly what was shown, as long as nobody moved it."""
        at = self.slider.value()
        return self._share if at == min(self.slider.maximum(), round(100 * self._share)) else at / 100

    @property
    def is_moving(self) -> bool:
        """Whether a person is at it, or what they wanted is being saved."""
        return self.slider.isSliderDown() or self._pause.isActive() or self._waiting

    def show_share(self, share: float) -> None:
        """What holds now, without telling; not while a person moves it."""
        if self.is_moving:
            return
        self._share = share
        at = round(100 * share)
        self.slider.blockSignals(True)
        self.slider.setMinimum(min(self._least, at))  # elsewhere it may have been set lower
        self.slider.setValue(at)
        self.slider.blockSignals(False)
        self._say()

    def settle(self) -> None:
        """What was wanted is saved, or refused."""
        self._waiting = False

    def _say(self) -> None:
        self.text.setText(percent(min(1.0, self.share)))

    def _move(self) -> None:
        self._say()
        self.moved.emit(self.share)
        if not self.slider.isSliderDown():
            self._pause.start()

    def _leave(self) -> None:
        self._pause.stop()
        if self.share != self._share:
            self._want(self.share)

    def _want(self, share: float | None) -> None:
        self._waiting = True
        self.wanted.emit(share)


class _Slider(QSlider):
    """In a list that scrolls: the wheel is the list's."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
