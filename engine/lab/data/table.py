"""A table in CSV or TSV: a column that names the photos, and one with their classes."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from pathlib import Path

from engine.errors import LibraryError, shown
from engine.jobs.imports.source import LabelSource, look_at_source
from engine.jobs.imports.stream import clean, key_of
from engine.jobs.imports.text import Cells, Rows
from engine.jobs.imports.wishes import BadLine, Collector, ImportWish, SourceKind, listed
from engine.lab.data.finding import Finder, base_of, source_of
from engine.lab.data.named import Found, Named
from engine.lab.recipe import DataChoice
from engine.lab.types import LabProgress

NOTE = "reading the table"
TOLD_EVERY = 2000


def read_table(choice: DataChoice) -> Generator[LabProgress, None, Found]:
    """A photo's classes are those of all rows that name it, in their order; in one cell several are parted by ; or |,
    and by a comma where a photo may have several. Paths count from the table's folder. Raises `LibraryError` where a
    column is missing or no photo is there."""
    source = _source(choice)
    place, label = _columns(source, choice)
    table = _Table(Finder(base_of(choice)), several=choice.several)
    assert source.head is not None
    rows = Rows(source.texts[0], source.head.delimiter)
    size = max(1, source.texts[0].size)
    for number, row in enumerate(rows):
        if isinstance(row, BadLine):
            table.bad.add(row)
        elif row.line > source.head.line:
            table.add(row, place, label)
        if number % TOLD_EVERY == 0:
            yield LabProgress(rows.done, size, NOTE, share=min(1.0, rows.done / size))
    if not table.classes:
        raise _nothing(choice, table)
    return Found(
        tuple(Named(file, tuple(of)) for file, of in sorted(table.classes.items())),
        notes=tuple(table.notes()),
    )


def _source(choice: DataChoice) -> LabelSource:
    wish = ImportWish(path_column=choice.path_column or None, label_column=choice.label_column or None)
    source = look_at_source(source_of(choice), wish)
    if source.kind is not SourceKind.TABLE:
        raise LibraryError(
            f"{shown(choice.source)} is not a table of photos and classes. Name a file in CSV or TSV, or set another "
            "kind in the recipe's [data]."
        )
    return source


def _columns(source: LabelSource, choice: DataChoice) -> tuple[int, int]:
    """The numbers of both columns."""
    assert source.head is not None
    wanted = {"path_column": choice.path_column, "label_column": choice.label_column}
    found = {"path_column": source.path_column, "label_column": source.label_column}
    missing = [f"{name} {wanted[name]!r}" if wanted[name] else name for name in found if found[name] is None]
    if missing:
        raise LibraryError(
            f"{shown(choice.source)} lacks a column: {' and '.join(missing)}. Its columns are: "
            f"{shown(listed(source.columns))}. Say in the recipe's [data] which of them to take."
        )
    places = [source.head.place(name or "") or 0 for name in found.values()]
    if places[0] == places[1]:
        raise LibraryError(
            f"The column {source.columns[places[0]]!r} of {shown(choice.source)} cannot name both the photos and their "
            "classes. Set path_column and label_column in the recipe's [data]."
        )
    return places[0], places[1]


class _Table:
    """What the rows said: of each file its classes; rows that could not be read; photos that are not there."""

    def __init__(self, finder: Finder, *, several: bool) -> None:
        self._finder = finder
        self._between = re.compile(r"[;|,]" if several else r"[;|]")
        self._names = dict[str, str]()
        self._files = dict[str, Path | None]()
        self.classes = dict[Path, dict[str, None]]()
        self.bad, self.absent = Collector[BadLine](), Collector[str]()

    def add(self, row: Cells, place: int, label: int) -> None:
        """One row; one without a class says nothing."""
        if len(row.cells) <= max(place, label):
            self.bad.add(BadLine(row.line, f"there are {len(row.cells)} cells, fewer than in the first line"))
            return
        names = [self._names.setdefault(key_of(of), of) for of in self._parts(row.cells[label])]
        file = self._find(row.cells[place].strip()) if names else None
        if file is not None:
            self.classes.setdefault(file, {}).update(dict.fromkeys(names))

    def notes(self) -> Iterator[str]:
        """What a person should know of it."""
        if self.absent.count:
            first = shown(self.absent.some().first[0])
            yield (
                f"Left out: {self.absent.count:,} photos that the table names and that are not there, the first "
                f"{first}."
            )
        if self.bad.count:
            first_bad = self.bad.some().first[0]
            yield (
                f"Left out: {self.bad.count:,} lines of the table that cannot be read, the first line "
                f"{first_bad.line:,}: {first_bad.reason}."
            )

    def _parts(self, cell: str) -> list[str]:
        return [part for of in self._between.split(cell) if (part := clean(of))]

    def _find(self, place: str) -> Path | None:
        if place not in self._files:
            self._files[place] = self._finder.find(place) if place else None
            if self._files[place] is None:
                self.absent.add(place)
        return self._files[place]


def _nothing(choice: DataChoice, table: _Table) -> LibraryError:
    if not table.absent.count:
        return LibraryError(f"No row of {shown(choice.source)} names a photo and its class.")
    first = shown(table.absent.some().first[0])
    return LibraryError(
        f"None of the {table.absent.count:,} photos that {shown(choice.source)} names is there, the first {first}. "
        "Paths count from the table's folder."
    )
