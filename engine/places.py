"""Where a library keeps what it knows, and where this machine keeps what all libraries share."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import platformdirs
from blake3 import blake3

from engine.errors import LibraryError, shown
from engine.options import Places

FOLDER = ".firstlook"
NETWORK_FILE_SYSTEMS = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "ncpfs",
        "fuse.sshfs",
        "fuse.rclone",
        "davfs",
        "fuse.gvfsd-fuse",
    }
)


def places_for(root: Path, *, index: Path | None, environ: Mapping[str, str]) -> Places:
    """The places of the library `root`; nothing is made.

    What First Look keeps is in `index` where given; else in `.firstlook` in the library; else, for a library that is
    read-only or on a network drive, in a folder of its own in the app's data. Raises `LibraryError` where `root`
    cannot be used.
    """
    root = _checked(root)
    data = data_folder(environ)
    inside = root / FOLDER
    folder = index or (inside if inside.is_dir() or _may_keep_inside(root) else _outside(data, root))
    return Places(root=root, folder=folder.absolute(), data=data)


def make_folder(places: Places) -> None:
    """The folder for what First Look keeps. Raises `LibraryError` where it cannot be made."""
    try:
        places.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        where, why = shown(places.folder), error.strerror
        raise LibraryError(
            f"First Look cannot keep its index in {where}: {why}. Choose another place with --index."
        ) from error


def data_folder(environ: Mapping[str, str]) -> Path:
    """Downloaded weights, exported backbones, and indexes that are kept outside their library."""
    chosen = environ.get("FIRSTLOOK_DATA")
    return Path(chosen) if chosen else platformdirs.user_data_path("firstlook", appauthor=False)


def log_folder(environ: Mapping[str, str]) -> Path:
    """Where the log is written."""
    chosen = environ.get("FIRSTLOOK_DATA")
    return Path(chosen) / "log" if chosen else platformdirs.user_log_path("firstlook", appauthor=False)


def is_on_network(path: Path) -> bool:
    """Whether the path lies on a drive whose changes the system does not tell of. Linux knows by its mounts;
    elsewhere a Windows share is known by its name."""
    if sys.platform != "linux":
        return str(path).startswith(("\\\\", "//"))
    best, kind = "", ""
    for line in Path("/proc/self/mountinfo").read_text(errors="replace").splitlines():
        fields, _, rest = line.partition(" - ")
        mount = fields.split()[4].encode().decode("unicode_escape")
        if len(mount) >= len(best) and path.is_relative_to(mount):
            best, kind = mount, rest.split()[0]
    return kind in NETWORK_FILE_SYSTEMS


def _checked(root: Path) -> Path:
    if not root.exists():
        raise LibraryError(f"There is no folder {shown(root)}. Check its name, or connect its drive.")
    if not root.is_dir():
        raise LibraryError(f"{shown(root)} is a file. First Look works on the folder that holds the photos.")
    root = root.resolve()
    if not os.access(root, os.R_OK | os.X_OK):
        raise LibraryError(f"You have no permission to read the folder {shown(root)}.")
    return root


def _may_keep_inside(root: Path) -> bool:
    return os.access(root, os.W_OK) and not _is_read_only(root) and not is_on_network(root)


def _is_read_only(root: Path) -> bool:
    # Root may write everywhere by its permissions, but not on a read-only mount.
    return hasattr(os, "statvfs") and bool(os.statvfs(root).f_flag & os.ST_RDONLY)


def _outside(data: Path, root: Path) -> Path:
    return data / "libraries" / blake3(os.fsencode(root)).hexdigest()[:16]
