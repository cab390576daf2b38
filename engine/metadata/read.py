"""What the files say: keyword lists, our own tags, and the camera's facts, many files to one ExifTool call."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from engine.errors import ExifToolError, MetadataError
from engine.metadata.exiftool import ExifTool
from engine.metadata.keywords import XP_SEPARATOR, Field, KeywordLists, OwnTag, all_keywords
from engine.metadata.packet import LARGEST, Packet
from engine.metadata.packet import parse as parse_packet
from engine.metadata.sidecars import sidecars_of, stamp_of
from engine.types import CameraFacts, Decider, Tag

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


@dataclass(frozen=True, slots=True)
class FileMetadata:
    """What one file, or a photo with its sidecars, says. `keywords` are those of all lists, flat and once each.

    `iptc_marked` and `iptc_is_utf8`: whether the IPTC text says that it is UTF-8, and whether it is; `iptc_digest`:
    whether the file holds a digest of its IPTC data. `lost` are the
    classes of our own tags whose keyword stands no more in dc:subject, where every write of ours leaves it: another
    program took it out. `sidecars` is the stamp of the photo's sidecars from before they were read (see `stamp_of`);
    `whole` is False where one of them could not be read. `bare`: the lists and tags here are all the XMP that the very
    file holds.
    """

    lists: KeywordLists
    tags: tuple[OwnTag, ...]
    facts: CameraFacts
    keywords: tuple[str, ...]
    iptc_marked: bool = True
    iptc_is_utf8: bool = True
    iptc_digest: bool = False
    provenance: bool = False
    lost: tuple[str, ...] = ()
    sidecars: str = ""
    whole: bool = True
    bare: bool = False


Found = dict[Path, FileMetadata | MetadataError]

NO_XMP = FileMetadata(KeywordLists(), (), CameraFacts(None, None, None), (), bare=True)
"""What a photo without XMP has to hand on to its sidecar."""


def read(exiftool: ExifTool, paths: Sequence[Path]) -> Found:
    """The metadata of photos, each with its sidecars merged in. A file that cannot be read is its MetadataError.

    A sidecar that cannot be read is left out. Raises ExifToolError only where ExifTool itself is missing.
    """
    sidecars = {path: sidecars_of(path) for path in paths}
    stamps = {path: stamp_of(found) for path, found in sidecars.items()}
    extra = dict.fromkeys(sidecar for found in sidecars.values() for sidecar in found)
    every = read_files(exiftool, [*paths, *(sidecar for sidecar in extra if sidecar not in sidecars)])
    merged = {path: _merged(every[path], [every[sidecar] for sidecar in sidecars[path]]) for path in paths}
    return {path: _stamped(said, stamps[path]) for path, said in merged.items()}


def read_files(exiftool: ExifTool, paths: Sequence[Path]) -> Found:
    """The metadata of these very files, without their sidecars."""
    found: Found = {}
    batch: list[Path] = []
    for path in dict.fromkeys(paths):
        if reason := _unaskable(path):
            found[path] = MetadataError(path, reason)
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
        bare = (names.get(_text(entry.get("SourceFile"))) for entry in entries if len(entry) == 1)
        found |= {photo: NO_XMP for photo in bare if photo is not None}
    return found


def name_of_file(path: Path) -> bytes:
    """A file's name as ExifTool is given it. Raises MetadataError for a name with a line break."""
    if reason := _unaskable(path):
        raise MetadataError(path, reason)
    return os.fsencode(path.absolute().as_posix())


def parse(entry: dict[str, Any]) -> FileMetadata:
    """One object of ExifTool's JSON (numbers kept as text)."""
    values = {key.rpartition(":")[2]: value for key, value in entry.items() if not key.startswith("IPTC:")}
    iptc, marked, is_utf8 = _iptc(entry)
    lists = KeywordLists(
        _list(values, "Subject"),
        _list(values, "HierarchicalSubject"),
        _list(values, "TagsList"),
        iptc,
        _windows_list(_text(values.get("XPKeywords"))),
        _list(values, "LastKeywordXMP"),
        _list(values, "LastKeywordIPTC"),
    )
    tags = tuple(_own_tags(values.get("Tags")))
    return FileMetadata(
        lists=lists,
        tags=tags,
        facts=CameraFacts(taken_at(values), _camera(values), _first(values, "LensModel", "Lens")),
        keywords=all_keywords(lists),
        iptc_marked=marked,
        iptc_is_utf8=is_utf8,
        iptc_digest="IPTCDigest" in values,
        provenance="Provenance" in values,
        lost=_lost(lists, tags),
    )


def taken_at(values: dict[str, Any]) -> str | None:
    """The time of capture in ISO 8601, local, with milliseconds where the camera noted them; None for garbage."""
    for key in ("DateTimeOriginal", "CreateDate"):
        found = re.match(
            r"(\d{4}):(\d\d):(\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?", _text(values.get(key))
        )
        if found is None:
            continue
        parts = [int(part or 0) for part in found.groups()[:6]]
        try:
            moment = datetime(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
        except ValueError:
            continue
        if moment.year < 1826:  # the first photograph
            continue
        fraction = found.group(7) or (
            _text(values.get("SubSecTimeOriginal")) if key == "DateTimeOriginal" else ""
        )
        digits = fraction.strip()
        suffix = f".{digits[:3]:0<3}" if digits.isascii() and digits.isdigit() else ""
        return moment.isoformat(timespec="seconds") + suffix
    return None


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
        lost=_lost(packet.lists, packet.tags),
        bare=True,
    )


