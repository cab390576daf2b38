"""The watcher: events are hints, a look is the truth."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine.watch import Watcher


class Looks:
    """Counts the looks, and waits for one."""

    def __init__(self) -> None:
        self.count = 0
        self._seen = threading.Condition()

    def look(self) -> None:
        with self._seen:
            self.count += 1
            self._seen.notify()

    def wait_for(self, count: int, seconds: float = 15) -> bool:
        with self._seen:
            return self._seen.wait_for(lambda: self.count >= count, seconds)


@pytest.fixture
def looks() -> Looks:
    return Looks()


@pytest.fixture
def start(tmp_path: Path, looks: Looks) -> Iterator[Callable[..., Watcher]]:
    started: list[Watcher] = []

    def start_(**changes: object) -> Watcher:
        started.append(Watcher(tmp_path, looks.look, **changes))  # type: ignore[arg-type]
        return started[-1]

    yield start_
    for watcher in started:
        watcher.stop()


def test_a_new_photo_is_looked_for_once_it_is_quiet(
    tmp_path: Path, looks: Looks, start: Callable[..., Watcher]
) -> None:
    start()
    for part in range(5):
        (tmp_path / "a.jpg").write_bytes(b"x" * part)
        time.sleep(0.1)
    assert looks.wait_for(1)
    time.sleep(1.5)
    assert looks.count == 1


def test_our_own_files_and_hidden_ones_are_no_news(
    tmp_path: Path, looks: Looks, start: Callable[..., Watcher]
) -> None:
    (tmp_path / ".firstlook").mkdir()
    start()
    for name in (".firstlook/index.jpg", ".hidden.jpg", "a.jpg_exiftool_tmp", "b.jpg_original", "notes.txt"):
        (tmp_path / name).write_bytes(b"x")
    time.sleep(2)
    assert looks.count == 0


def test_a_folder_that_is_moved_in_is_looked_into(
    tmp_path: Path, looks: Looks, start: Callable[..., Watcher], tmp_path_factory: pytest.TempPathFactory
) -> None:
    start()
    card = tmp_path_factory.mktemp("card") / "DCIM"
    card.mkdir()
    card.rename(tmp_path / "DCIM")
    assert looks.wait_for(1)


def test_a_sidecar_that_another_program_writes_is_looked_into(
    tmp_path: Path, looks: Looks, start: Callable[..., Watcher]
) -> None:
    start()
    (tmp_path / "a.CR3.XMP").write_bytes(b"x")
    assert looks.wait_for(1)


def test_a_look_comes_without_any_event_too(looks: Looks, start: Callable[..., Watcher]) -> None:
    start(reconcile=0.2)
    assert looks.wait_for(3)


def test_polling_sees_what_a_network_drive_does_not_tell(
    tmp_path: Path, looks: Looks, start: Callable[..., Watcher]
) -> None:
    assert start(polling=True).polling
    (tmp_path / "a.jpg").write_bytes(b"x")
    assert looks.wait_for(1, seconds=20)
