"""The schema, as a chain of named migrations. A migration that has shipped is never edited.

| table | holds |
|---|---|
| photos | one row per photo file; `path` is relative to the library, as the file system's own bytes |
|        | `metadata_read` is 0 for never, 1 for not since the file changed, 2 for up to date |
| vectors | float16 vectors, per photo and per backbone key |
| scores | which model version scored a photo, how uncertain it was, and all its probabilities (float32) |
| predictions | the classes that a model asserts: the likeliest, or all that a several-per-photo model sees |
| labels | a person's verdict per photo and class: 1 it is, 0 it is not; unknown has no row |
| label_log | every decision ever made, with who and when: the history |
| classes, models, settings | as named; model 0 are the first guesses |
| written_tags | what the photo's file says now, because we wrote it |
| journal | every write to a file, noted before it is made, with the keyword lists and our own tags as they were; |
|         | `kind` is write, undo or strip; `created`: the file, a sidecar, was not there before |
| write_blocks | why a file's keywords wait |
| sidecars | size and time of each photo's sidecars when they were last read or written by us |
| clashes | what another program says of a photo of which the person here says something else: one of them decides |
| holds | photos whose file stays as it is until a person decides on them, or says "write now" |
| rewrites | photos whose files wait though they say the right classes: lists or parent keyword were to be others |
| blocks, name_order | what filters and counts need of all photos, packed; see `engine.index.blocks` |
| class_changes | classes that were renamed, merged or removed, with what there was before, so that it can be undone |
"""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

MIGRATIONS = Migrations("firstlook")


@MIGRATIONS()
def m001_photos(db: Database) -> None:
    db.executescript("""
        CREATE TABLE photos (
            id INTEGER PRIMARY KEY,
            path BLOB NOT NULL UNIQUE,
            name TEXT NOT NULL,
            size INTEGER NOT NULL,
            mtime_ns INTEGER NOT NULL,
            kind TEXT,
            content_hash BLOB,
            width INTEGER,
            height INTEGER,
            dhash INTEGER,
            exposure REAL,
            clipped REAL,
            sharpness REAL,
            taken_at TEXT,
            camera TEXT,
            lens TEXT,
            keywords TEXT NOT NULL DEFAULT '[]',
            metadata_read INTEGER NOT NULL DEFAULT 0,
            unreadable TEXT,
            offline_since TEXT,
            added_at TEXT NOT NULL
        );
        CREATE INDEX photos_by_content ON photos(content_hash);
        CREATE INDEX photos_by_time ON photos(taken_at);
        CREATE INDEX photos_unreadable ON photos(id) WHERE unreadable IS NOT NULL;
        CREATE INDEX photos_offline ON photos(id) WHERE offline_since IS NOT NULL;
        CREATE VIRTUAL TABLE photos_text USING fts5(
            name, keywords, content='photos', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
        );
        CREATE TRIGGER photos_text_insert AFTER INSERT ON photos BEGIN
            INSERT INTO photos_text(rowid, name, keywords) VALUES (new.id, new.name, new.keywords);
        END;
        CREATE TRIGGER photos_text_delete AFTER DELETE ON photos BEGIN
            INSERT INTO photos_text(photos_text, rowid, name, keywords)
            VALUES ('delete', old.id, old.name, old.keywords);
        END;
        CREATE TRIGGER photos_text_update AFTER UPDATE OF name, keywords ON photos BEGIN
            INSERT INTO photos_text(photos_text, rowid, name, keywords)
            VALUES ('delete', old.id, old.name, old.keywords);
            INSERT INTO photos_text(rowid, name, keywords) VALUES (new.id, new.name, new.keywords);
        END;
    """)


@MIGRATIONS()
def m002_classes_and_models(db: Database) -> None:
    db.executescript("""
        CREATE TABLE classes (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            threshold REAL NOT NULL DEFAULT 0.8,
            color TEXT NOT NULL,
            position INTEGER NOT NULL
        );
        CREATE TABLE models (
            version INTEGER PRIMARY KEY,
            backbone TEXT NOT NULL,
            class_ids TEXT NOT NULL,
            mode TEXT NOT NULL,
            created_at TEXT NOT NULL,
            card TEXT NOT NULL
        );
        CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """)


@MIGRATIONS()
def m003_vectors_and_scores(db: Database) -> None:
    db.executescript("""
        CREATE TABLE vectors (
            photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
            backbone TEXT NOT NULL,
            vector BLOB NOT NULL,
            PRIMARY KEY (photo_id, backbone)
        );
        CREATE TABLE scores (
            photo_id INTEGER PRIMARY KEY REFERENCES photos(id) ON DELETE CASCADE,
            version INTEGER NOT NULL,
            uncertainty REAL NOT NULL,
            probabilities BLOB NOT NULL
        );
        CREATE INDEX scores_by_version ON scores(version);
        CREATE INDEX scores_by_uncertainty ON scores(uncertainty);
        CREATE TABLE predictions (
            photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
            class_id INTEGER NOT NULL REFERENCES classes(id) ON DELETE CASCADE,
            probability REAL NOT NULL,
            version INTEGER NOT NULL,
            PRIMARY KEY (photo_id, class_id)
        ) WITHOUT ROWID;
        CREATE INDEX predictions_by_class ON predictions(class_id, probability);
    """)


