"""Making the sample library, as a person sees it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.settings.errand import Errand
from desktop.settings.errand_row import ErrandRow
from desktop.settings.parts import breakable, button, column, line, words
from desktop.theme import SPACE
from engine import Sample, make_sample, shown

COUNT = 120
WIDTH = 520


class SampleMaker(QObject):
    """Paints the sample into `target`. A second start goes on where the first one stopped."""

    progress = Signal(object)
    """`JobProgress`, with the time left."""
    finished = Signal(object)
    """Path of the folder."""
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, target: Path, parent: QObject | None = None, *, count: int = COUNT) -> None:
        super().__init__(parent)
        self.target = target
        self._count = count
        self.errand = Errand(self)
        self.errand.progress.connect(self.progress)
        self.errand.finished.connect(self._finish)
        self.errand.failed.connect(self.failed)
        self.errand.cancelled.connect(self.cancelled)

    def start(self) -> None:
        """Begins, unless it is at it."""
        self.errand.start("sample", lambda: make_sample(self.target, count=self._count))

    def cancel(self) -> None:
        """Stops after the photo that is being painted."""
        self.errand.cancel()

    def close_down(self) -> None:
        """Stops now, and tells nobody."""
        self.errand.close()

    def _finish(self, sample: Sample) -> None:
        self.finished.emit(sample.folder)


class SamplePage(QWidget):
    """How far it is; after a failure, Try again. `left` is told when the person gave it up."""

    left = Signal()

    def __init__(self, maker: SampleMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maker = maker
        self.setObjectName("backdrop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.row = ErrandRow(maker.errand, self.tr("Painting the photos…"), self.tr("{done} of {total}"))
        self.again = button(self.tr("Try again"), "primary")
        self.back = button(self.tr("Back"))
        self._lay_out()
        self.again.clicked.connect(self.begin)
        self.back.clicked.connect(self.left)
        maker.failed.connect(self._failed)
        maker.cancelled.connect(self.left)

    def begin(self) -> None:
        """Starts the maker and shows it."""
        self._show_ways_out(False)
        self.row.begin()
        self._maker.start()

    def _failed(self) -> None:
        self._show_ways_out(True)
        self.again.setFocus()

    def _show_ways_out(self, shown_: bool) -> None:
        self.again.setVisible(shown_)
        self.back.setVisible(shown_)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setFixedWidth(WIDTH)
        under = column(inner, space=2 * SPACE)
        under.addWidget(words(self.tr("The sample library"), "title"))
        under.addWidget(words(self._about(), "quiet", wrap=True))
        under.addWidget(self.row)
        buttons = line()
        buttons.addWidget(self.again)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        under.addLayout(buttons)
        self._show_ways_out(False)
        column(self).addWidget(inner, 0, Qt.AlignmentFlag.AlignCenter)

    def _about(self) -> str:
        where = breakable(shown(self._maker.target))
        return self.tr(
            "First Look paints a small wedding to try everything on. The photos go to {folder}."
        ).format(folder=where)
