"""A date that may be empty: written, or picked from a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.filters.date_words import as_day, as_filter, as_written
from desktop.filters.search import clearable


class CalendarButton(QToolButton):
    """A button with a small calendar sheet."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(30, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colors().quiet), 1.25))
        sheet = QRectF(0, 0, 13, 12)
        sheet.moveCenter(QRectF(self.rect()).center() + QPoint(0, 1).toPointF())
        painter.drawRoundedRect(sheet, 2, 2)
        painter.drawLine(
            sheet.topLeft() + QPoint(0, 4).toPointF(), sheet.topRight() + QPoint(0, 4).toPointF()
        )
        for x in (3.5, 9.5):
            ring = sheet.topLeft() + QPoint(0, -2).toPointF()
            painter.drawLine(ring.x() + x, ring.y(), ring.x() + x, ring.y() + 3.5)  # type: ignore[call-overload]
        painter.end()


class CalendarPopup(QFrame):
    """A month to pick a day from; closes with the pick, Esc, or a click beside it."""

    picked = Signal(QDate)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(
                day, QTextCharFormat()
            )  # weddings are on them: nothing special
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.calendar)
        self.calendar.activated.connect(self._pick)
        self.calendar.clicked.connect(self._pick)

    def open_below(self, field: QWidget, day: QDate) -> None:
        """Shows the month of `day` under a field."""
        self.calendar.setSelectedDate(day)
        self.move(field.mapToGlobal(QPoint(0, field.height() + 2)))
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colors().line))
        painter.end()

    def _pick(self, day: QDate) -> None:
        if self.isVisible():  # a double click is a click and an activation
            self.close()
            self.picked.emit(day)


class DateField(QWidget):
    """`changed` carries what `PhotoFilter.since` and `until` take, None for empty."""

    changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: str | None = None
        self.edit = _Edit()
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(self.tr("Any date"))
        self.edit.setToolTip(self.tr("A date, a month like 2026-06, or a year. Down opens the calendar."))
        clearable(self.edit)
        self.button = CalendarButton(self.tr("{name}: calendar").format(name=name))
        self.popup: CalendarPopup | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.edit, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.edit)
        self.edit.editingFinished.connect(self._written)
        self.edit.textChanged.connect(self._emptied)
        self.edit.calendar_wanted.connect(self.open_calendar)
        self.button.clicked.connect(self.open_calendar)

    def set_value(self, value: str | None) -> None:
        """Shows this, without `changed`; what is being written stays where it is the same."""
        if value != self._value:
            self._value = value
            self.edit.setText(as_written(value))

    def open_calendar(self) -> None:
        """The month of the date, or this month."""
        if self.popup is None:
            self.popup = CalendarPopup(self)
            self.popup.picked.connect(self._picked)
        self.popup.open_below(self.edit, as_day(self._value) or QDate.currentDate())

    def _written(self) -> None:
        if self.edit.text() != as_written(self._value):
            self._take(as_filter(self.edit.text()))

    def _emptied(self, text: str) -> None:
        if not text:
            self._written()

    def _picked(self, day: QDate) -> None:
        self._take(day.toString("yyyy-MM-dd"))
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, value: str | None) -> None:
        changed = value != self._value
        self._value = value
        self.edit.setText(as_written(value))
        if changed:
            self.changed.emit(value)


class _Edit(QLineEdit):
    calendar_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.calendar_wanted.emit()
        else:
            super().keyPressEvent(event)
