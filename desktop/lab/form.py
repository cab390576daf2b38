"""The parts of a new experiment's page, and where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.lab.source import SourceChoice
from desktop.session import Session
from desktop.theme import SPACE
from desktop.training.pieces import button, label

WIDEST = 760


class ChoiceForm(QWidget):
    """Recipe, photos, what that does, and Start below. `ChoicePage` fills it."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.intro = label(kind="quiet", wrap=True)
        self.recipe = QComboBox()
        self.work = QComboBox()
        self.random = QCheckBox(self.tr("Begin with pretrained weights (ImageNet)"))
        self.source = SourceChoice(session)
        self.title = label(kind="heading", wrap=True)
        self.does = label(wrap=True)
        self.lacks = label(kind="warning", wrap=True)
        self.message = label(kind="bad", wrap=True)
        self.start = button(self.tr("Start"), "primary", tip=self.tr("It runs beside your work"))
        self.back = button(self.tr("Back to the runs"))
        self._lay_out()
        self.back.clicked.connect(self.left)

    def _lay_out(self) -> None:
        self.recipe.setAccessibleName(self.tr("Recipe"))
        self.recipe.setMinimumWidth(200)
        self.work.setAccessibleName(self.tr("What is run of the recipe"))
        self.does.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.intro)
        self._headed(column, self.tr("Recipe"), self._beside(self.recipe, self.work))
        column.addWidget(self.random)
        self._headed(column, self.tr("Photos"), self.source)
        self._headed(column, self.tr("What it does"), self.title)
        for part in (self.does, self.lacks):
            column.addWidget(part)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE)
        outer.addWidget(scroll, 1)
        outer.addWidget(self.message)
        outer.addWidget(self._beside(self.start, self.back))
        self.lacks.hide()
        self.message.hide()
        self.work.hide()

    def _headed(self, column: QVBoxLayout, text: str, part: QWidget) -> None:
        column.addSpacing(SPACE)
        column.addWidget(label(text, "heading"))
        column.addWidget(part)

    def _beside(self, *parts: QWidget) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for part in parts:
            row.addWidget(part)
        row.addStretch()
        return made
