"""Every camera's files, and broken ones: keywords come in, all else stays, as readers that are not ours see it."""

from __future__ import annotations

import argparse
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.common import Bench, Figure, Report, firstlook
from bench.readers import KEYWORDS, Metadata, bytes_of, metadata, packets, pixels

CLASS = "bouquet"
FUZZED_AS = (".jpg", ".tif", ".heic", ".cr2")
"""Every fuzzed file comes under each of these suffixes: its own is no photo's."""

POINTERS = frozenset(("Exif.Image.StripOffsets", "Exif.Image.XMLPacket", "Exif.Image.IPTCNAA"))
"""Of a TIFF file: where the strips lie, and the packets as raw bytes, whose content is compared key by key."""

IPTC_MARKS = frozenset(("Iptc.Envelope.CharacterSet", "Iptc.Envelope.ModelVersion"))
"""IPTC text becomes UTF-8 and says so; ExifTool adds the version that the envelope must have."""

EXTENDED = "Xmp.xmpNote.HasExtendedXMP"
"""exiv2 does not follow extended XMP. Written anew it fits into one packet, and exiv2 sees all of it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one file is found to be after all is done; `problems` are sentences."""

    kind: str
    problems: tuple[str, ...] = ()


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--keep", type=Path, help="leave the library in this new folder, to be looked at")


def run(bench: Bench) -> Report:
    """Tags copies, labels every readable one so that each is written, tags again, and compares with the originals."""
    library = bench.options.keep or bench.scratch / "library"
    origins = copy_files(bench.need("metadata"), library)
    bench.tell(f"tagging {len(origins)} files")
    firstlook(bench, "tag", library, "--write", "none")
    listed = {Path(photo["path"]): photo for photo in firstlook(bench, "list", library)["photos"]}
    readable = [path for path, photo in listed.items() if photo["unreadable"] is None]
    bench.tell(f"writing into {len(readable)} readable ones")
    firstlook(bench, "label", library, "--heic-in-files", "--class", CLASS, *readable)
    tagged = firstlook(bench, "tag", library, "--heic-in-files")
    waiting = {entry["path"]: entry["reason"] for entry in tagged["waiting"]}
    outcomes = {
        path: _outcome(origin, path, listed.get(path), waiting.get(str(path)))
        for path, origin in origins.items()
    }
    unread = sum(photo["unreadable"] is not None for photo in listed.values())
    figures = _figures(outcomes, len(listed), unread, tagged)
    told = tuple(f"{path.relative_to(library)}: {p}" for path, out in outcomes.items() for p in out.problems)
    left = [str(path.relative_to(library)) for path in library.rglob("*") if is_leftover(path)]
    return Report(figures, (), told + tuple(f"{name}: left behind" for name in left))


def copy_files(source: Path, library: Path) -> dict[Path, Path]:
    """Writable copies of all files of `source`: copy -> original."""
    origins: dict[Path, Path] = {}
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        target = library / file.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        suffixes = FUZZED_AS if file.suffix == ".fuzzed" else ()
        for copy in (target, *(target.with_name(target.name + suffix) for suffix in suffixes)):
            shutil.copyfile(file, copy)
            origins[copy.resolve()] = file
    return origins


def _outcome(before: Path, after: Path, photo: Mapping[str, Any] | None, waits: str | None) -> Outcome:
    if not after.is_file():
        return Outcome("lost", ("the file is gone",))
    same = bytes_of(before) == bytes_of(after)
    changed = () if same else ("its bytes changed",)
    if photo is None:
        return Outcome("not photos", changed)
    if photo["unreadable"] is not None:
        return Outcome("unreadable", changed + (() if photo["unreadable"] else ("no reason is given",)))
    if waits is not None:
        return Outcome("not written, with a reason", changed + (() if waits else ("no reason is given",)))
    if same:
        return Outcome("sidecar beside RAW", tuple(_sidecar(after)))
    return Outcome("written", tuple(_compared(before, after)))


def _sidecar(photo: Path) -> Iterator[str]:
    file = photo.with_suffix(".xmp")
    said = metadata(file) if file.is_file() else None
    if said is None or CLASS not in said.keywords("Xmp.dc.subject"):
        yield "neither it nor a sidecar has the keyword"


def _compared(before: Path, after: Path) -> Iterator[str]:
    old, new = pixels(before), pixels(after)
    if old != new:
        yield "its pixels changed"
    if _is_heif(after):
        yield from _packets(before, after)
    one, other = metadata(before), metadata(after)
    if one is None or other is None or (_is_heif(after) and not other.values):
        return  # exiv2 does not get into each such container
    yield from _keywords(one, other)
    for key in sorted({*one.values, *other.values}):
        if one.values.get(key) != other.values.get(key) and not _may_change(key, one, after):
            yield f"{key} was {_short(one, key)} and is {_short(other, key)}"


def _packets(before: Path, after: Path) -> Iterator[str]:
    """As libheif and Pillow see them."""
    (exif, _), (exif_now, xmp_now) = packets(before), packets(after)
    if exif != exif_now:
        yield "its EXIF changed"
    if f">{CLASS}<".encode() not in xmp_now:
        yield "the keyword is not in its XMP"


def _keywords(one: Metadata, other: Metadata) -> Iterator[str]:
    """Every keyword there was is there, in its order; ours is in the list that everyone reads."""
    for key in KEYWORDS:
        had = one.keywords(key)
        if [text for text in other.keywords(key) if text in had] != list(had):
            yield f"{key} was {had} and is {other.keywords(key)}"
    if CLASS not in other.keywords("Xmp.dc.subject"):
        yield "the keyword is not in Xmp.dc.subject"


def _may_change(key: str, one: Metadata, after: Path) -> bool:
    if key in KEYWORDS or key.startswith("Xmp.firstlook."):
        return True
    if key in IPTC_MARKS:
        return key not in one.values
    if after.suffix.lower() in (".tif", ".tiff", ".dng") and key in POINTERS:
        return True
    if EXTENDED in one.values and key.startswith("Xmp."):
        return key == EXTENDED or key not in one.values
    # A HEIF file's gain map has XMP of its own, which exiv2 shows as long as the picture has none.
    return (
        _is_heif(after) and key.startswith("Xmp.") and key.rpartition(".")[2].encode() in after.read_bytes()
    )


def _is_heif(file: Path) -> bool:
    return file.suffix.lower() in (".heic", ".heif", ".hif", ".avif")


def _short(of: Metadata, key: str) -> str:
    return repr(" | ".join(of.values[key]))[:60] if key in of.values else "absent"


def is_leftover(path: Path) -> bool:
    """Whether a file is one that a write should have removed."""
    return ".firstlook-staging" in path.name or path.name.endswith(("_exiftool_tmp", "_original"))


def _figures(
    outcomes: Mapping[Path, Outcome], listed: int, unread: int, tagged: Mapping[str, Any]
) -> dict[str, Figure]:
    kinds = Counter(outcome.kind for outcome in outcomes.values())
    return {
        "files": len(outcomes),
        "photos by their names": listed,
        "unreadable, each with its reason": unread,
        **{kind: count for kind, count in sorted(kinds.items()) if kind != "unreadable"},
        **{f"waits: {Path(entry['path']).name}": str(entry["reason"]) for entry in tagged["waiting"]},
    }
