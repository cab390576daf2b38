"""A group's file."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import EngineError
from engine.lab.groups import Group, GroupKind, Rank, is_group, members, read_group, write_group


def test_a_group_is_read_as_it_was_written(tmp_path: Path) -> None:
    ranking = (Rank("b", 0.5, (0.4, 0.6)), Rank("a", None, note="its loss is no number"))
    group = Group("product", GroupKind.GRID, ("a", "b", "b,longer"), ranking, {"b,longer": "b"}, 12.5)
    write_group(tmp_path, group)
    assert is_group(tmp_path)
    assert read_group(tmp_path) == group
    assert members(tmp_path, group) == (tmp_path / "a", tmp_path / "b", tmp_path / "b,longer")


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"kind": "heap", "order": [], "ranking": []}', '{"ranking": [3]}']
)
def test_a_damaged_one_is_told(text: str, tmp_path: Path) -> None:
    (tmp_path / "group.json").write_text(text)
    with pytest.raises(EngineError, match=r"group.json is damaged"):
        read_group(tmp_path)


def test_a_folder_without_one_is_no_group(tmp_path: Path) -> None:
    assert not is_group(tmp_path)
    with pytest.raises(EngineError, match="cannot be read"):
        read_group(tmp_path)
