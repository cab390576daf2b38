"""Words that come from a person, shown as they are: never taken for markup, never wider than their place."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def tip(*lines: str) -> str:
    """A tooltip with these lines. Qt would take "<b>" in a bare text for bold."""
    return "<br>".join(f"<span>{escape(line)}</span>" for line in lines if line)


class ElidedLabel(QLabel):
    """One line with "…" at its end, or where `mode` says, where there is no room; the whole is in the tooltip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Also what the tooltip says."""
        super().setText(text)
        self.setToolTip(tip(text))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        line = " ".join(self.text().split())
        text = self.fontMetrics().elidedText(line, self._mode, self.contentsRect().width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), _LEFT, text)
        painter.end()
