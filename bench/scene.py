"""A small library whose every photo is about to be relabelled, and what must be true of it whatever happens meanwhile.

Each photo holds metadata of other programs and one class. A run labels all of them with another class and writes
that. Readers that are not ours judge: Pillow for pixels, exiv2 for metadata, sqlite3 for the index.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from bench.common import CHECKOUT, Bench, BrokenError, Figure, command, firstlook
from bench.readers import KEYWORDS, Metadata, metadata, pixels

OLD, NEW = "bride", "bouquet"
"""The class that every photo has, and the one it is to get."""

FOREIGN = (
    "add Xmp.dc.subject XmpBag Grandma's garden",
    "set Xmp.xmp.Rating 4",
    "set Exif.Image.Artist Inês Duarte",
    "set Xmp.dc.title LangAlt lang=x-default In the garden",
)
FOREIGN_IPTC = (
    "set Iptc.Application2.Caption In the garden",
    "add Iptc.Application2.Keywords Grandma's garden",
)
"""Of every second photo."""

SUBJECT = "Xmp.dc.subject"
STAGING = ".firstlook-staging"
MARK = "FIRSTLOOK_BENCH_ROUND"
IPTC_MARKS = ("Iptc.Envelope.CharacterSet", "Iptc.Envelope.ModelVersion")
SIZE = (640, 480)
LABELS = """
    SELECT p.path, c.name FROM labels l JOIN photos p ON p.id = l.photo_id JOIN classes c ON c.id = l.class_id
    WHERE l.verdict = 1
"""
NEXT_RUN = 300.0
"""Seconds in which a run must have ended."""

DAMAGED = "photos damaged"
FOREIGN_LOST = "foreign tags lost"
MIXED = "photos with neither the old nor the new keyword"
LABELS_LOST = "labels lost"
NOT_COMPLETED = "runs not completed"
ORPHANS = "orphan processes"
LEFT = "staging files left"
KINDS = (DAMAGED, FOREIGN_LOST, MIXED, LABELS_LOST, NOT_COMPLETED, ORPHANS, LEFT)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that must not be; `kind` is one of KINDS."""

    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}"


@dataclass(frozen=True, slots=True)
class Photo:
    """What every state of one photo must hold."""

    pixels: str
    said: Metadata


@dataclass(frozen=True, slots=True)
class Scene:
    """A library to be copied, with its photos by their relative paths. `sidecars`: keywords stand beside the photos."""

    pristine: Path
    photos: Mapping[Path, Photo]
    sidecars: bool = False

    @property
    def write(self) -> str:
        """The command line's word for where keywords go."""
        return "sidecars" if self.sidecars else "files"

    def holder(self, path: Path) -> Path:
        """The file that holds a photo's keywords."""
        return path.with_name(path.name + ".xmp") if self.sidecars else path


def make_scene(bench: Bench, library: Path, count: int, *, sidecars: bool = False) -> Scene:
    """Photos that are indexed, labelled `OLD`, and say so."""
    bench.weights()
    bench.tell(f"making a library of {count} photos")
    files = [paint(library / f"{number % 3}" / f"{number:03}.jpg", number) for number in range(count)]
    add_foreign(files, FOREIGN)
    add_foreign(files[::2], FOREIGN_IPTC)
    firstlook(bench, "tag", library, "--write", "none")
    scene = Scene(library, {}, sidecars)
    firstlook(bench, "label", library, "--write", scene.write, "--class", OLD, *files)
    photos = {file.relative_to(library): _photo(scene.holder(file), file) for file in files}
    scene = Scene(library, photos, sidecars)
    found = [*examine(scene, library, labels={OLD}), *finish(bench, scene, library, {OLD})]
    if found:
        raise BrokenError(f"the undisturbed library is not in order: {found[0]}")
    return scene


def restore(scene: Scene, library: Path) -> None:
    """A copy with all times as they were: the index goes by them."""
    shutil.rmtree(library, ignore_errors=True)
    shutil.copytree(scene.pristine, library)


