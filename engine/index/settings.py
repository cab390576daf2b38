"""Small values that belong to a library, kept as JSON."""

from __future__ import annotations

import json
from typing import Any

from sqlite_utils import Database

from engine.types import Mode

WEIGHTS = "weights"
"""{"key", "name"} of the weights that the library's vectors were last brought up to."""


MODE = "mode"
"""How many classes a photo may have."""

WRITING = "writing options"
"""The options of `engine.options.WRITING` that were ever chosen for this library, by name."""

PROFILE = "profile of the files"
"""The parent keyword and the programs for which the files were last written."""

HELD = "writes held"
"""Whether nothing is written into files until a person says so."""


def held(db: Database) -> bool:
    """Whether writing is held."""
    return bool(get(db, HELD, False))


def mode(db: Database) -> Mode:
    """Of the library; one class per photo until a person wants several."""
    return Mode(get(db, MODE, Mode.ONE))


def get(db: Database, key: str, default: Any = None) -> Any:
    """The value under `key`, or `default`."""
    row = db.execute("SELECT value FROM settings WHERE key = ?", [key]).fetchone()
    return default if row is None else json.loads(row[0])


def put(db: Database, key: str, value: Any) -> None:
    """Sets the value under `key`; the caller holds the transaction."""
    db.execute(
        "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [key, json.dumps(value)],
    )
