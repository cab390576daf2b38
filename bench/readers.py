"""What a photo file holds, by readers that are not ours: exiv2 for metadata, Pillow and libheif for pixels."""

from __future__ import annotations

import hashlib
import re
import subprocess
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageSequence

from bench.common import AbsentError

KEYWORDS = (
    "Xmp.dc.subject",
    "Xmp.lr.hierarchicalSubject",
    "Xmp.digiKam.TagsList",
    "Iptc.Application2.Keywords",
)
_LINE = re.compile(r"((?:Exif|Iptc|Xmp)\.\S+)\s*(.*)")
_NO_DATA = 253


@dataclass(frozen=True, slots=True)
class Metadata:
    """Every value by its key, in the file's order; a list's values are its items."""

    values: Mapping[str, tuple[str, ...]]

    def keywords(self, key: str) -> tuple[str, ...]:
        """One keyword list's items. exiv2 joins an XMP list with ", "."""
        found = self.values.get(key, ())
        return found if key.startswith("Iptc") else tuple(part for text in found for part in text.split(", "))


def metadata(file: Path) -> Metadata | None:
    """What exiv2 sees in a file; None where it cannot read it. Raises `AbsentError` without exiv2."""
    try:
        done = subprocess.run(["exiv2", "-q", "-PEIXkv", str(file)], capture_output=True, timeout=60)
    except FileNotFoundError:
        raise AbsentError("exiv2 is not installed: apt install exiv2, brew install exiv2") from None
    if done.returncode not in (0, _NO_DATA):
        return None
    return Metadata(_parsed(done.stdout.decode("utf-8", "replace")))


def _parsed(text: str) -> dict[str, tuple[str, ...]]:
    values: dict[str, tuple[str, ...]] = {}
    last = ""
    for line in text.splitlines():
        if found := _LINE.fullmatch(line):
            last = found.group(1)
            values[last] = (*values.get(last, ()), found.group(2))
        elif last:
            values[last] = (*values[last][:-1], values[last][-1] + "\n" + line)
    return values


def pixels(file: Path) -> str | None:
    """A hash over every frame's decoded pixels; None where neither Pillow nor libheif reads the file."""
    hasher = hashlib.sha256()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with _opened(file) as image:
                for frame in ImageSequence.Iterator(image):
                    hasher.update(f"{frame.mode} {frame.size}".encode() + frame.tobytes())
        except Exception:  # noqa: BLE001 - decoders raise anything; a broken file is no picture, before and after
            return None
    return hasher.hexdigest()


def bytes_of(file: Path) -> str:
    """A hash over the whole file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def packets(file: Path) -> tuple[bytes, bytes]:
    """(EXIF, XMP) of a HEIF or AVIF file as they stand in it: exiv2 does not read every such container."""
    with _opened(file) as image:
        return image.info.get("exif") or b"", image.info.get("xmp") or b""


def _opened(file: Path) -> Image.Image:
    with file.open("rb") as opened:
        head = opened.read(12)
    if head[4:8] == b"ftyp" and head[8:11] != b"avi":
        import pi_heif

        return pi_heif.open_heif(file).to_pillow()  # type: ignore[no-any-return]
    return Image.open(file)
