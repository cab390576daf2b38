"""The loupe's ways through the photos, by key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from desktop.gallery.loupe import Loupe

STEP = 1.5
PAN = 120
"""Pixels of the window that an arrow key moves a picture that is zoomed in."""
Act = Callable[[], None]


def commands(of: Loupe) -> dict[int, Act]:
    """Keys that say nothing of the photo, and what they do."""
    key = Qt.Key
    return {
        key.Key_Left: lambda: arrow(of, -1, 1, 0),
        key.Key_Right: lambda: arrow(of, 1, -1, 0),
        key.Key_Up: lambda: arrow(of, -1, 0, 1),
        key.Key_Down: lambda: arrow(of, 1, 0, -1),
        key.Key_PageUp: lambda: of.go(of.look.at - 1),
        key.Key_PageDown: lambda: of.go(of.look.at + 1),
        key.Key_Home: lambda: of.go(0),
        key.Key_End: lambda: of.go(len(of.look.ids) - 1),
        key.Key_Z: of.toggle,
        key.Key_Plus: lambda: of.view.zoom_to(of.view.zoom.by(STEP)),
        key.Key_Equal: lambda: of.view.zoom_to(of.view.zoom.by(STEP)),
        key.Key_Minus: lambda: of.view.zoom_to(of.view.zoom.by(1 / STEP)),
        key.Key_Space: of.leave,
        key.Key_Escape: of.leave,
    }


def arrow(of: Loupe, step: int, right: int, down: int) -> None:
    """Another photo while all of this one is seen; another part of it otherwise."""
    if of.view.zoom.is_fitted:
        of.go(of.look.at + step)
    else:
        pan = PAN * of.devicePixelRatioF()
        of.view.zoom_to(of.view.zoom.moved(right * pan, down * pan))
