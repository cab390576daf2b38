"""Photos that are probably of one class, or that look alike: one key labels all of a group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSize
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop import theme, words
from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.gallery.tiles import Chip
from desktop.keys import decision_for_one
from desktop.review.photogrid import PhotoGrid, PhotoModel
from desktop.review.tab import ReviewTab
from desktop.review.tile import TileDelegate
from desktop.session import Session
from desktop.training.pieces import button, enlarge, label, plain
from engine import (
    Decider,
    Decision,
    DecisionKind,
    JobHandle,
    Photo,
    PhotoClass,
    PhotoGroup,
    PhotoId,
    State,
)

TILE = QSize(168, 158)


class Groups(ReviewTab):
    """A group at a time; photos that do not belong are taken out of it by click or Space, and asked when the others are
    labelled, or get a class of their own with Ctrl and its key."""

    def __init__(
        self, session: Session, rows: Rows, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._groups: dict[PhotoId, PhotoGroup] = {}
        self._taken_out: list[PhotoId] = []
        """Of the group in hand, when the others were labelled."""
        self.sentence = label()
        enlarge(self.sentence, 15)
        self.counted = label(kind="quiet")
        self._model = PhotoModel(rows, parent=self)
        delegate = TileDelegate(thumbnails, self._chips, TILE, pick=True, parent=self)
        self.grid = PhotoGrid(self._model, thumbnails, delegate, pick=True)
        self.grid.setAccessibleName(
            self.tr(
                "Photos of the group; Space takes one out or puts it back in, Ctrl and its digit say what it is"
            )
        )
        self.grid.passed_on = self.is_ours
        self.grid.selectionModel().selectionChanged.connect(lambda *_: self._count())
        self.work.accept.clicked.connect(lambda: self.decide(Decision(DecisionKind.ACCEPT)))
        self.work.back.setToolTip(self.tr("The group before (Backspace)"))
        self.work.skip.setToolTip(self.tr("Leaves the group undecided (S)"))
        hint = self.tr(
            "Some are something else? Click them out: they are asked next. "
            "Or point at one and press Ctrl and the digit of its class."
        )
        self.work.fill(self._top(), label(hint, kind="quiet", wrap=True), self.grid, stretched=self.grid)

    def ask(self) -> JobHandle[Any]:
        return self.session.library.find_groups()

    def follow_on(self, other: Self) -> bool:
        self._groups = other._groups
        return super().follow_on(other)

    def items(self, found: Any) -> list[Sequence[PhotoId]]:
        groups: Sequence[PhotoGroup] = found
        self._groups = {id_: of for of in groups for id_ in of.ids}
        return [of.ids for of in groups]

    def chosen(self) -> list[PhotoId]:
        inside = {index.row() for index in self.grid.selectionModel().selectedIndexes()}
        return [id_ for row, id_ in enumerate(self._model.ids) if row in inside]

    def go_on(self, ids: Sequence[PhotoId]) -> None:
        """First to those of the group that were taken out of it."""
        decided = self.walk.decided.union(ids)
        self._taken_out = [id_ for id_ in self.walk.here if id_ not in decided]
        if not self._taken_out:
            super().go_on(ids)
            return
        self._select(self._taken_out)
        self._say()

    def meant(self, decision: Decision) -> Decision | None:
        """Enter gives all of them the class that the model says of most."""
        if decision.kind is not DecisionKind.ACCEPT:
            return decision
        likely = self.likely
        return None if likely is None else Decision(DecisionKind.CLASSES, (likely.name,))

    def is_ours(self, event: QKeyEvent) -> bool:
        return super().is_ours(event) or (self.is_working and self._of_one(event) is not None)

    def does_key(self, event: QKeyEvent) -> bool:
        """Ctrl and a digit are for the photo that is pointed at, which is out of the group then."""
        decision, id_ = self._of_one(event), self.grid.pointed()
        if decision is None or not self.is_working:
            return super().does_key(event)
        if id_ is not None and not event.isAutoRepeat():
            self.grid.take_out(id_)
            self.relabel.emit([id_], decision)
        return True

    def _of_one(self, event: QKeyEvent) -> Decision | None:
        return decision_for_one(event, self.session.classes)

    def nothing(self) -> str:
        if not self.everything_looked_at():
            return self.tr("No groups yet: the photos are still being looked at.")
        return self.tr("No groups: no undecided photos are left that look alike.")

    def focus(self) -> None:
        self.grid.setFocus()

    @property
    def likely(self) -> PhotoClass | None:
        """What most of the group in hand look like."""
        group = self._group
        if group is None or group.likely is None or self._taken_out:
            return None
        return self.session.class_of(group.likely)

    @property
    def _group(self) -> PhotoGroup | None:
        return self._groups.get(self.walk.here[0]) if self.walk.here else None

    def show_item(self, *, new: bool) -> None:
        at, total, ids = self.walk.position, len(self.walk), list(self.walk.here)
        text = self.tr("group {n} of {total}").format(n=words.number(at + 1), total=words.number(total))
        self.steps.show_step(at, total, text)
        undone = bool(self._taken_out) and not self.walk.decided.intersection(ids)
        if new or undone or ids != self._model.ids:
            self._taken_out = []
            self._model.show(ids)
            self._select([id_ for id_ in ids if id_ not in self.walk.decided])
        else:
            self._taken_out = [id_ for id_ in self._taken_out if id_ not in self.walk.decided]
            self._model.changed(ids)
        self._say()

    def _say(self) -> None:
        self.sentence.setText(self._sentence(len(self.walk.here)))
        self._offer()
        self._count()

    def _sentence(self, count: int) -> str:
        likely, group, out = self.likely, self._group, len(self._taken_out)
        if out:
            return self.tr("%n photos were taken out: one class?", "", out)
        if likely is not None and group is not None and group.purity is not None:
            text = self.tr("%n photos, about {right} of them {name}", "", count)
            return text.format(right=words.number(round(group.purity * count)), name=likely.name)
        alike = self.tr("%n similar photos", "", count)
        if likely is None:
            return alike
        return self.tr("{photos}, most look like {name}").format(photos=alike, name=likely.name)

    def _offer(self) -> None:
        likely = self.likely
        self.work.accept.setEnabled(likely is not None)
        name = likely.name if likely is not None else ""
        text = self.tr("Label all {name}").format(name=name) if name else self.tr("Accept")
        tip = (
            self.tr("All that are selected are {name} (Enter)").format(name=name)
            if name
            else self.tr("The model says nothing of these; press the key of a class")
        )
        self.work.accept.setText(text.replace("&", "&&"))
        self.work.accept.setAccessibleName(text)
        self.work.accept.setToolTip(plain(tip))

    def _select(self, ids: Sequence[PhotoId]) -> None:
        """These, and no others."""
        chosen, wanted = QItemSelection(), set(ids)
        for row, id_ in enumerate(self._model.ids):
            if id_ in wanted:
                chosen.select(self._model.index(row), self._model.index(row))
        model = self.grid.selectionModel()
        model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if self._model.ids:
            model.setCurrentIndex(self._model.index(0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.grid.scrollToTop()

    def _count(self) -> None:
        inside = len(self.grid.selectionModel().selectedIndexes())
        text = self.tr("{n} of {total} selected")
        self.counted.setText(text.format(n=words.number(inside), total=words.number(len(self._model.ids))))
        for answer in (self.answers, self.work.accept):
            answer.setEnabled(inside > 0 and (answer is self.answers or self.likely is not None))

    def _chips(self, photo: Photo) -> list[Chip]:
        colors = {of.name: of.color for of in self.session.classes}
        chips = [
            Chip(
                of.name,
                colors.get(of.name, theme.colors().faint),
                sure=of.decider is Decider.PERSON or State.PREDICTED in photo.states,
                ticked=of.decider is Decider.PERSON,
            )
            for of in photo.classes[:1]
        ]
        if not chips and State.LABELLED in photo.states:
            return [Chip(self.tr("none of these"), theme.colors().faint, ticked=True)]
        return chips

    def _top(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        every = button(self.tr("Select all"), "quiet")
        none = button(self.tr("Select none"), "quiet")
        every.clicked.connect(self.grid.selectAll)
        none.clicked.connect(self.grid.clearSelection)
        row.addWidget(self.sentence)
        row.addStretch()
        row.addWidget(self.counted)
        row.addWidget(every)
        row.addWidget(none)
        return made
