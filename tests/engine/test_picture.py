"""One photo's pixels, whatever it is kept as."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.errors import PhotoUnreadable
from engine.picture import Picture, read_picture

RED, BLUE, WHITE = (230, 20, 20), (20, 40, 220), (255, 255, 255)


def halves(size: tuple[int, int]) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    return image


def pixels(picture: Picture) -> np.ndarray:
    assert len(picture.rgb) == 3 * picture.width * picture.height
    return np.frombuffer(picture.rgb, np.uint8).reshape(picture.height, picture.width, 3).astype(int)


def assert_is(color: np.ndarray, wanted: tuple[int, int, int]) -> None:
    assert np.abs(color - wanted).max() <= 12, (color, wanted)


@pytest.mark.parametrize(
    ("orientation", "size", "red", "blue"),
    [
        (1, (120, 80), (40, 20), (40, 100)),
        (3, (120, 80), (40, 100), (40, 20)),
        (6, (80, 120), (20, 40), (100, 40)),
        (8, (80, 120), (100, 40), (20, 40)),
    ],
)
def test_a_jpeg_is_upright_whatever_way_the_camera_was_held(
    tmp_path: Path, orientation: int, size: tuple[int, int], red: tuple[int, int], blue: tuple[int, int]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    halves((120, 80)).save(tmp_path / "a.jpg", exif=exif, quality=95)
    picture = read_picture(tmp_path / "a.jpg", 500)
    assert (picture.width, picture.height) == size
    shown = pixels(picture)
    assert_is(shown[red], RED)
    assert_is(shown[blue], BLUE)


@pytest.mark.parametrize(
    ("long_side", "size"), [(400, (400, 200)), (399, (399, 200)), (100, (100, 50)), (1, (1, 1))]
)
def test_the_long_side_is_what_was_asked_for(tmp_path: Path, long_side: int, size: tuple[int, int]) -> None:
    halves((800, 400)).save(tmp_path / "a.jpg")
    picture = read_picture(tmp_path / "a.jpg", long_side)
    assert (picture.width, picture.height) == size
    assert pixels(picture).shape == (size[1], size[0], 3)


def test_a_picture_is_never_made_larger_than_it_is(tmp_path: Path) -> None:
    halves((60, 40)).save(tmp_path / "a.png")
    picture = read_picture(tmp_path / "a.png", 4000)
    assert (picture.width, picture.height) == (60, 40)
    assert_is(pixels(picture)[20, 10], RED)


def test_what_is_transparent_shows_a_ground_and_what_is_opaque_its_colour(tmp_path: Path) -> None:
    image = halves((120, 80)).convert("RGBA")
    image.putalpha(Image.new("L", (120, 80), 0))
    image.paste((*BLUE, 255), (60, 0, 120, 80))
    image.save(tmp_path / "a.png")
    shown = pixels(read_picture(tmp_path / "a.png", 500))
    assert_is(shown[40, 90], BLUE)
    assert_is(shown[40, 20], WHITE)


@pytest.mark.parametrize("mode", ["L", "P", "CMYK", "I;16"])
def test_every_kind_of_pixel_comes_as_rgb(tmp_path: Path, mode: str) -> None:
    image = Image.new("L", (40, 30), 102)
    if mode == "I;16":
        image = Image.fromarray(np.full((30, 40), 102 * 257, np.uint16))
    else:
        image = image.convert("RGB").convert(mode)
    path = tmp_path / ("a.jpg" if mode == "CMYK" else "a.png")
    image.save(path)
    picture = read_picture(path, 500)
    assert (picture.width, picture.height) == (40, 30)
    assert_is(pixels(picture)[15, 20], (102, 102, 102))


@pytest.mark.parametrize(
    ("content", "reason"), [(b"", "0 bytes"), (b"hello", "not a photo"), (None, "no longer there")]
)
def test_a_file_that_is_no_photo_says_why(tmp_path: Path, content: bytes | None, reason: str) -> None:
    path = tmp_path / "a.jpg"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(PhotoUnreadable, match=reason):
        read_picture(path, 500)


def test_half_a_photo_is_not_shown_as_a_whole_one(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    halves((400, 300)).save(path)
    path.write_bytes(path.read_bytes()[:-900])
    with pytest.raises(PhotoUnreadable):
        read_picture(path, 500)
