"""The slider of a class: from which probability a prediction is written, and how many photos that would tag."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from desktop.settings.parts import button, column, line, words
from desktop.words import percent

FIELD = 28
"""As high as the fields beside it."""
PAUSE_MS = 500
"""With the keyboard, this long without a key is the end of moving."""


class ThresholdSlider(QWidget):
    """0 to 100%. One edit for each move, however long the way."""

    moved = Signal(float)
    """Where it stands now, 0–1: for the preview."""
    wanted = Signal(object)
    """Where the person left it, 0–1; None: the model is to find it again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setPageStep(5)
        self.slider.setMinimumHeight(FIELD)
        self.text = words("")
        self.text.setFixedWidth(44)
        self.text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.preview = words(kind="quiet")
        self.automatic = button(self.tr("Automatic"), "quiet")
        self.automatic.setToolTip(self.tr("Back to the threshold that the model has found"))
        self.automatic.clicked.connect(lambda: self._want(None))
        self.automatic.hide()
        self._lay_out()
        self._threshold = 0.0
        self._waiting = False
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._leave)
        self.slider.valueChanged.connect(self._move)
        self.slider.sliderReleased.connect(self._leave)

    @property
    def threshold(self) -> float:
        """Where it stands; exactly the class's own, as long as nobody moved it."""
        shown = self.slider.value()
        return self._threshold if shown == min(100, round(100 * self._threshold)) else shown / 100

    @property
    def is_moving(self) -> bool:
        """Whether a person is at it, or what they wanted is being saved."""
        return self.slider.isSliderDown() or self._pause.isActive() or self._waiting

    def show_threshold(self, threshold: float, *, by_person: bool = True) -> None:
        """The class's own, without telling; not while a person moves it. Over 1: nothing is written by itself yet."""
        if self.is_moving:
            return
        self._threshold = threshold
        self.automatic.setVisible(by_person)
        self.slider.blockSignals(True)
        self.slider.setValue(round(100 * threshold))
        self.slider.blockSignals(False)
        self._say()

    def settle(self) -> None:
        """What was wanted is saved, or refused."""
        self._waiting = False

    def would_tag(self, count: int) -> None:
        """The preview."""
        self.preview.setText(self.tr("would tag %Ln photos", "", count))

    def _lay_out(self) -> None:
        beside = line(space=0)
        beside.addWidget(self.slider, 1)
        beside.addWidget(self.text)
        below = line(space=0)
        below.addWidget(self.preview, 1)
        below.addWidget(self.automatic)
        under = column(self, space=2)
        under.addLayout(beside)
        under.addLayout(below)

    def _say(self) -> None:
        held_back = self.threshold > 1 and not self.slider.isSliderDown()
        self.text.setText(self.tr("none") if held_back else percent(min(1.0, self.threshold)))
        tip = self.tr("None is written by itself yet: more labels will do it, or a threshold of your own")
        self.text.setToolTip(tip if held_back else "")

    def _move(self) -> None:
        self._say()
        self.moved.emit(self.threshold)
        if not self.slider.isSliderDown():
            self._pause.start()

    def _leave(self) -> None:
        self._pause.stop()
        if self.threshold != self._threshold:
            self._want(self.threshold)

    def _want(self, threshold: float | None) -> None:
        self._waiting = True
        self.wanted.emit(threshold)


class _Slider(QSlider):
    """In a list that scrolls: the wheel is the list's."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
