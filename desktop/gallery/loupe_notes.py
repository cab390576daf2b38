"""What is said upon the picture: its name and place, its classes, how large it is, why it is absent, and the keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop import theme
from desktop.gallery.loupe_look import Look
from desktop.gallery.loupe_overlay import BUTTON, EDGE, draw_chips, draw_plate, elided
from desktop.gallery.loupe_view import PictureView
from desktop.gallery.tiles import Chip
from desktop.session import Session
from desktop.verdicts import says_none
from desktop.words import number, percent

HINT_MS, FADE_MS, FLASH_MS = 4000, 600, 1300


class Notes(QWidget):
    """Lies upon the picture and lets the mouse through."""

    def __init__(self, session: Session, look: Look, view: PictureView, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._look, self._view = session, look, view
        self.flashed = ""
        self._hint = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._fade = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=FADE_MS)
        self._fade.valueChanged.connect(self._fade_to)
        self._hint_timer = QTimer(self, interval=HINT_MS, singleShot=True)
        self._hint_timer.timeout.connect(self._fade.start)
        self._flash_timer = QTimer(self, interval=FLASH_MS, singleShot=True)
        self._flash_timer.timeout.connect(lambda: self.flash(""))
        self._chips: list[Chip] = []
        look.changed.connect(self.update)
        session.overview_changed.connect(self._follow)
        view.zoomed.connect(self.update)

    def flash(self, text: str) -> None:
        """Says something for a moment."""
        self.flashed = text
        if text:
            self._flash_timer.start()
        self.update()

    def show_keys(self) -> None:
        """The keys, until they fade."""
        self._fade.stop()
        self._fade_to(1.0)
        self._hint_timer.start()

    def quiet(self) -> None:
        """Nothing of it any more."""
        self._fade.stop()
        self._hint_timer.stop()
        self._hint, self.flashed = 0.0, ""

    def title(self) -> str:
        """Where one is: "3 of 120"."""
        return self.tr("{n} of {all}").format(n=number(self._look.at + 1), all=number(len(self._look.ids)))

    def scale(self) -> str:
        """How large it is seen; "" where nothing is."""
        if self._look.image(1.0) is None:
            return ""
        zoom = self._view.zoom
        text = self.tr("{n}%").format(n=number(round(100 * zoom.factor)))
        return self.tr("Fit · {percent}").format(percent=text) if zoom.is_fitted else text

    def chips(self) -> list[Chip]:
        """The photo's classes as they are now, also before they are saved."""
        overview, id_ = self._session.overview, self._look.id
        if overview is None or id_ is None:
            return []
        seen = overview.seen_in(id_)[:3]
        if not seen and says_none(overview, id_):
            return [Chip(self.tr("none of these"), theme.colors().faint, True, True)]
        return [
            Chip(
                of.known.name if of.by_person else f"{of.known.name} {percent(of.probability)}",
                of.known.color,
                of.sure,
                of.by_person,
            )
            for of in seen
        ]

    def keys(self) -> str:
        """What the keys do here; each stays in one line."""
        parts = (
            self.tr("← → next photo"),
            self.tr("1–9 class"),
            self.tr("Enter accept"),
            self.tr("0 none of these"),
            self.tr("Z zoom"),
            self.tr("Space close"),
        )
        return "    ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Everything at its edge."""
        painter = QPainter(self)
        self._top(painter)
        self._chips = self.chips()
        draw_chips(painter, self._chips, QPoint(EDGE, self.height() - EDGE), self.width() // 2)
        problem, middle = self._look.problem(), QPoint(self.width() // 2, self.height() // 2 - BUTTON // 2)
        room = self.width() - 2 * (BUTTON + 2 * EDGE)
        if problem:
            draw_plate(painter, problem, middle, Qt.AlignmentFlag.AlignHCenter, min(420, room))
        low = QPoint(self.width() // 2, self.height() - EDGE - 2 * BUTTON - 40)
        if self.flashed:
            draw_plate(painter, self.flashed, low, Qt.AlignmentFlag.AlignHCenter, room)
        if self._hint > 0:
            self._bottom(painter, room)
        painter.end()

    def _top(self, painter: QPainter) -> None:
        photo = self._look.photo
        corner = QPoint(self.width() - 3 * EDGE // 2 - 2 * BUTTON - EDGE // 2, EDGE)
        scale, room = self.scale(), corner.x() - 3 * EDGE
        if scale:
            room = draw_plate(painter, scale, corner, Qt.AlignmentFlag.AlignRight, 200).left() - 3 * EDGE
        place = self.title()
        words = painter.fontMetrics().horizontalAdvance(place + "    ") + 24
        name = elided(painter, photo.path.name, room - words) + "    " if photo is not None else ""
        draw_plate(painter, name + place, QPoint(EDGE, EDGE), Qt.AlignmentFlag.AlignLeft, room + 24)

    def _bottom(self, painter: QPainter, room: int) -> None:
        painter.setOpacity(self._hint)
        at = QPoint(self.width() // 2, self.height() - EDGE - BUTTON)
        narrow = painter.fontMetrics().horizontalAdvance(self.keys()) + 24 > room
        if narrow:
            at -= QPoint(0, 2 * painter.fontMetrics().height() + EDGE)
        draw_plate(painter, self.keys(), at, Qt.AlignmentFlag.AlignHCenter, room)

    def _follow(self) -> None:
        """Only where it can be seen: while photos are indexed, others change ten times a second."""
        if self.isVisible() and self.chips() != self._chips:
            self.update()

    def _fade_to(self, opacity: float) -> None:
        self._hint = opacity
        self.update()
