"""What was received is kept until it is answered, through crashes and full disks."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from engine.bot.journal import REMEMBERED, TIDY_AFTER, Journal
from engine.bot.orders import Order, Sent
from engine.errors import EngineError

BOT = 42


def order(update: int) -> Order:
    return Order(update, 7, 7, update, Sent.PHOTO, file=f"file-{update}", album="a")


def crashed(journal: Journal) -> None:
    """Ends as by a kill: only the system lets go of the lock."""
    journal._lock.release()


def test_what_is_not_answered_is_there_after_a_crash(tmp_path: Path) -> None:
    journal = Journal(tmp_path, BOT)
    journal.received([order(1), order(2), order(3)])
    journal.answered([2])
    crashed(journal)
    with Journal(tmp_path, BOT) as again:
        assert again.waiting == (order(1), order(3))
        assert again.knows(2)
        assert not again.knows(4)


def test_a_line_that_was_torn_costs_that_line_alone(tmp_path: Path) -> None:
    journal = Journal(tmp_path, BOT)
    journal.received([order(1)])
    crashed(journal)
    file = tmp_path / f"{BOT}.jsonl"
    whole = file.read_bytes()
    for end in range(0, len(whole), 23):
        file.write_bytes(whole + b'{"got": {"later": 1}}\n[]\n' + whole[:end])
        with Journal(tmp_path, BOT) as again:
            assert again.waiting == (order(1),)
            again.received([order(9)])
        with Journal(tmp_path, BOT) as again:
            assert again.waiting == (order(1), order(9))
            again.answered([9])


def test_on_a_full_disk_nothing_is_received_and_nothing_is_torn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with Journal(tmp_path, BOT) as journal:
        journal.received([order(1)])
        before = (tmp_path / f"{BOT}.jsonl").read_bytes()
        with monkeypatch.context() as disk:
            disk.setattr(os, "fsync", full)
            with pytest.raises(OSError, match="No space"):
                journal.received([order(2)])
            journal.answered([1])
        assert (tmp_path / f"{BOT}.jsonl").read_bytes() == before
        assert journal.waiting == ()
        assert not journal.knows(2)
        journal.received([order(3)])
        crashed(journal)
        with Journal(tmp_path, BOT) as again:
            assert again.waiting == (order(3),)
            assert again.knows(1)


def test_the_file_does_not_grow_for_ever(tmp_path: Path) -> None:
    with Journal(tmp_path, BOT) as journal:
        for start in range(0, 3 * TIDY_AFTER, 500):
            updates = range(start, start + 500)
            journal.received([order(update) for update in updates])
            journal.answered(updates)
        lines = (tmp_path / f"{BOT}.jsonl").read_text().splitlines()
        assert len(lines) <= REMEMBERED + TIDY_AFTER
        assert journal.knows(3 * TIDY_AFTER - 1)
        assert not journal.knows(0)


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    with Journal(tmp_path, BOT) as journal:
        journal.received([order(1)])
        assert stat.S_IMODE((tmp_path / f"{BOT}.jsonl").stat().st_mode) == 0o600


def test_one_process_answers_for_a_bot(tmp_path: Path) -> None:
    with (
        Journal(tmp_path, BOT),
        Journal(tmp_path, BOT + 1),
        pytest.raises(EngineError, match="answers for this bot on this machine already"),
    ):
        Journal(tmp_path, BOT)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EngineError, match=r"cannot keep what it still has to answer in .*42\.jsonl"):
        Journal(tmp_path / "file", BOT)


def test_two_looks_that_ended_the_process_make_a_photo_harmful(tmp_path: Path) -> None:
    for looks in range(2):
        journal = Journal(tmp_path, BOT)
        journal.received([] if looks else [order(1)])
        assert not journal.is_harmful(1)
        journal.looking(1)
        crashed(journal)
    with Journal(tmp_path, BOT) as journal:
        assert journal.is_harmful(1)
    with Journal(tmp_path, BOT) as journal:
        journal.looked(1)
        assert not journal.is_harmful(1)
