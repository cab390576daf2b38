"""One photo, as large as the window, and close up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.gallery.loupe_keys import Act, commands
from desktop.gallery.loupe_look import Look
from desktop.gallery.loupe_notes import Notes
from desktop.gallery.loupe_overlay import BUTTON, EDGE, PlateButton
from desktop.gallery.loupe_view import PictureView
from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.keys import decision_of
from desktop.session import Session
from desktop.verdicts import is_settled
from engine import Decision, DecisionKind, PhotoId


class Loupe(QWidget):
    """`open` it on some photos; it goes through them, and says what a person decides on the way."""

    closed = Signal(object)
    """The photo that was shown last: PhotoId."""
    relabel = Signal(object, object)
    """list[PhotoId], Decision."""

    def __init__(
        self, session: Session, rows: Rows, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("loupe")
        self.setAccessibleName(self.tr("Loupe"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.look = Look(session, rows, thumbnails, self)
        self.view = PictureView(self.look, self)
        self.view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.view.setFocusProxy(self)  # whatever is clicked, the keys come here
        self.notes = Notes(session, self.look, self.view, self)
        self._back, self._on, self._zoom, self._close = self._buttons()
        self._settle = QTimer(self, interval=120, singleShot=True)
        self._settle.timeout.connect(self._read)
        self._keys = commands(self)
        self.view.zoomed.connect(self._settle.start)

    def open(self, ids: Sequence[PhotoId], at: int) -> None:
        """These photos, the one in place `at` first."""
        self.look.look_through(ids, at)
        self.view.show_whole()
        self.notes.show_keys()
        self._turned()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, at: int) -> None:
        """The photo in this place, at the same scale."""
        if self.look.turn_to(at):
            self.view.show_next()
            self._turned()

    def toggle(self) -> None:
        """Whole, or 100%."""
        self.view.zoom_to(self.view.zoom.toggled())

    def leave(self) -> None:
        """Closes it."""
        last = self.look.id
        self._let_go()
        if last is not None:
            self.closed.emit(last)

    def decide(self, decision: Decision) -> None:
        """Says so of the photo that is shown, and goes on to the next, unless more may be said of this one."""
        id_, reason = self.look.id, self._why_not(decision)
        if id_ is None or reason:
            self.notes.flash(reason)
            return
        if decision.kind is DecisionKind.ACCEPT and self._is_settled(id_):
            self.notes.flash(self.tr("You have decided it already."))
        else:
            self.relabel.emit([id_], decision)
            self.notes.flash(self._spoken(decision))
        if decision.kind is not DecisionKind.CLEAR and not self._is_one_of_several(decision):
            self.go(self.look.at + 1)

    def event(self, event: QEvent) -> bool:
        """Its keys come before the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self._act_of(event) is not None)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decisions, and ways through the photos."""
        act = self._act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture takes all the room; what stands upon it keeps to the edges."""
        super().resizeEvent(event)
        width, middle = self.width(), (self.height() - BUTTON) // 2
        self.view.setGeometry(self.rect())
        self.notes.setGeometry(self.rect())
        self._back.move(EDGE, middle)
        self._on.move(width - EDGE - BUTTON, middle)
        self._close.move(width - EDGE - BUTTON, EDGE)
        self._zoom.move(width - 3 * EDGE // 2 - 2 * BUTTON, EDGE)

    def hideEvent(self, event: QHideEvent) -> None:
        """However it was closed: pictures are large."""
        super().hideEvent(event)
        if not event.spontaneous():  # the window is not merely minimised
            self._let_go()

    def _turned(self) -> None:
        """Another photo: read at once, without waiting for the hand to rest."""
        self._read()
        photo, place = self.look.photo, self.notes.title()
        self.setAccessibleDescription(f"{photo.path.name}, {place}" if photo is not None else place)
        self._back.setVisible(self.look.at > 0)
        self._on.setVisible(self.look.at + 1 < len(self.look.ids))
        self.notes.update()

    def _read(self) -> None:
        if self.look.ids:
            self.look.read(self.view.zoom)

    def _let_go(self) -> None:
        self._settle.stop()
        self.notes.quiet()
        self.look.let_go()

    def _why_not(self, decision: Decision) -> str:
        """Why this cannot be said of the photo, as a sentence."""
        overview, id_ = self._session.overview, self.look.id
        if overview is None or id_ is None:
            return self.tr("Nothing to label.")
        if not overview.readable([id_]):
            return self.tr("It cannot be read, so it cannot be labelled.")
        predicted = overview.seen_in(id_) or self._is_decided(id_)
        if decision.kind is DecisionKind.ACCEPT and not predicted:
            return self.tr("There is no prediction to accept.")
        return ""

    def _is_decided(self, id_: PhotoId) -> bool:
        overview = self._session.overview
        return overview is not None and overview.is_decided(id_)

    def _is_settled(self, id_: PhotoId) -> bool:
        overview = self._session.overview
        return overview is not None and is_settled(overview, id_)

    def _is_one_of_several(self, decision: Decision) -> bool:
        """Whether the photo may have other classes beside what was just said."""
        return self._session.is_several and decision.kind in (DecisionKind.CLASSES, DecisionKind.NOT)

    def _spoken(self, decision: Decision) -> str:
        if decision.kind is DecisionKind.ACCEPT:
            return self.tr("Accepted")
        if decision.kind is DecisionKind.CLEAR:
            return self.tr("Label taken back")
        return "✓ " + (", ".join(decision.names) or self.tr("none of these"))

    def _act_of(self, event: QKeyEvent) -> Act | None:
        """What a key does here; None where it is not ours."""
        decision = decision_of(event, self._session.classes)
        if decision is not None:
            return lambda: self.decide(decision)
        beyond = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        return None if event.modifiers() & ~beyond else self._keys.get(event.key())

    def _buttons(self) -> tuple[PlateButton, PlateButton, PlateButton, PlateButton]:
        wanted: list[tuple[str, str, str, Act]] = [
            (
                "back",
                self.tr("Previous photo"),
                self.tr("Previous photo (←)"),
                lambda: self.go(self.look.at - 1),
            ),
            ("forward", self.tr("Next photo"), self.tr("Next photo (→)"), lambda: self.go(self.look.at + 1)),
            ("zoom-in", self.tr("Zoom"), self.tr("Whole or 100% (Z)"), self.toggle),
            ("close", self.tr("Close"), self.tr("Close (Space)"), self.leave),
        ]
        made = []
        for icon, name, hint, act in wanted:
            button = PlateButton(self, icon, name, hint)
            button.clicked.connect(act)
            made.append(button)
        return made[0], made[1], made[2], made[3]
