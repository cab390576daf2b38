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
from engine.types import DEFAULT_THRESHOLD, GUESSES, ClassId, Mode

RESTORED = "restored"
"""The key on the card of a version that is known from the photos' files alone: what it said is there, not its head."""


@dataclass(frozen=True, slots=True)
class ModelVersion:
    """One version. `class_ids` are the columns of its probabilities, in order; `card` holds its figures."""

    version: int
    backbone: str
    class_ids: tuple[ClassId, ...]
    mode: Mode
    created_at: str
    card: Mapping[str, Any]

    @property
    def is_restored(self) -> bool:
        """Whether it is known from the photos' files alone, and cannot look at any photo."""
        return bool(self.card.get(RESTORED))


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


def know(db: Database, version: int, shares: Mapping[ClassId, float], mode: Mode) -> None:
    """A version of which files tell. `shares` are probabilities of one photo's classes: the least of each class stands
    on the card as its threshold, at most the usual one."""
    found = next((of for of in all_versions(db) if of.version == version), None)
    before = dict(zip(found.class_ids, found.card["thresholds"], strict=True)) if found else {}
    after = dict(before)
    for class_id, share in shares.items():
        after[class_id] = min(share, before.get(class_id, DEFAULT_THRESHOLD))
    if found and after == before and found.mode is mode:
        return
    note = "known from the photos' files; its head is not there"
    card = {RESTORED: True, "note": note, "thresholds": list(after.values())}
    put(db, version=version, backbone="", class_ids=list(after), mode=mode, card=card)


def remove(db: Database, version: int) -> None:
    """A version that nothing was ever scored with; its number is not given again."""
    db.execute("DELETE FROM models WHERE version = ?", [version])


def current(db: Database) -> int:
    """The version that predictions come from; the guesses until a trained one is used."""
    return int(settings.get(db, "current_model", GUESSES))


def chosen(db: Database) -> int | None:
    """As `current`; None where no version was ever chosen."""
    found = settings.get(db, "current_model")
    return None if found is None else int(found)


def is_restored(db: Database, version: int) -> bool:
    """Whether this version is known from the photos' files alone; False for one that there is not."""
    return any(of.is_restored for of in all_versions(db) if of.version == version)


def current_with_head(db: Database) -> int:
    """The current version, or the first guesses where it is known from the photos' files alone."""
    version = current(db)
    return GUESSES if is_restored(db, version) else version


def use(db: Database, version: int) -> None:
    """Makes a version current. Raises `ModelError` where there is no such version."""
    if version != GUESSES:
        find(db, version)
    settings.put(db, "current_model", version)
