"""Seeing a JPEG by its camera's preview: only where that provably shows the same."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from engine.errors import PhotoUnreadable
from engine.photos.decode import decode
from engine.photos.fingerprint import content_hash
from engine.photos.formats import Kind
from tests.engine.photos.conftest import encode, looks_upright, make_scene

SIZE, SMALL = (2400, 1600), (720, 480)
TAKEN = "2026:06:20 14:03:05"
MARK = Image.new("RGB", SMALL, "black")
"""A preview that shows something else than the picture: what is seen tells which of the two was decoded."""

Write = Callable[..., Path]


def camera_jpeg(
    preview: Image.Image,
    *,
    changed: str | None = TAKEN,
    taken: str | None = TAKEN,
    orientation: int = 1,
    kind: int = 0x010002,
    padding: int = 0,
    noted: int = 0,
    own_date: str | None = None,
) -> bytes:
    """A JPEG as cameras write it: EXIF, the MP index, the picture, and its preview behind it.

    `noted` is added to the length of the picture that the index gives.
    """
    exif = Image.Exif()
    exif[0x0112] = orientation
    if changed:
        exif[0x0132] = changed
    if taken:
        exif.get_ifd(0x8769)[0x9003] = taken
    whole = encode(make_scene(*SIZE), "JPEG", quality=80, exif=exif.tobytes())
    own = Image.Exif()
    if own_date:
        own[0x0132] = own_date
        own.get_ifd(0x8769)[0x9003] = own_date
    small = encode(preview, "JPEG", quality=90, **({"exif": own.tobytes()} if own_date else {}))
    behind_exif = 4 + int.from_bytes(whole[4:6], "big")
    length = len(whole) + 4 + 4 + 8 + 2 + 12 + 4 + 32
    entries = struct.pack("<IIIHH", 0x20030000, length + noted + padding, 0, 0, 0)
    entries += struct.pack("<IIIHH", kind, len(small), length + padding - (behind_exif + 8), 0, 0)
    index = b"MPF\0II*\0" + struct.pack("<IHHHIII", 8, 1, 0xB002, 7, 32, 26, 0) + entries
    segment = b"\xff\xe2" + struct.pack(">H", len(index) + 2) + index
    return whole[:behind_exif] + segment + whole[behind_exif:] + bytes(padding) + small


def seen(path: Path) -> str:
    """ "preview" for a black thumbnail, "picture" for the scene."""
    decoded = decode(path, previews=True)
    return "picture" if looks_upright(decoded.thumbnail) else "preview"


@pytest.mark.parametrize("padding", [0, 1000])
def test_a_preview_as_the_camera_left_it_is_seen_instead_of_the_picture(write: Write, padding: int) -> None:
    assert seen(write("a.jpg", camera_jpeg(MARK, padding=padding))) == "preview"


def test_size_and_identity_are_the_pictures_and_the_figures_hardly_differ(write: Write) -> None:
    path = write("a.jpg", camera_jpeg(make_scene(*SIZE).resize(SMALL), orientation=6))
    by_preview, by_itself = decode(path, previews=True), decode(path)
    assert by_preview.content_hash == by_itself.content_hash == content_hash(path.read_bytes(), Kind.JPEG)
    assert (by_preview.width, by_preview.height) == (by_itself.width, by_itself.height) == (1600, 2400)
    assert abs(by_preview.thumbnail.height - by_itself.thumbnail.height) <= 1
    assert abs(by_preview.quality.sharpness - by_itself.quality.sharpness) < 0.1
    assert abs(by_preview.quality.exposure - by_itself.quality.exposure) < 0.01


def test_the_preview_is_turned_as_the_picture_is(write: Write) -> None:
    turned = make_scene(*SMALL).transpose(Image.Transpose.ROTATE_90).resize(SMALL)
    thumbnail = decode(write("a.jpg", camera_jpeg(turned, orientation=6)), previews=True).thumbnail
    assert thumbnail.height > thumbnail.width
    assert looks_upright(thumbnail)


@pytest.mark.parametrize(
    "doubtful",
    [
        {"changed": "2026:06:21 09:00:00"},
        {"changed": None},
        {"taken": None},
        {"changed": "    :  :     :  :  ", "taken": "    :  :     :  :  "},
        {"noted": 1},
        {"noted": -1},
        {"kind": 0x000000},
        {"own_date": "2026:06:20 14:03:04"},
    ],
)
def test_without_proof_the_picture_itself_is_decoded(write: Write, doubtful: dict[str, Any]) -> None:
    assert seen(write("a.jpg", camera_jpeg(MARK, **doubtful))) == "picture"


@pytest.mark.parametrize("size", [(480, 320), (720, 490), (720, 720), (2400, 1600)])
def test_a_preview_that_is_too_small_or_of_another_shape_is_not_used(
    write: Write, size: tuple[int, int]
) -> None:
    assert seen(write("a.jpg", camera_jpeg(Image.new("RGB", size)))) == "picture"


def test_pixels_that_an_editor_encoded_anew_are_seen_though_dates_and_preview_stayed(write: Write) -> None:
    """As editors do that copy all segments and what stands behind the picture."""
    data = camera_jpeg(MARK)
    edited = encode(make_scene(*SIZE).point(lambda value: value // 2), "JPEG", quality=80)
    first_table, behind = edited.index(b"\xff\xdb"), data.index(b"\xff\xd9") + 2
    path = write("a.jpg", data[: data.index(b"\xff\xdb")] + edited[first_table:] + data[behind:])
    middle = decode(path, previews=True).thumbnail.resize((1, 1)).getpixel((0, 0))
    assert isinstance(middle, tuple)
    assert max(middle) > 30


def test_the_picture_is_decoded_where_it_was_not_allowed(write: Write) -> None:
    assert looks_upright(decode(write("a.jpg", camera_jpeg(MARK))).thumbnail)


def test_a_damaged_preview_is_passed_over(write: Write) -> None:
    data = camera_jpeg(MARK)
    assert seen(write("cut.jpg", data[:-100])) == "picture"
    assert seen(write("gone.jpg", data[: data.index(b"\xff\xd9") + 2])) == "picture"
    start = data.rindex(b"\xff\xd8")
    assert (
        seen(write("no_tables.jpg", data[:start] + data[start:].replace(b"\xff\xdb", b"\xff\xfe")))
        == "picture"
    )


def test_a_picture_that_is_cut_off_is_unreadable(write: Write) -> None:
    data = camera_jpeg(MARK)
    with pytest.raises(PhotoUnreadable, match="truncated"):
        decode(write("a.jpg", data[: data.index(b"\xff\xd9")]), previews=True)


def test_any_damage_to_the_index_gives_the_picture_or_the_preview(write: Write) -> None:
    data = bytearray(camera_jpeg(MARK))
    at = data.index(b"MPF\0")
    for place in range(at + 4, at + 4 + 58):
        spoilt = data.copy()
        spoilt[place] ^= 0xFF
        assert decode(write("a.jpg", bytes(spoilt)), previews=True).width == SIZE[0]
