"""What is read of a plain JPEG without ExifTool is what ExifTool reads, to the letter, or nothing."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.errors import PhotoUnreadable
from engine.metadata.exiftool import ExifTool
from engine.metadata.read import read
from engine.metadata.said import FileMetadata
from engine.photos.decode import decode
from engine.photos.plain import plain_texts

TAKEN = "2026:06:20 14:03:05"
FIRST = {0x010F: "Canon", 0x0110: "Canon EOS R6", 0x0112: 1, 0x0132: TAKEN}
NOTED = {0x9003: TAKEN, 0x9004: TAKEN, 0x9291: "12", 0xA434: "RF50mm F1.2 L USM", 0x829A: 0.005}


def jpeg(folder: Path, name: str, first: dict[int, object] = FIRST, noted: dict[int, object] = NOTED) -> Path:
    exif = Image.Exif()
    exif.update(first)
    exif.get_ifd(0x8769).update(noted)
    Image.new("RGB", (32, 24), "teal").save(folder / name, exif=exif.tobytes())
    return folder / name


def plain_of(path: Path) -> dict[str, str] | None:
    try:
        found = decode(path).plain
    except PhotoUnreadable:
        return None
    return None if found is None else dict(found)


def compared(exiftool: ExifTool, paths: Sequence[Path]) -> int:
    """How many of these are plain; each of them is as ExifTool reads it."""
    plain = {path: texts for path in paths if (texts := plain_of(path)) is not None}
    said, ours = read(exiftool, list(plain)), read(exiftool, list(plain), plain=plain)
    for path, of in ours.items():
        theirs = said[path]
        assert isinstance(theirs, FileMetadata), (path, theirs)
        assert of == replace(theirs, bare=True), path
    return len(plain)


def test_a_photo_as_a_camera_writes_it_is_plain(exiftool: ExifTool, tmp_path: Path) -> None:
    photo = jpeg(tmp_path, "a.jpg")
    assert plain_of(photo) == {
        "Make": "Canon", "Model": "Canon EOS R6", "DateTimeOriginal": TAKEN, "CreateDate": TAKEN,
        "SubSecTimeOriginal": "12", "LensModel": "RF50mm F1.2 L USM",
    }  # fmt: skip
    assert compared(exiftool, [photo]) == 1


def test_a_photo_without_metadata_says_nothing_and_is_plain(exiftool: ExifTool, tmp_path: Path) -> None:
    Image.new("RGB", (32, 24)).save(tmp_path / "a.jpg")
    assert plain_of(tmp_path / "a.jpg") == {}
    assert compared(exiftool, [tmp_path / "a.jpg"]) == 1


@pytest.mark.parametrize(
    "change",
    [
        ("-XMP-dc:Subject=Paris",),
        ("-XMP-xmp:Rating=3",),
        ("-IPTC:Keywords=Paris",),
        ("-EXIF:XPKeywords=500061000000",),
        ("-Make=Caf\u00e9",),
        ("-IFD1:Make=Another",),
        ("-Photoshop:URL=http://first.look",),
    ],
)
def test_whatever_else_stands_in_a_photo_is_left_to_exiftool(
    exiftool: ExifTool, tmp_path: Path, change: tuple[str, ...]
) -> None:
    photo = jpeg(tmp_path, "a.jpg")
    before = photo.read_bytes()
    exiftool.execute("-overwrite_original", *change, str(photo).encode())
    assert photo.read_bytes() != before
    assert plain_of(photo) is None


@pytest.mark.parametrize(
    ("first", "noted"),
    [
        ({**FIRST, 0x010F: "  Spaced  "}, NOTED),
        ({**FIRST, 0x0110: "12"}, NOTED),
        ({**FIRST, 0x0110: "007"}, NOTED),
        ({**FIRST, 0x0110: "1e5"}, NOTED),
        ({**FIRST, 0x0110: 'a "quoted" \\ one'}, NOTED),
        ({0x0112: 6}, {}),
        (FIRST, {**NOTED, 0x9003: "    :  :     :  :  "}),
        (FIRST, {**NOTED, 0x9291: "  "}),
        (FIRST, {0x9004: TAKEN}),
    ],
)
def test_odd_texts_are_read_as_exiftool_reads_them(
    exiftool: ExifTool, tmp_path: Path, first: dict[int, object], noted: dict[int, object]
) -> None:
    assert compared(exiftool, [jpeg(tmp_path, "a.jpg", first, noted)]) == 1


@pytest.mark.parametrize(
    ("first", "noted"),
    [({**FIRST, 0x010F: "True"}, NOTED), ({**FIRST, 0x9003: TAKEN}, {}), (FIRST, {**NOTED, 0x010F: "Nikon"})],
)
def test_what_exiftool_may_read_otherwise_is_left_to_it(
    tmp_path: Path, first: dict[int, object], noted: dict[int, object]
) -> None:
    assert plain_of(jpeg(tmp_path, "a.jpg", first, noted)) is None


def test_damaged_exif_is_read_as_exiftool_reads_it_or_left_to_it(exiftool: ExifTool, tmp_path: Path) -> None:
    whole, draws = jpeg(tmp_path, "whole.jpg").read_bytes(), np.random.default_rng(7)
    begin = whole.index(b"Exif\0\0") + 6
    end = begin + int.from_bytes(whole[begin - 8 : begin - 6], "big") - 8
    paths = []
    for number in range(400):
        data = bytearray(whole)
        for at in draws.integers(begin, end, int(draws.integers(1, 4))):
            data[at] = draws.choice([0, 1, 2, 7, 255, int(draws.integers(256))])
        paths.append(tmp_path / f"{number}.jpg")
        paths[-1].write_bytes(data)
    assert 40 < compared(exiftool, paths) < 400


def test_all_camera_files_are_read_as_exiftool_reads_them(
    exiftool: ExifTool, tmp_path: Path, shared_data: Path
) -> None:
    files = [path for path in (shared_data / "metadata").rglob("*") if path.is_file()]
    copies = [
        Path(shutil.copy(path, tmp_path / f"{number}{path.suffix}")) for number, path in enumerate(files)
    ]
    assert compared(exiftool, copies) > 20


@pytest.mark.parametrize("data", [b"", b"\xe1", b"\xe1\0\x08Exif\0\0", b"\xe1\0\x10Exif\0\0II*\0\x08\0\0\0"])
def test_segments_that_are_cut_off_are_left_to_exiftool(data: bytes) -> None:
    assert plain_texts([data] if data else [b"\xe0\0\x10AVI1"]) is None
