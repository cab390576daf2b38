from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from filelock import FileLock
from PIL import Image

from engine.errors import LibraryError
from engine.lab.data import pictures
from engine.lab.data.pictures import squares, squeezed
from engine.vision.backbones import BACKBONES, preprocess
from tests.engine.lab.data.drawn import draw, drawing, end_of


class Usage(NamedTuple):
    free: int


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [draw(tmp_path / "in" / f"{number}.jpg", number) for number in range(5)]


@pytest.fixture
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "TOLD_EVERY", 1)
    monkeypatch.setattr(pictures, "WORKERS", 1)


def test_a_picture_is_seen_as_first_looks_backbones_see_it() -> None:
    for size in ((400, 300), (300, 640), (512, 512)):
        picture = drawing(1, size)
        assert np.array_equal(squeezed(picture, 224), preprocess(picture, BACKBONES["mobilenet_v2"]))


def test_a_picture_smaller_than_the_square_is_enlarged_by_bicubic_interpolation() -> None:
    small = drawing(2, (50, 50))
    assert np.array_equal(squeezed(small, 96), np.asarray(small.resize((96, 96), Image.Resampling.BICUBIC)))


def test_squares_are_mapped_from_a_file_that_stays(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = end_of(squares(files, 32, tmp_path / "cache"))
    assert first.shape == (5, 32, 32, 3)
    assert first.dtype == np.uint8
    assert isinstance(first, np.memmap)
    assert not first.flags.writeable
    with Image.open(files[3]) as picture:
        assert np.array_equal(first[3], squeezed(picture, 32))
    monkeypatch.setattr(pictures, "square", lambda *_: pytest.fail("read again"))
    assert np.array_equal(end_of(squares(files, 32, tmp_path / "cache")), first)


def test_another_side_other_photos_and_changed_photos_are_another_file(
    files: list[Path], tmp_path: Path
) -> None:
    end_of(squares(files, 32, tmp_path / "cache"))
    assert end_of(squares(files, 16, tmp_path / "cache")).shape == (5, 16, 16, 3)
    assert len(end_of(squares(files[:2], 32, tmp_path / "cache"))) == 2
    before = np.array(end_of(squares(files, 32, tmp_path / "cache"))[0])
    draw(files[0], 77)
    os.utime(files[0], ns=(1, 1))
    assert not np.array_equal(end_of(squares(files, 32, tmp_path / "cache"))[0], before)


@pytest.mark.usefixtures("one_by_one")
def test_it_goes_on_where_it_was_stopped(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = np.array(end_of(squares(files, 32, tmp_path / "whole")))
    steps = squares(files, 32, tmp_path / "cache")
    assert [next(steps).done for _ in range(2)] == [1, 2]
    steps.close()
    [part] = (tmp_path / "cache").glob("*.part")
    with part.open("ab") as file:
        file.write(bytes(2 * 32 * 32 * 3))  # what a power cut leaves of two rows
        file.write(b"\0half a row")
    assert not list((tmp_path / "cache").glob("*.npy"))
    steps = squares(files, 32, tmp_path / "cache")
    assert next(steps).done == 3
    assert np.array_equal(end_of(steps), whole)
    assert not part.exists()


def test_while_another_run_reads_the_same_it_waits(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    end_of(squares(files, 32, tmp_path / "cache"))
    [made] = (tmp_path / "cache").glob("*.npy")
    with FileLock(made.with_suffix(".lock")):
        steps = squares(files, 32, tmp_path / "cache")
        assert next(steps).note == pictures.WAITING
    assert len(end_of(steps)) == 5


@pytest.mark.usefixtures("one_by_one")
def test_a_photo_that_has_become_unreadable_is_named(files: list[Path], tmp_path: Path) -> None:
    steps = squares(files, 32, tmp_path / "cache")
    next(steps)
    files[4].write_bytes(b"")
    with pytest.raises(LibraryError, match=r"4\.jpg could be read a moment ago .*: 0 bytes\. Begin again"):
        end_of(steps)


def test_no_room_on_the_disk_is_said_before_anything_is_read(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage(1_000_000))
    with pytest.raises(
        LibraryError, match=r"no room for the pictures in .*: 0\.00 GB are needed, and 0\.00 GB are free"
    ):
        end_of(squares(files, 32, tmp_path / "cache"))
    assert not list((tmp_path / "cache").glob("*.npy"))


def test_a_cache_that_cannot_be_written_is_an_error(files: list[Path], tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    with pytest.raises(LibraryError, match=r"cannot be written.*Free some space, or choose another folder"):
        end_of(squares(files, 32, tmp_path / "cache"))


def test_no_photos_are_no_squares(tmp_path: Path) -> None:
    assert end_of(squares([], 32, tmp_path)).shape == (0, 32, 32, 3)
