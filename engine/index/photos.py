"""Rows of photo files: found, changed, moved, unreadable, offline.

A row is never deleted because its file is gone: a pulled drive looks just like that.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from engine.errors import shown
from engine.index.among import among
from engine.index.connect import now
from engine.types import CameraFacts, PhotoId, Quality


@dataclass(frozen=True, slots=True)
class Picture:
    """What one decode told about a photo. `content_hash` is of the image data alone; `bare`: its file holds no XMP."""

    kind: str
    content_hash: bytes
    width: int
    height: int
    dhash: int
    quality: Quality
    bare: bool = False


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A file as it was when it was read: its picture, or the reason why it has none."""

    path: bytes
    size: int
    mtime_ns: int
    picture: Picture | None
    unreadable: str | None = None


@dataclass(frozen=True, slots=True)
class KnownPicture:
    """Where a picture is, and what identifies it; `kind` is the format that its content has."""

    path: bytes
    content_hash: bytes
    kind: str


@dataclass(frozen=True, slots=True)
class Saved:
    """The row that `save` wrote. `needs_vector` where the pixels are new to the index."""

    id: PhotoId
    is_new: bool
    needs_vector: bool


@dataclass(frozen=True, slots=True)
class Unread:
    """A photo whose metadata waits to be read; `never_read` where it is new to the index."""

    id: PhotoId
    path: bytes
    content_hash: bytes
    never_read: bool


def known_files(db: Database) -> dict[bytes, tuple[int, int]]:
    """(size, mtime_ns) of every path that the index knows, offline ones too."""
    rows = db.execute("SELECT path, size, mtime_ns FROM photos")
    return {path: (size, mtime_ns) for path, size, mtime_ns in rows}


def offline_paths(db: Database) -> set[bytes]:
    """Photos whose files were not there at the last look."""
    return {path for (path,) in db.execute("SELECT path FROM photos WHERE offline_since IS NOT NULL")}


def unreadable_paths(db: Database) -> set[bytes]:
    """Photos whose files are no pictures."""
    return {path for (path,) in db.execute("SELECT path FROM photos WHERE unreadable IS NOT NULL")}


def same_picture(db: Database, content_hash: bytes) -> list[tuple[PhotoId, bytes]]:
    """Rows with this image data: where the photo is, or was before it moved."""
    rows = db.execute("SELECT id, path FROM photos WHERE content_hash = ? ORDER BY id", [content_hash])
    return [(PhotoId(id_), path) for id_, path in rows]


def known_file(db: Database, id_: PhotoId) -> tuple[int, int] | None:
    """Size and time of the file when it was last looked at."""
    return db.execute("SELECT size, mtime_ns FROM photos WHERE id = ?", [id_]).fetchone()  # type: ignore[no-any-return]


def known_pictures(db: Database, hashes: Sequence[bytes]) -> set[bytes]:
    """Those of these content hashes that some photo has."""
    return {row[0] for row in among(db, "SELECT content_hash FROM photos WHERE content_hash IN (?*)", hashes)}


def displace(db: Database, id_: PhotoId) -> None:
    """Another picture has taken this photo's path. Its row waits, offline and with its labels, for its own
    picture to turn up elsewhere. No file ever has the path that it gets: the folder is hidden."""
    db.execute(
        "UPDATE photos SET path = ?, offline_since = ? WHERE id = ?",
        [b".firstlook/displaced/%d" % id_, now(), id_],
    )


def save(db: Database, file: PhotoFile, *, moved_from: PhotoId | None = None) -> Saved:
    """Writes the row of a file that was found, changed, or moved here from the row `moved_from`.

    Labels always stay. Vectors and scores stay only while the pixels are the same.
    """
    old = _row_of(db, file.path) if moved_from is None else _row_by_id(db, moved_from)
    new_hash = file.picture.content_hash if file.picture else None
    if old is None:
        return Saved(_insert(db, file), is_new=True, needs_vector=file.picture is not None)
    id_, old_hash = old
    _update(db, id_, file)
    if old_hash != new_hash and new_hash is not None:
        for table in ("vectors", "scores", "predictions"):
            db.execute(f"DELETE FROM {table} WHERE photo_id = ?", [id_])
    return Saved(id_, is_new=False, needs_vector=new_hash is not None and old_hash != new_hash)


