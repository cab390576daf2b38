"""The class editor: every class with colour, name, key and threshold, and what holds for all of them. Nothing asks
"are you sure": there is undo."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.keys import key_of
from desktop.session import Session
from desktop.settings.adding import AddClass
from desktop.settings.class_row import KEY_WIDTH, THRESHOLD_WIDTH, ClassRow
from desktop.settings.edits import ClassEdits
from desktop.settings.merge_button import MergeButton
from desktop.settings.mode import ModeChoice
from desktop.settings.parts import button, column, line, words
from desktop.settings.precision import PrecisionChoice
from desktop.settings.removed import RemovedClassBar
from desktop.settings.swatch import SIZE
from desktop.tasks import Tasks
from desktop.theme import SPACE
from engine import ClassId, Mode, Overview, PhotoClass, PhotoFilter

COUNT_MS = 100
"""Counts follow the photos after this pause."""

Counted = dict[ClassId, tuple[int, int]]


class ClassEditor(QWidget):
    """The classes of the library of `session`; follows it, and puts every edit on its undo stack."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._edits = ClassEdits(session)
        self._tasks = Tasks(self)
        self._counting = QTimer(self, interval=COUNT_MS, singleShot=True)
        self._counting.timeout.connect(self._count)
        self.rows: dict[ClassId, ClassRow] = {}
        self.adding = AddClass(self._edits)
        self.told = RemovedClassBar(session)
        self.precision = PrecisionChoice(session, self._edits)
        self.mode = ModeChoice(session, self._edits)
        self.nothing = words(
            self.tr("No classes yet. Add what you want to find in your photos."), "quiet", wrap=True
        )
        self._list = column(space=0)
        self._lay_out()
        self._connect()
        self._follow()

    def go_to(self, name: str) -> None:
        """The class of this name gets the focus, its name selected; nothing where there is none."""
        for row in self.rows.values():
            if row.of.name == name:
                row.name.setFocus()
                row.name.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._counting.start()

    def _lay_out(self) -> None:
        everything = column(self)
        everything.addLayout(self._heads())
        everything.addWidget(self.nothing)
        everything.addLayout(self._list)
        everything.addWidget(self.adding)
        everything.addWidget(self.told)
        for part in (self.precision, self.mode):
            everything.addSpacing(SPACE)
            everything.addWidget(part)
        everything.addStretch(1)

    def _heads(self) -> QVBoxLayout:
        """What the columns are, and what a threshold is."""
        heads = line()
        heads.addSpacing(SIZE + SPACE)
        heads.addWidget(words(self.tr("Name"), "heading"), 1)
        key, threshold = words(self.tr("Key"), "heading"), words(self.tr("Threshold"), "heading")
        key.setFixedWidth(KEY_WIDTH)
        threshold.setFixedWidth(THRESHOLD_WIDTH)
        gone = max(part.sizeHint().width() for part in (button(self.tr("Remove"), "quiet"), MergeButton()))
        for part in (key, threshold):
            heads.addWidget(part)
        heads.addSpacing(gone + SPACE)
        both = column()
        both.addWidget(
            words(
                self.tr("A prediction is written as a keyword from its class's threshold on."),
                "quiet",
                wrap=True,
            )
        )
        both.addLayout(heads)
        return both

    def _connect(self) -> None:
        session = self._session
        session.classes_changed.connect(self._follow)
        session.overview_changed.connect(self._counting.start)
        stack = session.undo_stack
        for key, act in (
            (QKeySequence.StandardKey.Undo, stack.undo),
            (QKeySequence.StandardKey.Redo, stack.redo),
        ):
            QShortcut(key, self, act)

    def _follow(self) -> None:
        classes = self._session.classes
        for gone in set(self.rows) - {of.id for of in classes}:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for place, of in enumerate(classes):
            row = self.rows.get(of.id) or self._new_row(of)
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)
            row.show_class(of, key_of(of, classes), [other for other in classes if other.id != of.id])
        self.nothing.setVisible(not classes)
        self._put_in_tab_order()
        self._counting.start()

    def _new_row(self, of: PhotoClass) -> ClassRow:
        row = self.rows[of.id] = ClassRow(of, self._edits)
        row.remove_wanted.connect(self._remove)
        row.merge_wanted.connect(self._merge)
        row.moved.connect(lambda: self._preview(row))
        row.settled.connect(self._follow)
        return row

    def _remove(self, row: ClassRow) -> None:
        of = row.of
        self._edits.remove(of, lambda: self.told.removed(of), row.refuse)

    def _merge(self, row: ClassRow, into: PhotoClass) -> None:
        of = row.of
        self._edits.merge(of, into, lambda photos: self.told.merged(of, into, photos), row.refuse)

    def _put_in_tab_order(self) -> None:
        rows = [self.rows[of.id] for of in self._session.classes if of.id in self.rows]
        parts: list[QWidget] = []
        for row in rows:
            parts += [row.swatch, row.name, row.key, row.threshold.slider, row.remove, row.merge]
        parts += [self.adding.name, self.adding.add, self.told.undo, self.precision.share.slider]
        parts += [self.mode.modes.button(mode) for mode in Mode]
        for first, second in pairwise(parts):
            QWidget.setTabOrder(first, second)

    def _preview(self, row: ClassRow) -> None:
        overview = self._session.overview
        if overview is not None:
            row.threshold.would_tag(overview.tagged_at(row.of.id, row.threshold.threshold))

    def _count(self) -> None:
        """Beside the GUI thread: with a million photos it takes a while."""
        overview = self._session.overview
        if overview is not None and self.isVisible():
            at = {id_: row.threshold.threshold for id_, row in self.rows.items()}
            self._tasks.run(lambda: counted(overview, at), self._counted)

    def _counted(self, counts: Counted) -> None:
        for id_, (photos, tagged) in counts.items():
            row = self.rows.get(id_)
            if row is not None:
                row.show_counts(photos)
                if not row.threshold.is_moving:
                    row.threshold.would_tag(tagged)


def counted(overview: Overview, thresholds: dict[ClassId, float]) -> Counted:
    """For each class: how many photos have it, and how many would be tagged at this threshold."""
    having = overview.facets(PhotoFilter()).classes
    return {id_: (having.get(id_, 0), overview.tagged_at(id_, at)) for id_, at in thresholds.items()}
