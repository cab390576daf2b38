"""What is shown: the filter that panels set, and the photos that pass it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.session import Session
from desktop.told import reason_of
from engine import EngineError, Facets, Found, PhotoFilter, PhotoId

COUNT_MS = 30
"""Counts follow the photos after this pause: while a slider moves, the gallery goes first."""


class Shown(QObject):
    """The filter and what it finds. `wanted` is changed with `want(...)`, a set of photos given by `show_only`."""

    found_changed = Signal()
    facets_changed = Signal()
    wanted_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.wanted = PhotoFilter()
        self.title = ""
        """What the set of photos is called that `show_only` gave; "" where there is none."""
        self.stacked = False
        self.found = Found(np.zeros(0, np.int64), np.zeros(0, np.int32))
        self.facets: Facets | None = None
        self.wrong = ""
        """Why the filter cannot be used, as a sentence; what was found before stays."""
        self._within: NDArray[np.int64] | None = None
        self._texts: NDArray[np.int64] | None = None
        self._counting = QTimer(self, interval=COUNT_MS, singleShot=True)
        self._counting.timeout.connect(self._count)
        session.began.connect(self._find)
        session.overview_changed.connect(self._photos_changed)

    def follow_on(self, other: Shown) -> None:
        """Shows what `other` does."""
        self.wanted, self.title, self.stacked = other.wanted, other.title, other.stacked
        self._within, self._texts = other._within, other._texts
        self.wanted_changed.emit()
        self._find()

    def want(self, **changes: Any) -> None:
        """Sets fields of the filter: `want(text="rome", states=frozenset({State.REVIEW}))`."""
        self.set_filter(replace(self.wanted, **changes))

    def set_filter(self, wanted: PhotoFilter) -> None:
        """A whole filter, as a saved one."""
        if wanted == self.wanted:
            return
        text_changed = wanted.text != self.wanted.text
        self.wanted = wanted
        if text_changed:
            self._texts = self._matching()
        self.wanted_changed.emit()
        self._find()

    def show_only(self, ids: Sequence[PhotoId], title: str) -> None:
        """These photos alone, under the filter as it is; until `show_all`."""
        self._within, self.title = np.array(ids, np.int64), title
        self.wanted_changed.emit()
        self._find()

    def show_all(self) -> None:
        """No set of photos any more; the filter stays."""
        self._within, self.title = None, ""
        self.wanted_changed.emit()
        self._find()

    def clear(self) -> None:
        """Every photo, in the order as it is."""
        self._within, self.title = None, ""
        self.wanted, self._texts = PhotoFilter(sort=self.wanted.sort), None
        self.wanted_changed.emit()
        self._find()

    @property
    def is_filtered(self) -> bool:
        """Whether anything but the order is set."""
        return self._within is not None or self.wanted != PhotoFilter(sort=self.wanted.sort)

    def stack(self, stacked: bool) -> None:
        """Whether of each burst only the first frame is shown."""
        if stacked != self.stacked:
            self.stacked = stacked
            self._find()

    def _photos_changed(self) -> None:
        if self.wanted.text:
            self._texts = self._matching()
        self._find()

    def _matching(self) -> NDArray[np.int64] | None:
        text = self.wanted.text
        return self._session.library.matches(text) if text and text.strip() else None

    def _find(self) -> None:
        overview = self._session.overview
        if overview is None and self.wanted == PhotoFilter() and not self.stacked:
            overview = self._session.beginning
        if overview is None:
            return
        try:
            self.found = overview.find(
                self.wanted, texts=self._texts, within=self._within, stacked=self.stacked
            )
            self.wrong = ""
        except EngineError as error:
            self.wrong = reason_of(error)
        self.found_changed.emit()
        self._counting.start()

    def _count(self) -> None:
        overview = self._session.overview
        if overview is not None and not self.wrong:
            self.facets = overview.facets(self.wanted, texts=self._texts, within=self._within)
            self.facets_changed.emit()
