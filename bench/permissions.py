"""Photos that may not be written, or not as they are: nothing is lost, and they are written when they may be again."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bench.common import CHECKOUT, AbsentError, Bench, Figure, Report, command
from bench.readers import bytes_of, metadata
from bench.scene import (
    DAMAGED,
    FOREIGN_LOST,
    KINDS,
    LABELS_LOST,
    MARK,
    NEW,
    NOT_COMPLETED,
    OLD,
    SUBJECT,
    Problem,
    Scene,
    counts,
    examine,
    finish,
    make_scene,
    orphans,
    restore,
)

NOBODY = 65534
NO_REASON = "photos that wait without a reason"
FIRST, SECOND = Path("0/000.jpg"), Path("1/001.jpg")

Undo = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Place:
    """The copy that a case plays in, and a folder outside of it."""

    library: Path
    outside: Path

    @property
    def first(self) -> Path:
        return self.library / FIRST


@dataclass(frozen=True, slots=True)
class Case:
    """`hinder` does it and returns how it is undone; `waits` are the photos that then must not be written.

    `apart` is judged by a check of its own. `unreached` photos are not asked for and stay as they are. `user`: First
    Look runs as another user than the administrator.
    """

    name: str
    hinder: Callable[[Place], Undo]
    waits: tuple[str, ...] = ()
    user: bool = False
    apart: Path | None = None
    unreached: str = ""

    def split(self, scene: Scene) -> tuple[Scene, Scene]:
        """(the photos that are labelled, those that are out of reach), but for the one apart."""
        ours = {path: photo for path, photo in scene.photos.items() if path != self.apart}
        far = {path for path in ours if self.unreached and str(path).startswith(self.unreached)}
        near = {path: photo for path, photo in ours.items() if path not in far}
        return replace(scene, photos=near), replace(scene, photos={path: ours[path] for path in far})


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--photos", type=int, default=6)
    parser.add_argument("--case", help="only the cases whose names hold this text")


def run(bench: Bench) -> Report:
    """Every case in a copy of its own: hindered, labelled, looked at, allowed again, run again, looked at."""
    if os.geteuid():
        raise AbsentError(
            "Other users' files can only be made by root: this measurement must be run as root."
        )
    scene = make_scene(bench, bench.scratch / "pristine", max(6, bench.options.photos))
    bench.scratch.chmod(0o711)
    problems: dict[str, tuple[Problem, ...]] = {}
    for case in CASES:
        if (bench.options.case or "") in case.name:
            problems[case.name] = tuple(_played(bench, scene, case))
            bench.tell(f"{case.name}: {len(problems[case.name])} problems")
    figures: dict[str, Figure] = {
        "cases": len(problems),
        "photos in each": len(scene.photos),
        **counts((one for found in problems.values() for one in found), (*KINDS, NO_REASON)),
    }
    return Report(figures, (), tuple(f"{name}: {one}" for name, found in problems.items() for one in found))


def _played(bench: Bench, scene: Scene, case: Case) -> Iterator[Problem]:
    place = Place(bench.scratch / "library", bench.scratch / "outside")
    restore(scene, place.library)
    shutil.rmtree(place.outside, ignore_errors=True)
    place.outside.mkdir()
    if case.user:
        _give_away(place)
    before = {path: bytes_of(place.library / path) for path in scene.photos}
    undo = case.hinder(place)
    try:
        yield from _hindered(bench, scene, case, place, before)
    finally:
        undo()
    if case.user:
        yield from _ran(_started(bench, ["tag", str(place.library), "--json"], case))[1]
    near, far = case.split(scene)
    yield from finish(bench, near, place.library, {NEW})
    yield from examine(far, place.library, labels={OLD}, settled=True)


def _hindered(
    bench: Bench, scene: Scene, case: Case, place: Place, before: dict[Path, str]
) -> Iterator[Problem]:
    near, far = case.split(scene)
    files = [str(place.library / path) for path in scene.photos if path not in far.photos]
    words = ["label", str(place.library), "--json", "--class", NEW, *files]
    reasons, problems = _ran(_started(bench, words, case))
    yield from problems
    yield from orphans(str(bench.scratch))
    yield from examine(near, place.library, labels={NEW})
    yield from examine(far, place.library, labels={OLD}, settled=True)
    for path in scene.photos:
        waits = any(str(path).startswith(start) for start in case.waits)
        if waits and bytes_of(place.library / path) != before[path]:
            yield Problem(DAMAGED, f"{path} was written where it must not be")
        if waits and not reasons.get(str(place.library / path)):
            yield Problem(NO_REASON, f"{path} is not said to wait: {reasons}")
        if not waits and str(place.library / path) in reasons:
            yield Problem(NOT_COMPLETED, f"{path} waits: {reasons[str(place.library / path)]}")
    if case.apart:
        yield from _beside(place.library / case.apart, before[case.apart])


def _beside(photo: Path, before: str) -> Iterator[Problem]:
    """A photo with two names is not parted from the other one: its keywords stand in a sidecar."""
    sidecar = metadata(photo.with_name(photo.name + ".xmp"))
    if bytes_of(photo) != before or photo.stat().st_nlink != 2:
        yield Problem(DAMAGED, f"{photo} was changed or parted from its other name")
    if sidecar is None or NEW not in sidecar.keywords(SUBJECT):
        yield Problem(LABELS_LOST, f"{photo}: no sidecar says {NEW}")
    elif "Grandma's garden" not in sidecar.keywords(SUBJECT):
        yield Problem(FOREIGN_LOST, f"{photo}: its sidecar lacks the keyword of another program")


def _started(bench: Bench, words: list[str], case: Case) -> subprocess.CompletedProcess[bytes]:
    environ = {**bench.environ, MARK: str(bench.scratch)}
    given = command(*words)
    if case.user:
        app_data = bench.scratch / "app-data"
        app_data.mkdir(exist_ok=True)
        os.chown(app_data, NOBODY, NOBODY)
        environ |= {"FIRSTLOOK_DATA": str(app_data), "HOME": str(app_data)}
        given = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *given]
    return subprocess.run(given, cwd=CHECKOUT, env=environ, capture_output=True, timeout=300)


def _ran(done: subprocess.CompletedProcess[bytes]) -> tuple[dict[str, str], list[Problem]]:
    """Why photos wait, by their paths, and what went wrong with the run itself."""
    told = done.stderr.decode("utf-8", "replace")
    if done.returncode or "Traceback" in told:
        return {}, [Problem(NOT_COMPLETED, f"the run ended with {done.returncode}: {told[-400:]}")]
    return {entry["path"]: entry["reason"] for entry in json.loads(done.stdout)["waiting"]}, []


def _give_away(place: Place) -> None:
    for path in (place.library, place.outside, *place.library.rglob("*")):
        os.chown(path, NOBODY, NOBODY)


def _mode(name: str, mode: int) -> Callable[[Place], Undo]:
    def hinder(place: Place) -> Undo:
        path = place.library / name
        old = path.stat().st_mode & 0o7777
        path.chmod(mode)
        return lambda: path.chmod(old)

    return hinder


def _owner(name: str, user: int, back: int, mode: int = 0) -> Callable[[Place], Undo]:
    """`user` owns it; with `back` below 0 it stays so, as it does not hinder."""

    def hinder(place: Place) -> Undo:
        path = place.library / name
        if mode:
            path.chmod(mode)
        os.chown(path, user, user)
        return (lambda: os.chown(path, back, back)) if back >= 0 else (lambda: None)

    return hinder


def _attribute(name: str) -> Callable[[Place], Undo]:
    def hinder(place: Place) -> Undo:
        _system("chattr", "+i", str(place.library / name))
        return lambda: _system("chattr", "-i", str(place.library / name))

    return hinder


def _file_link(place: Place) -> Undo:
    target = place.outside / "real.jpg"
    shutil.move(place.first, target)
    place.first.symlink_to(target)

    def still_a_link() -> None:
        assert place.first.is_symlink(), f"{place.first} is no link any more"

    return still_a_link


def _folder_link(place: Place) -> Undo:
    folder, target = place.library / "1", place.outside / "real"
    shutil.move(folder, target)
    folder.symlink_to(target, target_is_directory=True)

    def back() -> None:
        assert folder.is_symlink(), f"{folder} is no link any more"
        folder.unlink()
        shutil.move(target, folder)

    return back


def _library_link(place: Place) -> Undo:
    target = place.outside / "library"
    shutil.move(place.library, target)
    place.library.symlink_to(target, target_is_directory=True)

    def back() -> None:
        place.library.unlink()
        shutil.move(target, place.library)

    return back


def _hard_link(place: Place) -> Undo:
    other = place.outside / "second-name.jpg"
    os.link(place.first, other)
    return other.unlink


def _read_only_mount(name: str) -> Callable[[Place], Undo]:
    """A folder, or one file, on a drive that is mounted read-only."""

    def hinder(place: Place) -> Undo:
        path = str(place.library / name)
        _system("mount", "--bind", path, path)
        _system("mount", "-o", "remount,bind,ro", path)
        return lambda: _system("umount", path)

    return hinder


def _mount_point(place: Place) -> Undo:
    """A single file that is a drive's: it can be written but not replaced."""
    _system("mount", "--bind", str(place.first), str(place.first))
    return lambda: _system("umount", str(place.first))


