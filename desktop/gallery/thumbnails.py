"""Thumbnails, loaded beside the GUI thread: the last that was asked for comes first, and what was scrolled past is let
go of before it is begun."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Collection
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader

from engine import Photo, PhotoId

KEPT_BYTES = 64 << 20
"""Of images in memory: at 160 pixels and double scale some 230 of them, three screens."""
THREADS = 2


@dataclass(frozen=True, slots=True)
class _Wish:
    photo: Photo
    side: int
    """Device pixels of the longer side."""


class Thumbnails(QObject):
    """`get` gives an image that is there and asks for one that is not; `arrived` tells of it. A photo whose thumbnail
    cannot be had is `broken`."""

    arrived = Signal(object)
    """The photo whose image is there now, or broken: PhotoId."""
    _loaded = Signal(object, object)

    def __init__(self, remake: Callable[[Photo], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._remake = remake
        self._images: OrderedDict[PhotoId, tuple[int, QImage]] = OrderedDict()
        self._bytes = 0
        self._broken: set[PhotoId] = set()
        self._lock = threading.Lock()
        self._wishes: dict[PhotoId, _Wish] = {}
        self._held: PhotoId | None = None
        self._under_way: set[PhotoId] = set()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(THREADS)
        self._loaded.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def get(self, photo: Photo, side: int) -> QImage | None:
        """An image of at least `side` device pixels, as far as the thumbnail has them; a smaller one until it is
        there, or None."""
        held = self._images.get(photo.id)
        if held is not None:
            self._images.move_to_end(photo.id)
        if (held is None or held[0] < side) and photo.id not in self._broken:
            self._wish(photo, side)
        return held[1] if held is not None else None

    def is_broken(self, id_: PhotoId) -> bool:
        """Whether there is no picture to be had."""
        return id_ in self._broken

    @property
    def is_loading(self) -> bool:
        """Whether some are being loaded."""
        with self._lock:
            return bool(self._wishes or self._under_way)

    def keep_only(self, visible: Collection[PhotoId]) -> None:
        """What was asked for and is no longer among the `visible` ones, nor held, is not loaded."""
        with self._lock:
            for id_ in [id_ for id_ in self._wishes if id_ not in visible and id_ != self._held]:
                del self._wishes[id_]

    def hold(self, id_: PhotoId | None) -> None:
        """This photo is on the screen whatever is scrolled past: beside the gallery, in the inspector."""
        self._held = id_

    def forget(self, ids: Collection[PhotoId]) -> None:
        """Photos whose pictures may be others now."""
        for id_ in ids:
            self._broken.discard(id_)
            held = self._images.pop(id_, None)
            self._bytes -= held[1].sizeInBytes() if held is not None else 0

    def close(self) -> None:
        """Ends the threads."""
        with self._lock:
            self._wishes.clear()
        self._pool.waitForDone()

    def _wish(self, photo: Photo, side: int) -> None:
        with self._lock:
            if photo.id in self._under_way:
                return
            before = self._wishes.pop(photo.id, None)
            self._wishes[photo.id] = _Wish(photo, max(side, before.side if before else 0))
        self._pool.start(_Load(self._load_one))

    def _load_one(self) -> None:
        with self._lock:
            if not self._wishes:
                return
            id_, wish = self._wishes.popitem()  # the last one: it is on the screen now
            self._under_way.add(id_)
        image = loaded(wish.photo, wish.side)
        if image is None:
            image = self._made_again(wish)
        with self._lock:
            self._under_way.discard(id_)
        self._loaded.emit(wish, image)

    def _made_again(self, wish: _Wish) -> QImage | None:
        try:
            self._remake(wish.photo)
        except Exception:  # noqa: BLE001 - whatever is wrong with the file, the tile says that there is no picture
            return None
        return loaded(wish.photo, wish.side)

    def _take(self, wish: _Wish, image: QImage | None) -> None:
        id_ = wish.photo.id
        if image is None:
            self._broken.add(id_)
        else:
            self.forget([id_])
            self._images[id_] = (wish.side, image)
            self._bytes += image.sizeInBytes()
            while self._bytes > KEPT_BYTES and len(self._images) > 1:
                _, (_, gone) = self._images.popitem(last=False)
                self._bytes -= gone.sizeInBytes()
        self.arrived.emit(id_)


def loaded(photo: Photo, side: int) -> QImage | None:
    """The thumbnail with its longer side at most `side` pixels; None where it is absent or corrupt."""
    if photo.thumbnail is None:
        return None
    reader = QImageReader(str(photo.thumbnail))
    size = reader.size()
    if not size.isValid():
        return None
    if max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    # The format that is drawn without conversion.
    return None if image.isNull() else image.convertToFormat(QImage.Format.Format_RGB32)


class _Load(QRunnable):
    def __init__(self, load: Callable[[], None]) -> None:
        super().__init__()
        self._load = load

    def run(self) -> None:
        self._load()
