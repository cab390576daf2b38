"""What one file says, from ExifTool's JSON: keyword lists, our own tags, and the camera's facts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from engine.metadata.keywords import XP_SEPARATOR, Field, KeywordLists, OwnTag, all_keywords
from engine.types import CameraFacts, Decider, Tag


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


NO_XMP = FileMetadata(KeywordLists(), (), CameraFacts(None, None, None), (), bare=True)
"""What a photo without XMP has to hand on to its sidecar."""


def parse(entry: dict[str, Any]) -> FileMetadata:
    """One object of ExifTool's JSON (numbers kept as text)."""
    values = {key.rpartition(":")[2]: value for key, value in entry.items() if not key.startswith("IPTC:")}
    iptc, marked, is_utf8 = _iptc(entry)
    lists = KeywordLists(
        _list(values, "Subject"),
        _list(values, "HierarchicalSubject"),
        _list(values, "TagsList"),
        iptc,
        _windows_list(text_of(values.get("XPKeywords"))),
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
        lost=lost_of(lists, tags),
    )


def of_plain(texts: Mapping[str, str]) -> FileMetadata:
    """Of a photo that holds no more than these EXIF tags."""
    return replace(parse({f"EXIF:{name}": text for name, text in texts.items()}), bare=True)


def taken_at(values: dict[str, Any]) -> str | None:
    """The time of capture in ISO 8601, local, with milliseconds where the camera noted them; None for garbage."""
    for key in ("DateTimeOriginal", "CreateDate"):
        found = re.match(
            r"(\d{4}):(\d\d):(\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?", text_of(values.get(key))
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
            text_of(values.get("SubSecTimeOriginal")) if key == "DateTimeOriginal" else ""
        )
        digits = fraction.strip()
        suffix = f".{digits[:3]:0<3}" if digits.isascii() and digits.isdigit() else ""
        return moment.isoformat(timespec="seconds") + suffix
    return None


def lost_of(lists: KeywordLists, tags: Iterable[OwnTag]) -> tuple[str, ...]:
    """Names of our own tags whose keyword stands no more in dc:subject."""
    return tuple(own.name for own in tags if own.name not in (lists.subject or ()))


def text_of(value: Any) -> str:
    """A value as the text that stands in the file, as far as JSON lets one tell."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)


def _list(values: dict[str, Any], key: str) -> tuple[str, ...] | None:
    value = values.get(key)
    if value is None:
        return None
    texts = tuple(text_of(item) for item in (value if isinstance(value, list) else [value]))
    return tuple(text for text in texts if text) or None


def _windows_list(digits: str) -> tuple[str, ...] | None:
    """From the bytes in hexadecimal, exactly: joined again, the parts are the text that stands in the file, also where
    that is no sound UTF-16."""
    data = bytes.fromhex(digits)
    text = data[: len(data) // 2 * 2].decode("utf-16-le", "surrogatepass").rstrip("\0")
    return tuple(text.split(XP_SEPARATOR)) if text else None


def _first(values: dict[str, Any], *keys: str) -> str | None:
    return next((text for key in keys if (text := text_of(values.get(key)).strip(" \0-"))), None)


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
    if text_of(values.get("CodedCharacterSet")) == "UTF8":
        return texts, True, True
    try:
        return tuple(text.encode("cp1252").decode() for text in texts), False, True
    except UnicodeError:
        return texts, False, False


def _own_tags(value: Any) -> Iterator[OwnTag]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict) and item.get("Class") is not None:
            decider = Decider.PERSON if text_of(item.get("Decider")) == "person" else Decider.MODEL
            tag = Tag(
                text_of(item["Class"]), decider, _number(item.get("Probability")), _whole(item.get("Model"))
            )
            yield OwnTag(tag, tuple(_added(_list(item, "Added") or ())))


def _added(texts: Iterable[str]) -> Iterator[tuple[Field, str]]:
    for text in texts:
        field, _, keyword = text.partition("=")
        if field in tuple(Field) and keyword:
            yield Field(field), keyword


def _number(value: Any) -> float | None:
    try:
        return round(float(text_of(value)), 4)
    except ValueError:
        return None


def _whole(value: Any) -> int | None:
    text = text_of(value)
    return int(text) if re.fullmatch(r"\d{1,18}", text) else None
