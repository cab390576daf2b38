"""100,000 events at once, a folder renamed, a drive that goes and comes back, clocks that are days off."""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
from PIL import Image

from bench.common import CHECKOUT, AbsentError, Bench, Figure, Report, command
from bench.scene import (
    KINDS,
    LABELS_LOST,
    LEFT,
    MARK,
    NEW,
    NOT_COMPLETED,
    OLD,
    STAGING,
    SUBJECT,
    Problem,
    Scene,
    counts,
    examine,
    finish,
    make_scene,
    orphans,
    restore,
    said,
)

DAY = 86_400
NOT_FOUND = "photos not found in the end"
TOO_MUCH = "megabytes over the bound"
BOUND = 1024.0
"""Megabytes that First Look may take while all this happens."""

BATCHES = 20
"""The storm's files are made and touched in so many folders."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--photos", type=int, default=2_000, help="how many of the storm's files are photos")
    parser.add_argument("--patience", type=float, default=900.0, help="seconds until all must be found")


def run(bench: Bench) -> Report:
    """Each in a copy of its own; the storm and the renaming under a `firstlook watch` that runs all the time."""
    scene = make_scene(bench, bench.scratch / "pristine", 12)
    figures: dict[str, Figure] = {
        "files in the storm": bench.options.events,
        "photos in it": bench.options.photos,
    }
    problems: dict[str, list[Problem]] = {}
    parts: dict[str, Callable[[], Iterator[Problem]]] = {
        "storm": lambda: _storm(bench, scene, figures),
        "drive": lambda: _drive(bench, scene),
        "library gone": lambda: _library_gone(bench, scene),
        "clocks": lambda: _clocks(bench, scene),
    }
    for name, part in parts.items():
        restore(scene, _library(bench))
        problems[name] = list(part())
        bench.tell(f"{name}: {len(problems[name])} problems")
    figures |= counts((one for found in problems.values() for one in found), (*KINDS, NOT_FOUND, TOO_MUCH))
    return Report(figures, (), tuple(f"{name}: {one}" for name, found in problems.items() for one in found))


def _library(bench: Bench) -> Path:
    return bench.scratch / "library"


def _storm(bench: Bench, scene: Scene, figures: dict[str, Figure]) -> Iterator[Problem]:
    library = _library(bench)
    models = _models(bench.scratch / "models")
    with _watching(bench, library) as child:
        begun = time.monotonic()
        _make_storm(library / "storm", models, bench.options.events, bench.options.photos)
        figures["seconds in which the storm came"] = time.monotonic() - begun
        (library / "0").rename(library / "renamed")
        moved = replace(scene, photos={_renamed(path): photo for path, photo in scene.photos.items()})
        wanted = len(scene.photos) + bench.options.photos
        found, peak = _awaited(bench, child, library, wanted, {str(path) for path in moved.photos})
        figures["seconds until all was found"] = time.monotonic() - begun
        figures["photos found"], figures["peak MB, ExifTool with it"] = found, peak
        if child.poll() is not None:
            yield Problem(NOT_COMPLETED, f"watching ended with {child.returncode}")
    if found != wanted:
        yield Problem(NOT_FOUND, f"{found} of {wanted} photos")
    if peak > BOUND:
        yield Problem(TOO_MUCH, f"{peak:.0f} MB")
    yield from orphans(str(library), 5.0)
    yield from finish(bench, moved, library, {OLD})


def _renamed(path: Path) -> Path:
    return Path("renamed", *path.parts[1:]) if path.parts[0] == "0" else path


@contextmanager
def _watching(bench: Bench, library: Path) -> Iterator[subprocess.Popen[bytes]]:
    """`firstlook watch`, ended by Ctrl-C, once its first pass is over."""
    log = (bench.scratch / "watch.log").open("w+b")
    child = subprocess.Popen(
        command("watch", library),
        cwd=CHECKOUT,
        env={**bench.environ, MARK: str(library)},
        stdout=log,
        stderr=log,
    )
    until = time.monotonic() + 120
    while b"Watching" not in (bench.scratch / "watch.log").read_bytes() and time.monotonic() < until:
        time.sleep(0.1)
    try:
        yield child
    finally:
        child.send_signal(signal.SIGINT)
        try:
            child.wait(60)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        log.close()


def _make_storm(folder: Path, models: list[Path], events: int, photos: int) -> None:
    """Files made one after the other, as fast as it goes; every `events / photos`th is a photo, the others are touched
    names that a photo's folder may hold too."""
    every = max(1, events // max(1, photos))
    made = 0
    for number in range(events):
        place = folder / f"{number % BATCHES}"
        if number < BATCHES:
            place.mkdir(parents=True)
        if number % every == 0 and made < photos:
            shutil.copyfile(models[made % len(models)], place / f"{number}.jpg")
            made += 1
        else:
            (place / f"{number}.{('txt', 'tmp', 'jpg.part', 'db')[number % 4]}").touch()


def _models(folder: Path) -> list[Path]:
    folder.mkdir()
    files = []
    for number in range(50):
        noise = np.random.default_rng(1000 + number).integers(0, 256, (8, 8, 3), np.uint8)
        files.append(folder / f"{number}.jpg")
        Image.fromarray(noise).resize((160, 120)).save(files[-1], quality=90)
    return files


def _awaited(
    bench: Bench, child: subprocess.Popen[bytes], library: Path, wanted: int, paths: set[str]
) -> tuple[int, float]:
    """(photos that are known and there, peak megabytes of the process and its children)."""
    until, peak, found = time.monotonic() + bench.options.patience, 0.0, 0
    while time.monotonic() < until and child.poll() is None:
        peak = max(peak, _megabytes(child.pid))
        present = _present(library)
        found = len(present)
        if found == wanted and paths <= present:
            break
        time.sleep(1)
    return found, peak


def _present(library: Path) -> set[str]:
    with closing(
        sqlite3.connect(f"file:{library}/.firstlook/index.sqlite?mode=ro", uri=True, timeout=30)
    ) as db:
        rows = db.execute("SELECT path FROM photos WHERE offline_since IS NULL").fetchall()
    return {os.fsdecode(path) for (path,) in rows}


def _megabytes(pid: int) -> float:
    total = 0
    try:
        process = psutil.Process(pid)
        for one in (process, *process.children(recursive=True)):
            total += one.memory_info().rss
    except psutil.Error:
        pass
    return total / 1e6


def _drive(bench: Bench, scene: Scene) -> Iterator[Problem]:
    """A folder of the library is a drive's: unplugged it is an empty folder, and nothing says so."""
    library, drive = _library(bench), bench.scratch / "drive"
    shutil.rmtree(drive, ignore_errors=True)
    place = library / "1"
    shutil.copytree(place, drive)
    shutil.rmtree(place)
    place.mkdir()
    _system("mount", "--bind", str(drive), str(place))
    try:
        yield from finish(bench, scene, library, {OLD})
    finally:
        _system("umount", str(place))
    yield from _labels_kept(bench, scene, library, "with the drive gone")
    _system("mount", "--bind", str(drive), str(place))
    try:
        yield from _relabelled(bench, scene, library)
    finally:
        _system("umount", str(place))


def _library_gone(bench: Bench, scene: Scene) -> Iterator[Problem]:
    """The whole library is away for a while."""
    library, away = _library(bench), bench.scratch / "away"
    library.rename(away)
    done = _tag(bench, library)
    if done.returncode == 0 or b"Traceback" in done.stderr or library.exists():
        yield Problem(
            NOT_COMPLETED, f"without the folder it ended with {done.returncode}: {done.stderr[-300:]!r}"
        )
    away.rename(library)
    yield from finish(bench, scene, library, {OLD})
    yield from _relabelled(bench, scene, library)


def _relabelled(bench: Bench, scene: Scene, library: Path) -> Iterator[Problem]:
    """Back again it goes on as ever."""
    files = [library / path for path in scene.photos]
    done = _run(bench, "label", library, "--json", "--class", NEW, *files)
    if done.returncode:
        yield Problem(NOT_COMPLETED, f"labelling ended with {done.returncode}: {done.stderr[-300:]!r}")
    yield from finish(bench, scene, library, {NEW})


def _labels_kept(bench: Bench, scene: Scene, library: Path, when: str) -> Iterator[Problem]:
    done = _tag(bench, library)
    if done.returncode:
        yield Problem(NOT_COMPLETED, f"{when}: ended with {done.returncode}: {done.stderr[-300:]!r}")
    told = said(library / ".firstlook")
    for path in scene.photos:
        if told.index.get(path) != {OLD} or told.book.get(path) != {OLD}:
            yield Problem(LABELS_LOST, f"{when}: {path} is labelled {told.index.get(path)}")


def _clocks(bench: Bench, scene: Scene) -> Iterator[Problem]:
    """Times two days ahead and behind: no label goes, and what another program wrote with such a clock is heard."""
    library = _library(bench)
    paths = list(scene.photos)
    for number, path in enumerate(paths):
        _set_time(library / path, (2 if number % 2 else -2) * DAY)
    yield from finish(bench, scene, library, {OLD})
    for number, path in enumerate(paths):
        if number < 4:
            words = ["exiv2", "-M", f"set {SUBJECT} XmpBag {NEW}", str(library / path)]
            subprocess.run(words, check=True)
            _set_time(library / path, (-2 if number % 2 else 2) * DAY)
    heard, others = set(paths[:4]), replace(scene, photos={p: scene.photos[p] for p in paths[4:]})
    yield from finish(bench, others, library, {OLD})
    told = said(library / ".firstlook").index
    for path in heard:
        if told.get(path) != {NEW}:
            yield Problem(
                LABELS_LOST, f"{path}: another program wrote {NEW}, it is labelled {told.get(path)}"
            )
    yield from examine(
        replace(scene, photos={p: scene.photos[p] for p in heard}), library, labels={NEW}, settled=True
    )
    left = [path for path in library.rglob("*") if STAGING in path.name]
    if left:
        yield Problem(LEFT, f"{left}")


def _set_time(file: Path, seconds: float) -> None:
    moment = time.time() + seconds
    os.utime(file, (moment, moment))


def _tag(bench: Bench, library: Path) -> subprocess.CompletedProcess[bytes]:
    return _run(bench, "tag", library, "--json")


def _run(bench: Bench, *words: str | Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command(*words), cwd=CHECKOUT, env=bench.environ, capture_output=True, timeout=600)


def _system(*words: str) -> None:
    done = subprocess.run(words, capture_output=True)
    if done.returncode:
        text = done.stderr.decode("utf-8", "replace").strip()
        raise AbsentError(f"{words[0]} does not work here ({text}): this measurement must be run as root.")
