"""Is everything there that First Look needs? Each check says ok, or what to do."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from engine.errors import EngineError, shown, typed
from engine.index import connect
from engine.jobs.context import Tools
from engine.options import Options, Places
from engine.places import data_folder, is_on_network, places_for
from engine.types import STARTER

ROOM_BYTES = 2_000_000_000
WATCHES = Path("/proc/sys/fs/inotify/max_user_watches")
FEW_WATCHES = 8192
BUNDLED_EXIFTOOL = (13, 50)


class HealthVerdict(StrEnum):
    """OK; a NOTE that nothing fails by; or BAD, with what to do."""

    OK = "ok"
    NOTE = "note"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check's answer."""

    check: str
    verdict: HealthVerdict
    text: str


def check_up(folder: Path | None, options: Options, *, index: Path | None = None) -> Iterator[Finding]:
    """All checks of the machine, and of the library `folder` where one is given. None of them changes
    anything."""
    data = data_folder(options.environ)
    machine = Places(root=Path.cwd(), folder=data, data=data)
    checks: list[tuple[str, Callable[[], Finding]]] = [
        ("Python", _python),
        ("ExifTool", _exiftool),
        ("weights", lambda: _weights(machine, options)),
        ("device", lambda: _device(machine, options)),
        ("SQLite", _sqlite),
        ("watching", _watch_limits),
    ]
    if folder is not None:
        library = folder
        checks.append(("folder", lambda: _folder(library)))
    if folder is not None and folder.is_dir():
        checks += [
            ("index", lambda: _index(library, options, index)),
            ("disk", lambda: _disk(library)),
        ]
    for name, check in checks:
        try:
            yield check()
        except (EngineError, OSError) as error:
            yield Finding(name, HealthVerdict.BAD, str(error))


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    fits = (3, 11) <= sys.version_info[:2] <= (3, 13)
    return Finding(
        "Python", HealthVerdict.OK if fits else HealthVerdict.BAD, f"{version}; 3.11 to 3.13 are supported"
    )


def _exiftool() -> Finding:
    from engine.metadata.exiftool import ExifTool, find_exiftool

    where = find_exiftool()
    with ExifTool() as process:
        version = process.version()
    text = f"{version[0]}.{version[1]:02} in {shown(where)}"
    if version < BUNDLED_EXIFTOOL and sys.platform == "darwin":
        return Finding(
            "ExifTool",
            HealthVerdict.BAD,
            f"{text} has CVE-2026-3102: install 13.50 or newer (brew upgrade exiftool)",
        )
    if version < BUNDLED_EXIFTOOL:
        return Finding("ExifTool", HealthVerdict.NOTE, f"{text}; it works, 13.50 or newer is better")
    return Finding("ExifTool", HealthVerdict.OK, text)


def _weights(places: Places, options: Options) -> Finding:
    found = Tools(places, options).weights()
    text = f"{found.name}, of {options.backbone}, from {found.origin}: {shown(found.path)}"
    if found.name == STARTER:
        text += "; the official ones see more: firstlook weights get"
    return Finding("weights", HealthVerdict.OK, text)


def _device(places: Places, options: Options) -> Finding:
    embedder = Tools(places, options).embedder()
    return Finding(
        "device", HealthVerdict.OK, f"{embedder.device}, {embedder.engine}, {os.cpu_count()} cores"
    )


def _sqlite() -> Finding:
    with_text = sqlite3.connect(":memory:")
    try:
        with_text.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    except sqlite3.OperationalError:
        return Finding(
            "SQLite", HealthVerdict.BAD, f"{sqlite3.sqlite_version} has no FTS5; use Python from python.org"
        )
    finally:
        with_text.close()
    return Finding("SQLite", HealthVerdict.OK, f"{sqlite3.sqlite_version} with FTS5; one writing connection")


def _watch_limits() -> Finding:
    if not WATCHES.exists():
        return Finding("watching", HealthVerdict.OK, "no limit known on this system")
    limit = int(WATCHES.read_text())
    if limit < FEW_WATCHES:
        todo = f"sudo sysctl fs.inotify.max_user_watches={8 * FEW_WATCHES}"
        return Finding(
            "watching",
            HealthVerdict.NOTE,
            f"only {limit:,} folders can be watched promptly; raise it: {todo}",
        )
    return Finding("watching", HealthVerdict.OK, f"up to {limit:,} folders")


def _folder(folder: Path) -> Finding:
    if not folder.is_dir():
        return Finding(
            "folder",
            HealthVerdict.BAD,
            f"there is no folder {shown(folder)}; check its name or connect its drive",
        )
    if not os.access(folder, os.R_OK | os.X_OK):
        return Finding("folder", HealthVerdict.BAD, f"you may not read {shown(folder)}")
    if not os.access(folder, os.W_OK):
        return Finding(
            "folder", HealthVerdict.NOTE, "read-only: keywords will wait, the index is kept in the app's data"
        )
    where = (
        "on a network drive: it is watched by polling"
        if is_on_network(folder.resolve())
        else "readable and writable"
    )
    return Finding("folder", HealthVerdict.OK, where)


def _index(folder: Path, options: Options, index: Path | None) -> Finding:
    places = places_for(folder, index=index, environ=options.environ)
    if not places.index.exists():
        return Finding("index", HealthVerdict.NOTE, f"none yet; run: firstlook tag {typed(folder)}")
    if connect.is_corrupt(places.index):
        return Finding(
            "index",
            HealthVerdict.BAD,
            "damaged; the next command keeps it aside and builds a new one from the photos",
        )
    megabytes = places.index.stat().st_size / 1e6
    return Finding("index", HealthVerdict.OK, f"sound, {megabytes:,.0f} MB in {shown(places.folder)}")


def _disk(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    text = f"{free / 1e9:,.1f} GB free"
    if free < ROOM_BYTES:
        return Finding(
            "disk", HealthVerdict.NOTE, f"{text}; thumbnails take about 40 kB a photo, the index 5 kB"
        )
    return Finding("disk", HealthVerdict.OK, text)
