"""Who is answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.bot.access import Allowance, find_access
from engine.errors import EngineError


def test_only_those_named_are_let_in() -> None:
    access = find_access("123456, 234567", None, False, {"FIRSTLOOK_DATA": "/nowhere"})
    assert access.lets_in(123456)
    assert not access.lets_in(1)
    assert not find_access("", None, False, {"FIRSTLOOK_DATA": "/nowhere"}).lets_in(0)
    assert find_access("", None, True, {"FIRSTLOOK_DATA": "/nowhere"}).lets_in(1)


def test_the_file_in_the_config_folder_counts_with_its_notes(tmp_path: Path) -> None:
    (tmp_path / "bot-allowed.txt").write_text("# the studio\n123  # Ann\n\n456,789\n")
    assert find_access("1", None, False, {"FIRSTLOOK_DATA": str(tmp_path)}).allowed == {1, 123, 456, 789}
    (tmp_path / "other").write_text("5")
    assert find_access("", tmp_path / "other", False, {"FIRSTLOOK_DATA": str(tmp_path)}).allowed == {5}


@pytest.mark.parametrize("text", ["@ann", "-5", "12a", "0", "٣", "9" * 30, "1;2"])
def test_what_is_no_id_is_refused(text: str) -> None:
    with pytest.raises(EngineError, match="is no Telegram id"):
        find_access(text, None, False, {"FIRSTLOOK_DATA": "/nowhere"})


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="absent"):
        find_access("", tmp_path / "absent", False, {"FIRSTLOOK_DATA": str(tmp_path)})


def test_an_allowance_comes_back_with_time_and_is_each_ones_own() -> None:
    now = [0.0]
    allowance = Allowance(2, 60, lambda: now[0])
    assert [allowance.takes(1) for _ in range(3)] == [True, True, False]
    assert allowance.takes(2)
    now[0] = 59
    assert not allowance.takes(1)
    now[0] = 60
    assert allowance.takes(1)


def test_a_flood_of_people_does_not_fill_the_memory() -> None:
    allowance = Allowance(1, 60, lambda: 0.0)
    for user in range(Allowance.MOST_PEOPLE + 50):
        allowance.takes(user)
    assert len(allowance._times) == Allowance.MOST_PEOPLE
    assert not allowance.takes(Allowance.MOST_PEOPLE + 49)
