"""A table that names photos and their labels."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from engine.errors import LibraryError, shown
from engine.index.tally import Tally
from engine.jobs.context import Context
from engine.jobs.imports.locate import Locator
from engine.jobs.imports.source import LabelSource, TableHead
from engine.jobs.imports.stream import Said, Stream, clean, key_of
from engine.jobs.imports.text import Cells, Rows
from engine.jobs.imports.wishes import BadLine, ImportWish, listed

KILO = 1024


def stream(
    ctx: Context, source: LabelSource, wish: ImportWish, names: Tally, known: Collection[str]
) -> Stream:
    """One photo and its label, or labels, on each row. `known` are the keys of the library's classes. Raises
    `LibraryError` where a column is missing."""
    assert source.path is not None
    place, label = _columns(source, wish)
    text = source.texts[0]
    assert source.head is not None
    rows = Rows(text, source.head.delimiter)
    locator = Locator(ctx, source.path.absolute().parent, names)
    said = _said(rows, source.head, place, label, _Parts(known, bool(wish.several)))
    return Stream(
        said, locator.find, lambda: rows.done // KILO, text.size // KILO + 1, "reading the table, kB"
    )


class _Parts:
    """The classes that one cell names. Several are parted by ; or |, and where a photo may have several also by a
    comma; a class that is known as it stands is one."""

    def __init__(self, known: Collection[str], several: bool) -> None:
        self._known = known
        self._between = re.compile(r"[;|,]" if several else r"[;|]")

    def of(self, cell: str) -> tuple[str, ...]:
        name = clean(cell)
        if key_of(name) in self._known:
            return (name,)
        return tuple(dict.fromkeys(part for of in self._between.split(name) if (part := clean(of))))


def _columns(source: LabelSource, wish: ImportWish) -> tuple[int, int]:
    head = source.head
    assert head is not None
    assert source.path is not None
    places = []
    for wanted, found, option, what in (
        (wish.path_column, source.path_column, "--path-column", "the photos"),
        (wish.label_column, source.label_column, "--label-column", "their labels"),
    ):
        if found is None:
            wrong = f"no column {wanted!r}" if wanted else f"no column that surely names {what}"
            raise LibraryError(
                f"{shown(source.path)} has {wrong}. Its columns are: {listed(head.columns)}. Choose one (in a "
                f"terminal: {option})."
            )
        places.append(head.place(found) or 0)
    if places[0] == places[1]:
        raise LibraryError(
            f"The column {head.columns[places[0]]!r} of {shown(source.path)} cannot name both the photos and their "
            "labels. Choose another."
        )
    return places[0], places[1]


def _said(rows: Rows, head: TableHead, place: int, label: int, parts: _Parts) -> Iterator[Said | BadLine]:
    for row in rows:
        if isinstance(row, BadLine):
            yield row
        elif row.line > head.line and (said := _row(row, place, label, parts)) is not None:
            yield said


def _row(row: Cells, place: int, label: int, parts: _Parts) -> Said | BadLine | None:
    """None where there is no label: such a photo is left as it is."""
    if len(row.cells) <= max(place, label):
        return BadLine(row.line, f"there are {len(row.cells)} cells, fewer than in the first line")
    names = parts.of(row.cells[label])
    if not names:
        return None
    if not row.cells[place].strip():
        return BadLine(row.line, "no photo is named")
    return Said(row.cells[place].strip(), names, row.line)
