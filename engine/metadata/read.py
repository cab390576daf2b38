"""Asking files what they say, many of them to one ExifTool call."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from engine.errors import ExifToolError, MetadataError
from engine.metadata.exiftool import ExifTool
from engine.metadata.keywords import all_keywords
from engine.metadata.packet import LARGEST, Packet
from engine.metadata.packet import parse as parse_packet
from engine.metadata.said import NO_XMP, FileMetadata, lost_of, of_plain, parse, text_of
from engine.metadata.sidecars import sidecars_of, stamp_of
from engine.metadata.together import merged, stamped
from engine.types import CameraFacts

BATCH = 100
"""Files to one call: enough that the call itself costs nothing, few enough that a bad file is soon found."""

_WORTH_PARTING = 8
"""Files that two processes read sooner than one."""

_TIMEOUT = 30.0  # a batch takes a tenth of a second
_TIMEOUT_ALONE = 10.0

# -fast2 leaves out maker's notes, four fifths of the time of a camera's JPEG. It loses nothing where all metadata come
# before the picture; of HEIC (iPhones put XMP at the end), PNG and the like it would lose keywords.
_FAST = "-fast2"
_SAFE_TO_HURRY = (b"\xff\xd8", b"II*\0", b"MM\0*")

# Lens names from maker's notes would take four times as long; those of EXIF and Lightroom are what is asked.
_ASKED = (
    "-j",
    "-struct",
    "-G0",
    "-m",
    "-XMP-dc:Subject",
    "-XMP-lr:HierarchicalSubject",
    "-XMP-digiKam:TagsList",
    "-IPTC:Keywords",
    "-IPTC:CodedCharacterSet",
    "-IPTC:ApplicationRecordVersion",
    "-Photoshop:IPTCDigest",
    "-EXIF:XPKeywords",
    "-XMP-microsoft:LastKeywordXMP",
    "-XMP-microsoft:LastKeywordIPTC",
    "-XMP-firstlook:Tags",
    "-XMP-dcterms:Provenance",
    "-DateTimeOriginal",
    "-SubSecTimeOriginal",
    "-CreateDate",
    "-Make",
    "-Model",
    "-LensModel",
    "-XMP-aux:Lens",
    "-Error",
)


_ALL_XMP = ("-j", "-m", "-XMP:all", "-Error")


Found = dict[Path, FileMetadata | MetadataError]
Plain = Mapping[Path, Mapping[str, str]]
NOTHING_PLAIN: Plain = MappingProxyType({})


def read(exiftool: ExifTool, paths: Sequence[Path], *, plain: Plain = NOTHING_PLAIN) -> Found:
    """The metadata of photos, each with its sidecars merged in. A file that cannot be read is its MetadataError. Those
    of `plain` say no more than these EXIF tags, and are not asked.

    A sidecar that cannot be read is left out. Raises ExifToolError only where ExifTool itself is missing.
    """
    sidecars = {path: sidecars_of(path) for path in paths}
    stamps = {path: stamp_of(found) for path, found in sidecars.items()}
    extra = dict.fromkeys(sidecar for found in sidecars.values() for sidecar in found)
    asked = [*paths, *(sidecar for sidecar in extra if sidecar not in sidecars)]
    every = read_files(exiftool, asked, plain=plain)
    both = {path: merged(every[path], [every[sidecar] for sidecar in sidecars[path]]) for path in paths}
    return {path: stamped(said, stamps[path]) for path, said in both.items()}


def read_files(exiftool: ExifTool, paths: Sequence[Path], *, plain: Plain = NOTHING_PLAIN) -> Found:
    """The metadata of these very files, without their sidecars; `plain` as for `read`."""
    found: Found = {}
    batch: list[Path] = []
    for path in dict.fromkeys(paths):
        if reason := _unaskable(path):
            found[path] = MetadataError(path, reason)
        elif path in plain:
            found[path] = of_plain(plain[path])
        elif packet := _packet(path):
            found[path] = _from_packet(packet)
        elif _decodable(path):
            batch.append(path)
        else:
            found |= _alone(exiftool, path)  # JSON cannot hold its name
    hurried = {path for path in batch if _may_hurry(path)}
    groups = [path for path in batch if path in hurried], [path for path in batch if path not in hurried]
    for of in _in_parts(exiftool, groups):
        found |= of
    return found


def without_xmp(exiftool: ExifTool, photos: Sequence[Path]) -> Found:
    """Those of `photos` of which ExifTool tells no XMP whatsoever, in any place of the file where it looks for it when
    it copies all XMP; of the others nothing is said here, nor of those that cannot be read."""
    names = {
        photo.absolute().as_posix(): photo for photo in photos if not _unaskable(photo) and _decodable(photo)
    }
    every, found = list(names), Found()
    for start in range(0, len(every), BATCH):
        asked = [os.fsencode(name) for name in every[start : start + BATCH]]
        try:
            entries = _answered(exiftool, [*_ALL_XMP, *asked], _TIMEOUT)
        except ExifToolError:
            continue  # the usual reading finds out which it was
        bare = (names.get(text_of(entry.get("SourceFile"))) for entry in entries if len(entry) == 1)
        found |= {photo: NO_XMP for photo in bare if photo is not None}
    return found


def name_of_file(path: Path) -> bytes:
    """A file's name as ExifTool is given it. Raises MetadataError for a name with a line break."""
    if reason := _unaskable(path):
        raise MetadataError(path, reason)
    return os.fsencode(path.absolute().as_posix())


