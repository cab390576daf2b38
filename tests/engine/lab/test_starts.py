"""The numbers that a network begins with: where they are found, and what is said where they are not."""

from __future__ import annotations

import pickle
import socket
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from engine.errors import WeightsError
from engine.lab.architectures import architecture
from engine.lab.bodies import make_body
from engine.lab.recipe import Recipe
from engine.lab.starts import Start, seems_there, start_of
from engine.vision.weights import WeightsFile

Environ = dict[str, str]


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environ:
    """A machine without weights but those that everybody has; whoever asks the network fails."""
    from huggingface_hub import constants

    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hugging"))
    monkeypatch.setattr(socket.socket, "connect", _refused)
    return {"FIRSTLOOK_DATA": str(tmp_path / "data")}


def _refused(*_: Any) -> None:
    raise AssertionError("the network was asked")


def _start(name: str, environ: Environ, **more: Any) -> Start:
    found = start_of(architecture(name), Recipe("test", name, **more), environ)
    assert found is not None
    return found


def test_a_pth_that_the_recipe_names_is_read(
    random_weights: WeightsFile, tmp_path: Path, bare: Environ
) -> None:
    state = load_file(random_weights.path)
    torch.save(state, tmp_path / "mine.pth")
    body = make_body(architecture("mobilenet_v2"), 32)
    _start("mobilenet_v2", bare, weights=str(tmp_path / "mine.pth"), pretrained=False).into(body)
    for key, value in body.model.state_dict().items():
        assert torch.equal(value, state[key])


def test_weights_of_another_architecture_are_refused_by_file_and_key(
    random_weights: WeightsFile, bare: Environ
) -> None:
    start = _start("resnet18", bare, weights=str(random_weights.path))
    with pytest.raises(
        WeightsError, match=r"mobilenet_v2-random\.safetensors: the weights do not fit resnet18: conv1"
    ):
        start.into(make_body(architecture("resnet18"), 32))


def test_a_file_with_code_in_it_is_refused(tmp_path: Path, bare: Environ) -> None:
    (tmp_path / "mine.pth").write_bytes(pickle.dumps({"a": print}))
    with pytest.raises(WeightsError, match=r"mine\.pth is"):
        _start("vgg16", bare, weights=str(tmp_path / "mine.pth"))


def test_a_file_that_is_not_there_is_named(tmp_path: Path, bare: Environ) -> None:
    with pytest.raises(WeightsError, match=r'weights = ".*gone\.pth" cannot be read \(No such file'):
        _start("vgg16", bare, weights=str(tmp_path / "gone.pth"))


def test_random_numbers_need_no_file(bare: Environ) -> None:
    assert start_of(architecture("vgg16"), Recipe("test", pretrained=False), bare) is None
    assert start_of(architecture("simple_cnn"), Recipe("test"), bare) is None


def test_a_network_from_scratch_takes_no_weights(bare: Environ) -> None:
    with pytest.raises(WeightsError, match="simple_cnn begins at random: it takes no weights"):
        start_of(architecture("simple_cnn"), Recipe("test", weights="a.pth"), bare)


@pytest.mark.parametrize(
    ("name", "fetching"),
    [
        ("vgg16", r"get_model\('vgg16', weights='IMAGENET1K_V1'\)"),
        ("inception_v3", r"get_model\('inception_v3', weights='IMAGENET1K_V1'\)"),
        ("resnet50v2", r"timm.create_model\('resnetv2_50.a1h_in1k', pretrained=True\)"),
        ("xception", r"timm.create_model\('legacy_xception.tf_in1k', pretrained=True\)"),
    ],
)
def test_a_machine_without_them_is_told_how_to_get_them_and_nothing_is_downloaded(
    name: str, fetching: str, bare: Environ
) -> None:
    with pytest.raises(
        WeightsError, match=f"no pretrained weights of {name}.*{fetching}.*pretrained = false"
    ):
        _start(name, bare)


