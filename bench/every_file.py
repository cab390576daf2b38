"""Every camera's file and every kind of file that we can make: written, relabelled, taken back, looked at each time.

Judged by a digest of the image data, by Pillow and libheif, and by ExifTool's own list of every tag.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from bench.camera_files import is_leftover
from bench.common import Bench, Figure, Report
from bench.readers import bytes_of, pixels
from bench.scene import DAMAGED, FOREIGN_LOST, LABELS_LOST, LEFT, NOT_COMPLETED, Problem, counts
from engine.errors import MetadataError
from engine.jobs.write_metadata import image_hash
from engine.metadata.exiftool import ExifTool
from engine.metadata.keywords import Profile
from engine.metadata.sidecars import RAW_SUFFIXES
from engine.metadata.writer import MetadataWriter
from engine.types import Decider, Tag, WriteTo

OLD, NEW = Tag("bride", Decider.PERSON), Tag("bouquet", Decider.MODEL, 0.9134, 3)
STEPS: tuple[tuple[str, tuple[Tag, ...]], ...] = (("write", (OLD,)), ("relabel", (NEW,)), ("taken back", ()))
KINDS = (DAMAGED, FOREIGN_LOST, LABELS_LOST, NOT_COMPLETED, LEFT)

LISTS = (":Subject", ":HierarchicalSubject", ":TagsList", ":Keywords", ":XPKeywords", ":LastKeyword")
BOOKKEEPING = (
    "System:",
    "File:",
    "ExifTool:",
    "Composite:",
    "XMP-firstlook:",
    "SourceFile",
    "RIFF:",
    "QuickTime:MediaData",
)
"""Not in the file, of the container (WebP says in its head whether XMP follows), or ours."""
MOVED = (
    "Offset",
    "ThumbnailLength",
    "StripByteCounts",
    "XMPToolkit",
    "IPTCDigest",
    "CodedCharacterSet",
    "EnvelopeRecordVersion",
    "ApplicationRecordVersion",
    "ExifByteOrder",
    "IPTC-NAA",
    "ApplicationNotes",
    "HasExtendedXMP",
    "MediaDataSize",
    "MPImageStart",
    "PreviewImageStart",
    "JpgFromRawStart",
    "OtherImageStart",
    "CurrentIPTCDigest",
    "Padding",
    "Exif_0xea1c",
    "IFD0_0xea1c",
    "ExifIFD_0xea1c",
)
"""Where things lie, who wrote the packet last, and marks that IPTC text is UTF-8."""
EMPTY_MARKS = ("IPTC:", "XMP-x:")


@dataclass(frozen=True, slots=True)
class State:
    """One file at one moment. `tags`: every foreign tag by its name with its group; `notes` a maker's notes digest."""

    picture: bytes
    seen: str | None
    tags: dict[str, Any]
    lists: dict[str, list[str]]


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--only", default="", help="only files whose names hold this text")


def run(bench: Bench) -> Report:
    """Each file alone: a file that is refused must be untouched and have a reason."""
    folder = bench.scratch / "library"
    files = [*_copied(bench.need("metadata"), folder), *made(folder / "made")]
    files = [file for file in files if bench.options.only in str(file)]
    problems: list[tuple[Path, Problem]] = []
    kinds: Counter[str] = Counter()
    with ExifTool() as exiftool:
        writer = MetadataWriter(
            exiftool, image_hash, Profile(digikam=True), WriteTo.FILES, embed_fragile=True
        )
        for number, file in enumerate(files):
            found = list(_through(exiftool, writer, file, kinds))
            problems += [(file.relative_to(folder), one) for one in found]
            if number % 50 == 49:
                bench.tell(f"{number + 1} of {len(files)}: {dict(kinds)}, {len(problems)} problems")
    left = [path for path in folder.rglob("*") if is_leftover(path)]
    problems += [(path, Problem(LEFT, "was left behind")) for path in left]
    figures: dict[str, Figure] = {
        "files": len(files),
        **dict(sorted(kinds.items())),
        **counts((one for _, one in problems), KINDS),
    }
    return Report(figures, (), tuple(f"{path}: {one}" for path, one in problems))


