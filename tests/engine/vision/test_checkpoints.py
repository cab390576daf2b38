from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from engine.errors import ModelError
from engine.vision import checkpoints
from engine.vision.checkpoints import Card
from engine.vision.files import sha256_of
from engine.vision.fit import drain
from engine.vision.train import Trained, TrainingSet, retrain
from tests.disk import fill, small_disk

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
        thresholds=trained.thresholds,
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
    head, card, backbone = checkpoints.import_(file)
    assert backbone == b""
    np.testing.assert_array_equal(head.probabilities(data.vectors), trained.head.probabilities(data.vectors))
    assert card.evaluation == trained.evaluation


def test_a_backbone_that_goes_along_comes_back_byte_by_byte_or_not_at_all(
    folder: Path, trained: Trained, tmp_path: Path
) -> None:
    weights, file = bytes(range(256)) * 9, tmp_path / "deep.safetensors"
    _, card, oof = checkpoints.load(folder, 7)
    head = replace(trained.head, backbone_key=f"mobilenet_v2@{hashlib.sha256(weights).hexdigest()[:12]}")
    checkpoints.save(folder, 8, head, card, oof)
    checkpoints.export(folder, 8, file, weights)
    assert checkpoints.import_(file)[2] == weights
    whole = file.read_bytes()
    at = whole.index(weights)
    file.write_bytes(whole[:at] + b"!" + whole[at + 1 :])
    with pytest.raises(ModelError, match="not the one that its model belongs to"):
        checkpoints.import_(file)


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


def test_thresholds_and_the_share_of_known_photos_come_back_and_are_shared(
    folder: Path, trained: Trained, tmp_path: Path
) -> None:
    head, card, oof = checkpoints.load(folder, 7)
    assert head.root
    assert head.known == trained.head.known is not None
    assert card.thresholds == trained.thresholds
    assert oof is not None
    for name in ("targets", "weights", "strangers"):
        np.testing.assert_array_equal(getattr(oof, name), getattr(trained.oof, name))
    checkpoints.export(folder, 7, tmp_path / "x.safetensors")
    shared, other, _ = checkpoints.import_(tmp_path / "x.safetensors")
    assert (shared.known, other.thresholds) == (head.known, card.thresholds)


def test_a_version_of_the_first_format_is_read(folder: Path, data: TrainingSet) -> None:
    numbers, described = checkpoints.paths(folder, 7)
    arrays = {key: of for key, of in load_file(numbers).items() if key in ("weight", "bias", "oof.keys")}
    arrays["oof.probabilities"] = load_file(numbers)["oof.probabilities"]
    save_file(arrays, numbers)
    card = json.loads(described.read_text()) | {"format": "firstlook head 1"}
    card["sha256"] = sha256_of(numbers)
    for new in ("root", "known", "thresholds", "precision"):
        del card[new]
    described.write_text(json.dumps(card))
    head, read, oof = checkpoints.load(folder, 7)
    assert (head.root, head.known, read.thresholds) == (False, None, ())
    np.testing.assert_allclose(head.probabilities(data.vectors).sum(axis=1), 1.0, atol=1e-5)
    assert oof is not None
    assert (len(oof.keys), len(oof.targets)) == (90, 0)


@pytest.mark.parametrize(
    "wrong",
    [
        {"thresholds": [0.5]},
        {"thresholds": [0.5, 0.5, 7]},
        {"known": [1.0]},
        {"known": [-1.0, 0.0]},
        {"known": "x"},
    ],
)
def test_a_card_with_thresholds_that_are_none_is_refused(folder: Path, wrong: dict[str, object]) -> None:
    described = checkpoints.paths(folder, 7)[1]
    described.write_text(json.dumps(json.loads(described.read_text()) | wrong))
    with pytest.raises(ModelError, match="no readable card"):
        checkpoints.load(folder, 7)


def test_a_full_disk_leaves_the_versions_that_there_are(
    folder: Path, trained: Trained, data: TrainingSet, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, "64k"):
        _, card, _ = checkpoints.load(folder, 7)
        checkpoints.save(disk, 1, trained.head, card, trained.oof)
        fill(disk, left=4096)
        with pytest.raises(ModelError, match=r"model-0002\.safetensors could not be written: No space left"):
            checkpoints.save(disk, 2, trained.head, card, trained.oof)
        assert checkpoints.versions(disk) == [1]
        assert sorted(of.name for of in disk.iterdir()) == [
            "filler",
            "model-0001.json",
            "model-0001.safetensors",
        ]
        assert checkpoints.load(disk, 1)[0].classes == NAMES
