"""Labels that may be mistakes, one after the other: a person keeps a label, takes the prediction, or goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop import words
from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.keys import decision_for, is_plain
from desktop.review.single import OneByOne
from desktop.session import Session
from desktop.training.pieces import button, plain
from engine import Decision, DecisionKind, JobHandle, LabelMistake, Photo, PhotoId

KEEP = Qt.Key.Key_K


class SecondLook(OneByOne):
    """What is decided here is not asked again: also a label that stays. Both can be undone."""

    def __init__(
        self, session: Session, rows: Rows, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, rows, thumbnails, parent)
        self._doubts: dict[PhotoId, LabelMistake] = {}
        self.keep = button(self.tr("Keep your label"))
        self.keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.keep.clicked.connect(self.keep_label)
        self.work.add(self.keep)
        self.work.skip.setToolTip(self.tr("Asks you again next time (S or →)"))

    def ask(self) -> JobHandle[Any]:
        return self.session.library.label_mistakes()

    def items(self, found: Any) -> list[Sequence[PhotoId]]:
        self._doubts = {}
        for doubt in found:  # the most suspicious first, of each photo too
            self._doubts.setdefault(doubt.photo, doubt)
        return [(id_,) for id_ in self._doubts]

    def follow_on(self, other: Self) -> bool:
        self._doubts = other._doubts
        return super().follow_on(other)

    def meant(self, decision: Decision) -> Decision | None:
        """Enter takes the prediction; whatever is said here is said on a second look."""
        if decision.kind is DecisionKind.ACCEPT:
            name, kind = self._predicted_name(), DecisionKind.NOT if self._is_yes else DecisionKind.CLASSES
            return Decision(kind, (name,), second_look=True) if name else None
        return replace(decision, second_look=True)

    def keep_label(self) -> None:
        """The label is right."""
        names = self._labels()
        if names and self.is_working:
            self.decide(Decision(DecisionKind.CLASSES, names))

    def nothing(self) -> str:
        return self.tr("No label looks like a mistake.")

    def decided_among(self, ids: Sequence[PhotoId]) -> set[PhotoId]:
        return (self.session.library.looked_again() | self.session.unsaved).intersection(ids)

    def is_ours(self, event: QKeyEvent) -> bool:
        return super().is_ours(event) or self._keeps(event)

    def does_key(self, event: QKeyEvent) -> bool:
        if not self._keeps(event):
            return super().does_key(event)
        if not event.isAutoRepeat():
            self.keep_label()
        return True

    def show_item(self, *, new: bool) -> None:
        super().show_item(new=new)
        predicted, label = self._predicted_name(), ", ".join(self._labels())
        says = self.tr("It does not show {name}") if self._is_yes else self.tr("It is {name}")
        self._offer(self.work.accept, says, predicted, self.tr("Take the prediction (Enter)"))
        self._offer(self.keep, self.tr("Keep {name}"), label, self.tr("Your label is right (K)"))

    def _sentence(self, photo: Photo) -> str:
        doubt = self._doubts.get(photo.id)
        predicted = self._predicted_name()
        if doubt is None or not predicted or photo.id in self.walk.decided:
            return super()._sentence(photo)
        text = (
            self.tr(
                "You said: {label}. A model that has not learnt from this photo says: not {name}, {share}"
            )
            if self._is_yes
            else self.tr(
                "You said: {label}. A model that has not learnt from this photo says: {name}, {share}"
            )
        )
        return text.format(
            label=", ".join(self._labels()) or self.tr("none of these"),
            name=predicted,
            share=words.percent(doubt.probability),
        )

    def _ask_shares(self, id_: PhotoId) -> None:
        """Not those of the model in use, which has learnt from this very label."""
        doubt = self._doubts.get(id_)
        shares = (
            {doubt.predicted: 1 - doubt.probability if doubt.is_yes else doubt.probability} if doubt else {}
        )
        self._shares = (id_, shares)
        self._tell()

    def _keeps(self, event: QKeyEvent) -> bool:
        if event.key() != KEEP or not is_plain(event) or not len(self.walk):
            return False
        return decision_for(event, self.session.classes, repeated=True) is None

    def _offer(self, on: Any, text: str, name: str, tip: str) -> None:
        text = text.format(name=name)
        on.setEnabled(bool(name))
        on.setText(text.replace("&", "&&"))
        on.setAccessibleName(text)
        on.setToolTip(plain(tip))

    @property
    def _is_yes(self) -> bool:
        """Whether the model denies a class of the photo in hand, and names no other."""
        doubt = self._doubts.get(self.walk.here[0]) if self.walk.here else None
        return doubt is not None and doubt.is_yes

    def _predicted_name(self) -> str:
        doubt = self._doubts.get(self.walk.here[0]) if self.walk.here else None
        of = self.session.class_of(doubt.predicted) if doubt is not None else None
        return "" if of is None else of.name

    def _labels(self) -> tuple[str, ...]:
        """What the person says now of the photo in hand."""
        said = self._verdicts(self.walk.here[0]) if self.walk.here else {}
        return tuple(of.name for of in self.session.classes if said.get(of.id))
