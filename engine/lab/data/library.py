"""The labels that a person gave in a library of First Look."""

from __future__ import annotations

import os
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
from sqlite_utils import Database

from engine.errors import EngineError, LibraryError, shown, typed
from engine.index import classes, connect, labels, photos, settings
from engine.lab.data.finding import source_of
from engine.lab.data.named import Found, Named
from engine.lab.recipe import DataChoice
from engine.lab.types import LabProgress
from engine.options import Places
from engine.photos.bursts import bursts
from engine.places import places_for
from engine.types import ClassId, Mode, PhotoId

NOTE = "reading the library's labels"


def read_library(choice: DataChoice) -> Generator[LabProgress, None, Found]:
    """The photos that a person has labelled; nothing is changed, and another First Look may be working on it. Where the
    library lets a photo have several classes, what was not said of a photo counts as not shown. Raises `LibraryError`
    where there are no labels."""
    places = _places(source_of(choice))
    yield LabProgress(0, 1, NOTE)
    with closing(connect.open_for_reading(places.index)) as db, connect.reading(db):
        is_open = settings.mode(db) is Mode.SEVERAL
        several = choice.several or is_open
        said = _several(db) if several else {photo: (of,) for photo, of, _ in labels.labelled(db)}
        if not any(said.values()):
            raise _unlabelled(places.root)
        found = _named(db, source_of(choice), said)
        unsaid = is_open and _unsaid(db)
    yield LabProgress(1, 1, NOTE, share=1.0)
    note = "Of some labelled photos it is not said whether they show each class; what is not said counts as not shown."
    return Found(found, several=several, notes=(note,) if unsaid else ())


def has_labels(source: Path) -> bool:
    """Whether this is the folder of a library in which a person has labelled anything."""
    try:
        with closing(connect.open_for_reading(_places(source).index)) as db:
            return labels.any_confirmed(db)
    except EngineError:
        return False


def _places(source: Path) -> Places:
    places = places_for(source, index=None, environ=os.environ)
    if not places.index.is_file():
        raise LibraryError(
            f"{shown(source)} is no library of First Look yet. Run: firstlook tag {typed(source)}, and label some "
            "photos."
        )
    return places


def _several(db: Database) -> dict[PhotoId, tuple[ClassId, ...]]:
    return {
        photo: tuple(of for of, verdict in said.items() if verdict)
        for photo, (_, said) in labels.verdicts(db).items()
    }


def _unsaid(db: Database) -> bool:
    """Whether there is a photo that nothing was said of, as to one of the classes that others show."""
    verdicts = [said for _, said in labels.verdicts(db).values()]
    used = {of for said in verdicts for of, verdict in said.items() if verdict}
    return any(used - said.keys() for said in verdicts)


def _named(db: Database, root: Path, said: Mapping[PhotoId, tuple[ClassId, ...]]) -> tuple[Named, ...]:
    """In the order of their paths, with the number of each one's burst."""
    ids = list(said)
    paths, series = photos.paths_of(db, ids), _series(db, ids)
    names = {of.id: of.name for of in classes.all_classes(db)}
    found = [
        Named(photos.absolute(root, paths[of]), tuple(names[one] for one in said[of]), series=number)
        for of, number in zip(ids, series, strict=True)
    ]
    return tuple(sorted(found, key=lambda of: os.fsencode(of.file)))


def _series(db: Database, ids: Sequence[PhotoId]) -> list[int]:
    """The number of each photo's burst: frames of one moment are told apart by little, and belong on one side."""
    facts = photos.burst_facts(db, ids)
    dhashes = [facts[of][0] for of in ids]
    known = np.array([of is not None for of in dhashes], np.bool_)
    taken = np.array([(facts[of][1] or "").encode() for of in ids], np.bytes_)
    found: list[int] = bursts(np.array([of or 0 for of in dhashes], np.uint64), known, taken).tolist()
    return found


def _unlabelled(root: Path) -> LibraryError:
    return LibraryError(
        f"There are no labels in {shown(root)} yet. Label some photos of at least two classes: firstlook label "
        f"{typed(root)} --class NAME FILE…"
    )
