"""A text file as rows of cells: in whatever encoding and with whatever delimiter, a line at a time."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.errors import LibraryError, shown
from engine.jobs.imports.wishes import BadLine

CHUNK = 1 << 20
LONGEST_LINE = 1 << 20
"""Characters of a line; what has longer ones is no table."""
DELIMITERS = ",;\t|"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = bytes((*range(9), 0x0E, 0x0F, *range(0x10, 0x1A), *range(0x1C, 0x20)))
"""Bytes that a text has no use for, but for UTF-16."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text file and how it is to be read."""

    path: Path
    encoding: str
    size: int


@dataclass(frozen=True, slots=True)
class Cells:
    """One row: the line on which it begins, and its cells."""

    line: int
    cells: Sequence[str]


def open_text(path: Path) -> TextFile:
    """Looks through the whole file. Raises `LibraryError` for what is no text, and what is empty."""
    try:
        if not path.is_file():
            raise LibraryError(f"{shown(path)} is not a file.")
        with path.open("rb") as file:
            head = file.read(CHUNK)
            _refuse_binary(path, head)
            encoding = _encoding(path, file, head)
        return TextFile(path, encoding, path.stat().st_size)
    except OSError as error:
        raise LibraryError(f"{shown(path)} cannot be read: {error.strerror}.") from error


class Rows:
    """The rows of a text file. Iterating gives `Cells`, or a `BadLine` where there are none; blank lines are skipped.

    `done` are the bytes read so far. `quotes` False: a quotation mark is a letter like any other.
    """

    def __init__(self, text: TextFile, delimiter: str, *, quotes: bool = True) -> None:
        self._text, self._delimiter, self._quotes = text, delimiter, quotes
        self.done = 0

    def __iter__(self) -> Iterator[Cells | BadLine]:
        with self._text.path.open("rb") as file:
            stream = io.TextIOWrapper(file, encoding=self._text.encoding, errors="replace", newline="")
            lines = self._lines(stream, file)
            if self._quotes:
                reader = csv.reader(lines, delimiter=self._delimiter, strict=True)
            else:
                reader = csv.reader(lines, delimiter=self._delimiter, quoting=csv.QUOTE_NONE)
            while True:
                begun = reader.line_num + 1
                try:
                    cells = next(reader)
                except StopIteration:
                    return
                except csv.Error as error:
                    yield BadLine(begun, _why(error))
                    continue
                if any(cell.strip() for cell in cells):
                    yield Cells(begun, cells)

    def _lines(self, stream: io.TextIOWrapper, file: io.BufferedReader) -> Iterator[str]:
        number = 0
        while line := stream.readline(LONGEST_LINE):
            number += 1
            if len(line) >= LONGEST_LINE:
                raise LibraryError(
                    f"Line {number:,} of {shown(self._text.path)} is longer than {LONGEST_LINE:,} characters; this is "
                    "no table. Choose a CSV file with one photo on each line."
                )
            self.done = file.tell()
            yield line


def first_rows(text: TextFile, delimiter: str, most: int) -> list[Cells]:
    """The first rows, in which the header is."""
    found: list[Cells] = []
    for row in Rows(text, delimiter):
        if isinstance(row, Cells):
            found.append(row)
        if len(found) == most:
            break
    return found


def _refuse_binary(path: Path, head: bytes) -> None:
    if not head:
        raise LibraryError(f"{shown(path)} is empty.")
    if head.startswith(b"PK\x03\x04"):
        raise LibraryError(
            f"{shown(path)} is a spreadsheet or an archive, not a text. Save the table as CSV, and import that."
        )
    marked = any(head.startswith(mark) for mark, _ in _MARKS[1:])
    if not marked and not _unmarked(head) and _is_binary(head[:65536]):
        raise LibraryError(
            f"{shown(path)} is not a text file. Labels are read from a folder with one folder per class, or from a "
            "table in CSV or TSV."
        )


def _is_binary(part: bytes) -> bool:
    """A stray control character is not all a text; a zero, or many of them, make it none."""
    return 0 in part or len(part) - len(part.translate(None, _BINARY)) > 8 + len(part) // 200


def _encoding(path: Path, file: io.BufferedReader, head: bytes) -> str:
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), None) or _unmarked(head)
    if marked is not None:
        if not _is_all(file, marked):
            raise LibraryError(
                f"{shown(path)} begins as {_NAMES[marked]}, and further on is something else. Save it again as UTF-8."
            )
        return marked
    # cp1252 is what Windows calls Latin-1; five of its bytes are nothing, and are in Latin-1.
    return next(name for name in ("utf-8", "cp1252", "latin-1") if _is_all(file, name))


_NAMES = {"utf-8-sig": "UTF-8", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}


def _unmarked(head: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of plain letters is 0."""
    part = head[:4096]
    even, odd = part[::2].count(0), part[1::2].count(0)
    if max(even, odd) * 2 < 0.4 * len(part) or min(even, odd) * 20 > len(part):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_all(file: io.BufferedReader, encoding: str) -> bool:
    """Whether the whole file is of this encoding."""
    decoder = codecs.getincrementaldecoder(encoding)()
    file.seek(0)
    try:
        while chunk := file.read(CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _why(error: csv.Error) -> str:
    text = str(error)
    if "field larger" in text or "unexpected end" in text:
        return "a quotation mark is not closed"
    if "expected after" in text:
        return "there is text behind a closing quotation mark"
    return "this is not a row of a table"
