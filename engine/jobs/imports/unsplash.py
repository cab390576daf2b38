"""Tags of a collection as Unsplash gives them: `keywords.tsv`, whole or in parts, with confidences from 0 to 100."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from engine.errors import EngineError
from engine.index.tally import Tally
from engine.jobs.imports.listing import KILO
from engine.jobs.imports.source import (
    CONFIDENCES,
    KEYWORD,
    PHOTO_ID,
    SUGGESTED,
    LabelSource,
    TableHead,
    read_head,
)
from engine.jobs.imports.stream import Match, Said, Stream, clean, key_of
from engine.jobs.imports.text import Cells, Rows, TextFile, open_text
from engine.jobs.imports.wishes import BadLine, ImportWish

IMAGE_URL = "photo_image_url"


def stream(source: LabelSource, wish: ImportWish, names: Tally, wanted: Mapping[str, str] | None) -> Stream:
    """Tags that are sure enough. `wanted` are the classes by the keys of tags; None: every tag is a class.

    A photo is known by its id in the file's name, or by the name that it had at Unsplash where `photos.tsv` tells it.
    """
    assert source.head is not None
    reading = _Reading(source.texts, source.head, wish, wanted)
    addresses = _Addresses(source.photo_files, names)

    def find(said: Sequence[Said]) -> Iterator[tuple[Said, Match]]:
        found = names.called(list({of.place for of in said}))
        for of in said:
            yield of, [id_ for _, id_ in found.get(of.place, ())]

    total = (sum(text.size for text in source.texts) + addresses.size) // KILO + 1
    said = _both(addresses.read, iter(reading))
    return Stream(said, find, lambda: (reading.done + addresses.done) // KILO, total, "reading the table, kB")


def _both(first: Callable[[], Iterator[Said]], then: Iterator[Said | BadLine]) -> Iterator[Said | BadLine]:
    yield from first()
    yield from then


class _Reading:
    def __init__(
        self,
        texts: Sequence[TextFile],
        head: TableHead,
        wish: ImportWish,
        wanted: Mapping[str, str] | None,
    ) -> None:
        self._texts, self._head, self._wish, self._wanted = texts, head, wish, wanted
        self._before = 0
        self._rows: Rows | None = None

    @property
    def done(self) -> int:
        """Bytes of all files."""
        return self._before + (self._rows.done if self._rows is not None else 0)

    def __iter__(self) -> Iterator[Said | BadLine]:
        head = self._head
        for number, text in enumerate(self._texts):
            if number:
                own = read_head(text, [PHOTO_ID, KEYWORD])
                # A part without a header goes on with the columns of the first.
                head = own if own.place(PHOTO_ID) is not None else TableHead(head.columns, 0, head.delimiter)
            self._rows = Rows(text, head.delimiter, quotes=head.delimiter != "\t")
            yield from self._said(self._rows, head)
            self._before, self._rows = self.done, None

    def _said(self, rows: Rows, head: TableHead) -> Iterator[Said | BadLine]:
        photo, keyword = head.place(PHOTO_ID), head.place(KEYWORD)
        assert photo is not None
        assert keyword is not None
        sure = [place for name in CONFIDENCES if (place := head.place(name)) is not None]
        suggested = head.place(SUGGESTED)
        for row in rows:
            if isinstance(row, BadLine):
                yield row
            elif row.line <= head.line:
                continue
            elif len(row.cells) <= max(photo, keyword):
                yield BadLine(row.line, f"there are {len(row.cells)} cells, fewer than in the first line")
            elif self._counts(row, sure, suggested) and (name := self._class(row.cells[keyword])):
                yield Said(row.cells[photo].strip(), (name,), row.line)

    def _counts(self, row: Cells, sure: Sequence[int], suggested: int | None) -> bool:
        """Whether the tag is sure enough; one without any confidence comes from a person alone."""
        if any(_figure(row, place) >= self._wish.min_confidence for place in sure):
            return True
        said = suggested is not None and suggested < len(row.cells)
        return (
            self._wish.suggested and said and row.cells[suggested or 0].strip().lower() in ("t", "true", "1")
        )

    def _class(self, cell: str) -> str:
        tag = clean(cell.strip().strip('"'))
        return tag if self._wanted is None else self._wanted.get(key_of(tag), "")


class _Addresses:
    """`photos.tsv`: a photo that was saved under the name of its address is known by that."""

    def __init__(self, files: Sequence[Path], names: Tally) -> None:
        self._files, self._names = files, names
        self.size = sum(file.stat().st_size for file in files)
        self.done = 0

    def read(self) -> Iterator[Said]:
        """Notes the names, and says nothing of any class: a photo after the other, so that it can be stopped in
        between. A file that cannot be read is left out."""
        for file in self._files:
            before = self.done
            try:
                text = open_text(file)
                head = read_head(text, [PHOTO_ID, IMAGE_URL])
            except EngineError:
                continue
            photo, address = head.place(PHOTO_ID), head.place(IMAGE_URL)
            if photo is None or address is None:
                continue
            rows = Rows(text, head.delimiter, quotes=head.delimiter != "\t")
            for row in rows:
                if isinstance(row, Cells) and len(row.cells) > max(photo, address):
                    self._note(row.cells[photo].strip(), row.cells[address])
                self.done = before + rows.done
                yield Said("", ())

    def _note(self, id_: str, address: str) -> None:
        name = PurePosixPath(address.strip().partition("?")[0]).name
        for key in {name, name.rpartition(".")[0]} - {"", id_}:
            for folder, photo in self._names.called([key]).get(key, ()):
                self._names.add_names([(id_, folder, photo)])


def _figure(row: Cells, place: int) -> float:
    try:
        return float(row.cells[place]) if place < len(row.cells) else -1.0
    except ValueError:
        return -1.0
