"""What is missing on this machine, each with something that helps."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.settings.errand import Errand
from desktop.settings.errand_row import ErrandRow
from desktop.settings.parts import button, column, line, sentence, words
from desktop.tasks import Tasks
from desktop.theme import SPACE
from desktop.told import told
from engine import Finding, HealthVerdict, Options, check_up, get_weights

GetOptions = Callable[[], Options]
EXIFTOOL = "https://exiftool.org"
INSTALL = {
    "darwin": "brew install exiftool",
    "win32": "winget install OliverBetz.ExifTool",
}
APT = "sudo apt install libimage-exiftool-perl"


LAST = "weights"
"""The last check that is made here. The next opens the backbone, which takes seconds of both cores and 100 MB, while
the person is about to open a library; whoever doubts the device has `firstlook doctor` and the settings."""


def _quick(findings: Iterator[Finding]) -> Iterator[Finding]:
    for found in findings:
        yield found
        if found.check == LAST:
            return


class Problems(QWidget):
    """Looks through the machine beside the GUI thread, one check after the other. Nothing is seen where all is well."""

    checked = Signal()
    """All checks are through."""

    def __init__(self, options: GetOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._tasks = Tasks(self)
        self._round = 0
        self.banners: dict[str, Problem] = {}
        self._under = column(self)
        self.hide()

    def check(self) -> None:
        """Looks (again)."""
        for banner in self.banners.values():
            banner.close_down()
            banner.deleteLater()
        self.banners = {}
        self.hide()
        self._round += 1
        self._next(_quick(check_up(None, self._options())), self._round)

    @property
    def is_fetching(self) -> bool:
        """Whether weights are being downloaded."""
        return any(banner.is_fetching for banner in self.banners.values())

    def close_down(self) -> None:
        """Cancels what is under way."""
        self._round += 1
        for banner in self.banners.values():
            banner.close_down()

    def _next(self, findings: Iterator[Finding], round_: int) -> None:
        self._tasks.run(lambda: next(findings, None), lambda found: self._take(found, findings, round_))

    def _take(self, found: Finding | None, findings: Iterator[Finding], round_: int) -> None:
        if round_ != self._round:
            return
        if found is None:
            self.checked.emit()
            return
        said = [banner.finding.text for banner in self.banners.values()]
        if found.verdict is HealthVerdict.BAD and found.text not in said:
            self._add(found)
        self._next(findings, round_)

    def _add(self, found: Finding) -> None:
        banner = self.banners[found.check] = problem_of(found, self._options)
        banner.again.connect(self.check)
        self._under.addWidget(banner)
        self.show()


class Problem(QWidget):
    """One of them: what is wrong, and Check again."""

    again = Signal()
    is_fetching = False

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = words(sentence(told(finding.text)), wrap=True)
        self.retry = button(self.tr("Check again"), "quiet")
        self.retry.clicked.connect(self.again)
        self._buttons = line()
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.retry)
        self._under = column(self, margin=2 * SPACE)
        self._under.addWidget(words(sentence(told(finding.check)), "heading"))
        self._under.addWidget(self.text)
        self._under.addLayout(self._buttons)

    def close_down(self) -> None:
        """Nothing is under way here."""


class NoExifTool(Problem):
    """Shows the command of this system, to be copied, and the way to ExifTool's own page."""

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(finding, parent)
        # What the engine says of installing names every system; here this one's command follows.
        self.text.setText(sentence(told(finding.text.partition("Install it with")[0]).strip()))
        self.how = button(self.tr("How to install it"), "primary")
        self.command = words(INSTALL.get(sys.platform, APT))
        self.command.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy = button(self.tr("Copy"), called=self.tr("Copy the command"))
        self.site = button(self.tr("Open exiftool.org"), "quiet")
        self.details = self._details()
        self._buttons.insertWidget(0, self.how)
        self._under.insertWidget(self._under.indexOf(self._buttons), self.details)
        self.how.clicked.connect(self._show_how)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.command.text()))
        self.site.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(EXIFTOOL)))

    def _details(self) -> QWidget:
        details = QWidget()
        under = column(details)
        under.addWidget(words(self.tr("Type this into a terminal, then check again:"), "quiet", wrap=True))
        beside = line()
        beside.addWidget(self.command, 1)
        beside.addWidget(self.copy)
        beside.addWidget(self.site)
        under.addLayout(beside)
        details.hide()
        return details

    def _show_how(self) -> None:
        self.details.show()
        self.how.hide()
        self.copy.setFocus()


class NoWeights(Problem):
    """Fetches the official ones."""

    def __init__(self, finding: Finding, options: GetOptions, parent: QWidget | None = None) -> None:
        super().__init__(finding, parent)
        self._options = options
        self.errand = Errand(self)
        self.get = button(self.tr("Get the weights (14 MB)"), "primary")
        self.progress = ErrandRow(
            self.errand, self.tr("Downloading the weights…"), self.tr("{done} of {total} MB")
        )
        self._buttons.insertWidget(0, self.get)
        self._under.addWidget(self.progress)
        self.get.clicked.connect(self._get)
        self.errand.finished.connect(self.again)
        self.errand.failed.connect(self._stopped)
        self.errand.cancelled.connect(self._stopped)

    @property
    def is_fetching(self) -> bool:  # type: ignore[override]
        """Until the download has ended."""
        return self.errand.is_running

    def close_down(self) -> None:
        """Cancels the download."""
        self.errand.close()

    def _get(self) -> None:
        options = self._options()
        self.get.setEnabled(False)
        self.retry.setEnabled(False)
        self.progress.begin()
        self.errand.start("weights", lambda: get_weights(options))

    def _stopped(self) -> None:
        self.get.setEnabled(True)
        self.retry.setEnabled(True)


def problem_of(finding: Finding, options: GetOptions) -> Problem:
    """The banner that helps with it."""
    if finding.check == "ExifTool":
        return NoExifTool(finding)
    # Fetching others would not help while the environment names those to use.
    is_fetched = finding.check == "weights" and "FIRSTLOOK_WEIGHTS" not in options().environ
    return NoWeights(finding, options) if is_fetched else Problem(finding)
