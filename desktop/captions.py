"""What the window's title, the button and the entries of the menu say, as things stand."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from desktop.actions import Actions
from desktop.words import number
from desktop.workspace import Workspace
from engine import shown

NAME = "First Look"


class Captions(QObject):
    """Follows one workspace, from `follow` on."""

    def __init__(self, window: QMainWindow, actions: Actions, at: Workspace) -> None:
        super().__init__(at)
        self._window, self._actions, self._at = window, actions, at
        at.session.undo_stack.indexChanged.connect(self._name_undo)
        for signal in (at.session.counts_changed, at.shown.found_changed, at.shown.facets_changed):
            signal.connect(self._count)
        self._name_undo()
        self._count()

    def _count(self) -> None:
        """The title says how many photos match, the button how many corrections there are."""
        at = self._at
        among = len(at.session.overview or ())
        photos = self.tr("%n photo(s)", "", among).replace(str(among), number(among), 1)
        if at.shown.is_filtered:
            found = number(len(at.gallery.model.ids))
            photos = self.tr("{found} of {photos}").format(found=found, photos=photos)
        folder = shown(at.session.folder.name)
        if at.session.overview is None:
            self._window.setWindowTitle(f"{folder} – {NAME}")
        else:
            self._window.setWindowTitle(f"{folder}: {photos} – {NAME}")
        new = at.session.corrections
        text = self.tr("Retrain on my corrections ({n})").format(n=number(new))
        self._actions.retrain.setText(text if new else self.tr("Retrain on my corrections"))

    def _name_undo(self) -> None:
        stack = self._at.session.undo_stack
        for action, text, name, can in (
            (self._actions.undo, self.tr("Undo"), stack.undoText(), stack.canUndo()),
            (self._actions.redo, self.tr("Redo"), stack.redoText(), stack.canRedo()),
        ):
            action.setText(f"{text}: {name}" if name else text)
            action.setEnabled(can)
