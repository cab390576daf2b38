"""Before and after: what the new version does better, and whether to use it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.session import Session
from desktop.theme import SPACE
from desktop.told import told
from desktop.training import sentences
from desktop.training.changes import Changes
from desktop.training.confusions import Confusions
from desktop.training.doubts import Doubts
from desktop.training.figures import FiguresTable
from desktop.training.pieces import button, enlarge, label, set_kind, take_focus
from engine import Retrained, WriteTo

SIDE_BY_SIDE = 1060
"""From this width on the matrix stands beside the table."""


class Sheet(QWidget):
    """`show_result`, and the person's answer: `use` or `keep`."""

    show_photos = Signal(object, str)
    use = Signal()
    keep = Signal()

    def __init__(
        self, session: Session, rows: Rows, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.summary = label(wrap=True)
        self.judged = label(kind="quiet", wrap=True)
        self.calibration = label(kind="quiet", wrap=True)
        self.doubts = Doubts(session)
        self.what_follows = label(kind="quiet", wrap=True)
        self.why_not = label(kind="warning", wrap=True)
        self.table = FiguresTable()
        self.explained = label(kind="quiet", wrap=True)
        self.confusions = Confusions(session)
        self.changes = Changes(session, rows, thumbnails)
        self.use_it = button(self.tr("Use it"), tip=self.tr("The new version classifies all photos"))
        self.keep_old = button(
            self.tr("Keep the old one"), tip=self.tr("Nothing changes; the new version stays in the list")
        )
        self.use_it.clicked.connect(self.use)
        self.keep_old.clicked.connect(self.keep)
        for part in (self.confusions, self.changes):
            part.show_photos.connect(self.show_photos)
        self._lay_out()

    def show_result(self, result: Retrained) -> None:
        """Shows it; the wiser answer is the primary one and has the focus."""
        of = result.comparison
        self.summary.setText(f"{sentences.verdict(of)}: {sentences.what_changed(of)}")
        self.judged.setText(sentences.judged_on(result))
        self.calibration.setText(sentences.calibration(of.candidate))
        self.why_not.setText(sentences.why_not(of))
        self.why_not.setToolTip(told(of.reason))
        self.why_not.setVisible(not of.not_worse)
        colors = {known.name: known.color for known in self._session.classes}
        self.table.show_result(result, colors)
        self.explained.setText(self._explained(several=of.candidate.of_several))
        self.confusions.show_result(result)
        self.changes.show_result(result)
        writes = self._session.library.options.write_to is not WriteTo.NONE
        self.what_follows.setText(sentences.use_means(result, writes=writes))
        self.doubts.look()
        self._advise(of.not_worse)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= SIDE_BY_SIDE
        self._pair.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def _advise(self, use: bool) -> None:
        wise, other = (self.use_it, self.keep_old) if use else (self.keep_old, self.use_it)
        set_kind(wise, "primary")
        set_kind(other, "")
        take_focus(wise)

    def _lay_out(self) -> None:
        enlarge(self.summary, 16)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(2 * SPACE)
        self._pair.addWidget(self._headed(), 1)
        self._pair.addWidget(self.confusions)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(2 * SPACE)
        said = QVBoxLayout()
        said.setSpacing(SPACE // 2)
        for part in (self.summary, self.judged, self.why_not, self.doubts):
            said.addWidget(part)
        column.addLayout(said)
        column.addLayout(self._pair)
        column.addWidget(self.changes, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE)
        outer.addWidget(scroll, 1)
        outer.addLayout(self._answers())

    def _headed(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        heading = label(self.tr("Class by class"), "heading")
        heading.setMinimumHeight(self.confusions.before.sizeHint().height())  # in line with the other heading
        column.addWidget(heading)
        column.addWidget(self.table)
        column.addSpacing(SPACE)
        column.addWidget(self.explained)
        column.addSpacing(SPACE)
        column.addWidget(self.calibration)
        column.addStretch()
        return made

    def _explained(self, *, several: bool) -> str:
        return "\n".join(
            (
                self.tr("Precision: of the photos that it puts in a class, how many belong there."),
                self.tr("Recall: of the photos that belong there, how many it finds."),
                self.tr("Before and After: both in one figure (F1), which is high only where both are."),
                self.tr("All statements: how many are right; what you left open does not count.")
                if several
                else self.tr("All photos: how many are right."),
            )
        )

    def _answers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.what_follows, 1)
        row.addWidget(self.keep_old)
        row.addWidget(self.use_it)
        return row
