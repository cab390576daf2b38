"""Retraining from the first step to "Use it": the page in the middle of the window, not a dialog."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.escape import takes_escape
from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.session import Session
from desktop.theme import SPACE
from desktop.told import reason_of
from desktop.training.labels import TooLittlePage
from desktop.training.message import Act, MessagePage
from desktop.training.pieces import Header, button
from desktop.training.running import RunningPage
from desktop.training.sheet import Sheet
from desktop.training.use import Use
from desktop.training.versions import VersionsPage
from engine import EngineError, Event, JobCancelled, JobHandle, JobProgress, ModelError, Retrained


class TrainingPanel(QWidget):
    """`start` retrains, `show_versions` lists what there is. Closing it stops nothing: a job goes on, and its end is
    here when the person comes back."""

    show_photos = Signal(object, str)
    """These photos (list[PhotoId]) under this title, please."""
    closed = Signal()
    review = Signal()
    """The person wants to label what is most useful."""
    back_to_lab = Signal()
    """The person wants another run of the lab."""
    second_look = Signal()
    """The person wants to look at labels again that may be mistakes."""

    def __init__(
        self, session: Session, rows: Rows, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._job: JobHandle[Retrained] | None = None
        self._deep = False
        self._brought = ""
        """The run of the lab whose backbone the job brings, "" where it learns here."""
        self._result: Retrained | None = None
        self.running = RunningPage()
        self.too_little = TooLittlePage()
        self.sheet = Sheet(session, rows, thumbnails)
        self.message = MessagePage()
        self.versions = VersionsPage(session)
        self._use = Use(session, self)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def start(self, *, deep: bool = False) -> None:
        """Learns from all labels, `deep` with the backbone too; where it does so already, shows that."""
        if self._job is None:
            self._deep, self._brought = deep, ""
            self._job = self._session.retrain(self._retrained, self._failed, deep=deep)
            self._begin()
        self._turn_to(self.running)

    def bring(self, job: JobHandle[Retrained], name: str) -> None:
        """Follows a job that brings the backbone of a run of the lab, and shows what that would change."""
        self._job, self._deep, self._brought = job, False, name
        self._session.tasks.after(job, self._retrained, self._failed)
        self._begin()
        self._turn_to(self.running)

    def _begin(self) -> None:
        if self._brought:
            heading = self.tr("Trying {name} on your photos").format(name=self._brought)
            note = self.tr(
                "Nothing changes before you say so. A backbone of its own looks at every photo first."
            )
            self.running.begin(heading, note)
        elif self._deep:
            self.running.begin(
                self.tr("Training deeper"),
                self.tr(
                    "The part of the model that sees is learning too. It takes minutes, with many labels hours; "
                    "you can go on working. Cancelled or cut off, it goes on where it was when you start it again."
                ),
            )
        else:
            self.running.begin(self.tr("Learning from your labels"))

    def show_versions(self) -> None:
        """The list of versions, with Go back, Export and Import."""
        self.versions.refresh()
        self._turn_to(self.versions)
        self.versions.table.setFocus()

    def follow_on(self, other: TrainingPanel) -> None:
        """Goes on where `other` is: waits for its job, or shows what came of it."""
        self._result = other._result
        if other._job is not None:
            self._job, self._deep, self._brought = other._job, other._deep, other._brought
            self._session.tasks.after(self._job, self._retrained, self._failed)
            self._begin()
            self._turn_to(self.running)
        elif other.page is other.sheet and other._result is not None:
            self._retrained(other._result)
        else:
            self.show_versions()

    @property
    def is_learning(self) -> bool:
        """Whether a job is under way whose end is shown here."""
        return self._job is not None

    @property
    def page(self) -> QWidget | None:
        """The one that is shown."""
        return self._pages.currentWidget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.page is self.running and self._job is not None:
            self.running.cancel.click()
        else:
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Esc is this page's while it has the focus, whatever the window does with it."""
        return takes_escape(event) or super().event(event)

    # What the job says.

    def _heard(self, event: Event) -> None:
        if self._job is not None and getattr(event, "job", None) == self._job.number:
            if isinstance(event, JobProgress):
                self.running.tell(event)
            elif isinstance(event, JobCancelled):
                self._job = None
                self._say(self.tr("Cancelled"), self.tr("Nothing was changed."), *self._again, self._close())
        elif self._use.is_of(event) and isinstance(event, JobProgress):
            self.running.tell(event)

    def _retrained(self, result: Retrained) -> None:
        self._job, self._result = None, result
        self.sheet.show_result(result)
        self._turn_to(self.sheet)

    def _failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, ModelError) and not self._brought:
            self.too_little.show_for(error, self._session, self.review.emit, self.closed.emit)
            self._turn_to(self.too_little)
        else:
            text = reason_of(error) if isinstance(error, EngineError) else self.tr("Nothing was changed.")
            heading = (
                self.tr("The run cannot be used") if self._brought else self.tr("It could not be retrained")
            )
            self._say(heading, text, *self._again, self._close())

    # What the person says.

    def _use_result(self) -> None:
        if self._result is not None:
            self._use_version(self._result.version)

    def _use_version(self, version: int) -> None:
        self._use.use(version)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _keep(self) -> None:
        assert self._result is not None
        text = self.tr("Nothing was changed. Model {version} is kept in the list of versions.")
        self._say(
            self.tr("The old version stays"),
            text.format(version=self._result.version),
            self._close("primary"),
            Act(self.tr("Versions"), self.show_versions),
        )

    def _using(self, name: str) -> None:
        self.running.begin(self.tr("Putting {name} to use").format(name=name), learns=False)
        self._turn_to(self.running)

    def _used(self, heading: str, text: str, before: int) -> None:
        back = Act(self.tr("Go back"), lambda: self._use_version(before))
        acts = [self._close("primary"), back, Act(self.tr("Versions"), self.show_versions)]
        if self.sheet.doubts.count:
            text = f"{text} {self.sheet.doubts.said.text()}"
            acts.append(Act(self.tr("Look again"), self.second_look.emit))
        self._say(heading, text, *acts)

    def _not_used(self, text: str) -> None:
        versions = Act(self.tr("Versions"), self.show_versions)
        self._say(self.tr("The version was not put to use"), text, versions, self._close())

    @property
    def _again(self) -> Sequence[Act]:
        if self._brought:
            return (Act(self.tr("Back to the lab"), self.back_to_lab.emit),)
        return (Act(self.tr("Try again"), lambda: self.start(deep=self._deep)),)

    def _close(self, kind: str = "") -> Act:
        return Act(self.tr("Close"), self.closed.emit, kind)

    def _say(self, heading: str, text: str, *acts: Act) -> None:
        self._turn_to(self.message)
        self.message.say(heading, text, acts)

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._to_versions.setVisible(page is not self.versions)

    def _connect(self) -> None:
        self._session.bridge.job.connect(self._heard)
        self._session.bridge.model_changed.connect(lambda _version: self.versions.refresh())
        self.running.cancelled.connect(self._cancel)
        self.sheet.show_photos.connect(self.show_photos)
        self.sheet.use.connect(self._use_result)
        self.sheet.doubts.wanted.connect(self.second_look)
        self.sheet.keep.connect(self._keep)
        self.versions.use.connect(self._use_version)
        self._use.begun.connect(self._using)
        self._use.done.connect(self._used)
        self._use.failed.connect(self._not_used)

    def _lay_out(self) -> None:
        header = Header(self.tr("Training"))
        header.closed.connect(self.closed)
        self._to_versions = button(self.tr("Versions"), "quiet", picture="history")
        self._to_versions.setToolTip(self.tr("All model versions, and going back to one"))
        self._to_versions.clicked.connect(self.show_versions)
        header.add(self._to_versions)
        for page in (self.message, self.running, self.too_little, self.sheet, self.versions):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(header)
        column.addWidget(self._pages, 1)
