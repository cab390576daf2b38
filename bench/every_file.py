"""Every camera's file and every kind of file that we can make: written, relabelled, undone, looked at each time.

Judged by a digest of the image data, by Pillow and libheif, and by ExifTool's own list of every tag. After the undo
every keyword list must be as it was before the first write, item for item; then the file is written once more, and
its class is taken out as it is when a person gives the photo none.
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
from dataclasses import dataclass, field
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
from engine.metadata.planning import Plan
from engine.metadata.restore import Step
from engine.metadata.sidecars import RAW_SUFFIXES, sidecars_of
from engine.metadata.writer import MetadataWriter
from engine.types import Decider, Tag, WriteTo

OLD, NEW = Tag("bride", Decider.PERSON), Tag("bouquet", Decider.MODEL, 0.9134, 3)
UNDO, OUT = "undo", "taken out"
STEPS: tuple[tuple[str, tuple[Tag, ...]], ...] = (
    ("write", (OLD,)),
    ("relabel", (NEW,)),
    (UNDO, ()),
    (OUT, ()),
)
"""What the file is to say after each. `UNDO` takes back all that came before it; `OUT` writes it once more first."""
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
    """One file at one moment. `tags`: every foreign tag by its name with its group; `marked`: it has our namespace."""

    picture: bytes
    seen: str | None
    tags: dict[str, Any]
    lists: dict[str, list[str]]
    marked: bool


@dataclass(frozen=True, slots=True)
class Subject:
    """One photo as it was, and what has been written for it since."""

    file: Path
    whole: str
    first: State
    beside: dict[Path, State]
    writes: list[Plan] = field(default_factory=list)

    @property
    def undoes(self) -> list[Step]:
        """The writes, newest first, as the journal keeps them."""
        return [
            Step(plan.before, plan.after, plan.change.own_before, plan.change.own_after)
            for plan in reversed(self.writes)
        ]


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
    beside = {sidecar: _state(exiftool, sidecar) for sidecar in sidecars_of(file)}
    subject = Subject(file, bytes_of(file), _state(exiftool, file), beside)
    for name, wanted in STEPS:
        untouched = bytes_of(file)
        try:
            plan = _made(writer, subject, name, wanted)
        except MetadataError as error:
            kinds[f"{name}: refused with a reason"] += 1
            if not error.reason:
                yield Problem(NOT_COMPLETED, f"{name}: refused without a reason")
            if bytes_of(file) != untouched:
                yield Problem(DAMAGED, f"{name}: refused ({error.reason}) and changed")
            if name != STEPS[0][0]:
                yield Problem(NOT_COMPLETED, f"{name}: refused ({error.reason}) where a write was not")
            return
        kinds[f"{name}: {_where(plan)}"] += 1
        if plan.target.is_sidecar:
            yield from _beside(exiftool, subject, plan.target.file, name, wanted)
        else:
            yield from _compared(name, wanted, subject.first, _state(exiftool, file))


def _made(writer: MetadataWriter, subject: Subject, name: str, wanted: tuple[Tag, ...]) -> Plan:
    """Plans and makes one step, as the jobs do. Raises MetadataError."""
    if name == OUT:
        _made(writer, subject, "write again", (NEW,))
    if name != UNDO:
        plan = writer.plan(subject.file, wanted, raw=subject.file.suffix.lower() in RAW_SUFFIXES)
        writer.apply(plan)
        subject.writes.append(plan)
        return plan
    target = subject.writes[0].target
    back = writer.plan_undo([(target, subject.undoes)])[target.file]
    if isinstance(back, MetadataError):
        raise back
    writer.apply(back)
    if subject.writes[0].seen is None and not back.change.own_after:
        writer.remove_if_empty(target)
    return back


def _where(plan: Plan) -> str:
    if not plan.target.is_sidecar:
        return "into the file"
    return "into a sidecar" if plan.target.file.exists() else "the sidecar is gone"


def _beside(
    exiftool: ExifTool, subject: Subject, sidecar: Path, name: str, wanted: Sequence[Tag]
) -> Iterator[Problem]:
    """A new sidecar begins with the XMP of its photo."""
    if bytes_of(subject.file) != subject.whole:
        yield Problem(DAMAGED, f"{name}: has a sidecar and was changed")
    if not sidecar.exists():
        if name != UNDO or sidecar in subject.beside:
            yield Problem(FOREIGN_LOST, f"{name}: its sidecar is gone")
        return
    now = _state(exiftool, sidecar)
    first = subject.beside.get(sidecar)
    lists = first.lists if first else _only_xmp(subject.first.lists)
    yield from _lists_compared(name, wanted, lists, now)
    for key, value in (first.tags if first else {}).items():
        if now.tags.get(key) != value:
            yield Problem(FOREIGN_LOST, f"{name}: its sidecar's {key} was {value} and is {now.tags.get(key)}")


def _only_xmp(lists: dict[str, list[str]]) -> dict[str, list[str]]:
    """Of what a file says twice, a sidecar says the first."""
    return {key: texts for key, texts in lists.items() if key.startswith("XMP-") and ":Copy" not in key}


def _compared(name: str, wanted: Sequence[Tag], first: State, now: State) -> Iterator[Problem]:
    if (first.picture, first.seen) != (now.picture, now.seen):
        yield Problem(DAMAGED, f"{name}: the picture is another")
    for key in sorted({*first.tags, *now.tags}):
        if first.tags.get(key) != now.tags.get(key) and not _may_come(key, first):
            yield Problem(
                FOREIGN_LOST, f"{name}: {key} was {_short(first.tags, key)} and is {_short(now.tags, key)}"
            )
    yield from _lists_compared(name, wanted, first.lists, now)


def _lists_compared(
    name: str, wanted: Sequence[Tag], first: dict[str, list[str]], now: State
) -> Iterator[Problem]:
    """After an undo the lists are those that were there, and nothing says that we were."""
    if name == UNDO and (now.lists != first or now.marked):
        ours = " beside our namespace" if now.marked else ""
        yield Problem(FOREIGN_LOST, f"{name}: the lists were {first} and are {now.lists}{ours}")
    for key, had in first.items():
        if [text for text in now.lists.get(key, []) if not _ours(text)] != had:
            yield Problem(FOREIGN_LOST, f"{name}: {key} was {had} and is {now.lists.get(key)}")
    has = {text for text in now.lists.get("XMP-dc:Subject", []) if _ours(text)}
    if has != {tag.name for tag in wanted}:
        yield Problem(LABELS_LOST, f"{name}: it says {sorted(has)}")


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
    marked = any(key.startswith("XMP-firstlook:") for key in said)
    return State(image_hash(file), pixels(file), tags, lists, marked)


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
