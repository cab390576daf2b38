"""`firstlook weights`, by the real command: what is there, the official ones, going back, and a person's own."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from safetensors.torch import load_file, save_file

from engine.vision import download
from engine.vision.weights import WeightsFile
from tests.e2e.conftest import FirstLook, Ran


@pytest.fixture
def machine(firstlook: FirstLook, tmp_path: Path) -> FirstLook:
    """A machine on which nothing was fetched or chosen."""
    return firstlook.having(FIRSTLOOK_WEIGHTS="", FIRSTLOOK_DATA=str(tmp_path / "data"))


@pytest.fixture
def official(weights_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the address of the official weights gives: the starter's network, a little changed, as torch saves it."""
    import torch

    state = load_file(weights_file)
    state["features.18.1.bias"] = state["features.18.1.bias"] + 0.01
    path = tmp_path / "served.pth"
    torch.save(state, path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
    path = path.rename(tmp_path / f"mobilenet_v2-{digest}.pth")
    monkeypatch.setattr(download, "official_url", lambda _: path.as_uri())
    return path


def in_use(machine: FirstLook) -> list[str]:
    return [of["name"] for of in machine.json("weights")["weights"] if of["in_use"]]


def test_the_list_says_what_there_is_and_where_it_came_from(machine: FirstLook) -> None:
    told = machine("weights").out
    assert "* mobilenet_v2" in told
    assert "starter" in told
    assert told.count("not here yet: firstlook weights get") == 3
    [starter] = [of for of in machine.json("weights")["weights"] if of["name"] == "starter"]
    assert (starter["licence"], len(starter["sha256"]), starter["in_use"]) == ("MIT", 64, True)


@pytest.mark.slow
def test_a_library_follows_to_the_official_weights_and_back_and_loses_nothing(
    machine: FirstLook, learnt: Path, official: Path
) -> None:
    labels = {row["path"] for row in machine.rows(learnt, "--state", "labelled")}
    before = machine.json("status", learnt)
    assert before["weights"] == "starter"
    told = machine("weights", "get").out
    assert "mobilenet_v2 now uses the weights official" in told
    assert "Nothing is lost" in told
    ran = machine("tag", learnt)
    assert f"Learnt again with the weights official: model version {before['model'] + 1}" in ran.err
    after = machine.json("status", learnt)
    assert (after["weights"], after["model"]) == ("official", before["model"] + 1)
    assert "Weights: official" in machine("status", learnt).out
    machine("weights", "use", "starter")
    machine("tag", learnt)
    assert machine.json("status", learnt)["weights"] == "starter"
    assert {row["path"] for row in machine.rows(learnt, "--state", "labelled")} == labels
    versions = machine.json("models", learnt)["versions"]
    assert [of["weights"] for of in versions[1:]] == ["starter", "official", "starter"]


def test_a_persons_own_weights_come_in_and_are_used_when_asked(
    machine: FirstLook, random_weights: WeightsFile, tmp_path: Path
) -> None:
    file = Path(shutil.copy(random_weights.path, tmp_path / "mine.safetensors"))
    told = machine("weights", "import", file, "--name", "studio", "--licence", "MIT").out
    assert "firstlook weights use studio --backbone mobilenet_v2" in told
    assert in_use(machine) == ["starter"]
    machine("weights", "use", "studio")
    assert in_use(machine) == ["studio"]
    assert "studio, of mobilenet_v2" in machine("doctor", code=None).out


def test_what_cannot_be_brought_in_is_a_message_and_nothing_changes(
    machine: FirstLook, tmp_path: Path
) -> None:
    import numpy as np
    import torch

    (tmp_path / "text.pth").write_text("no weights")
    save_file({"a": torch.zeros(1)}, tmp_path / "other.safetensors")
    torch.save({"model": np.zeros(3)}, tmp_path / "code.pth")
    for name in ("text.pth", "other.safetensors", "code.pth", "absent.pth"):
        assert name in machine.failing("weights", "import", tmp_path / name)
    assert "there are: starter" in machine.failing("weights", "use", "nobody")
    assert in_use(machine) == ["starter"]


def test_an_altered_official_file_is_refused_and_what_to_do_is_said(
    machine: FirstLook, learnt: Path, official: Path, tmp_path: Path
) -> None:
    machine("weights", "get")
    [file] = (tmp_path / "data").rglob("official-*.safetensors")
    file.write_bytes(file.read_bytes()[:-100])
    told = machine.failing("tag", learnt)
    assert "damaged or was altered" in told
    assert "firstlook weights get" in told
    assert "damaged" in machine("weights").out
    assert "BAD   weights" in machine("doctor", code=1).out
    machine("weights", "use", "starter")
    assert machine.json("tag", learnt)["photos"] > 0


def test_no_room_for_a_download_is_a_message_and_the_starter_stays(
    firstlook: FirstLook, official: Path, small_disk: Path
) -> None:
    full = firstlook.having(FIRSTLOOK_WEIGHTS="", FIRSTLOOK_DATA=str(small_disk))
    told = full.failing("weights", "get")
    assert "no room for the download" in told or "No space left" in told
    assert in_use(full) == ["starter"]
    assert not list(small_disk.rglob("*.safetensors"))


@pytest.mark.parametrize("words", [("use",), ("import",), ("get", "x"), ("list", "x"), ("steal",)])
def test_wrong_words_are_wrong_use(machine: FirstLook, words: tuple[str, ...]) -> None:
    ran: Ran = machine("weights", *words, code=2)
    assert "Usage" in ran.err
