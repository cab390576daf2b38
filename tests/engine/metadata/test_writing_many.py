"""Many files written together: each as if it were alone."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from PIL import Image

from engine.errors import MetadataError, WriteBlocked
from engine.metadata.exiftool import ExifTool
from engine.metadata.keywords import Profile
from engine.metadata.planning import Plan
from engine.metadata.read import read_files
from engine.metadata.said import FileMetadata
from engine.metadata.staging import STAGING, Rewrite, rewrite_many, stamp
from engine.metadata.writer import MetadataWriter, Written
from engine.types import WriteTo
from tests.disk import fill, read_only, small_disk
from tests.engine.metadata.conftest import BRIDE, Paint, image_hash


def _plans(writer: MetadataWriter, photos: list[Path]) -> list[Plan]:
    plans = writer.plan_many([(photo, (BRIDE,), False) for photo in photos])
    return [plan for photo in photos if isinstance(plan := plans[photo], Plan)]


def _subjects(exiftool: ExifTool, file: Path) -> tuple[str, ...] | None:
    found = read_files(exiftool, [file])[file]
    assert isinstance(found, FileMetadata), found
    return found.lists.subject


def test_one_that_changed_meanwhile_waits_and_the_others_are_written(
    exiftool: ExifTool, writer: MetadataWriter, tmp_path: Path, paint: Paint
) -> None:
    photos = [paint(tmp_path / f"{name}.jpg") for name in "abc"]
    before = [image_hash(photo) for photo in photos]
    plans = _plans(writer, photos)
    os.utime(photos[1])
    outcomes = writer.apply_many(plans)
    assert isinstance(outcomes[1], WriteBlocked)
    assert [type(outcomes[0]), type(outcomes[2])] == [Written, Written]
    assert [_subjects(exiftool, photo) for photo in photos] == [("bride",), None, ("bride",)]
    assert [image_hash(photo) for photo in photos] == before
    assert not [path for path in tmp_path.iterdir() if STAGING in path.name]


def test_one_whose_picture_would_change_is_left_and_the_others_are_written(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    photos = [paint(tmp_path / f"{name}.jpg") for name in "ab"]

    def hashed(file: Path) -> bytes:
        return b"another" if file == photos[0] else image_hash(file)

    writer = MetadataWriter(exiftool, hashed, Profile(), WriteTo.FILES)
    bad, good = writer.apply_many(_plans(writer, photos))
    assert isinstance(bad, MetadataError)
    assert "picture would have changed" in bad.reason
    assert isinstance(good, Written)
    assert _subjects(exiftool, photos[0]) is None


def test_a_file_that_two_photos_lead_to_is_written_once(
    exiftool: ExifTool, writer: MetadataWriter, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    link = tmp_path / "b.jpg"
    link.symlink_to(photo)
    first, second = writer.apply_many(_plans(writer, [photo, link]))
    assert isinstance(first, Written)
    assert isinstance(second, MetadataError)
    assert _subjects(exiftool, photo) == ("bride",)


def test_where_there_is_room_for_one_staging_file_only_all_are_written_one_by_one(
    exiftool: ExifTool, writer: MetadataWriter, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, "2m"):
        photos = [disk / f"{name}.jpg" for name in "abc"]
        for photo in photos:
            Image.effect_noise((600, 400), 90).save(photo, quality=95)
        plans = _plans(writer, photos)
        fill(disk, left=photos[0].stat().st_size * 3 // 2 + 16384)
        outcomes = writer.apply_many(plans)
        assert [type(outcome) for outcome in outcomes] == [Written] * 3, outcomes
        assert _subjects(exiftool, photos[2]) == ("bride",)


def _jobs(photos: list[Path]) -> list[Rewrite]:
    return [Rewrite(photo, ["-XMP-dc:Subject=bride"], stamp(photo)) for photo in photos]


def _two_folders(tmp_path: Path, paint: Paint) -> tuple[Path, Path]:
    """A photo in a folder of its own, and one in another."""
    for name in ("locked", "open"):
        (tmp_path / name).mkdir()
    return paint(tmp_path / "locked" / "a.jpg"), paint(tmp_path / "open" / "b.jpg")


def test_a_photo_on_a_read_only_disk_waits_and_the_others_are_written(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    locked, other = _two_folders(tmp_path, paint)
    before = locked.read_bytes()
    with read_only(locked.parent):
        failed = rewrite_many(
            exiftool, _jobs([locked, other]), written=lambda file, made: None, verify=lambda made: {}
        )
    assert list(failed) == [locked]
    assert isinstance(failed[locked], WriteBlocked)
    assert "read-only" in failed[locked].reason
    assert locked.read_bytes() == before
    assert _subjects(exiftool, other) == ("bride",)
    assert sorted(path.name for path in tmp_path.rglob("*.jpg")) == ["a.jpg", "b.jpg"]


def test_a_disk_that_becomes_read_only_while_we_write_stops_no_other_photo(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    """As a failing card does. Its staging file can then not be cleared away."""
    locked, other = _two_folders(tmp_path, paint)
    before = locked.read_bytes()
    with ExitStack() as disks:

        def verify(made: Mapping[Path, Path]) -> dict[Path, MetadataError]:
            disks.enter_context(read_only(locked.parent))
            return {}

        failed = rewrite_many(
            exiftool, _jobs([locked, other]), written=lambda file, made: None, verify=verify
        )
    assert list(failed) == [locked]
    assert isinstance(failed[locked], WriteBlocked)
    assert "read-only" in failed[locked].reason
    assert locked.read_bytes() == before
    assert _subjects(exiftool, other) == ("bride",)
