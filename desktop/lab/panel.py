"""The lab: which network, which head, how many labels? Experiments on one's own photos, watched and compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.escape import takes_escape
from desktop.lab.choice import ChoicePage
from desktop.lab.desk import Desk
from desktop.lab.experiment import End, Experiment
from desktop.lab.runs import RunsPage
from desktop.lab.strip import Strip
from desktop.pages import Pages
from desktop.session import Session
from desktop.settings.parts import sentence
from desktop.theme import SPACE
from desktop.told import reason_of
from desktop.training.message import Act, MessagePage
from desktop.training.pieces import Header, button
from engine import EngineError

if TYPE_CHECKING:
    from engine import LabProgress, LabTask


class LabPanel(QWidget):
    """`start` shows it. Closing it stops no experiment; closing the library does, and it can go on later."""

    closed = Signal()
    use = Signal(object, str)
    """A JobHandle[Retrained] that brings a run's backbone, and the run's name."""
    told = Signal(str, str)
    """A sentence on an experiment that has ended while nobody looked, and its kind."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: LabTask | None = None
        self._is_first = True
        self.experiment: Experiment | None = None
        self.desk = Desk(session.library.options.environ, self)
        self.runs = RunsPage(session, self.desk)
        self.choice = ChoicePage(session, self.desk)
        self.message = MessagePage()
        self.strip = Strip()
        self.new = button(self.tr("New experiment…"), "primary", picture="")
        self._pages = Pages()
        self._lay_out()
        self._connect()

    @property
    def page(self) -> QWidget | None:
        """The one that is shown."""
        return self._pages.currentWidget()

    @property
    def is_calm(self) -> bool:
        """Whether nothing is being read; an experiment may run."""
        return not (self.runs.is_asking or self.choice.is_asking)

    def start(self) -> None:
        """The runs; where there are none, what the lab is for. Without the extra, how to get it."""
        if missing := _missing():
            self._turn_to(self.message)
            close = Act(self.tr("Close"), self.closed.emit)
            self.message.say(self.tr("The lab is not installed"), missing, [close])
            return
        if self.page is self.message:
            self._turn_to(self.runs)
        self.desk.look()

    def close_down(self) -> None:
        """The library goes: an experiment is stopped, and what it did is kept."""
        if self.experiment is not None:
            self.experiment.stop()
        self.desk.stop()
        self.desk.wait()

    def follow_on(self, other: LabPanel) -> None:
        """Stands where `other` did; its experiment goes on."""
        experiment, other.experiment = other.experiment, None
        other.desk.stop()
        if experiment is not None:
            experiment.change_listeners()
            self._task = other._task
            self._follow(experiment)
            if not experiment.is_running:
                self._ended(End.STOPPED, None)
        self.start()
        if other.page is other.choice:
            self.choose()

    # What the person does.

    def choose(self) -> None:
        """A new experiment."""
        self._turn_to(self.choice)
        intro = self.tr(
            "Which network, which head, how many labels? An experiment trains what its recipe names on your photos, "
            "and judges it by photos that it has not seen. Nothing in your library changes."
        )
        self.choice.look("" if self.desk.rows else intro)
        self.choice.recipe.setFocus()

    def begin(self, task: LabTask, title: str) -> None:
        """Starts the experiment, in a process of its own."""
        if self.experiment is not None:
            return
        self._task = task
        experiment = Experiment(title, self)
        self._follow(experiment)
        lab = self.desk.lab
        experiment.begin(lambda: lab.start(task))
        self._turn_to(self.runs)
        self.runs.follow(str(task.folder))
        self.runs.say("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back: from a new experiment to the runs, from these to the photos."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.page is self.choice and self.desk.rows:
            self._turn_to(self.runs)
        else:
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Esc is this page's while it has the focus, whatever the window does with it."""
        return takes_escape(event) or super().event(event)

    # What the experiment says.

    def _follow(self, experiment: Experiment) -> None:
        self.experiment = experiment
        experiment.setParent(self)
        experiment.moved.connect(self._moved)
        experiment.ended.connect(self._ended)
        self.strip.begin(experiment.title)
        self._enable()

    def _moved(self, steps: Sequence[LabProgress]) -> None:
        self.strip.tell(steps)
        if self._task is None:
            return
        key = self._key(steps[-1].run)
        if self.runs.followed and self.runs.followed != key:
            self.runs.follow(key)
        if self.runs.model.place(key) is None:
            self.desk.look()
        for run in dict.fromkeys(step.run for step in steps):
            epochs = [step.epoch for step in steps if step.run == run and step.epoch is not None]
            self.runs.detail.add(self._key(run), epochs)

    def _key(self, run: str) -> str:
        assert self._task is not None
        return str(self._task.folder / run) if run else str(self._task.folder)

    def _ended(self, end: End, error: Exception | None) -> None:
        experiment, self.experiment = self.experiment, None
        title = experiment.title if experiment is not None else ""
        self.strip.end()
        self._enable()
        self.desk.look()
        if error is not None and not isinstance(error, EngineError):
            self._session.complain(error)
        text, kind = self._said(end, title, error)
        self.runs.say(text, kind)
        if not self.isVisible():
            self.told.emit(text, kind)

    def _said(self, end: End, title: str, error: Exception | None) -> tuple[str, str]:
        if end is End.DONE:
            return self.tr("{name} is done.").format(name=title), "good"
        if end is End.STOPPED:
            text = self.tr("{name} was stopped. What it learnt is kept: choose it and press Go on.")
            return text.format(name=title), "warning"
        reason = sentence(reason_of(error)) if isinstance(error, EngineError) else ""
        return self.tr("{name} failed. {reason}").format(name=title, reason=reason).strip(), "bad"

    def _cancel(self) -> None:
        if self.experiment is not None:
            self.experiment.stop()

    def _enable(self) -> None:
        running = self.experiment is not None
        self.runs.enable(running)
        self.choice.enable(running)

    # Making it.

    def _looked(self) -> None:
        """The first look says whether there is anything to show."""
        first, self._is_first = self._is_first, False
        if not self.desk.rows and self.experiment is None and (first or self.page is self.runs):
            self.choose()

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.new.setVisible(page is self.runs)
        if page is self.runs:
            self.runs.table.setFocus()
        self.choice.back.setVisible(bool(self.desk.rows))

    def _back(self) -> None:
        self._turn_to(self.runs)

    def _connect(self) -> None:
        self.new.clicked.connect(self.choose)
        self.strip.cancelled.connect(self._cancel)
        self.choice.wanted.connect(self.begin)
        self.choice.left.connect(self._back)
        self.runs.go_on.connect(self.begin)
        self.runs.use.connect(self.use)
        self.desk.changed.connect(self._looked)
        self.desk.failed.connect(self._session.complain)

    def _lay_out(self) -> None:
        header = Header(self.tr("Lab"))
        header.closed.connect(self.closed)
        header.add(self.new)
        for page in (self.runs, self.choice, self.message):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(header)
        column.addWidget(self.strip)
        column.addWidget(self._pages, 1)


def _missing() -> str:
    """What to install, where the lab cannot work."""
    from engine import require_extra

    try:
        require_extra()
    except EngineError as error:
        return reason_of(error)
    return ""
