"""How sure the model must be before it writes a keyword: the share of them that should be right."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.session import Session
from desktop.settings.edits import ClassEdits
from desktop.settings.parts import column, sentence, words
from desktop.settings.share_slider import ShareSlider
from desktop.theme import SPACE

LEAST, MOST = 80, 99
WIDTH = 260


class PrecisionChoice(QWidget):
    """Follows the library of `session`. It is applied when the person lets go; what is refused is said in place."""

    def __init__(self, session: Session, edits: ClassEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._edits = session.library, edits
        name = self.tr("How sure before it is written")
        means = self.tr(
            "Of the keywords written by themselves, so many should be right. The thresholds of the classes follow."
        )
        self.share = ShareSlider(LEAST, MOST)
        self.share.setFixedWidth(WIDTH)
        self.share.slider.setAccessibleName(name)
        self.share.slider.setAccessibleDescription(means)
        self.wrong = words(kind="bad", wrap=True)
        self.wrong.hide()
        under = column(self, space=SPACE // 2)
        for part in (words(name, "heading"), self.share, words(means, "quiet", wrap=True), self.wrong):
            under.addWidget(part)
        self.share.wanted.connect(lambda share: edits.set_precision(share, self._fine, self._refused))
        session.classes_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.share.show_share(self._library.precision())

    def _fine(self) -> None:
        if isValid(self):  # the settings may have been closed meanwhile
            self.wrong.hide()
            self._settle()

    def _refused(self, text: str) -> None:
        if isValid(self):
            self.wrong.setText(sentence(text))
            self.wrong.show()
            self._settle()

    def _settle(self) -> None:
        self.share.settle()
        self._follow()
