"""The weights of this machine: which are in use, using others, and fetching the official ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from desktop.settings.errand import Errand
from desktop.settings.errand_row import ErrandRow
from desktop.settings.parts import button, column, line, sentence, words
from desktop.tasks import Tasks
from desktop.theme import SPACE
from desktop.told import reason_of, told
from engine import OFFICIAL, STARTER, Options, Weights, get_weights, list_weights, use_weights

GetOptions = Callable[[], Options]


class WeightsList(QWidget):
    """Reads what there is when it is seen."""

    changed = Signal()
    """Other weights are in use."""

    def __init__(self, options: GetOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._tasks = Tasks(self)
        self.errand = Errand(self)
        self.get = button(self.tr("Get the official weights (14 MB)"))
        self.progress = ErrandRow(
            self.errand, self.tr("Downloading the weights…"), self.tr("{done} of {total} MB")
        )
        self.wrong = words(kind="bad", wrap=True)
        self.table = QWidget()
        self.uses: dict[str, QPushButton] = {}
        self._lay_out()
        self.get.clicked.connect(self._get)
        self.get.hide()
        self.errand.finished.connect(self._got)
        self.errand.failed.connect(self._stopped)
        self.errand.cancelled.connect(self._stopped)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    def read(self) -> None:
        """Looks again what there is; a damaged file is only known by reading it whole."""
        options = self._options()
        self._tasks.run(lambda: list_weights(options), self._show, self._complain)

    def close_down(self) -> None:
        """Cancels a download that is under way."""
        self.errand.close()

    def _lay_out(self) -> None:
        self.wrong.hide()
        beside = line()
        beside.addWidget(self.get)
        beside.addStretch(1)
        self._under = column(self)
        self._under.addWidget(self.table)
        self._under.addWidget(words(self._what_follows(), "quiet", wrap=True))
        self._under.addLayout(beside)
        self._under.addWidget(self.progress)
        self._under.addWidget(self.wrong)

    def _what_follows(self) -> str:
        return self.tr(
            "They decide how much First Look sees: the official ones see more than the starter ones. With others, "
            "each library looks at its photos again and learns again from your labels; nothing is lost."
        )

    def _show(self, known: list[Weights]) -> None:
        mine = [of for of in known if of.backbone == self._options().backbone]
        there = [of for of in mine if of.path is not None]
        table = _Table([(of, self._use) for of in there])
        self._under.replaceWidget(self.table, table)
        self.table.deleteLater()
        self.table, self.uses = table, dict(table.uses)
        self.get.setVisible(not any(of.name == OFFICIAL and not of.wrong for of in there))

    def _use(self, name: str) -> None:
        options = self._options()
        self.wrong.hide()
        self._tasks.run(lambda: use_weights(options, name), self._used, self._complain)

    def _used(self, of: Weights) -> None:
        if of.in_use:
            self.changed.emit()
        else:
            self._say(self.tr("FIRSTLOOK_WEIGHTS names other weights; they are used until it is unset."))
        self.read()

    def _get(self) -> None:
        options = self._options()
        self.wrong.hide()
        self.get.setEnabled(False)
        self.progress.begin()
        self.errand.start("weights", lambda: get_weights(options))

    def _got(self, of: Weights) -> None:
        self.get.setEnabled(True)
        self._used(of)

    def _stopped(self) -> None:
        self.get.setEnabled(True)

    def _complain(self, error: Exception) -> None:
        self._say(sentence(reason_of(error)))

    def _say(self, text: str) -> None:
        self.wrong.setText(text)
        self.wrong.show()


class _Table(QWidget):
    def __init__(self, rows: list[tuple[Weights, Callable[[str], None]]]) -> None:
        super().__init__()
        self.uses: dict[str, QPushButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * SPACE)
        self._grid.setColumnStretch(0, 1)
        for place, text in enumerate((self.tr("Name"), self.tr("Licence"), self.tr("Size"))):
            self._grid.addWidget(words(text, "heading"), 0, place)
        for number, (of, use) in enumerate(rows):
            self._add(2 * number + 1, of, use)

    def _add(self, row: int, of: Weights, use: Callable[[str], None]) -> None:
        size = QLocale().formattedDataSize(of.bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        for place, text in enumerate((self._called(of.name), of.licence, size)):
            self._grid.addWidget(words(text), row, place)
        self._grid.addWidget(self._last(of, use), row, 3)
        if of.wrong:
            self._grid.addWidget(words(sentence(told(of.wrong)), "bad", wrap=True), row + 1, 0, 1, 4)

    def _last(self, of: Weights, use: Callable[[str], None]) -> QWidget:
        if of.in_use and not of.wrong:
            return words(self.tr("In use"), "good")
        made = button(self.tr("Use"), called=self.tr("Use the weights {name}").format(name=of.name))
        made.setEnabled(not of.wrong)
        made.clicked.connect(lambda: use(of.name))
        self.uses[of.name] = made
        return made

    def _called(self, name: str) -> str:
        return {OFFICIAL: self.tr("Official"), STARTER: self.tr("Starter")}.get(name, name)