def _through(
    exiftool: ExifTool, writer: MetadataWriter, file: Path, kinds: Counter[str]
) -> Iterator[Problem]:
    """All steps of one file."""
    before, first = bytes_of(file), _state(exiftool, file)
    raw = file.suffix.lower() in RAW_SUFFIXES
    for name, wanted in STEPS:
        untouched = bytes_of(file)
        try:
            plan = writer.plan(file, wanted, raw=raw)
            writer.apply(plan)
        except MetadataError as error:
            kinds[f"{name}: refused with a reason"] += 1
            if not error.reason:
                yield Problem(NOT_COMPLETED, f"{name}: refused without a reason")
            if bytes_of(file) != untouched:
                yield Problem(DAMAGED, f"{name}: refused ({error.reason}) and changed")
            return
        kinds[f"{name}: into {'a sidecar' if plan.target.is_sidecar else 'the file'}"] += 1
        if plan.target.is_sidecar:
            has = _lists_of(exiftool, plan.target.file)
            yield from _beside(file, has, before, name, wanted)
        else:
            yield from _compared(name, wanted, first, _state(exiftool, file))


def _beside(file: Path, has: list[str], before: str, name: str, wanted: Sequence[Tag]) -> Iterator[Problem]:
    if bytes_of(file) != before:
        yield Problem(DAMAGED, f"{name}: has a sidecar and was changed")
    if {text for text in has if _ours(text)} != {tag.name for tag in wanted}:
        yield Problem(LABELS_LOST, f"{name}: its sidecar says {has}")


def _compared(name: str, wanted: Sequence[Tag], first: State, now: State) -> Iterator[Problem]:
    if (first.picture, first.seen) != (now.picture, now.seen):
        yield Problem(DAMAGED, f"{name}: the picture is another")
    for key in sorted({*first.tags, *now.tags}):
        if first.tags.get(key) != now.tags.get(key) and not _may_come(key, first):
            yield Problem(
                FOREIGN_LOST, f"{name}: {key} was {_short(first.tags, key)} and is {_short(now.tags, key)}"
            )
    for key, had in first.lists.items():
        if [text for text in now.lists.get(key, []) if not _ours(text)] != had:
            yield Problem(FOREIGN_LOST, f"{name}: {key} was {had} and is {now.lists.get(key)}")
    has = {text for text in now.lists.get("XMP-dc:Subject", []) if _ours(text)}
    if has != {tag.name for tag in wanted}:
        yield Problem(LABELS_LOST, f"{name}: the file says {sorted(has)}")


def _may_come(key: str, first: State) -> bool:
    """A HEIF's or extended packet that ExifTool did not join before."""
    return key not in first.tags and key.startswith(EMPTY_MARKS)


def _ours(text: str) -> bool:
    return text.replace("/", "|").rpartition("|")[2] in (OLD.name, NEW.name)


def _state(exiftool: ExifTool, file: Path) -> State:
    said = _exiftool(exiftool, file)
    tags: dict[str, Any] = {}
    for key, value in said.items():
        name = re.sub(r":Copy\d+", "", key)  # of tags with one name, which one comes first may change
        if not _is_left_out(name):
            tags[name] = sorted([*tags.get(name, []), repr(value)])
    lists = {key: _as_list(key, value) for key, value in said.items() if _is_list(key)}
    return State(image_hash(file), pixels(file), tags, lists)


def _lists_of(exiftool: ExifTool, sidecar: Path) -> list[str]:
    return _state(exiftool, sidecar).lists.get("XMP-dc:Subject", []) if sidecar.exists() else []


def _exiftool(exiftool: ExifTool, file: Path) -> dict[str, Any]:
    """Every tag, also unknown and repeated ones."""
    words = ("-j", "-G1:4", "-a", "-u", "-n", "-struct")
    said = exiftool.execute(*words, os.fsencode(file), timeout=60).stdout
    try:
        answer: dict[str, Any] = json.loads(said)[0]
    except (ValueError, IndexError):
        return {}
    return answer


