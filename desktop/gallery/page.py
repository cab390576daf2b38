"""The gallery with what stands above it: messages, order, size of the tiles, stacks."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop import icons
from desktop.gallery.delegate import TileDelegate
from desktop.gallery.grid import LARGEST, SMALLEST
from desktop.gallery.model import GalleryModel
from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.gallery.view import GridView
from desktop.plain import ElidedLabel
from desktop.session import Session
from desktop.shown import Shown
from desktop.theme import SPACE
from desktop.words import number
from engine import PhotoId, Sort


class GalleryPage(QWidget):
    """`above` is the place for messages and the first steps. `clear` asks for all photos, where a filter finds none."""

    clear = Signal()

    def __init__(
        self,
        session: Session,
        shown: Shown,
        rows: Rows,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._shown, self._thumbnails = session, shown, thumbnails
        self.model = GalleryModel(session, shown, rows)
        self.view = GridView(session, self.model)
        self.view.setItemDelegate(TileDelegate(self.model, thumbnails))
        self.above = QVBoxLayout()
        self.above.setContentsMargins(SPACE, 0, SPACE, 0)
        self._count = ElidedLabel()
        self._empty = _Empty()
        self._empty.clear.clicked.connect(self.clear)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._connect()

    def choose(self, ids: list[PhotoId]) -> None:
        """These photos, with the keyboard on the first."""
        self.view.choose(ids)
        self.view.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._bar())
        layout.addLayout(self.above)
        layout.addWidget(self._stack, 1)

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        bar.setSpacing(SPACE)
        self._count.setProperty("kind", "quiet")
        bar.addWidget(self._count, 4)
        bar.addWidget(self._stacks())
        bar.addWidget(self._sorts())
        bar.addWidget(self._sizes(), 1)
        return bar

    def _stacks(self) -> QToolButton:
        self.stack_button = QToolButton()
        self.stack_button.setIcon(icons.icon("stack"))
        self.stack_button.setCheckable(True)
        self.stack_button.setToolTip(self.tr("Show one photo of each burst (S)"))
        self.stack_button.setAccessibleName(self.tr("Stack bursts"))
        self.stack_button.toggled.connect(self._shown.stack)
        return self.stack_button

    def _sorts(self) -> QComboBox:
        self._sort = QComboBox()
        self._sort.setAccessibleName(self.tr("Order"))
        for sort, text in (
            (Sort.NAME, self.tr("By name")),
            (Sort.TAKEN, self.tr("By time taken")),
            (Sort.CONFIDENCE, self.tr("Surest first")),
            (Sort.UNCERTAINTY, self.tr("Least sure first")),
        ):
            self._sort.addItem(text, sort)
        self._sort.activated.connect(lambda place: self._shown.want(sort=Sort(self._sort.itemData(place))))
        return self._sort

    def _sizes(self) -> QSlider:
        self._size = QSlider(Qt.Orientation.Horizontal)
        self._size.setMinimumWidth(64)
        self._size.setMaximumWidth(120)
        self._size.setRange(SMALLEST, LARGEST)
        self._size.setValue(self.view.tile)
        self._size.setSingleStep(8)
        self._size.setAccessibleName(self.tr("Size of the photos"))
        self._size.setToolTip(self.tr("Size of the photos (Ctrl and the wheel)"))
        self._size.valueChanged.connect(self.view.set_tile)
        self.view.tile_changed.connect(self._size.setValue)
        return self._size

    def _connect(self) -> None:
        self._thumbnails.arrived.connect(self._arrived)
        self._shown.found_changed.connect(self._follow)
        self._shown.wanted_changed.connect(
            lambda: self._sort.setCurrentIndex(self._sort.findData(self._shown.wanted.sort))
        )
        self._scrolled = QTimer(self, interval=60, singleShot=True)
        self._scrolled.timeout.connect(self._let_go)
        self.view.verticalScrollBar().valueChanged.connect(lambda _value: self._scrolled.start())
        self._follow()

    def _arrived(self, id_: PhotoId) -> None:
        for row in self.view.visible_rows():
            if self.model.id_at(row) == id_:
                self.view.viewport().update(self.view.rect_of(row))

    def _let_go(self) -> None:
        self._thumbnails.keep_only({self.model.id_at(row) for row in self.view.visible_rows()})

    def _follow(self) -> None:
        found, overview = len(self.model.ids), self._session.overview
        count = self.tr("%n photo(s)", "", found).replace(str(found), number(found), 1)
        self._count.setText(self.tr("Opening the library…") if overview is None else count)
        self._empty.say(reading=overview is None, any_photos=bool(overview), filtered=self._shown.is_filtered)
        self._stack.setCurrentWidget(self.view if found else self._empty)


class _Empty(QWidget):
    """What stands where there are no photos: why, and what to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("backdrop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel()
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setProperty("kind", "quiet")
        self._text.setWordWrap(True)
        self.clear = QPushButton(self.tr("Show all photos"))
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self._text)
        layout.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def say(self, *, reading: bool, any_photos: bool, filtered: bool) -> None:
        """Which of the reasons it is."""
        self.clear.setVisible(filtered and any_photos)
        if reading:
            self._text.setText(self.tr("Opening the library…"))
        elif any_photos:
            self._text.setText(self.tr("No photo passes these filters."))
        else:
            self._text.setText(
                self.tr("No photos here yet. Copy some into the folder: they appear by themselves.")
            )
