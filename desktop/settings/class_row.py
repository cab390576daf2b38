"""One class in the editor: its colour, name, key and threshold, how many photos it has, Remove and Merge into."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from shiboken6 import isValid

from desktop.settings.edits import ClassEdits
from desktop.settings.fields import KeyField, NameField
from desktop.settings.merge_button import MergeButton
from desktop.settings.parts import button, sentence, words
from desktop.settings.swatch import Swatch
from desktop.settings.threshold import ThresholdSlider
from desktop.theme import SPACE
from engine import Decider, PhotoClass

KEY_WIDTH = 44
THRESHOLD_WIDTH = 220


class ClassRow(QWidget):
    """Follows `show_class` and hands edits to `edits`. What is refused is said in the row itself."""

    remove_wanted = Signal(object)
    """This row."""
    merge_wanted = Signal(object, object)
    """This row, and the class that its own is to become one with."""
    moved = Signal()
    """The threshold moves: the preview is due (`threshold`)."""
    settled = Signal()
    """An edit is through: the row should be shown again."""

    def __init__(self, of: PhotoClass, edits: ClassEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.of, self._edits = of, edits
        self.swatch = Swatch(of.color)
        self.name = NameField(of.name)
        self.key = KeyField()
        self.threshold = ThresholdSlider()
        self.photos = words(kind="quiet")
        self.remove = button(self.tr("Remove"), "quiet")
        self.merge = MergeButton()
        self.wrong = words(kind="bad", wrap=True)
        self._lay_out()
        self._connect()

    def show_class(self, of: PhotoClass, key: str, others: Sequence[PhotoClass] = ()) -> None:
        """The class as it is now, the key that gives it, and the other classes; what the person is at stays as it
        is."""
        self.of = of
        self.swatch.show_color(of.color)
        self.name.show_name(of.name)
        self.key.show_key(key, own=of.key is not None)
        self.threshold.show_threshold(of.threshold, by_person=of.threshold_by is Decider.PERSON)
        self.merge.show_others(others)
        self._name_parts(of.name)

    def show_counts(self, photos: int) -> None:
        """How many photos the class has."""
        self.photos.setText(self.tr("%Ln photos", "", photos))

    def _lay_out(self) -> None:
        self.key.setFixedWidth(KEY_WIDTH)
        self.threshold.setFixedWidth(THRESHOLD_WIDTH)
        self.name.setMinimumWidth(120)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, SPACE // 2, 0, SPACE // 2)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(2)
        for place, part in enumerate((self.swatch, self.name, self.key)):
            grid.addWidget(part, 0, place)
        grid.addWidget(self.threshold, 0, 3, 2, 1)
        grid.addWidget(self.remove, 0, 4)
        grid.addWidget(self.merge, 1, 4)
        grid.addWidget(self.photos, 1, 1, 1, 2)
        grid.addWidget(self.wrong, 2, 1, 1, 4)
        grid.setColumnStretch(1, 1)
        self.wrong.hide()

    def _connect(self) -> None:
        edits = self._edits
        self.name.given_up.connect(self._fine)
        self.name.wanted.connect(lambda new: self._ask(edits.rename, new, self._rename_refused))
        self.swatch.chosen.connect(lambda color: self._ask(edits.set_color, color, self.refuse))
        self.key.wanted.connect(lambda key: self._ask(edits.set_key, key, self.refuse))
        self.key.refused.connect(self.refuse)
        self.threshold.moved.connect(lambda _at: self.moved.emit())
        self.threshold.wanted.connect(lambda at: self._ask(edits.set_threshold, at, self.refuse))
        self.remove.clicked.connect(self._remove)
        self.merge.chosen.connect(self._merge)

    def refuse(self, text: str) -> None:
        """Says what cannot be done, and why."""
        if isValid(self):
            self.wrong.setText(sentence(text))
            self.wrong.show()
            self._let_go(True)
            self._settle()

    def _ask(self, edit: Callable[..., None], value: object, refused: Callable[[str], None]) -> None:
        edit(self.of, value, self._fine, refused)

    def _remove(self) -> None:
        self._let_go(False)
        self.remove_wanted.emit(self)

    def _merge(self, into: PhotoClass) -> None:
        self._let_go(False)
        self.merge_wanted.emit(self, into)

    def _let_go(self, may: bool) -> None:
        """Whether the class may go: not while it is going."""
        self.remove.setEnabled(may)
        self.merge.let(may)

    def _fine(self) -> None:
        if isValid(self):  # the class may be gone by now, and its row with it
            self.wrong.hide()
            self._settle()

    def _rename_refused(self, text: str) -> None:
        self.name.forget()
        self.refuse(text)
        if isValid(self) and self.isVisible():
            self.name.setFocus()

    def _settle(self) -> None:
        self.threshold.settle()
        self.settled.emit()

    def _name_parts(self, name: str) -> None:
        self.swatch.setAccessibleName(self.tr("Colour of {name}").format(name=name))
        self.name.setAccessibleName(self.tr("Name of the class {name}").format(name=name))
        self.key.setAccessibleName(self.tr("Key of {name}").format(name=name))
        self.threshold.slider.setAccessibleName(self.tr("Threshold of {name}").format(name=name))
        self.threshold.automatic.setAccessibleName(self.tr("Automatic threshold of {name}").format(name=name))
        self.remove.setAccessibleName(self.tr("Remove the class {name}").format(name=name))
        self.merge.setAccessibleName(self.tr("Merge the class {name} into another").format(name=name))
