"""When the photos were taken."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.filters.date_field import DateField
from desktop.filters.date_words import Span, span_dates
from desktop.filters.headings import Heading
from desktop.flow import FlowLayout
from desktop.shown import Shown
from desktop.theme import SPACE


class Dates(QWidget):
    """From, until, quick choices, and what is wrong with them."""

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self.since = DateField(self.tr("Taken from"))
        self.until = DateField(self.tr("Taken until"))
        self.spans = {span: self._span_button(span) for span in Span}
        self.wrong = QLabel(wordWrap=True)
        self.wrong.setProperty("kind", "bad")
        self._lay_out()
        self.since.changed.connect(lambda value: shown.want(since=value))
        self.until.changed.connect(lambda value: shown.want(until=value))
        shown.wanted_changed.connect(self.follow)
        shown.found_changed.connect(self._tell)
        self.follow()

    def follow(self) -> None:
        """Shows the dates as they are now."""
        wanted = self._shown.wanted
        self.since.set_value(wanted.since)
        self.until.set_value(wanted.until)
        for span, button in self.spans.items():
            button.setChecked(span_dates(span, date.today()) == (wanted.since, wanted.until))
        self._tell()

    def _tell(self) -> None:
        wanted, text = self._shown.wanted, self._shown.wrong
        # "~" as the engine has it: an end takes the whole of its day, month or year in.
        if not text and wanted.since and wanted.until and wanted.since > wanted.until + "~":
            text = self.tr("The first date is after the last one. No photo can be between them.")
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(SPACE // 2)
        grid.setHorizontalSpacing(SPACE)
        for number, (text, field) in enumerate(
            ((self.tr("From"), self.since), (self.tr("Until"), self.until))
        ):
            label = QLabel(text)
            label.setProperty("kind", "quiet")
            label.setBuddy(field)
            grid.addWidget(label, number, 0)
            grid.addWidget(field, number, 1)
        grid.setColumnStretch(1, 1)
        quick = FlowLayout(None, SPACE // 2)
        for span in (Span.THIS_YEAR, Span.LAST_30_DAYS):
            quick.addWidget(self.spans[span])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(Heading(self.tr("Dates"), self.spans[Span.ALL]))
        column.addLayout(quick)
        column.addLayout(grid)
        column.addWidget(self.wrong)

    def _span_button(self, span: Span) -> QToolButton:
        texts = {
            Span.ALL: self.tr("All"),
            Span.THIS_YEAR: self.tr("This year"),
            Span.LAST_30_DAYS: self.tr("Last 30 days"),
        }
        button = QToolButton()
        button.setText(texts[span])
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(self.tr("Dates: {span}").format(span=texts[span]))
        button.clicked.connect(lambda: self._choose(span))
        return button

    def _choose(self, span: Span) -> None:
        since, until = span_dates(span, date.today())
        self._shown.want(since=since, until=until)
        self.follow()  # a click on what is chosen leaves it chosen
