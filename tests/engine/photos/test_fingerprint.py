import mmap
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, features

from engine.photos.fingerprint import content_hash, hash_of_file, layout_of
from engine.photos.formats import Kind, kind_of_data
from engine.photos.layout import CutOff, LayoutError

Encoded = Callable[..., bytes]

VARIANTS: dict[str, tuple[Kind, str, dict[str, Any]]] = {
    "baseline.jpg": (Kind.JPEG, "JPEG", {"quality": 90}),
    "progressive.jpg": (Kind.JPEG, "JPEG", {"progressive": True}),
    "restarts.jpg": (Kind.JPEG, "JPEG", {"restart_marker_blocks": 3}),
    "plain.png": (Kind.PNG, "PNG", {}),
    "raw.tif": (Kind.TIFF, "TIFF", {}),
    "deflate.tif": (Kind.TIFF, "TIFF", {"compression": "tiff_deflate"}),
    "jpeg.tif": (Kind.TIFF, "TIFF", {"compression": "jpeg"}),
    "big.tif": (Kind.TIFF, "TIFF", {"big_tiff": True}),
    "lossy.webp": (Kind.WEBP, "WEBP", {"quality": 80}),
    "lossless.webp": (Kind.WEBP, "WEBP", {"lossless": True}),
    "small.avif": (Kind.AVIF, "AVIF", {"speed": 10}),
}


@pytest.fixture(scope="module")
def samples(scene: Callable[[int, int], Image.Image], encoded: Encoded, dng: Encoded) -> dict[str, bytes]:
    """One file of each embeddable kind that Pillow (or we) can make."""
    picture = scene(160, 120)
    made = {
        name: encoded(picture, format, **options)
        for name, (_, format, options) in VARIANTS.items()
        if format != "AVIF" or features.check("avif")
    }
    made["cmyk.jpg"] = encoded(picture.convert("CMYK"), "JPEG")
    made["palette.png"] = encoded(picture.quantize(16), "PNG", transparency=3)
    made["alpha.webp"] = encoded(picture.convert("RGBA"), "WEBP", exact=True)
    made["moving.webp"] = encoded(picture, "WEBP", save_all=True, append_images=[picture.rotate(90)])
    made["two.tif"] = encoded(picture, "TIFF", save_all=True, append_images=[picture.rotate(90)])
    made["camera.dng"] = dng(encoded(picture, "JPEG"), picture.size, (320, 240))
    return made


def _kind(name: str, data: bytes) -> Kind:
    kind = kind_of_data(data[:256], name)
    assert kind is not None
    return kind


def _tag(folder: Path) -> None:
    tags = ("-XMP-dc:Subject=bride", "-XMP-dc:Subject=bouquet", "-EXIF:Artist=Ann", "-IPTC:Keywords=bride")
    subprocess.run(
        ["exiftool", "-config", "", "-q", "-q", "-m", "-overwrite_original", *tags, str(folder)],
        check=False,
        capture_output=True,
        timeout=120,
    )


needs_exiftool = pytest.mark.skipif(shutil.which("exiftool") is None, reason="ExifTool is not installed")


@needs_exiftool
def test_keywords_written_by_exiftool_leave_the_hash_as_it_was(
    samples: dict[str, bytes], tmp_path: Path
) -> None:
    for name, data in samples.items():
        (tmp_path / name).write_bytes(data)
    _tag(tmp_path)
    for name, data in samples.items():
        if name == "big.tif":
            continue  # ExifTool does not write BigTIFF
        kind, tagged = _kind(name, data), (tmp_path / name).read_bytes()
        assert b"bouquet" in tagged, name
        assert content_hash(tagged, kind) == content_hash(data, kind) != hash_of_file(data), name


@needs_exiftool
@pytest.mark.shared
def test_keywords_leave_the_hash_of_real_camera_files_as_it_was(shared_data: Path, tmp_path: Path) -> None:
    before = {}
    for number, path in enumerate(sorted((shared_data / "metadata").rglob("*"))):
        data = path.read_bytes() if path.is_file() else b""
        kind = kind_of_data(data[:256], path.name)
        if kind not in (None, Kind.RAW):
            copy = tmp_path / f"{number}_{path.name}"
            copy.write_bytes(data)
            before[copy] = data
    _tag(tmp_path)
    written = {path: data for path, data in before.items() if path.read_bytes() != data}
    assert len(written) > 140
    for path, data in written.items():
        kind = _kind(path.name, data)
        assert content_hash(path.read_bytes(), kind) == content_hash(data, kind), path.name


