"""Other programs change a photo between our read and our write, or write all the time while we do."""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from bench.common import CHECKOUT, Bench, Figure, Report, command
from bench.readers import metadata, pixels
from bench.scene import (
    DAMAGED,
    FOREIGN_LOST,
    KINDS,
    LABELS_LOST,
    MIXED,
    NEW,
    NOT_COMPLETED,
    OLD,
    SUBJECT,
    Photo,
    Problem,
    Scene,
    counts,
    examine,
    examine_photo,
    finish,
    make_scene,
    orphans,
    relabel,
    restore,
    said,
)

MOMENTS = ("write", "check")
THEIRS = "Written meanwhile"
EXIV2 = ["exiv2", "-M", f"set {SUBJECT} XmpBag {THEIRS}", "{}"]
EXIFTOOL = ["exiftool", "-q", "-overwrite_original", f"-XMP-dc:Subject+={THEIRS}", "{}"]
EDITS = {
    "edited by exiv2": EXIV2,
    "edited by exiv2, time kept": [EXIV2[0], "-k", *EXIV2[1:]],
    "edited by exiftool": EXIFTOOL,
    "edited by exiftool, time kept": [EXIFTOOL[0], "-P", *EXIFTOOL[1:]],
}
REPLACED, RENAMED = "replaced by another photo", "renamed"

_HAMMER = """
import os, random, sys, time
file, log, own, stop, pause = sys.argv[1:]
number = 0
with open(log, "w") as told:
    while not os.path.exists(stop):
        with open(file) as opened:
            lines = opened.read()
        with open(own, "w") as opened:
            opened.write(lines + f"t{number}\\n")
        os.replace(own, file)
        told.write(f"t{number}\\n")
        told.flush()
        number += 1
        time.sleep(float(pause) * random.random())
"""

PAUSE = 0.004
"""Seconds, at most, between two changes of a program that is faster than any; 0 for one that never rests."""


