"""One photo after the other: those from which the model would learn most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import words
from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.review.picture import PictureView
from desktop.review.tab import BACK, ReviewTab
from desktop.session import Session
from desktop.training.pieces import enlarge, label
from desktop.verdicts import verdicts_on
from engine import ClassId, Decider, Decision, DecisionKind, JobHandle, Photo, PhotoId

COUNT = 60
"""Photos of one review: some minutes' work."""


class OneByOne(ReviewTab):
    """Each as large as there is room, with what the model makes of it."""

    skips = frozenset({Qt.Key.Key_Right})
    backs = BACK | {Qt.Key.Key_Left}

    def __init__(
        self, session: Session, rows: Rows, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._rows = rows
        self._shares: tuple[PhotoId | None, dict[ClassId, float]] = (None, {})
        self.view = PictureView(thumbnails)
        self.said = label()
        enlarge(self.said, 15)
        self.name = label(kind="quiet")
        self.work.accept.setToolTip(self.tr("What the model says is right (Enter)"))
        self.work.accept.clicked.connect(lambda: self.decide(Decision(DecisionKind.ACCEPT)))
        self.work.back.setToolTip(self.tr("The photo before (Backspace or ←)"))
        self.work.skip.setToolTip(self.tr("Leaves it undecided (S or →)"))
        rows.arrived.connect(self._arrived)
        stage = self._stage()
        self.work.fill(stage, self._caption(), stretched=stage)

    def ask(self) -> JobHandle[Any]:
        return self.session.library.next_to_label(COUNT)

    def items(self, found: Any) -> list[Sequence[PhotoId]]:
        return [(id_,) for id_ in found]

    def chosen(self) -> list[PhotoId]:
        return list(self.walk.here)

    def meant(self, decision: Decision) -> Decision | None:
        """Enter says nothing of a photo of which the model says nothing."""
        photo = self._photo(self.walk.position)
        if decision.kind is DecisionKind.ACCEPT and (photo is None or not photo.classes):
            return None
        return decision

    def nothing(self) -> str:
        if self.session.overview is not None and not len(self.session.overview):
            return self.tr("Nothing to review: there are no photos yet.")
        if not self.everything_looked_at():
            return self.tr("Nothing to review yet: the photos are still being looked at.")
        return self.tr("Nothing to review: every photo is decided.")

    def focus(self) -> None:
        self.view.setFocus()

    def show_item(self, *, new: bool) -> None:
        at, total = self.walk.position, len(self.walk)
        photo = self._photo(at)
        self.steps.show_step(
            at, total,
            self.tr("{n} of {total}").format(n=words.number(at + 1), total=words.number(total)),
        )  # fmt: skip
        self.view.show_photo(photo, self._photo(at + 1))
        self.name.setText("" if photo is None else self._caption_of(photo))
        self.said.setText("" if photo is None else self._sentence(photo))
        self.work.accept.setEnabled(photo is not None and bool(photo.classes))
        self._tell()
        if new:
            self._ask_shares(self.walk.here[0])

    def _photo(self, position: int) -> Photo | None:
        item = self.walk.item(position)
        return self._rows.get(item[0]) if item else None

    def _sentence(self, photo: Photo) -> str:
        said = self._verdicts(photo.id)
        if said:
            names = [of.name for of in self.session.classes if said.get(of.id)]
            return self.tr("You said: {names}").format(names=", ".join(names) or self.tr("none of these"))
        predicted = [of for of in photo.classes if of.decider is Decider.MODEL]
        if not predicted:
            return self.tr("The model says nothing of this photo.")
        text = (
            self.tr("First guess: {name}, {share}")
            if photo.guessed
            else self.tr("The model says: {name}, {share}")
        )
        return text.format(name=predicted[0].name, share=words.percent(predicted[0].probability))

    def _caption_of(self, photo: Photo) -> str:
        when = "" if photo.taken_at is None else words.moment(photo.taken_at)
        return "   ".join(part for part in (photo.path.name, when) if part)

    def _verdicts(self, id_: PhotoId) -> dict[ClassId, bool]:
        overview = self.session.overview
        return {} if overview is None else verdicts_on(overview, id_)

    def _ask_shares(self, id_: PhotoId) -> None:
        def take(shares: dict[ClassId, float]) -> None:
            self._shares = (id_, shares)
            self._tell()

        self.session.tasks.run(lambda: self.session.library.probabilities(id_), take)

    def _tell(self) -> None:
        if self.walk.here:
            of, shares = self._shares
            id_ = self.walk.here[0]
            self.answers.tell(shares if of == id_ else {}, self._verdicts(id_))

    def _arrived(self, ids: Sequence[PhotoId]) -> None:
        near = (*self.walk.here, *self.walk.item(self.walk.position + 1))
        if self.walk.here and set(near).intersection(ids):
            self.show_item(new=False)

    def _stage(self) -> QWidget:
        made = QWidget()
        made.setObjectName("backdrop")
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        return made

    def _caption(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.said, 1)
        row.addWidget(self.name)
        return made
