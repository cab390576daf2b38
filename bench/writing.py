"""How fast keywords are written: into files, against plain ExifTool and indexing; into sidecars; and not at all."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

from PIL import Image

from bench.common import (
    Bench,
    BrokenError,
    Figure,
    Goal,
    Report,
    in_child,
    interleaved,
    median,
    ratio,
)
from bench.made_photos import highres_photos

if TYPE_CHECKING:
    from engine.metadata.exiftool import ExifTool
    from engine.metadata.writer import MetadataWriter
    from engine.types import Tag

LEAST_RATIO = 0.6
LEAST_SIDECARS = 500.0
CLASSES = ("bride", "bouquet")
"""Written by turns, so that every round changes every file."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--photos", type=int, default=40, help="24 MP JPEGs, about 7 MB each")
    parser.add_argument("--sidecars", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=5)


def run(bench: Bench) -> Report:
    """Both sides write the same files by turns; then sidecars; then files that say what they should already."""
    photos = _copied(highres_photos(bench, bench.options.photos), bench.scratch / "photos")
    with _plain(photos) as plain, _writer(sidecars=False) as (exiftool, writer):
        ours = _Ours(exiftool, writer, photos, raw=False)
        rivals: dict[str, Callable[[], float]] = {
            "plain": plain,
            "ours": ours.write,
            "ours without flushing": ours.write_unflushed,
            "indexing": partial(_indexing, bench),
        }
        seen = interleaved(rivals, bench.options.rounds, bench.tell)
        unchanged = ours.again()
    figures: dict[str, Figure] = {
        "photos": len(photos),
        "cores": os.cpu_count() or 1,
        **{f"{name}, ms a photo": 1000 * median(values) / len(photos) for name, values in seen.items()},
        "calls of ExifTool for a photo that says what it should": unchanged,
    }
    rate = _sidecars(bench, photos[0])
    figures["sidecars a second"] = rate
    idle = _idle(bench)
    figures |= idle
    return Report(
        figures,
        (
            Goal("of plain ExifTool's speed", ratio(seen["plain"], seen["ours"]), LEAST_RATIO),
            Goal("times as fast as indexing", ratio(seen["indexing"], seen["ours"]), 1.0),
            Goal("sidecars a second", rate, LEAST_SIDECARS),
            Goal(
                "calls of ExifTool in a run without changes",
                float(idle["calls of ExifTool"]),
                0,
                at_least=False,
            ),
            Goal("photos opened in such a run", float(idle["photos opened"]), 0, at_least=False),
        ),
    )


def _indexing(bench: Bench) -> float:
    """Seconds for the first indexing of the very photos, start-up left out, by a First Look of its own."""
    library, index = bench.scratch / "to-index", bench.scratch / "index"
    for folder in (library, index):
        shutil.rmtree(folder, ignore_errors=True)
    library.mkdir()
    Image.new("RGB", (640, 480), "teal").save(library / "first.jpg")
    os.utime(library / "first.jpg", (1, 1))
    photos = highres_photos(bench, bench.options.photos)
    said = in_child(bench, [sys.executable, "-m", "bench.first_look", *map(str, (library, index, photos))])
    shutil.rmtree(library)
    return float(said["work"])


def _copied(source: Path, folder: Path) -> list[Path]:
    """The kept photos stay as they are."""
    shutil.copytree(source, folder)
    return sorted(folder.glob("*.jpg"))


class _Ours:
    """Our writer, as the program uses it: planned in batches, each file verified, flushed and put in place."""

    def __init__(self, exiftool: ExifTool, writer: MetadataWriter, photos: list[Path], *, raw: bool) -> None:
        from engine.jobs.write_metadata import BATCH, SIDECARS

        self._exiftool, self._writer, self._photos, self._raw = exiftool, writer, photos, raw
        self._batch = SIDECARS if raw else BATCH
        self._bare = _bare(photos) if raw else {}
        self._round = 0

    def write(self) -> float:
        """Seconds for all photos, with a class that they do not say yet."""
        self._round += 1
        begun = time.perf_counter()
        written = self._pass()
        seconds = time.perf_counter() - begun
        if written != len(self._photos):
            raise BrokenError(f"{written} of {len(self._photos)} photos were written")
        return seconds

    def write_unflushed(self) -> float:
        """As `write`, with nothing flushed to the disk: what safety costs. Only this measurement does so."""
        from engine.metadata import staging

        with mock.patch.object(staging, "_flush", return_value=None):
            return self.write()

    def again(self) -> int:
        """ExifTool's calls that write, for the same wishes once more."""
        with _counted(self._exiftool) as calls:
            if self._pass():
                raise BrokenError("a photo that said what it should was written again")
        return sum(b"-o" in call for call in calls)

    def _pass(self) -> int:
        written = 0
        for start in range(0, len(self._photos), self._batch):
            wanted = self._wanted()
            photos = self._photos[start : start + self._batch]
            plans = self._writer.plan_many([(photo, wanted, self._raw) for photo in photos], self._bare)
            written += _applied(self._writer, list(plans.values()))
        return written

    def _wanted(self) -> tuple[Tag, ...]:
        from engine.types import Decider, Tag

        return (Tag(CLASSES[self._round % 2], Decider.PERSON, None, None),)


def _bare(photos: list[Path]) -> dict[Path, tuple[int, int]]:
    """What the index knows of RAW photos since they were read: size and time of those without XMP."""
    from engine.photos.decode import decode

    held = ((photo, photo.stat()) for photo in photos if decode(photo).bare)
    return {photo: (seen.st_size, seen.st_mtime_ns) for photo, seen in held}


