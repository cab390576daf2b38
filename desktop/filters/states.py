"""The states a photo can be in, as toggles with counts."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.filters.choice_list import ChoiceList
from desktop.filters.choices import Choice, next_choice
from desktop.filters.headings import Heading
from desktop.shown import Shown
from desktop.words import state_name
from engine import State

ORDER = (
    State.REVIEW,
    State.LABELLED,
    State.PREDICTED,
    State.UNREADABLE,
    State.OFFLINE,
    State.WAITING,
)
RARE = frozenset({State.UNREADABLE, State.OFFLINE, State.WAITING})
"""Shown only where there are such photos, or where one asked for them."""


class States(QWidget):
    """Heading and list. Several states together mean photos that are in all of them."""

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        hint = self.tr("Click: only this. Ctrl+click: this as well, for photos that are both.")
        self.list = ChoiceList(self.tr("States"), hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Heading(self.tr("States")))
        column.addWidget(self.list)
        self.list.picked.connect(self._pick)
        shown.facets_changed.connect(self.follow)
        shown.wanted_changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Shows counts and what is chosen, as they are now."""
        facets, chosen = self._shown.facets, self._shown.wanted.states
        counts = facets.states if facets is not None else {}
        rows = [Choice(of, state_name(of), None, counts.get(of), of in chosen) for of in ORDER]
        self.list.set_rows([row for row in rows if row.chosen or row.count or row.key not in RARE])

    def _pick(self, key: State, add: bool) -> None:
        self._shown.want(states=next_choice(self._shown.wanted.states, key, add))
