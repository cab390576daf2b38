"""An errand as a person sees it: how far, how long still, Cancel; afterwards what went wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.settings.errand import Errand
from desktop.settings.parts import button, column, line, sentence, words
from desktop.theme import SPACE
from desktop.words import duration, number
from engine import JobProgress


class ErrandRow(QWidget):
    """Seen while `errand` runs and after it failed. `doing` is what it does, as a sentence ("Drawing the photos…"),
    `far` how far it is ("{done} of {total} photos")."""

    def __init__(self, errand: Errand, doing: str, far: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._errand, self._doing, self._far = errand, doing, far
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(doing)
        self.text = words(kind="quiet")
        self.wrong = words(kind="bad", wrap=True)
        self.cancel = button(self.tr("Cancel"), called=self.tr("Cancel: {what}").format(what=doing))
        self.cancel.clicked.connect(self._cancel)
        self._lay_out()
        errand.progress.connect(self._show_progress)
        errand.failed.connect(self.show_wrong)
        errand.finished.connect(self.hide)
        errand.cancelled.connect(self.hide)
        self.hide()

    def begin(self) -> None:
        """Call it when the errand starts."""
        self.wrong.hide()
        self.bar.setRange(0, 0)
        self.text.setText(self._doing)
        self.cancel.setEnabled(True)
        for part in (self.bar, self.text, self.cancel, self):
            part.show()

    def show_wrong(self, text: str) -> None:
        """A failure, where the progress was."""
        for part in (self.bar, self.text, self.cancel):
            part.hide()
        self.wrong.setText(sentence(text))
        self.wrong.show()
        self.show()

    def _lay_out(self) -> None:
        beside = line()
        beside.addWidget(self.bar, 1)
        beside.addWidget(self.cancel)
        everything = column(self, space=SPACE // 2)
        everything.addLayout(beside)
        everything.addWidget(self.text)
        everything.addWidget(self.wrong)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.text.setText(self.tr("Cancelling…"))
        self._errand.cancel()

    def _show_progress(self, event: JobProgress) -> None:
        if not self.cancel.isEnabled():
            return
        self.bar.setRange(0, event.total or 0)
        self.bar.setValue(event.done)
        self.text.setText(self._described(event))

    def _described(self, event: JobProgress) -> str:
        if not event.total:
            return self._doing
        far = self._far.format(done=number(event.done), total=number(event.total))
        if event.seconds_left is None:
            return f"{self._doing} {far}"
        left = self.tr("about {time} left").format(time=duration(event.seconds_left))
        return f"{self._doing} {far}, {left}"
