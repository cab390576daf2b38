"""How a row of the activity list is drawn: what it was and when, and below it how it went."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.icons import icon
from desktop.status.activity_model import ENTRY, Entry
from desktop.status.records import Trouble
from desktop.theme import RADIUS, SPACE, colors

Index = QModelIndex | QPersistentModelIndex
ICON = 16
INDENT = ICON + SPACE


@dataclass(frozen=True, slots=True)
class Places:
    """A row laid out: its texts in lines, and where they begin."""

    head: QTextLayout
    head_at: QPoint
    text: QTextLayout
    text_at: QPoint
    when: QRect
    height: int


class ActivityRows(QStyledItemDelegate):
    """Text wraps: what went wrong is read to its end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if hasattr(view, "viewport") else option.rect.width()
        places = _places(index.data(ENTRY), QRect(0, 0, max(width, 160), 0), option.font)
        return QSize(120, places.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        places = _places(entry, option.rect, option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter, option)
        if entry.failures is not None:
            self._paint_icon(painter, entry, places.head_at, option.font)
        self._paint_words(painter, option, entry, places)
        painter.restore()

    def _paint_back(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        states = option.state
        rect = option.rect.adjusted(SPACE // 2, 1, -SPACE // 2, -1)
        if states & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors().raised))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if states & QStyle.StateFlag.State_HasFocus and states & QStyle.StateFlag.State_Active:
            painter.setPen(QColor(colors().accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _paint_icon(self, painter: QPainter, entry: Entry, at: QPoint, font: QFont) -> None:
        assert entry.failures is not None
        top = at.y() + (QFontMetrics(font).height() - ICON) // 2
        unwritten = entry.failures.trouble is Trouble.UNWRITTEN
        face = icon("unwritten") if unwritten else icon("unreadable")
        face.paint(painter, QRect(at.x() - INDENT, top, ICON, ICON))

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, places: Places
    ) -> None:
        of = colors()
        painter.setPen(QColor(of.accent if entry.failures else of.text))
        places.head.draw(painter, QPointF(places.head_at))
        painter.setPen(QColor(of.bad if entry.is_bad else of.quiet))
        places.text.draw(painter, QPointF(places.text_at))
        painter.setFont(option.font)
        painter.setPen(QColor(of.faint))
        painter.drawText(places.when, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, entry.when)


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def _places(entry: Entry, row: QRect, font: QFont) -> Places:
    inner = row.adjusted(SPACE * 2, SPACE, -SPACE * 2, 0)
    if entry.failures is not None:
        inner = inner.adjusted(INDENT, -SPACE // 2, 0, 0)
    metrics = QFontMetrics(font)
    date = metrics.horizontalAdvance(entry.when) + 2 if entry.when else 0
    room = inner.width() - (date + SPACE if date else 0)
    head = _laid(entry.head, font if entry.failures else _strong(font), room)
    text = _laid(entry.text, font, inner.width())
    below = QPoint(inner.left(), inner.top() + _height(head) + 2)
    when = QRect(inner.right() - date, inner.top(), date, metrics.height())
    return Places(head, inner.topLeft(), text, below, when, below.y() + _height(text) - row.top() + SPACE)


def _laid(text: str, font: QFont, width: int) -> QTextLayout:
    """In lines of `width`, parted between words, and within one that is longer than a line: a path often is."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while text and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> int:
    return round(layout.boundingRect().height()) if layout.text() else 0
