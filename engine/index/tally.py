"""A place to count in while labels are read from somewhere: a database of its own that is gone when it is closed.

It lies in a file of the system's, unseen, so that a list of millions takes no memory; and it is apart from the index,
so that counting changes nothing there.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from engine.index.among import among
from engine.types import PhotoId

AT_ONCE = 2000

_TABLES = """
    PRAGMA journal_mode=OFF;
    PRAGMA synchronous=OFF;
    PRAGMA temp_store=FILE;
    PRAGMA cache_size=-16384;
    CREATE TABLE named (
        photo INTEGER, class INTEGER, line INTEGER, PRIMARY KEY (photo, class)
    ) WITHOUT ROWID;
    CREATE TABLE classes (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
    CREATE TABLE unknown (id INTEGER PRIMARY KEY, place TEXT NOT NULL UNIQUE);
    CREATE TABLE names (key TEXT, folder BLOB, photo INTEGER, PRIMARY KEY (key, folder, photo)) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class NamedFor:
    """A photo and the keys of the classes that it is named for, with the first line that names each (0: no line)."""

    id: PhotoId
    classes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A class as it was found: how many photos are named for it."""

    key: str
    name: str
    photos: int


class Tally:
    """Which photos are named for which classes. Classes are known by a key, so that Bride and bride are one."""

    def __init__(self) -> None:
        # "" is a database in a file of its own, which SQLite deletes.
        self._db = Database(sqlite3.connect("", isolation_level=None, check_same_thread=False))
        self._db.conn.executescript(_TABLES)
        # One transaction to its end: with one for each row, each would be written by itself.
        self._db.conn.execute("BEGIN")
        self._keys: dict[str, int] = {}

    def close(self) -> None:
        """All that was counted is gone."""
        self._db.close()

    def name(self, ids: Iterable[PhotoId], key: str, name: str, line: int) -> None:
        """These photos are named for a class."""
        class_ = self._class(key, name)
        self._db.conn.executemany(
            "INSERT OR IGNORE INTO named VALUES (?, ?, ?)", [(id_, class_, line) for id_ in ids]
        )

    def note_unknown(self, place: str) -> None:
        """Something was named that is no photo of the library; it counts once however often it is."""
        # A name that is no text (a lone half of a character) cannot be stored as it is.
        self._db.conn.execute(
            "INSERT OR IGNORE INTO unknown (place) VALUES (?)",
            [place.encode("utf-8", "backslashreplace").decode()],
        )

    def unknown(self, most: int) -> tuple[int, list[str]]:
        """How many, and the first of them."""
        count = self._db.execute("SELECT count(*) FROM unknown").fetchone()[0]
        rows = self._db.execute("SELECT place FROM unknown ORDER BY id LIMIT ?", [most])
        return int(count), [place for (place,) in rows]

    def add_names(self, names: Iterable[tuple[str, bytes, PhotoId]]) -> None:
        """(a name that a photo goes by, its folder, the photo) for `called`."""
        self._db.conn.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?)", names)

    def called(self, keys: Sequence[str]) -> dict[str, list[tuple[bytes, PhotoId]]]:
        """(folder, photo) of those that go by each of these names."""
        found: dict[str, list[tuple[bytes, PhotoId]]] = {}
        rows = among(self._db, "SELECT key, folder, photo FROM names WHERE key IN (?*)", keys)
        for key, folder, photo in rows:
            found.setdefault(key, []).append((folder, PhotoId(photo)))
        return found

    def count_classes(self) -> int:
        """How many classes any photo is named for."""
        return int(self._db.execute("SELECT count(DISTINCT class) FROM named").fetchone()[0])

    def classes(self, most: int) -> list[Named]:
        """Those with the most photos first, then by name."""
        rows = self._db.execute(
            "SELECT c.key, c.name, count(*) AS photos FROM named n JOIN classes c ON c.id = n.class "
            "GROUP BY n.class ORDER BY photos DESC, c.key LIMIT ?",
            [most],
        )
        return [Named(*row) for row in rows]

    def keep(self, *, at_least: int, most: int | None = None) -> None:
        """Forgets classes with fewer photos, and all but the `most` frequent."""
        self._db.conn.execute(
            "DELETE FROM named WHERE class NOT IN (SELECT n.class FROM named n JOIN classes c ON c.id = n.class "
            "GROUP BY n.class HAVING count(*) >= ? ORDER BY count(*) DESC, c.key LIMIT ?)",
            [at_least, -1 if most is None else most],
        )

    def count_photos(self) -> int:
        """How many photos are named for any class."""
        return int(self._db.execute("SELECT count(DISTINCT photo) FROM named").fetchone()[0])

    def photos(self, after: PhotoId, most: int) -> list[NamedFor]:
        """The next photos behind `after` with their classes."""
        rows = self._db.execute(
            "SELECT n.photo, c.key, n.line FROM named n JOIN classes c ON c.id = n.class WHERE n.photo IN "
            "(SELECT DISTINCT photo FROM named WHERE photo > ? ORDER BY photo LIMIT ?) "
            "ORDER BY n.photo, n.line, c.key",
            [after, most],
        )
        found: dict[PhotoId, tuple[tuple[str, int], ...]] = {}
        for photo, key, line in rows:
            found[PhotoId(photo)] = (*found.get(PhotoId(photo), ()), (key, line))
        return [NamedFor(id_, classes) for id_, classes in found.items()]

    def display(self, keys: Sequence[str]) -> dict[str, str]:
        """How each of these classes was written where it was first met."""
        return dict(among(self._db, "SELECT key, name FROM classes WHERE key IN (?*)", keys))

    def _class(self, key: str, name: str) -> int:
        if key in self._keys:
            return self._keys[key]
        self._db.conn.execute("INSERT OR IGNORE INTO classes (key, name) VALUES (?, ?)", [key, name])
        row = self._db.execute("SELECT id FROM classes WHERE key = ?", [key]).fetchone()
        if (
            len(self._keys) < AT_ONCE
        ):  # the usual ones; a column of names taken for classes shall take no memory
            self._keys[key] = row[0]
        return int(row[0])


def paths_after(db: Database, after: PhotoId) -> list[tuple[PhotoId, bytes]]:
    """The next readable photos behind `after`, with their relative paths."""
    rows = db.execute(
        "SELECT id, path FROM photos WHERE id > ? AND content_hash IS NOT NULL ORDER BY id LIMIT ?",
        [after, AT_ONCE],
    )
    return [(PhotoId(id_), path) for id_, path in rows]


def keywords_after(db: Database, after: PhotoId) -> list[tuple[PhotoId, tuple[str, ...]]]:
    """The next readable photos behind `after` whose files have keywords, with all of them, ours too."""
    rows = db.execute(
        "SELECT id, keywords FROM photos WHERE id > ? AND keywords != '[]' AND content_hash IS NOT NULL "
        "ORDER BY id LIMIT ?",
        [after, AT_ONCE],
    )
    return [(PhotoId(id_), tuple(json.loads(words))) for id_, words in rows]


def count_with_keywords(db: Database) -> int:
    """How many those are in all."""
    row = db.execute("SELECT count(*) FROM photos WHERE keywords != '[]' AND content_hash IS NOT NULL")
    return int(row.fetchone()[0])


def written_among(db: Database, ids: Sequence[PhotoId]) -> dict[PhotoId, tuple[str, ...]]:
    """The classes that the files of these photos say because of us."""
    found: dict[PhotoId, tuple[str, ...]] = {}
    for id_, name in among(db, "SELECT photo_id, name FROM written_tags WHERE photo_id IN (?*)", ids):
        found[PhotoId(id_)] = (*found.get(PhotoId(id_), ()), name)
    return found
