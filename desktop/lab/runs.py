"""The runs that there are: their table, what is chosen of it, and what can be done with that."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.flow import FlowLayout
from desktop.lab.desk import Desk
from desktop.lab.detail import Detail
from desktop.lab.model import Runs
from desktop.lab.rows import Row
from desktop.lab.table import RunsTable
from desktop.session import Session
from desktop.settings.parts import sentence
from desktop.theme import SPACE
from desktop.told import reason_of
from desktop.training.pieces import button, label, set_kind
from desktop.writing.question import Question
from engine import EngineError

if TYPE_CHECKING:
    from engine import JobHandle, Lab, Retrained


class RunsPage(QWidget):
    """`follow` chooses a run by itself while one is made, until the person chooses another."""

    use = Signal(object, str)
    """A JobHandle[Retrained], and the run's name."""
    go_on = Signal(object, str)
    """A LabTask, and what to call it."""

    def __init__(self, session: Session, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk = session, desk
        self._followed = ""
        self._choosing = self._running = self._by_hand = False
        self.model = Runs(self)
        self.table = RunsTable(self.model)
        self.order = QComboBox()
        self.count = label(kind="quiet")
        self.detail = Detail(session, desk)
        self.message = label(kind="quiet", wrap=True)
        self.question = Question(self.tr("Delete"), self.tr("Keep"))
        self.use_it = button(
            self.tr("Use this in my library…"), tip=self.tr("Shows what it would change first")
        )
        self.again = button(self.tr("Go on"), tip=self.tr("Learns on where it was stopped"))
        self.report = button(self.tr("Open the report"), tip=self.tr("All runs on one page, in the browser"))
        self.remove = button(self.tr("Delete…"), picture="trash")
        self._lay_out()
        self._connect()
        self._enable()

    @property
    def is_asking(self) -> bool:
        """Whether something that is shown is being read."""
        return self._desk.is_reading or self.detail.is_asking

    def show_rows(self) -> None:
        """The runs as they are now."""
        rows = self._desk.rows
        self._choosing = True
        self.model.show_rows(rows)
        if self._followed and self.model.place(self._followed) is not None:
            self.table.choose([self._followed])
        elif rows and not (self._by_hand and self.table.chosen):
            self.table.choose([self.model.rows[0].key])
        self._choosing = False
        self.count.setText(self.tr("%n run(s)", "", len(rows)))

    def follow(self, key: str) -> None:
        """Shows this run as soon as it is there."""
        self._followed = key
        self.show_rows()

    def follow_none(self) -> None:
        """The person looks at something else."""
        self._followed = ""

    @property
    def followed(self) -> str:
        """The run that is shown by itself, "" for none."""
        return self._followed

    def enable(self, running: bool) -> None:
        """While an experiment runs no other can go on."""
        self._running = running
        self._enable()

    def say(self, text: str, kind: str = "quiet") -> None:
        """A sentence under the runs."""
        self.message.setText(text)
        set_kind(self.message, kind)
        self.message.setVisible(bool(text))

    # What the person does.

    def _chosen(self) -> None:
        rows = self.table.chosen
        if not self._choosing:
            self._by_hand = True
            self.say("")
            if [row.key for row in rows] != [self._followed]:
                self.follow_none()
        self.detail.show_rows(rows)
        self._enable()

    def _use(self) -> None:
        [row] = self.table.chosen
        if why := self._why_not(row):
            self.say(why, "warning")
            return
        library = self._session.library
        self.use_it.setEnabled(False)
        self._desk.ask(
            lambda lab: lab.use(row.run, library, ask=True), partial(self._using, row.name), self._refused
        )

    def _why_not(self, row: Row) -> str:
        """What only the window knows; the rest is said by the engine."""
        kind = self._session.library.options.backbone
        if row.run.recipe.architecture in BACKBONE_KINDS and row.run.recipe.architecture != kind:
            text = self.tr(
                "Your library looks at its photos with {kind}, and this run is a {other}. Only a run of the same kind "
                "can be used."
            )
            return text.format(kind=kind, other=row.run.recipe.architecture)
        return ""

    def _using(self, name: str, job: JobHandle[Retrained]) -> None:
        self._enable()
        self.use.emit(job, name)

    def _go_on(self) -> None:
        [row] = self.table.chosen
        name = row.experiment or row.name
        self._desk.ask(
            lambda lab: lab.again(row.run), lambda task: self.go_on.emit(task, name), self._refused
        )

    def _report(self) -> None:
        self.say(self.tr("Making the report…"))
        self.report.setEnabled(False)
        self._desk.ask(lambda lab: lab.report(), self._reported, self._refused)

    def _reported(self, page: Path) -> None:
        self.say("")
        self._enable()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))

    def _ask_to_remove(self) -> None:
        rows = self.table.chosen
        if not rows:
            return
        one = self.tr("Delete {name}? Its weights, curves and figures are gone for good.")
        many = self.tr("Delete %n runs? Their weights, curves and figures are gone for good.", "", len(rows))
        text = one.format(name=rows[0].name) if len(rows) == 1 else many
        self.question.ask(text, lambda: self._remove(rows))

    def _remove(self, rows: Sequence[Row]) -> None:
        self._desk.ask(lambda lab: _removed(lab, rows), lambda _none: self._desk.look(), self._not_removed)

    def _not_removed(self, error: Exception) -> None:
        self._refused(error)
        self._desk.look()

    def _refused(self, error: Exception) -> None:
        self._enable()
        if isinstance(error, EngineError):
            self.say(sentence(reason_of(error)), "bad")
        else:
            self.say("")
            self._session.complain(error)

    def _enable(self) -> None:
        rows = self.table.chosen
        one = rows[0] if len(rows) == 1 else None
        self.use_it.setEnabled(one is not None and one.is_done)
        self.again.setEnabled(one is not None and one.can_go_on and not self._running)
        self.report.setEnabled(bool(self.model.rows))
        self.remove.setEnabled(bool(rows))

    def _order(self) -> None:
        """By the column that is chosen; its best first."""
        by = int(self.order.currentData())
        falls = self.model.columns[by].falls
        order = Qt.SortOrder.DescendingOrder if falls else Qt.SortOrder.AscendingOrder
        self.table.sortByColumn(by, order)

    def _ordered(self, column: int, _order: Qt.SortOrder) -> None:
        self.order.setCurrentIndex(self.order.findData(column))

    # Making it.

    def _connect(self) -> None:
        self.table.chosen_changed.connect(self._chosen)
        self.table.remove_wanted.connect(self._ask_to_remove)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._ordered)
        self.order.activated.connect(lambda _place: self._order())
        self.use_it.clicked.connect(self._use)
        self.again.clicked.connect(self._go_on)
        self.report.clicked.connect(self._report)
        self.remove.clicked.connect(self._ask_to_remove)
        self.question.answered.connect(self.table.setFocus)
        self._desk.changed.connect(self.show_rows)

    def _lay_out(self) -> None:
        for place, of in enumerate(self.model.columns):
            self.order.addItem(of.title, place)
        self.order.setCurrentIndex(self.model.by)
        self.order.setAccessibleName(self.tr("Sorted by"))
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self.count, 1)
        sorted_by = label(self.tr("Sorted by"), "quiet")
        sorted_by.setBuddy(self.order)
        top.addWidget(sorted_by)
        top.addWidget(self.order)
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(above)
        parts.addWidget(self.detail)
        parts.setSizes([260, 330])
        parts.setChildrenCollapsible(False)
        buttons = QWidget()
        flow = FlowLayout(buttons, SPACE)
        for one in (self.use_it, self.again, self.report, self.remove):
            flow.addWidget(one)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE)
        outer.addWidget(parts, 1)
        for part in (self.message, self.question, buttons):
            outer.addWidget(part)
        self.say("")


BACKBONE_KINDS = ("mobilenet_v2", "resnet18", "resnet50")


def _removed(lab: Lab, rows: Sequence[Row]) -> None:
    for row in rows:
        lab.remove(row.run)
