"""What is mistaken for what, before and after, and the photos behind each number."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.session import Session
from desktop.theme import SPACE
from desktop.training.matrix import Matrix
from desktop.training.pieces import label
from engine import ClassId, Evaluation, Retrained


class Confusions(QWidget):
    """The matrix of one version or the other."""

    show_photos = Signal(object, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._result: Retrained | None = None
        self.matrix = Matrix()
        self.matrix.chosen.connect(self._chosen)
        heading = label(self.tr("What is taken for what"), "heading")
        heading.setToolTip(
            self.tr(
                "The confusion matrix: each row is a class as you labelled it, each column what the model says. "
                "What is right lies on the diagonal."
            )
        )
        self.before = self._toggle(self.tr("Before"), self.tr("What the old version says"))
        self.after = self._toggle(self.tr("After"), self.tr("What the new version says"))
        group = QButtonGroup(self)
        top = QHBoxLayout()
        top.setSpacing(SPACE // 2)
        top.addWidget(heading, 1)
        for toggle in (self.before, self.after):
            group.addButton(toggle)
            top.addWidget(toggle)
        self.after.setChecked(True)
        self.after.toggled.connect(self._draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.matrix)
        column.addStretch()

    def show_result(self, result: Retrained) -> None:
        """The new version's first. Where a photo may have several classes, none is taken for another: it hides."""
        self._result = result
        self.setVisible(not result.comparison.candidate.of_several)
        self.after.setChecked(True)
        self._draw()

    def _draw(self) -> None:
        said = None if self._result is None else self._said(self._result)
        if said is not None and not said.of_several:
            self.matrix.show_counts(said.classes, said.confusion)

    def _said(self, result: Retrained) -> Evaluation:
        return result.comparison.candidate if self.after.isChecked() else result.comparison.current

    def _chosen(self, row: int, column: int) -> None:
        assert self._result is not None
        name = self._said(self._result).classes
        found = [
            one.id
            for one in self._result.judged
            if self._name(one.truth) == name[row]
            and self._name(one.after if self.after.isChecked() else one.before) == name[column]
        ]
        if found:
            self.show_photos.emit(found, self.matrix.text_of(row, column))

    def _name(self, id_: ClassId | None) -> str:
        of = None if id_ is None else self._session.class_of(id_)
        return "" if of is None else of.name

    def _toggle(self, text: str, tip: str) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setCheckable(True)
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        return made
