"""A person's verdicts on photos, and the log of all that were ever given."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlite_utils import Database

from engine.index.among import among
from engine.index.connect import now
from engine.types import ClassId, PhotoId

SECOND_LOOK = "second look"
"""Source of a label that a person confirmed or changed when it was called in question."""

UNDO, MERGE = "undo", "merge"
"""Sources in the log where nobody has decided anew."""

_LOG = (
    "INSERT INTO label_log (photo_id, at, who, source, before, after, predicted) VALUES (?, ?, ?, ?, ?, ?, ?)"
)

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


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One verdict as it is stored: with who gave it, whence, and when."""

    class_id: ClassId
    verdict: bool
    who: str
    source: str
    at: str


Before = Mapping[PhotoId, tuple[LabelRow, ...]]
"""The verdicts on some photos at some time; () for one that had none."""


def rows_of(db: Database, ids: Sequence[PhotoId]) -> dict[PhotoId, tuple[LabelRow, ...]]:
    """What stands now, so that it can be put back."""
    found: dict[PhotoId, tuple[LabelRow, ...]] = dict.fromkeys(ids, ())
    query = "SELECT photo_id, class_id, verdict, who, source, at FROM labels WHERE photo_id IN (?*)"
    for photo_id, class_id, verdict, who, source, at in among(db, query, ids):
        found[photo_id] += (LabelRow(class_id, bool(verdict), who, source, at),)
    return found


def rows_of_class(db: Database, class_id: ClassId) -> dict[PhotoId, tuple[LabelRow, ...]]:
    """All verdicts on the photos that have one on this class."""
    rows = db.execute("SELECT DISTINCT photo_id FROM labels WHERE class_id = ?", [class_id])
    return rows_of(db, [PhotoId(id_) for (id_,) in rows])


def put_back(db: Database, before: Before, *, who: str, source: str = UNDO) -> list[PhotoId]:
    """Makes the verdicts what they were, times included: nobody has decided anew, and the log says that it was an undo.
    Verdicts on classes that are gone stay away. Which photos that changed."""
    names = dict(db.execute("SELECT id, name FROM classes").fetchall())
    present = rows_of(db, list(before))
    wanted = {id_: [row for row in rows if row.class_id in names] for id_, rows in before.items()}
    changed = {id_: rows for id_, rows in wanted.items() if _by_class(rows) != _by_class(present[id_])}
    db.conn.executemany("DELETE FROM labels WHERE photo_id = ?", [(id_,) for id_ in changed])
    db.conn.executemany(
        "INSERT INTO labels VALUES (?, ?, ?, ?, ?, ?)",
        (
            (id_, row.class_id, int(row.verdict), row.who, row.source, row.at)
            for id_, rows in changed.items()
            for row in rows
        ),
    )
    _log_many(db, {id_: (present[id_], rows) for id_, rows in changed.items()}, who, source, names)
    return list(changed)


def _by_class(rows: Iterable[LabelRow]) -> dict[ClassId, LabelRow]:
    return {row.class_id: row for row in rows}


def _log_many(
    db: Database,
    changes: Mapping[PhotoId, tuple[Iterable[LabelRow], Iterable[LabelRow]]],
    who: str,
    source: str,
    names: Mapping[ClassId, str],
) -> None:
    """As `_log`, of many photos with few statements: one by one, 100,000 of them took 20 s."""
    moment, said = now(), _predicted_many(db, list(changes), names)

    @cache
    def text(verdicts: tuple[tuple[ClassId, bool], ...]) -> str:
        return _named(dict(verdicts), names)

    def side(rows: Iterable[LabelRow]) -> str:
        return text(tuple((row.class_id, row.verdict) for row in rows))

    db.conn.executemany(
        _LOG,
        (
            (id_, moment, who, source, side(old), side(new), said.get(id_))
            for id_, (old, new) in changes.items()
        ),
    )


def _predicted_many(db: Database, ids: Sequence[PhotoId], names: Mapping[ClassId, str]) -> dict[PhotoId, str]:
    found: dict[PhotoId, tuple[float, str]] = {}
    query = "SELECT photo_id, class_id, probability, version FROM predictions WHERE photo_id IN (?*)"
    for id_, of, share, version in among(db, query, ids):
        if id_ not in found or share > found[id_][0]:
            found[id_] = share, _prediction(names[of], share, version)
    return {id_: text for id_, (_, text) in found.items()}


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


def reopen(db: Database, ids: Iterable[PhotoId], wanted: Collection[ClassId], *, who: str) -> list[PhotoId]:
    """Takes back what was said of these classes, and says for which photos that changed anything. The other verdicts
    keep their time and source."""
    names = dict(db.execute("SELECT id, name FROM classes").fetchall())
    changed = []
    for id_ in ids:
        before = of(db, [id_]).get(id_, {})
        after = {class_id: verdict for class_id, verdict in before.items() if class_id not in wanted}
        if after == before:
            continue
        gone = [(id_, class_id) for class_id in before.keys() - after.keys()]
        db.conn.executemany("DELETE FROM labels WHERE photo_id = ? AND class_id = ?", gone)
        _log(db, id_, now(), who, "person", before, after, names)
        changed.append(id_)
    return changed


def of(db: Database, ids: Sequence[PhotoId]) -> dict[PhotoId, dict[ClassId, bool]]:
    """The verdicts on those of these photos that have any."""
    found: dict[PhotoId, dict[ClassId, bool]] = {}
    query = "SELECT photo_id, class_id, verdict FROM labels WHERE photo_id IN (?*)"
    for photo_id, class_id, verdict in among(db, query, ids):
        found.setdefault(photo_id, {})[class_id] = bool(verdict)
    return found


