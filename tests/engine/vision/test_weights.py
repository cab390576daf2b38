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
from engine.vision.download import fetch
from engine.vision.network import require_fit
from engine.vision.weights import WeightsFile, find_weights, load_state


def put(path: Path) -> Path:
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
        download=False,
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


def official(tmp_path: Path, right: bool) -> str:
    import torch

    path = tmp_path / "made.pth"
    torch.save({"a": torch.arange(5.0)}, path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:8] if right else "0" * 8
    return path.rename(tmp_path / f"made-{digest}.pth").as_uri()


def test_a_download_is_checked_and_kept_as_safetensors(tmp_path: Path) -> None:
    heard: list[tuple[int, int | None]] = []
    target = tmp_path / "weights" / "made.safetensors"
    fetch(official(tmp_path, True), target, lambda done, total: heard.append((done, total)))
    assert load_state(WeightsFile(target, "", ""))["a"].tolist() == [0, 1, 2, 3, 4]
    assert heard[-1][0] == heard[-1][1]


def test_a_download_with_the_wrong_checksum_is_thrown_away(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="wrong checksum"):
        fetch(official(tmp_path, False), tmp_path / "weights" / "made.safetensors")
    assert not (tmp_path / "weights").exists()


def test_no_network_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"could not be downloaded.*--weights FILE"):
        fetch("http://127.0.0.1:9/made-00000000.pth", tmp_path / "made.safetensors")


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
