import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from engine.photos import eighth
from engine.photos.decode import decode_data
from engine.photos.eighth import at_an_eighth
from tests.engine.conftest import without_loops

PICTURES = ("noise", "flat", "slope", "patches")


pytestmark = pytest.mark.usefixtures("compiled_loops")


def by_libjpeg(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as image:
        image.draft(None, (image.width // 8, image.height // 8))
        image.load()
        return image


def picture(kind: str, width: int, height: int, seed: int) -> Image.Image:
    random = np.random.default_rng(seed)
    made: Mapping[str, Callable[[], NDArray[Any]]] = {
        "noise": lambda: random.normal(128, 40, (height, width, 3)),
        "flat": lambda: np.zeros((height, width, 3)) + random.integers(0, 256, 3),
        "slope": lambda: np.linspace(0, 255, height * width * 3).reshape(height, width, 3),
        "patches": lambda: (
            random.integers(0, 256, (height // 9 + 1, width // 9 + 1, 3)).repeat(9, 0).repeat(9, 1)
        ),
    }
    return Image.fromarray(np.clip(made[kind]()[:height, :width], 0, 255).astype(np.uint8))


def jpeg(image: Image.Image, **options: Any) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "JPEG", **options)
    return stream.getvalue()


def same(one: Image.Image | None, other: Image.Image) -> bool:
    return one is not None and (one.mode, one.size, one.tobytes()) == (
        other.mode,
        other.size,
        other.tobytes(),
    )


@st.composite
def jpegs(draw: st.DrawFn) -> bytes:
    sides = st.integers(8, 200)
    image = picture(draw(st.sampled_from(PICTURES)), draw(sides), draw(sides), draw(st.integers(0, 99)))
    restart = draw(st.sampled_from(["restart_marker_blocks", "restart_marker_rows", None]))
    options: dict[str, Any] = {restart: draw(st.integers(1, 9))} if restart else {}
    if draw(st.integers(0, 4)) == 0:
        image = image.convert("L")
    else:
        options["subsampling"] = draw(st.sampled_from(["4:4:4", "4:2:2", "4:2:0"]))
    try:
        return jpeg(image, quality=draw(st.integers(1, 98)), optimize=draw(st.booleans()), **options)
    except OSError:  # Pillow's buffer is too small for some wild ones
        assume(False)
        raise


@settings(max_examples=150, deadline=None)
@given(jpegs())
def test_any_sound_jpeg_has_libjpegs_pixels(data: bytes) -> None:
    assert same(at_an_eighth(data), by_libjpeg(data))


@settings(max_examples=300, deadline=None)
@given(jpegs(), st.data())
def test_a_damaged_jpeg_has_libjpegs_pixels_or_is_left_to_it(data: bytes, draw: st.DataObject) -> None:
    damaged = bytearray(data)
    for _ in range(draw.draw(st.integers(1, 3))):
        damaged[draw.draw(st.integers(0, len(data) - 1))] = draw.draw(st.integers(0, 255))
    cut = bytes(damaged[: draw.draw(st.sampled_from([len(data), len(data) - 1, len(data) // 2, 3]))])
    try:
        with Image.open(io.BytesIO(cut)) as header:
            size = header.size
    except OSError:
        return  # the app opens a photo by its header first, and asks no further
    assume(min(size) >= 8)  # as it asks
    seen = at_an_eighth(cut)
    assert seen is None or same(seen, by_libjpeg(cut))


def stored_as(sampling: int) -> bytes:
    """4:2:2, said to be another way of storing colours in as many blocks."""
    data = bytearray(jpeg(picture("patches", 333, 222, 7), subsampling="4:2:2"))
    data[data.index(b"\xff\xc0") + 11] = sampling
    return bytes(data)


def test_colours_of_a_photo_that_was_turned_without_loss_are_right_too() -> None:
    turned = stored_as(0x12)
    assert same(at_an_eighth(turned), by_libjpeg(turned))


def test_colours_stored_in_rarer_ways_are_left_to_libjpeg() -> None:
    assert at_an_eighth(stored_as(0x41)) is None


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(jpeg(picture("noise", 64, 64, 1), progressive=True), id="progressive"),
        pytest.param(jpeg(picture("noise", 64, 64, 1).convert("CMYK")), id="four colours"),
        pytest.param(jpeg(picture("noise", 64, 64, 1), keep_rgb=True), id="RGB inside"),
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff\xd8\xff", id="hardly anything"),
        pytest.param(jpeg(picture("noise", 64, 64, 1))[:-2], id="no end"),
    ],
)
def test_what_is_not_a_cameras_jpeg_is_left_to_libjpeg(data: bytes) -> None:
    assert at_an_eighth(data) is None


def test_what_stands_behind_the_picture_does_not_matter() -> None:
    data = jpeg(picture("noise", 80, 64, 1))
    assert same(at_an_eighth(data + b"\xff\xd8 a film"), by_libjpeg(data))


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_large_photo_is_the_same_with_and_without(mode: str, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = jpeg(picture("patches", 4100, 2800, 3).convert(mode), exif=exif)
    seen = decode_data(data, tmp_path / "a.jpg")
    with without_loops():
        assert seen == decode_data(data, tmp_path / "a.jpg")
    assert seen.thumbnail.size == (349, 512)


def test_it_is_what_large_photos_are_seen_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(eighth, "at_an_eighth", lambda data: asked.append(len(data)))
    large, small = jpeg(picture("flat", 4096, 300, 0)), jpeg(picture("flat", 640, 300, 0))
    decode_data(large, tmp_path / "a.jpg")
    decode_data(small, tmp_path / "b.jpg")
    assert asked == [len(large)]


@pytest.mark.slow
@pytest.mark.shared
def test_jpegs_of_real_cameras_have_libjpegs_pixels(shared_data: Path) -> None:
    seen, left = 0, []
    for path in sorted((shared_data / "metadata").rglob("*")):
        if path.suffix.lower() not in (".jpg", ".jpeg"):
            continue
        data = path.read_bytes()
        try:
            expected = by_libjpeg(data)
        except (OSError, SyntaxError, ValueError):
            continue
        found = at_an_eighth(data)
        if found is None:
            left.append(path.name)
        elif min(expected.size) > 1:
            assert same(found, expected), path
            seen += 1
    assert seen > 50
    assert len(left) < 10, left
