"""A collection as Unsplash gives it: `photos.tsv` and `keywords.tsv`, whole or in parts, and the photos beside them."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from engine.errors import LibraryError, shown
from engine.index.tally import Tally
from engine.jobs.imports import unsplash
from engine.jobs.imports.source import CONFIDENCES, LabelSource, look_at_source
from engine.jobs.imports.stream import Said, Stream, clean, key_of
from engine.jobs.imports.wishes import ImportWish, SourceKind, listed
from engine.lab.data.finding import base_of, files_below, ids_in, source_of
from engine.lab.data.named import Found, Named
from engine.lab.recipe import DataChoice
from engine.lab.types import LabProgress
from engine.types import PhotoId

BATCH = 2000


def read_unsplash(choice: DataChoice) -> Generator[LabProgress, None, Found]:
    """The photos at hand that have one of the tags, by `choice.confidence` of either service; in a part of the tables
    as in all. Raises `LibraryError` for tables without their columns, and where no photo of theirs is at hand."""
    source = _source(choice)
    folder = base_of(choice)
    files = tuple(files_below(folder))
    if not files:
        raise LibraryError(
            f"{shown(folder)} holds no photos. Put those of the collection there, each named for its id: "
            "OoA3fbBcXsA.jpg."
        )
    with closing(Tally()) as tally:
        tally.add_names(
            (key, os.fsencode(file.parent), PhotoId(number))
            for number, file in enumerate(files)
            for key in ids_in(os.fsencode(file.stem).decode("utf-8", "replace"))
        )
        wanted = {key_of(tag): clean(tag) for tag in choice.tags} or None
        stream = unsplash.stream(source, ImportWish(min_confidence=choice.confidence), tally, wanted)
        absent = yield from _counted(stream, tally)
        return _found(choice, files, tally, absent)


def _source(choice: DataChoice) -> LabelSource:
    source = look_at_source(source_of(choice))
    if source.kind is not SourceKind.TAGS:
        raise LibraryError(
            f"{shown(choice.source)} holds no keywords.tsv with the columns photo_id and keyword, whole or in parts "
            "(keywords.tsv000)."
        )
    if source.head is not None and all(source.head.place(name) is None for name in CONFIDENCES):
        raise LibraryError(
            f"{shown(source.texts[0].path)} has none of the columns {' and '.join(CONFIDENCES)}. Its columns are: "
            f"{shown(listed(source.columns))}."
        )
    return source


def _counted(stream: Stream, tally: Tally) -> Generator[LabProgress, None, int]:
    """Tells `tally` which photos have which tags. How many photos have a tag and are not at hand."""
    absent, total = set[str](), max(1, stream.total or 1)
    for batch in _batches(stream):
        for of, ids in stream.find(batch):
            found = [] if not isinstance(ids, Sequence) else ids
            for name in of.names:
                tally.name(found, key_of(name), name, of.line)
            if not found:
                absent.add(of.place)
        yield LabProgress(stream.done(), total, stream.note, share=min(1.0, stream.done() / total))
    return len(absent)


def _batches(stream: Stream) -> Iterator[list[Said]]:
    """Of what says something; also where it is long until anything does, so that it can be stopped."""
    batch = list[Said]()
    for read, of in enumerate(stream.said, 1):
        if isinstance(of, Said) and of.names:
            batch.append(of)
        if read % BATCH == 0:
            yield batch
            batch = []
    yield batch


def _found(choice: DataChoice, files: Sequence[Path], tally: Tally, absent: int) -> Found:
    if not choice.tags:
        tally.keep(at_least=1, most=choice.most_frequent)
    names = {of.key: of.name for of in tally.classes(-1)}
    photos, after = list[Named](), PhotoId(-1)
    while batch := tally.photos(after, BATCH):
        photos += [Named(files[of.id], tuple(names[key] for key, _ in of.classes)) for of in batch]
        after = batch[-1].id
    if not photos:
        raise _nothing(choice, len(files), absent)
    asked = tuple(names.get(key_of(tag), clean(tag)) for tag in choice.tags)
    note = f"Photos of the collection that have a tag and are not at hand: {absent:,}."
    return Found(tuple(photos), asked=tuple(dict.fromkeys(asked)), notes=(note,) if absent else ())


def _nothing(choice: DataChoice, files: int, absent: int) -> LibraryError:
    tags = f"the tags {', '.join(choice.tags)}" if choice.tags else "a tag"
    return LibraryError(
        f"None of the {files:,} photos in {shown(choice.source)} has {tags} with a confidence of at least "
        f"{choice.confidence:g}; {absent:,} photos that have are not there. Each photo's name must hold its id, like "
        "OoA3fbBcXsA.jpg."
    )
