from collections.abc import Callable
from pathlib import Path
from typing import Any

import imagehash
import numpy as np
import pytest
from PIL import Image, ImageCms

from engine.compiled.ready import LOOPS
from engine.photos.decode import decode
from engine.photos.fingerprint import content_hash
from engine.photos.formats import Kind
from tests.engine.photos.conftest import ORIENTABLE, profile_with_swapped_primaries

Scene = Callable[[int, int], Image.Image]
Write = Callable[..., Path]
Encoded = Callable[..., bytes]
Upright = Callable[..., bool]

BACK = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}  # fmt: skip
"""From the upright picture to how a camera with that orientation stores it."""


def _patch(image: Image.Image) -> np.ndarray[Any, Any]:
    """The mean colour of the middle."""
    pixels = np.asarray(image, dtype=np.float64)
    height, width = pixels.shape[:2]
    middle: np.ndarray[Any, Any] = pixels[height // 3 : 2 * height // 3, width // 3 : 2 * width // 3].mean(
        (0, 1)
    )
    return middle


def test_a_jpeg_gives_everything_in_one_value(scene: Scene, write: Write, upright_scene: Upright) -> None:
    path = write("a.jpg", scene(1500, 1000), quality=92)
    found = decode(path)
    assert (found.width, found.height, found.kind) == (1500, 1000, Kind.JPEG)
    assert (found.thumbnail.size, found.thumbnail.mode) == ((512, 341), "RGB")
    assert upright_scene(found.thumbnail)
    assert found.content_hash == content_hash(path.read_bytes(), Kind.JPEG)
    assert found.dhash == int(str(imagehash.dhash(found.thumbnail)), 16)
    assert 0.3 < found.quality.exposure < 0.7
    assert found.thumbnail.info == {}


