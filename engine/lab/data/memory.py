"""What was found in photos, remembered by their paths, sizes and times in one file."""

from __future__ import annotations

import io
import os
from pathlib import Path

import numpy as np
from blake3 import blake3

from engine.errors import LibraryError, shown
from engine.lab.data.colours import NAMES
from engine.lab.data.facts import FIELDS, Facts
from engine.vision.files import write_atomically

NAME = "photos.npz"
_KEY = 16
_ROW = np.dtype(
    [
        ("key", f"V{_KEY}"),
        ("content", "V16"),
        ("dhash", "u8"),
        ("exposure", "f8"),
        ("fields", f"V{FIELDS * FIELDS * 3}"),
        ("colours", "i1", (3,)),
        ("reason", "i4"),
    ]
)


def key_of_file(file: Path) -> bytes:
    """What a file is known by while it is not written to; b"" where it is not there."""
    try:
        status = file.stat()
    except OSError:
        return b""
    text = f"{status.st_size} {status.st_mtime_ns} ".encode() + os.fsencode(file.absolute())
    return blake3(text).digest(_KEY)


class Memory:
    """The facts in a file of the folder `cache`. A file that is damaged, or of another First Look, counts as none."""

    def __init__(self, cache: Path) -> None:
        self._file = cache / NAME
        self._facts = _loaded(self._file)
        self._new = 0

    def get(self, key: bytes) -> Facts | None:
        """None where it is not known."""
        return self._facts.get(key)

    def add(self, key: bytes, facts: Facts) -> None:
        """Remembers it until `save`."""
        self._facts[key] = facts
        self._new += 1

    def save(self, at_least: int = 1) -> None:
        """Writes what is new, if that is much. Raises `LibraryError` where it cannot be written."""
        if self._new < at_least:
            return
        try:
            write_atomically(self._file, _packed(self._facts))
        except OSError as error:
            raise no_room(self._file, error) from error
        self._new = 0


def no_room(file: Path, error: OSError) -> LibraryError:
    """What cannot be written, and why."""
    why = (error.strerror or str(error)).lower()
    return LibraryError(
        f"{shown(file)} cannot be written: {why}. Free some space, or choose another folder for what the lab keeps."
    )


def _packed(known: dict[bytes, Facts]) -> bytes:
    reasons = sorted({facts.unreadable for facts in known.values()} | {""})
    number = {reason: at for at, reason in enumerate(reasons)}
    rows = np.zeros(len(known), _ROW)
    for at, (key, facts) in enumerate(known.items()):
        colours = [NAMES.index(name) for name in facts.colours]
        colours += [-1] * (3 - len(colours))
        # A void takes bytes of its own length only.
        content, fields = facts.content.ljust(16, b"\0"), facts.fields.ljust(FIELDS * FIELDS * 3, b"\0")
        reason = number[facts.unreadable]
        rows[at] = (key, content, facts.dhash, facts.exposure, fields, colours, reason)
    made = io.BytesIO()
    np.savez(made, rows=rows, reasons=np.array(reasons), names=np.array(NAMES))
    return made.getvalue()


def _loaded(file: Path) -> dict[bytes, Facts]:
    try:
        with file.open("rb") as opened, np.load(opened) as found:
            rows, reasons, names = found["rows"], found["reasons"].tolist(), tuple(found["names"].tolist())
    except Exception:  # noqa: BLE001 - it may be damaged in any way, and all of it can be found out again
        return {}
    if rows.dtype != _ROW or names != NAMES:
        return {}
    return {row["key"].tobytes(): _facts(row, reasons[row["reason"]]) for row in rows}


def _facts(row: np.void, reason: str) -> Facts:
    if reason:
        return Facts(unreadable=reason)
    return Facts(
        row["content"].tobytes(),
        int(row["dhash"]),
        float(row["exposure"]),
        row["fields"].tobytes(),
        tuple(NAMES[number] for number in row["colours"] if number >= 0),
    )
