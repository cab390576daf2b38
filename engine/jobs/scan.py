"""Finding what changed: the folder on one side, the index on the other."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from engine.errors import LibraryError, shown
from engine.events import Notice, PhotosChanged
from engine.index import photos
from engine.index.connect import writing
from engine.jobs.context import Context
from engine.jobs.sidecar_news import SidecarNews, sidecar_news
from engine.photos.scan import FoundFile, walk
from engine.types import PhotoId, Progress

AT_ONCE = 1000
"""Photos found in one step."""

YOUNG_NS = 2_000_000_000
"""A file changed this recently may still be on its way here."""

SETTLE_SECONDS = 1.0
PATIENCE_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Changes:
    """What a look at the folder found."""

    found: int
    to_read: tuple[FoundFile, ...]
    offline: int
    not_photos: int
    unsettled: tuple[bytes, ...]
    refused: tuple[tuple[bytes, str], ...]


def scan(ctx: Context) -> Generator[Progress, None, Changes]:
    """Looks at every file's name, size and time; opens none.

    Files that are gone are marked offline, those that came back online. Files that are being copied are
    given time to settle; those that do not are left for the next look. Raises `LibraryError` where the
    folder itself is gone.
    """
    known = photos.known_files(ctx.db)
    others: list[FoundFile] = []
    refused: list[tuple[bytes, str]] = []
    found: dict[bytes, tuple[int, int]] = {}
    if not ctx.places.root.is_dir():
        raise LibraryError(
            f"The folder {shown(ctx.places.root)} is not there. Connect its drive or check its name; "
            "all labels are kept."
        )
    files = walk(
        ctx.places.root, on_error=lambda path, why: refused.append((path, why)), on_other=others.append
    )
    while some := {path: (size, mtime_ns) for path, size, mtime_ns in islice(files, AT_ONCE)}:
        found |= some
        yield Progress(len(found), None, "looking for photos")
    unreached = tuple(path for path, _ in refused)
    offline = _mark_presence(ctx, known.keys(), found.keys(), unreached)
    news = sidecar_news(ctx, known.keys() & found.keys(), others)
    changed = [FoundFile(path, *seen) for path, seen in found.items() if known.get(path) != seen]
    settled, unsettled = yield from settle(ctx.places.root, [*changed, *news.files])
    _read_again(ctx, news, unsettled)
    to_read = tuple(file for file in settled if file.path in found)
    waiting = tuple(path for path in unsettled if path in found)
    return Changes(len(found), to_read, offline, len(others), waiting, tuple(refused))


def _read_again(ctx: Context, news: SidecarNews, unsettled: Sequence[bytes]) -> None:
    """Photos whose sidecars were changed, but for those that are being written now: they wait for the next look."""
    with writing(ctx.db):
        for id_, files in news.photos.items():
            if files.isdisjoint(unsettled):
                photos.mark_unread(ctx.db, id_)


def settle(
    root: Path, files: Sequence[FoundFile]
) -> Generator[Progress, None, tuple[tuple[FoundFile, ...], tuple[bytes, ...]]]:
    """(files whose size and time stand still, paths of those that still change after half a minute)."""
    now = time.time_ns()
    settled = [file for file in files if abs(now - file.mtime_ns) > YOUNG_NS]
    young = [file for file in files if abs(now - file.mtime_ns) <= YOUNG_NS]
    deadline = time.monotonic() + PATIENCE_SECONDS
    while young and time.monotonic() < deadline:
        yield from _pause(len(young))
        seen = [(file, _looked_at_again(root, file)) for file in young]
        settled += [file for file, again in seen if again == file]
        young = [again for file, again in seen if again is not None and again != file]
    return tuple(sorted(settled, key=lambda file: file.path)), tuple(file.path for file in young)


def _pause(waiting: int) -> Generator[Progress, None, None]:
    """Waits in short steps, so that a cancel is heard."""
    for _ in range(10):
        time.sleep(SETTLE_SECONDS / 10)
        yield Progress(0, waiting, "waiting for files that are being copied")


def _looked_at_again(root: Path, file: FoundFile) -> FoundFile | None:
    try:
        stat = photos.absolute(root, file.path).stat()
    except OSError:
        return None
    return FoundFile(file.path, stat.st_size, stat.st_mtime_ns)


def _mark_presence(
    ctx: Context,
    known: Set[bytes],
    found: Set[bytes],
    unreached: Iterable[bytes],
) -> int:
    """Notes which files went and which came back; how many are offline now.

    What lies in a folder that could not be read is offline too: nothing is known to be gone.
    """
    missing, offline = known - found, photos.offline_paths(ctx.db)
    gone = _ids(ctx, missing - offline)
    back = _ids(ctx, offline & found)
    with writing(ctx.db):
        photos.mark_offline(ctx.db, gone)
        photos.mark_online(ctx.db, back)
    if gone or back:
        ctx.emit(PhotosChanged((*gone, *back)))
    for path in unreached:
        ctx.emit(Notice(f"The folder {shown(photos.absolute(ctx.places.root, path))} cannot be read."))
    return len(missing)


def _ids(ctx: Context, paths: Set[bytes]) -> list[PhotoId]:
    return list(photos.ids_by_path(ctx.db, list(paths)).values())
