"""Where no XMP is found to be possible there is none, whoever looks."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from engine.photos.fingerprint import layout_of
from engine.photos.formats import HEAD_BYTES, Kind, kind_of_data
from engine.photos.layout import Layout, LayoutError, jpeg
from engine.photos.xmp import holds_no_xmp

PACKET = (
    "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("before", range(4))
def test_a_packet_is_found_in_every_encoding_wherever_it_stands(encoding: str, before: int) -> None:
    assert not holds_no_xmp(b"x" * before + PACKET.encode(encoding), Kind.RAW)
    assert holds_no_xmp(b"x" * before + PACKET.replace("syntax", "sintax").encode(encoding), Kind.RAW)


@pytest.mark.parametrize("kind", [Kind.PNG, Kind.WEBP, Kind.HEIF, Kind.AVIF])
def test_where_it_may_stand_compressed_nothing_is_promised(kind: Kind) -> None:
    assert not holds_no_xmp(b"", kind)


def test_in_a_jpeg_it_is_looked_for_before_and_behind_the_coded_picture(
    encoded: Callable[..., bytes],
) -> None:
    plain = encoded(Image.new("RGB", (32, 24)), "JPEG")
    packet = PACKET.encode()
    segment = b"\xff\xe1" + (len(packet) + 2).to_bytes(2, "big") + packet
    for data, bare in (
        (plain, True),
        (plain[:2] + segment + plain[2:], False),
        (plain + packet, False),
        (plain + b"x" + PACKET.encode("utf-16-le"), False),
    ):
        assert holds_no_xmp(data, Kind.JPEG, jpeg.layout(data)) is bare


@pytest.mark.shared
def test_in_every_cameras_file_that_can_hold_none_exiftool_finds_none(shared_data: Path) -> None:
    bare = [str(path) for path in _photos(shared_data / "metadata")]
    assert len(bare) > 50
    asked = ["exiftool", "-j", "-m", "-XMP:all", *bare]
    said = json.loads(subprocess.run(asked, capture_output=True).stdout)
    assert len(said) == len(bare)
    assert [entry for entry in said if len(entry) > 1] == []


def _photos(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        kind = kind_of_data(data[:HEAD_BYTES], path.name)
        if kind is not None and holds_no_xmp(data, kind, _layout(data, kind)):
            yield path


def _layout(data: bytes, kind: Kind) -> Layout | None:
    try:
        return layout_of(data, kind)
    except LayoutError:
        return None
