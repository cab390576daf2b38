"""The classes as big keys to press or to click, and the other answers beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop import theme, words
from desktop.flow import FlowLayout
from desktop.keys import NONE_KEY, keys_of
from desktop.theme import RADIUS, SPACE
from desktop.training.pieces import plain
from engine import ClassId, Decision, DecisionKind, PhotoClass

HEIGHT = 44
CAP = 24
DOT = 10
WIDEST = 220
FULL = 84
"""Pixels of the bar that stands for certainty: the same on wide answers and narrow ones."""


class Answer(QAbstractButton):
    """A key cap, the colour and name of what it says, and how probable that is. `marked` is what a person said."""

    def __init__(self, key: str, name: str, color: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._name, self._color = key, name, color
        self._share: float | None = None
        self._marked = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self._tip = self.tr("{name} (key {key})").format(name=name, key=key) if key else name
        self.setToolTip(plain(self._tip))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def tell(self, share: float | None, marked: bool) -> None:
        """What the model and the person say of it."""
        self._share, self._marked = share, marked
        said = "" if share is None else words.percent(share)
        self.setAccessibleDescription(self.tr("Your label") if marked else said)
        self.setToolTip(plain(", ".join(part for part in (self._tip, said) if part)))
        self.update()

    def sizeHint(self) -> QSize:
        name = QFontMetrics(self._written()).horizontalAdvance(self._name)
        wide = name + SPACE * 3 + (CAP + SPACE if self._key else 0) + (DOT + SPACE if self._color else 0)
        return QSize(min(WIDEST, wide), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        of = theme.colors()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        strong = self._marked or self.hasFocus()
        edge = of.accent if strong else of.faint if self.underMouse() else of.line
        painter.setPen(QPen(QColor(edge), 2 if strong else 1))
        painter.setBrush(QColor(of.line if self.isDown() else of.raised))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        self._paint_share(painter, box)
        self._paint_text(painter, box)

    def _paint_share(self, painter: QPainter, box: QRectF) -> None:
        if not self._share:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._color or theme.colors().faint))
        painter.drawRoundedRect(
            QRectF(box.left() + RADIUS, box.bottom() - 5, FULL * self._share, 3), 1.5, 1.5
        )

    def _paint_text(self, painter: QPainter, box: QRectF) -> None:
        of, x = theme.colors(), box.left() + SPACE + 4
        middle = box.center().y() - (2 if self._share else 0)
        if self._key:
            cap = QRectF(box.left() + SPACE, middle - CAP / 2, CAP, CAP)
            painter.setPen(QPen(QColor(of.line), 1))
            painter.setBrush(QColor(of.window))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(QColor(of.quiet))
            painter.setFont(self._written(bold=True))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
            x = cap.right() + SPACE
        if self._color:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._color))
            painter.drawEllipse(QRectF(x, middle - DOT / 2, DOT, DOT))
            x += DOT + SPACE
        painter.setFont(self._written())
        painter.setPen(QColor(of.text))
        room = QRectF(x, middle - CAP / 2, box.right() - x - 4, CAP)
        name = QFontMetrics(painter.font()).elidedText(
            self._name, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _written(self, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(13)
        font.setBold(bold)
        return font


class Answers(QWidget):
    """One for each class, and "None of these"."""

    given = Signal(object)
    """Decision."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, SPACE, centred=True)
        self._by_class: dict[ClassId, Answer] = {}
        self._none: Answer | None = None
        self.setAccessibleName(self.tr("What does it show?"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_classes(self, classes: Sequence[PhotoClass]) -> None:
        """In the person's order."""
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        keys = {of.id: key for key, of in keys_of(classes).items()}
        self._by_class = {
            of.id: self._add(
                Answer(keys.get(of.id, ""), of.name, of.color), Decision(DecisionKind.CLASSES, (of.name,))
            )
            for of in classes
        }
        key = "" if NONE_KEY in keys.values() else NONE_KEY
        self._none = self._add(Answer(key, self.tr("None of these")), Decision(DecisionKind.NONE))
        self.updateGeometry()

    def tell(self, shares: Mapping[ClassId, float], said: Mapping[ClassId, bool]) -> None:
        """The probabilities, and a person's verdicts."""
        for id_, answer in self._by_class.items():
            answer.tell(shares.get(id_), said.get(id_, False))
        if self._none is not None:
            self._none.tell(None, bool(said) and not any(said.values()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow.heightForWidth(width)

    def resizeEvent(self, _event: object) -> None:
        self.setFixedHeight(self._flow.heightForWidth(self.width()))

    def _add(self, answer: Answer, decision: Decision) -> Answer:
        answer.clicked.connect(lambda: self.given.emit(decision))
        self._flow.addWidget(answer)
        return answer
