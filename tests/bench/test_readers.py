"""The readers that judge First Look must see what is there, and see a change."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from bench import camera_files
from bench.readers import metadata, pixels

SUBJECT = "Xmp.dc.subject"

pytestmark = pytest.mark.skipif(shutil.which("exiv2") is None, reason="exiv2 is not installed")


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A JPEG with a keyword, written by exiv2."""
    file = tmp_path / "photo.jpg"
    Image.linear_gradient("L").convert("RGB").save(file)
    _exiv2(f"add {SUBJECT} XmpBag garden", file)
    return file


def test_keywords_are_read_one_by_one(photo: Path) -> None:
    _exiv2("set Iptc.Application2.Keywords String Oma Gärten", photo)
    seen = metadata(photo)
    assert seen is not None
    assert seen.keywords(SUBJECT) == ("garden",)
    assert seen.keywords("Iptc.Application2.Keywords") == ("Oma Gärten",)


def test_a_lost_keyword_a_lost_maker_and_other_pixels_are_each_told(photo: Path, tmp_path: Path) -> None:
    _exiv2("set Exif.Image.Make Ascii Canon", photo)
    worse = tmp_path / "worse.jpg"
    Image.linear_gradient("L").rotate(90).convert("RGB").save(worse)
    _exiv2(f"add {SUBJECT} XmpBag {camera_files.CLASS}", worse)
    told = list(camera_files._compared(photo, worse))
    assert "its pixels changed" in told
    assert f"{SUBJECT} was ('garden',) and is ('{camera_files.CLASS}',)" in told
    assert "Exif.Image.Make was 'Canon' and is absent" in told


def test_a_broken_picture_has_no_pixels(tmp_path: Path) -> None:
    file = tmp_path / "broken.jpg"
    file.write_bytes(b"\xff\xd8\xff\xe0 nothing")
    assert pixels(file) is None


def _exiv2(change: str, file: Path) -> None:
    subprocess.run(["exiv2", "-M", change, str(file)], check=True)
