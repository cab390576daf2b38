"""Too little to learn from: what there is, class by class, and what to label next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop import words
from desktop.session import Session
from desktop.theme import SPACE
from desktop.told import reason_of
from desktop.training.message import Act, MessagePage
from desktop.training.pieces import SWATCH, label, swatch
from engine import ClassId, EngineError, PhotoClass, PhotoFilter, State

WORTH = 5
"""Labels of a class that make it worth training."""


class TooLittlePage(MessagePage):
    """What the engine says, kindly, and the labels that there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = QWidget()
        self._grid = QGridLayout(self._counts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * SPACE)
        self._grid.setVerticalSpacing(SPACE)
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(self._counts)

    def show_for(
        self, error: EngineError, session: Session, review: Callable[[], object], close: Callable[[], object]
    ) -> None:
        """`review` is what the main button does."""
        counts = labels_of(session)
        self._count(session.classes, counts)
        self.say(
            self._heading_for(counts),
            self._sentence(error, counts),
            [Act(self.tr("Label the most useful photos"), review, "primary"), Act(self.tr("Close"), close)],
        )

    def _heading_for(self, counts: Mapping[ClassId, int]) -> str:
        enough = sum(count >= WORTH for count in counts.values()) >= 2
        return (
            self.tr("It could not learn from your labels")
            if enough
            else self.tr("Not enough to learn from yet")
        )

    def _sentence(self, error: EngineError, counts: Mapping[ClassId, int]) -> str:
        if not any(counts.values()):
            return self.tr(
                "You have not labelled any photos yet. Label some of at least two classes: 5 or more of each make it "
                "worth training."
            )
        text = reason_of(error)
        return text if text.endswith((".", "…", "!")) else f"{text}."

    def _count(self, classes: Sequence[PhotoClass], counts: Mapping[ClassId, int]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for row, of in enumerate(classes):
            dot = QLabel(pixmap=swatch(of.color).pixmap(SWATCH, SWATCH))
            self._grid.addWidget(dot, row, 0)
            self._grid.addWidget(label(of.name), row, 1)
            self._grid.addWidget(label(words.number(counts[of.id])), row, 2, Qt.AlignmentFlag.AlignRight)
            missing = WORTH - counts[of.id]
            mark = (
                label(self.tr("%n more to go", "", missing), "warning")
                if missing > 0
                else label(self.tr("✓ enough"), "good")
            )
            self._grid.addWidget(mark, row, 3)


def labels_of(session: Session) -> dict[ClassId, int]:
    """How many photos a person labelled with each class."""
    if session.overview is None:
        return {}
    return dict(session.overview.facets(PhotoFilter(states=frozenset({State.LABELLED}))).classes)
