"""The matrix by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.training.matrix import Matrix, mixed

NAMES = ("bride", "newlyweds")


@pytest.fixture
def matrix(qtbot: QtBot) -> Matrix:
    made = Matrix()
    qtbot.addWidget(made)
    made.show_counts(NAMES, ((5, 8), (0, 3)))
    made.resize(400, 400)
    made.show()
    return made


def test_arrows_move_within_the_matrix_and_enter_chooses(matrix: Matrix, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(matrix, key)
    assert matrix.at == (0, 1)
    assert matrix.accessibleDescription().startswith("8 photos that are bride, seen as newlyweds.")
    with qtbot.waitSignal(matrix.chosen) as chosen:
        QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert chosen.args == [0, 1]


def test_a_click_chooses_the_cell_under_the_pointer(matrix: Matrix, qtbot: QtBot) -> None:
    with qtbot.waitSignal(matrix.chosen) as chosen:
        QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix.cell_rect(1, 1).center())
    assert chosen.args == [1, 1]


def test_an_empty_cell_chooses_nothing(matrix: Matrix, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(matrix.chosen):
        QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix.cell_rect(1, 0).center())
    assert matrix.at == (1, 0)


def test_the_fuller_a_cell_the_deeper_its_colour(matrix: Matrix) -> None:
    image = matrix.grab().toImage()
    of = theme.colors()
    for at, share in (((0, 1), 8 / 13), ((1, 0), 0.0)):
        point = matrix.cell_rect(*at).topLeft()
        drawn, meant = image.pixelColor(point.x() + 8, point.y() + 8), mixed(of.raised, of.bad, share)
        pairs = zip(drawn.getRgb(), meant.getRgb(), strict=True)  # type: ignore[call-overload]
        assert all(abs(a - b) <= 1 for a, b in pairs)
