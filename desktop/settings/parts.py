"""Labels, buttons and layouts as the settings and the first start use them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import SPACE

Layout = TypeVar("Layout", bound=QBoxLayout)


def words(text: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """Text that is never taken for markup. `kind` as in `theme.sheet`."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if kind:
        label.setProperty("kind", kind)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    return label


def button(text: str, kind: str = "", *, called: str = "") -> QPushButton:
    """`called` is its name for people who hear the screen, where the text alone says too little."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.setAccessibleName(called or text)
    if kind:
        made.setProperty("kind", kind)
    return made


def column(host: QWidget | None = None, *, space: int = SPACE, margin: int = 0) -> QVBoxLayout:
    """Things under each other."""
    made = QVBoxLayout(host) if host is not None else QVBoxLayout()
    return _spaced(made, space, margin)


def line(host: QWidget | None = None, *, space: int = SPACE, margin: int = 0) -> QHBoxLayout:
    """Things beside each other."""
    made = QHBoxLayout(host) if host is not None else QHBoxLayout()
    return _spaced(made, space, margin)


def breakable(text: str) -> str:
    """With places where a label may break long addresses and paths: after each slash."""
    return text.replace("/", "/\N{ZERO WIDTH SPACE}").replace("\\", "\\\N{ZERO WIDTH SPACE}")


def sentence(text: str) -> str:
    """An error of the engine as it stands alone: with a capital, and breakable."""
    return breakable(text[:1].upper() + text[1:])


def _spaced(made: Layout, space: int, margin: int) -> Layout:
    made.setSpacing(space)
    made.setContentsMargins(margin, margin, margin, margin)
    return made
