"""What waits to be written is the same by numbers as by SQL."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from engine.index import classes, writes
from engine.index import settings as library_settings
from engine.index.connect import writing
from engine.types import Decider, Mode, PhotoId
from tests.engine.index.conftest import AddPhoto

CLASSES = ("bride", "bouquet")
OFTEN = st.sampled_from((False, False, False, True))

DEFINITION = """
    SELECT DISTINCT photo_id FROM (
        SELECT * FROM (SELECT photo_id, name COLLATE BINARY, decider FROM wanted_tags
                       EXCEPT SELECT photo_id, name, decider FROM written_tags)
        UNION
        SELECT * FROM (SELECT photo_id, name, decider FROM written_tags
                       EXCEPT SELECT photo_id, name, decider FROM wanted_tags)
        UNION
        SELECT photo_id, NULL, NULL FROM {again}
    ) JOIN photos p ON p.id = photo_id
    WHERE p.unreadable IS NULL AND p.offline_since IS NULL
        AND p.id NOT IN (SELECT photo_id FROM clashes) AND p.id NOT IN (SELECT photo_id FROM holds)
    ORDER BY photo_id
"""


@dataclass(frozen=True)
class Wild:
    """One photo as it may be in an index. By class: what a model says with its version, and a person's verdict."""

    said: dict[int, tuple[float, int]]
    verdicts: dict[int, bool]
    written: dict[str, Decider]
    tables: frozenset[str]
    unreadable: bool
    offline: bool


PHOTOS = st.builds(
    Wild,
    said=st.dictionaries(
        st.sampled_from((1, 2)), st.tuples(st.sampled_from((0.5, 0.8, 0.9)), st.sampled_from((0, 1)))
    ),
    verdicts=st.dictionaries(st.sampled_from((1, 2)), st.booleans(), max_size=1),
    written=st.dictionaries(
        st.sampled_from((*CLASSES, "Bride", "gone", "gone too")), st.sampled_from(Decider), max_size=2
    ),
    tables=st.frozensets(st.sampled_from(("clashes", "holds", "rewrites")), max_size=1),
    unreadable=OFTEN,
    offline=OFTEN,
)


def put(db: Database, of: Wild) -> None:
    row = ["truncated" if of.unreadable else None, "now" if of.offline else None]
    id_ = db.execute(
        "INSERT INTO photos (path, name, size, mtime_ns, added_at, unreadable, offline_since) "
        "VALUES (randomblob(16), 'a', 1, 1, 'now', ?, ?)",
        row,
    ).lastrowid
    for class_id, (share, version) in of.said.items():
        db.execute("INSERT INTO predictions VALUES (?, ?, ?, ?)", [id_, class_id, share, version])
    for class_id, verdict in of.verdicts.items():
        db.execute("INSERT INTO labels VALUES (?, ?, ?, 'you', 'person', 'now')", [id_, class_id, verdict])
    for name, decider in of.written.items():
        db.execute("INSERT INTO written_tags VALUES (?, ?, ?)", [id_, name, decider])
    for table in of.tables:
        more = ("",) * (len(db.execute(f"SELECT * FROM {table}").description) - 1)
        db.execute(f"INSERT INTO {table} VALUES (?{', ?' * len(more)})", [id_, *more])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wild=st.lists(PHOTOS, max_size=12), mode=st.sampled_from(Mode))
def test_those_wait_whose_file_says_something_else_than_it_should(
    db: Database, wild: list[Wild], mode: Mode
) -> None:
    with writing(db):
        classes.ensure(db, CLASSES)
        library_settings.put(db, library_settings.MODE, mode)
        db.execute("DELETE FROM photos")
        for photo in wild:
            put(db, photo)
    for again in (False, True):
        query = DEFINITION.format(again="written_tags" if again else "rewrites")
        asked = [id_ for (id_,) in db.execute(query)]
        assert writes.pending(db, again=again) == asked
    ids = [PhotoId(id_) for (id_,) in db.execute("SELECT id FROM photos")]
    waiting = writes.pending(db)
    assert writes.count_pending(db) == len(waiting)
    assert writes.pending_among(db, ids) == set(waiting)


def test_a_class_that_was_only_written_otherwise_waits(db: Database, add_photo: AddPhoto) -> None:
    id_ = add_photo(b"a.jpg")
    with writing(db):
        classes.ensure(db, CLASSES)
        db.execute("INSERT INTO labels VALUES (?, 1, 1, 'you', 'person', 'now')", [id_])
        db.execute("INSERT INTO written_tags VALUES (?, 'Bride', 'person')", [id_])
    assert writes.pending(db) == [id_]
