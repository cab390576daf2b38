"""A person's verdicts on photos, and the log of all that were ever given."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from engine.index.among import among
from engine.index.connect import now
from engine.types import ClassId, PhotoId

Verdicts = Mapping[ClassId, bool]
"""True: the class is in the photo; False: it is not; a class that is not named: unknown."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One decision. `before` and `after` are class name -> verdict; `predicted` is what the model said then."""

    at: str
    who: str
    source: str
    before: Mapping[str, bool]
    after: Mapping[str, bool]
    predicted: str | None


def decide(
    db: Database,
    ids: Iterable[PhotoId],
    verdicts: Verdicts,
    *,
    who: str,
    source: str,
    keep_others: bool = False,
) -> list[PhotoId]:
    """Records these verdicts for each photo, and says for which ones that changed anything.

    Verdicts on other classes are dropped unless `keep_others`: one class per photo means that a new label
    takes the place of the old. Empty `verdicts` takes the label away.
    """
    names = dict(db.execute("SELECT id, name FROM classes").fetchall())
    return [id_ for id_ in ids if _decide_one(db, id_, verdicts, names, who, source, keep_others)]


def of(db: Database, ids: Sequence[PhotoId]) -> dict[PhotoId, dict[ClassId, bool]]:
    """The verdicts on those of these photos that have any."""
    found: dict[PhotoId, dict[ClassId, bool]] = {}
    query = "SELECT photo_id, class_id, verdict FROM labels WHERE photo_id IN (?*)"
    for photo_id, class_id, verdict in among(db, query, ids):
        found.setdefault(photo_id, {})[class_id] = bool(verdict)
    return found


def labelled(db: Database) -> list[tuple[PhotoId, ClassId, bytes]]:
    """(photo, class, content hash) of every photo with a class that a person confirmed, ordered by photo."""
    rows = db.execute(
        "SELECT l.photo_id, l.class_id, p.content_hash FROM labels l JOIN photos p ON p.id = l.photo_id "
        "WHERE l.verdict = 1 AND p.content_hash IS NOT NULL ORDER BY l.photo_id, l.class_id"
    )
    return [(PhotoId(photo), ClassId(class_), content) for photo, class_, content in rows]


def any_confirmed(db: Database) -> bool:
    """Whether a person has said of any photo what it is."""
    return db.execute("SELECT 1 FROM labels WHERE verdict = 1 LIMIT 1").fetchone() is not None


def history(db: Database, id_: PhotoId) -> list[LogEntry]:
    """Every decision on one photo, oldest first."""
    rows = db.execute(
        "SELECT at, who, source, before, after, predicted FROM label_log WHERE photo_id = ? ORDER BY id",
        [id_],
    )
    return [
        LogEntry(at, who, source, json.loads(before), json.loads(after), said)
        for at, who, source, before, after, said in rows
    ]


def count_since(db: Database, moment: str | None) -> int:
    """How many photos a person decided on after `moment`: what the current model has not learnt from."""
    row = db.execute("SELECT count(DISTINCT photo_id) FROM labels WHERE at > ?", [moment or ""]).fetchone()
    return int(row[0])


def _decide_one(
    db: Database,
    id_: PhotoId,
    verdicts: Verdicts,
    names: Mapping[ClassId, str],
    who: str,
    source: str,
    keep_others: bool,
) -> bool:
    before = of(db, [id_]).get(id_, {})
    after = {**before, **verdicts} if keep_others else dict(verdicts)
    if after == before:
        return False
    moment = now()
    db.execute("DELETE FROM labels WHERE photo_id = ?", [id_])
    db.conn.executemany(
        "INSERT INTO labels VALUES (?, ?, ?, ?, ?, ?)",
        [(id_, class_id, int(verdict), who, source, moment) for class_id, verdict in after.items()],
    )
    db.execute(
        "INSERT INTO label_log (photo_id, at, who, source, before, after, predicted) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [id_, moment, who, source, _named(before, names), _named(after, names), _predicted(db, id_, names)],
    )
    return True


def _named(verdicts: Verdicts, names: Mapping[ClassId, str]) -> str:
    return json.dumps(
        {names[class_id]: verdict for class_id, verdict in verdicts.items()}, ensure_ascii=False
    )


def _predicted(db: Database, id_: PhotoId, names: Mapping[ClassId, str]) -> str | None:
    row = db.execute(
        "SELECT class_id, probability, version FROM predictions WHERE photo_id = ? ORDER BY probability DESC",
        [id_],
    ).fetchone()
    return None if row is None else f"{names[row[0]]} {row[1]:.2f} (model {row[2]})"
