"""How a row of the panel's lists is drawn: a mark and a dot, the name, the count."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop import theme
from desktop.filters.choices import Choice, Role
from desktop.theme import SPACE
from desktop.words import number

ROW = 28
DOT = 10
CORNER = 5

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChoiceDelegate(QStyledItemDelegate):
    """Draws a `Choice`. What is chosen stands on the accent's tint, in bold and with a bar at its left, so that nobody
    has to tell colours apart."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, max(ROW, option.fontMetrics.height() + SPACE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice: Choice = index.data(Role.CHOICE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, option, choice, bool(index.data(Role.TARGET)))
        self._writing(painter, rect, option, choice)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        edit = QLineEdit(parent)
        edit.setAccessibleName(self.tr("New name"))
        return edit

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)

    def _ground(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, choice: Choice, target: bool
    ) -> None:
        colors, state = theme.colors(), option.state
        box = QRectF(rect).adjusted(1, 1, -1, -1)
        if choice.chosen or target:
            painter.setBrush(_tint(colors.accent, 44))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(_tint(colors.text, 14))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        ring = QPen(QColor(colors.accent), 2 if target else 1)
        painter.setPen(ring if target or focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, CORNER, CORNER)
        if choice.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.accent))
            painter.drawRoundedRect(QRectF(box.left() + 1, box.top() + 6, 3, box.height() - 12), 1.5, 1.5)

    def _writing(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, choice: Choice) -> None:
        colors = theme.colors()
        inner = rect.adjusted(SPACE + 2, 0, -SPACE, 0)
        if choice.color is not None:
            self._dot(painter, inner, choice)
            inner.setLeft(inner.left() + DOT + SPACE)
        font = QFont(option.font)
        count = "" if choice.count is None else number(choice.count)
        if count:
            painter.setFont(font)
            painter.setPen(QColor(colors.faint if choice.count == 0 else colors.quiet))
            painter.drawText(inner, _RIGHT, count)
            inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(count) - SPACE)
        font.setWeight(QFont.Weight.DemiBold if choice.chosen else QFont.Weight.Normal)
        painter.setFont(font)
        quiet = choice.count == 0 and not choice.chosen
        painter.setPen(QColor(colors.faint if quiet else colors.text))
        # One line, whatever is in the name.
        line = " ".join(choice.text.split())
        text = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _LEFT | Qt.TextFlag.TextSingleLine, text)

    def _dot(self, painter: QPainter, inner: QRect, choice: Choice) -> None:
        color = QColor(choice.color or "")
        if not color.isValid():
            color = QColor(theme.colors().faint)
        color.setAlpha(110 if choice.count == 0 and not choice.chosen else 255)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        middle = QPointF(inner.left() + DOT / 2, inner.top() + inner.height() / 2)
        painter.drawEllipse(middle, DOT / 2, DOT / 2)


def _tint(color: str, alpha: int) -> QColor:
    made = QColor(color)
    made.setAlpha(alpha)
    return made
