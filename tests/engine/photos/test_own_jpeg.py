import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from engine.photos.decode import Decoded, decode, decode_data
from engine.photos.fingerprint import content_hash
from engine.photos.formats import Kind
from engine.photos.thumbnails import ThumbnailCache
from tests.engine.photos.conftest import profile_with_swapped_primaries

Scene = Callable[[int, int], Image.Image]
Encoded = Callable[..., bytes]


def seen(data: bytes) -> Decoded:
    return decode_data(data, Path("a.jpg"))


def pixels(data: bytes) -> np.ndarray[Any, Any]:
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image)


@pytest.mark.parametrize("size", [(400, 533), (640, 480), (533, 400), (120, 80), (1, 1)])
def test_a_small_jpeg_is_its_own_thumbnail(size: tuple[int, int], scene: Scene, encoded: Encoded) -> None:
    data = encoded(scene(*size), "JPEG")
    found = seen(data)
    assert found.jpeg is not None
    assert np.array_equal(np.asarray(found.thumbnail), pixels(data))
    assert np.array_equal(pixels(found.jpeg), pixels(data))
    assert content_hash(found.jpeg, Kind.JPEG) == found.content_hash
    assert (found.width, found.height) == size


def test_it_is_kept_without_what_the_photo_says_of_its_place_and_owner(
    scene: Scene, encoded: Encoded
) -> None:
    exif = Image.Exif()
    exif[0x013B] = "Ada Lovelace"
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = encoded(scene(300, 200), "JPEG", exif=exif, comment=b"at the lake", icc_profile=srgb)
    found = seen(data + b"a film behind it")
    assert found.jpeg is not None
    assert np.array_equal(pixels(found.jpeg), pixels(data))
    for word in (b"Ada", b"lake", b"film", b"ICC_PROFILE", b"Exif"):
        assert word not in found.jpeg


def test_it_is_stored_as_it_is(scene: Scene, encoded: Encoded, tmp_path: Path) -> None:
    found, cache = seen(encoded(scene(300, 200), "JPEG", quality=97)), ThumbnailCache(tmp_path)
    cache.store(found.content_hash, found.thumbnail, found.jpeg)
    assert cache.path_for(found.content_hash).read_bytes() == found.jpeg
    loaded = cache.load(found.content_hash)
    assert loaded is not None
    assert np.array_equal(np.asarray(loaded), np.asarray(found.thumbnail))


def turned(**options: Any) -> dict[str, Any]:
    exif = Image.Exif()
    exif[0x0112] = 6
    return {"exif": exif, **options}


@pytest.mark.parametrize(
    ("mode", "size", "options"),
    [
        pytest.param("RGB", (641, 400), {}, id="too large"),
        pytest.param("RGB", (600, 600), {"quality": 100, "subsampling": 0}, id="too many bytes"),
        pytest.param("RGB", (300, 200), turned(), id="turned"),
        pytest.param("RGB", (300, 200), {"progressive": True}, id="progressive"),
        pytest.param("L", (300, 200), {}, id="grey"),
        pytest.param("CMYK", (300, 200), {}, id="for print"),
    ],
)
def test_any_other_is_encoded_anew(
    mode: str, size: tuple[int, int], options: dict[str, Any], scene: Scene, encoded: Encoded
) -> None:
    found = seen(encoded(scene(*size).convert(mode), "JPEG", **options))
    assert found.jpeg is None
    assert max(found.thumbnail.size) <= 512
    assert found.thumbnail.mode == "RGB"


def test_so_is_one_in_other_colours_than_srgb(scene: Scene, encoded: Encoded) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    found = seen(encoded(scene(300, 200), "JPEG", icc_profile=profile_with_swapped_primaries()))
    assert found.jpeg is None
    ignored = seen(encoded(scene(300, 200), "JPEG", icc_profile=profile))
    assert ignored.jpeg is not None, "a profile that does not fit is not used"


@pytest.mark.shared
def test_real_small_photos_are_their_own_thumbnails(shared_data: Path) -> None:
    files = sorted((shared_data / "photos" / "clothing" / "validation").rglob("*.jpg"))[::10]
    found = [decode(file) for file in files]
    assert sum(of.jpeg is not None for of in found) > 0.8 * len(files)
    for file, of in zip(files, found, strict=True):
        if of.jpeg is not None:
            assert np.array_equal(pixels(of.jpeg), pixels(file.read_bytes()))
