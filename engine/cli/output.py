"""What a command says: its answer on stdout, progress and messages on stderr."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from engine.errors import shown, typed
from engine.events import Event, JobProgress, Notice

if TYPE_CHECKING:
    from rich.progress import Progress

LINE_SECONDS = 5.0
"""Without a terminal, progress is a line this often."""


def answer(as_json: bool, data: Mapping[str, Any], lines: Iterable[str]) -> None:
    """The command's one answer: an object for programs, or lines for people."""
    if as_json:
        typer.echo(json.dumps(data, default=_plain))
    else:
        for line in lines:
            typer.echo(line)


def message(text: str) -> None:
    """A sentence for the person, on stderr."""
    typer.echo(text, err=True)


def paths(found: Iterable[Path], *, end: bytes = b"\n") -> None:
    """File names as the file system has them, for other programs; escaped where a person reads them."""
    out = sys.stdout
    if out.isatty():
        for path in found:
            typer.echo(shown(path))
        return
    out.flush()
    for path in found:
        out.buffer.write(os.fsencode(path) + end)
    out.flush()


def table(rows: Sequence[Sequence[str]], *, heads: Sequence[str]) -> list[str]:
    """Aligned columns; the first to the left, the others to the right."""
    widths = [max(len(row[column]) for row in [heads, *rows]) for column in range(len(heads))]
    return [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in [heads, *rows]
    ]


def duration(seconds: float) -> str:
    """`0:07`, `12:30` or `1:02:30`."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


LISTED = 20
"""Files that are named in an answer for people; --json names all."""


def listed(what: str, files: Sequence[tuple[Path, str]], count: int | None = None) -> Iterator[str]:
    """How many, and which with why."""
    number = len(files) if count is None else count
    if number:
        yield f"{number:,} {what}{':' if files else ''}"
    for path, reason in files[:LISTED]:
        yield f"  {shown(path)}: {reason}"
    if len(files) > LISTED:
        yield f"  … and {len(files) - LISTED:,} more (--json names all)"


def waiting(folder: Path, blocked: Mapping[Path, str]) -> Iterator[str]:
    """Files whose keywords could not be written, with why, and what writes them once that is mended."""
    yield from listed("waiting to be written", list(blocked.items()))
    if blocked:
        yield f"Nothing is lost: they are written by the next firstlook tag {typed(folder)}"


def held_back(folder: Path, names: Sequence[str], precision: float) -> Iterator[str]:
    """Why no prediction of these classes is written; nothing where there are none."""
    if names:
        yield (
            f"Predictions of {', '.join(names)} are shown and wait for review; none is written: {precision:.0%} right "
            f"cannot be promised yet. More labels will do it, or see: firstlook classes {typed(folder)}"
        )


class ProgressLine:
    """Shows the running job on stderr: a bar on a terminal, now and then a line elsewhere."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._live = sys.stderr.isatty()
        self._bar: Progress | None = None
        self._last = time.monotonic()
        self._notices = set[str]()

    def hear(self, event: Event) -> None:
        """Called on the worker's thread."""
        if isinstance(event, Notice):
            self.clear()
            if event.text not in self._notices:
                message(event.text)
            self._notices.add(event.text)
        elif isinstance(event, JobProgress) and not self._quiet:
            self._show(event)

    def close(self) -> None:
        """The work is over."""
        self.clear()

    def clear(self) -> None:
        """Takes the bar away, so that something else can be written."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def _show(self, event: JobProgress) -> None:
        if self._live:
            bar = self._bar or self._started()
            figures = progress_text(event)
            bar.update(
                bar.task_ids[0], completed=event.done, total=event.total, note=event.note, figures=figures
            )
        elif time.monotonic() - self._last >= LINE_SECONDS:
            self._last = time.monotonic()
            message(f"{event.note or event.name}  {progress_text(event)}")

    def _started(self) -> Progress:
        from rich.console import Console
        from rich.progress import BarColumn, Progress

        columns = ("{task.fields[note]}", BarColumn(bar_width=24), "{task.fields[figures]}")
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True, refresh_per_second=5)
        self._bar.add_task("", note="", figures="")
        self._bar.start()
        return self._bar


def progress_text(event: JobProgress) -> str:
    """`1,200/3,409  71.3/s  0:31 left`."""
    parts = [f"{event.done:,}/{event.total:,}" if event.total else f"{event.done:,}"]
    if event.rate:
        parts.append(f"{event.rate:.1f}/s" if event.rate < 100 else f"{event.rate:,.0f}/s")
    if event.seconds_left is not None:
        parts.append(f"{duration(event.seconds_left)} left")
    return "  ".join(parts)


def _plain(value: object) -> object:
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, (set, frozenset, tuple)):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} is not JSON")