def touch(db: Database, id_: PhotoId, size: int, mtime_ns: int) -> None:
    """Notes the file's size and time after our own write, so that it does not come back as news."""
    db.execute("UPDATE photos SET size = ?, mtime_ns = ?, bare = 0 WHERE id = ?", [size, mtime_ns, id_])


def mark_unread(db: Database, id_: PhotoId) -> None:
    """What the file says is to be read again."""
    db.execute("UPDATE photos SET metadata_read = min(metadata_read, 1) WHERE id = ?", [id_])


def set_keywords(db: Database, id_: PhotoId, keywords: Sequence[str]) -> None:
    """All keywords of the file, after our own write."""
    db.execute(
        "UPDATE photos SET keywords = ? WHERE id = ?", [json.dumps(list(keywords), ensure_ascii=False), id_]
    )


def set_metadata(db: Database, id_: PhotoId, facts: CameraFacts, keywords: Sequence[str]) -> None:
    """What the file says of itself; `keywords` is all of them, ours and others', without repeats."""
    db.execute(
        "UPDATE photos SET taken_at = ?, camera = ?, lens = ?, keywords = ?, metadata_read = 2 WHERE id = ?",
        [facts.taken_at, facts.camera, facts.lens, json.dumps(list(keywords), ensure_ascii=False), id_],
    )


def keywords(db: Database, id_: PhotoId) -> list[str]:
    """All keywords of the photo's file when it was last read or written; [] for a photo that there is not."""
    row = db.execute("SELECT keywords FROM photos WHERE id = ?", [id_]).fetchone()
    return [] if row is None else list(json.loads(row[0]))


def was_read(db: Database, id_: PhotoId) -> bool:
    """Whether the index has ever heard what this photo's file says."""
    row = db.execute("SELECT metadata_read FROM photos WHERE id = ?", [id_]).fetchone()
    return row is not None and row[0] > 0


def without_metadata(db: Database) -> list[Unread]:
    """Readable photos at hand whose metadata has not been read since they came or changed."""
    rows = db.execute(
        "SELECT id, path, content_hash, metadata_read = 0 FROM photos "
        "WHERE metadata_read < 2 AND unreadable IS NULL AND offline_since IS NULL ORDER BY id"
    )
    return [Unread(PhotoId(id_), path, content, bool(never)) for id_, path, content, never in rows]


def mark_offline(db: Database, ids: Iterable[PhotoId]) -> None:
    """These files are not there now; everything known of them is kept."""
    moment = now()
    db.conn.executemany(
        "UPDATE photos SET offline_since = ? WHERE id = ? AND offline_since IS NULL",
        [(moment, i) for i in ids],
    )


def mark_online(db: Database, ids: Iterable[PhotoId]) -> None:
    """These files are there again."""
    db.conn.executemany("UPDATE photos SET offline_since = NULL WHERE id = ?", [(i,) for i in ids])


def all_ids(db: Database) -> list[PhotoId]:
    """Every photo that the index knows, offline ones too, in the order of their rows."""
    return [PhotoId(id_) for (id_,) in db.execute("SELECT id FROM photos ORDER BY id")]


def paths_of(db: Database, ids: Sequence[PhotoId]) -> dict[PhotoId, bytes]:
    """The relative path of each of these photos that the index has."""
    return {
        PhotoId(id_): path for id_, path in among(db, "SELECT id, path FROM photos WHERE id IN (?*)", ids)
    }


def pictures_of(db: Database, ids: Sequence[PhotoId]) -> dict[PhotoId, KnownPicture]:
    """Those of these photos whose picture was read at some time."""
    query = "SELECT id, path, content_hash, kind FROM photos WHERE content_hash IS NOT NULL AND id IN (?*)"
    return {PhotoId(row[0]): KnownPicture(*row[1:]) for row in among(db, query, ids)}


