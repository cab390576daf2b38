"""ExifTool's arguments that put whole lists in place, and whether a sidecar of ours holds anything of its own."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.errors import MetadataError
from engine.metadata.arguments import FIELD_TAGS, edits, escaped
from engine.metadata.exiftool import ExifTool
from engine.metadata.iptc import Encoding
from engine.metadata.keywords import Change, Field
from engine.metadata.read import name_of_file

_NOT_ITS_OWN = ("SourceFile", "XMP-x:XMPToolkit")
_OURS = "XMP-firstlook:"


def whole_lists(
    change: Change, *, recode_iptc: bool, others: Encoding = Encoding.ASCII, renew_digest: bool = False
) -> list[str]:
    """As `edits`, but each list that changes is set as a whole, so that also the order is as planned.

    The marker that IPTC is UTF-8 stays where our write had set it: what it says is true.
    """
    windows = {Field.XP_KEYWORDS: ("",)} if change.after.xp_keywords != change.before.xp_keywords else {}
    rest = replace(change, adds={}, removes=windows)
    args = edits(rest, recode_iptc=recode_iptc, others=others, renew_digest=renew_digest)
    for field, tag in FIELD_TAGS.items():
        texts = change.after.of(field) or ()
        if texts == (change.before.of(field) or ()) or (field is Field.IPTC and recode_iptc):
            continue
        args += [f"-{tag}={escaped(text)}" for text in texts] or [f"-{tag}="]
        if field is Field.IPTC and texts:
            args.append("-IPTC:CodedCharacterSet=UTF8")
    return args


def holds_nothing_else(exiftool: ExifTool, sidecar: Path, photo: Path) -> bool:
    """Whether all that the sidecar says, but for our namespace, stands word for word in the photo too, and the photo
    has no keyword that another program took out of the sidecar."""
    said, inside = _xmp(exiftool, sidecar), _xmp(exiftool, photo)
    own = {name: value for name, value in said.items() if not name.startswith(_OURS)}
    names = own.keys() | (inside.keys() & FIELD_TAGS.values())
    return all(name in _NOT_ITS_OWN or inside.get(name) == own.get(name) for name in names)


def _xmp(exiftool: ExifTool, file: Path) -> dict[str, Any]:
    reply = exiftool.execute("-j", "-struct", "-G1", "-n", "-m", "-XMP:all", "-Error", name_of_file(file))
    try:
        entry: dict[str, Any] = json.loads(reply.stdout.decode("utf-8", "surrogateescape"))[0]
    except (ValueError, IndexError) as error:
        raise MetadataError(file, "its XMP cannot be read") from error
    return entry
