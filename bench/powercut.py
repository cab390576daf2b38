"""The power goes while keywords are written: what the disk then holds is mounted, looked at, and tagged to the end.

The library lies on an ext4 file system in a file, mounted through a loop device. What a file system has not yet
handed to its device (dirty pages of the mounted files, an open journal transaction) is in the machine's memory and
in no way in that file; what it has handed over is there, in the file's own pages, where an ordinary read finds it.
So a plain copy of the file, made without any sync, is the disk as a power cut would leave it. Two things make that
copy honest: the writers are stopped (SIGSTOP, which syncs nothing) and the file is read twice, until both readings
are equal, so that the copy is one moment and not a mixture of many. Mounting it replays the journal, as after any cut.

The journal is committed every second and not every five: names then reach the disk sooner, and data do not. What is
not played: a disk that loses, at the cut, writes that it had taken over and was not told to flush, or tears one.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bench.common import AbsentError, Bench, BrokenError, Figure, Report
from bench.scene import (
    DAMAGED,
    FOREIGN_LOST,
    MIXED,
    NEW,
    NOT_COMPLETED,
    OLD,
    Problem,
    Scene,
    await_first_write,
    counts,
    examine,
    examine_photo,
    finish,
    make_scene,
    orphans,
    relabel,
)

OPTIONS: Mapping[str, str] = {"auto_da_alloc": "commit=1", "noauto_da_alloc": "commit=1,noauto_da_alloc"}
"""Name -> options of the mount. ext4's usual care for files that replace others, and none."""

MEGABYTES = 64
AFTERWARDS = 5.0
"""Seconds after the writing in which half of the moments fall: the kernel writes data out long after the rename."""

READINGS = 200
PATIENCE = 120.0


@dataclass(frozen=True, slots=True)
class Cut:
    """One moment, and what was found; `photos` are those with a problem of their own."""

    where: str
    problems: tuple[Problem, ...]


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--moments", type=int, default=14, help="for each way to mount")
    parser.add_argument("--photos", type=int, default=12)
    parser.add_argument("--seed", type=int, default=7)


def run(bench: Bench) -> Report:
    """Ours and plain ExifTool, at the same kind of moments."""
    scene = make_scene(bench, bench.scratch / "pristine", bench.options.photos)
    image = _made_image(bench, scene)
    figures: dict[str, Figure] = {"photos": len(scene.photos)}
    failures: list[str] = []
    for name, options in OPTIONS.items():
        ours = _cuts(bench, scene, image, options, plain=False)
        plain = _cuts(bench, scene, image, options, plain=True)
        looked = len(ours) * len(scene.photos)
        figures |= {f"{name}: moments": len(ours), f"{name}: photos looked at": looked}
        figures |= {f"{name}: {kind}": n for kind, n in counts(_problems(ours)).items()}
        figures |= {
            f"{name}: {kind}, plain ExifTool": n for kind, n in counts(_problems(plain), (DAMAGED,)).items()
        }
        failures += [f"{name}, {cut.where}: {problem}" for cut in ours for problem in cut.problems]
    return Report(figures, (), tuple(failures))


def _problems(cuts: list[Cut]) -> Iterator[Problem]:
    return (problem for cut in cuts for problem in cut.problems)


def _made_image(bench: Bench, scene: Scene) -> Path:
    """An ext4 file system that holds the library, cleanly unmounted."""
    image = bench.scratch / "pristine.ext4"
    with image.open("wb") as file:
        file.truncate(MEGABYTES << 20)
    _system("mkfs.ext4", "-q", image)
    with mounted(bench, image, "defaults") as place:
        shutil.copytree(scene.pristine, place / "library")
    return image


