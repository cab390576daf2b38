"""Keywords that other programs wrote into the photos, and a table of which class each keyword is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from engine.errors import EngineError, LibraryError, shown
from engine.index import photos, tally
from engine.index.classes import PhotoClass
from engine.jobs.context import Context
from engine.jobs.imports.source import read_head
from engine.jobs.imports.stream import Said, Stream, clean, key_of, known_already, leaf, why_no_class
from engine.jobs.imports.text import Cells, Rows, open_text
from engine.jobs.imports.wishes import ImportWish
from engine.types import PhotoId

if TYPE_CHECKING:
    from engine.metadata.said import FileMetadata

HEADS = frozenset(("keyword", "keywords", "tag", "class", "label", "category"))
MOST_ENTRIES = 100_000


def stream(ctx: Context, wanted: Mapping[str, str]) -> Stream:
    """Each photo with the classes that its keywords stand for, by `wanted`: the key of a keyword -> class.

    Keywords that First Look wrote itself say nothing: what a model said would come back as a person's word.
    """
    read = _Read()
    total = tally.count_with_keywords(ctx.db)
    return Stream(_said(ctx, wanted, read), known_already, lambda: read.photos, total, "reading keywords")


def wanted_classes(wish: ImportWish, known: Sequence[PhotoClass]) -> dict[str, str]:
    """Key of a keyword -> class: from the person's table, or each class of the library by its own name."""
    if wish.keyword_table is not None:
        return _read_table(wish)
    return {key_of(of.name): of.name for of in known}


class _Read:
    photos = 0


def _said(ctx: Context, wanted: Mapping[str, str], read: _Read) -> Iterator[Said]:
    after = PhotoId(0)
    while found := tally.keywords_after(ctx.db, after):
        ours = tally.written_among(ctx.db, [id_ for id_, _ in found])
        unsure = [id_ for id_, words in found if _may_be_ours(words, ours.get(id_, ()), wanted)]
        others = _others_of(ctx, unsure)
        for id_, words in found:
            read.photos += 1
            own = {key_of(name) for name in ours.get(id_, ())} - others.get(id_, frozenset())
            keys = dict.fromkeys(key for word in words if (key := leaf(word).casefold()) not in own)
            names = tuple(dict.fromkeys(wanted[key] for key in keys if key in wanted))
            yield Said("", names, ids=(id_,))
        after = found[-1][0]


def _may_be_ours(words: Sequence[str], ours: Sequence[str], wanted: Mapping[str, str]) -> bool:
    own = {key_of(name) for name in ours}
    return any(key in own and key in wanted for key in (leaf(word).casefold() for word in words))


def _others_of(ctx: Context, ids: Sequence[PhotoId]) -> dict[PhotoId, frozenset[str]]:
    """Keys of the keywords of these photos that stand in their files also where we did not write them: the person's
    own, from before. None for a file that cannot be read now."""
    from engine.metadata.read import read
    from engine.metadata.said import FileMetadata

    if not ids:
        return {}
    where = photos.paths_of(ctx.db, ids)
    paths = {id_: photos.absolute(ctx.places.root, path) for id_, path in where.items()}
    try:
        found = read(ctx.tools.exiftool(), list(paths.values()))
    except EngineError:
        return {}
    said = {id_: found.get(path) for id_, path in paths.items()}
    return {id_: _not_ours(of) for id_, of in said.items() if isinstance(of, FileMetadata)}


def _not_ours(said: FileMetadata) -> frozenset[str]:
    from engine.metadata.keywords import Field

    added = {(field, text) for tag in said.tags for field, text in tag.added}
    return frozenset(
        leaf(text).casefold()
        for field in Field
        for text in said.lists.of(field) or ()
        if (field, text) not in added
    )


def _read_table(wish: ImportWish) -> dict[str, str]:
    """Raises `LibraryError` naming the line that says what cannot be: a class that is none, a keyword for two."""
    assert wish.keyword_table is not None
    text = open_text(wish.keyword_table)
    head = read_head(text, [])
    wanted: dict[str, str] = {}
    for row in Rows(text, head.delimiter):
        if not isinstance(row, Cells) or len(row.cells) < 2:
            raise LibraryError(
                f"Line {row.line:,} of {shown(text.path)} is not a keyword and its class. Write one of each on a line, "
                "like: bridal bouquet,bouquet"
            )
        if row.line == head.line and {cell.strip().casefold() for cell in row.cells[:2]} <= HEADS:
            continue
        _take(wanted, row, text.path.name)
    if not wanted:
        raise LibraryError(
            f"{shown(text.path)} names no keyword. Write a keyword and its class on each line, like: "
            "bridal bouquet,bouquet"
        )
    return wanted


def _take(wanted: dict[str, str], row: Cells, file: str) -> None:
    key, name = leaf(row.cells[0]).casefold(), clean(row.cells[1])
    if not key or not name:
        return
    if (reason := why_no_class(name)) is not None:
        raise LibraryError(f"Line {row.line:,} of {shown(file)}: {reason}")
    if key_of(wanted.setdefault(key, name)) != key_of(name):
        raise LibraryError(
            f"Line {row.line:,} of {shown(file)} gives the keyword {row.cells[0]!r} the class {name!r}, and a line "
            f"above gives it {wanted[key]!r}. Leave one of them."
        )
    if len(wanted) > MOST_ENTRIES:
        raise LibraryError(f"{shown(file)} names more than {MOST_ENTRIES:,} keywords. Choose another table.")
