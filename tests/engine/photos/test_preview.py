from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.errors import PhotoUnreadable
from engine.photos.decode import decode
from engine.photos.formats import Kind
from engine.photos.preview import largest_jpeg

Scene = Callable[[int, int], Image.Image]
Write = Callable[..., Path]
Bytes = Callable[..., bytes]
BACK = {1: None, 3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}


@pytest.mark.parametrize("name", ["a.dng", "a.tif", "a.jpg"])
def test_a_dng_shows_its_preview_and_has_the_size_of_the_raw(
    scene: Scene, write: Write, encoded: Bytes, dng: Bytes, upright_scene: Callable[..., bool], name: str
) -> None:
    found = decode(write(name, dng(encoded(scene(600, 450), "JPEG"), (600, 450), (1600, 1200))))
    assert (found.width, found.height, found.kind) == (1600, 1200, Kind.DNG)
    assert found.thumbnail.size == (512, 384)
    assert upright_scene(found.thumbnail)


@pytest.mark.parametrize("orientation", BACK)
def test_a_preview_is_turned_by_the_raws_orientation(
    scene: Scene,
    write: Write,
    encoded: Bytes,
    dng: Bytes,
    upright_scene: Callable[..., bool],
    orientation: int,
) -> None:
    upright = scene(450, 600) if orientation in (6, 8) else scene(600, 450)
    turn = BACK[orientation]
    stored = upright if turn is None else upright.transpose(turn)
    found = decode(write("a.dng", dng(encoded(stored, "JPEG"), stored.size, (1600, 1200), orientation)))
    assert (found.width, found.height) == ((1200, 1600) if orientation in (6, 8) else (1600, 1200))
    assert upright_scene(found.thumbnail)


def test_a_preview_that_the_camera_has_turned_already_is_left(
    scene: Scene, write: Write, encoded: Bytes, dng: Bytes, upright_scene: Callable[..., bool]
) -> None:
    found = decode(write("a.dng", dng(encoded(scene(450, 600), "JPEG"), (450, 600), (1600, 1200), 6)))
    assert upright_scene(found.thumbnail)
    assert (found.width, found.height) == (1200, 1600)


def test_a_preview_with_an_orientation_of_its_own_is_turned_once(
    scene: Scene, write: Write, encoded: Bytes, dng: Bytes, upright_scene: Callable[..., bool]
) -> None:
    exif = Image.Exif()
    exif[274] = 6
    stored = scene(450, 600).transpose(Image.Transpose.ROTATE_90)
    found = decode(write("a.dng", dng(encoded(stored, "JPEG", exif=exif), stored.size, (1600, 1200), 6)))
    assert upright_scene(found.thumbnail)


def test_a_truncated_dng_is_unreadable_though_its_preview_is_whole(
    scene: Scene, write: Write, encoded: Bytes, dng: Bytes
) -> None:
    data = dng(encoded(scene(600, 450), "JPEG"), (600, 450), (800, 600))
    for kept in (0.4, 0.7, 0.98):
        with pytest.raises(PhotoUnreadable, match="truncated"):
            decode(write("a.dng", data[: int(len(data) * kept)]))


def test_a_raw_that_libraw_does_not_know_shows_its_largest_jpeg(
    scene: Scene, write: Write, encoded: Bytes, upright_scene: Callable[..., bool]
) -> None:
    small, large = encoded(scene(80, 60), "JPEG"), encoded(scene(800, 600), "JPEG")
    noise = np.random.default_rng(1).bytes(5000)
    found = decode(write("a.nef", b"II*\0\x08\0\0\0\0\0\0\0\0\0" + small + noise + large + noise))
    assert (found.kind, found.width, found.height) == (Kind.RAW, 800, 600)
    assert upright_scene(found.thumbnail)


def test_a_raw_without_a_preview_is_unreadable_with_the_reason(write: Write) -> None:
    with pytest.raises(PhotoUnreadable) as caught:
        decode(write("a.raf", b"FUJIFILMCCD-RAW " + bytes(500)))
    assert caught.value.reason == "no preview in it"


def test_only_whole_jpegs_of_the_right_shape_are_taken(scene: Scene, encoded: Bytes) -> None:
    square, wide = encoded(scene(900, 900), "JPEG"), encoded(scene(300, 200), "JPEG")
    cut = encoded(scene(1200, 800), "JPEG")[:-500]
    assert largest_jpeg(square + wide, (6000, 4000)) == wide
    assert largest_jpeg(square + wide) == square
    assert largest_jpeg(wide + cut) == wide
    assert largest_jpeg(bytes(100)) is None


def test_the_pixel_limit_holds_for_the_preview_and_not_for_the_raw(
    scene: Scene, write: Write, encoded: Bytes, dng: Bytes
) -> None:
    path = write("a.dng", dng(encoded(scene(600, 450), "JPEG"), (600, 450), (1600, 1200)))
    assert decode(path, pixel_limit=600 * 450).width == 1600
    with pytest.raises(PhotoUnreadable, match="above the limit"):
        decode(path, pixel_limit=600 * 450 - 1)


@pytest.mark.shared
def test_real_raw_files_with_a_preview_are_shown(shared_data: Path) -> None:
    folder = shared_data / "metadata" / "exiftool-t-images"
    for name, size in (("FujiFilm.raf", (160, 120)), ("Panasonic.rw2", (8, 8))):
        found = decode(folder / name)
        assert found.kind is Kind.RAW
        assert found.thumbnail.size == size
        assert found.width > 3000
