"""What a right click offers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from desktop import icons
from desktop.keys import key_of
from desktop.session import Session
from desktop.verdicts import verdicts_on
from engine import ClassId, Decision, DecisionKind, PhotoClass, PhotoId


class PhotoMenu(QObject):
    """Makes the menu for some photos. Signals tell what was chosen; the photos are those the menu was made for."""

    relabel = Signal(object, object)
    """list[PhotoId], Decision."""
    similar = Signal(object)
    loupe = Signal(object)
    reveal = Signal(object)
    copy_paths = Signal(object)
    burst = Signal(object)
    """The whole bursts of these are to be chosen: list[PhotoId]."""
    new_class = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._window = session, parent

    def made(self, ids: Sequence[PhotoId]) -> QMenu:
        """For these photos; the class that the model thinks likeliest comes first."""
        menu = QMenu(self._window)
        chosen = list(ids)
        for known in self._by_likelihood(chosen):
            self._add_class(menu, known, chosen)
        self._add(menu, self.tr("New class…"), lambda: self.new_class.emit(chosen), "plus")
        if self._session.is_several and self._session.classes:
            self._add_denials(menu, chosen)
            self._add_reopening(menu, chosen)
        menu.addSeparator()
        self._add_verdicts(menu, chosen)
        menu.addSeparator()
        self._add_looks(menu, chosen)
        return menu

    def _add_class(self, menu: QMenu, known: PhotoClass, ids: list[PhotoId]) -> None:
        key = key_of(known, self._session.classes)
        self._add_decision(menu, known, DecisionKind.CLASSES, ids, f"\t{key}" if key else "")

    def _add_denials(self, menu: QMenu, ids: list[PhotoId]) -> None:
        """Where a photo may have several classes, each is ruled out by itself."""
        denials = menu.addMenu(icons.icon("none"), self.tr("Does not show"))
        for known in self._by_likelihood(ids):
            self._add_decision(denials, known, DecisionKind.NOT, ids)

    def _add_reopening(self, menu: QMenu, ids: list[PhotoId]) -> None:
        """What a person said of one class, yes or no, can be taken back by itself."""
        said = self._said(ids)
        reopening = menu.addMenu(icons.icon("clear"), self.tr("Leave open"))
        reopening.setEnabled(bool(said))
        for known in self._by_likelihood(ids):
            if known.id in said:
                self._add_decision(reopening, known, DecisionKind.OPEN, ids)

    def _said(self, ids: list[PhotoId]) -> set[ClassId]:
        overview = self._session.overview
        return set() if overview is None else {of for id_ in ids[:200] for of in verdicts_on(overview, id_)}

    def _add_decision(
        self, menu: QMenu, known: PhotoClass, kind: DecisionKind, ids: list[PhotoId], key: str = ""
    ) -> None:
        decision = Decision(kind, (known.name,))
        action = menu.addAction(_dot(known.color), known.name.replace("&", "&&") + key)
        action.triggered.connect(lambda: self.relabel.emit(ids, decision))

    def _add_verdicts(self, menu: QMenu, ids: list[PhotoId]) -> None:
        def says(kind: DecisionKind) -> None:
            self.relabel.emit(ids, Decision(kind))

        entry = self.tr("Accept the prediction") + "\t" + self.tr("Enter")
        accept = self._add(menu, entry, lambda: says(DecisionKind.ACCEPT), "check")
        accept.setEnabled(any(self._is_predicted(id_) for id_ in ids[:200]))
        self._add(menu, self.tr("None of these") + "\t0", lambda: says(DecisionKind.NONE), "none")
        entry = self.tr("Take my label back") + "\t" + self.tr("Backspace")
        back = self._add(menu, entry, lambda: says(DecisionKind.CLEAR), "clear")
        back.setEnabled(any(self._is_decided(id_) for id_ in ids[:200]))

    def _add_looks(self, menu: QMenu, ids: list[PhotoId]) -> None:
        one = len(ids) == 1
        entry = self.tr("Select the whole burst") + "\tCtrl+B"
        burst = self._add(menu, entry, lambda: self.burst.emit(ids), "stack")
        burst.setEnabled(self._has_more(ids))
        similar = self._add(
            menu, self.tr("Find similar photos") + "\tCtrl+L", lambda: self.similar.emit(ids[0]), "groups"
        )
        similar.setEnabled(one)
        loupe = self._add(
            menu, self.tr("Loupe") + "\t" + self.tr("Space"), lambda: self.loupe.emit(ids[0]), "zoom-in"
        )
        loupe.setEnabled(one)
        menu.addSeparator()
        reveal = self._add(menu, self.tr("Show in file manager"), lambda: self.reveal.emit(ids[0]), "folder")
        reveal.setEnabled(one)
        self._add(menu, self.tr("Copy path(s)", "", len(ids)), lambda: self.copy_paths.emit(ids), "export")

    def _add(self, menu: QMenu, text: str, then: Callable[[], None], icon: str) -> QAction:
        action = menu.addAction(icons.icon(icon), text)
        action.triggered.connect(then)
        return action

    def _by_likelihood(self, ids: list[PhotoId]) -> list[PhotoClass]:
        classes, overview = self._session.classes, self._session.overview
        if overview is None or not ids:
            return list(classes)
        seen = {of.known.id: of.probability for of in overview.seen_in(ids[0])}
        return sorted(classes, key=lambda of: -seen.get(of.id, 0.0))

    def _is_predicted(self, id_: PhotoId) -> bool:
        overview = self._session.overview
        return overview is not None and any(not of.by_person for of in overview.seen_in(id_))

    def _is_decided(self, id_: PhotoId) -> bool:
        return self._session.overview is not None and self._session.overview.is_decided(id_)

    def _has_more(self, ids: list[PhotoId]) -> bool:
        overview = self._session.overview
        return overview is not None and len(overview.burst_of(ids)) > len(ids)


def _dot(color: str) -> QIcon:
    picture = QPixmap(32, 32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawEllipse(4, 4, 24, 24)
    painter.end()
    return QIcon(picture)
