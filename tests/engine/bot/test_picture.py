"""Bytes to the very picture that the library would see."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from engine.bot.picture import PictureError, picture_of
from engine.photos.decode import decode


def same_as_the_library(file: Path) -> bool:
    ours, theirs = picture_of(file.read_bytes(), file.name), decode(file).thumbnail
    return ours.mode == theirs.mode and np.array_equal(np.asarray(ours), np.asarray(theirs))


KINDS = [("jpg", "CMYK"), ("png", "RGBA"), ("tif", "I;16"), ("webp", "RGB")]


@pytest.mark.parametrize(("suffix", "mode"), KINDS)
def test_a_file_of_any_kind_is_seen_as_the_library_sees_it(tmp_path: Path, suffix: str, mode: str) -> None:
    draws = np.random.default_rng(3).integers(0, 255, (400, 600, 4), np.uint8)
    deep = Image.fromarray(draws[..., 0].astype(np.uint16) * 256)
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = deep if mode == "I;16" else Image.fromarray(draws).convert(mode)
    picture.save(tmp_path / f"a.{suffix}", exif=exif)
    assert same_as_the_library(tmp_path / f"a.{suffix}")


def test_a_colour_profile_counts(tmp_path: Path) -> None:
    """One that swaps red and blue, so that leaving it out would be seen."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = profile.index(b"rXYZ"), profile.index(b"bXYZ")
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    file = tmp_path / "a.jpg"
    Image.new("RGB", (40, 40), (250, 10, 10)).save(file, icc_profile=bytes(profile))
    assert same_as_the_library(file)
    red_now, _, blue_now = np.asarray(picture_of(file.read_bytes())).mean((0, 1))
    assert blue_now > red_now


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "0 bytes"), (b"hello", "not a photo"), (b"\xff\xd8\xff\xe0 junk" * 9, "truncated")],
    ids=["empty", "text", "junk"],
)
def test_what_is_no_photo_has_a_short_reason(data: bytes, reason: str) -> None:
    with pytest.raises(PictureError, match=reason) as raised:
        picture_of(data, "a.jpg")
    assert len(str(raised.value)) < 80


def test_half_a_file_is_refused_at_any_place_it_ends() -> None:
    out = io.BytesIO()
    Image.effect_noise((64, 64), 90).save(out, "JPEG")
    data = out.getvalue()
    for end in range(0, len(data) - 2, 97):
        with pytest.raises(PictureError):
            picture_of(data[:end], "a.jpg")


@pytest.mark.parametrize("suffix", ["png", "webp", "tif", "jpg"])
def test_more_pixels_than_allowed_are_not_decoded(suffix: str, tmp_path: Path) -> None:
    Image.new("L", (1200, 1000)).save(tmp_path / f"a.{suffix}")
    data = (tmp_path / f"a.{suffix}").read_bytes()
    assert max(picture_of(data, pixels=1_200_000).size) == 512
    with pytest.raises(PictureError, match=r"1\.2 million pixels, above the limit of 1\.2 million"):
        picture_of(data, pixels=1_199_999)
