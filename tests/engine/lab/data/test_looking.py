from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine.errors import LibraryError
from engine.lab.data import looking, memory
from engine.lab.data.facts import Facts, facts_of
from engine.lab.data.looking import look
from engine.lab.data.memory import NAME, Memory, key_of_file
from tests.engine.lab.data.drawn import draw, end_of


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    found = [draw(tmp_path / "in" / f"{number}.jpg", number) for number in range(5)]
    found[2].write_bytes(b"no photo")
    return found


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the photos that are opened."""
    seen = list[str]()

    def counted(file: Path) -> Facts:
        seen.append(file.name)
        return facts_of(file)

    monkeypatch.setattr(looking, "facts_of", counted)
    return seen


def test_a_second_look_opens_nothing_and_finds_the_same(
    files: list[Path], tmp_path: Path, opened: list[str]
) -> None:
    first = end_of(look(files, tmp_path / "cache"))
    assert sorted(opened) == sorted(file.name for file in files)
    assert end_of(look(files, tmp_path / "cache")) == first
    assert len(opened) == len(files)
    assert first[2] == Facts(unreadable="not a photo")
    assert first[0] == facts_of(files[0])
    assert first[0].colours


def test_a_photo_that_was_changed_is_opened_again(
    files: list[Path], tmp_path: Path, opened: list[str]
) -> None:
    before = end_of(look(files, tmp_path / "cache"))
    draw(files[1], 99)
    os.utime(files[3], (1, 1))
    opened.clear()
    after = end_of(look(files, tmp_path / "cache"))
    assert sorted(opened) == ["1.jpg", "3.jpg"]
    assert after[1] != before[1]
    assert after[3] == before[3]


def test_what_was_found_before_a_stop_stays(
    files: list[Path], tmp_path: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "TOLD_EVERY", 1)
    monkeypatch.setattr(looking, "WORKERS", 1)
    steps = look(files, tmp_path / "cache")
    assert [next(steps).done for _ in range(4)] == [0, 1, 2, 3]
    steps.close()
    opened.clear()
    end_of(look(files, tmp_path / "cache"))
    assert set(opened).isdisjoint({"0.jpg", "1.jpg", "2.jpg"})
    assert {"3.jpg", "4.jpg"} == set(opened)


def test_a_file_that_is_gone_counts_as_unreadable(files: list[Path], tmp_path: Path) -> None:
    files[0].unlink()
    assert end_of(look(files, tmp_path / "cache"))[0].unreadable == "no longer there"


@pytest.mark.parametrize("rubbish", [b"", b"PK\x03\x04 no archive", b"\x93NUMPY"])
def test_a_damaged_memory_counts_as_none(files: list[Path], tmp_path: Path, rubbish: bytes) -> None:
    known = end_of(look(files, tmp_path / "cache"))
    (tmp_path / "cache" / NAME).write_bytes(rubbish)
    assert end_of(look(files, tmp_path / "cache")) == known
    assert Memory(tmp_path / "cache").get(key_of_file(files[0])) == known[0]


def test_a_full_disk_is_an_error_that_says_what_to_do(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(memory, "write_atomically", full)
    with pytest.raises(
        LibraryError, match=r"photos\.npz cannot be written: no space left on device\. Free some space"
    ):
        end_of(look(files, tmp_path / "cache"))
