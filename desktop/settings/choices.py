"""One of a few, each with a sentence that says what it means; and settings bound to their controls."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QRadioButton,
    QStyle,
    QWidget,
)

from desktop.settings.parts import column, words
from desktop.settings.store import Settings, SettingsStore
from desktop.theme import SPACE

T = TypeVar("T", bound=Hashable)


class Choices(QWidget, Generic[T]):
    """Radio buttons under each other. `choices` are (value, name, sentence)."""

    chosen = Signal(object)
    """The value that the person took."""

    def __init__(self, choices: Sequence[tuple[T, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[T, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._notes = {value: words(note, "quiet", wrap=True) for value, _, note in choices}
        under = column(self, space=SPACE // 2)
        for value, name, note in choices:
            radio = self._buttons[value] = QRadioButton(name)
            radio.setAccessibleDescription(note)
            radio.clicked.connect(lambda _on, value=value: self.chosen.emit(value))
            self._group.addButton(radio)
            self._notes[value].setContentsMargins(indent(radio), 0, 0, SPACE // 2)
            under.addWidget(radio)
            under.addWidget(self._notes[value])

    def select(self, value: T) -> None:
        """Shows this one as chosen, without telling."""
        self._buttons[value].setChecked(True)

    def describe(self, value: T, note: str, *, possible: bool = True) -> None:
        """Another sentence for a choice; one that is not possible says there why."""
        self._notes[value].setText(note)
        self._buttons[value].setEnabled(possible)
        self._buttons[value].setAccessibleDescription(note)

    def button(self, value: T) -> QRadioButton:
        """The radio button of a value."""
        return self._buttons[value]


class NotedTick(QWidget):
    """A setting that is on or off, with a sentence under it. `tip` says it in the words of those who know metadata."""

    def __init__(
        self,
        store: SettingsStore,
        setting: str,
        name: str,
        note: str,
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.box = QCheckBox(name)
        self.box.setAccessibleDescription(note)
        self.box.setToolTip(tip)
        under = column(self, space=SPACE // 2)
        said = words(note, "quiet", wrap=True)
        said.setContentsMargins(indent(self.box), 0, 0, SPACE // 2)
        under.addWidget(self.box)
        under.addWidget(said)
        bind_tick(store, setting, self.box)


def bind_choices(store: SettingsStore, name: str, choices: Choices[T]) -> None:
    """The field `name` follows the choice, and the choice the field."""
    choices.chosen.connect(lambda value: store.change(**{name: value}))
    _Follower(store, name, choices.select, choices)


def bind_box(store: SettingsStore, name: str, box: QComboBox, values: Sequence[object]) -> None:
    """As `bind_choices`; `values` stand in the order of the box's items."""
    box.activated.connect(lambda index: store.change(**{name: values[index]}))
    _Follower(store, name, lambda value: box.setCurrentIndex(values.index(value)), box)


def bind_tick(store: SettingsStore, name: str, tick: QCheckBox) -> None:
    """As `bind_choices`, for what is on or off."""
    tick.clicked.connect(lambda on: store.change(**{name: bool(on)}))
    _Follower(store, name, tick.setChecked, tick)


def indent(mark: QAbstractButton) -> int:
    """How far a sentence stands in under a radio button or a tick: as its text does."""
    style = mark.style()
    metric = QStyle.PixelMetric
    return style.pixelMetric(metric.PM_IndicatorWidth) + style.pixelMetric(metric.PM_CheckBoxLabelSpacing)


class _Follower(QObject):
    """Lives as long as its control: the store must not call one that is gone."""

    def __init__(
        self, store: SettingsStore, name: str, show: Callable[[Any], None], control: QWidget
    ) -> None:
        super().__init__(control)
        self._name, self._show = name, show
        store.changed.connect(self._follow)
        self._follow(store.now)

    def _follow(self, now: Settings) -> None:
        self._show(getattr(now, self._name))
