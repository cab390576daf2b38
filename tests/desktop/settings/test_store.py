"""Settings are saved with every change; damaged files and those of newer versions are not lost."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.settings.saved import RECENT
from desktop.settings.store import Settings, SettingsStore
from desktop.theme import Theme
from engine import WriteTo


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "settings.json"


def test_a_change_is_told_saved_at_once_and_there_at_the_next_start(qtbot: QtBot, file: Path) -> None:
    store = SettingsStore(file)
    with qtbot.waitSignal(store.changed) as told:
        store.change(theme=Theme.DARK, write_to=WriteTo.SIDECARS)
    assert told.args == [store.now]
    assert json.loads(file.read_text()) == {"version": 1, "theme": "dark", "write_to": "sidecars"}
    again = SettingsStore(file)
    assert again.now == Settings(theme=Theme.DARK, write_to=WriteTo.SIDECARS)
    assert again.problem == ""


def test_a_change_to_what_is_already_so_says_and_writes_nothing(qtbot: QtBot, file: Path) -> None:
    store = SettingsStore(file)
    with qtbot.assertNotEmitted(store.changed):
        store.change(theme=Theme.SYSTEM)
    assert not file.exists()


@pytest.mark.parametrize("content", [b"{ no json", b"[1, 2]", b"\xff\xfe", b"[" * 100_000, b""])
def test_a_damaged_file_is_kept_aside_and_told(qtbot: QtBot, file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    store = SettingsStore(file)
    with qtbot.waitSignal(store.trouble) as told:
        pass
    assert store.now == Settings()
    assert told.args == [store.problem]
    assert "settings.json.broken" in store.problem
    assert file.with_name("settings.json.broken").read_bytes() == content
    store.change(tile=240)
    assert SettingsStore(file).now.tile == 240


def test_what_a_newer_version_wrote_survives_a_change_by_this_one(qtbot: QtBot, file: Path) -> None:
    newer = {"version": 7, "theme": "sepia", "language": "de", "hologram": {"depth": 3}}
    file.parent.mkdir()
    file.write_text(json.dumps(newer))
    store = SettingsStore(file)
    assert (store.now.theme, store.now.language, store.problem) == (Theme.SYSTEM, "de", "")
    store.change(notify=False)
    assert json.loads(file.read_text()) == {**newer, "notify": False}


def test_two_windows_do_not_take_each_others_settings_back(qtbot: QtBot, file: Path) -> None:
    first, second = SettingsStore(file), SettingsStore(file)
    first.change(theme=Theme.DARK)
    second.change(tile=300)
    read = SettingsStore(file).now
    assert (read.theme, read.tile) == (Theme.DARK, 300)


def test_settings_that_cannot_be_saved_hold_all_the_same_and_say_why(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    store = SettingsStore(tmp_path / "data" / "settings.json")
    with qtbot.waitSignal(store.trouble) as told:
        store.change(tile=300)
    assert store.now.tile == 300
    assert "settings.json" in told.args[0]
    assert "They hold until you quit" in told.args[0]


def test_recent_libraries_are_newest_first_each_once_and_ten_at_most(qtbot: QtBot, file: Path) -> None:
    store = SettingsStore(file)
    for number in range(RECENT + 2):
        store.remember(Path(f"/photos/{number}"))
    store.remember(Path("/photos/5"))
    assert len(store.now.recent) == RECENT
    assert store.now.recent[:2] == ("/photos/5", "/photos/11")
    store.forget(Path("/photos/5"))
    assert "/photos/5" not in store.now.recent
    assert SettingsStore(file).now.recent == store.now.recent


def test_a_folder_whose_name_is_no_text_is_remembered(qtbot: QtBot, file: Path) -> None:
    odd = Path(os.fsdecode(b"/photos/caf\xe9"))
    SettingsStore(file).remember(odd)
    assert [Path(name) for name in SettingsStore(file).now.recent] == [odd]


def test_the_engine_is_told_what_was_chosen(qtbot: QtBot, file: Path) -> None:
    store = SettingsStore(file)
    store.change(write_to=WriteTo.NONE, device="cpu", workers=3, parent_keyword="Mine", keep_mtime=True)
    options = store.options({"FIRSTLOOK_DATA": "/x"})
    assert (options.write_to, options.device, options.workers) == (WriteTo.NONE, "cpu", 3)
    assert (options.parent_keyword, options.keep_mtime) == ("Mine", True)
    assert options.environ == {"FIRSTLOOK_DATA": "/x"}


@pytest.mark.parametrize(
    "name", ["digikam", "photo_mechanic", "windows", "embed_fragile", "into_credentials"]
)
def test_the_engine_is_told_for_whom_and_where_keywords_are_written(
    qtbot: QtBot, file: Path, name: str
) -> None:
    store = SettingsStore(file)
    assert getattr(store.options({}), name) is False
    store.change(**{name: True})
    assert getattr(SettingsStore(file).options({}), name) is True


def test_first_steps_that_are_done_add_up_per_library(qtbot: QtBot, file: Path) -> None:
    store = SettingsStore(file)
    store.note_steps(Path("/a"), "look")
    store.note_steps(Path("/a"), "label", "look")
    store.note_steps(Path("/b"), "skipped")
    assert SettingsStore(file).now.steps_done == {"/a": ("look", "label"), "/b": ("skipped",)}
