"""Every text that a widget and all in it show, say in a tooltip, or tell a screen reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QDialogButtonBox, QMenu, QTabBar, QWidget

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
SAID = (
    "text",
    "title",
    "placeholderText",
    "toolTip",
    "accessibleName",
    "accessibleDescription",
    "windowTitle",
)
ROWS = 12
"""So many rows of a list stand for all of it."""
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"[A-Za-z]{2,}")
PLAIN = re.compile(r"[aeiou]", re.IGNORECASE)
"""What no word of the pseudo language has: its vowels are accented."""


def texts_of(root: QWidget) -> set[str]:
    """What can be seen of it, and what is said about what can be seen."""
    found = {text for widget in _visible(root) for text in _of(widget)}
    return {plain for text in found if (plain := TAG.sub(" ", text).strip())}


def untranslated(texts: Iterable[str], names: Iterable[str]) -> list[str]:
    """The texts with words that were never handed to Qt. `names` are words that are the same in every language."""
    known = {word for name in names for word in WORD.findall(name)}
    return sorted(
        text for text in texts if any(_is_plain(word) for word in _words(text) if word not in known)
    )


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.replace("&", "")) if WORD.fullmatch(word)]


def _is_plain(word: str) -> bool:
    return bool(PLAIN.search(word))


def _visible(root: QWidget) -> Iterator[QWidget]:
    inside = (widget for widget in root.findChildren(QWidget) if widget.isVisibleTo(root))
    for widget in (root, *inside):
        if not isinstance(widget.parentWidget(), QDialogButtonBox) or not widget.property("text"):
            yield widget  # the texts of standard buttons are Qt's own


def _of(widget: QWidget) -> Iterator[str]:
    for name in SAID:
        said = widget.property(name)
        if isinstance(said, str):
            yield said
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield from (widget.tabText(at), widget.tabToolTip(at))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _in(widget.model())
    if isinstance(widget, QMenu):
        yield from (text for action in widget.actions() for text in of_action(action))


def of_action(action: QAction) -> Iterator[str]:
    """What an entry says, and those of its menu."""
    yield from (action.text().partition("\t")[0], action.toolTip())
    menu = action.menu()
    if isinstance(menu, QMenu):
        yield from (text for inner in menu.actions() for text in of_action(inner))


def _in(model: QAbstractItemModel) -> Iterator[str]:
    rows = min(ROWS, model.rowCount(QModelIndex()))
    columns = model.columnCount(QModelIndex()) if isinstance(model, QAbstractTableModel) else 1
    for role in ROLES:
        for column in range(columns):
            yield _said(model.headerData(column, Qt.Orientation.Horizontal, role))
            yield from (_said(model.data(model.index(row, column), role)) for row in range(rows))


def _said(value: object) -> str:
    return value if isinstance(value, str) else ""