def _cuts(bench: Bench, scene: Scene, image: Path, options: str, *, plain: bool) -> list[Cut]:
    """One run that is copied at every moment, half of them while it writes; then each copy is looked at."""
    chance = random.Random(bench.options.seed)
    disk = bench.scratch / "disk.ext4"
    shutil.copyfile(image, disk)
    moments = bench.options.moments
    copies: list[tuple[str, Path]] = []
    with mounted(bench, disk, options) as place:
        library = place / "library"
        child = _plain(scene, library) if plain else relabel(bench, scene, library, mark=str(disk))
        _await_change(scene, library, child, plain=plain)
        for number in range(moments):
            within = number < moments / 2
            time.sleep(chance.uniform(0, 0.02) if within else AFTERWARDS / max(1, moments // 2))
            state = "while it wrote" if child.poll() is None else "when it had ended"
            copy = bench.scratch / f"cut-{number}.ext4"
            snapshot(disk, copy, child)
            copies.append((f"moment {number + 1}, {state}", copy))
        child.communicate(timeout=PATIENCE)
        if child.returncode:
            raise BrokenError(f"the run ended with {child.returncode}")
    whose = "plain" if plain else "ours"
    cuts = []
    for where, copy in copies:
        cuts.append(Cut(where, tuple(_after(bench, scene, copy, plain=plain))))
        bench.tell(f"{options}, {whose}, {where}: {len(cuts[-1].problems)} problems")
        copy.unlink()
    return cuts


def _await_change(scene: Scene, library: Path, child: subprocess.Popen[bytes], *, plain: bool) -> None:
    """Until the first photo is being written."""
    if not plain:
        await_first_write(library, child)
        return
    while child.poll() is None and not list(library.glob("*/*_exiftool_tmp")):
        time.sleep(0.001)


def _plain(scene: Scene, library: Path) -> subprocess.Popen[bytes]:
    edits = [f"-XMP-dc:Subject-={OLD}", f"-XMP-dc:Subject+={NEW}"]
    files = [str(library / path) for path in scene.photos]
    return subprocess.Popen(
        ["exiftool", "-overwrite_original", *edits, *files], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def snapshot(disk: Path, copy: Path, child: subprocess.Popen[bytes]) -> None:
    """The file as it is at one moment. Raises BrokenError where it never stands still."""
    import psutil

    stopped = []
    with suppress(psutil.Error):
        writer = psutil.Process(child.pid)
        stopped = [writer, *writer.children(recursive=True)]
    for process in stopped:
        with suppress(psutil.Error):
            process.suspend()
    try:
        copy.write_bytes(_still(disk))
    finally:
        for process in reversed(stopped):
            with suppress(psutil.Error):
                process.resume()


def _still(disk: Path) -> bytes:
    """Two readings that are equal: between them, at least, the file was this."""
    before = disk.read_bytes()
    for _ in range(READINGS):
        now = disk.read_bytes()
        if now == before:
            return now
        before = now
    raise BrokenError("the disk does not stand still for as long as it takes to read it")


def _after(bench: Bench, scene: Scene, copy: Path, *, plain: bool) -> Iterator[Problem]:
    """Switched on again: the journal is replayed, all is looked at, and our next run goes to its end."""
    try:
        with mounted(bench, copy, "defaults") as place:
            library = place / "library"
            if plain:
                yield from _photos(scene, library)
                return
            # Labels were saved before the first write began, and so before every cut.
            yield from examine(scene, library, labels={NEW})
            yield from finish(bench, scene, library, {NEW})
            yield from orphans(str(copy), 0)
    except BrokenError as error:
        yield Problem(NOT_COMPLETED, str(error))


def _photos(scene: Scene, library: Path) -> Iterator[Problem]:
    for path, photo in scene.photos.items():
        found = [*examine_photo(scene, library, path, photo, {OLD, NEW})]
        yield from (problem for problem in found if problem.kind in (DAMAGED, FOREIGN_LOST, MIXED))


@contextmanager
def mounted(bench: Bench, image: Path, options: str) -> Iterator[Path]:
    """The file system of an image, until the block ends. Raises AbsentError where nothing may be mounted here."""
    place = bench.scratch / "mounted"  # the same after the cut: the journal knows files by where they lie
    place.mkdir(exist_ok=True)
    _system("mount", "-o", f"loop,{options}", image, place)
    try:
        yield place
    finally:
        _system("umount", place)


def _system(*given: str | Path) -> None:
    try:
        done = subprocess.run([str(word) for word in given], capture_output=True)
    except FileNotFoundError:
        raise AbsentError(
            f"{given[0]} is not here: this measurement needs Linux and its system programs."
        ) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise AbsentError(
            f"{given[0]} does not work here ({said}): this measurement mounts file systems and must be run as root."
        )
