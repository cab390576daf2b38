"""What a model version says of each photo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engine.index.among import among
from engine.index.blocks import outdate, outdate_all
from engine.types import GUESSES, ClassId, Mode, PhotoId

SEEN_FROM = 0.5
"""A several-per-photo model asserts the classes with at least this probability."""
_SPREADS, _MODULUS = 2_654_435_761, 1 << 32
"""Multiplicative hashing (Knuth, TAOCP 3, 6.4): numbers that follow one another lie far apart."""


def store(
    db: Database,
    *,
    version: int,
    mode: Mode,
    class_ids: Sequence[ClassId],
    ids: Sequence[PhotoId],
    probabilities: NDArray[np.float32],
    kept: NDArray[np.float32] | None = None,
) -> int:
    """Replaces the scores and predictions of these photos; `probabilities` is (len(ids), len(class_ids)). `kept` is
    what is stored of them: with the columns of classes that are no more, so that a version's rows are all of one
    length. Of how many photos another class is the likeliest now."""
    outdate(db, ids)
    unsure, whole = uncertainty(probabilities, mode), probabilities if kept is None else kept
    db.conn.executemany(
        "INSERT INTO scores (photo_id, version, uncertainty, probabilities) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (photo_id) DO UPDATE SET version = excluded.version, "
        "uncertainty = excluded.uncertainty, probabilities = excluded.probabilities",
        zip(ids, repeat(version), unsure.tolist(), _blobs(whole)),
    )
    rows, columns = _asserted(probabilities, mode)
    said = zip(
        [ids[row] for row in rows.tolist()],
        [class_ids[column] for column in columns.tolist()],
        probabilities[rows, columns].tolist(),
        strict=True,
    )
    return _predict(db, version, ids, {(photo, of): share for photo, of, share in said})


Said = Mapping[tuple[PhotoId, ClassId], float]
"""Probabilities of what is predicted, by photo and class."""


def _predict(db: Database, version: int, ids: Sequence[PhotoId], said: Said) -> int:
    """These photos' predictions are `said` from now on. Rows that stay are changed where they stand: most photos keep
    their class, and to take a row out and put it back costs twice as much. How many have another likeliest class."""
    query = "SELECT photo_id, class_id, probability FROM predictions WHERE photo_id IN (?*)"
    before = {(PhotoId(photo), ClassId(of)): share for photo, of, share in among(db, query, ids)}
    db.conn.executemany(
        "DELETE FROM predictions WHERE photo_id = ? AND class_id = ?", before.keys() - said.keys()
    )
    db.conn.executemany(
        "INSERT INTO predictions VALUES (?, ?, ?, ?) ON CONFLICT (photo_id, class_id) "
        "DO UPDATE SET probability = excluded.probability, version = excluded.version",
        ((photo, of, share, version) for (photo, of), share in said.items()),
    )
    was = _likeliest(before)
    return sum(was.get(photo) != of for photo, of in _likeliest(said).items())


def _likeliest(said: Said) -> dict[PhotoId, ClassId]:
    return dict(key for key, _ in sorted(said.items(), key=itemgetter(1)))


def _blobs(probabilities: NDArray[np.float32]) -> Iterator[bytes]:
    """Each row's bytes."""
    data = np.ascontiguousarray(probabilities, np.float32).tobytes()
    length = 4 * probabilities.shape[1]
    return (data[row * length : (row + 1) * length] for row in range(len(probabilities)))


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


def merge(db: Database, old: ClassId, into: ClassId) -> None:
    """What is predicted to be `old` is `into` from here on, with the larger probability where both were."""
    db.execute(
        "INSERT INTO predictions SELECT photo_id, ?, probability, version FROM predictions WHERE class_id = ? "
        "ON CONFLICT (photo_id, class_id) DO UPDATE SET probability = max(probability, excluded.probability)",
        [into, old],
    )
    db.execute("DELETE FROM predictions WHERE class_id = ?", [old])
    outdate_all(db)


Predictions = Mapping[PhotoId, Mapping[ClassId, tuple[float, int]]]
"""Of some photos (probability, version) of each class that was predicted."""


def predictions_with(db: Database, class_id: ClassId) -> Predictions:
    """All that is predicted of the photos of which this class is."""
    rows = db.execute(
        "SELECT photo_id, class_id, probability, version FROM predictions WHERE photo_id IN "
        "(SELECT photo_id FROM predictions WHERE class_id = ?)",
        [class_id],
    )
    found: dict[PhotoId, dict[ClassId, tuple[float, int]]] = {}
    for photo, of, probability, version in rows:
        found.setdefault(PhotoId(photo), {})[ClassId(of)] = (probability, version)
    return found


