"""A network of the lab: what it sees, what is frozen, what learns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.errors import ModelError
from engine.lab.architectures import ARCHITECTURES, architecture
from engine.lab.network import LabNet, build
from engine.lab.recipe import Recipe, Training
from engine.vision.backbones import BACKBONES
from engine.vision.weights import WeightsFile, load_state

SIDE = 32


def _recipe(architecture: str = "mobilenet_v2", *, freeze: str = "all", **more: Any) -> Recipe:
    given: dict[str, Any] = {"side": SIDE, "pretrained": False, "training": Training(freeze=freeze)}
    return Recipe("test", architecture, **{**given, **more})


def _net(*given: Any, seed: int = 5, **more: Any) -> LabNet:
    torch.manual_seed(seed)
    return build(_recipe(*given, **more), 3)


def _planes(count: int = 4, side: int = SIDE) -> Tensor:
    return torch.randint(0, 256, (count, 3, side, side), generator=torch.Generator().manual_seed(1)).float()


def _learn_a_step(net: LabNet) -> None:
    net.train()
    optimiser = torch.optim.SGD(net.learning(), lr=0.1)
    nn.functional.cross_entropy(net(_planes()), torch.tensor([0, 1, 2, 0])).backward()  # type: ignore[no-untyped-call]
    optimiser.step()


def test_with_the_apps_weights_its_vectors_are_the_apps(random_weights: WeightsFile) -> None:
    from engine.vision.network import build as build_apps

    net = build(_recipe(pretrained=True, weights=str(random_weights.path)), 3).eval()
    apps = build_apps(BACKBONES["mobilenet_v2"], load_state(random_weights))
    planes = _planes()
    with torch.inference_mode():
        expected = apps(planes.to(torch.uint8).permute(0, 2, 3, 1))
        np.testing.assert_allclose(net.features(planes), expected, atol=1e-5)
    assert net.begun == f"{random_weights.path.name} (the recipe), sha256 {random_weights.sha256[:12]}"


def test_the_weights_of_this_machine_are_found(environ: Mapping[str, str]) -> None:
    net = build(_recipe(pretrained=True), 3, environ)
    assert net.begun.startswith("starter-mobilenet_v2.safetensors (FIRSTLOOK_WEIGHTS), sha256 ee15f77c9")


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_every_architecture_gives_a_logit_per_class_and_all_of_it_can_learn(name: str) -> None:
    side = max(SIDE, architecture(name).smallest)
    net = _net(name, side=side, freeze="none").train()
    logits = net(_planes(2, side))
    assert logits.shape == (2, 3)
    logits.sum().backward()
    assert len(net.learning()) == len(list(net.parameters()))
    assert all(of.grad is not None and of.grad.isfinite().all() for of in net.parameters())


def test_the_logits_are_the_heads_of_the_features() -> None:
    net, planes = _net(head="batchnorm").eval(), _planes()
    assert torch.equal(net(planes), net.head(net.features(planes)))


def test_features_are_the_mean_or_the_maximum_of_the_map_or_all_of_it() -> None:
    planes = _planes(2, 64)
    nets = [_net(side=64, pooling="average"), _net(side=64, pooling="max"), _net(side=64, head="flatten128")]
    average, most, every = (net.eval().features(planes).detach() for net in nets)
    assert every.shape == (2, 1280 * 2 * 2)
    maps = every.view(2, 1280, 2, 2)
    torch.testing.assert_close(average, maps.mean((2, 3)))
    torch.testing.assert_close(most, maps.amax((2, 3)))


def test_what_is_frozen_stays_as_it_is_down_to_the_statistics_of_batch_norm() -> None:
    net = _net()
    key = net.vector_key
    assert net.frozen_vectors
    assert [id(of) for of in net.learning()] == [id(of) for of in net.head.parameters()]
    before = net.head[-1].weight.detach().clone()  # type: ignore[index]
    _learn_a_step(net)
    assert net.vector_key == key
    assert not torch.equal(net.head[-1].weight, before)  # type: ignore[index]


def test_of_the_last_blocks_all_learns_and_of_the_first_nothing() -> None:
    net = _net(freeze="last 2")
    before = {name: value.clone() for name, value in net.body.model.state_dict().items()}
    _learn_a_step(net)
    changed = {
        name.split(".")[1]
        for name, value in net.body.model.state_dict().items()
        if not value.equal(before[name])
    }
    assert changed == {"17", "18"}
    assert not net.frozen_vectors
    assert not net.body.part("features.16").training
    assert net.body.part("features.17").training


def test_what_was_open_can_be_frozen_again() -> None:
    net = _net(freeze="none").train()
    net.freeze("all")
    assert net.frozen_vectors
    assert not any(module.training for module in net.body.part("features.0").modules())
    assert len(net.learning()) == 2


def test_a_network_from_scratch_learns_as_a_whole_whatever_is_frozen() -> None:
    net = _net("stacked_cnn", freeze="all")
    assert not net.frozen_vectors
    assert len(net.learning()) == len(list(net.parameters()))
    assert net.features(_planes()).shape == (4, 128)


def test_equal_keys_mean_equal_vectors() -> None:
    key = _net().vector_key
    assert _net(head="batchnorm").vector_key == key
    others = [
        _net(seed=6),
        _net(side=40),
        _net(pooling="max"),
        _net(head="flatten128"),
        _net("resnet18"),
    ]
    assert len({key, *(net.vector_key for net in others)}) == 6


def test_flattened_vectors_do_not_depend_on_the_pooling() -> None:
    assert _net(head="flatten128", pooling="max").vector_key == _net(head="flatten128").vector_key


def test_dropout_is_the_recipes_or_else_the_heads_or_the_architectures() -> None:
    def dropout(net: LabNet) -> float:
        layer = net.head[-2]  # type: ignore[index]
        assert isinstance(layer, nn.Dropout)
        return layer.p

    assert dropout(_net()) == 0
    assert dropout(_net(head="batchnorm")) == 0.5
    assert dropout(_net("stacked_cnn")) == 0.5
    assert dropout(_net("simple_cnn")) == 0
    assert dropout(_net(head="batchnorm", training=Training(dropout=0.0))) == 0
    assert dropout(_net("stacked_cnn", training=Training(dropout=0.3))) == 0.3


def test_a_recipe_without_a_side_has_the_architectures() -> None:
    assert _net("basic_cnn", side=0).side == 224


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"architecture": "vgg19"}, "no architecture is called 'vgg19'"),
        ({"head": "dense"}, "no head is called 'dense'"),
        ({"pooling": "median"}, "no pooling is called 'median'; there are average, max"),
        ({"side": 16}, "mobilenet_v2 cannot see 16 pixels: its side is 32 at least"),
        ({"architecture": "inception_v3"}, "inception_v3 cannot see 32 pixels: its side is 75 at least"),
        ({"architecture": "simple_cnn", "head": "flatten128"}, "the head flatten128 does not fit; take fc"),
        ({"training": Training(freeze="last 20")}, "mobilenet_v2 has 19 blocks"),
    ],
)
def test_what_does_not_go_together_is_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        build(replace(_recipe(), **change), 3)


def test_its_state_comes_back_from_a_file_and_says_the_same(tmp_path: Any) -> None:
    from safetensors.torch import load_file, save_file

    net, again = _net(head="batchnorm").eval(), _net(head="batchnorm", seed=9).eval()
    save_file(net.state_dict(), tmp_path / "best.safetensors")
    again.load_state_dict(load_file(tmp_path / "best.safetensors"))
    assert torch.equal(again(_planes()), net(_planes()))