def _lost(lists: KeywordLists, tags: Iterable[OwnTag]) -> tuple[str, ...]:
    return tuple(own.name for own in tags if own.name not in (lists.subject or ()))


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
        path = names.get(_text(entry.get("SourceFile")))
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
    return MetadataError(path, _text(error).lower()) if error is not None else parse(entry)


def _halves(paths: Sequence[Path]) -> Iterator[Sequence[Path]]:
    middle = len(paths) // 2
    yield paths[:middle]
    yield paths[middle:]


def _merged(
    photo: FileMetadata | MetadataError, sidecars: Iterable[FileMetadata | MetadataError]
) -> FileMetadata | MetadataError:
    """A sidecar that carries our namespace speaks for it alone: what the photo says of it, and the keywords that we put
    there, are from before the person chose sidecars."""
    merged = photo
    for sidecar in sidecars:
        if not isinstance(merged, FileMetadata):
            break
        if not isinstance(sidecar, FileMetadata):
            merged = replace(merged, whole=False)
            continue
        stale = merged.tags if sidecar.tags else ()
        theirs = (_without(merged.lists.of(field), field, stale) for field in Field)
        lists = KeywordLists(
            *(_union(of, sidecar.lists.of(field)) for of, field in zip(theirs, Field, strict=True))
        )
        ours = sidecar if sidecar.tags else merged
        merged = replace(merged, lists=lists, tags=ours.tags, lost=ours.lost, keywords=all_keywords(lists))
    return merged


def _stamped(said: FileMetadata | MetadataError, stamp: str) -> FileMetadata | MetadataError:
    return replace(said, sidecars=stamp) if isinstance(said, FileMetadata) and stamp else said


def _without(texts: tuple[str, ...] | None, field: Field, tags: Iterable[OwnTag]) -> tuple[str, ...] | None:
    """The list without what we had put there for these classes."""
    added = {text for own in tags for where, text in own.added if where is field}
    kept = tuple(text for text in texts or () if text not in added)
    return kept or (() if texts == () or (texts and field is Field.IPTC) else None)


def _union(first: tuple[str, ...] | None, second: tuple[str, ...] | None) -> tuple[str, ...] | None:
    if first is None or second is None:
        return second if first is None else first
    return tuple(dict.fromkeys([*first, *second]))


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


def _text(value: Any) -> str:
    """A value as the text that stands in the file, as far as JSON lets one tell."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)


def _list(values: dict[str, Any], key: str) -> tuple[str, ...] | None:
    value = values.get(key)
    if value is None:
        return None
    texts = tuple(_text(item) for item in (value if isinstance(value, list) else [value]))
    return tuple(text for text in texts if text) or None


def _windows_list(digits: str) -> tuple[str, ...] | None:
    """From the bytes in hexadecimal, exactly: joined again, the parts are the text that stands in the file, also where
    that is no sound UTF-16."""
    data = bytes.fromhex(digits)
    text = data[: len(data) // 2 * 2].decode("utf-16-le", "surrogatepass").rstrip("\0")
    return tuple(text.split(XP_SEPARATOR)) if text else None


def _first(values: dict[str, Any], *keys: str) -> str | None:
    return next((text for key in keys if (text := _text(values.get(key)).strip(" \0-"))), None)


def _camera(values: dict[str, Any]) -> str | None:
    make, model = _first(values, "Make"), _first(values, "Model")
    if not make or not model:
        return model or make
    known = model.casefold().startswith(make.split()[0].casefold())
    return model if known else f"{make} {model}"


def _iptc(entry: dict[str, Any]) -> tuple[tuple[str, ...] | None, bool, bool]:
    """Its keywords, whether it is marked as UTF-8, and whether it is: text that is UTF-8 but not marked is common."""
    values = {key.removeprefix("IPTC:"): value for key, value in entry.items() if key.startswith("IPTC:")}
    if not values:
        return None, True, True
    texts = _list(values, "Keywords") or ()
    if _text(values.get("CodedCharacterSet")) == "UTF8":
        return texts, True, True
    try:
        return tuple(text.encode("cp1252").decode() for text in texts), False, True
    except UnicodeError:
        return texts, False, False


def _own_tags(value: Any) -> Iterator[OwnTag]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict) and item.get("Class") is not None:
            decider = Decider.PERSON if _text(item.get("Decider")) == "person" else Decider.MODEL
            tag = Tag(
                _text(item["Class"]), decider, _number(item.get("Probability")), _whole(item.get("Model"))
            )
            yield OwnTag(tag, tuple(_added(_list(item, "Added") or ())))


def _added(texts: Iterable[str]) -> Iterator[tuple[Field, str]]:
    for text in texts:
        field, _, keyword = text.partition("=")
        if field in tuple(Field) and keyword:
            yield Field(field), keyword


def _number(value: Any) -> float | None:
    try:
        return round(float(_text(value)), 4)
    except ValueError:
        return None


def _whole(value: Any) -> int | None:
    text = _text(value)
    return int(text) if re.fullmatch(r"\d{1,18}", text) else None
