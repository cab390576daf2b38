from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from engine.errors import ModelError
from engine.vision import checkpoints
from engine.vision.checkpoints import Card
from engine.vision.fit import drain
from engine.vision.train import Trained, TrainingSet, retrain

NAMES = ("bride", "bouquet", "newlyweds")


@pytest.fixture
def trained(data: TrainingSet) -> Trained:
    return drain(retrain(data, NAMES, backbone_key="b@1"))


@pytest.fixture
def folder(tmp_path: Path, trained: Trained) -> Path:
    head = trained.head
    card = Card(
        version=0,
        created="2026-06-20T14:03:05+02:00",
        classes=head.classes,
        mode=head.mode,
        backbone_key=head.backbone_key,
        temperature=head.temperature,
        labels=dict.fromkeys(NAMES, 30),
        evaluation=trained.evaluation,
        note="3 fixed",
    )
    checkpoints.save(tmp_path / "models", 7, head, card, trained.oof)
    return tmp_path / "models"


def test_what_is_saved_is_loaded(folder: Path, trained: Trained, data: TrainingSet) -> None:
    head, card, oof = checkpoints.load(folder, 7)
    np.testing.assert_array_equal(head.probabilities(data.vectors), trained.head.probabilities(data.vectors))
    assert head.classes == NAMES
    assert (card.version, card.evaluation, card.labels["bride"]) == (7, trained.evaluation, 30)
    assert oof is not None
    assert oof.keys == trained.oof.keys
    np.testing.assert_array_equal(oof.probabilities, trained.oof.probabilities)
    assert checkpoints.versions(folder) == [7]


@pytest.mark.parametrize("number", [0, 1])
def test_a_missing_file_is_named(folder: Path, number: int) -> None:
    lost = checkpoints.paths(folder, 7)[number]
    lost.unlink()
    with pytest.raises(ModelError, match=f"{lost.name} is missing"):
        checkpoints.load(folder, 7)


def test_a_flipped_bit_is_noticed(folder: Path) -> None:
    numbers, _ = checkpoints.paths(folder, 7)
    data = bytearray(numbers.read_bytes())
    data[-3] ^= 1
    numbers.write_bytes(data)
    with pytest.raises(ModelError, match=r"model-0007\.safetensors is damaged"):
        checkpoints.load(folder, 7)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "x"}', "{"])
def test_a_damaged_card_is_named(folder: Path, text: str) -> None:
    checkpoints.paths(folder, 7)[1].write_text(text)
    with pytest.raises(ModelError, match=r"model-0007\.json"):
        checkpoints.load(folder, 7)


def test_an_exported_model_says_nothing_about_any_photo_and_comes_back(
    folder: Path, trained: Trained, data: TrainingSet, tmp_path: Path
) -> None:
    file = tmp_path / "to share.safetensors"
    checkpoints.export(folder, 7, file)
    assert set(load_file(file)) == {"weight", "bias"}
    content = file.read_bytes()
    assert not any(key in content or key.hex().encode() in content for key in data.keys)
    head, card = checkpoints.import_(file)
    np.testing.assert_array_equal(head.probabilities(data.vectors), trained.head.probabilities(data.vectors))
    assert card.evaluation == trained.evaluation


def test_foreign_and_damaged_files_are_not_imported(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.safetensors"
    with pytest.raises(ModelError, match="missing"):
        checkpoints.import_(file)
    save_file({"weight": np.zeros((2, 2))}, file)
    with pytest.raises(ModelError, match="not a model exported"):
        checkpoints.import_(file)
    file.write_bytes(b"\x80\x04 a pickle, say")
    with pytest.raises(ModelError, match="not a whole safetensors file"):
        checkpoints.import_(file)
    save_file({"weight": np.zeros((2, 2))}, file, metadata={"firstlook": "{"})
    with pytest.raises(ModelError, match="no readable card"):
        checkpoints.import_(file)
    checkpoints.export(folder, 7, file)
    file.write_bytes(file.read_bytes()[:-8])
    with pytest.raises(ModelError, match="not a whole safetensors file"):
        checkpoints.import_(file)


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path, trained: Trained, folder: Path) -> None:
    _, card, _ = checkpoints.load(folder, 7)
    (tmp_path / "file").write_text("")
    with pytest.raises(ModelError, match="could not be written"):
        checkpoints.save(tmp_path / "file", 8, trained.head, card)
    assert not list(folder.glob(".*"))
