"""Every label once more, in a text file that only grows, so that a lost database loses no label.

One JSON object a line, synced to the disk before the label counts as saved. A line cut by a power failure is
skipped on reading. Photos are named by the hash of their image data, so labels find them wherever they moved.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

FILE_NAME = "labels.jsonl"


def note_labels(
    folder: Path, photos: Iterable[tuple[bytes, bytes]], verdicts: Mapping[str, bool], *, who: str, at: str
) -> None:
    """`photos` are (content hash, relative path); `verdicts` are by class name, empty to take a label away."""
    named = [[content.hex(), os.fsdecode(path)] for content, path in photos]
    if named:
        _append(folder, {"at": at, "who": who, "verdicts": dict(verdicts), "photos": named})


def note_rename(folder: Path, old: str, new: str | None) -> None:
    """A class has another name from here on; None: it was removed."""
    _append(folder, {"rename": [old, new]})


def read(folder: Path) -> dict[bytes, dict[str, bool]]:
    """The last verdicts on each photo by content hash, under today's class names; empty where they were taken back."""
    labels: dict[bytes, dict[str, bool]] = {}
    try:
        lines = (folder / FILE_NAME).read_bytes().splitlines()
    except FileNotFoundError:
        return labels
    for line in lines:
        _replay(_parsed(line), labels)
    return labels


def _append(folder: Path, entry: Mapping[str, Any]) -> None:
    # A line of its own even after one that was cut short.
    data = ("\n" + json.dumps(entry) + "\n").encode("ascii")
    handle = os.open(folder / FILE_NAME, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    try:
        while data:
            data = data[os.write(handle, data) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except ValueError:
        return {}
    return entry if isinstance(entry, dict) else {}


def _replay(entry: Mapping[str, Any], labels: dict[bytes, dict[str, bool]]) -> None:
    if "rename" in entry:
        old, new = entry["rename"]
        for content, verdicts in labels.items():
            labels[content] = {new if k == old else k: v for k, v in verdicts.items() if k != old or new}
    for content, _path in entry.get("photos", ()):
        labels[bytes.fromhex(content)] = dict(entry["verdicts"])