def labelled(db: Database) -> list[tuple[PhotoId, ClassId, bytes]]:
    """(photo, class, content hash) of every photo with a class that a person confirmed, ordered by photo. Of several
    classes it is the one that was said last, and of those said together the first in the person's order."""
    rows = db.execute(
        "SELECT photo_id, class_id, content_hash FROM ("
        "SELECT l.photo_id, l.class_id, p.content_hash, "
        "row_number() OVER (PARTITION BY l.photo_id ORDER BY l.at DESC, c.position, c.id) AS turn "
        "FROM labels l JOIN photos p ON p.id = l.photo_id JOIN classes c ON c.id = l.class_id "
        "WHERE l.verdict = 1 AND p.content_hash IS NOT NULL) WHERE turn = 1 ORDER BY photo_id"
    )
    return [(PhotoId(photo), ClassId(class_), content) for photo, class_, content in rows]


def verdicts(db: Database) -> dict[PhotoId, tuple[bytes, dict[ClassId, bool]]]:
    """The content hash and all verdicts of every photo that has any, ordered by photo."""
    rows = db.execute(
        "SELECT l.photo_id, p.content_hash, l.class_id, l.verdict FROM labels l JOIN photos p ON p.id = l.photo_id "
        "WHERE p.content_hash IS NOT NULL ORDER BY l.photo_id, l.class_id"
    )
    found: dict[PhotoId, tuple[bytes, dict[ClassId, bool]]] = {}
    for photo, content, class_id, verdict in rows:
        found.setdefault(PhotoId(photo), (content, {}))[1][ClassId(class_id)] = bool(verdict)
    return found


def none_of(db: Database, learnt: Collection[ClassId]) -> dict[PhotoId, bytes]:
    """The photos of which a person says that they show none of these classes, with their content hashes, by rising
    number. One that was decided before a class came up may show that class, and is not among them."""
    rows = db.execute(
        "SELECT l.photo_id, p.content_hash, group_concat(l.class_id) FROM labels l JOIN photos p ON p.id = l.photo_id "
        "WHERE p.content_hash IS NOT NULL GROUP BY l.photo_id HAVING max(l.verdict) = 0 ORDER BY l.photo_id"
    )
    wanted = set(learnt)
    return {
        PhotoId(photo): content
        for photo, content, ids in rows
        if wanted and wanted <= {ClassId(int(id_)) for id_ in ids.split(",")}
    }


def decided(db: Database) -> set[PhotoId]:
    """The photos on which a person has said anything."""
    return {PhotoId(id_) for (id_,) in db.execute("SELECT DISTINCT photo_id FROM labels")}


def some_decided(db: Database, count: int) -> list[PhotoId]:
    """At most `count` photos that a person has said something of."""
    rows = db.execute("SELECT DISTINCT photo_id FROM labels ORDER BY photo_id DESC LIMIT ?", [count])
    return [PhotoId(row[0]) for row in rows]


def looked_again(db: Database) -> set[PhotoId]:
    """The photos whose labels a person has looked at a second time, and that stand as they were then."""
    rows = db.execute("SELECT DISTINCT photo_id FROM labels WHERE source = ?", [SECOND_LOOK])
    return {PhotoId(id_) for (id_,) in rows}


def any_confirmed(db: Database) -> bool:
    """Whether a person has said of any photo what it is."""
    return db.execute("SELECT 1 FROM labels WHERE verdict = 1 LIMIT 1").fetchone() is not None


def any_by_others(db: Database, who: str) -> bool:
    """Whether anybody but `who` has given a label."""
    return db.execute("SELECT 1 FROM labels WHERE who <> ? LIMIT 1", [who]).fetchone() is not None


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
        return source == SECOND_LOOK and _confirm(db, id_, before, names, who)
    moment = now()
    if not keep_others:
        db.execute("DELETE FROM labels WHERE photo_id = ?", [id_])
    db.conn.executemany(
        "INSERT OR REPLACE INTO labels VALUES (?, ?, ?, ?, ?, ?)",
        [(id_, class_id, int(verdict), who, source, moment) for class_id, verdict in verdicts.items()],
    )
    _log(db, id_, moment, who, source, before, after, names)
    return True


def _confirm(db: Database, id_: PhotoId, verdicts: Verdicts, names: Mapping[ClassId, str], who: str) -> bool:
    """The verdicts stand, from now on as looked at twice. Their time stays: there is nothing new to learn from them."""
    done = db.execute(
        "UPDATE labels SET source = ? WHERE photo_id = ? AND source <> ?", [SECOND_LOOK, id_, SECOND_LOOK]
    )
    if not done.rowcount:
        return False
    _log(db, id_, now(), who, SECOND_LOOK, verdicts, verdicts, names)
    return True


def _log(
    db: Database,
    id_: PhotoId,
    moment: str,
    who: str,
    source: str,
    before: Verdicts,
    after: Verdicts,
    names: Mapping[ClassId, str],
) -> None:
    db.execute(
        _LOG,
        [id_, moment, who, source, _named(before, names), _named(after, names), _predicted(db, id_, names)],
    )


def _named(verdicts: Verdicts, names: Mapping[ClassId, str]) -> str:
    return json.dumps(
        {names[class_id]: verdict for class_id, verdict in verdicts.items()}, ensure_ascii=False
    )


def _predicted(db: Database, id_: PhotoId, names: Mapping[ClassId, str]) -> str | None:
    row = db.execute(
        "SELECT class_id, probability, version FROM predictions WHERE photo_id = ? ORDER BY probability DESC",
        [id_],
    ).fetchone()
    return None if row is None else _prediction(names[row[0]], row[1], row[2])


def _prediction(name: str, probability: float, version: int) -> str:
    return f"{name} {probability:.2f} (model {version})"
