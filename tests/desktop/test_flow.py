"""Chips flow into as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.flow import FlowLayout


class Block(QWidget):
    """Wishes for a size."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's
        return QSize(self._width, 20)


def test_what_does_not_fit_goes_into_the_next_line_and_is_never_wider_than_the_host(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    layout = FlowLayout(host, 4, squeezed=True)
    blocks = [Block(width) for width in (60, 36, 10, 500)]
    for block in blocks:
        layout.addWidget(block)
    host.resize(100, 200)
    host.show()
    assert [block.geometry().getRect() for block in blocks] == [
        (0, 0, 60, 20),
        (64, 0, 36, 20),
        (0, 24, 10, 20),
        (0, 48, 100, 20),
    ]
    assert layout.heightForWidth(100) == 68
    assert layout.heightForWidth(1000) == 20