def test_one_changed_pixel_changes_the_hash(
    scene: Callable[[int, int], Image.Image], encoded: Encoded, samples: dict[str, bytes]
) -> None:
    changed = scene(160, 120)
    changed.paste((0, 0, 0), (40, 40, 41, 41))
    for name, (kind, format, options) in VARIANTS.items():
        if name in samples:
            assert content_hash(encoded(changed, format, **options), kind) != content_hash(
                samples[name], kind
            )


def test_all_kinds_of_buffers_hash_alike(samples: dict[str, bytes], tmp_path: Path) -> None:
    for name, data in samples.items():
        (tmp_path / name).write_bytes(data)
        kind = _kind(name, data)
        with (
            (tmp_path / name).open("rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped,
        ):
            assert (
                content_hash(mapped, kind) == content_hash(data, kind) == content_hash(memoryview(data), kind)
            )


def test_what_stands_behind_a_jpegs_end_does_not_count(samples: dict[str, bytes]) -> None:
    data = samples["baseline.jpg"]
    assert content_hash(data + b"film of a motion photo", Kind.JPEG) == content_hash(data, Kind.JPEG)


def test_the_adobe_marker_counts_since_it_changes_the_colours(samples: dict[str, bytes]) -> None:
    data = samples["cmyk.jpg"]
    at = data.index(b"Adobe") - 4
    without = data[:at] + data[at + 2 + int.from_bytes(data[at + 2 : at + 4], "big") :]
    assert content_hash(without, Kind.JPEG) != content_hash(data, Kind.JPEG)


def test_camera_raw_is_hashed_as_a_whole() -> None:
    assert content_hash(b"II*\0raw", Kind.RAW) == hash_of_file(b"II*\0raw")
    assert len(hash_of_file(b"")) == 16


def test_a_file_that_ends_too_early_is_cut_off_and_hashed_as_a_whole(samples: dict[str, bytes]) -> None:
    for name in ("baseline.jpg", "progressive.jpg", "plain.png", "lossy.webp", "camera.dng", "small.avif"):
        if name not in samples:
            continue
        cut = samples[name][: len(samples[name]) // 2]
        kind = _kind(name, cut)
        with pytest.raises(CutOff):
            layout_of(cut, kind)
        assert content_hash(cut, kind) == hash_of_file(cut)


def test_ifds_that_point_at_each_other_end() -> None:
    data = b"II*\0\x08\0\0\0" + b"\1\0" + b"\x00\x01\4\0\1\0\0\0\x10\0\0\0" + b"\x08\0\0\0"
    with pytest.raises(LayoutError, match="circles"):
        layout_of(data, Kind.TIFF)
    assert content_hash(data, Kind.TIFF) == hash_of_file(data)


_HEADS = {
    Kind.JPEG: b"\xff\xd8\xff", Kind.PNG: b"\x89PNG\r\n\x1a\n", Kind.TIFF: b"II*\0\x08\0\0\0",
    Kind.DNG: b"MM\0+\0\x08\0\0", Kind.WEBP: b"RIFF\x40\0\0\0WEBPVP8 ",
    Kind.AVIF: b"\0\0\0\x10ftypavif\0\0\0\0\0\0\0\x40meta", Kind.HEIF: b"\0\0\0\x10ftypheic\0\0\0\0",
}  # fmt: skip


@given(st.sampled_from(sorted(Kind)), st.booleans(), st.binary(max_size=300))
def test_garbage_is_hashed_and_never_raises(kind: Kind, headed: bool, tail: bytes) -> None:
    data = _HEADS.get(kind, b"") + tail if headed else tail
    assert len(content_hash(data, kind)) == 16


@given(st.data())
def test_damaged_files_are_hashed_and_never_raise(samples: dict[str, bytes], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(samples)))
    file = bytearray(samples[name])
    kind = _kind(name, samples[name])
    for _ in range(data.draw(st.integers(1, 8))):
        file[data.draw(st.integers(0, min(len(file), 2000) - 1))] = data.draw(st.integers(0, 255))
    assert len(content_hash(bytes(file), kind)) == 16
