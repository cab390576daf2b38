"""What is chosen in the table: one run with how it learnt, or several beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop import words
from desktop.lab import comparing, speech
from desktop.lab.curve import Curve, Epochs, accuracy_kind, loss_kind
from desktop.lab.desk import Desk
from desktop.lab.intervals import Bar, Intervals
from desktop.lab.rows import Row, share, state_of
from desktop.session import Session
from desktop.theme import SPACE
from desktop.told import reason_of
from desktop.training.pieces import label, set_kind
from engine import EngineError, Status

if TYPE_CHECKING:
    from engine import Compared, Lab, SamePhotos

SIDE_BY_SIDE = 560
"""Pixels from which on the two charts stand beside each other."""
INK = {Status.FAILED: "bad", Status.STOPPED: "warning"}
Without = Sequence[tuple[str, str]]


class Detail(QScrollArea):
    """`show_rows` after the choice has changed; `add` epochs while one learns."""

    def __init__(self, session: Session, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk = session, desk
        self._shown: tuple[str, ...] = ()
        self._asked = 0
        self.is_asking = False
        self.title = label(kind="heading", wrap=True)
        self.state = label(wrap=True)
        self.text = label(wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.loss = Curve(loss_kind(self.tr("Loss")))
        self.accuracy = Curve(accuracy_kind(self.tr("Right")))
        self.intervals = Intervals()
        self._charts = QWidget()
        self._lay_out()
        self.show_rows(())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """One, several, or none."""
        self._asked += 1
        self._shown = tuple(row.key for row in rows)
        self._charts.setVisible(len(rows) == 1)
        self.intervals.setVisible(False)
        self.state.setVisible(len(rows) == 1 and rows[0].figures is None)
        if not rows:
            self._say(
                "", self.tr("Choose a run to see how it learnt, or several (Ctrl or Shift) to compare them.")
            )
        elif len(rows) == 1:
            self._show_one(rows[0])
        else:
            self._compare(rows)

    def add(self, key: str, epochs: Epochs) -> None:
        """What this run has learnt since, where it is the one that is shown."""
        if self._shown != (key,) or not epochs:
            return
        curves = [list(of) for of in self.loss.curves]
        for epoch in epochs:
            if not curves or epoch.number == 1 < curves[-1][-1].number:
                curves.append([epoch])
            elif epoch.number > curves[-1][-1].number:
                curves[-1].append(epoch)
        self._draw(curves)

    def _draw(self, curves: Sequence[Epochs]) -> None:
        self.loss.show_curves(curves)
        self.accuracy.show_curves(curves)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.viewport().width() >= SIDE_BY_SIDE
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _show_one(self, row: Row) -> None:
        self.state.setText(state_of(row))
        set_kind(self.state, INK.get(row.run.status, "quiet"))
        self._say(row.name, self._facts(row, ""))
        asked = self._asked
        self.is_asking = True
        self._desk.ask(
            lambda lab: (_title(lab, row), tuple(lab.curves(row.run.folder).values())),
            lambda found: self._found(asked, row, *found),
            lambda error: self._refused(asked, error),
        )

    def _found(self, asked: int, row: Row, title: str, curves: Sequence[Epochs]) -> None:
        if asked == self._asked:
            self.is_asking = False
            self.text.setText(self._facts(row, title))
            self._draw(curves)

    def _facts(self, row: Row, title: str) -> str:
        parts = [speech.of_run(row.run, title or row.run.recipe.architecture)]
        of = row.figures
        if of is not None:
            text = self.tr(
                "Judged by %n photo(s) that it had not learnt from; trained in {time}.", "", of.photos
            )
            parts.append(text.format(time=words.duration(of.seconds)))
            if of.average is not None:
                text = self.tr("Its mean average precision is {share}.")
                parts.append(text.format(share=share(of.average)))
            if of.saved_seconds >= 1:
                text = self.tr("Sharing vectors saved about {time}.")
                parts.append(text.format(time=words.duration(of.saved_seconds)))
        return " ".join(parts)

    def _compare(self, rows: Sequence[Row]) -> None:
        self._say(self.tr("%n runs beside each other", "", len(rows)), self.tr("Comparing…"))
        asked = self._asked
        folders = [row.run.folder for row in rows]
        self.is_asking = True
        self._desk.ask(
            lambda lab: lab.compare(folders),
            lambda found: self._compared(asked, found.sets, [(of.name, of.why) for of in found.without]),
            lambda error: self._refused(asked, error),
        )

    def _compared(self, asked: int, sets: Sequence[SamePhotos], without: Without) -> None:
        if asked != self._asked:
            return
        self.is_asking = False
        self.text.setText("\n".join(comparing.sentences(sets, without)))
        bars = [_bar(of, of is one.best) for one in sets for of in one.runs]
        self.intervals.show_bars(bars)
        self.intervals.setVisible(bool(bars))

    def _refused(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self.is_asking = False
            if isinstance(error, EngineError):
                self.text.setText(reason_of(error))
            else:
                self._session.complain(error)

    def _say(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.text.setText(text)
        if len(self._shown) == 1:
            return
        self._draw(())

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._charts)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE)
        for chart in (self.loss, self.accuracy):
            self._row.addWidget(chart)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, SPACE, SPACE, 0)
        column.setSpacing(SPACE)
        for part in (self.title, self.state, self.text, self._charts, self.intervals):
            column.addWidget(part)
        column.addStretch()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The chosen runs"))


def _title(lab: Lab, row: Row) -> str:
    titles: Mapping[str, str] = lab.plan(row.run.recipe).titles
    return titles.get(row.run.recipe.architecture, "")


def _bar(of: Compared, is_best: bool) -> Bar:
    accuracy = of.outcome.accuracy
    low, high = accuracy.interval or (accuracy.value, accuracy.value)
    return Bar(of.name, accuracy.value, low, high, is_best)
