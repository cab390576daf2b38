"""What a person has chosen to import labels from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.errors import LibraryError, shown
from engine.jobs.imports.text import DELIMITERS, Cells, TextFile, first_rows, open_text
from engine.jobs.imports.wishes import ImportWish, SourceKind, listed
from engine.photos.formats import kind_of

PATH_COLUMNS = (
    "path", "file", "filename", "image", "file_name", "filepath", "file_path", "image_path", "photo", "photo_path",
    "image_name", "file name", "sourcefile",
)  # fmt: skip
LABEL_COLUMNS = (
    "label", "class", "category", "tag", "labels", "class_name", "classname", "tags", "classes", "label_name",
)  # fmt: skip
PHOTO_ID, KEYWORD = "photo_id", "keyword"
CONFIDENCES = ("ai_service_1_confidence", "ai_service_2_confidence")
SUGGESTED = "suggested_by_user"

_TAG_FILES = re.compile(r"keywords\.[ct]sv\d*", re.IGNORECASE)
_PHOTO_FILES = re.compile(r"photos\.[ct]sv\d*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TableHead:
    """The header of a table: its columns, where the first row of photos is, and what parts the cells."""

    columns: tuple[str, ...]
    line: int
    delimiter: str

    def place(self, name: str) -> int | None:
        """The number of a column, in any case of letters."""
        folded = [column.casefold() for column in self.columns]
        return folded.index(name.strip().casefold()) if name.strip().casefold() in folded else None

    def usual(self, names: Sequence[str]) -> str | None:
        """The first of these names that is a column's."""
        places = (self.place(name) for name in names)
        return next((self.columns[place] for place in places if place is not None), None)


@dataclass(frozen=True, slots=True)
class LabelSource:
    """A source as it was found. `texts` are its files, with the `head` of the first; `photo_files` say which file is
    which photo of a collection. `path_column` and `label_column` are those that a table has by their usual names."""

    kind: SourceKind
    path: Path | None
    texts: tuple[TextFile, ...] = ()
    head: TableHead | None = None
    photo_files: tuple[Path, ...] = ()
    path_column: str | None = None
    label_column: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of a table."""
        return self.head.columns if self.head is not None else ()


def look_at_source(path: Path | None, wish: ImportWish | None = None) -> LabelSource:
    """What labels can be taken from there; None: the keywords of the library's photos.

    Raises `LibraryError` where nothing can. The columns of a table need not be those that are needed yet.
    """
    if path is None:
        return LabelSource(SourceKind.KEYWORDS, None)
    try:
        is_folder = path.is_dir()
        if not is_folder and not path.exists():
            raise LibraryError(f"There is no folder or file {shown(path)}.")
    except (OSError, ValueError) as error:
        raise LibraryError(f"{shown(path)} cannot be read.") from error
    if is_folder:
        tags = _files(path, _TAG_FILES)
        return _tags(path, tags) if tags else LabelSource(SourceKind.FOLDERS, path)
    if kind_of(path.name) is not None:
        raise LibraryError(
            f"{shown(path)} is a photo. Choose a folder with one folder per class, or a table in CSV or TSV."
        )
    return _file(path, wish or ImportWish())


def _file(path: Path, wish: ImportWish) -> LabelSource:
    text = open_text(path)
    head = read_head(text, [wish.path_column, wish.label_column])
    if head.place(PHOTO_ID) is not None and wish.path_column is None and wish.label_column is None:
        beside = _files(path.parent, _TAG_FILES)
        if head.place(KEYWORD) is not None:
            alike = path in beside and _TAG_FILES.fullmatch(path.name)
            return _tags(path, [of for of in beside if _stem(of) == _stem(path)] if alike else [path])
        if beside and _PHOTO_FILES.fullmatch(path.name):
            return _tags(path, beside)
    return LabelSource(
        SourceKind.TABLE,
        path,
        (text,),
        head,
        path_column=head.usual([wish.path_column] if wish.path_column else PATH_COLUMNS),
        label_column=head.usual([wish.label_column] if wish.label_column else LABEL_COLUMNS),
    )


def _tags(path: Path, files: Sequence[Path]) -> LabelSource:
    texts = tuple(open_text(file) for file in files)
    head = read_head(texts[0], [PHOTO_ID, KEYWORD])
    missing = [name for name in (PHOTO_ID, KEYWORD) if head.place(name) is None]
    if missing:
        raise LibraryError(
            f"{shown(files[0])} has no column {missing[0]!r}. Its columns are: {listed(head.columns)}."
        )
    beside = _files(files[0].parent, _PHOTO_FILES)
    return LabelSource(SourceKind.TAGS, path, texts, head, tuple(beside))


def read_head(text: TextFile, wanted: Sequence[str | None]) -> TableHead:
    """The header under the delimiter that makes most sense of it. Raises `LibraryError` where there is no row."""
    heads = [head for delimiter in DELIMITERS if (head := _head(text, delimiter)) is not None]
    if not heads:
        raise LibraryError(f"{shown(text.path)} is empty.")
    named = [name for name in wanted if name]
    return max(heads, key=lambda head: (_fits(head, named), len(head.columns)))


def _head(text: TextFile, delimiter: str) -> TableHead | None:
    rows = first_rows(text, delimiter, 2)
    if rows and (said := _said_delimiter(rows[0], delimiter)) is not None:
        rows = first_rows(text, said, 2)[1:]
        delimiter = said
    if not rows:
        return None
    return TableHead(tuple(cell.strip() for cell in rows[0].cells), rows[0].line, delimiter)


def _said_delimiter(row: Cells, delimiter: str) -> str | None:
    """Excel's first line `sep=;`."""
    text = delimiter.join(row.cells).strip().lower()
    return text[4] if len(text) == 5 and text.startswith("sep=") and text[4] in DELIMITERS else None


def _fits(head: TableHead, named: Sequence[str]) -> int:
    known = sum(head.place(name) is not None for name in named)
    return known + sum(head.usual(names) is not None for names in (PATH_COLUMNS, LABEL_COLUMNS, (KEYWORD,)))


def _files(folder: Path, pattern: re.Pattern[str]) -> list[Path]:
    try:
        return sorted(of for of in folder.iterdir() if pattern.fullmatch(of.name) and of.is_file())
    except OSError as error:
        raise LibraryError(f"The folder {shown(folder)} cannot be read: {error.strerror}.") from error


def _stem(path: Path) -> str:
    return path.name.rstrip("0123456789").lower()