def _packet(path: Path) -> Packet | None:
    """Of a sidecar in which nothing but ours and keywords stands: it needs no ExifTool."""
    if path.suffix.lower() != ".xmp":
        return None
    try:
        with path.open("rb") as file:
            return parse_packet(file.read(LARGEST + 1))
    except OSError:
        return None


def _from_packet(packet: Packet) -> FileMetadata:
    return FileMetadata(
        lists=packet.lists,
        tags=packet.tags,
        facts=CameraFacts(None, None, None),
        keywords=all_keywords(packet.lists),
        lost=lost_of(packet.lists, packet.tags),
        bare=True,
    )


def _in_parts(exiftool: ExifTool, groups: Iterable[Sequence[Path]]) -> Iterator[Found]:
    """A batch to a call, and as many calls at a time as there are processes."""
    parts: list[Sequence[Path]] = []
    for group in groups:
        each = -(-len(group) // exiftool.width) if len(group) >= _WORTH_PARTING else BATCH
        step = min(BATCH, each)
        parts += [group[start : start + step] for start in range(0, len(group), step)]
    if exiftool.width == 1 or len(parts) < 2:
        yield from (_batch(exiftool, part) for part in parts)
        return
    with ThreadPoolExecutor(exiftool.width, "reading") as pool:
        yield from pool.map(partial(_batch, exiftool), parts)


def _batch(exiftool: ExifTool, paths: Sequence[Path]) -> Found:
    if len(paths) == 1:
        return _alone(exiftool, paths[0])
    names = {path.absolute().as_posix(): path for path in paths}
    try:
        entries = _ask(exiftool, [os.fsencode(name) for name in names], _TIMEOUT, hurry=_may_hurry(paths[0]))
    except ExifToolError:
        exiftool.start()  # where it cannot even start, that is the error to raise
        return {path: result for half in _halves(paths) for path, result in _batch(exiftool, half).items()}
    found: Found = {path: MetadataError(path, "cannot be read") for path in paths}
    for entry in entries:
        path = names.get(text_of(entry.get("SourceFile")))
        if path is not None:
            found[path] = _result(path, entry)
    return found


def _alone(exiftool: ExifTool, path: Path) -> Found:
    try:
        entries = _ask(exiftool, [name_of_file(path)], _TIMEOUT_ALONE, hurry=_may_hurry(path))
    except ExifToolError:
        exiftool.start()
        return {path: MetadataError(path, "ExifTool does not get through its metadata")}
    return {path: _result(path, entries[0]) if entries else MetadataError(path, "cannot be read")}


def _ask(exiftool: ExifTool, names: Iterable[bytes], timeout: float, *, hurry: bool) -> list[dict[str, Any]]:
    return _answered(exiftool, [*_ASKED, *([_FAST] if hurry else []), *names], timeout)


def _answered(exiftool: ExifTool, words: Sequence[str | bytes], timeout: float) -> list[dict[str, Any]]:
    reply = exiftool.execute(*words, timeout=timeout)
    if not reply.stdout.strip():
        return []
    try:
        entries = json.loads(reply.stdout.decode("utf-8", "replace"), parse_int=str, parse_float=str)
    except ValueError as error:
        raise ExifToolError(f"ExifTool's answer is not JSON: {error}") from error
    return [entry for entry in entries if isinstance(entry, dict)]


def _result(path: Path, entry: dict[str, Any]) -> FileMetadata | MetadataError:
    error = next((value for key, value in entry.items() if key.endswith(":Error")), None)
    return MetadataError(path, text_of(error).lower()) if error is not None else parse(entry)


def _halves(paths: Sequence[Path]) -> Iterator[Sequence[Path]]:
    middle = len(paths) // 2
    yield paths[:middle]
    yield paths[middle:]


def _unaskable(path: Path) -> str | None:
    if any(char in str(path) for char in "\n\r\0"):
        return "the name contains a line break; rename it and it will be tagged"
    return None if path.is_file() else "no such file"


def _may_hurry(path: Path) -> bool:
    """By what the file is, not by its name: a HEIC named .jpg is common."""
    try:
        with path.open("rb", buffering=0) as file:
            return file.read(4).startswith(_SAFE_TO_HURRY)
    except OSError:
        return False


def _decodable(path: Path) -> bool:
    try:
        return "\\" not in str(path) and bool(str(path).encode())
    except UnicodeEncodeError:
        return False
