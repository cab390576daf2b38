"""The runner of the measurements; the measurements themselves are run by hand."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

from bench import embedding, memory
from bench.clothing import macro_f1
from bench.common import Goal, Report, interleaved, ratio
from bench.runner import NAMES, main


def test_without_a_name_every_measurement_is_listed_with_what_it_shows(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([]) == 0
    lines = capsys.readouterr().out.splitlines()
    for name, (_, shows) in NAMES.items():
        assert any(line.split(maxsplit=1) == [name, shows] for line in lines)


def test_an_unknown_name_says_which_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speed"]) == 2
    said = capsys.readouterr().err
    assert "'speed'" in said
    assert all(name in said for name in NAMES)


@pytest.mark.parametrize(
    "name",
    [
        "clothing",
        "learning",
        "precision",
        "forgetting",
        "deep",
        "engines",
        "lab",
        "labelling",
        "mistakes",
        "embedding",
        "indexing",
        "camera-files",
        "every-file",
        "memory",
        "kill",
        "starter",
        "writing",
        "powercut",
        "diskfull",
        "exiftool-faults",
        "sequences",
    ],
)
def test_absent_data_are_named_and_exit_with_2(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FIRSTLOOK_WEIGHTS", raising=False)
    assert main([name, "--data", str(tmp_path / "nothing")]) == 2
    said = capsys.readouterr()
    assert str(tmp_path / "nothing") in said.err
    assert "--data" in said.err
    assert said.out == ""


def test_every_name_has_its_module() -> None:
    for module in (importlib.import_module(name) for name, _ in NAMES.values()):
        assert callable(module.arguments)
        assert callable(module.run)


def test_a_report_is_printed_as_one_json_object_and_a_missed_goal_exits_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    missed = Report({"photos": 3}, (Goal("times the peer", 2.5, 3.0),))
    monkeypatch.setattr(embedding, "run", lambda bench: missed)
    assert main(["embedding", "--json", "--data", str(tmp_path)]) == 1
    printed = json.loads(capsys.readouterr().out)
    assert printed["figures"] == {"photos": 3}
    assert printed["goals"] == [
        {"what": "times the peer", "value": 2.5, "bound": 3.0, "at_least": True, "reached": False}
    ]
    assert printed["good"] is False


def test_a_failure_is_bad_even_when_every_goal_is_reached() -> None:
    reached = Goal("seconds", 4.9, 5.0, at_least=False)
    assert reached.reached
    assert Report({}, (reached,)).good
    assert not Report({}, (reached,), ("a.jpg is damaged",)).good


def test_rivals_take_turns_at_being_first_and_are_compared_within_a_round() -> None:
    order: list[str] = []
    seconds = {"slow": iter([6.0, 30.0, 9.0]), "fast": iter([2.0, 10.0, 3.0])}

    def rival(name: str) -> float:
        order.append(name)
        return next(seconds[name])

    rivals = {name: lambda name=name: rival(name) for name in seconds}
    seen = interleaved(rivals, 3, lambda text: None)
    assert order == ["slow", "fast", "fast", "slow", "slow", "fast"]
    assert ratio(seen["slow"], seen["fast"]) == 3.0


def test_macro_f1_weighs_a_rare_class_as_a_common_one() -> None:
    pairs = [("hat", "hat")] * 9 + [("skirt", "hat")]
    assert macro_f1(pairs) == pytest.approx((2 * 9 / (9 + 10) + 0) / 2)


def test_memory_photos_are_distinct_and_the_same_each_time(tmp_path: Path) -> None:
    memory.make_photos(tmp_path / "one", 6)
    memory.make_photos(tmp_path / "two", 6)
    first = [file.read_bytes() for file in sorted((tmp_path / "one").rglob("*.jpg"))]
    assert len(set(first)) == 6
    assert first == [file.read_bytes() for file in sorted((tmp_path / "two").rglob("*.jpg"))]
