"""The IPTC text of others, when the block has to be marked as UTF-8 so that a keyword of ours can join it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from engine.errors import MetadataError
from engine.metadata.exiftool import ExifTool
from engine.metadata.read import name_of_file

_ASKED = ("-j", "-IPTC:all", "--IPTC:Keywords", "--IPTC:CodedCharacterSet")


class Encoding(StrEnum):
    """How text is stored; ASCII is both of the others."""

    ASCII = "ascii"
    LATIN = "latin"
    UTF8 = "utf8"


@dataclass(frozen=True, slots=True)
class OtherText:
    """Every IPTC value of a file but its keywords, by name, as a person reads it."""

    encoding: Encoding = Encoding.ASCII
    values: frozenset[tuple[str, str]] = frozenset()


def other_text(exiftool: ExifTool, file: Path) -> OtherText:
    """Of a file that is not marked: UTF-8 where all of it is, else Latin (cp1252), as ExifTool takes it.

    Raises MetadataError where it cannot be read.
    """
    texts = texts_as_told(exiftool, file)
    if all(text.isascii() for text in texts.values()):
        return OtherText(Encoding.ASCII, frozenset(texts.items()))
    try:
        decoded = {name: text.encode("cp1252").decode() for name, text in texts.items()}
    except UnicodeError:
        return OtherText(Encoding.LATIN, frozenset(texts.items()))
    return OtherText(Encoding.UTF8, frozenset(decoded.items()))


def texts_as_told(exiftool: ExifTool, file: Path) -> dict[str, str]:
    """The values as ExifTool reads them: by the file's marker, without one as Latin. Raises MetadataError."""
    reply = exiftool.execute(*_ASKED, name_of_file(file))
    try:
        answer = json.loads(reply.stdout.decode("utf-8", "replace"), parse_int=str, parse_float=str)
        entry: dict[str, Any] = answer[0]
    except (ValueError, IndexError) as error:
        raise MetadataError(file, "its IPTC text cannot be read") from error
    return {
        name: json.dumps(value, ensure_ascii=False) for name, value in entry.items() if name != "SourceFile"
    }
