"""The blocks of the backbones: nothing is left out, nothing is twice, and they run in their source's order."""

from __future__ import annotations

from itertools import chain
from typing import Any

import pytest
import torch
from torch import Tensor

from engine.lab.architectures import ARCHITECTURES, Architecture
from engine.lab.bodies import make_body

DEEP = [made for made in ARCHITECTURES.values() if not made.from_scratch]
BLOCKS = {
    "mobilenet_v2": 19,
    "resnet18": 9,
    "resnet50": 17,
    "resnet50v2": 17,
    "vgg16": 5,
    "inception_v3": 12,
    "xception": 14,
}

each = pytest.mark.parametrize("made", DEEP, ids=lambda made: made.name)


@each
def test_the_blocks_hold_every_weight_once(made: Architecture) -> None:
    with torch.device("meta"):
        body = make_body(made, made.side)
    parts = [part for block in made.blocks for part in block.parts]
    held = list(chain.from_iterable(body.part(part).parameters() for part in parts))
    assert len(held) == len({id(of) for of in held}) == len(list(body.parameters()))
    assert len({block.name for block in made.blocks}) == len(made.blocks) == BLOCKS[made.name]


@each
def test_run_one_after_the_other_they_give_the_sources_own_last_map(made: Architecture) -> None:
    torch.manual_seed(1)
    body = make_body(made, made.smallest).eval()
    planes = torch.randn(1, 3, made.smallest, made.smallest)
    with torch.inference_mode():
        assert torch.equal(body(planes), _sources_own(made, body.model.state_dict(), planes))


def _sources_own(made: Architecture, state: dict[str, Tensor], planes: Tensor) -> Tensor:
    """What the whole network hands to its last layers, with the same numbers."""
    whole = _whole(made)
    missing, unknown = whole.load_state_dict(state, strict=False)
    assert not unknown
    assert {key.partition(".")[0] for key in missing} <= set(made.top)
    if made.source == "timm":
        return whole.forward_features(planes)  # type: ignore[no-any-return]
    if made.name in ("mobilenet_v2", "vgg16"):
        return whole.features(planes)  # type: ignore[no-any-return]
    seen: list[Tensor] = []
    whole.avgpool.register_forward_pre_hook(lambda _, given: seen.append(given[0]))
    whole(planes)
    return seen[0]


def _whole(made: Architecture) -> Any:
    import timm
    from torchvision.models import VGG, get_model
    from torchvision.models.vgg import cfgs, make_layers

    if made.name == "vgg16":  # its dense layers take seconds to draw
        with torch.device("meta"):
            whole = VGG(make_layers(cfgs["D"]))
        whole.features.to_empty(device="cpu")
        return whole.eval()
    if made.source == "timm":
        return timm.create_model(made.builder).eval()
    asked = {"init_weights": False} if made.name == "inception_v3" else {}
    return get_model(made.builder, weights=None, **asked).eval()
