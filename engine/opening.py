"""Opening a library's index: as it is, or rebuilt when it is damaged, with everything that can be carried over."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from engine.errors import ModelError, shown
from engine.index import classes, connect, labelbook, models, photos, settings
from engine.jobs.share import card_data
from engine.options import Places
from engine.types import WEDDING_CLASSES, ClassId

NO_CLASS = ClassId(0)
"""Stands for a class that was removed, among those of a version."""

log = logging.getLogger(__name__)

RECOVERING = "recovering"
"""Set in every index whose beginning was completed: true until the label book has given every label back."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The writing connection, the labels to give back to photos as they are found, and what to tell the person."""

    db: Database
    recovered: dict[bytes, dict[str, bool]]
    notice: str | None


def open_index(places: Places) -> Opened:
    """Raises `IndexFileError` for an index of a newer First Look or one that cannot be written."""
    aside = connect.set_aside(places.index) if connect.is_corrupt(places.index) else None
    db = connect.open_for_writing(places.index)
    if settings.get(db, RECOVERING) is not None:
        return Opened(db, _still_to_recover(db, places), None)
    with connect.writing(db, durable=True):
        _classes_today(db, places, WEDDING_CLASSES, "")
        settings.put(db, RECOVERING, True)
        _register_models(db, places)
    return Opened(db, labelbook.read(places.folder), None if aside is None else _told(aside))


def note_recovered(db: Database, recovered: dict[bytes, dict[str, bool]]) -> None:
    """Takes out of `recovered` what photos have been given back. While anything is left (photos that are
    offline, or gone), the next opening reads the book again."""
    for content in photos.known_pictures(db, list(recovered)):
        del recovered[content]
    if not recovered and settings.get(db, RECOVERING):
        with connect.writing(db):
            settings.put(db, RECOVERING, False)


def _still_to_recover(db: Database, places: Places) -> dict[bytes, dict[str, bool]]:
    recovered = labelbook.read(places.folder) if settings.get(db, RECOVERING) else {}
    note_recovered(db, recovered)
    return recovered


def _register_models(db: Database, places: Places) -> None:
    """Model versions whose files are there, and which of them was current."""
    from engine.vision import checkpoints

    for version in checkpoints.versions(places.models):
        try:
            head, card, _ = checkpoints.load(places.models, version)
        except ModelError as error:
            log.warning("model version %d was left out: %s", version, error)
            continue
        ids = _classes_today(db, places, head.classes, card.created)
        models.put(
            db,
            version=version,
            backbone=head.backbone_key,
            class_ids=ids,
            mode=head.mode,
            card=card_data(card),
            created_at=card.created,
        )
        if version == checkpoints.noted_current(places.models):
            models.use(db, version)
            classes.set_automatic(db, _highest(zip(ids, card.thresholds, strict=False)))


def _classes_today(db: Database, places: Places, named: Sequence[str], moment: str) -> list[ClassId]:
    """What had these names at `moment`, as the label book knows that classes were renamed, merged and removed since;
    those that are missing are made."""
    names = labelbook.names_today(places.folder, named, moment)
    ids = classes.ensure(db, [name for name in names if name is not None])
    return [NO_CLASS if name is None else ids[name] for name in names]


def _highest(thresholds: Iterable[tuple[ClassId, float]]) -> dict[ClassId, float]:
    """Of classes that are one by now, the stricter threshold holds."""
    found: dict[ClassId, float] = {}
    for of, threshold in thresholds:
        found[of] = max(threshold, found.get(of, threshold))
    return found


def _told(aside: Path) -> str:
    return (
        f"The index was damaged. It is kept aside as {shown(aside)}, and a new one is built from the photos, "
        "their keywords and the label book; no label is lost."
    )