def test_a_jpeg_of_24_megapixels_is_decoded_at_an_eighth(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("a.jpg", Image.new("RGB", (6000, 4000), "teal"))
    loaded: list[tuple[int, int]] = []
    real = Image.Image.resize

    def resize(self: Image.Image, *args: Any, **kwargs: Any) -> Image.Image:
        loaded.append(self.size)
        return real(self, *args, **kwargs)

    monkeypatch.setattr(Image.Image, "resize", resize)
    monkeypatch.setattr(LOOPS, "ready", False)  # they are once another test has had many photos
    found = decode(path)
    assert loaded[0] == (750, 500)
    assert (found.width, found.height, found.thumbnail.size) == (6000, 4000, (512, 341))


@pytest.mark.parametrize(
    ("size", "thumbnail"), [((40, 30), (40, 30)), ((512, 100), (512, 100)), ((3000, 1), (512, 1))]
)
def test_small_pictures_are_not_enlarged(
    write: Write, size: tuple[int, int], thumbnail: tuple[int, int]
) -> None:
    assert decode(write("a.png", Image.new("RGB", size))).thumbnail.size == thumbnail


def test_the_long_side_can_be_chosen(scene: Scene, write: Write) -> None:
    assert decode(write("a.jpg", scene(1200, 1600)), long_side=256).thumbnail.size == (192, 256)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("name", ORIENTABLE)
def test_every_orientation_is_turned_upright(
    scene: Scene, write: Write, upright_scene: Upright, name: str, orientation: int
) -> None:
    picture = scene(160, 120)
    stored = picture.transpose(BACK[orientation]) if orientation in BACK else picture
    exif = Image.Exif()
    exif[274] = orientation
    found = decode(write(name, stored, exif=exif))
    assert (found.width, found.height) == found.thumbnail.size == (160, 120)
    assert upright_scene(found.thumbnail)


@pytest.mark.shared
def test_real_pictures_of_all_orientations_look_the_same(shared_data: Path) -> None:
    for shape in ("Landscape", "Portrait"):
        folder = shared_data / "metadata" / "exif-orientation-examples"
        photos = [decode(next(folder.rglob(f"{shape}_{n}.jpg"))) for n in range(1, 9)]
        first = np.asarray(photos[0].thumbnail, dtype=float)
        for photo in photos[1:]:
            assert np.abs(np.asarray(photo.thumbnail, dtype=float) - first).mean() < 10


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK", "YCbCr", "I;16", "I", "F", "LAB"])
def test_every_mode_of_a_tiff_comes_out_as_rgb(scene: Scene, write: Write, mode: str) -> None:
    grey = np.asarray(scene(90, 60).convert("L"), dtype=np.float32)
    deep: dict[str, Any] = {
        "I;16": grey.astype(np.uint16) * 257,
        "I": (grey * 257).astype(np.int32),
        "F": grey / 255,
    }
    picture = Image.fromarray(deep[mode]) if mode in deep else scene(90, 60)
    if mode == "LAB":
        to_lab = ImageCms.buildTransform(
            ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
        )
        picture = to_lab.apply(picture)
    found = decode(write("a.tif", picture if picture.mode == mode else picture.convert(mode)))
    expected = grey if mode in ("1", "L", "LA", *deep) else np.asarray(scene(90, 60), dtype=np.float32)
    shown = np.asarray(found.thumbnail, dtype=np.float32)
    if expected.ndim == 2:
        shown = shown.mean(axis=2)
    limit = 70 if mode == "1" else 12
    assert abs(shown[5:25, 5:40].mean() - expected[5:25, 5:40].mean()) < limit
    assert np.abs(shown.mean((0, 1)) - expected.mean((0, 1))).max() < 25


def test_sixteen_bits_of_a_png_are_scaled_and_not_clipped(write: Write) -> None:
    ramp = np.tile(np.linspace(0, 65535, 64, dtype=np.uint16), (64, 1))
    shown = np.asarray(decode(write("a.png", Image.fromarray(ramp))).thumbnail)[0, :, 0]
    assert shown[0] == 0
    assert shown[-1] == 255
    assert abs(int(shown[32]) - 130) < 3


@pytest.mark.parametrize("name", ["a.png", "a.webp", "a.tif"])
def test_transparency_is_laid_on_white(write: Write, name: str) -> None:
    picture = Image.new("RGBA", (60, 60), (255, 0, 0, 0))
    picture.paste((0, 0, 255, 255), (0, 0, 30, 60))
    options = {"lossless": True} if name == "a.webp" else {}
    shown = decode(write(name, picture, **options)).thumbnail
    assert shown.getpixel((10, 30)) == (0, 0, 255)
    assert shown.getpixel((50, 30)) == (255, 255, 255)


def test_a_transparent_palette_colour_is_laid_on_white(write: Write) -> None:
    picture = Image.new("P", (20, 20), 1)
    picture.putpalette([0, 0, 0, 200, 0, 0])
    assert decode(write("a.png", picture, transparency=1)).thumbnail.getpixel((5, 5)) == (255, 255, 255)


def test_a_profile_that_is_srgbs_own_leaves_every_pixel_as_it_is(scene: Scene, write: Write) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain, tagged = (decode(write(name, scene(400, 300), quality=95, **of)) for name, of in (
        ("a.jpg", {}), ("b.jpg", {"icc_profile": profile})
    ))  # fmt: skip
    np.testing.assert_array_equal(np.asarray(plain.thumbnail), np.asarray(tagged.thumbnail))


@pytest.mark.parametrize("name", ORIENTABLE)
def test_an_embedded_profile_is_converted_to_srgb(write: Write, name: str) -> None:
    path = write(
        name, Image.new("RGB", (64, 64), (250, 10, 10)), icc_profile=profile_with_swapped_primaries()
    )
    red, _, blue = _patch(decode(path).thumbnail)
    assert blue > 200
    assert red < 60


def test_a_damaged_profile_is_passed_over(write: Write) -> None:
    path = write("a.jpg", Image.new("RGB", (64, 64), (250, 10, 10)), icc_profile=b"no profile at all" * 20)
    assert np.abs(_patch(decode(path).thumbnail) - (250, 10, 10)).max() < 5


def test_grey_with_an_rgb_profile_and_rgb_with_a_grey_one_are_shown(write: Write) -> None:
    path = write("a.jpg", Image.new("L", (64, 64), 128), icc_profile=profile_with_swapped_primaries())
    assert np.abs(_patch(decode(path).thumbnail) - 128).max() < 5


def test_cmyk_is_shown_in_its_colours_with_and_without_adobes_marker(write: Write, encoded: Encoded) -> None:
    data = encoded(Image.new("RGB", (64, 64), (200, 40, 40)).convert("CMYK"), "JPEG", quality=95)
    assert np.abs(_patch(decode(write("a.jpg", data)).thumbnail) - (200, 40, 40)).max() < 6
    at = data.index(b"Adobe") - 4
    plain = data[:at] + data[at + 2 + int.from_bytes(data[at + 2 : at + 4], "big") :]
    inverted = encoded(
        Image.eval(Image.new("RGB", (64, 64), (200, 40, 40)).convert("CMYK"), lambda v: 255 - v),
        "JPEG",
        quality=95,
    )
    inverted = inverted[:at] + inverted[at + 2 + int.from_bytes(inverted[at + 2 : at + 4], "big") :]
    assert plain != inverted
    assert np.abs(_patch(decode(write("b.jpg", inverted)).thumbnail) - (200, 40, 40)).max() < 6
