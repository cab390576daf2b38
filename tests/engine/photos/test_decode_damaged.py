"""What is damaged, cut off, hostile or odd comes out whole or with a reason, the same in any thread."""

import threading
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, TiffImagePlugin, features

from engine.errors import PhotoUnreadable
from engine.photos.decode import DEFAULT_PIXEL_LIMIT, decode
from engine.photos.formats import Kind, kind_of
from engine.photos.orientation import exif_orientation
from tests.engine.photos.conftest import ORIENTABLE

Scene = Callable[[int, int], Image.Image]
Write = Callable[..., Path]
Encoded = Callable[..., bytes]
Upright = Callable[..., bool]


def _reason(path: Path, **options: Any) -> str:
    with pytest.raises(PhotoUnreadable) as caught:
        decode(path, **options)
    assert caught.value.path == path
    assert caught.value.reason[:1] in caught.value.reason[:1].lower()
    return caught.value.reason


def test_the_content_decides_and_not_the_suffix(scene: Scene, write: Write, encoded: Encoded) -> None:
    assert decode(write("a.jpg", encoded(scene(60, 40), "PNG"))).kind is Kind.PNG
    assert decode(write("a.nef", encoded(scene(60, 40), "JPEG"))).kind is Kind.JPEG


@pytest.mark.parametrize("format", ["GIF", "BMP", "PPM", "EPS", "PDF", "ICO", "TGA", "JPEG2000"])
def test_decoders_off_the_allowlist_are_never_reached(
    scene: Scene, write: Write, encoded: Encoded, format: str
) -> None:
    assert _reason(write("a.jpg", encoded(scene(60, 40), format))) == "not a photo"


CUTTABLE: dict[str, tuple[str, dict[str, Any]]] = {
    "baseline.jpg": ("JPEG", {"quality": 90}),
    "progressive.jpg": ("JPEG", {"progressive": True, "quality": 90}),
    "a.png": ("PNG", {}),
    "raw.tif": ("TIFF", {}),
    "deflate.tif": ("TIFF", {"compression": "tiff_deflate"}),
    "lzw.tif": ("TIFF", {"compression": "tiff_lzw"}),
    "jpeg.tif": ("TIFF", {"compression": "jpeg"}),
    "lossy.webp": ("WEBP", {}),
    "lossless.webp": ("WEBP", {"lossless": True}),
    **({"a.avif": ("AVIF", {"speed": 10})} if features.check("avif") else {}),
}


