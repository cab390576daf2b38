"""A source read to its end: which photos it names for which classes, counted apart from the index."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Sequence
from itertools import islice

from engine.index import classes
from engine.index.tally import Named, Tally
from engine.jobs.context import Context
from engine.jobs.imports import folders, keywords, listing, unsplash
from engine.jobs.imports.locate import note_names
from engine.jobs.imports.source import LabelSource
from engine.jobs.imports.stream import Match, Said, Stream, clean, key_of, why_no_class
from engine.jobs.imports.wishes import SHOWN_CLASSES, BadLine, Collector, ImportWish, SourceKind
from engine.types import Progress

BATCH = 500
STEP_SECONDS = 0.05
"""How long one step works: a label that a person gives meanwhile waits no longer."""
REMEMBERED = 5000


class Staged:
    """What was read. `all_classes` are the most frequent as they were found, also those that are left out;
    `class_count` is how many there are in all. Close it."""

    def __init__(self) -> None:
        self.tally = Tally()
        self.bad_lines = Collector[BadLine]()
        self.all_classes: list[Named] = []
        self.class_count = 0
        self._checked: dict[str, str | None] = {}

    def close(self) -> None:
        """Forgets it."""
        self.tally.close()

    def take(self, said: Said, match: Match) -> None:
        """Notes what one row says."""
        if isinstance(match, BadLine):
            self.bad_lines.add(BadLine(said.line, match.reason))
        elif not match:
            self.tally.note_unknown(said.place)
        else:
            for name in said.names:
                self._name(clean(name), said, match)

    def _name(self, name: str, said: Said, match: Match) -> None:
        assert not isinstance(match, BadLine)
        if name not in self._checked:
            if len(self._checked) >= REMEMBERED:
                self._checked.clear()
            self._checked[name] = why_no_class(name)
        reason = self._checked[name]
        if reason is not None:
            self.bad_lines.add(BadLine(said.line, reason))
        else:
            self.tally.name(match, key_of(name), name, said.line)


def stage(ctx: Context, source: LabelSource, wish: ImportWish) -> Generator[Progress, None, Staged]:
    """Reads all of it. Classes with too few photos and tags that are not frequent enough are gone from the tally."""
    staged = Staged()
    try:
        yield from _read_all(ctx, source, wish, staged)
        staged.class_count = staged.tally.count_classes()
        staged.all_classes = staged.tally.classes(SHOWN_CLASSES)
        staged.tally.keep(at_least=wish.min_photos, most=_most(source, wish))
        if _most(source, wish) is not None:
            left = {of.key for of in staged.tally.classes(SHOWN_CLASSES)}
            staged.all_classes = [of for of in staged.all_classes if of.key in left]
            staged.class_count = len(staged.all_classes)
    except BaseException:
        staged.close()
        raise
    return staged


def _read_all(
    ctx: Context, source: LabelSource, wish: ImportWish, staged: Staged
) -> Generator[Progress, None, None]:
    if source.kind in (SourceKind.TABLE, SourceKind.TAGS):
        yield from note_names(ctx, staged.tally, ids=source.kind is SourceKind.TAGS)
    stream = _stream(ctx, source, wish, staged.tally)
    until = time.monotonic() + STEP_SECONDS
    for batch in _batches(stream.said):
        staged.bad_lines.add(*(of for of in batch if isinstance(of, BadLine)))
        named = [of for of in batch if isinstance(of, Said) and of.names]
        for said, match in stream.find(named):
            staged.take(said, match)
            if time.monotonic() >= until:
                yield Progress(stream.done(), stream.total, stream.note)
                until = time.monotonic() + STEP_SECONDS
        if time.monotonic() >= until:
            yield Progress(stream.done(), stream.total, stream.note)
            until = time.monotonic() + STEP_SECONDS


def _batches(said: Iterator[Said | BadLine]) -> Iterator[Sequence[Said | BadLine]]:
    while batch := list(islice(said, BATCH)):
        yield batch


def _stream(ctx: Context, source: LabelSource, wish: ImportWish, names: Tally) -> Stream:
    known = classes.all_classes(ctx.db)
    if source.kind is SourceKind.FOLDERS:
        return folders.stream(ctx, source)
    if source.kind is SourceKind.TABLE:
        return listing.stream(ctx, source, wish, names, {key_of(of.name) for of in known})
    if source.kind is SourceKind.KEYWORDS:
        return keywords.stream(ctx, keywords.wanted_classes(wish, known))
    if wish.top is not None:
        return unsplash.stream(source, wish, names, None)
    if wish.tags:
        return unsplash.stream(source, wish, names, {key_of(tag): clean(tag) for tag in wish.tags})
    return unsplash.stream(source, wish, names, keywords.wanted_classes(wish, known))


def _most(source: LabelSource, wish: ImportWish) -> int | None:
    return wish.top if source.kind is SourceKind.TAGS and not wish.tags else None