def _is_list(key: str) -> bool:
    return any(mark in key for mark in LISTS) and not key.startswith(("XMP-firstlook", "Composite"))


def _is_left_out(key: str) -> bool:
    return key.startswith(BOOKKEEPING) or _is_list(key) or any(mark in key for mark in MOVED)


def _as_list(key: str, value: Any) -> list[str]:
    if key.endswith(":XPKeywords"):  # UTF-16 as our configuration of ExifTool gives it, in hexadecimal
        return bytes.fromhex(str(value)).decode("utf-16-le", "replace").rstrip("\0").split(";")
    return [str(item) for item in (value if isinstance(value, list) else [value])]


def _short(tags: dict[str, Any], key: str) -> str:
    return repr(tags[key])[:60] if key in tags else "absent"


def _copied(source: Path, folder: Path) -> Iterator[Path]:
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        if "corrupt" not in file.parts and file.suffix.lower() not in (".md", ".txt", ".py", ".json", ""):
            target = folder / file.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
            yield target


FOREIGN: dict[str, list[str]] = {
    "bare": [],
    "xmp": [
        "-XMP-dc:Subject=Paris",
        "-XMP-dc:Subject=garden, old",
        "-XMP-xmp:Rating=4",
        "-XMP-dc:Title=Été 👰",
    ],
    "exif": [
        "-EXIF:Artist=Ines",
        "-EXIF:ImageDescription=In the garden",
        "-EXIF:GPSLatitude=48.1",
        "-EXIF:ISO=200",
    ],
    "iptc": [
        "-IPTC:Keywords=Paris",
        "-IPTC:Keywords=garden",
        "-IPTC:City=Lyon",
        "-IPTC:Caption-Abstract=Hello",
    ],
}
FOREIGN["all"] = [word for words in FOREIGN.values() for word in words]


def made(folder: Path) -> Iterator[Path]:
    """Each picture with each kind of metadata that its format holds."""
    folder.mkdir(parents=True)
    for picture in _pictures(folder):
        for name, words in FOREIGN.items():
            file = picture.with_name(f"{picture.stem}-{name}{picture.suffix}")
            shutil.copyfile(picture, file)
            if words:
                subprocess.run(
                    ["exiftool", "-q", "-q", "-m", "-overwrite_original", *words, file], check=False
                )
            yield file
        picture.unlink()


def _pictures(folder: Path) -> Iterator[Path]:
    random = np.random.default_rng(7)
    colours = Image.fromarray(random.integers(0, 255, (60, 80, 3), dtype=np.uint8))
    deep = Image.fromarray(random.integers(0, 65535, (60, 80), dtype=np.uint16))
    pages = [colours.rotate(90 * number) for number in range(1, 3)]
    recipes: dict[str, tuple[Image.Image, dict[str, Any]]] = {
        "base.jpg": (colours, {"quality": 90}),
        "progressive.jpg": (colours, {"progressive": True, "quality": 90}),
        "grey.jpg": (colours.convert("L"), {}),
        "cmyk.jpg": (colours.convert("CMYK"), {}),
        "comment.jpg": (colours, {"comment": b"a comment"}),
        "plain.png": (colours, {}),
        "palette.png": (colours.convert("P"), {}),
        "alpha.png": (colours.convert("RGBA"), {}),
        "deep.png": (deep, {}),
        "plain.tif": (colours, {}),
        "lzw.tif": (colours, {"compression": "tiff_lzw"}),
        "jpeg.tif": (colours, {"compression": "jpeg"}),
        "deep.tif": (deep, {}),
        "cmyk.tif": (colours.convert("CMYK"), {}),
        "pages.tif": (colours, {"save_all": True, "append_images": pages}),
        "big.tif": (colours, {"big_tiff": True}),
        "lossy.webp": (colours, {}),
        "lossless.webp": (colours.convert("RGBA"), {"lossless": True}),
        "moving.webp": (colours, {"save_all": True, "append_images": pages}),
        "plain.avif": (colours, {}),
    }
    for name, (image, options) in recipes.items():
        image.save(folder / name, **options)
        yield folder / name
