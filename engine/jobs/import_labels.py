"""Labels that are there already: a folder per class."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from pathlib import Path

from engine.errors import EngineError, LibraryError, shown
from engine.index import classes, labels, photos
from engine.index.connect import writing
from engine.jobs import decide
from engine.jobs.context import Context
from engine.photos.fingerprint import content_hash
from engine.photos.formats import HEAD_BYTES, kind_of_data
from engine.photos.scan import walk
from engine.types import PhotoId, Progress

BATCH = 200


@dataclass(frozen=True, slots=True)
class Imported:
    """Labels by class; `kept` photos had another label already, which stands; `unknown` are not in this library."""

    labels: dict[str, int]
    kept: int
    unknown: tuple[Path, ...]


def import_folders(ctx: Context, source: Path) -> Generator[Progress, None, Imported]:
    """Each folder in `source` is a class, and each photo below it one of the class.

    A photo inside the library is found by its path, any other by its image data. A label that a person gave
    before is never replaced. Raises `LibraryError` where `source` holds no folders with photos.
    """
    found = list(_photos_by_class(source))
    if not found:
        raise LibraryError(
            f"{shown(source)} holds no folders with photos. Import needs one folder per class, like "
            f"{shown(source)}/bouquet/*.jpg."
        )
    _ensure_classes(ctx, {name for name, _ in found})
    counts: Counter[str] = Counter()
    kept, unknown = 0, list[Path]()
    for start in range(0, len(found), BATCH):
        ids = _located(ctx, found[start : start + BATCH], unknown)
        others = labels.of(ctx.db, list(ids))
        for name in set(ids.values()):
            new = [id_ for id_, of in ids.items() if of == name and id_ not in others]
            decide.label(ctx, ids=new, names=[name], source="import")
            counts[name] += len(new)
        kept += sum(id_ in others for id_ in ids)
        yield Progress(min(start + BATCH, len(found)), len(found), "importing labels")
    return Imported(dict(counts), kept, tuple(unknown))


def _photos_by_class(source: Path) -> Iterable[tuple[str, Path]]:
    try:
        folders = sorted(
            entry for entry in source.iterdir() if entry.is_dir() and not entry.name.startswith(".")
        )
    except OSError as error:
        raise LibraryError(f"The folder {shown(source)} cannot be read: {error.strerror}.") from error
    for folder in folders:
        for file in walk(folder):
            yield folder.name, folder / os.fsdecode(file.path)


def _ensure_classes(ctx: Context, names: Iterable[str]) -> None:
    from engine.metadata.keywords import check_class_name

    for name in sorted(names):
        check_class_name(name)
    with writing(ctx.db, durable=True):
        classes.ensure(ctx.db, sorted(names))


def _located(ctx: Context, found: Iterable[tuple[str, Path]], unknown: list[Path]) -> dict[PhotoId, str]:
    """Photo -> class of those that the library has; the others are added to `unknown`."""
    ids: dict[PhotoId, str] = {}
    for name, path in found:
        here = _by_path(ctx, path) or _by_content(ctx, path)
        if not here:
            unknown.append(path)
        for id_ in here:
            ids[id_] = name
    return ids


def _by_path(ctx: Context, path: Path) -> list[PhotoId]:
    root = ctx.places.root.resolve()
    resolved = path.resolve()
    if not resolved.is_relative_to(root):
        return []
    found = photos.ids_by_path(ctx.db, [os.fsencode(resolved.relative_to(root))])
    known = photos.pictures_of(ctx.db, list(found.values()))
    return list(known)


def _by_content(ctx: Context, path: Path) -> list[PhotoId]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise EngineError(f"{shown(path)} cannot be read: {error.strerror}.") from error
    kind = kind_of_data(data[:HEAD_BYTES], path.name)
    return [id_ for id_, _ in photos.same_picture(ctx.db, content_hash(data, kind))] if kind else []
