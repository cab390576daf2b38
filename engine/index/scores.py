"""What a model version says of each photo."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engine.index.among import among
from engine.types import ClassId, Mode, PhotoId

SEEN_FROM = 0.5
"""A several-per-photo model asserts the classes with at least this probability."""


def store(
    db: Database,
    *,
    version: int,
    mode: Mode,
    class_ids: Sequence[ClassId],
    ids: Sequence[PhotoId],
    probabilities: NDArray[np.float32],
    kept: NDArray[np.float32] | None = None,
) -> None:
    """Replaces the scores and predictions of these photos; `probabilities` is (len(ids), len(class_ids)). `kept` is
    what is stored of them: with the columns of classes that are no more, so that a version's rows are all of one
    length."""
    unsure, whole = uncertainty(probabilities, mode), probabilities if kept is None else kept
    db.conn.executemany(
        "INSERT INTO scores (photo_id, version, uncertainty, probabilities) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (photo_id) DO UPDATE SET version = excluded.version, "
        "uncertainty = excluded.uncertainty, probabilities = excluded.probabilities",
        [
            (id_, version, float(u), row.tobytes())
            for id_, u, row in zip(ids, unsure, np.asarray(whole, np.float32), strict=True)
        ],
    )
    db.conn.executemany("DELETE FROM predictions WHERE photo_id = ?", [(id_,) for id_ in ids])
    rows = [
        (ids[photo], class_ids[column], float(probabilities[photo, column]), version)
        for photo, column in _asserted(probabilities, mode)
    ]
    db.conn.executemany("INSERT INTO predictions VALUES (?, ?, ?, ?)", rows)


def uncertainty(probabilities: NDArray[np.float32], mode: Mode) -> NDArray[np.float32]:
    """(n,) from 0, sure, to 1: one less the margin between the two likeliest classes (Scheffer et al. 2001).

    Several per photo: how near the least certain class is to even odds.
    """
    if probabilities.shape[1] == 0:
        return np.ones(len(probabilities), dtype=np.float32)
    if mode is Mode.SEVERAL:
        return np.asarray(1.0 - 2.0 * np.abs(probabilities - 0.5).min(axis=1), dtype=np.float32)
    if probabilities.shape[1] == 1:
        return (1.0 - probabilities[:, 0]).astype(np.float32)
    top = np.partition(probabilities, -2, axis=1)[:, -2:]
    return (1.0 - (top[:, 1] - top[:, 0])).astype(np.float32)


def load(db: Database, ids: Sequence[PhotoId]) -> dict[PhotoId, tuple[int, NDArray[np.float32]]]:
    """Version and probabilities, in the order of that version's classes, of those photos that are scored."""
    query = "SELECT photo_id, version, probabilities FROM scores WHERE photo_id IN (?*)"
    return {
        PhotoId(id_): (version, np.frombuffer(blob, dtype=np.float32))
        for id_, version, blob in among(db, query, ids)
    }


def forget_unpredicted(db: Database) -> None:
    """Scores of photos whose asserted class was removed: they are scored again, without it."""
    db.execute("DELETE FROM scores WHERE photo_id NOT IN (SELECT photo_id FROM predictions)")


def forget(db: Database, version: int) -> None:
    """Scores of this version: its photos are scored again."""
    db.execute("DELETE FROM scores WHERE version = ?", [version])


def predicted(db: Database) -> dict[PhotoId, ClassId]:
    """The likeliest class of every photo that has a prediction."""
    rows = db.execute("SELECT photo_id, class_id FROM predictions ORDER BY probability")
    return {PhotoId(photo): ClassId(class_id) for photo, class_id in rows}


def likeliest_of(db: Database, ids: Sequence[PhotoId]) -> dict[PhotoId, tuple[ClassId, float]]:
    """The likeliest class of those of these photos that have a prediction, and its probability."""
    query = (
        "SELECT photo_id, class_id, probability FROM predictions WHERE photo_id IN (?*) ORDER BY probability"
    )
    return {PhotoId(photo): (ClassId(of), probability) for photo, of, probability in among(db, query, ids)}


def asserted_of(db: Database, ids: Sequence[PhotoId]) -> dict[PhotoId, list[ClassId]]:
    """All classes that the model asserts of those of these photos that have any."""
    found: dict[PhotoId, list[ClassId]] = {}
    for photo, class_id in among(
        db, "SELECT photo_id, class_id FROM predictions WHERE photo_id IN (?*)", ids
    ):
        found.setdefault(PhotoId(photo), []).append(ClassId(class_id))
    return found


def least_certain(db: Database, count: int) -> dict[PhotoId, float]:
    """The uncertainty of the `count` photos of which the model is least sure, among those that nobody has decided and
    that can be looked at."""
    rows = db.execute(
        "SELECT s.photo_id, s.uncertainty FROM scores s JOIN photos p ON p.id = s.photo_id "
        "WHERE p.unreadable IS NULL AND p.offline_since IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.photo_id = s.photo_id) "
        "ORDER BY s.uncertainty DESC, s.photo_id LIMIT ?",
        [count],
    )
    return {PhotoId(id_): unsure for id_, unsure in rows}


def _asserted(probabilities: NDArray[np.float32], mode: Mode) -> list[tuple[int, int]]:
    """(photo row, class column) of every class that the model asserts."""
    if probabilities.shape[1] == 0:
        return []
    if mode is Mode.SEVERAL:
        return [(int(r), int(c)) for r, c in np.argwhere(probabilities >= SEEN_FROM)]
    return [(row, int(column)) for row, column in enumerate(probabilities.argmax(axis=1))]