def relabel(
    bench: Bench,
    scene: Scene,
    library: Path,
    *more: str | Path,
    mark: str = "",
    environ: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Starts the run that labels every photo `NEW` and writes it."""
    files = [library / path for path in scene.photos]
    given = command("label", library, "--json", "--write", scene.write, "--class", NEW, *more, *files)
    environ = {**(environ or bench.environ), MARK: mark or str(library)}
    return subprocess.Popen(
        given,
        cwd=CHECKOUT,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def next_run(
    bench: Bench, scene: Scene, library: Path, *more: str | Path, environ: Mapping[str, str] | None = None
) -> Iterator[Problem]:
    """`firstlook tag` to its end: it must leave nothing waiting."""
    given = command("tag", library, "--json", "--write", scene.write, *more)
    try:
        done = subprocess.run(
            given, cwd=CHECKOUT, env=dict(environ or bench.environ), capture_output=True, timeout=NEXT_RUN
        )
    except subprocess.TimeoutExpired:
        yield Problem(NOT_COMPLETED, f"the next run did not end within {NEXT_RUN:g} seconds")
        return
    if done.returncode:
        said = (done.stderr + done.stdout).decode("utf-8", "replace")[-400:]
        yield Problem(NOT_COMPLETED, f"the next run ended with {done.returncode}: {said}")
        return
    for entry in json.loads(done.stdout)["waiting"]:
        yield Problem(NOT_COMPLETED, f"{entry['path']} still waits: {entry['reason']}")


def finish(
    bench: Bench, scene: Scene, library: Path, labels: set[str], *, index: Path | None = None
) -> Iterator[Problem]:
    """The next run, and all that must be true after it. `labels`: what a person's label may be."""
    yield from next_run(bench, scene, library, *(("--index", index) if index else ()))
    yield from examine(scene, library, labels=labels, index=index, settled=True)
    for path in library.rglob("*"):
        if STAGING in path.name or path.name.endswith("_exiftool_tmp"):
            yield Problem(LEFT, f"{path.relative_to(library)} was left behind")


def examine(
    scene: Scene, library: Path, *, labels: set[str], index: Path | None = None, settled: bool = False
) -> Iterator[Problem]:
    """Every photo, its keywords and its label. `settled`: what a file says must be what its label says."""
    try:
        told = said(index or library / ".firstlook")
    except sqlite3.DatabaseError as error:
        told = Said({}, {})
        yield Problem(LABELS_LOST, f"the index cannot be read: {error}")
    yield from _label_problems(scene, told, labels)
    for path, photo in scene.photos.items():
        allowed = told.index.get(path, set()) if settled else {OLD, NEW}
        yield from examine_photo(scene, library, path, photo, allowed)


def examine_photo(
    scene: Scene, library: Path, path: Path, photo: Photo, allowed: set[str]
) -> Iterator[Problem]:
    """One photo, and its sidecar where it has one."""
    if not (library / path).is_file():
        yield Problem(DAMAGED, f"{path} is gone")
        return
    if pixels(library / path) != photo.pixels:
        yield Problem(DAMAGED, f"{path} has other pixels or does not open")
        return
    now = metadata(scene.holder(library / path))
    if now is None:
        yield Problem(DAMAGED, f"{path}: its metadata cannot be read")
        return
    lost = list(_foreign_lost(photo.said, now))
    if lost:
        yield Problem(FOREIGN_LOST, f"{path}: {'; '.join(lost)}")
    ours = {OLD, NEW}.intersection(now.keywords(SUBJECT))
    if len(ours) != 1 or not ours <= allowed:
        yield Problem(MIXED, f"{path} says {sorted(ours)} where it may say {sorted(allowed)}")


def _foreign_lost(before: Metadata, now: Metadata) -> Iterator[str]:
    for key in KEYWORDS:
        had = [text for text in before.keywords(key) if not _is_ours(text)]
        if [text for text in now.keywords(key) if not _is_ours(text)] != had:
            yield f"{key} was {had} and is {now.keywords(key)}"
    for key, value in before.values.items():
        if key not in KEYWORDS and not key.startswith("Xmp.firstlook.") and now.values.get(key) != value:
            yield f"{key} was {value} and is {now.values.get(key)}"


def _is_ours(text: str) -> bool:
    return text.rpartition("|")[2] in (OLD, NEW)


@dataclass(frozen=True, slots=True)
class Said:
    """The classes that a person gave each photo, by the index and by the label book."""

    index: Mapping[Path, set[str]]
    book: Mapping[Path, set[str]]


def said(folder: Path) -> Said:
    """From a copy of `folder` (a `.firstlook`), so that looking mends nothing. Raises sqlite3.DatabaseError."""
    from engine.index import labelbook

    with tempfile.TemporaryDirectory() as copy:
        for part in folder.glob("index.sqlite*"):
            shutil.copy2(part, copy)
        with closing(sqlite3.connect(Path(copy) / "index.sqlite")) as db:
            answer = db.execute("PRAGMA quick_check").fetchone()[0]
            if answer != "ok":
                raise sqlite3.DatabaseError(answer)
            hashes = {
                _relative(path): content
                for path, content in db.execute("SELECT path, content_hash FROM photos")
            }
            index: dict[Path, set[str]] = {path: set() for path in hashes}
            for path, name in db.execute(LABELS):
                index[_relative(path)].add(name)
    book = labelbook.read(folder)
    return Said(index, {path: _shown(book.get(content or b"", {})) for path, content in hashes.items()})


def _relative(path: bytes) -> Path:
    return Path(os.fsdecode(path))


def _shown(verdicts: Mapping[str, bool]) -> set[str]:
    return {name for name, verdict in verdicts.items() if verdict}


def _label_problems(scene: Scene, told: Said, allowed: set[str]) -> Iterator[Problem]:
    for path in scene.photos:
        for place, by_path in (("index", told.index), ("label book", told.book)):
            names = by_path.get(path, set())
            if len(names) != 1 or not names <= allowed:
                yield Problem(
                    LABELS_LOST,
                    f"{path}: the {place} says {sorted(names)} where it may say {sorted(allowed)}",
                )


def orphans(mark: str, seconds: float = 2.0) -> Iterator[Problem]:
    """Processes of a run that still run after a while, whoever their parent is now."""
    until = time.monotonic() + seconds
    while (left := list(_running(mark))) and time.monotonic() < until:
        time.sleep(0.05)
    for name in left:
        yield Problem(ORPHANS, f"left running: {name}")


def _running(mark: str) -> Iterator[str]:
    import psutil

    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK) == mark and process.status() != psutil.STATUS_ZOMBIE:
                yield f"{process.pid} {process.name()}"
        except (psutil.Error, OSError):
            continue


