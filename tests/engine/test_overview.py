"""The overview answers as the index does, only faster; and it follows what changes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from engine.errors import EngineError
from engine.index import blocks, clashes, classes, columns, labels, photos, queries, scores
from engine.index import settings as library_settings
from engine.index.connect import open_for_writing, writing
from engine.index.photos import PhotoFile, Picture
from engine.overview import Overview
from engine.types import CameraFacts, ClassId, Mode, PhotoFilter, PhotoId, Quality, Sort, State
from tests.engine import asked
from tests.engine.columns import assert_same

CLASSES = ("bride", "bouquet", "newlyweds")
TIMES = (
    None,
    "2026-06-20T10:00:00.000",
    "2026-06-20T10:00:05.500",
    "2026-06-21T23:59:59.999",
    "2027-01-01T00:00:00.000",
)
SHARES = (0.0, 0.3, 0.5, 0.8, 0.9, 1.0)


@dataclass(frozen=True)
class Wild:
    """One photo as it may be in an index."""

    taken: str | None
    unreadable: bool
    offline: bool
    said: tuple[float, float, float] | None
    trained: bool
    verdicts: dict[int, bool]
    dhash: int
    clash: bool = False


PHOTOS = st.builds(
    Wild,
    taken=st.sampled_from(TIMES),
    unreadable=st.booleans(),
    offline=st.booleans(),
    said=st.none() | st.tuples(*[st.sampled_from(SHARES)] * 3),
    trained=st.booleans(),
    verdicts=st.dictionaries(st.integers(0, 2), st.booleans(), max_size=2),
    dhash=st.sampled_from((0, 1, 2**63 + 5, 2**64 - 1)),
    clash=st.booleans(),
)
FILTERS = st.builds(
    PhotoFilter,
    class_ids=st.frozensets(st.integers(1, 3).map(ClassId), max_size=2),
    min_confidence=st.sampled_from((0.0, 0.3, 0.8)),
    max_confidence=st.sampled_from((1.0, 0.8)),
    states=st.frozensets(st.sampled_from(State), max_size=2),
    since=st.sampled_from((None, "2026-06-20", "2026-06-20T10:00:05.5", "2027")),
    until=st.sampled_from((None, "2026-06-20", "2026")),
    text=st.sampled_from((None, "", "0", "photo")),
    sort=st.sampled_from(Sort),
    limit=st.sampled_from((None, 3)),
    offset=st.sampled_from((0, 1)),
)


@contextmanager
def index_of(wild: Sequence[Wild], mode: Mode = Mode.ONE) -> Iterator[Database]:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_for_writing(Path(folder) / "index.sqlite")) as db,
    ):
        with writing(db):
            for name in CLASSES:
                classes.add(db, name)
            library_settings.put(db, library_settings.MODE, mode)
        for number, photo in enumerate(wild):
            put(db, number, photo)
        yield db


def put(db: Database, number: int, of: Wild) -> PhotoId:
    picture = Picture("jpeg", b"%016d" % number, 60, 40, of.dhash, Quality(0.5, 0.1, 0.4))
    file = PhotoFile(b"photo %d.jpg" % (7 * number % 10), 1, 1, None if of.unreadable else picture)
    file = PhotoFile(b"%d/" % number + file.path, 1, 1, file.picture, "truncated" if of.unreadable else None)
    with writing(db):
        id_ = photos.save(db, file).id
        photos.set_metadata(db, id_, CameraFacts(of.taken), [])
        if of.offline:
            photos.mark_offline(db, [id_])
        if of.said is not None:
            rows = np.array([of.said], np.float32)
            scores.store(
                db,
                version=int(of.trained),
                mode=library_settings.mode(db),
                class_ids=[ClassId(1), ClassId(2), ClassId(3)],
                ids=[id_],
                probabilities=rows,
            )
        verdicts = {ClassId(1 + place): verdict for place, verdict in of.verdicts.items()}
        labels.decide(db, [id_], verdicts, who="you", source="person")
        if of.clash:
            clashes.put(db, id_, ["bride"])
    return id_


def overview_of(db: Database) -> Overview:
    return Overview(blocks.load(db), classes.all_classes(db), library_settings.mode(db))


def texts_of(db: Database, wanted: PhotoFilter) -> np.ndarray:
    return queries.matching(db, wanted.text or "photo")


@settings(max_examples=100, deadline=None)
@given(st.lists(PHOTOS, max_size=12), st.lists(FILTERS, min_size=1, max_size=8), st.sampled_from(Mode))
def test_every_filter_finds_what_the_index_finds_in_the_same_order(
    wild: list[Wild], filters: list[PhotoFilter], mode: Mode
) -> None:
    with index_of(wild, mode) as db:
        overview = overview_of(db)
        for wanted in filters:
            found = overview.find(wanted, texts=texts_of(db, wanted))
            assert found.ids.tolist() == asked.find_ids(db, wanted)


@settings(max_examples=30, deadline=None)
@given(st.lists(PHOTOS, max_size=12), st.integers(0, 13))
def test_the_first_photos_are_those_that_the_whole_begins_with(wild: list[Wild], count: int) -> None:
    with index_of(wild) as db:
        whole, first = overview_of(db), Overview(columns.load_first(db, count), classes.all_classes(db))
        ids = first.find(PhotoFilter()).ids.tolist()
        assert ids == whole.find(PhotoFilter()).ids[:count].tolist()
        assert [first.seen_in(id_) for id_ in ids] == [whole.seen_in(id_) for id_ in ids]


@settings(max_examples=30, deadline=None)
@given(st.lists(PHOTOS, max_size=12))
def test_counts_without_a_filter_are_those_of_the_index(wild: list[Wild]) -> None:
    with index_of(wild) as db:
        facets, counts = overview_of(db).facets(PhotoFilter()), asked.counts(db)
        assert facets.states == counts.states
        assert list(facets.classes.values()) == list(counts.classes.values())
        assert (facets.found, facets.among) == (counts.photos, counts.photos)


@settings(max_examples=40, deadline=None)
@given(st.lists(PHOTOS, min_size=1, max_size=10), st.lists(PHOTOS, min_size=1, max_size=6))
def test_bringing_some_photos_up_to_date_gives_what_reading_all_gives(
    wild: list[Wild], later: list[Wild]
) -> None:
    with index_of(wild[: len(wild) // 2 + 1]) as db:
        old = blocks.load(db)
        ids = [put(db, number, photo) for number, photo in enumerate(later)]
        assert_same(columns.load_again(db, old, ids), blocks.load(db))


@settings(max_examples=30, deadline=None)
@given(st.lists(PHOTOS, min_size=2, max_size=10), st.booleans(), st.sampled_from(Mode))
def test_an_assumed_label_looks_as_the_real_one_does_once_it_is_saved(
    wild: list[Wild], verdict: bool, mode: Mode
) -> None:
    with index_of(wild, mode) as db:
        overview, chosen = overview_of(db), [PhotoId(1), PhotoId(2)]
        assumed = overview.assumed(chosen, {ClassId(2): verdict})
        with writing(db):
            said = {ClassId(2): verdict}
            labels.decide(db, chosen, said, who="you", source="person", keep_others=mode is Mode.SEVERAL)
            clashes.settle(db, chosen)
        real = overview_of(db)
        assert assumed.facets(PhotoFilter()) == real.facets(PhotoFilter())
        assert [assumed.seen_in(id_) for id_ in chosen] == [real.seen_in(id_) for id_ in chosen]


@settings(max_examples=40, deadline=None)
@given(st.lists(PHOTOS, max_size=12), st.sampled_from(Mode))
def test_what_is_sure_of_a_photo_is_what_its_file_will_say(wild: list[Wild], mode: Mode) -> None:
    with index_of(wild, mode) as db:
        overview = overview_of(db)
        rows = db.execute("SELECT photo_id, name FROM wanted_tags").fetchall()
        ids = [PhotoId(1 + number) for number in range(len(wild))]
        sure = [(id_, one.known.name) for id_ in ids for one in overview.seen_in(id_) if one.sure]
        assert sorted(sure) == sorted(rows)


def test_counts_beside_a_filter_say_what_choosing_another_would_give() -> None:
    sure = Wild(None, False, False, (0.9, 0.0, 0.1), True, {}, 0)
    wild = [sure, sure, Wild(None, False, False, (0.1, 0.9, 0.0), True, {}, 0)]
    with index_of(wild) as db:
        facets = overview_of(db).facets(PhotoFilter(class_ids=frozenset({ClassId(1)})))
    assert facets.found == 2
    assert facets.classes == {1: 2, 2: 1, 3: 0}
    assert facets.states[State.PREDICTED] == 2


def test_a_threshold_is_tried_without_setting_it() -> None:
    wild = [
        Wild(None, False, False, (0.9, 0.0, 0.0), True, {}, 0),
        Wild(None, False, False, (0.3, 0.0, 0.0), True, {}, 0),
        Wild(None, False, False, (0.9, 0.0, 0.0), False, {}, 0),  # a first guess is never written
        Wild(None, False, False, None, False, {0: True}, 0),  # a person's label always is
        Wild(None, False, False, (0.9, 0.0, 0.0), True, {0: False}, 0),
    ]
    with index_of(wild) as db:
        overview = overview_of(db)
    assert [overview.tagged_at(ClassId(1), threshold) for threshold in (0.2, 0.8, 0.95)] == [3, 2, 1]


def test_frames_of_a_burst_are_one_in_a_stacked_view() -> None:
    near = Wild("2026-06-20T10:00:00.000", False, False, None, False, {}, 1)
    after = Wild("2026-06-20T10:00:05.500", False, False, None, False, {}, 0)
    other = Wild("2026-06-21T23:59:59.999", False, False, None, False, {}, 1)
    with index_of([near, after, other]) as db:
        overview = overview_of(db)
    found = overview.find(PhotoFilter(sort=Sort.TAKEN), stacked=True)
    assert (found.ids.tolist(), found.sizes.tolist()) == ([1, 3], [2, 1])
    assert overview.burst_of([PhotoId(2)]) == [1, 2]


def test_what_is_no_date_is_refused_as_the_index_refuses_it() -> None:
    with index_of([]) as db, pytest.raises(EngineError, match="is not a date"):
        overview_of(db).find(PhotoFilter(since="soon"))
