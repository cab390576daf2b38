"""Model versions and which one is current. Version 0 are the first guesses, before any label exists."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from engine.errors import ModelError
from engine.index import settings
from engine.index.connect import now
from engine.types import GUESSES, ClassId, Mode


@dataclass(frozen=True, slots=True)
class ModelVersion:
    """One version. `class_ids` are the columns of its probabilities, in order; `card` holds its figures."""

    version: int
    backbone: str
    class_ids: tuple[ClassId, ...]
    mode: Mode
    created_at: str
    card: Mapping[str, Any]


def all_versions(db: Database) -> list[ModelVersion]:
    """Oldest first, the guesses included."""
    rows = db.execute(
        "SELECT version, backbone, class_ids, mode, created_at, card FROM models ORDER BY version"
    )
    return [
        ModelVersion(
            v, backbone, tuple(ClassId(i) for i in json.loads(ids)), Mode(mode), at, json.loads(card)
        )
        for v, backbone, ids, mode, at, card in rows
    ]


def find(db: Database, version: int) -> ModelVersion:
    """Raises `ModelError` naming the versions that there are."""
    versions = all_versions(db)
    for known in versions:
        if known.version == version:
            return known
    names = ", ".join(str(known.version) for known in versions) or "none yet"
    raise ModelError(f"There is no model version {version}. Versions: {names}.")


def next_version(db: Database) -> int:
    """One more than the highest that there ever was."""
    highest = db.execute("SELECT coalesce(max(version), 0) FROM models").fetchone()[0]
    return max(int(highest), int(settings.get(db, "highest_model", 0))) + 1


def put(
    db: Database,
    *,
    version: int,
    backbone: str,
    class_ids: Sequence[ClassId],
    mode: Mode,
    card: Mapping[str, Any],
    created_at: str | None = None,
) -> None:
    """Adds or replaces a version; the guesses are replaced when backbone or classes change."""
    db.execute(
        "INSERT INTO models VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (version) DO UPDATE SET "
        "backbone = excluded.backbone, class_ids = excluded.class_ids, mode = excluded.mode, card = excluded.card",
        [version, backbone, json.dumps(list(class_ids)), mode, created_at or now(), json.dumps(card)],
    )
    settings.put(db, "highest_model", max(version, int(settings.get(db, "highest_model", 0))))


def remove(db: Database, version: int) -> None:
    """A version that nothing was ever scored with; its number is not given again."""
    db.execute("DELETE FROM models WHERE version = ?", [version])


def current(db: Database) -> int:
    """The version that predictions come from; the guesses until a trained one is used."""
    return int(settings.get(db, "current_model", GUESSES))


def use(db: Database, version: int) -> None:
    """Makes a version current. Raises `ModelError` where there is no such version."""
    if version != GUESSES:
        find(db, version)
    settings.put(db, "current_model", version)