def bare_among(db: Database, ids: Sequence[PhotoId]) -> dict[PhotoId, tuple[int, int]]:
    """Those of these photos whose file held no XMP when it was last read, with its size and time (ns) of then."""
    query = "SELECT id, size, mtime_ns FROM photos WHERE bare AND id IN (?*)"
    return {PhotoId(id_): (size, mtime_ns) for id_, size, mtime_ns in among(db, query, ids)}


def raw_first(db: Database, ids: Sequence[PhotoId]) -> tuple[list[PhotoId], list[PhotoId]]:
    """(the RAW photos among these, the others), each in their order."""
    query = "SELECT id FROM photos WHERE kind = 'raw' AND id IN (?*)"
    raw = {id_ for (id_,) in among(db, query, ids)}
    return [id_ for id_ in ids if id_ in raw], [id_ for id_ in ids if id_ not in raw]


def burst_facts(db: Database, ids: Sequence[PhotoId]) -> dict[PhotoId, tuple[int | None, str | None]]:
    """(64-bit difference hash, time taken) of each of these photos."""
    query = "SELECT id, dhash, taken_at FROM photos WHERE id IN (?*)"
    return {
        PhotoId(id_): (None if dhash is None else unsigned(dhash), taken_at)
        for id_, dhash, taken_at in among(db, query, ids)
    }


def any_readable(db: Database) -> bool:
    """Whether there is a photo to look at."""
    return db.execute("SELECT 1 FROM photos WHERE unreadable IS NULL LIMIT 1").fetchone() is not None


def ids_by_path(db: Database, paths: Sequence[bytes]) -> dict[bytes, PhotoId]:
    """The photo at each of these relative paths that the index has."""
    return {
        path: PhotoId(id_) for path, id_ in among(db, "SELECT path, id FROM photos WHERE path IN (?*)", paths)
    }


def signed(value: int) -> int:
    """An unsigned 64-bit number as SQLite holds it."""
    return value - (1 << 64) if value >= 1 << 63 else value


def unsigned(value: int) -> int:
    """The reverse of `signed`."""
    return value + (1 << 64) if value < 0 else value


def _row_of(db: Database, path: bytes) -> tuple[PhotoId, bytes | None] | None:
    return db.execute("SELECT id, content_hash FROM photos WHERE path = ?", [path]).fetchone()  # type: ignore[no-any-return]


def _row_by_id(db: Database, id_: PhotoId) -> tuple[PhotoId, bytes | None] | None:
    return db.execute("SELECT id, content_hash FROM photos WHERE id = ?", [id_]).fetchone()  # type: ignore[no-any-return]


def _columns(file: PhotoFile) -> dict[str, object]:
    """The columns that a look at the file decides. An unreadable file keeps what was known of its picture."""
    columns: dict[str, object] = {
        "path": file.path,
        "name": shown(os.fsdecode(file.path)),
        "size": file.size,
        "mtime_ns": file.mtime_ns,
        "unreadable": file.unreadable,
        "offline_since": None,
    }
    if file.picture is not None:
        picture = file.picture
        columns |= {
            "kind": picture.kind,
            "content_hash": picture.content_hash,
            "width": picture.width,
            "height": picture.height,
            "dhash": signed(picture.dhash),
            "exposure": picture.quality.exposure,
            "clipped": picture.quality.clipped,
            "sharpness": picture.quality.sharpness,
            "bare": int(picture.bare),
        }
    return columns


def _insert(db: Database, file: PhotoFile) -> PhotoId:
    columns = _columns(file) | {"added_at": now()}
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    cursor = db.execute(f"INSERT INTO photos ({names}) VALUES ({marks})", list(columns.values()))
    assert cursor.lastrowid is not None
    return PhotoId(cursor.lastrowid)


def _update(db: Database, id_: PhotoId, file: PhotoFile) -> None:
    columns = _columns(file)
    pairs = ", ".join(f"{name} = ?" for name in columns)
    query = f"UPDATE photos SET {pairs}, metadata_read = min(metadata_read, 1) WHERE id = ?"
    db.execute(query, [*columns.values(), id_])


def absolute(root: Path, path: bytes) -> Path:
    """Where the photo at this relative path is."""
    return root / os.fsdecode(path)
