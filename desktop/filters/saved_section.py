"""The saved filters in the panel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.filters.choice_list import ChoiceList
from desktop.filters.choices import Choice
from desktop.filters.headings import Heading
from desktop.filters.name_field import NameField
from desktop.filters.saved import SavedFilters
from desktop.filters.saved_file import SavedFilter
from desktop.filters.saved_undo import SavedCommand
from desktop.session import Session
from desktop.shown import Shown
from desktop.theme import SPACE


class SavedSection(QWidget):
    """The list, a note, and "Save this filter…". The one that is in use is marked; a click on it clears the filter."""

    def __init__(
        self, session: Session, shown: Shown, saved: SavedFilters, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._shown, self._saved = session, shown, saved
        hint = self.tr("Click: use it. F2 renames, Delete removes.")
        self.list = ChoiceList(self.tr("Saved filters"), hint, editable=True)
        self.note = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.note.setProperty("kind", "warning")
        self.save = QPushButton(self.tr("Save this filter…"))
        self.save.setProperty("kind", "quiet")
        self.name = NameField(self.tr("Name of the filter"))
        self._lay_out()
        self._connect()
        self._note("")
        self.follow()

    def follow(self) -> None:
        """Shows the filters, and which one is in use."""
        self.list.set_rows([Choice(of.name, of.name, chosen=self._in_use(of)) for of in self._saved.list()])
        self.list.setVisible(bool(self._saved.list()))
        reason = ""
        if self._shown.wrong:
            reason = self.tr("Correct the dates first.")
        elif not self._savable():
            reason = self.tr("Set a filter first.")
        self.save.setEnabled(not reason)
        self.save.setToolTip(reason)

    def menu(self, saved: SavedFilter) -> QMenu:
        """What a right click on a saved filter offers."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Use"), lambda: self._apply(saved))
        update = menu.addAction(self.tr("Update to what is set now"), lambda: self._update(saved))
        update.setEnabled(self.save.isEnabled() and not self._in_use(saved))
        menu.addSeparator()
        rename = menu.addAction(self.tr("Rename"), lambda: self._edit_name(saved.name))
        rename.setShortcut(QKeySequence(Qt.Key.Key_F2))
        remove = menu.addAction(self.tr("Delete"), lambda: self._remove(saved.name))
        remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        return menu

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(Heading(self.tr("Saved filters")))
        for widget in (self.list, self.note, self.name):
            column.addWidget(widget)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.name.hide()

    def _connect(self) -> None:
        self.list.picked.connect(lambda name, _add: self._pick(name))
        self.list.menu_wanted.connect(self._open_menu)
        self.list.remove_wanted.connect(self._remove)
        self.list.choices.renamed.connect(self._rename)
        self.save.clicked.connect(self._ask)
        self.name.named.connect(self._save_as)
        self.name.given_up.connect(self._asked)
        self._saved.changed.connect(self.follow)
        self._saved.trouble.connect(self._note)
        self._shown.wanted_changed.connect(lambda: self._note(""))
        for signal in (self._shown.wanted_changed, self._shown.found_changed, self._session.classes_changed):
            signal.connect(self.follow)

    def _savable(self) -> bool:
        """A set of photos that somebody gave is no filter; the rest is."""
        return self._shown.wanted != type(self._shown.wanted)(sort=self._shown.wanted.sort)

    def _in_use(self, saved: SavedFilter) -> bool:
        return self._saved.resolved(saved, self._session.classes)[0] == self._shown.wanted

    def _note(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _pick(self, name: str) -> None:
        saved = self._saved.find(name)
        if saved is None:
            return
        if self._in_use(saved):
            self._shown.clear()
        else:
            self._apply(saved)

    def _apply(self, saved: SavedFilter) -> None:
        wanted, gone = self._saved.resolved(saved, self._session.classes)
        self._shown.set_filter(wanted)
        if gone:
            text = self.tr("Without {classes}: there is no such class any more.", "", len(gone))
            self._note(text.format(classes=", ".join(gone)))

    # What can be undone.

    def _push(self, text: str, do: Callable[[], None], back: Callable[[], None]) -> None:
        self._note("")
        self._session.undo_stack.push(SavedCommand(text, do, back))

    def _ask(self) -> None:
        self.save.hide()
        self.name.begin()

    def _asked(self) -> None:
        self.name.hide()
        self.save.show()
        self._note("")
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_as(self, name: str) -> None:
        if self._saved.find(name) is not None:
            self._note(self._taken(name))
            return
        wanted, classes = self._shown.wanted, self._session.classes
        self._asked()
        self._push(
            self.tr("Save filter {name}").format(name=name),
            lambda: self._saved.add(name, wanted, classes),
            lambda: self._saved.remove(name),
        )

    def _update(self, saved: SavedFilter) -> None:
        wanted, classes = self._shown.wanted, self._session.classes
        self._push(
            self.tr("Update filter {name}").format(name=saved.name),
            lambda: self._saved.add(saved.name, wanted, classes),
            lambda: self._saved.put(saved),
        )

    def _rename(self, old: str, new: str) -> None:
        taken = self._saved.find(new)
        if taken is not None and taken != self._saved.find(old):
            self._note(self._taken(new))
            return
        self._push(
            self.tr("Rename filter {name}").format(name=old),
            lambda: self._saved.rename(old, new),
            lambda: self._saved.rename(new, old),
        )

    def _remove(self, name: str) -> None:
        saved = self._saved.find(name)
        if saved is not None:
            place = self._saved.list().index(saved)
            self._push(
                self.tr("Delete filter {name}").format(name=name),
                lambda: self._saved.remove(name),
                lambda: self._saved.put(saved, place),
            )

    def _taken(self, name: str) -> str:
        return self.tr("There is a filter “{name}” already. Choose another name.").format(name=name)

    def _edit_name(self, name: str) -> None:
        index = self.list.choices.place_of(name)
        self.list.setCurrentIndex(index)
        self.list.edit(index)

    def _open_menu(self, name: str, at: QPoint) -> None:
        saved = self._saved.find(name)
        if saved is not None:
            self.menu(saved).popup(at)
