"""The file of the saved filters: nothing in it is ever lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.filters.saved import SavedFilters
from engine import ClassId, PhotoClass, PhotoFilter, Sort, State

CLASSES = [
    PhotoClass(ClassId(number), name, 0.8, "#4e79a7", number)
    for number, name in enumerate(["bride", "<b>cake</b>", "a|b", "Straße", "бог\u200d", ""], 1)
]
REVIEW = PhotoFilter(states=frozenset({State.REVIEW}))
SHARES = st.floats(0, 1)
FILTERS = st.builds(
    PhotoFilter,
    class_ids=st.frozensets(st.sampled_from([of.id for of in CLASSES])),
    min_confidence=SHARES,
    max_confidence=SHARES,
    states=st.frozensets(st.sampled_from(State)),
    since=st.none() | st.text() | st.dates().map(str),
    until=st.none() | st.text() | st.dates().map(str),
    text=st.none() | st.text(st.characters()),
    sort=st.sampled_from(Sort),
    limit=st.none() | st.integers(0),
    offset=st.integers(0),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "filters.json"


def names(saved: SavedFilters) -> list[str]:
    return [of.name for of in saved.list()]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=FILTERS, name=st.text(st.characters()))
def test_any_filter_comes_back_from_the_file_as_it_was(path: Path, wanted: PhotoFilter, name: str) -> None:
    path.unlink(missing_ok=True)
    SavedFilters(path).add(name, wanted, CLASSES)
    again = SavedFilters(path)
    (saved,) = again.list()
    assert saved.name == name
    assert again.resolved(saved, CLASSES) == (wanted, ())


def test_classes_are_kept_by_name_and_those_that_are_gone_are_told(path: Path) -> None:
    saved = SavedFilters(path)
    saved.add("two", PhotoFilter(class_ids=frozenset({ClassId(1), ClassId(2)})), CLASSES)
    other = [PhotoClass(ClassId(77), "Bride", 0.8, "#000000", 0)]
    wanted, gone = saved.resolved(saved.list()[0], other)
    assert wanted == PhotoFilter(class_ids=frozenset({ClassId(77)}))
    assert gone == ("<b>cake</b>",)


def test_adding_renaming_and_removing_keep_the_order_and_tell(path: Path, qtbot: QtBot) -> None:
    saved = SavedFilters(path)
    for name in ("a", "b", "c"):
        with qtbot.waitSignal(saved.changed):
            saved.add(name, REVIEW, CLASSES)
    saved.rename("b", "B")
    saved.add("A", PhotoFilter(text="x"), CLASSES)
    saved.remove("c")
    assert names(saved) == names(SavedFilters(path)) == ["A", "B"]
    assert saved.list()[0].wanted.text == "x"
    with pytest.raises(ValueError, match="taken"):
        saved.rename("A", "b")


def test_two_windows_keep_each_others_filters(path: Path) -> None:
    one, two = SavedFilters(path), SavedFilters(path)
    one.add("of one", REVIEW, CLASSES)
    two.add("of two", REVIEW, CLASSES)
    one.add("another", REVIEW, CLASSES)
    assert names(SavedFilters(path)) == ["of one", "of two", "another"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe\x00",
        b"[]",
        b'{"version": 1}',
        b'{"version": "1", "filters": []}',
        b'{"version": 1, "filters": [{"name": 3}]}',
        b'{"version": 1, "filters": [{"name": "a", "states": ["wrong"]}]}',
        b'{"version": 1, "filters": [{"name": "a", "min_confidence": NaN}]}',
        b'{"version": 1, "filters": [{"name": "a", "classes": {}}]}',
        b"[" * 200_000,
    ],
    ids=range(10),
)
def test_a_damaged_file_is_put_aside_and_told_of(path: Path, qtbot: QtBot, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    saved = SavedFilters(path)
    with qtbot.waitSignal(saved.trouble) as told:
        pass
    aside = path.with_name("filters.json.broken")
    assert str(aside) in told.args[0]
    saved.add("new", REVIEW, CLASSES)
    assert aside.read_bytes() == data
    assert names(SavedFilters(path)) == ["new"]


def test_a_second_damaged_file_does_not_replace_the_first_that_was_put_aside(path: Path) -> None:
    path.parent.mkdir()
    for data in (b"one", b"two"):
        path.write_bytes(data)
        SavedFilters(path)
    assert sorted(of.read_bytes() for of in path.parent.glob("*.broken")) == [b"one", b"two"]


def test_a_file_that_is_damaged_while_the_window_is_open_loses_nothing(path: Path, qtbot: QtBot) -> None:
    saved = SavedFilters(path)
    saved.add("a", REVIEW, CLASSES)
    path.write_bytes(b"{")
    with qtbot.waitSignal(saved.trouble):
        saved.add("b", REVIEW, CLASSES)
    assert names(SavedFilters(path)) == ["a", "b"]


def test_the_file_of_a_newer_first_look_is_never_changed(path: Path, qtbot: QtBot) -> None:
    path.parent.mkdir()
    data = json.dumps({"version": 2, "filters": "new"}).encode()
    path.write_bytes(data)
    saved = SavedFilters(path)
    with qtbot.waitSignal(saved.trouble):
        saved.add("a", REVIEW, CLASSES)
    assert names(saved) == ["a"]
    assert path.read_bytes() == data


def test_a_folder_that_cannot_be_written_is_told_of_and_the_filter_stays(
    tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "settings").write_text("a file, no folder")
    saved = SavedFilters(tmp_path / "settings" / "filters.json")
    with qtbot.waitSignal(saved.trouble):
        saved.add("a", REVIEW, CLASSES)
    assert names(saved) == ["a"]