def predict_again(db: Database, said: Predictions) -> None:
    """Puts predictions back, but for photos that a later version has looked at, and for photos and classes that are
    gone."""
    classes = {ClassId(id_) for (id_,) in db.execute("SELECT id FROM classes")}
    query = "SELECT p.id, s.version FROM photos p LEFT JOIN scores s ON s.photo_id = p.id WHERE p.id IN (?*)"
    back, unscored = dict[PhotoId, Mapping[ClassId, tuple[float, int]]](), dict[PhotoId, int]()
    for photo, present in among(db, query, list(said)):
        rows = {of: row for of, row in said[photo].items() if of in classes}
        version = max((by for _, by in rows.values()), default=None)
        if version is None or present not in (None, GUESSES, version):
            continue
        back[photo] = rows
        if present != version:
            unscored[photo] = version
    _replace(db, back)
    _score_as_said(db, back, unscored)


def _replace(db: Database, said: Predictions) -> None:
    """These photos' predictions are `said` from now on."""
    outdate(db, said)
    db.conn.executemany("DELETE FROM predictions WHERE photo_id = ?", [(photo,) for photo in said])
    db.conn.executemany(
        "INSERT INTO predictions VALUES (?, ?, ?, ?)",
        ((photo, of, *row) for photo, rows in said.items() for of, row in rows.items()),
    )


def _score_as_said(db: Database, said: Predictions, versions: Mapping[PhotoId, int]) -> None:
    """The photos of `versions` count as scored by these, with what is `said` of them as all that is known."""
    db.conn.executemany(
        "INSERT OR REPLACE INTO scores (photo_id, version, uncertainty, probabilities) VALUES (?, ?, ?, x'')",
        ((photo, version, _uncertainty_of(said[photo])) for photo, version in versions.items()),
    )


def _uncertainty_of(said: Mapping[ClassId, tuple[float, int]]) -> float:
    """As `uncertainty`, where only the asserted classes are known."""
    return min(1.0, max(0.0, 2.0 * (1.0 - min(share for share, _ in said.values()))))


def gathered(
    probabilities: NDArray[np.float32], columns: Sequence[Sequence[int]], mode: Mode
) -> NDArray[np.float32]:
    """(n, len(columns)): of each group of columns their sum, or the largest of them where a photo may have several
    classes: they are of one class by now."""
    out = np.empty((len(probabilities), len(columns)), np.float32)
    for place, group in enumerate(columns):
        together = probabilities[:, list(group)]
        out[:, place] = together.max(axis=1) if mode is Mode.SEVERAL else together.sum(axis=1)
    return out


def is_trained(db: Database, id_: PhotoId) -> bool:
    """Whether a trained version has looked at this photo, and not the first guesses alone."""
    return db.execute("SELECT 1 FROM scores WHERE photo_id = ? AND version > 0", [id_]).fetchone() is not None


def put_back(db: Database, id_: PhotoId, version: int, said: Mapping[ClassId, tuple[float, int]]) -> None:
    """What a photo's file says that a model had seen: (probability, version) of each class. Of the other classes
    nothing is known."""
    _replace(db, {id_: said})
    _score_as_said(db, {id_: said}, {id_: version})


def forget_unpredicted(db: Database) -> None:
    """Scores of photos whose asserted class was removed: they are scored again, without it."""
    db.execute("DELETE FROM scores WHERE photo_id NOT IN (SELECT photo_id FROM predictions)")
    outdate_all(db)


def forget(db: Database, version: int) -> None:
    """Scores of this version: its photos are scored again."""
    db.execute("DELETE FROM scores WHERE version = ?", [version])
    outdate_all(db)


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
        "SELECT photo_id, uncertainty FROM scores "
        "WHERE photo_id NOT IN (SELECT id FROM photos WHERE unreadable IS NOT NULL) "
        "AND photo_id NOT IN (SELECT id FROM photos WHERE offline_since IS NOT NULL) "
        "AND photo_id NOT IN (SELECT photo_id FROM labels) "
        "ORDER BY uncertainty DESC, photo_id LIMIT ?",
        [count],
    )
    return {PhotoId(id_): unsure for id_, unsure in rows}


def some_undecided(db: Database, count: int) -> list[PhotoId]:
    """At most `count` photos that have scores, that nobody has decided and that can be looked at: from all over the
    library, and the same ones again while they are undecided."""
    rows = db.execute(
        "SELECT s.photo_id FROM scores s JOIN photos p ON p.id = s.photo_id "
        "WHERE p.unreadable IS NULL AND p.offline_since IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.photo_id = s.photo_id) "
        "ORDER BY s.photo_id * ? % ?, s.photo_id LIMIT ?",
        [_SPREADS, _MODULUS, count],
    )
    return [PhotoId(id_) for (id_,) in rows]


def _asserted(probabilities: NDArray[np.float32], mode: Mode) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """(photo rows, class columns) of every class that the model asserts."""
    if mode is Mode.SEVERAL or probabilities.shape[1] == 0:
        rows, columns = np.nonzero(probabilities >= SEEN_FROM)
        return rows, columns
    return np.arange(len(probabilities)), probabilities.argmax(axis=1)