@MIGRATIONS()
def m004_labels(db: Database) -> None:
    db.executescript("""
        CREATE TABLE labels (
            photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
            class_id INTEGER NOT NULL REFERENCES classes(id) ON DELETE CASCADE,
            verdict INTEGER NOT NULL CHECK (verdict IN (0, 1)),
            who TEXT NOT NULL,
            source TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (photo_id, class_id)
        ) WITHOUT ROWID;
        CREATE INDEX labels_by_class ON labels(class_id, verdict);
        CREATE TABLE label_log (
            id INTEGER PRIMARY KEY,
            photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
            at TEXT NOT NULL,
            who TEXT NOT NULL,
            source TEXT NOT NULL,
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            predicted TEXT
        );
        CREATE INDEX label_log_by_photo ON label_log(photo_id);
    """)


@MIGRATIONS()
def m005_writing(db: Database) -> None:
    db.executescript("""
        CREATE TABLE written_tags (
            photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            decider TEXT NOT NULL,
            PRIMARY KEY (photo_id, name)
        ) WITHOUT ROWID;
        CREATE TABLE journal (
            id INTEGER PRIMARY KEY,
            photo_id INTEGER NOT NULL,
            file BLOB NOT NULL,
            content_hash BLOB,
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            state TEXT NOT NULL,
            at TEXT NOT NULL
        );
        CREATE INDEX journal_by_photo ON journal(photo_id);
        CREATE INDEX journal_planned ON journal(state) WHERE state = 'planned';
        CREATE TABLE write_blocks (
            photo_id INTEGER PRIMARY KEY REFERENCES photos(id) ON DELETE CASCADE,
            reason TEXT NOT NULL,
            at TEXT NOT NULL
        );
    """)


@MIGRATIONS()
def m006_views(db: Database) -> None:
    # A photo that a person has decided on has no say left for the model: a "none of these" (only
    # verdicts 0) therefore hides the prediction as well.
    db.executescript("""
        CREATE VIEW assigned AS
            SELECT photo_id, class_id, 1.0 AS probability, 'person' AS decider, NULL AS version
            FROM labels WHERE verdict = 1
            UNION ALL
            SELECT photo_id, class_id, probability, 'model', version FROM predictions p
            WHERE NOT EXISTS (SELECT 1 FROM labels l WHERE l.photo_id = p.photo_id);
        CREATE VIEW wanted_tags AS
            SELECT a.photo_id, c.name, a.decider, a.probability, a.version
            FROM assigned a JOIN classes c ON c.id = a.class_id
            WHERE a.decider = 'person' OR (a.version > 0 AND a.probability >= c.threshold);
    """)


@MIGRATIONS()
def m007_keys_and_names(db: Database) -> None:
    # A class's own key on the keyboard; and names in order, which the window asks for at each start.
    db.executescript("""
        ALTER TABLE classes ADD COLUMN key TEXT;
        CREATE INDEX photos_by_name ON photos(name, id);
    """)


@MIGRATIONS()
def m008_thresholds(db: Database) -> None:
    # A threshold comes from the current model's held-out photos until a person sets it. One that is not the usual of
    # before was a person's.
    db.executescript("""
        ALTER TABLE classes ADD COLUMN threshold_by TEXT NOT NULL DEFAULT 'model';
        UPDATE classes SET threshold_by = 'person' WHERE threshold != 0.8;
    """)


@MIGRATIONS()
def m009_several_classes(db: Database) -> None:
    # Where a photo may have several classes, a person's verdict on one of them leaves the model its say on the others.
    db.executescript("""
        DROP VIEW wanted_tags;
        DROP VIEW assigned;
        CREATE VIEW assigned AS
            SELECT photo_id, class_id, 1.0 AS probability, 'person' AS decider, NULL AS version
            FROM labels WHERE verdict = 1
            UNION ALL
            SELECT photo_id, class_id, probability, 'model', version FROM predictions p
            WHERE NOT EXISTS (
                SELECT 1 FROM labels l WHERE l.photo_id = p.photo_id AND (
                    l.class_id = p.class_id
                    OR NOT EXISTS (SELECT 1 FROM settings WHERE key = 'mode' AND value = '"several"')
                )
            );
        CREATE VIEW wanted_tags AS
            SELECT a.photo_id, c.name, a.decider, a.probability, a.version
            FROM assigned a JOIN classes c ON c.id = a.class_id
            WHERE a.decider = 'person' OR (a.version > 0 AND a.probability >= c.threshold);
    """)


