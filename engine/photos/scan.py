"""Finding the photos under a folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from engine.photos.formats import STAGING_MARK, kind_of

_STAGING = os.fsencode(STAGING_MARK)
_EXIFTOOL_ENDINGS = (b"_exiftool_tmp", b"_original")
_NAME = attrgetter("name")


class FoundFile(NamedTuple):
    """A file on the disk. `path` is relative to the root, `os.fsencode`d, with `/` between its parts.

    A tuple, which is made in a third of the time: each look at the folder makes one of every file."""

    path: bytes
    size: int
    mtime_ns: int


def is_ignored(name: bytes) -> bool:
    """Whether a name is never looked at: hidden, our staging, ExifTool's temporaries and originals."""
    return name.startswith(b".") or _STAGING in name or name.endswith(_EXIFTOOL_ENDINGS)


def walk(
    root: Path,
    *,
    on_error: Callable[[bytes, str], None] | None = None,
    on_other: Callable[[FoundFile], None] | None = None,
) -> Iterator[FoundFile]:
    """Every photo under `root`, each folder in the order of its names' bytes.

    Links to files are followed, links to folders are not. `on_error(relative path, reason)` is told of
    folders and files that could not be read, `on_other` of visible files that are no photos.
    The root's own path is `b""` in `on_error`.
    """
    return _walked(os.fsencode(root), on_error or _ignore, on_other or _ignore)


def _ignore(*_: object) -> None:
    """Nobody asked to be told."""


def _walked(
    root: bytes, on_error: Callable[[bytes, str], None], on_other: Callable[[FoundFile], None]
) -> Iterator[FoundFile]:
    pending = [(root, b"")]
    while pending:
        folder, relative = pending.pop()
        prefix = relative + b"/" if relative else b""
        folders: list[tuple[bytes, bytes]] = []
        for entry in _listed(folder, relative, on_error):
            path = prefix + entry.name
            try:
                if entry.is_dir(follow_symlinks=False):
                    folders.append((entry.path, path))
                    continue
                found = _found(entry, path)
            except OSError as error:
                on_error(path, _reason(error))
                continue
            if found and _is_photos(path[path.rfind(b".") :]):
                yield found
            elif found:
                on_other(found)
        pending.extend(reversed(folders))


@lru_cache(maxsize=256)
def _is_photos(suffix: bytes) -> bool:
    """Whether a name is a photo's that ends so, from its last dot on: a folder has few different ones."""
    return kind_of(b"x" + suffix) is not None


def _listed(
    folder: bytes, relative: bytes, on_error: Callable[[bytes, str], None]
) -> list[os.DirEntry[bytes]]:
    try:
        with os.scandir(folder) as entries:
            return sorted([entry for entry in entries if not is_ignored(entry.name)], key=_NAME)
    except OSError as error:
        on_error(relative, _reason(error))
        return []


def _found(entry: os.DirEntry[bytes], path: bytes) -> FoundFile | None:
    """The entry as a file; None for dead links, links to folders, pipes and sockets."""
    try:
        status = entry.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    # Past the tuple's own constructor, which takes twice the time.
    return tuple.__new__(FoundFile, (path, status.st_size, status.st_mtime_ns))


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