@dataclass(slots=True)
class Rival:
    """exiv2, adding keywords to photos in turn until told to stop; `finished` are those that it said it had written."""

    photos: list[Path]
    finished: dict[Path, list[str]] = field(default_factory=dict)
    stop: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Until `stop`."""
        number = 0
        while not self.stop.is_set():
            photo, word = self.photos[number % len(self.photos)], f"theirs {number}"
            done = subprocess.run(
                ["exiv2", "-M", f"set {SUBJECT} XmpBag {word}", str(photo)], capture_output=True
            )
            if not done.returncode:
                self.finished.setdefault(photo, []).append(word)
            number += 1


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--photos", type=int, default=6)
    parser.add_argument("--rounds", type=int, default=20, help="relabellings while exiv2 writes")
    parser.add_argument("--swaps", type=int, default=3000, help="last moments of a write that are tried")


def run(bench: Bench) -> Report:
    """Changes at chosen moments, then a program that never stops, then the last microseconds by themselves."""
    scene = make_scene(bench, bench.scratch / "pristine", bench.options.photos)
    problems: dict[str, list[Problem]] = {}
    for moment in MOMENTS:
        for how in (*EDITS, REPLACED, RENAMED):
            name = f"{how}, just before our {moment}"
            problems[name] = list(_struck(bench, scene, moment, how))
            bench.tell(f"{name}: {len(problems[name])} problems")
    beside: dict[str, Figure] = {}
    problems["two programs at once"] = list(_together(bench, scene, beside))
    bench.tell(f"two programs at once: {beside}")
    _last_moments(bench, beside)
    figures: dict[str, Figure] = {
        "changes at chosen moments": len(problems) - 1,
        **beside,
        **counts((one for found in problems.values() for one in found), KINDS),
    }
    return Report(figures, (), tuple(f"{name}: {one}" for name, found in problems.items() for one in found))


def _struck(bench: Bench, scene: Scene, moment: str, how: str) -> Iterator[Problem]:
    """One change of another program to the photo that is written first."""
    library, done = bench.scratch / "library", bench.scratch / "done"
    restore(scene, library)
    done.unlink(missing_ok=True)
    race = {"moment": moment, "command": _words(bench, how), "done": str(done)}
    environ = {
        **bench.environ,
        "FIRSTLOOK_EXIFTOOL": str(_program(bench)),
        "FIRSTLOOK_BENCH_RACE": json.dumps(race),
    }
    child = relabel(bench, scene, library, environ=environ)
    _, told = child.communicate(timeout=300)
    if child.returncode or not done.exists():
        yield Problem(NOT_COMPLETED, f"the run ended with {child.returncode}: {told.decode()[-300:]}")
        return
    yield from orphans(str(library))
    hit = Path(done.read_text()).relative_to(library)
    expected = _expected(bench, scene, hit, how)
    others = replace(scene, photos={path: photo for path, photo in scene.photos.items() if path != hit})
    lies = _new_name(hit) if how == RENAMED else hit
    yield from examine(others, library, labels={NEW})
    yield from _as_expected(scene, library, lies, expected, how)
    yield from finish(bench, others, library, {NEW})
    now = said(library / ".firstlook").index.get(lies, set())
    if how != REPLACED and now != {NEW}:
        yield Problem(LABELS_LOST, f"{lies} is labelled {sorted(now)}")
    yield from _as_expected(scene, library, lies, expected, how)


def _as_expected(scene: Scene, library: Path, lies: Path, expected: Photo, how: str) -> Iterator[Problem]:
    """Another photo says what it says, beside what First Look then writes into it."""
    for problem in examine_photo(scene, library, lies, expected, {OLD, NEW}):
        if how != REPLACED or problem.kind != MIXED:
            yield problem


def _program(bench: Bench) -> Path:
    file = bench.scratch / "racing-exiftool"
    file.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" "{CHECKOUT / "bench" / "racing_exiftool.py"}" "$@"\n'
    )
    file.chmod(0o755)
    return file


def _words(bench: Bench, how: str) -> list[str]:
    if how == REPLACED:
        other = bench.scratch / "other.jpg"
        shutil.copy(_another(bench), other)
        return ["mv", str(other), "{}"]
    return ["mv", "{}", "{}.renamed.jpg"] if how == RENAMED else EDITS[how]


def _new_name(path: Path) -> Path:
    return path.with_name(path.name + ".renamed.jpg")


def _another(bench: Bench) -> Path:
    """A photo of another program that says `OLD` of itself, and is none of the library's."""
    file = bench.scratch / "another.jpg"
    if not file.exists():
        source = bench.scratch / "pristine" / "2" / "002.jpg"
        from PIL import Image

        with Image.open(source) as image:
            image.transpose(Image.Transpose.ROTATE_180).save(file, quality=95)
        words = ["-M", f"set {SUBJECT} XmpBag {THEIRS}", "-M", f"set {SUBJECT} XmpBag {OLD}"]
        subprocess.run(["exiv2", *words, str(file)], check=True)
    return file


def _expected(bench: Bench, scene: Scene, hit: Path, how: str) -> Photo:
    """What must be kept: the same change, made to a copy that nobody else writes."""
    copy = bench.scratch / f"expected{hit.suffix}"
    shutil.copy(_another(bench) if how == REPLACED else scene.pristine / hit, copy)
    if how in EDITS:
        subprocess.run([word.replace("{}", str(copy)) for word in EDITS[how]], check=True)
    seen, found = pixels(copy), metadata(copy)
    assert seen is not None
    assert found is not None
    return Photo(seen, found)