@MIGRATIONS()
def m010_two_ways(db: Database) -> None:
    # What other programs change in the files comes back; what we wrote can be taken back.
    db.executescript("""
        CREATE TABLE sidecars (
            photo_id INTEGER PRIMARY KEY REFERENCES photos(id) ON DELETE CASCADE,
            stamp TEXT NOT NULL
        );
        CREATE TABLE clashes (
            photo_id INTEGER PRIMARY KEY REFERENCES photos(id) ON DELETE CASCADE,
            said TEXT NOT NULL,
            at TEXT NOT NULL
        );
        CREATE TABLE holds (
            photo_id INTEGER PRIMARY KEY REFERENCES photos(id) ON DELETE CASCADE,
            reason TEXT NOT NULL,
            at TEXT NOT NULL
        );
        CREATE TABLE class_changes (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            kind TEXT NOT NULL,
            class_id INTEGER NOT NULL,
            name TEXT NOT NULL,
            into_id INTEGER,
            payload TEXT NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0
        );
        ALTER TABLE journal ADD COLUMN own_before TEXT;
        ALTER TABLE journal ADD COLUMN own_after TEXT;
        ALTER TABLE journal ADD COLUMN kind TEXT NOT NULL DEFAULT 'write';
        ALTER TABLE journal ADD COLUMN created INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE journal ADD COLUMN undone_by INTEGER;
    """)


@MIGRATIONS()
def m011_rewrites(db: Database) -> None:
    # Photos whose files say the right classes, but perhaps not in the lists, or under the parent, that are wanted now.
    db.executescript("""
        CREATE TABLE rewrites (photo_id INTEGER PRIMARY KEY REFERENCES photos(id) ON DELETE CASCADE);
    """)


_PACKED = (
    *("ids", "names", "taken", "unreadable", "offline", "clashing", "hashed", "dhashes", "uncertainty"),
    *(
        f"{said}_{what}"
        for said in ("predicted", "labelled")
        for what in ("photos", "classes", "share", "holds")
    ),
)
_IN_BLOCKS = (
    ("photos", "id", " OF name, taken_at, unreadable, offline_since, dhash"),
    ("labels", "photo_id", ""),
    ("clashes", "photo_id", ""),
)


@MIGRATIONS()
def m012_blocks(db: Database) -> None:
    # What filters and counts need of each 1,024 photos, packed (engine.index.blocks). A block goes as soon as anything
    # in it changes, and the order of the names as soon as a name does, whoever changes it; but for what models say:
    # triggers there would make scoring a third slower, so engine.index.scores says which blocks go.
    packed = ", ".join(f"{name} BLOB NOT NULL" for name in _PACKED)
    db.executescript(f"""
        CREATE TABLE blocks (id INTEGER PRIMARY KEY, {packed});
        CREATE TABLE name_order (id INTEGER PRIMARY KEY CHECK (id = 1), rows BLOB NOT NULL);
        CREATE TRIGGER blocks_classes_delete AFTER DELETE ON classes BEGIN DELETE FROM blocks; END;
        CREATE TRIGGER name_order_insert AFTER INSERT ON photos BEGIN DELETE FROM name_order; END;
        CREATE TRIGGER name_order_delete AFTER DELETE ON photos BEGIN DELETE FROM name_order; END;
        CREATE TRIGGER name_order_update AFTER UPDATE OF name ON photos WHEN old.name IS NOT new.name
            BEGIN DELETE FROM name_order; END;
        DROP INDEX photos_by_time;
    """)
    for table, key, changes in _IN_BLOCKS:
        for event, row in (("INSERT", "new"), ("DELETE", "old"), (f"UPDATE{changes}", "new")):
            db.execute(
                f"CREATE TRIGGER blocks_{table}_{event.split()[0].lower()} AFTER {event} ON {table} "
                f"BEGIN DELETE FROM blocks WHERE id = {row}.{key} >> 10; END"
            )


@MIGRATIONS()
def m013_scores(db: Database) -> None:
    # Nobody asks for it but `scores.forget`, which reads all rows in a moment; every rescore paid for it twice a photo.
    db.execute("DROP INDEX scores_by_version")


@MIGRATIONS()
def m014_bare(db: Database) -> None:
    # 1 where the photo's file, of that size and time, holds no XMP: a new sidecar has nothing to take over from it.
    db.execute("ALTER TABLE photos ADD COLUMN bare INTEGER NOT NULL DEFAULT 0")


@MIGRATIONS()
def m015_text(db: Database) -> None:
    # Most photos come without keywords, and to be told so was an entry taken out of the text index and put back.
    db.executescript("""
        DROP TRIGGER photos_text_update;
        CREATE TRIGGER photos_text_update AFTER UPDATE OF name, keywords ON photos
            WHEN old.name IS NOT new.name OR old.keywords IS NOT new.keywords
        BEGIN
            INSERT INTO photos_text(photos_text, rowid, name, keywords)
            VALUES ('delete', old.id, old.name, old.keywords);
            INSERT INTO photos_text(rowid, name, keywords) VALUES (new.id, new.name, new.keywords);
        END;
    """)


@MIGRATIONS()
def m016_rescore(db: Database) -> None:
    # A rescore puts other numbers into every row, whose entries lay all over these indexes: four tenths of its time.
    # Whoever asked for them reads all rows, in half a second for a million.
    db.execute("DROP INDEX scores_by_uncertainty")
    db.execute("DROP INDEX predictions_by_class")
