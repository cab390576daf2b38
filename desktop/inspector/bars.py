"""A bar for each class: how likely it is, or how many photos have it. A click gives the class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from desktop import theme
from desktop.inspector.deny import DenyButton
from desktop.plain import tip
from engine import PhotoClass

HEIGHT, THICK, MARGIN = 34, 5, 8


@dataclass(frozen=True, slots=True)
class Bar:
    """`share` is 0–1, None where nothing is known; `figure` stands at its end; `ticked` where a person decided so,
    `denied` where they said that it is not there. `hint` is its tooltip."""

    known: PhotoClass
    share: float | None
    figure: str
    ticked: bool = False
    hint: str = ""
    denied: bool = False


class ClassBar(QAbstractButton):
    """One of them: reached with Tab and the arrow keys, pressed with Enter or Space."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.bar: Bar | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_bar(self, bar: Bar) -> None:
        """Draws this from now on."""
        if bar == self.bar:
            return
        self.bar = bar
        said = self.tr("labelled by you") if bar.ticked else self.tr("ruled out by you") if bar.denied else ""
        self.setAccessibleName(", ".join(part for part in (bar.known.name, bar.figure, said) if part))
        self.setAccessibleDescription(bar.hint)
        self.setToolTip(tip(bar.hint))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the column."""
        return QSize(200, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """What cannot be pressed has no hand over it."""
        super().changeEvent(event)
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.isEnabled() else Qt.CursorShape.ArrowCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name and figure above the bar."""
        if self.bar is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        room = self.rect().adjusted(MARGIN, 0, -MARGIN, 0)
        self._words(painter, self.bar, room.adjusted(0, 3, 0, THICK - HEIGHT + 16))
        self._bar(painter, self.bar, QRectF(room.left(), HEIGHT - THICK - 6, room.width(), THICK))
        painter.end()

    def _ground(self, painter: QPainter) -> None:
        of = theme.colors()
        hovered = self.isEnabled() and (self.underMouse() or self.isDown())
        if not hovered and not self.hasFocus():
            return
        painter.setPen(QPen(QColor(of.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(of.line if self.isDown() else of.raised) if hovered else Qt.BrushStyle.NoBrush
        )
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS
        )

    def _words(self, painter: QPainter, bar: Bar, room: QRect) -> None:
        of, font = theme.colors(), QFont(self.font())
        painter.setPen(QColor(of.quiet if self.isEnabled() else of.faint))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), bar.figure)
        left = room.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(bar.figure) - MARGIN, 0)
        font.setWeight(QFont.Weight.DemiBold if bar.ticked else QFont.Weight.Normal)
        painter.setFont(font)
        strong = of.quiet if bar.denied else of.text
        painter.setPen(QColor(strong if self.isEnabled() else of.faint))
        mark = "✓ " if bar.ticked else "✗ " if bar.denied else ""
        name = mark + " ".join(bar.known.name.split())
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

    def _bar(self, painter: QPainter, bar: Bar, room: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colors().line))
        painter.drawRoundedRect(room, THICK / 2, THICK / 2)
        if bar.share and bar.share >= 0.005:  # what reads 0% has no colour
            filled = QRectF(room)
            filled.setWidth(max(float(THICK), room.width() * min(1.0, bar.share)))
            painter.setBrush(QColor(bar.known.color))
            painter.drawRoundedRect(filled, THICK / 2, THICK / 2)


class Bars(QWidget):
    """All of them, in the order given. They stay the same widgets, so that the keyboard keeps its place."""

    chosen = Signal(object)
    """The class whose bar was pressed: PhotoClass."""
    denied = Signal(object)
    """The class that was ruled out: PhotoClass."""
    reopened = Signal(object)
    """The class of which the person says nothing any more: PhotoClass."""
    reaches_out = True

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[ClassBar, DenyButton]] = []
        self._several = False
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.setColumnStretch(0, 1)

    def show_bars(self, bars: Sequence[Bar], *, blocked: str = "", several: bool = False) -> None:
        """`blocked` is why none of them can be pressed, or ""; `several` where each can be ruled out by itself."""
        self._several = several
        while len(self._rows) < len(bars):
            self._add()
        for (widget, deny), bar in zip(self._rows, bars, strict=False):
            widget.setEnabled(not blocked)
            widget.show_bar(replace(bar, hint=blocked) if blocked else bar)
            deny.show_class(bar.known.name, denied=bar.denied, blocked=blocked)
        for number, (widget, deny) in enumerate(self._rows):
            widget.setVisible(number < len(bars))
            deny.setVisible(several and number < len(bars))

    def _add(self) -> None:
        widget, deny = ClassBar(self), DenyButton(self)
        widget.clicked.connect(lambda: self._press(widget))
        deny.denied.connect(lambda: self._tell(widget, self.denied))
        deny.reopened.connect(lambda: self._tell(widget, self.reopened))
        self._layout.addWidget(widget, len(self._rows), 0)
        self._layout.addWidget(deny, len(self._rows), 1)
        self._rows.append((widget, deny))

    def _press(self, widget: ClassBar) -> None:
        """Gives the class; where a photo may have several and the person gave it before, takes it back."""
        given = self._several and widget.bar is not None and widget.bar.ticked
        self._tell(widget, self.reopened if given else self.chosen)

    def _tell(self, widget: ClassBar, signal: SignalInstance) -> None:
        if widget.bar is not None:
            signal.emit(widget.bar.known)