def staging_files(library: Path) -> list[Path]:
    """Files that are being written now."""
    return [path for path in library.glob("*/.*") if STAGING in path.name]


def await_first_write(library: Path, child: subprocess.Popen[bytes]) -> None:
    """Returns when a file is being written, or the run has ended."""
    while child.poll() is None and not staging_files(library):
        time.sleep(0.001)


def counts(problems: Iterable[Problem], kinds: tuple[str, ...] = KINDS) -> dict[str, Figure]:
    """How many of each kind there are, in the order of `kinds`; none is 0."""
    found = Counter(problem.kind for problem in problems)
    return {kind: found[kind] for kind in kinds}


def add_foreign(files: list[Path], changes: Iterable[str]) -> None:
    """By exiv2: a program that is not ours."""
    given = [word for change in changes for word in ("-M", change)]
    done = subprocess.run(["exiv2", *given, *map(str, files)], capture_output=True)
    if done.returncode:
        raise BrokenError(f"exiv2 cannot add metadata: {done.stderr.decode('utf-8', 'replace')[:500]}")


def paint(file: Path, number: int) -> Path:
    """A distinct picture of some 300 KB; the same each time."""
    file.parent.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(number)
    coarse = Image.fromarray(random.integers(0, 256, (60, 80, 3), np.uint8))
    coarse.resize(SIZE, Image.Resampling.NEAREST).save(file, quality=97)
    return file


def _photo(holder: Path, file: Path) -> Photo:
    seen, found = pixels(file), metadata(holder)
    if seen is None or found is None:
        raise BrokenError(f"{file} is not a whole photo to begin with")
    return Photo(seen, found)