def _applied(writer: MetadataWriter, plans: list[object]) -> int:
    from engine.metadata.planning import Plan

    good = [plan for plan in plans if isinstance(plan, Plan) and not plan.is_empty]
    outcomes = writer.apply_many(good)
    for outcome in outcomes:
        if isinstance(outcome, Exception):
            raise BrokenError(str(outcome))
    return len(good)


@contextmanager
def _counted(exiftool: ExifTool) -> Iterator[list[tuple[bytes | str, ...]]]:
    """Every command that is given meanwhile."""
    calls: list[tuple[bytes | str, ...]] = []
    real = exiftool.execute

    def counting(*args: bytes | str, timeout: float = 30, retry: bool = True) -> object:
        calls.append(args)
        return real(*args, timeout=timeout, retry=retry)

    exiftool.execute = counting  # type: ignore[method-assign, assignment]
    try:
        yield calls
    finally:
        exiftool.execute = real  # type: ignore[method-assign]


@contextmanager
def _writer(*, sidecars: bool) -> Iterator[tuple[ExifTool, MetadataWriter]]:
    from engine.jobs.write_metadata import image_hash
    from engine.metadata.exiftool import ExifTool
    from engine.metadata.keywords import Profile
    from engine.metadata.writer import MetadataWriter
    from engine.types import WriteTo

    with ExifTool() as running:
        to = WriteTo.SIDECARS if sidecars else WriteTo.FILES
        yield running, MetadataWriter(running, image_hash, Profile(), to)


@contextmanager
def _plain(photos: list[Path]) -> Iterator[Callable[[], float]]:
    """`exiftool -stay_open -overwrite_original`, one command a file, as scripts and other programs call it."""
    copies = [photo.with_name("plain-" + photo.name) for photo in photos]
    for photo, copy in zip(photos, copies, strict=True):
        shutil.copyfile(photo, copy)
    exiftool = subprocess.Popen(
        ["exiftool", "-stay_open", "True", "-@", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert exiftool.stdin is not None
    assert exiftool.stdout is not None
    turn = [0]

    def write() -> float:
        turn[0] += 1
        new, old = CLASSES[turn[0] % 2], CLASSES[(turn[0] + 1) % 2]
        begun = time.perf_counter()
        for copy in copies:
            _ask(exiftool, [*_edits("XMP-dc:Subject", old, new), *_edits(HIERARCHICAL, old, new), str(copy)])
        return time.perf_counter() - begun

    try:
        yield write
    finally:
        exiftool.stdin.close()
        exiftool.terminate()
        exiftool.wait()


HIERARCHICAL = "XMP-lr:HierarchicalSubject"


def _edits(tag: str, old: str, new: str) -> list[str]:
    return [f"-{tag}-={old}", f"-{tag}+={new}"]


def _ask(exiftool: subprocess.Popen[bytes], words: list[str]) -> None:
    assert exiftool.stdin is not None
    assert exiftool.stdout is not None
    exiftool.stdin.write("\n".join(["-overwrite_original", *words, "-execute\n"]).encode())
    exiftool.stdin.flush()
    said = b""
    while (line := exiftool.stdout.readline()) != b"{ready}\n":
        if not line:
            raise BrokenError("plain ExifTool ended")
        said += line
    if b"1 image files updated" not in said:
        raise BrokenError(f"plain ExifTool did not write: {said[:300]!r}")


def _sidecars(bench: Bench, photo: Path) -> float:
    """New sidecars a second, beside files that hold nothing but a RAW's name."""
    folder = bench.scratch / "raws"
    folder.mkdir()
    raws = [folder / f"{number:05}.CR2" for number in range(bench.options.sidecars)]
    small = _small(photo)
    for raw in raws:
        raw.write_bytes(small)
    rates = []
    for _ in range(bench.options.rounds):
        with _writer(sidecars=True) as (exiftool, writer):
            rates.append(len(raws) / _Ours(exiftool, writer, raws, raw=True).write())
        for raw in raws:
            raw.with_suffix(".xmp").unlink()
        bench.tell(f"{rates[-1]:.0f} sidecars a second")
    return median(rates)


def _small(photo: Path) -> bytes:
    from io import BytesIO

    with Image.open(photo) as image:
        image.draft("RGB", (320, 240))
        image.thumbnail((320, 240))
        out = BytesIO()
        image.save(out, "JPEG")
    return out.getvalue()


WATCHED = """
import json, os, sys
folder, out = sys.argv[1], sys.argv[2]
seen = {"opened": [], "started": []}
def hook(event, args):
    if event == "open" and isinstance(args[0], (str, bytes)):
        name = os.fsdecode(args[0])
        if name.startswith(folder) and "/.firstlook" not in name and os.path.isfile(name):
            seen["opened"].append(name)
    if event == "subprocess.Popen" and "exiftool" in str(args[0]):
        seen["started"].append(str(args[0]))
sys.addaudithook(hook)
sys.argv = ["firstlook", "tag", "--json", folder]
from engine.cli import main
try:
    main()
finally:
    with open(out, "w") as file:
        json.dump(seen, file)
"""
"""`firstlook tag` with a note of every file of the library that it opens and every ExifTool that it starts."""


def _idle(bench: Bench) -> dict[str, Figure]:
    """A run over a library of which every photo says what it should."""
    import json

    from bench.common import CHECKOUT
    from bench.scene import make_scene

    scene = make_scene(bench, bench.scratch / "unchanged", 24)
    out = bench.scratch / "seen.json"
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(scene.pristine), str(out)],
        cwd=CHECKOUT,
        env=bench.environ,
        capture_output=True,
    )
    if done.returncode or not out.exists():
        raise BrokenError(
            f"the run ended with {done.returncode}: {done.stderr.decode('utf-8', 'replace')[-500:]}"
        )
    seen = json.loads(out.read_text())
    return {"calls of ExifTool": len(seen["started"]), "photos opened": len(set(seen["opened"]))}