@pytest.mark.parametrize("name", CUTTABLE)
def test_a_truncated_file_is_unreadable_and_not_half_a_picture(
    scene: Scene, write: Write, encoded: Encoded, name: str
) -> None:
    format, options = CUTTABLE[name]
    whole = encoded(scene(1100, 800), format, **options)
    decode(write(name, whole))
    for missing in (1, 2, 5, 100, 3000, len(whole) // 10, len(whole) // 2, len(whole) - 40):
        assert _reason(write(name, whole[:-missing])), f"{missing} bytes missing"


def test_a_copy_that_ends_in_zeros_is_unreadable(scene: Scene, write: Write, encoded: Encoded) -> None:
    whole = encoded(scene(1100, 800), "JPEG")
    half = len(whole) // 2
    assert _reason(write("a.jpg", whole[:half] + bytes(len(whole) - half))) == "truncated"


def test_what_stands_behind_the_end_of_a_jpeg_does_no_harm(
    scene: Scene, write: Write, encoded: Encoded
) -> None:
    data = encoded(scene(300, 200), "JPEG")
    assert decode(write("a.jpg", data + b"\0\0ftypmp42" + bytes(5000))).width == 300


def _png_of(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")

    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0"
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


def test_a_gigapixel_bomb_is_refused_by_its_header(write: Write) -> None:
    assert _reason(write("a.png", _png_of(30_000, 30_000))) == (
        "30,000 × 30,000 = 900 million pixels, above the limit of 250 million"
    )


@pytest.mark.parametrize("name", ORIENTABLE)
def test_the_pixel_limit_holds_for_every_kind_and_can_be_set(scene: Scene, write: Write, name: str) -> None:
    path = write(name, scene(200, 150))
    assert (
        _reason(path, pixel_limit=29_999)
        == "200 × 150 = 0.03 million pixels, above the limit of 0.03 million"
    )
    assert decode(path, pixel_limit=30_000).width == 200


def test_pillows_own_limit_neither_warns_nor_is_changed(write: Write) -> None:
    before = Image.MAX_IMAGE_PIXELS
    assert before is not None
    path = write("a.jpg", Image.new("L", (14_000, 14_000)), quality=20)
    assert before < 14_000**2 < DEFAULT_PIXEL_LIMIT
    assert decode(path).width == 14_000
    assert before == Image.MAX_IMAGE_PIXELS


def test_files_that_are_no_photos_say_why(write: Write, tmp_path: Path) -> None:
    assert _reason(write("empty.jpg", b"")) == "0 bytes"
    assert _reason(write("text.jpg", b"hello, this is text")) == "not a photo"
    assert _reason(write("short.jpg", b"\xff\xd8\xff")) == "truncated"
    assert _reason(tmp_path / "gone.jpg") == "no longer there"
    assert _reason(tmp_path) == "a folder, not a photo"


def test_a_file_without_permission_says_so(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a.jpg", b"x")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert _reason(path) == "no permission to read it"


def test_corrupt_exif_neither_warns_nor_stops_the_picture(scene: Scene, write: Write) -> None:
    for name in ("a.jpg", "a.png", "a.webp"):
        damaged = b"Exif\0\0II*\0\x08\0\0\0\xff\0" + b"\x12\x01\x03\0\xff\xff\xff\xff\xff\xff\xff\xff" * 9
        assert decode(write(name, scene(64, 48), exif=damaged)).width == 64


def test_a_tiff_with_a_tag_that_points_outside_does_not_warn(
    scene: Scene, write: Write, encoded: Encoded
) -> None:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[270] = "a description that stands somewhere in the file"
    data = bytearray(encoded(scene(64, 48), "TIFF", tiffinfo=tags))
    at = data.index(b"\x0e\x01\x02\0")
    data[at + 4 : at + 8] = b"\xf0\xff\xff\x7f"
    assert decode(write("a.tif", bytes(data))).width == 64


@given(st.binary(max_size=60))
def test_any_exif_gives_an_orientation(exif: bytes) -> None:
    assert 1 <= exif_orientation(b"MM\0*\0\0\0\x08" + exif) <= 8


@pytest.fixture(scope="module")
def small_files(scene: Scene, encoded: Encoded, dng: Encoded) -> dict[str, bytes]:
    picture = scene(48, 32)
    files = {
        "a.jpg": encoded(picture, "JPEG"), "b.jpg": encoded(picture, "JPEG", progressive=True),
        "a.png": encoded(picture, "PNG"), "a.tif": encoded(picture, "TIFF"),
        "b.tif": encoded(picture, "TIFF", compression="tiff_lzw"), "a.webp": encoded(picture, "WEBP"),
        "a.dng": dng(encoded(picture, "JPEG"), picture.size, (96, 64)),
    }  # fmt: skip
    if features.check("avif"):
        files["a.avif"] = encoded(picture, "AVIF", speed=10)
    return files


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_files_are_decoded_or_unreadable_and_nothing_else(
    small_files: dict[str, bytes], tmp_path: Path, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(small_files)))
    file = bytearray(small_files[name])
    for _ in range(data.draw(st.integers(1, 6))):
        file[data.draw(st.integers(0, min(len(file), 1500) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / name
    path.write_bytes(bytes(file))
    try:
        found = decode(path, pixel_limit=4_000_000)
    except PhotoUnreadable:
        return
    else:
        assert max(found.thumbnail.size) <= (512 if found.jpeg is None else 640)
        assert found.thumbnail.mode == "RGB"


def test_threads_decode_the_same_as_one(small_files: dict[str, bytes], write: Write) -> None:
    paths = [write(name, data) for name, data in small_files.items()]
    alone = [decode(path).thumbnail.tobytes() for path in paths]
    start = threading.Barrier(4)

    def all_of_them(_: int) -> list[bytes]:
        start.wait()
        return [decode(path).thumbnail.tobytes() for path in paths]

    with ThreadPoolExecutor(4) as pool:
        assert all(found == alone for found in pool.map(all_of_them, range(4)))


@pytest.mark.shared
def test_heic_of_real_phones_is_decoded_by_many_threads_alike(shared_data: Path) -> None:
    folder = shared_data / "metadata" / "metadata-extractor"
    paths = [next(folder.rglob(name)) for name in ("IMG_2927.HEIC", "cheers_1440x960.heic")]
    alone = [decode(path) for path in paths]
    assert [found.kind for found in alone] == [Kind.HEIF, Kind.HEIF]
    assert (alone[1].width, alone[1].height) == (1440, 960)
    with ThreadPoolExecutor(4) as pool:
        for path, found in zip(paths * 4, pool.map(decode, paths * 4), strict=True):
            assert found.thumbnail.tobytes() == alone[paths.index(path)].thumbnail.tobytes()


@pytest.mark.shared
@pytest.mark.filterwarnings("error")
def test_all_files_of_cameras_and_all_broken_ones_are_decoded_or_say_why(
    shared_data: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    decoded, reasons = 0, dict[str, str]()
    for number, path in enumerate(sorted((shared_data / "metadata").rglob("*"))):
        if not path.is_file():
            continue
        copy = tmp_path / f"{number}.jpg" if kind_of(path.name) is None else path
        if copy is not path:
            copy.write_bytes(path.read_bytes())
        try:
            found = decode(copy)
        except PhotoUnreadable as error:
            reasons[path.name] = error.reason
        else:
            decoded += 1
            assert max(found.thumbnail.size) <= (512 if found.jpeg is None else 640)
    assert decoded >= 150
    assert all(reasons.values())
    assert capfd.readouterr() == ("", "")
