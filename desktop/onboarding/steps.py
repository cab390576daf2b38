"""The first three steps in a new library, as a slim bar over the gallery."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.flow import FlowLayout
from desktop.session import Session
from desktop.settings.parts import button, line, words
from desktop.settings.store import Settings, SettingsStore
from desktop.tasks import Tasks
from desktop.theme import SPACE
from desktop.words import number
from engine import GUESSES, Overview, PhotoFilter, State

CLASSES, LABELS = 2, 5
"""So many classes with so many labels each are enough for a first retrain."""
PAUSE_MS = 150
SKIPPED = "skipped"


class Step(StrEnum):
    """In their order."""

    LOOK = "look"
    LABEL = "label"
    RETRAIN = "retrain"


class Steps(QWidget):
    """Look, label, retrain. What is done stays done; Skip and the last step hide the bar for this library for good."""

    look = Signal()
    label = Signal()
    retrain = Signal()

    def __init__(self, session: Session, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._store = session, store
        self._tasks = Tasks(self)
        self.labels: int | None = None
        """Labels that count, at most CLASSES × LABELS; None until they are counted."""
        self.buttons = {step: button("") for step in Step}
        self.skip = button(self.tr("Skip"), "quiet", called=self.tr("Skip the first steps"))
        self._counting = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._counting.timeout.connect(self._count)
        self._lay_out()
        self._connect()
        self.hide()
        self._counting.start()
        self._read_model()

    @property
    def done(self) -> frozenset[str]:
        """Steps that are done; who labels without having looked needs no look any more."""
        noted = set(self._store.now.steps_done.get(str(self._session.folder), ()))
        if Step.LABEL in noted:
            noted.add(Step.LOOK)
        return frozenset(noted)

    @property
    def current(self) -> Step | None:
        """The first that is not done; None where the bar has served."""
        if SKIPPED in self.done or Step.RETRAIN in self.done:
            return None
        return next((step for step in Step if step not in self.done), None)

    def _lay_out(self) -> None:
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        beside = line(self)
        beside.setContentsMargins(2 * SPACE, SPACE // 2, SPACE, SPACE // 2)
        heading = words(self.tr("First steps"), "heading")
        heading.setMinimumHeight(self.skip.sizeHint().height())
        heading.setContentsMargins(0, 0, SPACE, 0)
        steps = FlowLayout(None, SPACE)
        for part in (heading, *self.buttons.values()):
            steps.addWidget(part)
        beside.addLayout(steps, 1)
        beside.addWidget(self.skip)

    def _connect(self) -> None:
        self.buttons[Step.LOOK].clicked.connect(self._looked)
        self.buttons[Step.LABEL].clicked.connect(self.label)
        self.buttons[Step.RETRAIN].clicked.connect(self.retrain)
        self.skip.clicked.connect(lambda: self._note(SKIPPED))
        self._store.changed.connect(self._follow)
        self._session.overview_changed.connect(self._counting.start)
        self._session.bridge.model_changed.connect(self._model_changed)

    def _looked(self) -> None:
        self.look.emit()
        self._note(Step.LOOK)

    def _note(self, step: str) -> None:
        self._store.note_steps(self._session.folder, step)

    def _model_changed(self, version: int) -> None:
        if version != GUESSES and self.current is not None:
            self._note(Step.RETRAIN)

    def _read_model(self) -> None:
        if self.current is not None:
            self._session.tasks.run(self._session.library.current_model, self._model_changed)

    def _count(self) -> None:
        overview = self._session.overview
        if overview is not None and self.current is not None:
            self._tasks.run(lambda: labels_that_count(overview), self._counted)

    def _counted(self, labels: int) -> None:
        self.labels = labels
        if labels == CLASSES * LABELS and Step.LABEL not in self.done:
            self._note(Step.LABEL)
        self._show()

    def _follow(self, _now: Settings) -> None:
        self._show()

    def _show(self) -> None:
        current = self.current
        self.setVisible(current is not None and self.labels is not None)
        if current is None:
            return
        for step, text in self._texts().items():
            self._show_step(step, text, is_current=step is current)
        ready = Step.LABEL in self.done
        self.buttons[Step.RETRAIN].setEnabled(ready)
        self.buttons[Step.RETRAIN].setToolTip("" if ready else self._enough())

    def _show_step(self, step: Step, text: str, *, is_current: bool) -> None:
        shown = self.buttons[step]
        is_done = step in self.done
        shown.setText(f"✓ {text}" if is_done else text)
        said = self.tr("{step}, done") if is_done else self.tr("{step}, now") if is_current else "{step}"
        shown.setAccessibleName(said.format(step=text))
        _show_kind(shown, "primary" if is_current else "quiet")

    def _texts(self) -> dict[Step, str]:
        label = self.tr("Label a few")
        if Step.LABEL not in self.done:
            far = self.tr("Label a few ({done} of {wanted})")
            label = far.format(done=number(self.labels or 0), wanted=number(CLASSES * LABELS))
            self.buttons[Step.LABEL].setToolTip(self._enough())
        return {
            Step.LOOK: self.tr("Look at the groups"),
            Step.LABEL: label,
            Step.RETRAIN: self.tr("Retrain"),
        }

    def _enough(self) -> str:
        return self.tr("Five photos each of two classes are enough to begin with.")


def labels_that_count(overview: Overview) -> int:
    """Of the classes with the most labels, as many labels as a first retrain needs of them."""
    counts = overview.facets(PhotoFilter(states=frozenset({State.LABELLED}))).classes
    return sum(sorted((min(LABELS, count) for count in counts.values()), reverse=True)[:CLASSES])


def _show_kind(shown: QPushButton, kind: str) -> None:
    """A style sheet looks at a property only when it is told to."""
    if shown.property("kind") != kind:
        shown.setProperty("kind", kind)
        shown.style().unpolish(shown)
        shown.style().polish(shown)
