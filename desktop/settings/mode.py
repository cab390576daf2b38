"""One class per photo, or several."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.session import Session
from desktop.settings.choices import Choices
from desktop.settings.edits import ClassEdits
from desktop.settings.parts import column, sentence, words
from desktop.theme import SPACE
from engine import Mode


class ModeChoice(QWidget):
    """Follows the library of `session`, and says where the model has learnt it the other way."""

    def __init__(self, session: Session, edits: ClassEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._edits = session.library, edits
        self._shown = Mode.ONE
        self.modes = Choices[Mode](self._choices())
        self.modes.setAccessibleName(self.tr("Classes per photo"))
        self.retrain = words(kind="quiet", wrap=True)
        self.wrong = words(kind="bad", wrap=True)
        self.wrong.hide()
        under = column(self, space=SPACE // 2)
        for part in (words(self.tr("Classes per photo"), "heading"), self.modes, self.retrain, self.wrong):
            under.addWidget(part)
        self.modes.chosen.connect(self._ask)
        session.classes_changed.connect(self._follow)
        session.bridge.model_changed.connect(self._follow)
        self._follow()

    def _choices(self) -> list[tuple[Mode, str, str]]:
        return [
            (
                Mode.ONE,
                self.tr("One class"),
                self.tr("A new label takes the place of the one before. No label is lost by the change."),
            ),
            (
                Mode.SEVERAL,
                self.tr("Several classes"),
                self.tr(
                    "A new label comes to those that are there, and each class can be ruled out by itself."
                ),
            ),
        ]

    def _ask(self, mode: Mode) -> None:
        if mode is not self._shown:  # a click on what is chosen already is no edit
            self._shown = mode
            self._edits.set_mode(mode, self._fine, self._refused)

    def _follow(self) -> None:
        self._shown = self._library.mode()
        self.modes.select(self._shown)
        self.retrain.setText(
            self.tr("Retrain, so that the model learns several classes per photo.")
            if self._shown is Mode.SEVERAL
            else self.tr("Retrain, so that the model learns one class per photo.")
        )
        self.retrain.setVisible(self._library.is_mode_to_learn())

    def _fine(self) -> None:
        if isValid(self):  # the settings may have been closed meanwhile
            self.wrong.hide()
            self._follow()

    def _refused(self, text: str) -> None:
        if isValid(self):
            self.wrong.setText(sentence(text))
            self.wrong.show()
            self._follow()
