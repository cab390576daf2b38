"""Every label once more, in a text file that only grows, so that a lost database loses no label.

One JSON object a line, synced to the disk before the label counts as saved. A line cut by a power failure is
skipped on reading. Photos are named by the hash of their image data, so labels find them wherever they moved.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from engine.index.connect import now

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
    _append(folder, {"rename": [old, new], "at": now()})


def note_merge(folder: Path, old: str, into: str) -> None:
    """From here on a yes to the class `old` is one to `into`, and a no to it says nothing."""
    _append(folder, {"merge": [old, into], "at": now()})


def note_back(folder: Path, name: str) -> None:
    """A class that was merged or removed is there again; its labels are noted by themselves."""
    _append(folder, {"back": name, "at": now()})


def rename(labels: dict[bytes, dict[str, bool]], old: str, new: str | None) -> None:
    """As `note_rename`, in labels that were read already."""
    for content, verdicts in labels.items():
        others = {name: verdict for name, verdict in verdicts.items() if name != old}
        labels[content] = {**others, new: verdicts[old]} if old in verdicts and new else others


def merge(labels: dict[bytes, dict[str, bool]], old: str, into: str) -> None:
    """As `note_merge`, in labels that were read already."""
    for verdicts in labels.values():
        if verdicts.pop(old, False):
            verdicts[into] = True


def read(folder: Path) -> dict[bytes, dict[str, bool]]:
    """The last verdicts on each photo by content hash, under today's class names; empty where they were taken back."""
    labels: dict[bytes, dict[str, bool]] = {}
    for entry in _entries(folder):
        _replay(entry, labels)
    return labels


def names_today(folder: Path, names: Sequence[str], since: str) -> list[str | None]:
    """What the classes that had these names at the time `since` are called today; None for one that was removed."""
    today: list[str | None] = list(names)
    gone: dict[int, str] = {}
    """The last name of each class that is no more."""
    for entry in _entries(folder):
        if str(entry.get("at", "")) <= since:
            continue
        old, new = entry.get("rename") or entry.get("merge") or (None, None)
        for place, name in enumerate(today):
            if gone.get(place) is not None and gone[place] == entry.get("back"):
                today[place] = gone.pop(place)
            elif name is not None and name == old:
                today[place] = new
                if "merge" in entry or new is None:
                    gone[place] = name
    return today


def _entries(folder: Path) -> Iterator[dict[str, Any]]:
    try:
        lines = (folder / FILE_NAME).read_bytes().splitlines()
    except FileNotFoundError:
        return
    for line in lines:
        yield _parsed(line)


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
        rename(labels, *entry["rename"])
    if "merge" in entry:
        merge(labels, *entry["merge"])
    for content, _path in entry.get("photos", ()):
        labels[bytes.fromhex(content)] = dict(entry["verdicts"])
