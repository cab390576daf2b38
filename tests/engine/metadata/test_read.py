from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from engine.errors import MetadataError
from engine.metadata.exiftool import ExifTool
from engine.metadata.read import read
from engine.metadata.said import FileMetadata, taken_at
from tests.engine.metadata.conftest import Paint


def _set(exiftool: ExifTool, photo: Path, *args: str) -> None:
    reply = exiftool.execute("-E", "-overwrite_original", *args, os.fsencode(photo))
    assert reply.status == 0, reply.stderr


def _read(exiftool: ExifTool, photo: Path) -> FileMetadata:
    found = read(exiftool, [photo])[photo]
    assert isinstance(found, FileMetadata), found
    return found


@pytest.mark.parametrize(
    "word", ["2024", "007", "1.50", "1e5", "-3", "0x1F", "null", "[a]", "base64:xx", "a, b;c"]
)
def test_a_keyword_that_looks_like_something_else_is_a_word(
    exiftool: ExifTool, tmp_path: Path, paint: Paint, word: str
) -> None:
    photo = paint(tmp_path / "a.jpg")
    _set(exiftool, photo, f"-XMP-dc:Subject={word}")
    assert _read(exiftool, photo).lists.subject == (word,)


def test_keywords_of_all_lists_are_merged_once_each(exiftool: ExifTool, tmp_path: Path, paint: Paint) -> None:
    photo = paint(tmp_path / "a.jpg")
    _set(
        exiftool,
        photo,
        "-XMP-dc:Subject=Paris",
        "-XMP-dc:Subject=bride&#xa;x",
        "-XMP-lr:HierarchicalSubject=Places|Paris",
        "-XMP-digiKam:TagsList=People/Ann",
        "-IPTC:Keywords=Paris",
        "-IPTC:Keywords=Caf&eacute;",
    )
    assert _read(exiftool, photo).keywords == ("Paris", "bride\nx", "Café", "Ann")


def test_iptc_text_that_is_utf8_without_saying_so_is_read_as_such(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    photo = paint(tmp_path / "a.jpg")
    _set(exiftool, photo, "-charset", "iptc=UTF8", "-IPTC:Keywords=Caf&eacute;")
    assert _read(exiftool, photo).lists.iptc == ("Café",)


def test_a_raws_keywords_are_read_from_its_sidecar(exiftool: ExifTool, tmp_path: Path) -> None:
    raw = tmp_path / "IMG_1.CR2"
    raw.write_bytes(b"II*\0\x08\0\0\0\0\0\0\0\0\0")
    _set(exiftool, tmp_path / "IMG_1.xmp", "-XMP-dc:Subject=Paris")
    found = read(exiftool, [raw])[raw]
    assert isinstance(found, FileMetadata)
    assert found.keywords == ("Paris",)


def test_facts_of_the_camera(exiftool: ExifTool, tmp_path: Path, paint: Paint) -> None:
    photo = paint(tmp_path / "a.jpg")
    _set(
        exiftool,
        photo,
        "-EXIF:DateTimeOriginal=2026:06:20 14:03:05",
        "-EXIF:SubSecTimeOriginal=12",
        "-EXIF:Make=NIKON CORPORATION",
        "-EXIF:Model=NIKON Z 6",
        "-EXIF:LensModel=NIKKOR Z 50mm",
    )
    facts = _read(exiftool, photo).facts
    assert (facts.taken_at, facts.camera, facts.lens) == (
        "2026-06-20T14:03:05.120",
        "NIKON Z 6",
        "NIKKOR Z 50mm",
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"DateTimeOriginal": "0000:00:00 00:00:00"}, None),
        ({"DateTimeOriginal": "2026:13:40 99:99:99"}, None),
        ({"DateTimeOriginal": "    :  :     :  :  "}, None),
        ({"DateTimeOriginal": ["x"]}, None),
        ({}, None),
        ({"DateTimeOriginal": "0000:00:00", "CreateDate": "2020:01:02 03:04:05"}, "2020-01-02T03:04:05"),
        ({"DateTimeOriginal": "2020:01:02 03:04:05.6+02:00"}, "2020-01-02T03:04:05.600"),
        ({"DateTimeOriginal": "2020:01:02 03:04:05", "SubSecTimeOriginal": "xx"}, "2020-01-02T03:04:05"),
    ],
)
def test_garbage_dates_are_none_and_the_next_is_tried(values: dict[str, Any], expected: str | None) -> None:
    assert taken_at(values) == expected


@pytest.mark.parametrize(
    "name", ["-execute.jpg", "#a.jpg", " %d a.jpg ", "@x", "日本 👰.jpg", "a&#xa;b.jpg", "'\"`$(x).jpg"]
)
def test_a_wild_name_is_only_a_name(exiftool: ExifTool, tmp_path: Path, paint: Paint, name: str) -> None:
    photo = tmp_path / name
    paint(tmp_path / "plain.jpg").rename(photo)
    assert _read(exiftool, photo).keywords == ()


@pytest.mark.skipif(sys.platform != "linux", reason="names need not be text on Linux alone")
def test_a_name_that_is_no_text_is_read(exiftool: ExifTool, tmp_path: Path, paint: Paint) -> None:
    photo = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe\xe9.jpg"))
    paint(tmp_path / "plain.jpg").rename(photo)
    _set(exiftool, photo, "-XMP-dc:Subject=Paris")
    assert _read(exiftool, photo).keywords == ("Paris",)


def test_what_cannot_be_read_is_an_error_and_the_others_are_read(
    exiftool: ExifTool, tmp_path: Path, paint: Paint
) -> None:
    good, empty, missing = paint(tmp_path / "a.jpg"), tmp_path / "b.jpg", tmp_path / "c.jpg"
    empty.touch()
    broken = tmp_path / "new\nline.jpg"
    found = read(exiftool, [good, empty, missing, broken])
    assert isinstance(found[good], FileMetadata)
    assert "empty" in str(found[empty])
    assert "no such file" in str(found[missing])
    assert "line break" in str(found[broken])
    assert "\n" not in str(found[broken])


@pytest.mark.shared
def test_every_real_file_is_read_or_its_error_told(exiftool: ExifTool, shared_data: Path) -> None:
    paths = sorted(path for path in (shared_data / "metadata").rglob("*") if path.is_file())
    found = read(exiftool, paths)
    assert len(found) == len(paths) > 200
    readable = [one for one in found.values() if isinstance(one, FileMetadata)]
    assert len(readable) > 200
    assert sum(one.facts.camera is not None for one in readable) > 80
    assert all(
        isinstance(one, FileMetadata) or (isinstance(one, MetadataError) and one.reason)
        for one in found.values()
    )


@pytest.mark.shared
def test_keywords_at_the_end_of_an_iphones_heic_are_found_whatever_its_name(
    exiftool: ExifTool, shared_data: Path, tmp_path: Path
) -> None:
    for name in ("a.heic", "a.jpg"):
        photo = tmp_path / name
        photo.write_bytes(
            (shared_data / "metadata/exif-samples/heic/mobile/iphone_13_pro_max.HEIC").read_bytes()
        )
        if name == "a.heic":
            _set(exiftool, photo, "-XMP-dc:Subject=Paris")
            kept = photo.read_bytes()
        else:
            photo.write_bytes(kept)
        assert _read(exiftool, photo).keywords == ("Paris",)
