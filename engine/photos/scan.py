"""Finding the photos under a folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.photos.formats import STAGING_MARK, kind_of

_STAGING = os.fsencode(STAGING_MARK)
_EXIFTOOL_ENDINGS = (b"_exiftool_tmp", b"_original")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A photo on the disk. `path` is relative to the root, `os.fsencode`d, with `/` between its parts."""

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
    on_other: Callable[[bytes], None] | None = None,
) -> Iterator[FoundFile]:
    """Every photo under `root`, each folder in the order of its names' bytes.

    Links to files are followed, links to folders are not. `on_error(relative path, reason)` is told of
    folders and files that could not be read, `on_other(relative path)` of visible files that are no photos.
    The root's own path is `b""` in `on_error`.
    """
    return _walk_folder(os.fsencode(root), b"", on_error or _ignore, on_other or _ignore)


def _ignore(*_: object) -> None:
    """Nobody asked to be told."""


def _walk_folder(
    folder: bytes, relative: bytes, on_error: Callable[[bytes, str], None], on_other: Callable[[bytes], None]
) -> Iterator[FoundFile]:
    pending = [(folder, relative)]
    while pending:
        folder, relative = pending.pop()
        try:
            with os.scandir(folder) as entries:
                ordered = sorted((e for e in entries if not is_ignored(e.name)), key=lambda e: e.name)
        except OSError as error:
            on_error(relative, _reason(error))
            continue
        prefix = relative + b"/" if relative else b""
        folders: list[tuple[bytes, bytes]] = []
        for entry in ordered:
            path = prefix + entry.name
            try:
                if entry.is_dir(follow_symlinks=False):
                    folders.append((entry.path, path))
                    continue
                found = _found(entry, path, on_other)
            except OSError as error:
                on_error(path, _reason(error))
                continue
            if found is not None:
                yield found
        pending.extend(reversed(folders))


def _found(entry: os.DirEntry[bytes], path: bytes, on_other: Callable[[bytes], None]) -> FoundFile | None:
    """The entry as a photo, or None for other files, dead links, links to folders, pipes and sockets."""
    if kind_of(entry.name) is None:
        if entry.is_file():
            on_other(path)
        return None
    try:
        status = entry.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return FoundFile(path, status.st_size, status.st_mtime_ns)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
