"""What a command says: its answer on stdout, progress and messages on stderr."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import typer

from engine.errors import shown
from engine.events import Event, JobProgress, Notice

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


class ProgressLine:
    """Shows the running job on stderr: one line that is written over on a terminal, now and then a line elsewhere."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._live = sys.stderr.isatty()
        self._shown = False
        self._last = time.monotonic()

    def hear(self, event: Event) -> None:
        """Called on the worker's thread."""
        if isinstance(event, Notice):
            self.clear()
            message(event.text)
        elif isinstance(event, JobProgress) and not self._quiet:
            self._show(event)

    def clear(self) -> None:
        """Takes the line away, so that something else can be written."""
        if self._shown:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
            self._shown = False

    def _show(self, event: JobProgress) -> None:
        if self._live:
            sys.stderr.write("\r\x1b[2K" + progress_text(event, bar=True))
            sys.stderr.flush()
            self._shown = True
        elif time.monotonic() - self._last >= LINE_SECONDS:
            self._last = time.monotonic()
            message(progress_text(event, bar=False))


def progress_text(event: JobProgress, *, bar: bool) -> str:
    """`looking at photos  ━━━━╌╌╌╌  1,200/3,409  71.3/s  0:31 left`."""
    parts = [event.note or event.name]
    if event.total:
        if bar:
            filled = round(20 * event.done / event.total)
            parts.append("━" * filled + "╌" * (20 - filled))
        parts.append(f"{event.done:,}/{event.total:,}")
    elif event.done:
        parts.append(f"{event.done:,}")
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
