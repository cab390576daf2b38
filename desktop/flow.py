"""A layout that goes on in the next line where one is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Things beside each other, each as wide as it wishes. `squeezed` ones never make the whole wider: the widest is
    cut to it. Lines begin at the left, or are `centred`."""

    def __init__(
        self, host: QWidget | None, space: int, *, centred: bool = False, squeezed: bool = False
    ) -> None:
        super().__init__(host)
        self._items: list[QLayoutItem] = []
        self._centred, self._squeezed = centred, squeezed
        self.setSpacing(space)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """At the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """None beyond the end, as Qt wants it."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Takes one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """No more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of all lines."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """As `minimumSize`; the height follows the width."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """One item: the widest, unless they are squeezed."""
        sizes = [item.sizeHint() for item in self._items]
        wide = 0 if self._squeezed else max((size.width() for size in sizes), default=0)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Puts the items in their places."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """The height that is needed."""
        y = rect.y()
        for line in self._lines(rect.width()):
            sizes = [self._size(item, rect.width()) for item in line]
            free = rect.width() - self._wide(line, rect.width())
            x = rect.x() + (free // 2 if self._centred else 0)
            for item, size in zip(line, sizes, strict=True):
                if move:
                    item.setGeometry(QRect(QPoint(x, y), size))
                x += size.width() + self.spacing()
            y += max(size.height() for size in sizes) + self.spacing()
        return max(0, y - rect.y() - self.spacing()) if self._items else 0

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        for item in self._items:
            if lines and self._wide([*lines[-1], item], width) <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
        return lines

    def _wide(self, line: list[QLayoutItem], width: int) -> int:
        return sum(self._size(item, width).width() for item in line) + self.spacing() * (len(line) - 1)

    def _size(self, item: QLayoutItem, width: int) -> QSize:
        wanted = item.sizeHint()
        return wanted.boundedTo(QSize(width, 1 << 16)) if self._squeezed else wanted