def test_the_apps_own_are_fetched_with_the_apps_command(bare: Environ) -> None:
    with pytest.raises(WeightsError, match=r"firstlook weights get --backbone resnet18.*pretrained = false"):
        _start("resnet18", bare)


def test_a_file_that_the_environment_names_is_not_taken_for_another_backbone(
    weights_file: Path, bare: Environ
) -> None:
    environ = {**bare, "FIRSTLOOK_WEIGHTS": str(weights_file)}
    assert _start("mobilenet_v2", environ).file.path == weights_file
    for name in ("resnet18", "vgg16"):
        with pytest.raises(WeightsError, match=r"no .*weights"):
            _start(name, environ)


@pytest.mark.parametrize("named", [False, True])
def test_the_others_are_found_in_the_apps_folders_by_their_name(
    named: bool, tmp_path: Path, bare: Environ
) -> None:
    folder = tmp_path / "mine" if named else tmp_path / "data" / "weights"
    folder.mkdir(parents=True)
    save_file(
        {"features.0.bias": torch.ones(64).half(), "classifier.0.bias": torch.ones(9)},
        folder / "vgg16.safetensors",
    )
    start = _start("vgg16", {**bare, "FIRSTLOOK_WEIGHTS": str(folder)} if named else bare)
    assert start.file.path == folder / "vgg16.safetensors"
    assert {key: value.dtype for key, value in start.state.items()} == {"features.0.bias": torch.float32}


def test_what_torchvision_has_downloaded_is_checked_by_its_name(tmp_path: Path, bare: Environ) -> None:
    folder = tmp_path / "torch" / "hub" / "checkpoints"
    folder.mkdir(parents=True)
    (folder / "vgg16-397923af.pth").write_bytes(b"half of it")
    with pytest.raises(
        WeightsError, match=r"vgg16-397923af\.pth is damaged: its sha256 is .* Remove it, and fetch"
    ):
        _start("vgg16", bare)


def test_what_timm_has_downloaded_is_used(tmp_path: Path, bare: Environ) -> None:
    repository = tmp_path / "hugging" / "models--timm--resnetv2_50.a1h_in1k"
    kept = repository / "snapshots" / "0123456789abcdef0123456789abcdef01234567"
    kept.mkdir(parents=True)
    (repository / "refs").mkdir()
    (repository / "refs" / "main").write_text(kept.name)
    save_file({"stem.conv.weight": torch.ones(64, 3, 7, 7)}, kept / "model.safetensors")
    start = _start("resnet50v2", bare)
    assert start.told.startswith("model.safetensors (timm's own), sha256 ")
    with pytest.raises(WeightsError, match=r"do not fit resnetv2_50: .* is missing"):
        start.into(make_body(architecture("resnet50v2"), 32))


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("vgg16", "torch/hub/checkpoints/vgg16-397923af.pth"),
        ("inception_v3", "torch/hub/checkpoints/inception_v3_google-0cc3c7bd.pth"),
        ("xception", "torch/hub/checkpoints/xception-43020ad28.pth"),
        ("resnet50v2", "hugging/hub/models--timm--resnetv2_50.a1h_in1k/refs/main"),
        ("vgg16", "data/weights/mine-vgg16.safetensors"),
    ],
)
def test_a_first_look_sees_what_is_there_by_its_name(
    name: str, kept: str, tmp_path: Path, bare: Environ
) -> None:
    environ = {**bare, "TORCH_HOME": str(tmp_path / "torch"), "HF_HOME": str(tmp_path / "hugging")}
    assert not seems_there(architecture(name), environ)
    file = tmp_path / kept
    file.parent.mkdir(parents=True)
    save_file({"a": torch.ones(1)}, file)
    assert seems_there(architecture(name), environ)


def test_a_first_look_finds_the_apps_own_as_the_app_does(weights_file: Path, bare: Environ) -> None:
    assert seems_there(architecture("mobilenet_v2"), bare)
    assert not seems_there(architecture("resnet18"), {**bare, "FIRSTLOOK_WEIGHTS": str(weights_file)})
