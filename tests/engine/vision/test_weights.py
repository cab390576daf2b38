from __future__ import annotations

import hashlib
import pickle
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from engine.errors import WeightsError
from engine.vision.backbones import BACKBONES, Backbone, backbone
from engine.vision.classifier import imagenet_classifier
from engine.vision.network import require_fit
from engine.vision.weights import WeightsFile, find_weights, load_state, note_in_use
from engine.vision.weights_card import WeightsCard, card_path, write_card


def put(path: Path) -> Path:
    """A whole safetensors file, if not one of a backbone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({"a": np.arange(3, dtype=np.float16)}, path)
    return path


def find(tmp_path: Path, chosen: Path | None = None, environ: dict[str, str] | None = None) -> WeightsFile:
    return find_weights(
        backbone("mobilenet_v2"),
        chosen=chosen,
        environ=environ or {},
        data_folder=tmp_path / "data",
        resources=tmp_path / "resources",
    )


def test_places_are_looked_in_one_after_the_other(tmp_path: Path) -> None:
    chosen = put(tmp_path / "my own.safetensors")
    folder = put(tmp_path / "env" / "a-mobilenet_v2-b.safetensors").parent
    put(tmp_path / "data" / "weights" / "mobilenet_v2.safetensors")
    put(tmp_path / "resources" / "weights" / "mobilenet_v2.safetensors")
    environ = {"FIRSTLOOK_WEIGHTS": str(folder)}
    assert find(tmp_path, chosen, environ).origin == "--weights"
    assert find(tmp_path, None, environ).origin == "FIRSTLOOK_WEIGHTS"
    found = find(tmp_path)
    assert found.origin == "the app's data folder"
    assert found.sha256 == hashlib.sha256(found.path.read_bytes()).hexdigest()
    found.path.unlink()
    assert find(tmp_path).origin == "resources"


def test_no_weights_names_every_place_and_what_to_do(tmp_path: Path) -> None:
    empty = tmp_path / "env"
    empty.mkdir()
    with pytest.raises(WeightsError) as raised:
        find(tmp_path, None, {"FIRSTLOOK_WEIGHTS": str(empty)})
    text = str(raised.value)
    for place in (empty, tmp_path / "data" / "weights", tmp_path / "resources" / "weights"):
        assert str(place) in text
    assert "--weights FILE" in text
    assert "firstlook weights get --backbone mobilenet_v2" in text


def test_a_named_file_that_is_not_there_is_not_silently_replaced(tmp_path: Path) -> None:
    put(tmp_path / "data" / "weights" / "mobilenet_v2.safetensors")
    with pytest.raises(WeightsError, match="no such file"):
        find(tmp_path, tmp_path / "typo.safetensors")
    with pytest.raises(WeightsError, match="no such file"):
        find(tmp_path, None, {"FIRSTLOOK_WEIGHTS": str(tmp_path / "typo")})
    with pytest.raises(WeightsError, match=r"no \*mobilenet_v2\*"):
        find(tmp_path, tmp_path)


def test_a_pickle_is_refused_unread(tmp_path: Path) -> None:
    bad = tmp_path / "mobilenet_v2.pth"
    bad.write_bytes(pickle.dumps({"a": 1}))
    with pytest.raises(WeightsError, match="can run"):
        find(tmp_path, bad)
    with pytest.raises(WeightsError, match="can run"):
        load_state(WeightsFile(bad, "", ""))


@pytest.mark.parametrize("keep", [0, 4, 40, -1])
def test_a_truncated_file_is_an_error(tmp_path: Path, keep: int) -> None:
    path = put(tmp_path / "w.safetensors")
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(WeightsError, match="not a whole safetensors file"):
        load_state(WeightsFile(path, "", ""))


def test_half_precision_becomes_single(tmp_path: Path) -> None:
    import torch

    state = load_state(WeightsFile(put(tmp_path / "w.safetensors"), "", ""))
    assert state["a"].dtype == torch.float32


def test_a_misfit_says_what_does_not_fit(mobilenet: Backbone) -> None:
    import torch

    wanted = {"a": torch.zeros(2), "b": torch.zeros(3), "n.num_batches_tracked": torch.tensor(0)}
    require_fit(mobilenet, wanted, {"a": torch.zeros(2), "b": torch.zeros(3)})
    with pytest.raises(WeightsError, match=r"b has shape \(4,\) instead of \(3,\)"):
        require_fit(mobilenet, wanted, {"a": torch.zeros(2), "b": torch.zeros(4)})
    with pytest.raises(WeightsError, match="c is not part of it"):
        require_fit(mobilenet, wanted, {"a": torch.zeros(2), "b": torch.zeros(3), "c": torch.zeros(1)})
    with pytest.raises(WeightsError, match="b holds numbers that are not finite"):
        require_fit(mobilenet, wanted, {"a": torch.zeros(2), "b": torch.tensor([1.0, 2.0, float("nan")])})


def carded(path: Path) -> Path:
    """The file with a card beside it."""
    put(path)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    card = WeightsCard("studio", "mobilenet_v2", "a test", "MIT", "2026-11-24", sha256, path.stat().st_size)
    write_card(path, card)
    return path


def test_the_official_weights_come_before_others_and_the_starter_last(tmp_path: Path) -> None:
    starter = put(tmp_path / "resources" / "weights" / "starter-mobilenet_v2.safetensors")
    assert find(tmp_path) == WeightsFile(starter, find(tmp_path).sha256, "resources", "starter")
    put(tmp_path / "data" / "weights" / "a-mobilenet_v2.safetensors")
    assert find(tmp_path).name == "a"
    put(tmp_path / "data" / "weights" / "official-mobilenet_v2.safetensors")
    assert find(tmp_path).name == "official"


def test_what_use_was_told_is_used(tmp_path: Path) -> None:
    put(tmp_path / "data" / "weights" / "official-mobilenet_v2.safetensors")
    put(tmp_path / "resources" / "weights" / "starter-mobilenet_v2.safetensors")
    note_in_use(tmp_path / "data", backbone("mobilenet_v2"), "starter")
    note_in_use(tmp_path / "data", backbone("resnet18"), "official")
    assert find(tmp_path).name == "starter"


def test_weights_that_are_in_use_and_gone_are_not_silently_replaced(tmp_path: Path) -> None:
    put(tmp_path / "resources" / "weights" / "starter-mobilenet_v2.safetensors")
    note_in_use(tmp_path / "data", backbone("mobilenet_v2"), "studio")
    with pytest.raises(
        WeightsError, match=r"'studio' of mobilenet_v2 are in use and are gone.*weights use NAME"
    ):
        find(tmp_path)


@pytest.mark.parametrize("text", ["", "no json", "[]", '{"mobilenet_v2": 3}'])
def test_a_spoilt_note_of_what_is_in_use_is_no_note(tmp_path: Path, text: str) -> None:
    put(tmp_path / "data" / "weights" / "official-mobilenet_v2.safetensors")
    (tmp_path / "data" / "weights" / "in-use.json").write_text(text)
    assert find(tmp_path).name == "official"
    note_in_use(tmp_path / "data", backbone("mobilenet_v2"), "official")
    assert find(tmp_path).name == "official"


def test_the_card_names_the_weights(tmp_path: Path) -> None:
    carded(tmp_path / "data" / "weights" / "mine-mobilenet_v2.safetensors")
    assert find(tmp_path).name == "studio"


def test_altered_weights_are_refused_with_both_checksums(tmp_path: Path) -> None:
    path = carded(tmp_path / "data" / "weights" / "mine-mobilenet_v2.safetensors")
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with pytest.raises(WeightsError, match=r"damaged or was altered: its sha256 is \w{12}….*weights get"):
        find(tmp_path)


def test_a_card_that_cannot_be_read_is_an_error_that_names_it(tmp_path: Path) -> None:
    path = carded(tmp_path / "data" / "weights" / "mine-mobilenet_v2.safetensors")
    for text in ("", "[]", '{"format": "another"}', '{"format": "firstlook weights 1"}'):
        card_path(path).write_text(text)
        with pytest.raises(WeightsError, match=r"mine-mobilenet_v2.json is no readable card"):
            find(tmp_path)


@pytest.mark.parametrize("chosen", BACKBONES.values(), ids=lambda chosen: chosen.name)
def test_the_registry_agrees_with_torchvision(chosen: Backbone) -> None:
    import torchvision
    from torchvision.models import get_weight

    official_weights = get_weight(chosen.weights)
    transforms = official_weights.transforms()
    assert tuple(transforms.mean) == chosen.mean
    assert tuple(transforms.std) == chosen.std
    layer = torchvision.models.get_model(chosen.builder).get_submodule(chosen.classifier)
    assert layer.in_features == chosen.vector_length


def test_the_last_layer_is_read_without_torch_and_a_missing_one_is_an_error(
    mobilenet: Backbone, random_weights: WeightsFile, tmp_path: Path
) -> None:
    weight, bias = imagenet_classifier(random_weights, mobilenet)
    assert weight.shape == (1000, 1280)
    assert bias.shape == (1000,)
    assert weight.dtype == np.float32
    with pytest.raises(WeightsError, match="no readable last layer"):
        imagenet_classifier(WeightsFile(put(tmp_path / "w.safetensors"), "", ""), mobilenet)


def test_an_unknown_backbone_names_the_known_ones() -> None:
    with pytest.raises(WeightsError, match="mobilenet_v2, resnet18, resnet50"):
        backbone("vgg")
