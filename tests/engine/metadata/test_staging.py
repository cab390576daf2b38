"""The last moment of a write, when another program may be writing too."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.errors import MetadataError, WriteBlocked
from engine.metadata import staging
from engine.metadata.exiftool import ExifTool
from engine.metadata.staging import STAGING, rewrite, stamp
from engine.metadata.swap import move_to_free_name, swap
from tests.engine.metadata.conftest import Paint

linux = pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is Linux's")


def _at_the_last_moment(monkeypatch: pytest.MonkeyPatch, file: Path, change: Callable[[], object]) -> None:
    """`change` is made after the last look at `file` and before the staging file takes its place."""
    real = staging.stamp
    done: list[object] = []

    def stamped(path: Path) -> staging.Stamp | None:
        seen = real(path)
        if path == file and not done:
            done.append(change())
        return seen

    monkeypatch.setattr(staging, "stamp", stamped)


def _replaced(file: Path, data: bytes) -> None:
    other = file.with_name("other.tmp")
    other.write_bytes(data)
    other.replace(file)


def _blocked(exiftool: ExifTool, file: Path, seen: staging.Stamp | None) -> str:
    with pytest.raises(WriteBlocked) as caught:
        rewrite(exiftool, file, ["-XMP-dc:Subject=bride"], seen=seen, verify=lambda _: None)
    assert not [path for path in file.parent.iterdir() if STAGING in path.name]
    return caught.value.reason


@linux
@pytest.mark.parametrize("how", [_replaced, Path.write_bytes])
def test_a_change_after_the_last_look_is_put_back(
    exiftool: ExifTool,
    tmp_path: Path,
    paint: Paint,
    monkeypatch: pytest.MonkeyPatch,
    how: Callable[[Path, bytes], object],
) -> None:
    photo = paint(tmp_path / "a.jpg")
    seen, theirs = stamp(photo), photo.read_bytes() + b"x"
    _at_the_last_moment(monkeypatch, photo, lambda: how(photo, theirs))
    assert "another program" in _blocked(exiftool, photo, seen)
    assert photo.read_bytes() == theirs


@linux
def test_a_photo_removed_after_the_last_look_does_not_come_back(
    exiftool: ExifTool, tmp_path: Path, paint: Paint, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = paint(tmp_path / "a.jpg")
    _at_the_last_moment(monkeypatch, photo, photo.unlink)
    assert "another program" in _blocked(exiftool, photo, stamp(photo))
    assert list(tmp_path.iterdir()) == []


@linux
def test_a_sidecar_made_by_another_program_at_the_last_moment_is_not_replaced(
    exiftool: ExifTool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sidecar = tmp_path / "a.jpg.xmp"
    _at_the_last_moment(monkeypatch, sidecar, lambda: sidecar.write_bytes(b"theirs"))
    assert "another program" in _blocked(exiftool, sidecar, None)
    assert sidecar.read_bytes() == b"theirs"


@linux
def test_a_change_that_keeps_size_and_time_is_noticed(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    seen, before = stamp(photo), photo.stat()
    theirs = photo.read_bytes()[:-3] + b"abc"
    photo.write_bytes(theirs)
    os.utime(photo, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "another program" in _blocked(exiftool, photo, seen)
    assert photo.read_bytes() == theirs


def test_where_nothing_can_be_swapped_the_file_is_replaced(
    exiftool: ExifTool, tmp_path: Path, paint: Paint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging, "swap", lambda one, other: False)
    monkeypatch.setattr(staging, "move_to_free_name", lambda one, other: False)
    photo, sidecar = paint(tmp_path / "a.jpg"), tmp_path / "a.jpg.xmp"
    for file in (photo, sidecar):
        rewrite(exiftool, file, ["-XMP-dc:Subject=bride"], seen=stamp(file), verify=lambda _: None)
        assert b"bride" in file.read_bytes()
    assert sorted(tmp_path.iterdir()) == [photo, sidecar]


@linux
def test_two_files_are_swapped_and_a_taken_name_stays(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"1")
    with pytest.raises(FileNotFoundError):
        swap(one, other)
    assert move_to_free_name(one, other)
    one.write_bytes(b"2")
    assert swap(one, other)
    assert (one.read_bytes(), other.read_bytes()) == (b"1", b"2")
    with pytest.raises(FileExistsError):
        move_to_free_name(one, other)


def test_a_write_that_is_refused_leaves_nothing(exiftool: ExifTool, tmp_path: Path, paint: Paint) -> None:
    photo = paint(tmp_path / "a.jpg")
    before = photo.read_bytes()

    def refuse(_: Path) -> None:
        raise MetadataError(photo, "no")

    with pytest.raises(MetadataError, match="no"):
        rewrite(exiftool, photo, ["-XMP-dc:Subject=bride"], seen=stamp(photo), verify=refuse)
    assert photo.read_bytes() == before
    assert list(tmp_path.iterdir()) == [photo]
