"""Making the sample folder: paint what is missing, touch nothing that is there."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from engine.errors import LibraryError, shown
from engine.sample.plan import Shot, plan
from engine.sample.render import SIZE, jpeg
from engine.types import Progress

_SMALLEST, _LARGEST = 64, 6000


@dataclass(frozen=True, slots=True)
class SamplePhoto:
    """One picture and the truth about it. `taken_at` as in `CameraFacts`; `burst` numbers near-identical frames."""

    path: Path
    class_name: str
    taken_at: str
    burst: int | None


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample library: its folder and its photos in order of capture."""

    folder: Path
    photos: tuple[SamplePhoto, ...]


def truth(seed: int = 7, count: int = 120, folder: Path = Path()) -> tuple[SamplePhoto, ...]:
    """What each picture of the sample shows, without painting any; paths lie under `folder`.

    The files' names are unique over all folders. Raises ValueError for a count below 1.
    """
    _check(count, None)
    return tuple(_photo(folder, shot) for shot in plan(seed, count))


def make_sample(
    folder: Path, *, seed: int = 7, count: int = 120, size: tuple[int, int] | None = None
) -> Generator[Progress, None, Sample]:
    """Paint a wedding library into `folder`, one `Progress` after each picture; ends with a `Sample`.

    `size` is a landscape picture's (long side, short side) in pixels. The same arguments give the same bytes
    with the same Pillow. A file that exists is left as it is, whoever made it, so a second call only adds
    what is missing. A picture appears under its name only when it is whole. Raises LibraryError when the
    folder cannot be made or written, ValueError for a senseless count or size.
    """
    _check(count, size)
    shots = plan(seed, count)
    return _make(Path(folder), shots, size or SIZE)


def _make(folder: Path, shots: tuple[Shot, ...], size: tuple[int, int]) -> Generator[Progress, None, Sample]:
    _prepare(folder, shots)
    missing = [shot for shot in shots if not os.path.lexists(folder / shot.path)]
    done = len(shots) - len(missing)
    yield Progress(done, len(shots), "drawing")
    for shot, data in _painted(missing, size):
        _add(folder / shot.path, data)
        done += 1
        yield Progress(done, len(shots), "drawing")
    return Sample(folder, tuple(_photo(folder, shot) for shot in shots))


def _painted(shots: list[Shot], size: tuple[int, int]) -> Iterator[tuple[Shot, bytes]]:
    """Pictures in order, painted by two threads (Pillow frees them to run side by side), a few ahead at most."""
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1), thread_name_prefix="sample") as pool:
        ahead: list[tuple[Shot, Future[bytes]]] = []
        try:
            for shot in shots:
                ahead.append((shot, pool.submit(jpeg, shot, size)))
                if len(ahead) > 5:
                    first, painted = ahead.pop(0)
                    yield first, painted.result()
            for first, painted in ahead:
                yield first, painted.result()
        finally:
            pool.shutdown(cancel_futures=True)


def _prepare(folder: Path, shots: tuple[Shot, ...]) -> None:
    try:
        for part in sorted({folder / shot.path.parent for shot in shots}):
            part.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused(folder, error) from error


def _add(path: Path, data: bytes) -> None:
    """Write the file under a hidden name, then give it its own, unless somebody else took that meanwhile."""
    staged = path.with_name(f".{path.name}.{os.getpid()}.firstlook-sample")
    try:
        staged.write_bytes(data)
        _name(staged, path)
    except OSError as error:
        raise _refused(path.parent, error) from error
    finally:
        with suppress(OSError):
            staged.unlink(missing_ok=True)


def _name(staged: Path, path: Path) -> None:
    try:
        path.hardlink_to(staged)
    except FileExistsError:
        return
    except OSError:
        if not os.path.lexists(path):  # a file system without hard links
            staged.replace(path)


def _refused(folder: Path, error: OSError) -> LibraryError:
    reason = error.strerror or str(error)
    return LibraryError(
        f"Cannot make the sample library in {shown(folder)}: {reason}. Choose a folder you may write to."
    )


def _photo(folder: Path, shot: Shot) -> SamplePhoto:
    return SamplePhoto(folder / shot.path, shot.class_name, shot.taken_at, shot.burst)


def _check(count: int, size: tuple[int, int] | None) -> None:
    if count < 1:
        raise ValueError(f"a sample has at least one picture, not {count}")
    if size is not None and not _SMALLEST <= size[1] <= size[0] <= _LARGEST:
        raise ValueError(f"size is (long side, short side), {_SMALLEST} to {_LARGEST} pixels, not {size}")
