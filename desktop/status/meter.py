"""How far the running job is: a bar, how many of how many, how fast, and how long it will take."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from desktop.status.row import make_room, steady
from desktop.words import duration, number
from engine import JobProgress

BAR_WIDTH = 140
MANY = 12_345


class Meter(QObject):
    """Four small widgets for a row, each of a steady width; `show_progress` fills them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = QProgressBar(parent, textVisible=False)
        self.bar.setFixedWidth(BAR_WIDTH)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.count, self.rate, self.left = QLabel(parent), QLabel(parent), QLabel(parent)
        self.measure()

    @property
    def widgets(self) -> list[QWidget]:
        return [self.bar, self.count, self.rate, self.left]

    def measure(self) -> None:
        """Sets the widths, for the font and the language as they are now."""
        steady(self.count, self._count(MANY, MANY))
        steady(self.rate, self._rate(12_345))
        steady(self.left, self.tr("{time} left").format(time=duration(10 * 3600 + 59 * 60)))

    def show_progress(self, progress: JobProgress | None, *, paused: bool) -> None:
        """None where the job has not told of any yet."""
        if progress is None or progress.total is None:
            self.bar.setRange(0, 1 if paused else 0)
        else:
            self._fill(progress.done, progress.total)
            make_room(self.count, self._count(progress.total, progress.total))
        self.count.setText("" if progress is None else self._count(progress.done, progress.total))
        moves = progress is not None and progress.rate > 0 and not paused
        self.rate.setText(self._rate(progress.rate) if progress is not None and moves else "")
        left = progress.seconds_left if progress is not None and moves else None
        self.left.setText("" if left is None else self.tr("{time} left").format(time=duration(left)))

    def rest(self) -> None:
        """Nothing runs: nothing that moves by itself stays behind."""
        self.bar.setRange(0, 1)
        self.bar.reset()

    def _fill(self, done: int, total: int) -> None:
        """In thousandths: a total may be larger than Qt's numbers."""
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * min(done, total) / total) if total else 0)

    def _count(self, done: int, total: int | None) -> str:
        if total is None:
            return number(done) if done else ""
        return self.tr("{done} of {total}").format(done=number(done), total=number(total))

    def _rate(self, rate: float) -> str:
        said = number(round(rate)) if rate >= 10 else QLocale().toString(rate, "f", 1)
        return self.tr("{number} a second").format(number=said)


def is_font_change(event: QEvent) -> bool:
    """Whether widths that were measured are out of date."""
    return event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LanguageChange}