def _together(bench: Bench, scene: Scene, figures: dict[str, Figure]) -> Iterator[Problem]:
    """exiv2 adds keyword after keyword, in place, while we relabel; what it had finished must be there at the end."""
    library = bench.scratch / "library"
    restore(scene, library)
    files = [library / path for path in scene.photos]
    rival = Rival(files)
    thread = threading.Thread(target=rival.run)
    thread.start()
    noticed = 0
    try:
        for number in range(bench.options.rounds):
            name = (NEW, OLD)[number % 2]
            words = command("label", library, "--json", "--class", name, *files)
            done = subprocess.run(words, cwd=CHECKOUT, env=bench.environ, capture_output=True, timeout=300)
            if done.returncode:
                yield Problem(NOT_COMPLETED, f"round {number} ended: {done.stderr.decode()[-300:]}")
                continue
            noticed += len(json.loads(done.stdout)["waiting"])
    finally:
        rival.stop.set()
        thread.join()
    figures["two programs at once: keywords that exiv2 finished"] = sum(map(len, rival.finished.values()))
    figures["two programs at once: our writes"] = bench.options.rounds * len(files)
    figures["two programs at once: writes put off as it was writing"] = noticed
    yield from _all_there(bench, scene, library, rival, (OLD, NEW)[bench.options.rounds % 2])


def _all_there(bench: Bench, scene: Scene, library: Path, rival: Rival, label: str) -> Iterator[Problem]:
    done = subprocess.run(
        command("tag", library, "--json"), cwd=CHECKOUT, env=bench.environ, capture_output=True, timeout=300
    )
    if done.returncode or json.loads(done.stdout)["waiting"]:
        yield Problem(NOT_COMPLETED, f"the next run: {(done.stderr + done.stdout).decode()[-300:]}")
    labels = said(library / ".firstlook").index
    for path, photo in scene.photos.items():
        now = metadata(library / path)
        if now is None or pixels(library / path) != photo.pixels:
            yield Problem(DAMAGED, f"{path} does not open, or has other pixels")
            continue
        has = now.keywords(SUBJECT)
        lost = [word for word in rival.finished.get(library / path, []) if word not in has]
        if lost or "Grandma's garden" not in has:
            yield Problem(FOREIGN_LOST, f"{path} lost {lost} of {has}")
        if labels.get(path) != {label} or label not in has:
            yield Problem(
                LABELS_LOST, f"{path} is labelled {labels.get(path)}, its file says {has[:4]}, not {label}"
            )


def _last_moments(bench: Bench, figures: dict[str, Figure]) -> None:
    """The step in which the new file takes the old one's place, against a program that replaces it all the time.

    Figures alone: a change is lost where the other program makes two within this step, the second from what it reads
    between swap and undoing; no program that takes milliseconds for a change does.
    """
    from engine.metadata import staging
    from engine.metadata.swap import swap as real

    ways = {
        "swapped": (real, PAUSE),
        "only replaced, for comparison": (lambda one, other: False, PAUSE),
        "swapped, the other never rests": (real, 0.0),
    }
    for name, (swap, pause) in ways.items():
        vars(staging)["swap"] = swap
        try:
            lost, finished, late, seconds = _hammered(bench, bench.options.swaps, pause)
        finally:
            vars(staging)["swap"] = real
        figures[f"last moment, {name}: changes by the other"] = finished
        figures[f"last moment, {name}: noticed after the last look"] = late
        figures[f"last moment, {name}: length in µs (median)"] = seconds * 1e6
        figures[f"last moment, {name}: changes lost"] = lost


def _hammered(bench: Bench, times: int, pause: float) -> tuple[int, int, int, float]:
    """(changes lost, changes made, those noticed only at the swap, seconds from the last look to the end)."""
    from engine.errors import WriteBlocked
    from engine.metadata import staging

    folder = bench.scratch / "hammer"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    file, log, own, stop, new = (folder / name for name in ("file", "log", "own", "stop", "new"))
    file.write_text("")
    child = subprocess.Popen([sys.executable, "-c", _HAMMER, *map(str, (file, log, own, stop, pause))])
    late, took = 0, []
    for number in range(times):
        seen = staging.stamp(file)
        new.write_text(f"{file.read_text()}u{number}\n")
        begun = time.perf_counter()
        if staging.stamp(file) != seen:
            continue
        try:
            staging._take_place(new, file, seen)
        except WriteBlocked:
            late += 1
        took.append(time.perf_counter() - begun)
        with suppress(FileNotFoundError):
            new.unlink()
    stop.touch()
    child.wait(60)
    finished = log.read_text().split()
    lost = set(finished) - set(file.read_text().split())
    return len(lost), len(finished), late, statistics.median(took) if took else 0.0
