"""Importing labels: from where, how, what would be done; then Import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QSizePolicy, QWidget

from desktop.imports import speech
from desktop.imports.choice import SourceChoice
from desktop.imports.findings import Findings
from desktop.imports.reading import Reading
from desktop.imports.work import ImportWork
from desktop.session import Session
from desktop.settings.parts import button, column, line, sentence, words
from desktop.status.speech import stage
from desktop.theme import SPACE
from desktop.told import reason_of
from desktop.training.pieces import set_kind
from engine import EngineError, ImportPlan, JobProgress, LabelSource, look_at_source

SIZE = QSize(760, 640)
WAIT_MS = 300
"""After the last change, before it is read again."""


class ImportDialog(QDialog):
    """Not modal. Closing it stops no import."""

    retrain = Signal()
    """The person wants to learn from the labels."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source: LabelSource | None = None
        self._asked = 0
        self.plan: ImportPlan | None = None
        self.setWindowTitle(self.tr("Import labels"))
        self.choice = SourceChoice(session.folder)
        self.reading = Reading()
        self.findings = Findings()
        self.message = words(wrap=True)
        self.bar = QProgressBar()
        self.stage = words(kind="quiet")
        self.cancel = button(self.tr("Cancel"), called=self.tr("Cancel: Import labels"))
        self.do_retrain = button(self.tr("Retrain on my corrections"))
        self.do_import = button(self.tr("Import"), "primary", called=self.tr("Import labels"))
        self.leave = button(self.tr("Close"))
        self.work = ImportWork(session, self)
        self._soon = QTimer(self, interval=WAIT_MS, singleShot=True)
        self._lay_out()
        self._connect()
        self._say(
            self.tr("Choose where the labels are. Nothing is changed before you have seen what would be.")
        )
        self._enable()

    def open_with(self, source: Path | None, *, keywords: bool = False) -> None:
        """Shows the dialog, at this source where one is given; `keywords`: at those in the photos."""
        self.show()
        self.raise_()
        self.activateWindow()
        if source is not None or keywords:
            self._choose(source)

    def follow_on(self, other: ImportDialog) -> None:
        """Stands where `other` did: at the same source, or at its import."""
        self.setGeometry(other.geometry())
        if other.work.is_importing:
            self.work.follow_on(other.work)
            self._working()
        elif other._source is not None:
            self._choose(other._source.path)

    def close_down(self) -> None:
        """Gives a dry run up; call it before the library goes."""
        self._soon.stop()
        if not self.work.is_importing:
            self.work.cancel()
        self.close()

    # What the person does.

    def _choose(self, source: Path | None) -> None:
        if self.work.is_importing:
            return
        self.work.cancel()
        self._soon.stop()
        self._asked += 1
        asked = self._asked
        self._source, self.plan = None, None
        self.choice.show_source(source)
        self._say(self.tr("Reading…"))
        self._enable()
        self._session.tasks.run(
            lambda: look_at_source(source),
            lambda found: self._looked(asked, found),
            lambda error: self._refused(asked, error),
        )

    def _looked(self, asked: int, source: LabelSource) -> None:
        if asked == self._asked:
            self._source = source
            self.reading.show_source(source)
            self._read()

    def _refused(self, asked: int, error: Exception) -> None:
        if asked != self._asked:
            return
        if not isinstance(error, EngineError):
            self._session.complain(error)
        self._say(sentence(reason_of(error)), "bad")
        self._enable()

    def _changed(self) -> None:
        if self._source is not None and not self.work.is_importing:
            self.work.cancel()
            self.plan = None
            self._enable()
            self._soon.start()

    def _read(self) -> None:
        if self._source is None or self.work.is_importing:
            return
        self.plan = None
        if missing := self.reading.missing:
            self._say(missing, "warning")
            self._enable()
            return
        self.work.plan(self._source.path, self.reading.wish())
        self._working()

    def _import(self) -> None:
        if self._source is not None and self.plan is not None and self.plan.labels:
            self.work.begin(self._source.path, self.reading.wish())
            self._working()

    def _retrain(self) -> None:
        self.close()
        self.retrain.emit()

    # What comes of it.

    def _planned(self, plan: ImportPlan) -> None:
        self.plan = plan
        self.findings.show_plan(plan)
        nothing = speech.nothing(plan)
        self.reading.offer_many(plan.refusal is not None)
        told = "\n".join(text for text in (nothing, speech.summary(plan)) if text)
        self._say(told, "warning" if nothing else "")
        self._enable()
        if self.do_import.isEnabled():
            self.do_import.setDefault(True)

    def _imported(self, photos: int) -> None:
        self.plan = None
        self._say(speech.done(photos) + " " + self.tr("Undo takes the import back."), "good")
        self._enable(done=photos > 0)

    def _stopped(self, photos: int) -> None:
        self.plan = None
        self._say(self.tr("Stopped.") + " " + speech.done(photos), "warning")
        self._enable(done=photos > 0)

    def _failed(self, text: str) -> None:
        self.plan = None
        self._say(sentence(text), "bad")
        self._enable()

    def _working(self) -> None:
        self.bar.setRange(0, 0)
        self.stage.setText(self.tr("Importing…") if self.work.is_importing else self.tr("Reading…"))
        self._enable()

    def _moved(self, event: JobProgress) -> None:
        self.bar.setRange(0, event.total or 0)
        self.bar.setValue(event.done)
        self.stage.setText(stage(event.note, event.name))

    def _enable(self, *, done: bool = False) -> None:
        """What can be done now; `done`: something was just imported."""
        running, importing = self.work.is_running, self.work.is_importing
        for part in (self.bar, self.stage, self.cancel):
            part.setVisible(running)
        self.cancel.setVisible(importing)
        self.reading.setVisible(self._source is not None)
        self.reading.setEnabled(not importing)
        self.choice.setEnabled(not importing)
        self.findings.setVisible(self.plan is not None and self.findings.count() > 0)
        can = self.plan is not None and bool(self.plan.labels) and self.plan.refusal is None and not running
        self.do_import.setEnabled(can)
        self.do_import.setToolTip("" if can else self._why_not(running))
        self.do_import.setVisible(not done)
        self.do_retrain.setVisible(done)

    def _why_not(self, running: bool) -> str:
        if running:
            return self.tr("Being read")
        if self._source is None:
            return self.tr("Choose where the labels are")
        return self.tr("There is nothing to import") if self.plan is not None else self.message.text()

    def _say(self, text: str, kind: str = "") -> None:
        self.message.setText(text)
        set_kind(self.message, kind)

    def _lay_out(self) -> None:
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Import labels"))
        set_kind(self.do_retrain, "primary")
        self.findings.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        everything = column(self, space=2 * SPACE, margin=2 * SPACE)
        everything.addWidget(words(self.tr("Import labels"), "title"))
        for part in (self.choice, self.reading, self.message):
            everything.addWidget(part)
        everything.addWidget(self.findings, 1)
        everything.addStretch()
        everything.addWidget(self.stage)
        everything.addWidget(self.bar)
        beside = line()
        beside.addWidget(self.cancel)
        beside.addStretch(1)
        for one in (self.leave, self.do_retrain, self.do_import):
            beside.addWidget(one)
        everything.addLayout(beside)
        self.resize(SIZE)

    def _connect(self) -> None:
        self.choice.chosen.connect(self._choose)
        self.reading.changed.connect(self._changed)
        self._soon.timeout.connect(self._read)
        self.work.planned.connect(self._planned)
        self.work.imported.connect(self._imported)
        self.work.stopped.connect(self._stopped)
        self.work.failed.connect(self._failed)
        self.work.moved.connect(self._moved)
        self.do_import.clicked.connect(self._import)
        self.do_retrain.clicked.connect(self._retrain)
        self.cancel.clicked.connect(self.work.cancel)
        self.leave.clicked.connect(self.close)