def _system(*words: str) -> None:
    done = subprocess.run(words, capture_output=True)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise AbsentError(f"{words[0]} does not work here ({said}): this case cannot be made.")


CASES = (
    Case("read-only file", _mode("0/000.jpg", 0o444), ("0/000.jpg",)),
    Case("read-only folder", _mode("1", 0o555), ("1/",)),
    Case("file of another user, written by root", _owner("0/000.jpg", 1234, -1)),
    Case("immutable file", _attribute("0/000.jpg"), ("0/000.jpg",)),
    Case("immutable folder", _attribute("1"), ("1/",)),
    Case("folder on a read-only mount", _read_only_mount("1"), ("1/",)),
    Case("file on a read-only mount", _read_only_mount("0/000.jpg"), ("0/000.jpg",)),
    Case("file that is a mount", _mount_point, ("0/000.jpg",)),
    Case("symbolic link to a file", _file_link),
    Case("symbolic link to a folder", _folder_link, unreached="1/"),
    Case("symbolic link to the library", _library_link),
    Case("hard link", _hard_link, apart=FIRST),
    Case("user: another's file", _owner("0/000.jpg", 0, NOBODY), ("0/000.jpg",), user=True),
    Case("user: another's secret file", _owner("0/000.jpg", 0, NOBODY, 0o600), ("0/000.jpg",), user=True),
    Case("user: another's folder", _owner("1", 0, NOBODY), ("1/",), user=True),
    Case("user: read-only file", _mode("0/000.jpg", 0o444), ("0/000.jpg",), user=True),
    Case("user: folder that may not be entered", _mode("1", 0o000), ("1/",), user=True),
    Case("user: file that all may write, of another", _owner("0/000.jpg", 0, -1, 0o666), user=True),
)
